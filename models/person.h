#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QList>

#include <optional>

namespace agentee::models
{

namespace limits
{
inline constexpr qsizetype NameLength = 200; ///< of a person or a tenant, UTF-16 units
inline constexpr qsizetype EmailLength = 254;
inline constexpr qsizetype InitialsLength = 4;
} // namespace limits

/// One company. Nothing crosses it.
struct Tenant {
    Id id;
    QString name;
    friend bool operator==(const Tenant &, const Tenant &) = default;
};

enum class TenantRole { Member, TenantAdmin, PlatformAdmin };

/// An account as its colleagues see it: one row of the tenant's directory.
struct Person {
    Id id;
    QString name;
    QString email;
    QString initials; ///< 1-4 upper-case letters; begins the ids of this person's handoff records
    TenantRole role = TenantRole::Member;
    bool active = true;
    friend bool operator==(const Person &, const Person &) = default;
};

QString word(TenantRole role);
std::optional<TenantRole> tenantRoleFromWord(QStringView word);

QJsonObject toJson(const Tenant &tenant);
Result<Tenant> tenantFromJson(const QJsonObject &object);
QJsonObject toJson(const Person &person);
Result<Person> personFromJson(const QJsonObject &object);

} // namespace agentee::models
