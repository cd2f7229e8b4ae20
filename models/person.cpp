#include "models/person.h"

#include "models/codec.h"
#include "models/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::Person)
};

constexpr Words<TenantRole, 3> roleWords{{{
    {TenantRole::Member, "member"_L1},
    {TenantRole::TenantAdmin, "tenant_admin"_L1},
    {TenantRole::PlatformAdmin, "platform_admin"_L1},
}}};
static_assert(roleWords.complete(TenantRole::PlatformAdmin));

QString initials(JsonReader &reader, QLatin1StringView key)
{
    const QString text = reader.text(key, 1, limits::InitialsLength);
    if (!std::ranges::all_of(text, [](QChar letter) { return letter.isUpper(); }))
        reader.fail(key, Say::tr("must be upper-case letters"));
    return text;
}

} // namespace

QString word(TenantRole role)
{
    return roleWords.word(role);
}

std::optional<TenantRole> tenantRoleFromWord(QStringView word)
{
    return roleWords.value(word);
}

QJsonObject toJson(const Tenant &tenant)
{
    return {{u"id"_s, idText(tenant.id)}, {u"name"_s, tenant.name}};
}

Result<Tenant> tenantFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    return codec::finish(reader,
        Tenant{
            .id = reader.id("id"_L1),
            .name = codec::line(reader, "name"_L1, 1, limits::NameLength),
        });
}

QJsonObject toJson(const Person &person)
{
    return {
        {u"id"_s, idText(person.id)},
        {u"name"_s, person.name},
        {u"email"_s, person.email},
        {u"initials"_s, person.initials},
        {u"role"_s, word(person.role)},
        {u"active"_s, person.active},
    };
}

Result<Person> personFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    return codec::finish(reader,
        Person{
            .id = reader.id("id"_L1),
            .name = codec::line(reader, "name"_L1, 1, limits::NameLength),
            .email = codec::line(reader, "email"_L1, 1, limits::EmailLength),
            .initials = initials(reader, "initials"_L1),
            .role = reader.word<TenantRole>("role"_L1, tenantRoleFromWord),
            .active = reader.boolean("active"_L1),
        });
}

} // namespace agentee::models
