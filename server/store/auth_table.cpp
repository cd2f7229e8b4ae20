#include "server/store/auth_table.h"

#include "server/store/transaction.h"

namespace agentee::server
{

using models::Id;
using namespace Qt::StringLiterals;

namespace
{

AuthTable::SignIn signInFrom(const Rows &rows)
{
    return {.id = rows.id(0),
        .tenant = rows.id(1),
        .person = rows.id(2),
        .device = rows.text(3),
        .revokedAt = rows.time(4),
        .accessHash = rows.bytes(5),
        .accessExpiresAt = rows.time(6)};
}

} // namespace

void AuthTable::insert(const SignIn &signIn)
{
    m_transaction.execute(
        u"INSERT INTO auth_session (id, tenant, person, device, created_at, last_seen_at, access_hash, "
        "access_expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {signIn.id, signIn.tenant, signIn.person, signIn.device, m_transaction.time(), m_transaction.time(),
            signIn.accessHash, signIn.accessExpiresAt});
}

std::optional<AuthTable::SignIn> AuthTable::find(const Id &id)
{
    Rows rows =
        m_transaction.select(u"SELECT id, tenant, person, device, revoked_at, access_hash, access_expires_at "
                             "FROM auth_session WHERE id = ?"_s,
            {id});
    if (!rows.next())
        return std::nullopt;
    return signInFrom(rows);
}

std::optional<AuthTable::SignIn> AuthTable::byAccessHash(const QByteArray &hash, const QDateTime &now)
{
    Rows rows = m_transaction.select(
        u"SELECT a.id, a.tenant, a.person, a.device, a.revoked_at, a.access_hash, a.access_expires_at "
        "FROM auth_session a JOIN person p ON p.id = a.person AND p.active = 1 "
        "WHERE a.access_hash = ? AND a.revoked_at IS NULL AND a.access_expires_at > ?"_s,
        {hash, now});
    if (!rows.next())
        return std::nullopt;
    return signInFrom(rows);
}

void AuthTable::setAccess(
    const Id &id, const QByteArray &hash, const QDateTime &expiresAt, const QDateTime &now)
{
    m_transaction.execute(
        u"UPDATE auth_session SET access_hash = ?, access_expires_at = ?, last_seen_at = ? WHERE id = ?"_s,
        {hash, expiresAt, now, id});
}

void AuthTable::revoke(const Id &id, const QDateTime &now)
{
    m_transaction.execute(
        u"UPDATE auth_session SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL"_s, {now, id});
}

void AuthTable::revokeAllOf(const Id &person, const QDateTime &now)
{
    m_transaction.execute(
        u"UPDATE auth_session SET revoked_at = ? WHERE person = ? AND revoked_at IS NULL"_s, {now, person});
}

void AuthTable::insertRefresh(const RefreshToken &token)
{
    m_transaction.execute(u"INSERT INTO refresh_token (hash, auth_session, expires_at) VALUES (?, ?, ?)"_s,
        {token.hash, token.signIn, token.expiresAt});
}

std::optional<AuthTable::RefreshToken> AuthTable::refresh(const QByteArray &hash)
{
    Rows rows = m_transaction.select(
        u"SELECT hash, auth_session, expires_at, used_at, salt FROM refresh_token WHERE hash = ?"_s, {hash});
    if (!rows.next())
        return std::nullopt;
    return RefreshToken{.hash = rows.bytes(0),
        .signIn = rows.id(1),
        .expiresAt = rows.time(2),
        .usedAt = rows.time(3),
        .salt = rows.bytes(4)};
}

void AuthTable::useRefresh(const QByteArray &hash, const QDateTime &now, const QByteArray &salt)
{
    m_transaction.execute(
        u"UPDATE refresh_token SET used_at = ?, salt = ? WHERE hash = ?"_s, {now, salt, hash});
}

void AuthTable::removeExpired(const QDateTime &now)
{
    m_transaction.execute(u"DELETE FROM auth_session WHERE id NOT IN "
                          "(SELECT auth_session FROM refresh_token WHERE expires_at > ?)"_s,
        {now});
    m_transaction.execute(u"DELETE FROM refresh_token WHERE expires_at <= ?"_s, {now});
}

} // namespace agentee::server
