#include "server/services/suggestions.h"

#include "models/content_hash.h"
#include "models/heading.h"
#include "models/json_document.h"
#include "models/json_patch.h"
#include "models/suggestion_rules.h"
#include "server/services/checks.h"
#include "server/services/section_text.h"
#include "server/services/section_writes.h"
#include "server/services/workflows.h"
#include "server/services/workspaces.h"
#include "server/speech/say.h"
#include "server/store/section_table.h"
#include "server/store/suggestion_table.h"
#include "server/store/transaction.h"
#include "server/store/workspace_table.h"

#include <algorithm>

namespace agentee::server
{

using models::Action;
using models::Entity;
using models::Id;
using models::Problem;
using models::Result;
using models::Section;
using models::Suggestion;
using models::SuggestionKind;
using models::SuggestionState;
using models::Workspace;
using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype NoteLength = 10'000;
constexpr qsizetype ReasonLength = 10'000;

QString stateText(const QJsonObject &state)
{
    return QString::fromUtf8(models::canonicalJson(state));
}

Result<QJsonObject> stateFrom(const QString &text)
{
    return models::parseJsonObject(text.toUtf8());
}

/// What a suggestion is about, as it is now.
struct Target {
    Workspace workspace;
    std::optional<Section> section; ///< none: a patch, or the section is deleted or gone

