#include "sync/stores/local_workspace_store.h"

#include "models/json_reader.h"
#include "models/outline.h"
#include "sync/cache/summary_query.h"

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::Id;
using models::Result;
using Method = ApiRequest::Method;

LocalWorkspaceStore::LocalWorkspaceStore(LocalData &data)
    : m_data(data)
    , m_workspaceCommands(data)
    , m_sectionCommands(data)
{
}

void LocalWorkspaceStore::setPresent(const Id &workspaceId, const QList<Id> &people)
{
    if (m_present.value(workspaceId) == people)
        return;
    if (people.isEmpty())
        m_present.remove(workspaceId);
    else
        m_present.insert(workspaceId, people);
    Q_EMIT presenceChanged(workspaceId);
}

void LocalWorkspaceStore::tell(const ChangeSet &changes)
{
    if (changes.list)
        Q_EMIT listChanged();
    for (const Id &id : changes.workspaces)
        Q_EMIT workspaceChanged(id);
    for (const auto &[workspace, ids] : changes.sections.asKeyValueRange())
        Q_EMIT sectionsChanged(workspace, ids.values());
    for (const Id &id : changes.gone) {
        setPresent(id, {});
        Q_EMIT workspaceGone(id);
    }
}

QList<WorkspaceSummary> LocalWorkspaceStore::summaries(int offset, int limit) const
{
    return readSummaries(m_data.cache(), m_data.me().id, offset, limit);
}

int LocalWorkspaceStore::count() const
{
    return m_data.cache().workspaces.count();
}

std::optional<WorkspaceSummary> LocalWorkspaceStore::summary(const Id &id) const
{
    return readSummary(m_data.cache(), m_data.me().id, id);
}

std::optional<models::Workspace> LocalWorkspaceStore::workspace(const Id &id) const
{
    return m_data.cache().workspaces.find(id);
}

QList<models::Section> LocalWorkspaceStore::sections(const Id &workspaceId) const
{
    QList<models::Section> sections = m_data.cache().sections.ofWorkspace(workspaceId);
    // Own deletions that wait leave gaps.
    for (qsizetype i = 0; i < sections.size(); ++i)
        sections[i].position = static_cast<int>(i);
    return sections;
}

std::optional<models::Section> LocalWorkspaceStore::section(const Id &id) const
{
    return m_data.cache().sections.find(id);
}

QHash<Id, SectionMarks> LocalWorkspaceStore::marks(const Id &workspaceId) const
{
    QHash<Id, SectionMarks> marks;
    Database &cache = m_data.cache().database();
    {
        Rows rows = cache.rows(
            u"SELECT s.id, s.updated_by != ? AND s.shown_version > coalesce((SELECT m.seen_version "
            "FROM seen_mark m WHERE m.id = s.id), 0), (SELECT count(*) FROM suggestion g "
            "WHERE g.workspace_id = ? AND g.state = 'open' AND g.section_id = s.id) "
            "FROM section s WHERE s.workspace_id = ? AND s.deleted = 0"_s,
            {m_data.me().id, workspaceId, workspaceId});
        while (rows.next()) {
            marks.insert(rows.id(0),
                {.unseenChange = rows.number(1) != 0,
                    .unsent = false,
                    .needsPerson = false,
                    .openSuggestions = static_cast<int>(rows.number(2))});
        }
    }
    Rows rows = m_data.outbox().database().rows(
        u"SELECT section_id, state FROM entry WHERE workspace_id = ? AND section_id IS NOT NULL "
        "AND kind != 'mark_seen'"_s,
        {workspaceId});
    while (rows.next()) {
        const auto found = marks.find(rows.id(0));
        if (found == marks.end())
            continue;
        const bool needsPerson = rows.number(1) == static_cast<int>(OutboxEntry::State::NeedsPerson);
        found->needsPerson = found->needsPerson || needsPerson;
        found->unsent = found->unsent || !needsPerson;
    }
    return marks;
}

QList<models::Collaborator> LocalWorkspaceStore::collaborators(const Id &workspaceId) const
{
    return m_data.cache().collaborators.ofWorkspace(workspaceId);
}

QList<Id> LocalWorkspaceStore::present(const Id &workspaceId) const
{
    return m_present.value(workspaceId);
}

models::Standing LocalWorkspaceStore::standing(const Id &workspaceId, std::optional<Id> sectionId) const
{
    return m_data.cache().standing(m_data.me().id, workspaceId, sectionId);
}

QList<models::Workflow> LocalWorkspaceStore::workflows() const
{
    return m_data.cache().workflows.all();
}

std::optional<models::Workflow> LocalWorkspaceStore::workflowOf(const Id &workspaceId) const
{
    const std::optional<models::Workspace> found = workspace(workspaceId);
    return found ? m_data.cache().workflows.find(found->workflowKey, found->workflowVersion) : std::nullopt;
}

