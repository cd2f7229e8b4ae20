#include "server/services/sections.h"

#include "models/content_hash.h"
#include "models/heading.h"
#include "models/outline.h"
#include "models/writers.h"
#include "server/services/checks.h"
#include "server/services/section_text.h"
#include "server/services/section_writes.h"
#include "server/services/workspaces.h"
#include "server/speech/say.h"
#include "server/store/collaborator_table.h"
#include "server/store/section_table.h"
#include "server/store/seen_mark_table.h"
#include "server/store/transaction.h"
#include "server/store/workspace_table.h"

#include <algorithm>

namespace agentee::server
{

using models::Action;
using models::Id;
using models::Result;
using models::Section;
using namespace Qt::StringLiterals;

namespace
{

constexpr int MostRevisions = 200;

/// The section, when it is still at this version and the principal may do this.
Result<Section> openForWrite(
    Transaction &transaction, const Principal &principal, Action action, const Id &id, qint64 version)
{
    const auto found = SectionTable(transaction).find(principal.tenant, id);
    if (!found)
        return notFound(Say::tr("section"));
    if (auto standing = requireMay(transaction, principal, action, found->workspaceId, id); !standing) {
        // Who may not see the workspace is not told that the section exists.
        if (standing.error().kind == models::Problem::Kind::NotFound)
            return notFound(Say::tr("section"));
        return std::unexpected(standing.error());
    }
    if (found->version != version)
        return stale(Say::tr("section"), models::toJson(*found));
    return *found;
}

/// Gives the sections their positions 0, 1, 2 ... in the order of `ids`.
void renumber(Transaction &transaction, const Principal &principal, const Id &workspaceId,
    const QList<Id> &ids, const QList<Id> &before)
{
    SectionTable table(transaction);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (i < before.size() && before.at(i) == ids.at(i))
            continue;
        table.setPosition(principal.tenant, ids.at(i), static_cast<int>(i));
        transaction.touch(principal.tenant, models::Entity::Section, ids.at(i), workspaceId);
    }
}

QSet<QString> keysOf(Transaction &transaction, const Principal &principal, const Id &workspaceId)
{
    const QStringList keys = SectionTable(transaction).keysOfWorkspace(principal.tenant, workspaceId);
    return QSet<QString>(keys.begin(), keys.end());
}

Provenance own(const Principal &principal)
{
    return {.author = principal.person, .agent = principal.agent, .suggestion = {}, .acceptedBy = {}};
}

models::SectionRevision revisionOf(const Provenance &provenance)
{
    models::SectionRevision revision;
    revision.author = provenance.author;
    revision.agent = provenance.agent;
    revision.suggestionId = provenance.suggestion;
    revision.acceptedBy = provenance.acceptedBy;
    return revision;
}

} // namespace

Section saveSection(
    Transaction &transaction, const Principal &principal, Section section, const Provenance &provenance)
{
    ++section.version;
    section.updatedAt = transaction.time();
    section.updatedBy = principal.person;
    SectionTable(transaction).update(principal.tenant, section, revisionOf(provenance));
    WorkspaceTable(transaction).noteChange(principal.tenant, section.workspaceId, transaction.time());
    transaction.touch(principal.tenant, models::Entity::Section, section.id, section.workspaceId);
    transaction.touch(principal.tenant, models::Entity::Workspace, section.workspaceId, section.workspaceId);
    return section;
}

Result<void> checkDocumentSize(
    Transaction &transaction, const Principal &principal, const Section &section, const QString &markdown)
{
    const qint64 others = SectionTable(transaction).bytesOfWorkspace(principal.tenant, section.workspaceId)
        - (section.deleted ? 0 : section.markdown.toUtf8().size());
    if (others + markdown.toUtf8().size() > models::limits::DocumentBytes)
        return models::problem(models::Problem::Kind::TooLarge,
            Say::tr("The proposal would become larger than it may be."),
            Say::tr("Move a part of it into another proposal."));
    return {};
}

Result<QList<Section>> sections(Transaction &transaction, const Principal &principal, const Id &workspaceId)
{
    if (auto standing = requireMay(transaction, principal, Action::ViewWorkspace, workspaceId); !standing)
        return std::unexpected(standing.error());
    return SectionTable(transaction).ofWorkspace(principal.tenant, workspaceId, true);
}