    QJsonObject json() const { return section ? models::toJson(*section) : models::toJson(workspace); }
    QByteArray hash(SuggestionKind kind) const
    {
        if (kind == SuggestionKind::ReplaceSection)
            return section ? section->contentHash : QByteArray();
        return models::contentHash(stateText(workspace.state));
    }
};

Result<Target> targetOf(Transaction &transaction, const Principal &principal, const Suggestion &suggestion)
{
    const auto workspace = WorkspaceTable(transaction).find(principal.tenant, suggestion.workspaceId);
    if (!workspace)
        return notFound(Say::tr("proposal"));
    Target target{.workspace = *workspace, .section = {}};
    if (suggestion.kind == SuggestionKind::ReplaceSection && suggestion.sectionId) {
        target.section = SectionTable(transaction).find(principal.tenant, *suggestion.sectionId);
        if (target.section && (target.section->deleted || target.section->workspaceId != workspace->id))
            target.section = std::nullopt;
    }
    return target;
}

Result<Suggestion> visible(Transaction &transaction, const Principal &principal, const Id &id)
{
    const auto found = SuggestionTable(transaction).find(principal.tenant, id);
    if (!found || !requireMay(transaction, principal, Action::ViewWorkspace, found->workspaceId))
        return notFound(Say::tr("suggestion"));
    return *found;
}

Result<void> mayDecide(Transaction &transaction, const Principal &principal, const Suggestion &suggestion)
{
    const auto section = suggestion.sectionId
        ? SectionTable(transaction).find(principal.tenant, *suggestion.sectionId)
        : std::nullopt;
    auto standing = requireMay(transaction, principal, Action::DecideSuggestion, suggestion.workspaceId,
        section ? suggestion.sectionId : std::nullopt);
    if (!standing)
        return std::unexpected(standing.error());
    return {};
}

Result<void> isOpenAt(const Suggestion &suggestion, qint64 version)
{
    if (suggestion.version != version)
        return stale(Say::tr("suggestion"), models::toJson(suggestion));
    if (suggestion.state != SuggestionState::Open)
        return conflict(Say::tr("This suggestion was decided already."), Say::tr("Look at the decision."),
            models::toJson(suggestion));
    return {};
}

/// Open at this version, and for the principal to decide.
Result<Suggestion> decidable(
    Transaction &transaction, const Principal &principal, const Id &id, qint64 version)
{
    Result<Suggestion> suggestion = visible(transaction, principal, id);
    if (!suggestion)
        return suggestion;
    if (auto allowed = mayDecide(transaction, principal, *suggestion); !allowed)
        return std::unexpected(allowed.error());
    if (auto open = isOpenAt(*suggestion, version); !open)
        return std::unexpected(open.error());
    return suggestion;
}

Suggestion decide(Transaction &transaction, const Principal &principal, Suggestion suggestion,
    SuggestionState state, const QString &action, const QString &reason = {}, qint64 writtenVersion = 0)
{
    const bool decided = state != SuggestionState::Open;
    suggestion.state = state;
    suggestion.decidedBy = decided ? std::optional(principal.person) : std::nullopt;
    suggestion.decidedAt = decided ? transaction.time() : QDateTime();
    suggestion.reason = reason;
    ++suggestion.version;
    SuggestionTable(transaction).updateDecision(principal.tenant, suggestion, writtenVersion);
    transaction.touch(principal.tenant, Entity::Suggestion, suggestion.id, suggestion.workspaceId);
    if (!action.isEmpty())
        transaction.audit(principal, action, suggestion.id, suggestion.workspaceId);
    return suggestion;
}

void tell(Transaction &transaction, const Principal &principal, const Suggestion &suggestion,
    const Id &person, models::NotificationKind kind)
{
    const auto workspace = WorkspaceTable(transaction).find(principal.tenant, suggestion.workspaceId);
    if (person == principal.person || !workspace)
        return;
    // Who has lost the workspace since is told nothing more about it.
    if (!standingOf(transaction,
            {.person = person, .tenant = principal.tenant, .agent = {}, .agentSession = {}},
            suggestion.workspaceId))
        return;
    transaction.notify(principal.tenant,
        {.id = {},
            .personId = person,
            .kind = kind,
            .workspaceId = workspace->id,
            .workspaceTitle = workspace->title,
            .actorId = principal.person,
            .subjectId = suggestion.id,
            .createdAt = {},
            .readAt = {}});
}

/// The base that the author claims is what the workspace held at that version.
Result<void> checkBase(Transaction &transaction, const Principal &principal, const NewSuggestion &command,
    const Workspace &workspace)
{
    const auto wrong = [] {
        return invalidField(
            u"/base_text"_s, Say::tr("The suggestion was made against a text that never stood here."));
    };
    if (command.kind == SuggestionKind::ReplaceSection) {
        const auto section = command.sectionId
            ? SectionTable(transaction).find(principal.tenant, *command.sectionId)
            : std::nullopt;
        if (!section || section->workspaceId != workspace.id)
            return notFound(Say::tr("section"));
        const auto revision = SectionTable(transaction).revision(section->id, command.baseVersion);
        if (!revision || revision->contentHash != models::contentHash(command.baseText))
            return wrong();
        return checkMarkdown(command.proposedText);
    }
    const Result<QJsonObject> base = stateFrom(command.baseText);
    if (!base
        || *base != WorkspaceTable(transaction).stateAt(principal.tenant, workspace.id, command.baseVersion))
        return wrong();
    if (auto applied = models::applyJsonPatch(*base, command.patch); !applied)
        return std::unexpected(applied.error());
    return {};
}

Suggestion suggestionFrom(
    Transaction &transaction, const Principal &principal, const Id &workspaceId, const NewSuggestion &command)
{
    const bool replaces = command.kind == SuggestionKind::ReplaceSection;
    const QString base = replaces ? command.baseText : stateText(*stateFrom(command.baseText));
    return {.id = command.id,
        .workspaceId = workspaceId,
        .kind = command.kind,
        .sectionId = replaces ? command.sectionId : std::nullopt,
        .baseVersion = command.baseVersion,
        .baseHash = models::contentHash(base),
        .baseText = base,
        .proposedText = replaces ? command.proposedText : QString(),
        .patch = replaces ? QJsonArray() : command.patch,
        .note = command.note,
        .authorId = principal.person,
        .agent = principal.agent,
        .state = SuggestionState::Open,
        .decidedBy = {},
        .reason = {},
        .rebasedFrom = {},
        .version = 1,
        .createdAt = transaction.time(),
        .decidedAt = {}};
}

Result<void> checkNewState(const Workspace &workspace, const QJsonObject &state)
{
    if (models::canonicalJson(state).size() > models::limits::StateBytes)
        return models::problem(
            Problem::Kind::TooLarge, Say::tr("The proposal's data would become larger than they may be."));
    return checkState(workspace.workflowKey, state);
}

/// Writes what is accepted. The version that holds it then.
Result<qint64> writeReplacement(Transaction &transaction, const Principal &principal,
    const Suggestion &suggestion, Section section, const QString &text)
{
    if (auto checked = checkMarkdown(text); !checked)
        return std::unexpected(checked.error());
    if (auto checked = checkDocumentSize(transaction, principal, section, text); !checked)
        return std::unexpected(checked.error());
    section.markdown = text;
    section.title = models::headingTitle(text);
    section.contentHash = models::contentHash(text);
    return saveSection(transaction, principal, section,
        {.author = suggestion.authorId,
            .agent = suggestion.agent,
            .suggestion = suggestion.id,
            .acceptedBy = principal.person})
        .version;
}

Result<qint64> writePatch(
    Transaction &transaction, const Principal &principal, const Suggestion &suggestion, Workspace workspace)
{
    const Result<QJsonObject> state = models::applyJsonPatch(workspace.state, suggestion.patch);
    if (!state)
        return std::unexpected(state.error());
    if (auto checked = checkNewState(workspace, *state); !checked)
        return std::unexpected(checked.error());
    workspace.state = *state;
    ++workspace.lockVersion;
    workspace.updatedAt = transaction.time();
    WorkspaceTable(transaction).update(principal.tenant, workspace);
    transaction.touch(principal.tenant, Entity::Workspace, workspace.id, workspace.id);
    return workspace.lockVersion;
}

/// What a rebased suggestion proposes, against what stands there now.
Result<Suggestion> rebasedText(
    const Suggestion &old, const Target &target, const std::optional<QString> &mergedText)
{
    if (!target.section)
        return conflict(
            Say::tr("The section was deleted."), Say::tr("Ask for it to be restored."), target.json());
    Result<QString> text = mergedText
        ? Result<QString>(*mergedText)
        : models::rebaseReplacement(old.baseText, target.section->markdown, old.proposedText);
    if (!text) {
        text.error().current = target.json();
        return std::unexpected(text.error());
    }
    if (auto checked = checkMarkdown(*text); !checked)
        return std::unexpected(checked.error());
    Suggestion made = old;
    made.proposedText = *text;
    made.baseText = target.section->markdown;
    made.baseVersion = target.section->version;
    made.baseHash = target.section->contentHash;
    return made;
}

Result<Suggestion> rebasedState(
    const Suggestion &old, const Target &target, const QList<models::FieldChoice> &choices)
{
    const Workspace &workspace = target.workspace;
    const Result<QJsonObject> base = stateFrom(old.baseText);
    if (!base)
        return std::unexpected(base.error());
    Result<QJsonObject> state = choices.isEmpty()
        ? models::applyPatch(*base, workspace.state, old.patch)
        : models::chosen(models::mergePatch(*base, workspace.state, old.patch), choices);
    if (!state) {
        state.error().current = target.json();
        return std::unexpected(state.error());
    }
    if (auto checked = checkNewState(workspace, *state); !checked)
        return std::unexpected(checked.error());
    if (!choices.isEmpty() && *state == workspace.state)
        return conflict(Say::tr("With these choices nothing is left of the suggestion."),
            Say::tr("Reject it instead."), target.json());
    Suggestion made = old;
    made.patch = models::jsonPatchBetween(workspace.state, *state);
    made.baseText = stateText(workspace.state);
    made.baseVersion = workspace.lockVersion;
    made.baseHash = models::contentHash(made.baseText);
    return made;
}

Result<Suggestion> rebased(const Suggestion &old, const Target &target, const MergedByHand &merged)
{
    if (old.kind == SuggestionKind::ReplaceSection) {
        return merged.fields.isEmpty()
            ? rebasedText(old, target, merged.text)
            : invalidField(u"/fields"_s, Say::tr("A section's text is not merged as data."));
    }
    return merged.text ? invalidField(u"/merged_text"_s, Say::tr("Data are not merged as text."))
                       : rebasedState(old, target, merged.fields);
}

} // namespace

