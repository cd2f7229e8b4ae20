#include "sync/stores/section_commands.h"

#include "models/content_hash.h"
#include "models/heading.h"
#include "models/outline.h"
#include "models/text_merge.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::Action;
using models::Entity;
using models::Id;
using models::Problem;
using models::Result;
using models::Section;

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::WorkspaceStore)
};

QString notYours()
{
    return Say::tr("Somebody else edits this section now.");
}

} // namespace

Result<Section> SectionCommands::allowed(const Id &id, Action action, const QString &refusal)
{
    const std::optional<Section> section = m_data.cache().sections.find(id);
    if (!section)
        return notFound();
    if (!m_data.may(action, section->workspaceId, id))
        return notAllowed(refusal, Say::tr("You can suggest a change instead."));
    return *section;
}

Result<Section> SectionCommands::editable(const Id &id)
{
    Result<Section> section = allowed(id, Action::EditSection, notYours());
    if (section && section->deleted)
        return models::problem(
            Problem::Kind::Conflict, Say::tr("This section was deleted."), Say::tr("Restore it first."));
    return section;
}

Result<Id> SectionCommands::add(const Id &workspaceId, const QString &title, int position)
{
    if (!m_data.cache().workspaces.find(workspaceId))
        return notFound();
    if (!m_data.may(Action::AddSection, workspaceId))
        return notAllowed(Say::tr("Only the person who edits this workspace can add sections."));
    const auto good = checkLine(title, 1, models::limits::TitleLength, Say::tr("This title is too long."));
    if (!good)
        return std::unexpected(good.error());
    const QList<Section> all = m_data.cache().sections.ofWorkspace(workspaceId, true);
    if (all.size() >= models::limits::SectionsPerWorkspace)
        return models::problem(
            Problem::Kind::TooLarge, Say::tr("This workspace has as many sections as it can have."));

    QSet<QString> taken;
    QList<Section> live;
    for (const Section &section : all) {
        taken.insert(section.key);
        if (!section.deleted)
            live.append(section);
    }
    const Id id = models::newId();
    QueuedWrite write = m_data.newWrite(WriteKind::AddSection, workspaceId, id, id);
    write.subject = title;
    Section section{.id = id,
        .workspaceId = workspaceId,
        .key = models::sectionKey(title, taken),
        .title = title,
        .markdown = models::withHeadingTitle({}, title),
        .position = std::clamp(position, 0, static_cast<int>(live.size())),
        .version = 1,
        .contentHash = {},
        .owner = {},
        .deleted = false,
        .updatedAt = write.queuedAt,
        .updatedBy = m_data.me().id};
    section.contentHash = models::contentHash(section.markdown);
    write.body = {{u"id"_s, models::idText(id)}, {u"title"_s, title}, {u"markdown"_s, section.markdown},
        {u"position"_s, section.position}};
    write.made = {{u"sections"_s, QJsonArray{models::toJson(section)}}};
    QList<RowKey> touched{{.entity = Entity::Section, .id = id}};
    for (qsizetype i = section.position; i < live.size(); ++i)
        touched.append({.entity = Entity::Section, .id = live[i].id});
    if (Result<void> queued = m_data.submit(std::move(write), touched); !queued)
        return std::unexpected(queued.error());
    return id;
}

Result<void> SectionCommands::queueText(const Section &base, const QString &markdown)
{
    if (models::contentHash(markdown) == base.contentHash)
        return {};
    QueuedWrite write = m_data.newWrite(WriteKind::WriteSection, base.workspaceId, base.id, base.id);
    const std::optional<Section> server = m_data.cache().sections.onServer(base.id);
    const bool onServer = server && server->contentHash == base.contentHash;
    write.body = {{u"markdown"_s, markdown}};
    write.base = {{u"text"_s, base.markdown}, {u"hash"_s, QString::fromLatin1(base.contentHash)},
        {u"version"_s, onServer ? server->version : 0}};
    return m_data.submit(std::move(write), {{.entity = Entity::Section, .id = base.id}});
}

Result<void> SectionCommands::write(const Id &id, const QString &markdown)
{
    const Result<Section> section = editable(id);
    if (!section)
        return std::unexpected(section.error());
    if (Result<void> good = checkText(
            markdown, models::limits::SectionMarkdownLength, Say::tr("This section is too long to be kept."));
        !good)
        return good;
    return queueText(*section, markdown);
}