Result<Section> section(Transaction &transaction, const Principal &principal, const Id &id)
{
    const auto found = SectionTable(transaction).find(principal.tenant, id);
    if (!found || !requireMay(transaction, principal, Action::ViewWorkspace, found->workspaceId))
        return notFound(Say::tr("section"));
    return *found;
}

Result<Section> addSection(
    Transaction &transaction, const Principal &principal, const Id &workspaceId, const NewSectionAt &command)
{
    if (auto standing = requireMay(transaction, principal, Action::AddSection, workspaceId); !standing)
        return std::unexpected(standing.error());
    SectionTable table(transaction);
    if (table.exists(command.id))
        return conflict(
            Say::tr("A section with this id exists already."), Say::tr("Add it again with a new id."));
    if (command.title.trimmed().isEmpty() || command.title.size() > models::limits::TitleLength)
        return invalidField(
            u"/title"_s, Say::tr("A title has 1 to %1 characters.").arg(models::limits::TitleLength));
    if (table.countOfWorkspace(principal.tenant, workspaceId) >= models::limits::SectionsPerWorkspace)
        return models::problem(
            models::Problem::Kind::TooLarge, Say::tr("The proposal has as many sections as it may have."));
    const QString markdown =
        command.markdown.isEmpty() ? models::withHeadingTitle({}, command.title) : command.markdown;
    if (auto checked = checkMarkdown(markdown); !checked)
        return std::unexpected(checked.error());
    Section made{.id = command.id,
        .workspaceId = workspaceId,
        .key = models::sectionKey(command.title, keysOf(transaction, principal, workspaceId)),
        .title = models::headingTitle(markdown),
        .markdown = markdown,
        .position = 0,
        .version = 1,
        .contentHash = models::contentHash(markdown),
        .owner = {},
        .deleted = false,
        .updatedAt = transaction.time(),
        .updatedBy = principal.person};
    if (auto checked = checkDocumentSize(transaction, principal,
            Section{.id = {},
                .workspaceId = workspaceId,
                .key = {},
                .title = {},
                .markdown = {},
                .contentHash = {},
                .owner = {},
                .updatedAt = {},
                .updatedBy = {}},
            markdown);
        !checked)
        return std::unexpected(checked.error());
    const QList<Id> before = table.idsOfWorkspace(principal.tenant, workspaceId);
    QList<Id> after = before;
    made.position = static_cast<int>(std::clamp<qsizetype>(command.position, 0, before.size()));
    after.insert(made.position, made.id);
    table.insert(principal.tenant, made, revisionOf(own(principal)));
    transaction.touch(principal.tenant, models::Entity::Section, made.id, workspaceId);
    renumber(transaction, principal, workspaceId, after, before);
    WorkspaceTable(transaction).noteChange(principal.tenant, workspaceId, transaction.time());
    transaction.touch(principal.tenant, models::Entity::Workspace, workspaceId, workspaceId);
    transaction.audit(principal, u"section_added"_s, made.id, workspaceId, {{u"title"_s, made.title}});
    return made;
}

Result<Section> writeSection(Transaction &transaction, const Principal &principal, const Id &id,
    qint64 version, const QString &markdown)
{
    Result<Section> section = openForWrite(transaction, principal, Action::EditSection, id, version);
    const QByteArray hash = models::contentHash(markdown);
    if (!section) {
        // A repetition of what stands there already is no conflict: the first answer may have been lost.
        if (section.error().kind != models::Problem::Kind::Stale)
            return section;
        const auto present = SectionTable(transaction).find(principal.tenant, id);
        if (present && !present->deleted && present->contentHash == hash)
            return *present;
        return section;
    }
    if (section->deleted)
        return conflict(Say::tr("This section was deleted."),
            Say::tr("Restore it, or use your text elsewhere."), models::toJson(*section));
    if (section->contentHash == hash)
        return section;
    if (auto checked = checkMarkdown(markdown); !checked)
        return std::unexpected(checked.error());
    if (auto checked = checkDocumentSize(transaction, principal, *section, markdown); !checked)
        return std::unexpected(checked.error());
    section->markdown = markdown;
    section->title = models::headingTitle(markdown);
    section->contentHash = hash;
    const Section saved = saveSection(transaction, principal, *section, own(principal));
    transaction.audit(principal, u"section_written"_s, id, saved.workspaceId,
        {{u"version"_s, saved.version}, {u"content_hash"_s, QString::fromLatin1(hash)}});
    return saved;
}

