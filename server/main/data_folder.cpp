#include "server/main/data_folder.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

using models::Problem;
using models::Result;

QString addressFile(const QString &folder)
{
    return QDir(folder).filePath(u"address"_s);
}

std::unexpected<Problem> unusable(const QString &path, const QString &reason)
{
    return models::problem(Problem::Kind::StorageFailure,
        u"The data folder %1 cannot be used: %2."_s.arg(path, reason),
        u"Choose another folder with --data, or mend its permissions."_s);
}

} // namespace

Result<std::unique_ptr<DataFolder>> DataFolder::take(const QString &path)
{
    const bool isNew = !QDir(path).exists();
    if (!QDir().mkpath(path))
        return unusable(path, qt_error_string());
    if (isNew)
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto lock = FileLock::take(QDir(path).filesystemPath() / "server.lock");
    if (!lock && lock.error() == std::errc::operation_would_block) {
        return models::problem(Problem::Kind::Conflict,
            u"Another server uses the data folder %1 already."_s.arg(path),
            u"Stop it first, or choose another folder with --data."_s);
    }
    if (!lock)
        return unusable(path, qt_error_string(lock.error().value()));
    return std::unique_ptr<DataFolder>(new DataFolder(path, std::move(*lock)));
}

DataFolder::~DataFolder()
{
    if (m_wroteAddress)
        QFile::remove(addressFile(m_path));
}

Result<void> DataFolder::writeAddress(const QString &url)
{
    QSaveFile file(addressFile(m_path));
    if (!file.open(QIODevice::WriteOnly) || file.write(url.toUtf8() + '\n') < 0 || !file.commit()) {
        return models::problem(Problem::Kind::StorageFailure,
            u"The file %1 cannot be written: %2."_s.arg(file.fileName(), file.errorString()));
    }
    m_wroteAddress = true;
    return {};
}

} // namespace agentee::server
