#include "server/main/administration.h"

#include "server/services/accounts.h"
#include "server/services/password.h"
#include "server/store/database.h"
#include "server/store/transaction.h"

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

using models::Problem;
using models::Result;

/// The first letters of the first and the last word.
QString initialsOf(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    QString initials = words.first().left(1).toUpper();
    if (words.size() > 1)
        initials += words.last().left(1).toUpper();
    return initials;
}

Result<QByteArray> hashedIfLong(const QString &password)
{
    if (password.size() < shortestPassword) {
        return models::problem(Problem::Kind::InvalidFields,
            u"The password has fewer than %1 characters."_s.arg(shortestPassword),
            u"Give a longer one on the standard input."_s);
    }
    return hashPassword(password);
}

} // namespace

Result<QString> addTenant(Database &database, const CommandLine &line)
{
    const models::Id id = models::newId();
    return database
        .write([&](Transaction &transaction) { return createTenant(transaction, id, line.tenant); })
        .transform([](const models::Tenant &tenant) {
            return u"%1 was added. Its id, for add-person: %2"_s.arg(tenant.name, models::idText(tenant.id));
        });
}

Result<QString> addPerson(Database &database, const CommandLine &line, const QString &password)
{
    const std::optional<models::Id> tenant = models::idFromText(line.tenant);
    if (!tenant)
        return models::problem(
            Problem::Kind::InvalidFields, u"--tenant must be the id that add-tenant said."_s);
    const Result<QByteArray> hash = hashedIfLong(password);
    if (!hash)
        return std::unexpected(hash.error());
    const models::Person person{.id = models::newId(),
        .name = line.name,
        .email = line.email,
        .initials = line.initials.isEmpty() ? initialsOf(line.name) : line.initials,
        .role = line.admin ? models::TenantRole::TenantAdmin : models::TenantRole::Member};
    return database
        .write([&](Transaction &transaction) { return createPerson(transaction, *tenant, person, *hash); })
        .transform([](const models::Person &made) {
            return u"%1 can sign in with %2."_s.arg(made.name, made.email);
        });
}

Result<QString> resetPassword(Database &database, const CommandLine &line, const QString &password)
{
    const Result<QByteArray> hash = hashedIfLong(password);
    if (!hash)
        return std::unexpected(hash.error());
    return database
        .write([&](Transaction &transaction) { return setPassword(transaction, line.email, *hash); })
        .transform([](const models::Person &person) {
            return (person.active
                    ? u"%1 can sign in with %2 and the new password."_s
                    : u"The password of %1 (%2) was set, but the account is closed: nobody can sign in with it."_s)
                .arg(person.name, person.email);
        });
}

} // namespace agentee::server