Result<Section> deleteSection(
    Transaction &transaction, const Principal &principal, const Id &id, qint64 version)
{
    Result<Section> section = openForWrite(transaction, principal, Action::EditSection, id, version);
    if (!section || section->deleted)
        return section;
    SectionTable table(transaction);
    const QList<Id> before = table.idsOfWorkspace(principal.tenant, section->workspaceId);
    section->deleted = true;
    const Section saved = saveSection(transaction, principal, *section, own(principal));
    renumber(transaction, principal, saved.workspaceId,
        table.idsOfWorkspace(principal.tenant, saved.workspaceId), before);
    transaction.audit(principal, u"section_deleted"_s, id, saved.workspaceId, {{u"title"_s, saved.title}});
    return saved;
}

Result<Section> restoreSection(
    Transaction &transaction, const Principal &principal, const Id &id, qint64 version)
{
    Result<Section> section = openForWrite(transaction, principal, Action::EditSection, id, version);
    if (!section || !section->deleted)
        return section;
    SectionTable table(transaction);
    if (table.countOfWorkspace(principal.tenant, section->workspaceId)
        >= models::limits::SectionsPerWorkspace)
        return models::problem(
            models::Problem::Kind::TooLarge, Say::tr("The proposal has as many sections as it may have."));
    if (auto checked = checkDocumentSize(transaction, principal, *section, section->markdown); !checked)
        return std::unexpected(checked.error());
    const QList<Id> before = table.idsOfWorkspace(principal.tenant, section->workspaceId);
    section->deleted = false;
    section->position = std::clamp(section->position, 0, static_cast<int>(before.size()));
    QList<Id> after = before;
    after.insert(section->position, id);
    const Section saved = saveSection(transaction, principal, *section, own(principal));
    renumber(transaction, principal, saved.workspaceId, after, before);
    transaction.audit(principal, u"section_restored"_s, id, saved.workspaceId, {{u"title"_s, saved.title}});
    return saved;
}

Result<Section> setSectionOwner(Transaction &transaction, const Principal &principal, const Id &id,
    qint64 version, std::optional<Id> owner)
{
    Result<Section> section = openForWrite(transaction, principal, Action::AssignSectionOwner, id, version);
    if (!section || section->owner == owner)
        return section;
    if (section->deleted)
        return conflict(
            Say::tr("This section was deleted."), Say::tr("Restore it first."), models::toJson(*section));
    if (owner) {
        const auto target = CollaboratorTable(transaction).of(principal.tenant, section->workspaceId, *owner);
        if (!target)
            return notFound(Say::tr("colleague"));
        if (!models::isWriter(target->role))
            return conflict(Say::tr("A section goes to an editor or an owner."),
                Say::tr("Make that colleague an editor first."), models::toJson(*section));
    }
    section->owner = owner;
    const Section saved = saveSection(transaction, principal, *section, own(principal));
    transaction.audit(principal, u"section_owner_changed"_s, id, saved.workspaceId,
        {{u"owner"_s, owner ? models::idText(*owner) : QString()}});
    return saved;
}

Result<QList<models::SectionRevision>> revisions(Transaction &transaction, const Principal &principal,
    const Id &sectionId, int limit, qint64 beforeVersion)
{
    if (auto found = section(transaction, principal, sectionId); !found)
        return std::unexpected(found.error());
    return SectionTable(transaction).revisions(sectionId, std::clamp(limit, 1, MostRevisions), beforeVersion);
}

Result<models::SeenMark> markSeen(
    Transaction &transaction, const Principal &principal, const Id &sectionId, qint64 version)
{
    const Result<Section> found = section(transaction, principal, sectionId);
    if (!found)
        return std::unexpected(found.error());
    if (version < 1 || version > found->version)
        return invalidField(u"/version"_s, Say::tr("This section has no such version."));
    SeenMarkTable table(transaction);
    const auto present = table.find(principal.person, sectionId);
    if (present && present->version >= version)
        return *present;
    const models::SeenMark mark{
        .sectionId = sectionId, .workspaceId = found->workspaceId, .version = version};
    table.put(principal.person, mark);
    transaction.touchFor(principal.tenant, principal.person, models::Entity::SeenMark, sectionId);
    transaction.audit(principal, u"section_seen"_s, sectionId, found->workspaceId, {{u"version"_s, version}});
    return mark;
}

} // namespace agentee::server
