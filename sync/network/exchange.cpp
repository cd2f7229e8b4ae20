#include "sync/network/exchange.h"

#include "sync/network/answer.h"
#include "sync/network/network_problem.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>

namespace agentee::sync
{

using models::Result;

Exchange::Exchange(QNetworkReply *reply, qint64 maximumBytes, std::chrono::milliseconds whole)
    : m_host(reply->url().host())
    , m_maximumBytes(maximumBytes)
    , m_reply(reply)
{
    connect(reply, &QNetworkReply::sslErrors, this,
        [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(reply, &QNetworkReply::metaDataChanged, this, [this] {
        if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_maximumBytes)
            cut(Cut::TooLarge);
    });
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::takeBytes);
    // The last: whoever waits may destroy this object.
    connect(reply, &QNetworkReply::finished, this, [this] {
        takeBytes();
        m_finished.release();
    });
    m_whole.setSingleShot(true);
    connect(&m_whole, &QTimer::timeout, this, [this] { cut(Cut::TooSlow); });
    m_whole.start(whole);
}

Exchange::~Exchange()
{
    if (m_reply)
        m_reply->deleteLater();
}

void Exchange::takeBytes()
{
    if (m_cut != Cut::No || !m_reply->isReadable())
        return;
    // One byte more than is allowed is enough to know.
    m_body += m_reply->read(m_maximumBytes + 1 - m_body.size());
    if (m_body.size() > m_maximumBytes)
        cut(Cut::TooLarge);
}

void Exchange::cut(Cut why)
{
    if (m_cut != Cut::No || m_finished.isReleased())
        return;
    m_cut = why;
    m_body.clear();
    if (m_reply->isRunning())
        m_reply->abort();
}

void Exchange::cancel()
{
    cut(Cut::Cancelled);
}

void Exchange::abandon()
{
    cut(Cut::TooSlow);
}

namespace
{

/// Qt has one word for much of what a proxy does wrong and for what nobody knows.
bool leadsThroughProxy(const QNetworkReply &reply)
{
    QNetworkProxy proxy = reply.manager()->proxy();
    if (proxy.type() == QNetworkProxy::DefaultProxy)
        proxy = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(reply.url())).value(0);
    return proxy.type() != QNetworkProxy::NoProxy && proxy.type() != QNetworkProxy::DefaultProxy;
}

} // namespace

Result<ApiAnswer> Exchange::answer() const
{
    switch (m_cut) {
    case Cut::TooLarge:
        return std::unexpected(answerTooLarge(m_maximumBytes));
    case Cut::TooSlow:
        return std::unexpected(timedOut(m_host));
    case Cut::Cancelled:
        return std::unexpected(cancelled());
    case Cut::No:
        break;
    }
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Statuses from 400 on are errors to Qt as well, but they have an answer of their own.
    const bool isAnswered = error == QNetworkReply::NoError
        || (status >= 400 && error >= QNetworkReply::ContentAccessDenied
            && error < QNetworkReply::ProtocolUnknownError)
        || (status >= 400 && error >= QNetworkReply::InternalServerError)
        || (status == 407 && error == QNetworkReply::ProxyAuthenticationRequiredError);
    if (!isAnswered) {
        const bool isProxys = error == QNetworkReply::UnknownNetworkError && m_tlsErrors.isEmpty()
            && leadsThroughProxy(*m_reply);
        return std::unexpected(
            networkProblem(isProxys ? QNetworkReply::UnknownProxyError : error, m_tlsErrors, m_host));
    }
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (length.isValid() && !m_reply->hasRawHeader("Content-Encoding") && length.toLongLong() != m_body.size()
        && status != 204)
        return std::unexpected(answerDamaged(m_host));
    return readAnswer({.status = status,
                          .contentType = m_reply->rawHeader("Content-Type"),
                          .cursor = m_reply->rawHeader("Agentee-Cursor"),
                          .retryAfter = m_reply->rawHeader("Retry-After"),
                          .body = m_body},
        m_maximumBytes, m_host);
}

} // namespace agentee::sync
