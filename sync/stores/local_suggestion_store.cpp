#include "sync/stores/local_suggestion_store.h"

#include "models/content_hash.h"
#include "models/json_document.h"
#include "models/json_patch.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::Action;
using models::Entity;
using models::Freshness;
using models::Id;
using models::Problem;
using models::Result;
using models::Suggestion;
using models::SuggestionKind;
using models::SuggestionState;

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::SuggestionStore)
};

QJsonObject baseState(const Suggestion &suggestion)
{
    const QByteArray bytes = suggestion.baseText.toUtf8();
    return models::parseJsonObject(
        bytes, {.maximumBytes = models::limits::StateBytes * 2, .maximumDepth = 64})
        .value_or(QJsonObject());
}

void setBaseState(Suggestion &suggestion, const models::Workspace &workspace)
{
    suggestion.baseText = QString::fromUtf8(models::canonicalJson(workspace.state));
    suggestion.baseHash = models::contentHash(suggestion.baseText);
    suggestion.baseVersion = workspace.lockVersion;
}

void setBaseText(Suggestion &suggestion, const models::Section &section)
{
    suggestion.baseText = section.markdown;
    suggestion.baseHash = section.contentHash;
    suggestion.baseVersion = section.version;
}

std::unexpected<Problem> stale()
{
    return models::problem(Problem::Kind::Conflict,
        Say::tr("What this suggestion was made against has changed since."),
        Say::tr("Renew the suggestion first."));
}

} // namespace

QJsonObject suggestionBody(const Suggestion &suggestion)
{
    return {{u"id"_s, models::idText(suggestion.id)}, {u"kind"_s, models::word(suggestion.kind)},
        {u"section_id"_s,
            suggestion.sectionId ? QJsonValue(models::idText(*suggestion.sectionId))
                                 : QJsonValue(QJsonValue::Null)},
        {u"base_version"_s, suggestion.baseVersion}, {u"base_text"_s, suggestion.baseText},
        {u"proposed_text"_s, suggestion.proposedText}, {u"patch"_s, suggestion.patch},
        {u"note"_s, suggestion.note}};
}

LocalSuggestionStore::LocalSuggestionStore(LocalData &data)
    : m_data(data)
{
}

void LocalSuggestionStore::tell(const ChangeSet &changes)
{
    QSet<Id> workspaces = changes.suggestions;
    // Freshness and the right to decide hang on these.
    workspaces.unite(changes.workspaces);
    for (const auto &[workspace, ids] : changes.sections.asKeyValueRange())
        workspaces.insert(workspace);
    for (const Id &id : std::as_const(workspaces))
        Q_EMIT changed(id);
}

bool LocalSuggestionStore::mayDecide(const Suggestion &suggestion) const
{
    return m_data.may(Action::DecideSuggestion, suggestion.workspaceId, suggestion.sectionId);
}

SuggestionView LocalSuggestionStore::view(const Suggestion &suggestion) const
{
    SuggestionView view{.suggestion = suggestion,
        .freshness = Freshness::TargetGone,
        .currentText = {},
        .merge = {},
        .mayDecide = mayDecide(suggestion),
        .mine = suggestion.authorId == m_data.me().id,
        .unsent = false};
    view.unsent = !m_data.outbox().pendingOn(suggestion.id).isEmpty();
    if (suggestion.kind == SuggestionKind::ReplaceSection) {
        const std::optional<models::Section> section =
            suggestion.sectionId ? m_data.cache().sections.find(*suggestion.sectionId) : std::nullopt;
        std::optional<QString> current;
        if (section && !section->deleted)
            current = section->markdown;
        view.currentText = current.value_or(QString());
        view.freshness = models::classifyReplacement(
            suggestion.baseHash, suggestion.baseText, current, suggestion.proposedText);
    } else if (const auto workspace = m_data.cache().workspaces.find(suggestion.workspaceId)) {
        const QJsonObject base = baseState(suggestion);
        view.freshness = models::classifyPatch(base, workspace->state, suggestion.patch);
        if (view.freshness == Freshness::Overlap)
            view.merge = models::mergePatch(base, workspace->state, suggestion.patch);
    }
    return view;
}

