#include "tests/bench/bare_client.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <curl/curl.h>

using namespace Qt::StringLiterals;

namespace agentee::bench
{

struct BareClient::Connection {
    CURL *handle = curl_easy_init();
    QByteArray server;
    QByteArray authorization;
    QByteArray answer;

    ~Connection() { curl_easy_cleanup(handle); }

    static size_t take(const char *data, size_t size, size_t count, void *self)
    {
        static_cast<Connection *>(self)->answer.append(data, static_cast<qsizetype>(size * count));
        return size * count;
    }
};

BareClient::BareClient()
    : m_connection(std::make_unique<Connection>())
{
}

BareClient::~BareClient() = default;

models::Result<std::unique_ptr<BareClient>> BareClient::signIn(
    const QUrl &server, const QString &email, const QString &password)
{
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    std::unique_ptr<BareClient> client(new BareClient);
    if (ready != CURLE_OK || !client->m_connection->handle)
        return models::problem(models::Problem::Kind::Unavailable, u"libcurl is not usable here."_s);
    client->m_connection->server = server.toString(QUrl::RemovePath).toUtf8();
    const QJsonObject credentials{
        {u"email"_s, email}, {u"password"_s, password}, {u"device"_s, u"agentee-bench"_s}};
    const auto answer =
        client->post("/v1/auth/sign-in", QJsonDocument(credentials).toJson(QJsonDocument::Compact));
    if (!answer)
        return std::unexpected(answer.error());
    client->m_connection->authorization = "Authorization: Bearer "
        + QJsonDocument::fromJson(*answer).object().value("access_token"_L1).toString().toLatin1();
    return client;
}

std::unique_ptr<BareClient> BareClient::another() const
{
    std::unique_ptr<BareClient> client(new BareClient);
    client->m_connection->server = m_connection->server;
    client->m_connection->authorization = m_connection->authorization;
    return client;
}

models::Result<QByteArray> BareClient::post(const QByteArray &path, const QByteArray &body)
{
    return send("POST", path, body, 0);
}

models::Result<QByteArray> BareClient::put(const QByteArray &path, const QByteArray &body, qint64 version)
{
    return send("PUT", path, body, version);
}

models::Result<QByteArray> BareClient::send(
    const char *method, const QByteArray &path, const QByteArray &body, qint64 version)
{
    Connection &to = *m_connection;
    to.answer.clear();
    curl_slist *headers = curl_slist_append(nullptr, "Content-Type: application/json");
    headers = curl_slist_append(headers, "Expect:"); // no round trip before the body
    if (!to.authorization.isEmpty()) {
        headers = curl_slist_append(headers, to.authorization.constData());
        const QByteArray key = "Idempotency-Key: " + models::idText(models::newId()).toLatin1();
        headers = curl_slist_append(headers, key.constData());
    }
    if (version > 0)
        headers = curl_slist_append(
            headers, QByteArray("If-Match: \"" + QByteArray::number(version) + '"').constData());
    curl_easy_setopt(to.handle, CURLOPT_URL, QByteArray(to.server + path).constData());
    curl_easy_setopt(to.handle, CURLOPT_CUSTOMREQUEST, method);
    curl_easy_setopt(to.handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    curl_easy_setopt(to.handle, CURLOPT_POSTFIELDS, body.constData());
    curl_easy_setopt(to.handle, CURLOPT_HTTPHEADER, headers);
    curl_easy_setopt(to.handle, CURLOPT_WRITEFUNCTION, &Connection::take);
    curl_easy_setopt(to.handle, CURLOPT_WRITEDATA, &to);
    curl_easy_setopt(to.handle, CURLOPT_TCP_NODELAY, 1L);
    const CURLcode outcome = curl_easy_perform(to.handle);
    curl_slist_free_all(headers);
    long status = 0;
    curl_easy_getinfo(to.handle, CURLINFO_RESPONSE_CODE, &status);
    const QJsonObject refusal = status == 412 ? QJsonDocument::fromJson(to.answer).object() : QJsonObject();
    if (outcome == CURLE_OK && !refusal.isEmpty())
        return std::unexpected(models::problemFromJson(refusal, int(status)));
    if (outcome != CURLE_OK || status < 200 || status > 299) {
        return models::problem(models::Problem::Kind::NetworkFailure,
            u"%1 %2 was answered with %3: %4"_s.arg(QString::fromLatin1(method), QString::fromUtf8(path))
                .arg(status)
                .arg(QString::fromUtf8(to.answer.left(300))));
    }
    return to.answer;
}

} // namespace agentee::bench
