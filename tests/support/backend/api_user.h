#pragma once

#include "models/id.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <optional>

namespace agentee::test
{

class RawClient;

struct ApiAnswer {
    int status = 0; ///< 0: none came
    QByteArray head;
    QByteArray body;

    QJsonObject json() const;
    QByteArray header(const QByteArray &name) const;
    /// "/problems/stale" becomes "stale"; empty when this is no problem document.
    QString problem() const;
};

struct ApiRequest {
    QByteArray method = "GET";
    QByteArray path = {};
    std::optional<QByteArray> body = {}; ///< as it stands
    std::optional<qint64> version = {}; ///< If-Match
    std::optional<QByteArray> key = {}; ///< Idempotency-Key
    QByteArray token = {}; ///< empty: no Authorization
    QByteArray moreHeaders = {}; ///< lines, each with its CRLF
};

/// One connection to a backend, kept open, for one request after another. Blocking; needs no event loop.
class ApiConnection
{
public:
    explicit ApiConnection(quint16 port);
    ~ApiConnection();

    /// Connects anew when the server has closed.
    ApiAnswer ask(const ApiRequest &request);

private:
    quint16 m_port;
    std::unique_ptr<RawClient> m_client;
};

/// A person who is signed in.
class ApiUser
{
public:
    ApiUser(quint16 port, const QString &email, const QString &password);

    const QByteArray &token() const { return m_token; }
    models::Id id() const { return m_id; }

    ApiAnswer get(const QByteArray &path);
    /// Writes with a key of their own each.
    ApiAnswer post(const QByteArray &path, const QJsonObject &body, std::optional<qint64> version = {});
    ApiAnswer put(const QByteArray &path, const QJsonObject &body, std::optional<qint64> version = {});
    ApiAnswer patch(const QByteArray &path, const QJsonObject &body, std::optional<qint64> version = {});
    ApiAnswer remove(const QByteArray &path, std::optional<qint64> version = {});
    /// As given, with this person's token.
    ApiAnswer ask(ApiRequest request);

private:
    ApiAnswer write(const QByteArray &method, const QByteArray &path, const QJsonObject &body,
        std::optional<qint64> version);

    ApiConnection m_connection;
    QByteArray m_token;
    models::Id m_id;
};

QByteArray jsonBytes(const QJsonObject &object);
QByteArray idBytes(const models::Id &id);

} // namespace agentee::test
