#include "tests/support/sample_store/sample_suggestion_store.h"

#include "models/content_hash.h"
#include "models/json_document.h"
#include "models/json_patch.h"
#include "sync/workspace_store.h"
#include "tests/support/sample_store/sample_store.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

QJsonObject stateFromText(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString stateText(const QJsonObject &state)
{
    return QString::fromUtf8(models::canonicalJson(state));
}

} // namespace

sync::SuggestionView SampleSuggestionStore::view(const models::Suggestion &suggestion) const
{
    sync::SuggestionView view{.suggestion = suggestion,
        .freshness = models::Freshness::Fresh,
        .currentText = {},
        .merge = {},
        .mayDecide = false,
        .mine = suggestion.authorId == m_store.me().id,
        .unsent = false};
    const models::Standing standing =
        m_store.workspaces().standing(suggestion.workspaceId, suggestion.sectionId);
    view.mayDecide = models::may(models::Action::DecideSuggestion, standing);
    if (suggestion.kind == models::SuggestionKind::JsonPatch) {
        const QJsonObject current = m_store.data().workspace(suggestion.workspaceId)->state;
        const QJsonObject base = stateFromText(suggestion.baseText);
        view.freshness = models::classifyPatch(base, current, suggestion.patch);
        view.merge = models::mergePatch(base, current, suggestion.patch);
        return view;
    }
    const models::Section *section = m_store.data().section(suggestion.sectionId.value_or(models::Id()));
    const bool there = section && !section->deleted;
    view.currentText = there ? section->markdown : QString();
    view.freshness = models::classifyReplacement(suggestion.baseHash, suggestion.baseText,
        there ? std::optional(section->markdown) : std::nullopt, suggestion.proposedText);
    return view;
}

QList<sync::SuggestionView> SampleSuggestionStore::ofWorkspace(const models::Id &workspaceId) const
{
    QList<sync::SuggestionView> views;
    for (const models::Suggestion &row : std::as_const(m_store.data().suggestions)) {
        if (row.workspaceId == workspaceId)
            views.append(view(row));
    }
    std::ranges::stable_sort(views, [](const sync::SuggestionView &a, const sync::SuggestionView &b) {
        const bool aOpen = a.suggestion.state == models::SuggestionState::Open;
        const bool bOpen = b.suggestion.state == models::SuggestionState::Open;
        return aOpen != bOpen ? aOpen : a.suggestion.createdAt > b.suggestion.createdAt;
    });
    return views;
}

std::optional<sync::SuggestionView> SampleSuggestionStore::suggestion(const models::Id &id) const
{
    const models::Suggestion *row = m_store.data().suggestion(id);
    return row ? std::optional(view(*row)) : std::nullopt;
}

QList<sync::SuggestionView> SampleSuggestionStore::waitingForMe() const
{
    QList<sync::SuggestionView> views;
    for (const models::Suggestion &row : std::as_const(m_store.data().suggestions)) {
        if (row.state != models::SuggestionState::Open || row.authorId == m_store.me().id)
            continue;
        const sync::SuggestionView made = view(row);
        if (made.mayDecide)
            views.append(made);
    }
    return views;
}

models::Result<models::Id> SampleSuggestionStore::add(models::Suggestion suggestion, const QString &what)
{
    if (!models::may(models::Action::Suggest, m_store.workspaces().standing(suggestion.workspaceId)))
        return notAllowedProblem();
    suggestion.id = models::newId();
    suggestion.authorId = m_store.me().id;
    suggestion.createdAt = QDateTime::currentDateTimeUtc();
    m_store.data().suggestions.append(suggestion);
    m_store.queue(what, suggestion.workspaceId);
    Q_EMIT changed(suggestion.workspaceId);
    if (suggestion.sectionId)
        Q_EMIT m_store.workspaces().sectionsChanged(suggestion.workspaceId, {*suggestion.sectionId});
    return suggestion.id;
}

models::Result<models::Id> SampleSuggestionStore::suggestReplacement(
    const models::Id &sectionId, const QString &proposedText, const QString &note)
{
    const models::Section *section = m_store.data().section(sectionId);
    if (!section)
        return notFoundProblem();
    models::Suggestion made;
    made.workspaceId = section->workspaceId;
    made.sectionId = sectionId;
    made.baseVersion = section->version;
    made.baseHash = section->contentHash;
    made.baseText = section->markdown;
    made.proposedText = proposedText;
    made.note = note;
    return add(made, u"Suggestion for %1"_s.arg(section->title));
}

models::Result<models::Id> SampleSuggestionStore::suggestState(
    const models::Id &workspaceId, const QJsonObject &proposedState, const QString &note)
{
    const models::Workspace *workspace = m_store.data().workspace(workspaceId);
    if (!workspace)
        return notFoundProblem();
    models::Suggestion made;
    made.workspaceId = workspaceId;
    made.kind = models::SuggestionKind::JsonPatch;
    made.baseVersion = workspace->lockVersion;
    made.baseText = stateText(workspace->state);
    made.baseHash = models::contentHash(made.baseText);
    made.patch = models::jsonPatchBetween(workspace->state, proposedState);
    made.note = note;
    return add(made, u"Suggestion for the state of %1"_s.arg(workspace->title));
}