Result<void> SectionCommands::keepOverlap(const QString &base, const Section &shown, const QString &markdown)
{
    QueuedWrite write = m_data.newWrite(WriteKind::WriteSection, shown.workspaceId, shown.id, shown.id);
    write.body = {{u"markdown"_s, markdown}};
    write.base = {
        {u"text"_s, base}, {u"hash"_s, QString::fromLatin1(models::contentHash(base))}, {u"version"_s, 0}};
    write.state = OutboxEntry::State::NeedsPerson;
    write.currentText = shown.markdown;
    write.canSuggest = m_data.may(Action::Suggest, shown.workspaceId);
    write.problem = {.kind = Problem::Kind::Stale,
        .title = Say::tr("This section was changed at the same place while you were writing."),
        .nextStep = Say::tr("Compare both and decide what is to stand there.")};
    return m_data.submit(std::move(write), {{.entity = Entity::Section, .id = shown.id}});
}

Result<void> SectionCommands::writeFrom(const Id &id, const QString &base, const QString &markdown)
{
    const Result<Section> shown = editable(id);
    if (!shown)
        return std::unexpected(shown.error());
    if (Result<void> good = checkText(
            markdown, models::limits::SectionMarkdownLength, Say::tr("This section is too long to be kept."));
        !good)
        return good;
    if (shown->markdown == base)
        return queueText(*shown, markdown);
    const models::MergeResult merged = models::mergeTexts(base, markdown, shown->markdown, {}, {});
    if (merged.clean && merged.text.size() <= models::limits::SectionMarkdownLength)
        return queueText(*shown, merged.text);
    return keepOverlap(base, *shown, markdown);
}

Result<void> SectionCommands::rename(const Id &id, const QString &title)
{
    const Result<Section> section = editable(id);
    if (!section)
        return std::unexpected(section.error());
    if (Result<void> good =
            checkLine(title, 1, models::limits::TitleLength, Say::tr("This title is too long."));
        !good)
        return good;
    return writeFrom(id, section->markdown, models::withHeadingTitle(section->markdown, title));
}

Result<void> SectionCommands::remove(const Id &id)
{
    const Result<Section> section = allowed(id, Action::EditSection, notYours());
    if (!section)
        return std::unexpected(section.error());
    if (section->deleted)
        return {};
    QueuedWrite write = m_data.newWrite(WriteKind::DeleteSection, section->workspaceId, id, id);
    write.base = {{u"hash"_s, QString::fromLatin1(section->contentHash)}};
    return m_data.submit(std::move(write), {{.entity = Entity::Section, .id = id}});
}

Result<void> SectionCommands::restore(const Id &id)
{
    const Result<Section> section = allowed(id, Action::EditSection, notYours());
    if (!section)
        return std::unexpected(section.error());
    if (!section->deleted)
        return {};
    return m_data.submit(m_data.newWrite(WriteKind::RestoreSection, section->workspaceId, id, id),
        {{.entity = Entity::Section, .id = id}});
}

Result<void> SectionCommands::setOwner(const Id &id, const std::optional<Id> &owner)
{
    const Result<Section> section = allowed(id, Action::AssignSectionOwner,
        Say::tr("Only the person who edits this workspace can assign sections."));
    if (!section)
        return std::unexpected(section.error());
    if (section->owner == owner)
        return {};
    if (owner && !m_data.cache().collaborators.role(section->workspaceId, *owner))
        return models::problem(
            Problem::Kind::Conflict, Say::tr("This person does not work on this workspace."));
    const auto text = [](const std::optional<Id> &person) {
        return person ? QJsonValue(models::idText(*person)) : QJsonValue(QJsonValue::Null);
    };
    QueuedWrite write = m_data.newWrite(WriteKind::SetSectionOwner, section->workspaceId, id, id);
    write.body = {{u"owner"_s, text(owner)}};
    write.base = {{u"owner"_s, text(section->owner)}};
    return m_data.submit(std::move(write), {{.entity = Entity::Section, .id = id}});
}

Result<void> SectionCommands::markSeen(const Id &id)
{
    // Before the server has the section there is nothing to be told.
    const std::optional<Section> section = m_data.cache().sections.onServer(id);
    if (!section)
        return {};
    const std::optional<models::SeenMark> mark = m_data.cache().seenMarks.find(id);
    if (mark && mark->version >= section->version)
        return {};
    QueuedWrite write = m_data.newWrite(WriteKind::MarkSeen, section->workspaceId, id, id);
    write.body = {{u"version"_s, section->version}};
    return m_data.submit(std::move(write), {{.entity = Entity::SeenMark, .id = id}});
}

} // namespace agentee::sync
