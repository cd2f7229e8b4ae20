#pragma once

#include "models/api.h"
#include "models/share.h"
#include "server/services/principal.h"

namespace agentee::server
{

class Transaction;

/// What the recipient would see, masked here and never in the view, and a drafted handoff record.
models::Result<models::SharePreview> previewShare(Transaction &transaction, const Principal &principal,
    const models::Id &workspaceId, const models::Id &sessionId, const QList<qint64> &leftOut);
/// Collaborator, grant, edit right (handoff), handoff record (its secrets masked), notification, audit event:
/// all of it or nothing. Against `lockVersion`, so that a handoff cannot cross another write. The recipient
/// is an active person of the same tenant and not oneself; anybody else is NotFound.
models::Result<models::Share> share(Transaction &transaction, const Principal &principal,
    const models::Id &workspaceId, qint64 lockVersion, const models::ShareCommand &command);
/// One's own, sent or received; anybody else's is NotFound.
models::Result<models::Share> shareById(
    Transaction &transaction, const Principal &principal, const models::Id &id);
// The recipient's acts; repeating one is a no-op.
models::Result<models::Share> openShare(
    Transaction &transaction, const Principal &principal, const models::Id &id);
models::Result<models::Share> declineShare(
    Transaction &transaction, const Principal &principal, const models::Id &id, const QString &reason);
/// The recipient's own session, seeded with the handoff record: an active one gets the record appended.
/// `answering`: as for openSession().
models::Result<models::Session> continueShare(Transaction &transaction, const Principal &principal,
    const models::Id &id, const models::Id &newSessionId, const models::AgentMark &answering);
/// The sender's, until it is continued. Moves the edit right back (handoff), revokes the grant, and takes
/// back the role that the share gave.
models::Result<models::Share> recallShare(
    Transaction &transaction, const Principal &principal, const models::Id &id);

models::Result<models::TranscriptGrant> revokeGrant(
    Transaction &transaction, const Principal &principal, const models::Id &id);
/// The grantee begins to read: counted, shown to the grantor, and in the trail. Call it with the first page.
models::Result<models::TranscriptGrant> noteTranscriptOpened(
    Transaction &transaction, const Principal &principal, const models::Id &grantId);
/// The grantee's view: masked, left-out turns without text, never past the grant's extent. Expired, revoked
/// or foreign: NotFound.
models::Result<models::MessagePage> transcript(Transaction &transaction, const Principal &principal,
    const models::Id &grantId, qint64 fromOffset, int limit);

} // namespace agentee::server
