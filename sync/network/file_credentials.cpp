#include "sync/network/file_credentials.h"

#include "models/api.h"
#include "sync/network/private_file.h"
#include "sync/network/sealed_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

namespace
{

using models::Problem;
using models::Result;

constexpr qsizetype maximumFile = 8 * 1024;
const QByteArray header = "agentee credentials 1\n"_ba;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::FileCredentials)
public:
    static std::unexpected<Problem> damaged()
    {
        return models::problem(Problem::Kind::NotSignedIn,
            tr("The sign-in that was kept on this computer cannot be read any more."), tr("Sign in again."));
    }
    static std::unexpected<Problem> notSealed()
    {
        return models::problem(Problem::Kind::StorageFailure, tr("The sign-in could not be encrypted."),
            tr("Try again, and tell your administrator if it stays."));
    }
    static std::unexpected<Problem> notRemoved(const QFile &file)
    {
        return models::problem(Problem::Kind::StorageFailure,
            tr("%1 could not be removed: %2.").arg(file.fileName(), file.errorString()),
            tr("Check that the folder belongs to you."));
    }
};

QByteArray sealKey(const QByteArray &random)
{
    return deriveSealKey(random, QSysInfo::machineUniqueId(), header);
}

} // namespace

FileCredentials::FileCredentials(const QString &folder, const QString &name)
    : m_folder(folder)
    , m_name(name)
{
}

QString FileCredentials::file() const
{
    return m_folder + "/credentials"_L1;
}

QString FileCredentials::keyFile() const
{
    return m_folder + "/credentials.key"_L1;
}

QCoro::Task<Result<std::optional<QString>>> FileCredentials::refreshToken()
{
    co_return read();
}

QCoro::Task<Result<void>> FileCredentials::keep(QString token)
{
    co_return write(token);
}

QCoro::Task<Result<void>> FileCredentials::forget()
{
    co_return remove();
}

Result<QByteArray> FileCredentials::key() const
{
    const Result<std::optional<QByteArray>> random = readPrivateFile(keyFile(), maximumFile);
    if (!random)
        return std::unexpected(random.error());
    if (!*random)
        return QByteArray();
    return (*random)->size() == sealKeyBytes ? sealKey(**random) : QByteArray();
}

Result<QByteArray> FileCredentials::keyOrNewOne() const
{
    Result<QByteArray> present = key();
    if (!present || !present->isEmpty())
        return present;
    const QByteArray random = secureRandom(sealKeyBytes);
    if (random.isEmpty())
        return Words::notSealed();
    if (Result<void> written = writePrivateFile(keyFile(), random); !written)
        return std::unexpected(written.error());
    return sealKey(random);
}

Result<std::optional<QString>> FileCredentials::read() const
{
    const Result<std::optional<QByteArray>> bytes = readPrivateFile(file(), maximumFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    if (!*bytes)
        return std::nullopt;
    const Result<QByteArray> opener = key();
    if (!opener)
        return std::unexpected(opener.error());
    if (opener->isEmpty() || !(*bytes)->startsWith(header))
        return Words::damaged();
    const std::optional<QByteArray> token =
        unseal(*opener, (*bytes)->sliced(header.size()), header + m_name.toUtf8());
    if (!token)
        return Words::damaged();
    return QString::fromUtf8(*token);
}

Result<void> FileCredentials::write(const QString &token) const
{
    const Result<QByteArray> opener = keyOrNewOne();
    if (!opener)
        return std::unexpected(opener.error());
    const QByteArray sealed = seal(*opener, token.toUtf8(), header + m_name.toUtf8());
    if (sealed.isEmpty())
        return Words::notSealed();
    return writePrivateFile(file(), header + sealed);
}

Result<void> FileCredentials::remove() const
{
    for (const QString &path : {file(), keyFile()}) {
        QFile gone(path);
        if (gone.exists() && !gone.remove())
            return Words::notRemoved(gone);
    }
    return {};
}

} // namespace agentee::sync
