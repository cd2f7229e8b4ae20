#include "server/services/transcripts.h"

#include "models/handoff_draft.h"
#include "models/masking.h"
#include "server/services/checks.h"
#include "server/services/shares.h"
#include "server/services/workflows.h"
#include "server/services/workspaces.h"
#include "server/speech/say.h"
#include "server/store/grant_table.h"
#include "server/store/section_table.h"
#include "server/store/session_table.h"
#include "server/store/transaction.h"
#include "server/store/workspace_table.h"

#include <QJsonArray>

#include <algorithm>

namespace agentee::server
{

using models::Action;
using models::Id;
using models::Message;
using models::Result;
using namespace Qt::StringLiterals;

namespace
{

constexpr int MostMessages = 500;

QString maskedText(const QString &text, int &count)
{
    const QList<models::Mask> masks = models::findSecrets(text);
    count += static_cast<int>(masks.size());
    return masks.isEmpty() ? text : models::masked(text, masks);
}

void maskMessage(Message &message)
{
    int count = 0;
    message.text = maskedText(message.text, count);
    for (models::ToolUse &use : message.toolUses) {
        use.input = models::maskedJson(use.input, &count).toObject();
        use.summary = maskedText(use.summary, count);
        use.result = maskedText(use.result, count);
    }
    message.maskCount = count;
}

void leaveOut(Message &message)
{
    message.text.clear();
    message.toolUses.clear();
    message.state = models::MessageState::LeftOut;
    message.inputTokens = 0;
    message.outputTokens = 0;
    message.maskCount = 0;
}

models::HandoffRecord draftFrom(Transaction &transaction, const Principal &principal, const Id &workspaceId,
    const QDateTime &since, const QList<Message> &messages)
{
    QList<models::TranscriptTurn> turns;
    for (const Message &message : messages) {
        if (message.state == models::MessageState::LeftOut || message.role == models::MessageRole::Handoff)
            continue;
        turns.append({.fromPerson = message.role == models::MessageRole::Person,
            .text = message.text,
            .offset = message.offset});
    }
    QStringList changed;
    for (const models::Section &section :
        SectionTable(transaction).ofWorkspace(principal.tenant, workspaceId)) {
        if (section.version > 1 && section.updatedBy == principal.person && section.updatedAt >= since)
            changed.append(section.title);
    }
    const auto workspace = WorkspaceTable(transaction).find(principal.tenant, workspaceId);
    const auto workflow = workspace ? workflowOf(workspace->workflowKey) : Result<models::Workflow>();
    const QString step =
        workspace && workflow ? models::stepTitle(*workflow, workspace->currentStep) : QString();
    return models::draftHandoffRecord(turns, changed, step);
}

/// The grant, when this person may read by it now. Somebody's agent reads with its owner's rights.
Result<models::TranscriptGrant> grantInForce(
    Transaction &transaction, const Principal &principal, const Id &id)
{
    const auto grant = GrantTable(transaction).find(principal.tenant, id);
    const bool inForce = grant && !grant->revokedAt.isValid()
        && (!grant->expiresAt.isValid() || grant->expiresAt > transaction.time());
    if (!inForce || grant->granteeId != principal.person
        || !requireMay(transaction, principal, Action::ViewWorkspace, grant->workspaceId))
        return notFound(Say::tr("transcript"));
    return *grant;
}

} // namespace

QList<Message> asSeenByOthers(QList<Message> messages, const QList<qint64> &leftOut)
{
    for (Message &message : messages) {
        if (leftOut.contains(message.offset))
            leaveOut(message);
        else
            maskMessage(message);
    }
    return messages;
}

Result<models::SharePreview> previewShare(Transaction &transaction, const Principal &principal,
    const Id &workspaceId, const Id &sessionId, const QList<qint64> &leftOut)
{
    if (auto standing = requireMay(transaction, principal, Action::ShareWorkspace, workspaceId); !standing)
        return std::unexpected(standing.error());
    SessionTable table(transaction);
    const auto session = table.find(principal.tenant, sessionId);
    if (!session || session->ownerId != principal.person || session->workspaceId != workspaceId)
        return notFound(Say::tr("conversation"));
    const auto all =
        table.messages(sessionId, 0, session->messageCount, static_cast<int>(session->messageCount));
    models::SharePreview preview;
    preview.messages = asSeenByOthers(all, leftOut);
    for (const Message &message : std::as_const(preview.messages))
        preview.maskCount += message.maskCount;
    preview.draft = draftFrom(transaction, principal, workspaceId, session->createdAt, preview.messages);
    return preview;
}

Result<models::TranscriptGrant> noteTranscriptOpened(
    Transaction &transaction, const Principal &principal, const Id &grantId)
{
    Result<models::TranscriptGrant> grant = grantInForce(transaction, principal, grantId);
    if (!grant)
        return grant;
    ++grant->opens;
    GrantTable(transaction).countOpening(principal.tenant, grantId);
    transaction.touchFor(principal.tenant, grant->grantorId, models::Entity::TranscriptGrant, grantId);
    transaction.touchFor(principal.tenant, grant->granteeId, models::Entity::TranscriptGrant, grantId);
    transaction.audit(principal, u"transcript_opened"_s, grantId, grant->workspaceId);
    return grant;
}

Result<models::MessagePage> transcript(
    Transaction &transaction, const Principal &principal, const Id &grantId, qint64 fromOffset, int limit)
{
    const Result<models::TranscriptGrant> grant = grantInForce(transaction, principal, grantId);
    if (!grant)
        return std::unexpected(grant.error());
    models::MessagePage page;
    page.messages = asSeenByOthers(SessionTable(transaction)
                                       .messages(grant->sessionId, std::max<qint64>(0, fromOffset),
                                           grant->messageCount, std::clamp(limit, 1, MostMessages)),
        GrantTable(transaction).leftOut(principal.tenant, grantId));
    page.more = !page.messages.isEmpty() && page.messages.last().offset + 1 < grant->messageCount;
    return page;
}

} // namespace agentee::server
