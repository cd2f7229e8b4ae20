#include "server/http/response.h"

#include <QJsonDocument>

#include <algorithm>

namespace agentee::server
{

Response Response::json(int status, const QJsonObject &object)
{
    return bytes(status, "application/json", QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Response Response::problem(const models::Problem &problem)
{
    models::Problem wire = problem;
    if (models::httpStatus(wire.kind) == 0)
        wire.kind = models::Problem::Kind::Internal;
    Response response = json(models::httpStatus(wire.kind), models::toJson(wire));
    response.contentType = "application/problem+json";
    if (wire.retryAfterSeconds >= 0)
        response.setHeader("Retry-After", QByteArray::number(wire.retryAfterSeconds));
    return response;
}

Response Response::bytes(int status, const QByteArray &contentType, const QByteArray &body)
{
    return {.status = status, .contentType = contentType, .body = body, .headers = {}};
}

Response &Response::setHeader(const QByteArray &name, const QByteArray &value)
{
    headers.removeIf([&name](const Header &h) { return h.name.compare(name, Qt::CaseInsensitive) == 0; });
    headers.append({name, value});
    return *this;
}

QByteArray Response::header(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(
        headers, [name](const Header &h) { return name.compare(h.name, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->value;
}

} // namespace agentee::server
