#include "server/services/shares.h"

#include "server/services/checks.h"
#include "server/services/collaboration.h"
#include "server/services/session_writes.h"
#include "server/services/transcripts.h"
#include "server/services/workspaces.h"
#include "server/speech/say.h"
#include "server/store/collaborator_table.h"
#include "server/store/grant_table.h"
#include "server/store/person_table.h"
#include "server/store/session_table.h"
#include "server/store/share_table.h"
#include "server/store/transaction.h"
#include "server/store/workspace_table.h"

#include <algorithm>

namespace agentee::server
{

using models::Action;
using models::Collaborator;
using models::Entity;
using models::Id;
using models::NotificationKind;
using models::Problem;
using models::Result;
using models::Role;
using models::Session;
using models::Share;
using models::ShareMode;
using models::ShareState;
using models::Workspace;
using namespace Qt::StringLiterals;

namespace
{

void tellBoth(Transaction &transaction, const Id &tenant, const Share &share)
{
    transaction.touchFor(tenant, share.senderId, Entity::Share, share.id);
    transaction.touchFor(tenant, share.recipientId, Entity::Share, share.id);
}

void notifyAbout(Transaction &transaction, const Principal &principal, const Share &share, const Id &person,
    NotificationKind kind)
{
    const auto workspace = WorkspaceTable(transaction).find(principal.tenant, share.workspaceId);
    transaction.notify(principal.tenant,
        {.id = {},
            .personId = person,
            .kind = kind,
            .workspaceId = share.workspaceId,
            .workspaceTitle = workspace ? workspace->title : QString(),
            .actorId = principal.person,
            .subjectId = share.id,
            .createdAt = {},
            .readAt = {}});
}

/// The edit right goes to this person, as one accepted write to the workspace.
void moveEditRight(Transaction &transaction, const Principal &principal, Workspace workspace, const Id &to)
{
    if (workspace.assignee == to)
        return;
    workspace.assignee = to;
    ++workspace.lockVersion;
    workspace.updatedAt = transaction.time();
    WorkspaceTable(transaction).update(principal.tenant, workspace);
    transaction.touch(principal.tenant, Entity::Workspace, workspace.id, workspace.id);
}

/// Gives the recipient at least the role that the share needs; what they were before.
std::optional<Role> raiseRole(Transaction &transaction, const Principal &principal, const Id &workspaceId,
    const Id &recipient, ShareMode mode)
{
    const Role needed = mode == ShareMode::Handoff ? Role::Editor : Role::Reviewer;
    const auto present = CollaboratorTable(transaction).of(principal.tenant, workspaceId, recipient);
    if (!present)
        addCollaborator(transaction, principal, workspaceId, recipient, needed);
    else if (present->role < needed)
        changeRole(transaction, principal, *present, needed);
    return present ? std::optional(present->role) : std::nullopt;
}

/// Takes back what the share gave, unless somebody gave the recipient another role since.
void lowerRole(Transaction &transaction, const Principal &principal, const Share &share)
{
    const auto present =
        CollaboratorTable(transaction).of(principal.tenant, share.workspaceId, share.recipientId);
    const Role given = share.mode == ShareMode::Handoff ? Role::Editor : Role::Reviewer;
    if (!present || present->role != given)
        return;
    const std::optional<Role> former = ShareTable(transaction).formerRole(principal.tenant, share.id);
    if (!former)
        endCollaboration(transaction, principal, *present);
    else if (*former < given)
        changeRole(transaction, principal, *present, *former);
}

void revokeGrantOf(Transaction &transaction, const Principal &principal, const Share &share)
{
    if (!share.grantId)
        return;
    GrantTable(transaction).revoke(principal.tenant, *share.grantId, transaction.time());
    transaction.touchFor(principal.tenant, share.senderId, Entity::TranscriptGrant, *share.grantId);
    transaction.touchFor(principal.tenant, share.recipientId, Entity::TranscriptGrant, *share.grantId);
}

/// The edit right goes back to the sender, if the recipient still has it and the sender may still hold it.
void giveEditRightBack(Transaction &transaction, const Principal &principal, const Share &share)
{
    const auto workspace = WorkspaceTable(transaction).find(principal.tenant, share.workspaceId);
    const auto sender =
        CollaboratorTable(transaction).of(principal.tenant, share.workspaceId, share.senderId);
    if (share.mode != ShareMode::Handoff || !workspace || workspace->assignee != share.recipientId)
        return;
    if (sender && (sender->role == Role::Editor || sender->role == Role::Owner))
        moveEditRight(transaction, principal, *workspace, share.senderId);
}

Result<models::HandoffRecord> recordFrom(
    Transaction &transaction, const Principal &principal, models::HandoffRecord record)
{
    if (record.summary.trimmed().isEmpty())
        return invalidField(u"/handoff_record/summary"_s, Say::tr("Say in a sentence what this is about."));
    const auto sender = PersonTable(transaction).find(principal.tenant, principal.person);
    if (!sender)
        return notFound(Say::tr("person"));
    const QDate today = transaction.time().date();
    // The preview showed it so; whoever leaves the preview out gains nothing.
    record = models::maskedRecord(std::move(record));
    record.id = models::handoffRecordId(sender->initials, today,
        ShareTable(transaction).nextRecordNumber(principal.tenant, sender->initials, today));
    record.contentHash = models::handoffRecordHash(record);
    return record;
}

/// Who may act on the share as its recipient, in person.
Result<Share> received(Transaction &transaction, const Principal &principal, const Id &id)
{
    const auto share = ShareTable(transaction).find(principal.tenant, id);
    if (!share || share->recipientId != principal.person || principal.agent || principal.agentSession)
        return notFound(Say::tr("share"));
    return *share;
}

Result<Share> moved(Transaction &transaction, const Principal &principal, Share share, ShareState state)
{
    if (!models::mayMove(share.state, state))
        return conflict(Say::tr("This share is over already."), Say::tr("Ask for it to be shared again."),
            models::toJson(share));
    share.state = state;
    const QDateTime now = transaction.time();
    switch (state) {
    case ShareState::Sent:
        break;
    case ShareState::Opened:
        share.openedAt = now;
        break;
    case ShareState::Continued:
        share.continuedAt = now;
        break;
    case ShareState::Declined:
    case ShareState::Recalled:
        share.closedAt = now;
        break;
    }
    ShareTable(transaction).updateState(principal.tenant, share);
    tellBoth(transaction, principal.tenant, share);
    return share;
}

Result<void> checkRecipient(
    Transaction &transaction, const Principal &principal, const models::ShareCommand &command)
{
    const auto recipient = PersonTable(transaction).find(principal.tenant, command.recipientId);
    if (!recipient || !recipient->active || command.recipientId == principal.person)
        return notFound(Say::tr("colleague"));
    if (command.expiresAt.isValid() && command.expiresAt <= transaction.time())
        return invalidField(u"/expires_at"_s, Say::tr("This time has passed already."));
    return {};
}

/// The grant that goes along; none when no transcript does.
Result<std::optional<models::TranscriptGrant>> grantFor(Transaction &transaction, const Principal &principal,
    const Id &workspaceId, const models::ShareCommand &command)
{
    if (command.transcript == models::TranscriptExtent::None)
        return std::nullopt;
    if (!command.sessionId)
        return invalidField(u"/session_id"_s, Say::tr("Say which conversation goes along."));
    const auto session = SessionTable(transaction).find(principal.tenant, *command.sessionId);
    if (!session || session->ownerId != principal.person || session->workspaceId != workspaceId)
        return notFound(Say::tr("conversation"));
    const bool following = command.transcript == models::TranscriptExtent::Following;
    if (!following && (command.upToMessageCount < 0 || command.upToMessageCount > session->messageCount))
        return invalidField(u"/up_to_message_count"_s, Say::tr("The conversation is not that long."));
    if (std::ranges::any_of(
            command.leftOut, [&](qint64 offset) { return offset < 0 || offset >= session->messageCount; }))
        return invalidField(u"/left_out"_s, Say::tr("The conversation has no such message."));
    return models::TranscriptGrant{.id = models::newId(),
        .shareId = command.id,
        .workspaceId = workspaceId,
        .sessionId = session->id,
        .grantorId = principal.person,
        .granteeId = command.recipientId,
        .following = following,
        .messageCount = following ? session->messageCount : command.upToMessageCount,
        .opens = 0,
        .createdAt = transaction.time(),
        .expiresAt = command.expiresAt,
        .revokedAt = {}};
}

Share withRecord(Transaction &transaction, const Principal &principal, const Id &workspaceId,
    const models::ShareCommand &command, const std::optional<models::TranscriptGrant> &grant,
    const models::HandoffRecord &record)
{
    return {.id = command.id,
        .workspaceId = workspaceId,
        .senderId = principal.person,
        .recipientId = command.recipientId,
        .mode = command.mode,
        .state = ShareState::Sent,
        .sentAt = transaction.time(),
        .openedAt = {},
        .continuedAt = {},
        .closedAt = {},
        .expiresAt = command.expiresAt,
        .grantId = grant ? std::optional(grant->id) : std::nullopt,
        .handoffRecord = record};
}

} // namespace

Result<Share> share(Transaction &transaction, const Principal &principal, const Id &workspaceId,
    qint64 lockVersion, const models::ShareCommand &command)
{
    if (principal.agent || principal.agentSession)
        return models::problem(Problem::Kind::NotAllowed, Say::tr("An agent may not share a proposal."),
            Say::tr("Share it yourself."));
    const Action action = command.mode == ShareMode::Handoff ? Action::HandOver : Action::ShareWorkspace;
    if (auto standing = requireMay(transaction, principal, action, workspaceId); !standing)
        return std::unexpected(standing.error());
    if (auto checked = checkRecipient(transaction, principal, command); !checked)
        return std::unexpected(checked.error());
    if (ShareTable(transaction).exists(command.id))
        return conflict(
            Say::tr("A share with this id exists already."), Say::tr("Share it again with a new id."));
    const auto workspace = WorkspaceTable(transaction).find(principal.tenant, workspaceId);
    if (!workspace)
        return notFound(Say::tr("proposal"));
    if (workspace->lockVersion != lockVersion)
        return stale(Say::tr("proposal"), models::toJson(*workspace));
    const auto grant = grantFor(transaction, principal, workspaceId, command);
    if (!grant)
        return std::unexpected(grant.error());
    const auto record = recordFrom(transaction, principal, command.handoffRecord);
    if (!record)
        return std::unexpected(record.error());

    const Share made = withRecord(transaction, principal, workspaceId, command, *grant, *record);
    const auto former = raiseRole(transaction, principal, workspaceId, command.recipientId, command.mode);
    ShareTable(transaction).insert(principal.tenant, made, former);
    if (*grant) {
        GrantTable(transaction).insert(principal.tenant, **grant, command.leftOut);
        transaction.touchFor(principal.tenant, made.senderId, Entity::TranscriptGrant, (*grant)->id);
        transaction.touchFor(principal.tenant, made.recipientId, Entity::TranscriptGrant, (*grant)->id);
    }
    if (command.mode == ShareMode::Handoff)
        moveEditRight(transaction, principal, *workspace, command.recipientId);
    tellBoth(transaction, principal.tenant, made);
    notifyAbout(transaction, principal, made, command.recipientId,
        command.mode == ShareMode::Handoff ? NotificationKind::HandedOver : NotificationKind::ReviewAsked);
    transaction.audit(principal, u"shared"_s, made.id, workspaceId,
        {{u"mode"_s, models::word(made.mode)}, {u"recipient"_s, models::idText(made.recipientId)},
            {u"record"_s, made.handoffRecord.id}});
    return made;
}

Result<Share> shareById(Transaction &transaction, const Principal &principal, const Id &id)
{
    const auto found = ShareTable(transaction).find(principal.tenant, id);
    if (!found || (found->senderId != principal.person && found->recipientId != principal.person))
        return notFound(Say::tr("share"));
    return *found;
}

Result<Share> openShare(Transaction &transaction, const Principal &principal, const Id &id)
{
    const Result<Share> share = received(transaction, principal, id);
    if (!share || share->state == ShareState::Opened || share->state == ShareState::Continued)
        return share;
    Result<Share> opened = moved(transaction, principal, *share, ShareState::Opened);
    if (!opened)
        return opened;
    notifyAbout(transaction, principal, *opened, opened->senderId, NotificationKind::ShareOpened);
    transaction.audit(principal, u"share_opened"_s, id, opened->workspaceId);
    return opened;
}

Result<Share> declineShare(
    Transaction &transaction, const Principal &principal, const Id &id, const QString &reason)
{
    const Result<Share> share = received(transaction, principal, id);
    if (!share || share->state == ShareState::Declined)
        return share;
    if (reason.size() > 10'000)
        return invalidField(u"/reason"_s, Say::tr("The reason is longer than a reason may be."));
    Result<Share> declined = moved(transaction, principal, *share, ShareState::Declined);
    if (!declined)
        return declined;
    giveEditRightBack(transaction, principal, *declined);
    notifyAbout(transaction, principal, *declined, declined->senderId, NotificationKind::ShareDeclined);
    transaction.audit(principal, u"share_declined"_s, id, declined->workspaceId, {{u"reason"_s, reason}});
    return declined;
}

Result<Session> continueShare(Transaction &transaction, const Principal &principal, const Id &id,
    const Id &newSessionId, const models::AgentMark &answering)
{
    const Result<Share> share = received(transaction, principal, id);
    if (!share)
        return std::unexpected(share.error());
    const Result<ActiveSession> active =
        makeSession(transaction, principal, share->workspaceId, newSessionId, answering);
    if (!active)
        return std::unexpected(active.error());
    if (share->state == ShareState::Continued)
        return active->session;
    // Continuing is opening too.
    const Result<Share> opened =
        share->state == ShareState::Sent ? moved(transaction, principal, *share, ShareState::Opened) : share;
    if (!opened)
        return std::unexpected(opened.error());
    const Result<Share> continued = moved(transaction, principal, *opened, ShareState::Continued);
    if (!continued)
        return std::unexpected(continued.error());
    Session session = active->session;
    if (session.turn == models::TurnState::Running)
        return conflict(Say::tr("Your agent is still answering."),
            Say::tr("Wait for its answer, then continue."), models::toJson(session));
    session.shareId = share->id;
    models::Message record;
    record.id = models::newId();
    record.role = models::MessageRole::Handoff;
    record.text = models::toMarkdown(share->handoffRecord);
    appendMessage(transaction, principal.tenant, session, record);
    notifyAbout(transaction, principal, *continued, continued->senderId, NotificationKind::ShareContinued);
    transaction.audit(principal, u"share_continued"_s, id, share->workspaceId,
        {{u"session"_s, models::idText(session.id)}});
    return session;
}

Result<Share> recallShare(Transaction &transaction, const Principal &principal, const Id &id)
{
    const auto share = ShareTable(transaction).find(principal.tenant, id);
    if (!share || share->senderId != principal.person || principal.agent || principal.agentSession)
        return notFound(Say::tr("share"));
    if (share->state == ShareState::Recalled)
        return *share;
    // Who was removed from the proposal since has nothing to take back any more.
    if (auto standing = standingOf(transaction, principal, share->workspaceId); !standing)
        return std::unexpected(standing.error());
    Result<Share> recalled = moved(transaction, principal, *share, ShareState::Recalled);
    if (!recalled)
        return recalled;
    giveEditRightBack(transaction, principal, *recalled);
    revokeGrantOf(transaction, principal, *recalled);
    lowerRole(transaction, principal, *recalled);
    notifyAbout(transaction, principal, *recalled, recalled->recipientId, NotificationKind::ShareRecalled);
    transaction.audit(principal, u"share_recalled"_s, id, recalled->workspaceId);
    return recalled;
}

Result<models::TranscriptGrant> revokeGrant(
    Transaction &transaction, const Principal &principal, const Id &id)
{
    GrantTable table(transaction);
    auto grant = table.find(principal.tenant, id);
    if (!grant || grant->grantorId != principal.person || principal.agent || principal.agentSession)
        return notFound(Say::tr("transcript"));
    if (grant->revokedAt.isValid())
        return *grant;
    grant->revokedAt = transaction.time();
    table.revoke(principal.tenant, id, transaction.time());
    transaction.touchFor(principal.tenant, grant->grantorId, Entity::TranscriptGrant, id);
    transaction.touchFor(principal.tenant, grant->granteeId, Entity::TranscriptGrant, id);
    transaction.audit(principal, u"transcript_revoked"_s, id, grant->workspaceId);
    return *grant;
}

} // namespace agentee::server
