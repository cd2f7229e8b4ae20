#pragma once

#include "models/json_reader.h"
#include "server/http/request.h"

#include <QHash>
#include <QJsonObject>

namespace agentee::server
{

/// A request as a route sees it: path ids, query, version and body are read and within their bounds.
class Call
{
public:
    struct Parts {
        QHash<QByteArray, models::Id> ids = {};
        QHash<QString, QString> texts = {};
        QHash<QString, qint64> numbers = {};
        QJsonObject body = {};
        qint64 version = 0;
    };
    explicit Call(Parts parts)
        : m_parts(std::move(parts))
    {
    }

    models::Id id() const { return m_parts.ids.value("id"); }
    models::Id id(const QByteArray &name) const { return m_parts.ids.value(name); }
    /// A query parameter, or its default; empty when it has neither.
    QString text(const QString &name) const { return m_parts.texts.value(name); }
    qint64 number(const QString &name) const { return m_parts.numbers.value(name); }
    /// Of If-Match.
    qint64 version() const { return m_parts.version; }
    const QJsonObject &body() const { return m_parts.body; }
    models::JsonReader reader() const { return models::JsonReader(m_parts.body); }

private:
    Parts m_parts;
};

/// The reader's complaint about a request body, unknown fields included.
inline std::optional<models::Problem> wrongIn(models::JsonReader &reader)
{
    return reader.finish(models::JsonReader::UnknownFields::Refuse);
}

} // namespace agentee::server
