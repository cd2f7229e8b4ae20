#include "tests/support/backend/api_user.h"

#include "tests/server_http/raw_client.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace agentee::test
{

namespace
{

QByteArray bytesOf(const ApiRequest &request)
{
    QByteArray bytes = request.method + ' ' + request.path + " HTTP/1.1\r\nHost: here\r\n";
    if (!request.token.isEmpty())
        bytes += "Authorization: Bearer " + request.token + "\r\n";
    if (request.version)
        bytes += "If-Match: \"" + QByteArray::number(*request.version) + "\"\r\n";
    if (request.key)
        bytes += "Idempotency-Key: " + *request.key + "\r\n";
    bytes += request.moreHeaders;
    if (request.body) {
        if (!request.moreHeaders.contains("Content-Type:"))
            bytes += "Content-Type: application/json\r\n";
        bytes += "Content-Length: " + QByteArray::number(request.body->size()) + "\r\n";
    }
    return bytes + "\r\n" + request.body.value_or(QByteArray());
}

} // namespace

QByteArray jsonBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray idBytes(const models::Id &id)
{
    return models::idText(id).toLatin1();
}

QJsonObject ApiAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QByteArray ApiAnswer::header(const QByteArray &name) const
{
    return RawAnswer{.status = status, .head = head, .body = body}.header(name);
}

QString ApiAnswer::problem() const
{
    constexpr auto prefix = "/problems/"_L1;
    const QString type = json().value("type"_L1).toString();
    const bool isProblem =
        header("Content-Type").startsWith("application/problem+json") && type.startsWith(prefix);
    return isProblem ? type.sliced(prefix.size()) : QString();
}

ApiConnection::ApiConnection(quint16 port)
    : m_port(port)
    , m_client(std::make_unique<RawClient>(port))
{
}

ApiConnection::~ApiConnection() = default;

ApiAnswer ApiConnection::ask(const ApiRequest &request)
{
    const RawAnswer answer = m_client->ask(bytesOf(request));
    if (answer.status == 0 || answer.header("Connection").compare("close", Qt::CaseInsensitive) == 0)
        m_client = std::make_unique<RawClient>(m_port);
    return {.status = answer.status, .head = answer.head, .body = answer.body};
}

ApiUser::ApiUser(quint16 port, const QString &email, const QString &password)
    : m_connection(port)
{
    const ApiAnswer answer = m_connection.ask({.method = "POST",
        .path = "/v1/auth/sign-in",
        .body = jsonBytes({{u"email"_s, email}, {u"password"_s, password}, {u"device"_s, u"test"_s}})});
    m_token = answer.json().value("access_token"_L1).toString().toLatin1();
    m_id = models::idFromText(answer.json().value("person"_L1).toObject().value("id"_L1).toString())
               .value_or(models::Id());
    if (m_token.isEmpty())
        qFatal("%s cannot sign in: %s", qPrintable(email), answer.body.constData());
}

ApiAnswer ApiUser::get(const QByteArray &path)
{
    return ask({.path = path});
}

ApiAnswer ApiUser::post(const QByteArray &path, const QJsonObject &body, std::optional<qint64> version)
{
    return write("POST", path, body, version);
}

ApiAnswer ApiUser::put(const QByteArray &path, const QJsonObject &body, std::optional<qint64> version)
{
    return write("PUT", path, body, version);
}

ApiAnswer ApiUser::patch(const QByteArray &path, const QJsonObject &body, std::optional<qint64> version)
{
    return write("PATCH", path, body, version);
}

ApiAnswer ApiUser::remove(const QByteArray &path, std::optional<qint64> version)
{
    return ask({.method = "DELETE", .path = path, .version = version, .key = idBytes(models::newId())});
}

ApiAnswer ApiUser::ask(ApiRequest request)
{
    request.token = m_token;
    return m_connection.ask(request);
}

ApiAnswer ApiUser::write(
    const QByteArray &method, const QByteArray &path, const QJsonObject &body, std::optional<qint64> version)
{
    return ask({.method = method,
        .path = path,
        .body = jsonBytes(body),
        .version = version,
        .key = idBytes(models::newId())});
}

} // namespace agentee::test
