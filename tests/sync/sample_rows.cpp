#include "tests/sync/sample_rows.h"

#include "models/content_hash.h"
#include "models/heading.h"
#include "models/json_reader.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace agentee::sync::samples
{

using models::Id;

namespace
{

QDateTime time(int minutes)
{
    return QDateTime(QDate(2026, 11, 2), QTime(9, 0), QTimeZone::UTC).addSecs(minutes * 60);
}

} // namespace

Id id(int number)
{
    return *models::idFromText(u"0192f0c4-3b5e-7cc0-9d1a-%1"_s.arg(number, 12, 16, QLatin1Char('0')));
}

models::Person person(int number, const QString &name)
{
    return {
        .id = id(number), .name = name, .email = u"p%1@northwind.example"_s.arg(number), .initials = u"AB"_s};
}

models::Tenant tenant()
{
    return {.id = id(0xFFFF), .name = u"Northwind"_s};
}

models::Workspace workspace(int number, const QString &title, const Id &assignee)
{
    return {.id = id(number),
        .title = title,
        .workflowKey = u"proposal"_s,
        .workflowVersion = 1,
        .currentStep = u"brief"_s,
        .state = {},
        .frontMatter = {},
        .assignee = assignee,
        .lockVersion = 1,
        .createdAt = time(number),
        .updatedAt = time(number)};
}

models::Section section(int number, const models::Workspace &workspace, int position, const QString &markdown)
{
    return {.id = id(number),
        .workspaceId = workspace.id,
        .key = u"s%1"_s.arg(number),
        .title = models::headingTitle(markdown),
        .markdown = markdown,
        .position = position,
        .version = 1,
        .contentHash = models::contentHash(markdown),
        .owner = {},
        .deleted = false,
        .updatedAt = time(number),
        .updatedBy = id(1)};
}

models::Collaborator collaborator(
    int number, const models::Workspace &workspace, const Id &person, models::Role role)
{
    return {.id = id(number),
        .workspaceId = workspace.id,
        .personId = person,
        .role = role,
        .addedBy = person,
        .addedAt = time(number)};
}

models::Change put(qint64 number, models::Entity entity, const Id &id, const QJsonObject &row)
{
    return {.number = number, .entity = entity, .kind = models::ChangeKind::Put, .id = id, .row = row};
}

models::Change put(qint64 number, const models::Workspace &row)
{
    return put(number, models::Entity::Workspace, row.id, models::toJson(row));
}

models::Change put(qint64 number, const models::Section &row)
{
    return put(number, models::Entity::Section, row.id, models::toJson(row));
}

models::Change put(qint64 number, const models::Collaborator &row)
{
    return put(number, models::Entity::Collaborator, row.id, models::toJson(row));
}

models::Change put(qint64 number, const models::Person &row)
{
    return put(number, models::Entity::Person, row.id, models::toJson(row));
}

models::ChangePage page(const QList<models::Change> &changes, const QString &epoch)
{
    return {.epoch = epoch,
        .cursor = changes.isEmpty() ? 0 : changes.last().number,
        .more = false,
        .changes = changes};
}

} // namespace agentee::sync::samples
