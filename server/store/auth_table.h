#pragma once

#include "models/id.h"

#include <QByteArray>
#include <QDateTime>

namespace agentee::server
{

class Transaction;

/// Sign-ins: one row for each device, with the hash of its access token, and every refresh token it was
/// given.
class AuthTable
{
public:
    explicit AuthTable(Transaction &transaction)
        : m_transaction(transaction)
    {
    }

    struct SignIn {
        models::Id id;
        models::Id tenant;
        models::Id person;
        QString device;
        QDateTime revokedAt;
        QByteArray accessHash;
        QDateTime accessExpiresAt;
    };
    void insert(const SignIn &signIn);
    std::optional<SignIn> find(const models::Id &id);
    /// Not revoked, not expired at `now`, of an active person.
    std::optional<SignIn> byAccessHash(const QByteArray &hash, const QDateTime &now);
    void setAccess(
        const models::Id &id, const QByteArray &hash, const QDateTime &expiresAt, const QDateTime &now);
    void revoke(const models::Id &id, const QDateTime &now);
    void revokeAllOf(const models::Id &person, const QDateTime &now);

    struct RefreshToken {
        QByteArray hash;
        models::Id signIn;
        QDateTime expiresAt;
        QDateTime usedAt; ///< null: it is the present one
        QByteArray salt; ///< what its successors were made with
    };
    void insertRefresh(const RefreshToken &token);
    std::optional<RefreshToken> refresh(const QByteArray &hash);
    void useRefresh(const QByteArray &hash, const QDateTime &now, const QByteArray &salt);
    void removeExpired(const QDateTime &now);

private:
    Transaction &m_transaction;
};

} // namespace agentee::server