QList<SuggestionView> LocalSuggestionStore::ofWorkspace(const Id &workspaceId) const
{
    QList<SuggestionView> views;
    for (const Suggestion &suggestion : m_data.cache().suggestions.ofWorkspace(workspaceId))
        views.append(view(suggestion));
    return views;
}

std::optional<SuggestionView> LocalSuggestionStore::suggestion(const Id &id) const
{
    const std::optional<Suggestion> found = m_data.cache().suggestions.find(id);
    return found ? std::optional(view(*found)) : std::nullopt;
}

QList<SuggestionView> LocalSuggestionStore::waitingForMe() const
{
    QList<SuggestionView> views;
    for (const Suggestion &suggestion : m_data.cache().suggestions.openNotBy(m_data.me().id)) {
        if (mayDecide(suggestion))
            views.append(view(suggestion));
    }
    return views;
}

Result<Id> LocalSuggestionStore::make(Suggestion suggestion)
{
    if (auto good = checkText(suggestion.note, models::limits::NoteLength, Say::tr("This note is too long."));
        !good)
        return std::unexpected(good.error());
    if (auto good = checkText(suggestion.proposedText, models::limits::SectionMarkdownLength,
            Say::tr("This text is too long to be kept."));
        !good)
        return std::unexpected(good.error());
    QueuedWrite write = m_data.newWrite(
        WriteKind::MakeSuggestion, suggestion.workspaceId, suggestion.id, suggestion.sectionId);
    suggestion.createdAt = write.queuedAt;
    write.body = suggestionBody(suggestion);
    write.base = {{u"text"_s, suggestion.baseText}};
    write.made = {{u"suggestions"_s, QJsonArray{models::toJson(suggestion)}}};
    if (auto queued = m_data.submit(std::move(write), {{.entity = Entity::Suggestion, .id = suggestion.id}});
        !queued)
        return std::unexpected(queued.error());
    return suggestion.id;
}

Result<Id> LocalSuggestionStore::suggestReplacement(
    const Id &sectionId, const QString &proposedText, const QString &note)
{
    const std::optional<models::Section> shown = m_data.cache().sections.find(sectionId);
    if (!shown || shown->deleted)
        return notFound();
    if (!m_data.may(Action::Suggest, shown->workspaceId))
        return notAllowed(Say::tr("You can only read this workspace."));
    Suggestion suggestion{.id = models::newId(),
        .workspaceId = shown->workspaceId,
        .kind = SuggestionKind::ReplaceSection,
        .sectionId = sectionId,
        .baseHash = {},
        .baseText = {},
        .proposedText = proposedText,
        .patch = {},
        .note = note,
        .authorId = m_data.me().id,
        .agent = {},
        .decidedBy = {},
        .reason = {},
        .rebasedFrom = {},
        .createdAt = {},
        .decidedAt = {}};
    setBaseText(suggestion, m_data.cache().sections.onServer(sectionId).value_or(*shown));
    if (models::contentHash(proposedText) == suggestion.baseHash)
        return models::problem(Problem::Kind::InvalidFields, Say::tr("The suggestion changes nothing."));
    return make(std::move(suggestion));
}

Result<Id> LocalSuggestionStore::suggestState(
    const Id &workspaceId, const QJsonObject &proposedState, const QString &note)
{
    const std::optional<models::Workspace> shown = m_data.cache().workspaces.find(workspaceId);
    if (!shown)
        return notFound();
    if (!m_data.may(Action::Suggest, workspaceId))
        return notAllowed(Say::tr("You can only read this workspace."));
    const models::Workspace base = m_data.cache().workspaces.onServer(workspaceId).value_or(*shown);
    Suggestion suggestion{.id = models::newId(),
        .workspaceId = workspaceId,
        .kind = SuggestionKind::JsonPatch,
        .sectionId = {},
        .baseHash = {},
        .baseText = {},
        .proposedText = {},
        .patch = models::jsonPatchBetween(base.state, proposedState),
        .note = note,
        .authorId = m_data.me().id,
        .agent = {},
        .decidedBy = {},
        .reason = {},
        .rebasedFrom = {},
        .createdAt = {},
        .decidedAt = {}};
    setBaseState(suggestion, base);
    if (suggestion.patch.isEmpty())
        return models::problem(Problem::Kind::InvalidFields, Say::tr("The suggestion changes nothing."));
    return make(std::move(suggestion));
}

