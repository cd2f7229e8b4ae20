#include "sync/network/private_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace agentee::sync
{

namespace
{

using models::Problem;
using models::Result;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::PrivateFile)
public:
    static std::unexpected<Problem> failure(const QString &title)
    {
        return models::problem(Problem::Kind::StorageFailure, title,
            tr("Check that the disk is not full and that the folder belongs to you."));
    }
    static std::unexpected<Problem> notWritten(const QFileDevice &file)
    {
        return failure(tr("%1 could not be written: %2.").arg(file.fileName(), file.errorString()));
    }
    static std::unexpected<Problem> notRead(const QFileDevice &file)
    {
        return failure(tr("%1 could not be read: %2.").arg(file.fileName(), file.errorString()));
    }
    static std::unexpected<Problem> tooLarge(const QString &path)
    {
        return failure(tr("%1 is larger than it can be.").arg(path));
    }
    static std::unexpected<Problem> notPrivate(const QString &path)
    {
        return failure(tr("Others at this computer may read %1, and that could not be changed.").arg(path));
    }
    static std::unexpected<Problem> noFolder(const QString &path)
    {
        return failure(tr("The folder %1 could not be made.").arg(path));
    }
};

} // namespace

Result<void> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    // The temporary file is made with 0600; replacing an older file would otherwise take over that one's
    // mode.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
        return Words::notWritten(file);
    return {};
}

Result<std::optional<QByteArray>> readPrivateFile(const QString &path, qsizetype maximum)
{
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return Words::notRead(file);
    const QByteArray bytes = file.read(maximum + 1);
    if (file.error() != QFileDevice::NoError)
        return Words::notRead(file);
    if (bytes.size() > maximum)
        return Words::tooLarge(path);
    return bytes;
}

Result<void> makePrivateFolder(const QString &path)
{
    constexpr QFileDevice::Permissions mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (QDir(path).exists())
        return {};
    const QString parent = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(parent) || !QDir().mkdir(path, mine))
        return Words::noFolder(path);
    return {};
}

Result<void> keepPrivate(const QString &path)
{
    constexpr QFileDevice::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QFileDevice::Permissions now = QFile::permissions(path);
    if ((now & others) && !QFile::setPermissions(path, now & ~others))
        return Words::notPrivate(path);
    return {};
}

} // namespace agentee::sync
