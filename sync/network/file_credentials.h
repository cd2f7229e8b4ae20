#pragma once

#include "sync/network/credentials.h"

namespace agentee::sync
{

/// The token in a file of its own: `credentials` in the account's folder, for systems without a keychain.
///
/// Format: "agentee credentials 1\n", 12 bytes nonce, 16 bytes tag, then the token, encrypted with
/// AES-256-GCM. The header and `name` are authenticated with it, so that a file that was changed, or brought
/// over from another account, is noticed. The key is HKDF-SHA-256 of 32 random bytes in `credentials.key`
/// with the machine's id as salt: neither a copy of the one file nor of the folder on another machine is
/// enough. Both files are the user's alone (0600). This is no protection from programs that run as the same
/// user.
class FileCredentials final : public Credentials
{
public:
    FileCredentials(const QString &folder, const QString &name);

    QCoro::Task<models::Result<std::optional<QString>>> refreshToken() override;
    QCoro::Task<models::Result<void>> keep(QString token) override;
    QCoro::Task<models::Result<void>> forget() override;

private:
    models::Result<std::optional<QString>> read() const;
    models::Result<void> write(const QString &token) const;
    models::Result<void> remove() const;
    /// Nothing when there is no key.
    models::Result<QByteArray> key() const;
    models::Result<QByteArray> keyOrNewOne() const;
    QString file() const;
    QString keyFile() const;

    const QString m_folder;
    const QString m_name;
};

} // namespace agentee::sync