Result<Suggestion> LocalSuggestionStore::decidable(const Id &id)
{
    const std::optional<Suggestion> suggestion = m_data.cache().suggestions.find(id);
    if (!suggestion)
        return notFound();
    if (!mayDecide(*suggestion))
        return notAllowed(Say::tr("Only the person who edits this may decide about suggestions."));
    if (suggestion->state != SuggestionState::Open)
        return models::problem(Problem::Kind::Conflict, Say::tr("This suggestion was decided already."));
    return *suggestion;
}

Result<void> LocalSuggestionStore::decide(
    WriteKind kind, const Suggestion &suggestion, const QJsonObject &body)
{
    QueuedWrite write = m_data.newWrite(kind, suggestion.workspaceId, suggestion.id, suggestion.sectionId);
    write.body = body;
    write.base = {{u"state"_s, models::word(suggestion.state)}};
    return m_data.submit(std::move(write), {{.entity = Entity::Suggestion, .id = suggestion.id}});
}

Result<void> LocalSuggestionStore::accept(const Id &id, std::optional<QString> editedText)
{
    const Result<Suggestion> suggestion = decidable(id);
    if (!suggestion)
        return std::unexpected(suggestion.error());
    if (editedText) {
        if (Result<void> good = checkText(*editedText, models::limits::SectionMarkdownLength,
                Say::tr("This text is too long to be kept."));
            !good)
            return good;
    }
    const Freshness freshness = view(*suggestion).freshness;
    if (freshness == Freshness::TargetGone)
        return models::problem(
            Problem::Kind::Conflict, Say::tr("What this suggestion would change is not there any more."));
    if (freshness == Freshness::CleanRebase || freshness == Freshness::Overlap)
        return stale();
    return decide(WriteKind::AcceptSuggestion, *suggestion,
        {{u"edited_text"_s, editedText ? QJsonValue(*editedText) : QJsonValue(QJsonValue::Null)}});
}

Result<void> LocalSuggestionStore::reject(const Id &id, const QString &reason)
{
    const Result<Suggestion> suggestion = decidable(id);
    if (!suggestion)
        return std::unexpected(suggestion.error());
    if (Result<void> good =
            checkText(reason, models::limits::NoteLength, Say::tr("This reason is too long."));
        !good)
        return good;
    return decide(WriteKind::RejectSuggestion, *suggestion, {{u"reason"_s, reason}});
}

Result<void> LocalSuggestionStore::withdraw(const Id &id)
{
    const std::optional<Suggestion> suggestion = m_data.cache().suggestions.find(id);
    if (!suggestion)
        return notFound();
    if (suggestion->authorId != m_data.me().id)
        return notAllowed(Say::tr("Only its author can withdraw a suggestion."));
    if (suggestion->state != SuggestionState::Open)
        return models::problem(Problem::Kind::Conflict, Say::tr("This suggestion was decided already."));
    return decide(WriteKind::WithdrawSuggestion, *suggestion, {});
}

Result<void> LocalSuggestionStore::reopen(const Id &id)
{
    const std::optional<Suggestion> suggestion = m_data.cache().suggestions.find(id);
    if (!suggestion)
        return notFound();
    if (suggestion->state == SuggestionState::Open)
        return {};
    const bool mine = suggestion->authorId == m_data.me().id;
    if (!mayDecide(*suggestion) && !(mine && suggestion->state == SuggestionState::Withdrawn))
        return notAllowed(Say::tr("Only the person who edits this may reopen a suggestion."));
    return decide(WriteKind::ReopenSuggestion, *suggestion, {});
}

Result<Suggestion> LocalSuggestionStore::onPresentText(
    Suggestion next, const std::optional<QString> &mergedText)
{
    const std::optional<models::Section> section =
        next.sectionId ? m_data.cache().sections.onServer(*next.sectionId) : std::nullopt;
    if (!section || section->deleted)
        return models::problem(
            Problem::Kind::Conflict, Say::tr("The section of this suggestion is not there any more."));
    const Result<QString> text = mergedText
        ? Result<QString>(*mergedText)
        : models::rebaseReplacement(next.baseText, section->markdown, next.proposedText);
    if (!text)
        return std::unexpected(text.error());
    next.proposedText = *text;
    setBaseText(next, *section);
    return next;
}