Result<QString> LocalWorkspaceStore::document(const Id &workspaceId) const
{
    const std::optional<models::Workspace> found = workspace(workspaceId);
    if (!found)
        return notFound();
    QList<QString> parts;
    for (const models::Section &section : m_data.cache().sections.ofWorkspace(workspaceId))
        parts.append(section.markdown);
    return models::joinDocument(found->frontMatter, parts);
}

Result<void> LocalWorkspaceStore::create(const models::NewWorkspace &workspace)
{
    return m_workspaceCommands.create(workspace);
}

Result<void> LocalWorkspaceStore::rename(const Id &id, const QString &title)
{
    return m_workspaceCommands.rename(id, title);
}

Result<void> LocalWorkspaceStore::setState(const Id &id, const QJsonObject &state)
{
    return m_workspaceCommands.setState(id, std::nullopt, state);
}

Result<void> LocalWorkspaceStore::setStateFrom(
    const Id &id, const QJsonObject &base, const QJsonObject &state)
{
    return m_workspaceCommands.setState(id, base, state);
}

Result<void> LocalWorkspaceStore::moveToStep(const Id &id, const QString &step)
{
    return m_workspaceCommands.moveToStep(id, step);
}

Result<void> LocalWorkspaceStore::orderSections(const Id &id, const QList<Id> &sectionIds)
{
    return m_workspaceCommands.orderSections(id, sectionIds);
}

Result<Id> LocalWorkspaceStore::addSection(const Id &workspaceId, const QString &title, int position)
{
    return m_sectionCommands.add(workspaceId, title, position);
}

Result<void> LocalWorkspaceStore::writeSection(const Id &id, const QString &markdown)
{
    return m_sectionCommands.write(id, markdown);
}

Result<void> LocalWorkspaceStore::writeSectionFrom(const Id &id, const QString &base, const QString &markdown)
{
    return m_sectionCommands.writeFrom(id, base, markdown);
}

Result<void> LocalWorkspaceStore::renameSection(const Id &id, const QString &title)
{
    return m_sectionCommands.rename(id, title);
}

Result<void> LocalWorkspaceStore::deleteSection(const Id &id)
{
    return m_sectionCommands.remove(id);
}

Result<void> LocalWorkspaceStore::restoreSection(const Id &id)
{
    return m_sectionCommands.restore(id);
}

Result<void> LocalWorkspaceStore::setSectionOwner(const Id &id, std::optional<Id> owner)
{
    return m_sectionCommands.setOwner(id, owner);
}

Result<void> LocalWorkspaceStore::markSeen(const Id &sectionId)
{
    return m_sectionCommands.markSeen(sectionId);
}

void LocalWorkspaceStore::setPresence(std::optional<Id> workspaceId)
{
    if (m_data.remote)
        m_data.remote->setPresence(workspaceId);
}

QCoro::Task<Result<QList<models::SectionRevision>>> LocalWorkspaceStore::revisions(Id sectionId)
{
    if (!m_data.remote)
        co_return offline();
    ApiRequest request;
    request.path = u"/v1/sections/%1/revisions"_s.arg(models::idText(sectionId));
    request.query.addQueryItem(u"limit"_s, u"200"_s);
    const Result<ApiAnswer> answer = co_await m_data.remote->call(request);
    if (!answer)
        co_return std::unexpected(answer.error());
    models::JsonReader reader(answer->body);
    QList<models::SectionRevision> items =
        reader.list<models::SectionRevision>("items"_L1, 10'000, models::sectionRevisionFromJson);
    if (std::optional<models::Problem> wrong = reader.finish(models::JsonReader::UnknownFields::Ignore))
        co_return std::unexpected(*wrong);
    co_return items;
}

QCoro::Task<Result<void>> LocalWorkspaceStore::takeEditRight(Id workspaceId)
{
    const std::optional<models::Workspace> found = m_data.cache().workspaces.onServer(workspaceId);
    if (!found)
        co_return notFound();
    if (!m_data.remote)
        co_return offline();
    ApiRequest request;
    request.method = Method::Put;
    request.path = u"/v1/workspaces/%1/assignee"_s.arg(models::idText(workspaceId));
    request.body = QJsonObject{{u"person_id"_s, models::idText(m_data.me().id)}};
    request.ifMatch = found->lockVersion;
    request.idempotencyKey = models::newId();
    const Result<ApiAnswer> answer = co_await m_data.remote->call(request, models::Entity::Workspace);
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return {};
}

QCoro::Task<Result<void>> LocalWorkspaceStore::removeCollaborator(Id workspaceId, Id personId)
{
    if (!m_data.remote)
        co_return offline();
    ApiRequest request;
    request.method = Method::Delete;
    request.path =
        u"/v1/workspaces/%1/collaborators/%2"_s.arg(models::idText(workspaceId), models::idText(personId));
    request.idempotencyKey = models::newId();
    const Result<ApiAnswer> answer = co_await m_data.remote->call(request);
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return {};
}

} // namespace agentee::sync
