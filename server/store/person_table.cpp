#include "server/store/person_table.h"

#include "models/search_text.h"
#include "server/store/transaction.h"

namespace agentee::server
{

using models::Id;
using models::Person;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto Columns = "id, name, email, initials, role, active"_L1;

Person personFrom(const Rows &rows)
{
    return Person{.id = rows.id(0),
        .name = rows.text(1),
        .email = rows.text(2),
        .initials = rows.text(3),
        .role = models::tenantRoleFromWord(rows.text(4)).value_or(models::TenantRole::Member),
        .active = rows.yes(5)};
}

} // namespace

void PersonTable::insertTenant(const models::Tenant &tenant)
{
    m_transaction.execute(u"INSERT INTO tenant (id, name) VALUES (?, ?)"_s, {tenant.id, tenant.name});
}

std::optional<models::Tenant> PersonTable::tenant(const Id &id)
{
    Rows rows = m_transaction.select(u"SELECT id, name FROM tenant WHERE id = ?"_s, {id});
    if (!rows.next())
        return std::nullopt;
    return models::Tenant{.id = rows.id(0), .name = rows.text(1)};
}

void PersonTable::insert(const Id &tenant, const Person &person, const QByteArray &passwordHash)
{
    m_transaction.execute(
        u"INSERT INTO person (id, tenant, name, email, initials, role, active, password_hash, folded) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {person.id, tenant, person.name, person.email, person.initials, models::word(person.role),
            person.active, passwordHash, models::foldedText(person.name + u' ' + person.email)});
}

std::optional<Person> PersonTable::find(const Id &tenant, const Id &id)
{
    Rows rows = m_transaction.select(
        u"SELECT "_s + Columns + u" FROM person WHERE tenant = ? AND id = ?"_s, {tenant, id});
    if (!rows.next())
        return std::nullopt;
    return personFrom(rows);
}

void PersonTable::setPasswordHash(const Id &tenant, const Id &id, const QByteArray &passwordHash)
{
    m_transaction.execute(
        u"UPDATE person SET password_hash = ? WHERE tenant = ? AND id = ?"_s, {passwordHash, tenant, id});
}

void PersonTable::deactivate(const Id &tenant, const Id &id)
{
    m_transaction.execute(u"UPDATE person SET active = 0 WHERE tenant = ? AND id = ?"_s, {tenant, id});
}

std::optional<PersonTable::Account> PersonTable::account(const QString &email)
{
    Rows rows = m_transaction.select(
        u"SELECT "_s + Columns + u", tenant, password_hash FROM person WHERE email = ?"_s, {email});
    if (!rows.next())
        return std::nullopt;
    return Account{.tenant = rows.id(6), .person = personFrom(rows), .passwordHash = rows.bytes(7)};
}

QList<Person> PersonTable::matching(const Id &tenant, const QString &folded, int limit)
{
    QList<Person> people;
    Rows rows = m_transaction.select(u"SELECT "_s + Columns
            + u" FROM person WHERE tenant = ? AND active = 1 AND instr(folded, ?) > 0 ORDER BY folded, id LIMIT ?"_s,
        {tenant, folded, limit});
    while (rows.next())
        people.append(personFrom(rows));
    return people;
}

} // namespace agentee::server
