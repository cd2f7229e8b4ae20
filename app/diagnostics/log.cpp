#include "app/diagnostics/log.h"

#include "models/log_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QLoggingCategory>
#include <QSysInfo>
#include <QThread>

#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

Q_LOGGING_CATEGORY(log, "agentee.app")

// Qt calls a plain function.
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
    const QByteArray line = models::logLine(type, context.category, text);
    if (destination)
        destination->write(whenAndWhere() + line);
    if (type != QtDebugMsg && type != QtInfoMsg)
        std::fprintf(stderr, "%s\n", line.constData());
    isWriting = false;
}

} // namespace

Log::Log(const QString &folder)
    : m_files(folder)
{
    destination = &m_files;
    m_before = qInstallMessageHandler(&take);
    qCInfo(log).noquote() << "started:" << programAndSystem();
    if (const QString problem = m_files.problem(); !problem.isEmpty())
        qCWarning(log).noquote() << "the log cannot be written:" << problem;
}

Log::~Log()
{
    qCInfo(log) << "ended in good order";
    qInstallMessageHandler(m_before);
    destination = nullptr;
}

QString programAndSystem()
{
    return u"Agentee %1, Qt %2, %3 (%4 %5), %6, %7"_s.arg(QCoreApplication::applicationVersion(),
        QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(), QSysInfo::kernelType(),
        QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture(), QLocale().bcp47Name());
}

} // namespace agentee::client
