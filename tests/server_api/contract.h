#pragma once

#include "models/json_schema.h"
#include "server/http/request.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace agentee::test
{

/// openapi.yaml, read for comparing. A file that cannot be read ends the test program.
class Contract
{
public:
    explicit Contract(const QString &fileName);

    QStringList operationIds() const;
    /// With all references to parameters resolved, those of its path included; empty when there is none.
    QJsonObject operation(server::Method method, const QByteArray &pattern) const;
    QJsonObject parameterSchema(const QJsonObject &operation, const QString &name) const;

    /// What is wrong with a body as an answer of this operation; empty when nothing is.
    QString faultOf(const QJsonObject &operation, int status, const QByteArray &body);
    QString faultOfRequest(const QJsonObject &operation, const QByteArray &body);
    QString faultBySchema(const QString &schemaName, const QJsonObject &value);

private:
    QJsonObject resolved(const QJsonObject &object) const;

    QJsonObject m_document;
    QHash<QString, models::JsonSchema> m_schemas;
};

} // namespace agentee::test