models::Result<void> SampleSuggestionStore::apply(
    const models::Suggestion &suggestion, const std::optional<QString> &editedText)
{
    if (suggestion.kind == models::SuggestionKind::JsonPatch) {
        models::Workspace *workspace = m_store.data().workspace(suggestion.workspaceId);
        const auto state =
            models::applyPatch(stateFromText(suggestion.baseText), workspace->state, suggestion.patch);
        if (!state)
            return std::unexpected(state.error());
        workspace->state = *state;
        ++workspace->lockVersion;
        Q_EMIT m_store.workspaces().workspaceChanged(workspace->id);
        return {};
    }
    const models::Id section = suggestion.sectionId.value_or(models::Id());
    if (m_store.data().writeSection(
            section, editedText.value_or(suggestion.proposedText), suggestion.authorId)) {
        models::SectionRevision &revision = m_store.data().revisions[section].first();
        revision.agent = suggestion.agent;
        revision.suggestionId = suggestion.id;
        revision.acceptedBy = m_store.me().id;
    }
    Q_EMIT m_store.workspaces().sectionsChanged(suggestion.workspaceId, {section});
    return {};
}

models::Result<void> SampleSuggestionStore::accept(const models::Id &id, std::optional<QString> editedText)
{
    const auto now = suggestion(id);
    if (!now)
        return notFoundProblem();
    if (!now->mayDecide)
        return notAllowedProblem();
    if (now->freshness != models::Freshness::Fresh && !editedText) {
        return models::problem(models::Problem::Kind::Conflict,
            u"The text has moved since this was suggested."_s, u"Rebase the suggestion first."_s);
    }
    if (const auto applied = apply(now->suggestion, editedText); !applied)
        return applied;
    return decide(id, models::SuggestionState::Accepted, {});
}

models::Result<void> SampleSuggestionStore::decide(
    const models::Id &id, models::SuggestionState state, const QString &reason)
{
    models::Suggestion *row = m_store.data().suggestion(id);
    if (!row)
        return notFoundProblem();
    row->state = state;
    row->reason = reason;
    ++row->version;
    const bool open = state == models::SuggestionState::Open;
    row->decidedBy = open ? std::nullopt : std::optional(m_store.me().id);
    row->decidedAt = open ? QDateTime() : QDateTime::currentDateTimeUtc();
    const models::Id workspaceId = row->workspaceId;
    m_store.queue(u"Decision on a suggestion"_s, workspaceId);
    Q_EMIT changed(workspaceId);
    return {};
}

models::Result<void> SampleSuggestionStore::reject(const models::Id &id, const QString &reason)
{
    const auto now = suggestion(id);
    if (now && !now->mayDecide)
        return notAllowedProblem();
    return decide(id, models::SuggestionState::Rejected, reason);
}

models::Result<void> SampleSuggestionStore::withdraw(const models::Id &id)
{
    const auto now = suggestion(id);
    if (now && !now->mine)
        return notAllowedProblem();
    return decide(id, models::SuggestionState::Withdrawn, {});
}

models::Result<void> SampleSuggestionStore::reopen(const models::Id &id)
{
    return decide(id, models::SuggestionState::Open, {});
}

models::Result<models::Id> SampleSuggestionStore::rebase(
    const models::Id &id, std::optional<QString> mergedText)
{
    const auto now = suggestion(id);
    if (!now)
        return notFoundProblem();
    if (now->suggestion.kind == models::SuggestionKind::JsonPatch)
        return rebaseFields(id, {});
    models::Suggestion made = now->suggestion;
    const models::Result<QString> merged = mergedText
        ? models::Result<QString>(*mergedText)
        : models::rebaseReplacement(made.baseText, now->currentText, made.proposedText);
    if (!merged)
        return std::unexpected(merged.error());
    made.proposedText = *merged;
    made.baseText = now->currentText;
    made.baseHash = models::contentHash(made.baseText);
    return replace(id, made);
}

models::Result<models::Id> SampleSuggestionStore::rebaseFields(
    const models::Id &id, const QList<models::FieldChoice> &choices)
{
    const auto now = suggestion(id);
    if (!now)
        return notFoundProblem();
    models::Suggestion made = now->suggestion;
    const QJsonObject current = m_store.data().workspace(made.workspaceId)->state;
    const auto state =
        models::chosen(models::mergePatch(stateFromText(made.baseText), current, made.patch), choices);
    if (!state)
        return std::unexpected(state.error());
    made.patch = models::jsonPatchBetween(current, *state);
    made.baseText = stateText(current);
    made.baseHash = models::contentHash(made.baseText);
    return replace(id, made);
}

models::Result<models::Id> SampleSuggestionStore::replace(const models::Id &id, models::Suggestion made)
{
    made.rebasedFrom = id;
    made.version = 1;
    const models::Id author = made.authorId;
    const auto added = add(made, u"Rebased suggestion"_s);
    if (!added)
        return added;
    m_store.data().suggestion(*added)->authorId = author;
    if (const auto closed = decide(id, models::SuggestionState::Superseded, {}); !closed)
        return std::unexpected(closed.error());
    return added;
}

} // namespace agentee::tests