Result<QList<Suggestion>> suggestions(
    Transaction &transaction, const Principal &principal, const Id &workspaceId)
{
    if (auto standing = requireMay(transaction, principal, Action::ViewWorkspace, workspaceId); !standing)
        return std::unexpected(standing.error());
    return SuggestionTable(transaction).ofWorkspace(principal.tenant, workspaceId);
}

Result<Suggestion> makeSuggestion(
    Transaction &transaction, const Principal &principal, const Id &workspaceId, const NewSuggestion &command)
{
    if (auto standing = requireMay(transaction, principal, Action::Suggest, workspaceId); !standing)
        return std::unexpected(standing.error());
    SuggestionTable table(transaction);
    if (table.exists(command.id))
        return conflict(
            Say::tr("A suggestion with this id exists already."), Say::tr("Make it again with a new id."));
    if (command.note.size() > NoteLength)
        return invalidField(u"/note"_s, Say::tr("The note is longer than a note may be."));
    const auto workspace = WorkspaceTable(transaction).find(principal.tenant, workspaceId);
    if (!workspace)
        return notFound(Say::tr("proposal"));
    if (auto checked = checkBase(transaction, principal, command, *workspace); !checked)
        return std::unexpected(checked.error());
    const Suggestion made = suggestionFrom(transaction, principal, workspaceId, command);
    table.insert(principal.tenant, made);
    transaction.touch(principal.tenant, Entity::Suggestion, made.id, workspaceId);
    const auto section =
        made.sectionId ? SectionTable(transaction).find(principal.tenant, *made.sectionId) : std::nullopt;
    const auto decider = section && section->owner ? section->owner : workspace->assignee;
    if (decider)
        tell(transaction, principal, made, *decider, models::NotificationKind::SuggestionMade);
    transaction.audit(principal, u"suggestion_made"_s, made.id, workspaceId);
    return made;
}

