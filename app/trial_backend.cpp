#include "app/trial_backend.h"

#include "app/platform/process.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTcpSocket>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

constexpr int patience = 2000; ///< milliseconds

/// Blocks for at most a few seconds: nothing is shown yet that could stand still.
bool isHealthy(const QUrl &server)
{
    constexpr qsizetype longestLine = 64;
    QTcpSocket socket;
    socket.connectToHost(server.host(), quint16(server.port()));
    if (!socket.waitForConnected(patience))
        return false;
    socket.write("GET /v1/health HTTP/1.1\r\nHost: " + server.host().toLatin1() + "\r\nConnection: close\r\n\r\n");
    const QDeadlineTimer deadline(patience);
    while (!socket.canReadLine() && socket.bytesAvailable() < longestLine) {
        if (!socket.waitForReadyRead(int(deadline.remainingTime())))
            return false;
    }
    return socket.readLine(longestLine).startsWith("HTTP/1.1 200 ");
}

std::optional<QUrl> runningServer(const QString &folder)
{
    QFile file(folder + u"/address"_s);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QUrl url(QString::fromLatin1(file.read(200)).trimmed(), QUrl::StrictMode);
    const bool local = url.host() == "127.0.0.1"_L1 || url.host() == "localhost"_L1;
    return url.isValid() && local && isHealthy(url) ? std::optional(url) : std::nullopt;
}

/// Whether any other process than `own` uses the server; what crashed processes left behind is tidied up.
bool isUsed(const QString &folder, qint64 own)
{
    bool used = false;
    for (const QString &name : QDir(folder).entryList(QDir::Files)) {
        const qint64 process = name.toLongLong();
        if (process == own)
            continue;
        if (isRunning(process))
            used = true;
        else
            QFile::remove(folder + u'/' + name);
    }
    return used;
}

} // namespace

models::Result<std::unique_ptr<TrialBackend>> TrialBackend::start(
    const QString &dataFolder, const QString &serverProgram)
{
    const QString folder = dataFolder + u"/server"_s;
    std::unique_ptr<TrialBackend> backend(new TrialBackend);
    backend->m_usesFolder = dataFolder + u"/uses"_s;
    if (!QDir().mkpath(folder) || !QDir().mkpath(backend->m_usesFolder)) {
        return models::problem(models::Problem::Kind::StorageFailure,
            QCoreApplication::translate("TrialBackend", "The folder %1 cannot be made.").arg(dataFolder));
    }
    if (const auto running = runningServer(folder)) {
        backend->m_url = *running;
    } else if (const auto launched = backend->launch(folder, serverProgram); !launched) {
        return std::unexpected(launched.error());
    }
    backend->m_use = u"%1/%2"_s.arg(backend->m_usesFolder).arg(QCoreApplication::applicationPid());
    QFile use(backend->m_use);
    if (!use.open(QIODevice::WriteOnly)) {
        return models::problem(models::Problem::Kind::StorageFailure,
            QCoreApplication::translate("TrialBackend", "The folder %1 cannot be written to.")
                .arg(dataFolder));
    }
    return backend;
}

models::Result<void> TrialBackend::launch(const QString &folder, const QString &serverProgram)
{
    m_server = std::make_unique<QProcess>();
    m_server->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_server->start(serverProgram,
        {u"--data"_s, folder, u"--sample"_s, u"--embedded"_s, u"--port"_s, u"0"_s, u"--print-address"_s});
    static const QRegularExpression listening(u"^listening (http://127\\.0\\.0\\.1:\\d+)\\s*$"_s);
    const QDeadlineTimer deadline(30s);
    while (!deadline.hasExpired() && m_server->state() != QProcess::NotRunning) {
        if (!m_server->canReadLine() && !m_server->waitForReadyRead(int(deadline.remainingTime())))
            break;
        while (m_server->canReadLine()) {
            const auto match = listening.match(QString::fromLatin1(m_server->readLine()));
            if (match.hasMatch()) {
                m_url = QUrl(match.captured(1));
                return {};
            }
        }
    }
    return models::problem(models::Problem::Kind::Unavailable,
        QCoreApplication::translate("TrialBackend", "The trial server did not start."),
        QCoreApplication::translate("TrialBackend", "What it said stands above."));
}

bool TrialBackend::isUsedByOthers() const
{
    if (!m_server)
        return false;
    return isUsed(m_usesFolder, QCoreApplication::applicationPid());
}

bool TrialBackend::isRunning() const
{
    return !m_server || m_server->state() == QProcess::Running;
}

TrialBackend::~TrialBackend()
{
    QFile::remove(m_use);
    if (!m_server)
        return;
    m_server->terminate();
    if (!m_server->waitForFinished(10'000))
        m_server->kill();
}

} // namespace agentee::client
