#include "sync/updates/download.h"

#include "sync/network/network_problem.h"

#include <QCoreApplication>

#include <chrono>

using namespace std::chrono_literals;

namespace agentee::sync
{

namespace
{

using models::Problem;
using models::Result;

constexpr auto longest = 3h;
constexpr qint64 chunk = 256 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::Updates)
};

} // namespace

Download::Download(QNetworkReply *reply, const QString &fileName, Expected expected)
    : m_host(reply->url().host())
    , m_expected(std::move(expected))
    , m_reply(reply)
    , m_file(fileName)
{
    reply->setReadBufferSize(4 * chunk);
    connect(reply, &QNetworkReply::sslErrors, this,
        [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(reply, &QNetworkReply::metaDataChanged, this, [this] {
        const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
        if (m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200 && length.isValid()
            && length.toLongLong() != m_expected.size)
            stop(wrongContent());
    });
    connect(reply, &QNetworkReply::readyRead, this, &Download::takeBytes);
    connect(reply, &QNetworkReply::finished, this, &Download::conclude);
    m_whole.setSingleShot(true);
    connect(&m_whole, &QTimer::timeout, this, [this] { stop(timedOut(m_host)); });
    m_whole.start(longest);
}

Download::~Download()
{
    m_reply->deleteLater();
}

Problem Download::wrongContent() const
{
    return models::problem(Problem::Kind::NetworkFailure,
        Words::tr("The new version did not arrive as its makers published it."),
        Words::tr("Nothing was installed. Try again, or from another network."))
        .error();
}

void Download::takeBytes()
{
    if (!m_result || m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 200)
        return;
    if (!m_file.isOpen() && !m_file.open(QIODevice::WriteOnly))
        return stop(models::problem(Problem::Kind::StorageFailure,
            Words::tr("The file %1 cannot be written: %2.").arg(m_file.fileName(), m_file.errorString()),
            Words::tr("Make room, then try again."))
                .error());
    while (m_reply->bytesAvailable() > 0) {
        const QByteArray bytes = m_reply->read(chunk);
        m_received += bytes.size();
        if (m_received > m_expected.size)
            return stop(wrongContent());
        m_hash.addData(bytes);
        if (m_file.write(bytes) != bytes.size())
            return stop(models::problem(Problem::Kind::StorageFailure,
                Words::tr("The file %1 cannot be written: %2.").arg(m_file.fileName(), m_file.errorString()),
                Words::tr("Make room, then try again."))
                    .error());
    }
    Q_EMIT progressed(m_received);
}

void Download::stop(const Problem &why)
{
    if (!m_result || m_finished.isReleased())
        return;
    m_result = std::unexpected(why);
    if (m_reply->isRunning())
        m_reply->abort();
}

void Download::cancel()
{
    stop(cancelled());
}

void Download::conclude()
{
    takeBytes();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_result && m_reply->error() != QNetworkReply::NoError)
        m_result = std::unexpected(networkProblem(m_reply->error(), m_tlsErrors, m_host));
    if (m_result && status != 200)
        m_result = std::unexpected(answeredByStranger(m_host));
    if (m_result && (m_received != m_expected.size || m_hash.result() != m_expected.sha256))
        m_result = std::unexpected(wrongContent());
    if (m_result && !m_file.commit()) {
        m_result = models::problem(Problem::Kind::StorageFailure,
            Words::tr("The file %1 cannot be written: %2.").arg(m_file.fileName(), m_file.errorString()),
            Words::tr("Make room, then try again."));
    }
    if (!m_result)
        m_file.cancelWriting();
    m_finished.release();
}

Result<void> Download::result() const
{
    return m_result;
}

} // namespace agentee::sync