Result<Suggestion> acceptSuggestion(Transaction &transaction, const Principal &principal, const Id &id,
    qint64 version, std::optional<QString> editedText)
{
    const Result<Suggestion> suggestion = decidable(transaction, principal, id, version);
    if (!suggestion)
        return suggestion;
    const Result<Target> target = targetOf(transaction, principal, *suggestion);
    if (!target)
        return std::unexpected(target.error());
    const bool replaces = suggestion->kind == SuggestionKind::ReplaceSection;
    if (replaces && !target->section)
        return conflict(Say::tr("The section was deleted."),
            Say::tr("Restore it first, or reject the suggestion."), target->json());
    if (target->hash(suggestion->kind) != suggestion->baseHash)
        return conflict(Say::tr("What the suggestion was made against has changed since."),
            Say::tr("Rebase the suggestion, then decide."), target->json());
    if (!replaces && editedText)
        return invalidField(u"/edited_text"_s, Say::tr("Data are not edited as text."));
    const Result<qint64> written = replaces
        ? writeReplacement(transaction, principal, *suggestion, *target->section,
              editedText.value_or(suggestion->proposedText))
        : writePatch(transaction, principal, *suggestion, target->workspace);
    if (!written)
        return std::unexpected(written.error());
    tell(transaction, principal, *suggestion, suggestion->authorId,
        models::NotificationKind::SuggestionAccepted);
    return decide(transaction, principal, *suggestion, SuggestionState::Accepted, u"suggestion_accepted"_s,
        {}, *written);
}

Result<Suggestion> rejectSuggestion(
    Transaction &transaction, const Principal &principal, const Id &id, qint64 version, const QString &reason)
{
    const Result<Suggestion> suggestion = decidable(transaction, principal, id, version);
    if (!suggestion)
        return suggestion;
    if (reason.trimmed().isEmpty() || reason.size() > ReasonLength)
        return invalidField(u"/reason"_s, Say::tr("Say in a sentence why."));
    tell(transaction, principal, *suggestion, suggestion->authorId,
        models::NotificationKind::SuggestionRejected);
    return decide(
        transaction, principal, *suggestion, SuggestionState::Rejected, u"suggestion_rejected"_s, reason);
}

Result<Suggestion> withdrawSuggestion(
    Transaction &transaction, const Principal &principal, const Id &id, qint64 version)
{
    const Result<Suggestion> suggestion = visible(transaction, principal, id);
    if (!suggestion)
        return suggestion;
    if (suggestion->authorId != principal.person)
        return models::problem(Problem::Kind::NotAllowed,
            Say::tr("Only its author can withdraw a suggestion."),
            Say::tr("Reject it instead, if you may decide."));
    if (auto allowed = requireMay(transaction, principal, Action::Suggest, suggestion->workspaceId); !allowed)
        return std::unexpected(allowed.error());
    if (auto open = isOpenAt(*suggestion, version); !open)
        return std::unexpected(open.error());
    return decide(transaction, principal, *suggestion, SuggestionState::Withdrawn, u"suggestion_withdrawn"_s);
}

