#include "app/trial_backend.h"

#include "app/platform/process.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
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
    socket.write(
        "GET /v1/health HTTP/1.1\r\nHost: " + server.host().toLatin1() + "\r\nConnection: close\r\n\r\n");
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

TrialBackend::TrialBackend(const QString &dataFolder, const QString &serverProgram, QObject *parent)
    : QObject(parent)
    , m_folder(dataFolder)
    , m_program(serverProgram)
{
}

void TrialBackend::start()
{
    const QString folder = m_folder + u"/server"_s;
    if (!QDir().mkpath(folder) || !QDir().mkpath(usesFolder())) {
        fail(tr("The folder %1 cannot be made.").arg(m_folder));
    } else if (const auto running = runningServer(folder)) {
        use(*running);
    } else {
        m_server = std::make_unique<LocalServer>(LocalServer::Launch{.program = m_program, .folder = folder});
        connect(m_server.get(), &LocalServer::ready, this, &TrialBackend::use);
        connect(m_server.get(), &LocalServer::troubled, this, [this](const models::Problem &problem) {
            if (!m_url.isValid())
                Q_EMIT failed(problem);
        });
        m_server->start();
    }
}

void TrialBackend::fail(const QString &sentence)
{
    Q_EMIT failed({.kind = models::Problem::Kind::StorageFailure, .title = sentence});
}

void TrialBackend::use(const QUrl &url)
{
    if (m_url.isValid())
        return; // it was started again; who uses it is known
    QFile mark(useFile());
    if (!mark.open(QIODevice::WriteOnly)) {
        fail(tr("The folder %1 cannot be written to.").arg(m_folder));
        return;
    }
    m_url = url;
    Q_EMIT ready(url);
}

QString TrialBackend::usesFolder() const
{
    return m_folder + u"/uses"_s;
}

QString TrialBackend::useFile() const
{
    return usesFolder() + u'/' + QString::number(QCoreApplication::applicationPid());
}

bool TrialBackend::isUsedByOthers() const
{
    return m_server && isUsed(usesFolder(), QCoreApplication::applicationPid());
}

TrialBackend::~TrialBackend()
{
    QFile::remove(useFile());
}

} // namespace agentee::client
