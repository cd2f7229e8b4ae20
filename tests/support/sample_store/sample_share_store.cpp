#include "tests/support/sample_store/sample_share_store.h"

#include "sync/session_store.h"
#include "tests/support/sample_store/sample_store.h"
#include "tests/support/sample_store/sample_workspace_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

QList<models::Share> SampleShareStore::shares() const
{
    QList<models::Share> rows = m_store.data().shares;
    const models::Id me = m_store.me().id;
    rows.removeIf([&me](const models::Share &row) { return row.senderId != me && row.recipientId != me; });
    std::ranges::stable_sort(rows, std::ranges::greater(), &models::Share::sentAt);
    return rows;
}

QList<models::Share> SampleShareStore::ofWorkspace(const models::Id &workspaceId) const
{
    QList<models::Share> rows = shares();
    rows.removeIf([&workspaceId](const models::Share &row) { return row.workspaceId != workspaceId; });
    return rows;
}

std::optional<models::Share> SampleShareStore::share(const models::Id &id) const
{
    for (const models::Share &row : shares()) {
        if (row.id == id)
            return row;
    }
    return std::nullopt;
}

QList<models::TranscriptGrant> SampleShareStore::grants() const
{
    QList<models::TranscriptGrant> rows = m_store.data().grants;
    const models::Id me = m_store.me().id;
    rows.removeIf([&me](const models::TranscriptGrant &row) {
        return (row.grantorId != me && row.granteeId != me) || row.revokedAt.isValid();
    });
    return rows;
}

std::optional<models::TranscriptGrant> SampleShareStore::grant(const models::Id &id) const
{
    for (const models::TranscriptGrant &row : grants()) {
        if (row.id == id)
            return row;
    }
    return std::nullopt;
}

QList<models::Message> SampleShareStore::transcript(const models::Id &grantId, qint64 from, int limit) const
{
    const auto row = grant(grantId);
    if (!row || row->granteeId != m_store.me().id)
        return {};
    return m_store.data()
        .messages.value(row->sessionId)
        .first(qsizetype(row->messageCount))
        .mid(qsizetype(from), limit);
}

QCoro::Task<models::Result<models::SharePreview>> SampleShareStore::preview(
    models::Id workspaceId, models::Id sessionId, QList<qint64> leftOut)
{
    if (!m_store.isOnline())
        co_return offlineProblem();
    models::SharePreview preview;
    for (models::Message message : m_store.data().messages.value(sessionId)) {
        if (leftOut.contains(message.offset)) {
            message.text.clear();
            message.toolUses.clear();
            message.state = models::MessageState::LeftOut;
        }
        preview.maskCount += message.maskCount;
        preview.messages.append(message);
    }
    preview.draft = {.id = {},
        .summary = u"The technical part is agreed: a combined wall in front of the old one."_s,
        .decisions = {{u"Combined wall"_s, u"One quay stays open at any time."_s, {u"Diaphragm wall"_s}}},
        .changes = {u"Technical approach"_s, u"Schedule"_s},
        .nextSteps = {u"Complete the price table"_s},
        .openQuestions = {u"Who pays for the diver survey?"_s},
        .context = m_store.data().workspace(workspaceId)->title,
        .resumePrompt = u"Continue with the pricing section."_s,
        .contentHash = {}};
    co_return preview;
}

QCoro::Task<models::Result<models::Share>> SampleShareStore::send(
    models::Id workspaceId, models::ShareCommand command)
{
    if (!m_store.isOnline())
        co_return offlineProblem();
    models::Share share{.id = command.id,
        .workspaceId = workspaceId,
        .senderId = m_store.me().id,
        .recipientId = command.recipientId,
        .mode = command.mode,
        .state = models::ShareState::Sent,
        .sentAt = QDateTime::currentDateTimeUtc(),
        .openedAt = {},
        .continuedAt = {},
        .closedAt = {},
        .expiresAt = command.expiresAt,
        .grantId = {},
        .handoffRecord = command.handoffRecord};
    share.handoffRecord.id = u"%1-261121-02"_s.arg(m_store.me().initials);
    if (command.transcript != models::TranscriptExtent::None && command.sessionId) {
        share.grantId = models::newId();
        m_store.data().grants.append({.id = *share.grantId,
            .shareId = share.id,
            .workspaceId = workspaceId,
            .sessionId = *command.sessionId,
            .grantorId = share.senderId,
            .granteeId = share.recipientId,
            .following = command.transcript == models::TranscriptExtent::Following,
            .messageCount = command.upToMessageCount,
            .opens = 0,
            .createdAt = share.sentAt,
            .expiresAt = command.expiresAt,
            .revokedAt = {}});
    }
    m_store.data().shares.append(share);
    if (command.mode == models::ShareMode::Handoff)
        m_store.assigneeChanges(workspaceId, command.recipientId);
    Q_EMIT changed();
    Q_EMIT m_store.workspaces().listChanged();
    co_return share;
}

