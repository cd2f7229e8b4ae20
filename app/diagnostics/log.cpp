#include "app/diagnostics/log.h"

#include "models/log_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QLoggingCategory>
#include <QSysInfo>
#include <QThread>

#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <shared_mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

Q_LOGGING_CATEGORY(log, "agentee.app")

// Qt calls a plain function, in any thread; entries hold the gate together, whoever changes the destination
// alone.
std::shared_mutex gate;
LogFiles *destination = nullptr;

QByteArray whenAndWhere()
{
    const bool inMain = QCoreApplication::instance() && QThread::isMainThread();
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1()
        + (inMain ? " main " : " other ");
}

void take(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    // What writing an entry says about itself would never end.
    static thread_local bool isWriting = false;
    if (std::exchange(isWriting, true))
        return;
    if (const std::shared_lock entering(gate); destination) {
        const QByteArray line = models::logLine(type, context.category, text);
        destination->write(whenAndWhere() + line);
        if (type != QtDebugMsg && type != QtInfoMsg)
            std::fprintf(stderr, "%s\n", line.constData());
    }
    isWriting = false;
}

/// Whether there was somewhere. Waits for the entries that are being written.
bool setDestination(LogFiles *files)
{
    const std::scoped_lock alone(gate);
    return std::exchange(destination, files) != nullptr;
}

void drop(QtMsgType, const QMessageLogContext &, const QString &) { }

/// exit() destroys what masking stands on, while objects that are destroyed after it may still say something:
/// what can be masked no more is not said.
void leaveAtExit()
{
    if (setDestination(nullptr))
        qInstallMessageHandler(&drop);
}

/// Objects of the thread that ends the program go before all that are static, whenever those were made.
struct ExitWatch {
    ~ExitWatch() { leaveAtExit(); }
};

void watchForExit()
{
    static thread_local const ExitWatch ownThread;
    [[maybe_unused]] static const int otherThreads = std::atexit(&leaveAtExit);
}

} // namespace

Log::Log(const QString &folder)
    : m_files(folder)
{
    setDestination(&m_files);
    m_before = qInstallMessageHandler(&take);
    qCInfo(log).noquote() << "started:" << programAndSystem();
    watchForExit();
    if (const QString problem = m_files.problem(); !problem.isEmpty())
        qCWarning(log).noquote() << "the log cannot be written:" << problem;
}

Log::~Log()
{
    qCInfo(log) << "ended in good order";
    if (setDestination(nullptr))
        qInstallMessageHandler(m_before);
}

QString programAndSystem()
{
    return u"Agentee %1, Qt %2, %3 (%4 %5), %6, %7"_s.arg(QCoreApplication::applicationVersion(),
        QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(), QSysInfo::kernelType(),
        QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture(), QLocale().bcp47Name());
}

} // namespace agentee::client