Result<Suggestion> LocalSuggestionStore::onPresentState(
    Suggestion next, const QList<models::FieldChoice> &choices)
{
    const std::optional<models::Workspace> workspace = m_data.cache().workspaces.onServer(next.workspaceId);
    if (!workspace)
        return notFound();
    const QJsonObject base = baseState(next);
    const Result<QJsonObject> state = choices.isEmpty()
        ? models::applyPatch(base, workspace->state, next.patch)
        : models::chosen(models::mergePatch(base, workspace->state, next.patch), choices);
    if (!state)
        return std::unexpected(state.error());
    next.patch = models::jsonPatchBetween(workspace->state, *state);
    if (next.patch.isEmpty())
        return models::problem(Problem::Kind::Conflict,
            Say::tr("With these choices nothing is left of the suggestion."), Say::tr("Reject it instead."));
    setBaseState(next, *workspace);
    return next;
}

Result<Suggestion> LocalSuggestionStore::rebasable(const Id &id)
{
    const std::optional<Suggestion> old = m_data.cache().suggestions.find(id);
    if (!old)
        return notFound();
    const bool mine = old->authorId == m_data.me().id && m_data.may(Action::Suggest, old->workspaceId);
    if (!mine && !mayDecide(*old))
        return notAllowed(Say::tr("Only its author, or the person who edits this, can renew a suggestion."));
    if (old->state != SuggestionState::Open)
        return models::problem(Problem::Kind::Conflict, Say::tr("This suggestion was decided already."));
    return *old;
}

Result<Id> LocalSuggestionStore::replace(const Suggestion &old, Result<Suggestion> next, QJsonObject body)
{
    if (!next)
        return std::unexpected(next.error());
    next->id = models::newId();
    next->rebasedFrom = old.id;
    next->version = 1;
    QueuedWrite write = m_data.newWrite(WriteKind::RebaseSuggestion, old.workspaceId, old.id, old.sectionId);
    next->createdAt = write.queuedAt;
    body.insert(u"id"_s, models::idText(next->id));
    write.body = std::move(body);
    write.base = {{u"state"_s, models::word(old.state)}};
    write.made = {{u"suggestions"_s, QJsonArray{models::toJson(*next)}}};
    const QList<RowKey> touched{
        {.entity = Entity::Suggestion, .id = old.id}, {.entity = Entity::Suggestion, .id = next->id}};
    if (auto queued = m_data.submit(std::move(write), touched); !queued)
        return std::unexpected(queued.error());
    return next->id;
}

Result<Id> LocalSuggestionStore::rebase(const Id &id, std::optional<QString> mergedText)
{
    const Result<Suggestion> old = rebasable(id);
    if (!old)
        return std::unexpected(old.error());
    if (mergedText) {
        if (auto good = checkText(*mergedText, models::limits::SectionMarkdownLength,
                Say::tr("This text is too long to be kept."));
            !good)
            return std::unexpected(good.error());
    }
    return replace(*old,
        old->kind == SuggestionKind::ReplaceSection ? onPresentText(*old, mergedText)
                                                    : onPresentState(*old, {}),
        {{u"merged_text"_s, mergedText ? QJsonValue(*mergedText) : QJsonValue(QJsonValue::Null)}});
}

Result<Id> LocalSuggestionStore::rebaseFields(const Id &id, const QList<models::FieldChoice> &choices)
{
    const Result<Suggestion> old = rebasable(id);
    if (!old)
        return std::unexpected(old.error());
    if (old->kind != SuggestionKind::JsonPatch)
        return models::problem(
            Problem::Kind::Conflict, Say::tr("This suggestion is about a text, not about fields."));
    QJsonArray fields;
    for (const models::FieldChoice &choice : choices)
        fields.append(models::toJson(choice));
    return replace(*old, onPresentState(*old, choices), {{u"fields"_s, fields}});
}

} // namespace agentee::sync