QCoro::Task<models::Result<void>> SampleShareStore::decline(models::Id shareId, QString)
{
    if (!m_store.isOnline())
        co_return offlineProblem();
    co_return move(shareId, models::ShareState::Declined);
}

QCoro::Task<models::Result<void>> SampleShareStore::recall(models::Id shareId)
{
    if (!m_store.isOnline())
        co_return offlineProblem();
    co_return move(shareId, models::ShareState::Recalled);
}

QCoro::Task<models::Result<void>> SampleShareStore::revoke(models::Id grantId)
{
    if (!m_store.isOnline())
        co_return offlineProblem();
    models::TranscriptGrant *row = m_store.data().grant(grantId);
    if (!row)
        co_return notFoundProblem();
    row->revokedAt = QDateTime::currentDateTimeUtc();
    Q_EMIT changed();
    co_return models::Result<void>();
}

QCoro::Task<models::Result<models::Id>> SampleShareStore::continueAsMe(models::Id shareId)
{
    if (!m_store.isOnline())
        co_return offlineProblem();
    models::Share *row = m_store.data().share(shareId);
    if (!row)
        co_return notFoundProblem();
    const auto session = m_store.sessions().open(row->workspaceId);
    if (!session)
        co_return std::unexpected(session.error());
    m_store.data().session(*session)->shareId = shareId;
    m_store.data().messages[*session].append({.id = models::newId(),
        .sessionId = *session,
        .offset = 0,
        .role = models::MessageRole::Handoff,
        .text = row->handoffRecord.summary,
        .toolUses = {},
        .state = models::MessageState::Complete,
        .provider = {},
        .model = {},
        .inputTokens = 0,
        .outputTokens = 0,
        .maskCount = 0,
        .createdAt = QDateTime::currentDateTimeUtc()});
    m_store.data().session(*session)->messageCount = 1;
    if (row->state != models::ShareState::Continued) {
        if (const auto opened = move(shareId, models::ShareState::Opened);
            !opened && row->state == models::ShareState::Sent)
            co_return std::unexpected(opened.error());
        if (const auto moved = move(shareId, models::ShareState::Continued); !moved)
            co_return std::unexpected(moved.error());
    }
    Q_EMIT m_store.sessions().messagesChanged(*session, 0);
    co_return *session;
}

QCoro::Task<models::Result<void>> SampleShareStore::fetchTranscript(models::Id grantId)
{
    if (!m_store.isOnline())
        co_return offlineProblem();
    if (!grant(grantId))
        co_return notFoundProblem();
    Q_EMIT transcriptChanged(grantId, 0);
    co_return models::Result<void>();
}

models::Result<void> SampleShareStore::markOpened(const models::Id &shareId)
{
    const models::Share *row = m_store.data().share(shareId);
    if (!row)
        return notFoundProblem();
    return row->state == models::ShareState::Sent ? move(shareId, models::ShareState::Opened)
                                                  : models::Result<void>();
}

models::Result<void> SampleShareStore::move(const models::Id &shareId, models::ShareState state)
{
    models::Share *row = m_store.data().share(shareId);
    if (!row)
        return notFoundProblem();
    if (!models::mayMove(row->state, state)) {
        return models::problem(models::Problem::Kind::Conflict, u"This share has moved on."_s,
            u"Look at its receipt, it is up to date now."_s);
    }
    row->state = state;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    switch (state) {
    case models::ShareState::Sent:
        break;
    case models::ShareState::Opened:
        row->openedAt = now;
        break;
    case models::ShareState::Continued:
        row->continuedAt = now;
        break;
    case models::ShareState::Declined:
    case models::ShareState::Recalled:
        row->closedAt = now;
        if (row->mode == models::ShareMode::Handoff)
            m_store.assigneeChanges(row->workspaceId, row->senderId);
        break;
    }
    Q_EMIT changed();
    Q_EMIT m_store.workspaces().listChanged();
    return {};
}

} // namespace agentee::tests
