#include "app/diagnostics/crash_reports.h"

#include "app/diagnostics/crash_record.h"
#include "app/diagnostics/log.h"
#include "app/diagnostics/platform/crash_handler.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

constexpr qsizetype mostUnseen = 4;
constexpr qint64 longestRecord = 512 * 1024; ///< bytes

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::client::CrashReports)
};

std::optional<QString> textIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return textOf(crashRecordFrom(file.read(longestRecord)));
}

std::unexpected<models::Problem> notWritable(const QString &folder)
{
    return models::problem(models::Problem::Kind::StorageFailure,
        Say::tr("The folder %1 cannot be written to.").arg(QDir::toNativeSeparators(folder)),
        Say::tr("Check that the disk is not full and that the folder belongs to you."));
}

} // namespace

models::Result<void> CrashReports::watch()
{
    const bool isNew = !QDir(m_folder).exists();
    if (!QDir().mkpath(m_folder))
        return notWritable(m_folder);
    if (isNew)
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QStringList files = unseenFiles();
    for (qsizetype index = mostUnseen; index < files.size(); ++index)
        QFile::remove(files[index]);
    const QString file = u"%1/%2-%3.crash"_s.arg(m_folder)
                             .arg(QDateTime::currentMSecsSinceEpoch(), 15, 10, QChar(u'0'))
                             .arg(QCoreApplication::applicationPid());
    const QByteArray heading = "program " + programAndSystem().toUtf8() + '\n';
    if (!installCrashHandler(file, heading)) {
        return models::problem(
            models::Problem::Kind::Internal, Say::tr("A crash of this program will leave no report."));
    }
    return {};
}

QStringList CrashReports::unseenFiles() const
{
    QStringList files;
    // Their names begin with the time.
    for (const QString &name :
        QDir(m_folder).entryList({u"*-*.crash"_s}, QDir::Files, QDir::Name | QDir::Reversed))
        files.append(m_folder + u'/' + name);
    return files;
}

QString CrashReports::seenFile() const
{
    return m_folder + u"/seen.crash"_s;
}

std::optional<QString> CrashReports::unseen() const
{
    const QStringList files = unseenFiles();
    return files.isEmpty() ? std::nullopt : textIn(files.first());
}

models::Result<void> CrashReports::markSeen()
{
    QStringList files = unseenFiles();
    if (files.isEmpty())
        return {};
    QFile::remove(seenFile());
    bool isDone = QFile::rename(files.takeFirst(), seenFile());
    for (const QString &file : std::as_const(files))
        isDone = QFile::remove(file) && isDone;
    if (!isDone)
        return notWritable(m_folder);
    return {};
}

std::optional<QString> CrashReports::last() const
{
    const auto newest = unseen();
    return newest ? newest : textIn(seenFile());
}

} // namespace agentee::client