Result<Suggestion> reopenSuggestion(
    Transaction &transaction, const Principal &principal, const Id &id, qint64 version)
{
    const Result<Suggestion> suggestion = visible(transaction, principal, id);
    if (!suggestion)
        return suggestion;
    if (auto allowed = mayDecide(transaction, principal, *suggestion); !allowed)
        return std::unexpected(allowed.error());
    if (suggestion->version != version)
        return stale(Say::tr("suggestion"), models::toJson(*suggestion));
    const bool accepted = suggestion->state == SuggestionState::Accepted;
    if (!accepted && suggestion->state != SuggestionState::Rejected)
        return conflict(Say::tr("There is no decision to take back."), {}, models::toJson(*suggestion));
    if (suggestion->decidedBy != principal.person)
        return models::problem(
            Problem::Kind::NotAllowed, Say::tr("Only who decided can take the decision back."));
    if (accepted) {
        const Result<Target> target = targetOf(transaction, principal, *suggestion);
        if (!target)
            return std::unexpected(target.error());
        const qint64 written = SuggestionTable(transaction).writtenVersion(principal.tenant, id);
        const bool replaces = suggestion->kind == SuggestionKind::ReplaceSection;
        const qint64 present =
            replaces ? (target->section ? target->section->version : 0) : target->workspace.lockVersion;
        if (present != written)
            return conflict(Say::tr("What was accepted has been changed since."),
                Say::tr("Undo that change first."), target->json());
        if (replaces) {
            Section section = *target->section;
            section.markdown = suggestion->baseText;
            section.title = models::headingTitle(section.markdown);
            section.contentHash = suggestion->baseHash;
            saveSection(transaction, principal, section,
                {.author = principal.person, .agent = principal.agent, .suggestion = {}, .acceptedBy = {}});
        } else {
            Workspace workspace = target->workspace;
            workspace.state = stateFrom(suggestion->baseText).value_or(workspace.state);
            ++workspace.lockVersion;
            workspace.updatedAt = transaction.time();
            WorkspaceTable(transaction).update(principal.tenant, workspace);
            transaction.touch(principal.tenant, Entity::Workspace, workspace.id, workspace.id);
        }
    }
    transaction.unnotify(principal.tenant, id,
        {models::NotificationKind::SuggestionAccepted, models::NotificationKind::SuggestionRejected});
    return decide(transaction, principal, *suggestion, SuggestionState::Open, u"suggestion_reopened"_s);
}

Result<Suggestion> rebaseSuggestion(Transaction &transaction, const Principal &principal, const Id &id,
    qint64 version, const Id &newId, const MergedByHand &merged)
{
    const Result<Suggestion> old = visible(transaction, principal, id);
    if (!old)
        return old;
    const bool own = old->authorId == principal.person
        && requireMay(transaction, principal, Action::Suggest, old->workspaceId).has_value();
    if (!own) {
        if (auto allowed = mayDecide(transaction, principal, *old); !allowed)
            return std::unexpected(allowed.error());
    }
    if (auto open = isOpenAt(*old, version); !open)
        return std::unexpected(open.error());
    SuggestionTable table(transaction);
    if (table.exists(newId))
        return conflict(
            Say::tr("A suggestion with this id exists already."), Say::tr("Rebase it again with a new id."));
    const Result<Target> target = targetOf(transaction, principal, *old);
    if (!target)
        return std::unexpected(target.error());
    if (target->hash(old->kind) == old->baseHash && !merged.text && merged.fields.isEmpty())
        return conflict(
            Say::tr("The suggestion fits already."), Say::tr("Decide it as it is."), target->json());
    Result<Suggestion> made = rebased(*old, *target, merged);
    if (!made)
        return made;
    // The words stay their author's, whoever rebased them.
    made->id = newId;
    made->state = SuggestionState::Open;
    made->rebasedFrom = old->id;
    made->version = 1;
    made->createdAt = transaction.time();
    table.insert(principal.tenant, *made);
    transaction.touch(principal.tenant, Entity::Suggestion, newId, made->workspaceId);
    decide(transaction, principal, *old, SuggestionState::Superseded, {});
    transaction.audit(
        principal, u"suggestion_rebased"_s, newId, made->workspaceId, {{u"from"_s, models::idText(old->id)}});
    return made;
}

} // namespace agentee::server
