#pragma once

#include "models/handoff_record.h"
#include "models/id.h"
#include "models/problem.h"

#include <QDateTime>
#include <QList>

namespace agentee::models
{

enum class ShareMode {
    Handoff, ///< the edit right moves to the recipient
    Reviewer, ///< the recipient suggests, the sharer decides
};

/// The receipt. Sent → opened → continued; sent or opened → declined or recalled.
enum class ShareState { Sent, Opened, Continued, Declined, Recalled };

/// How much of the sender's session the recipient may read.
enum class TranscriptExtent {
    None,
    UpToNow,
    Following, ///< later messages too, until the grant is revoked
};

/// One act of bringing a colleague in. Visible to its sender and its recipient.
struct Share {
    Id id;
    Id workspaceId;
    Id senderId;
    Id recipientId;
    ShareMode mode = ShareMode::Handoff;
    ShareState state = ShareState::Sent;
    QDateTime sentAt;
    QDateTime openedAt; ///< null until it happens; likewise the next two
    QDateTime continuedAt;
    QDateTime closedAt; ///< declined or recalled
    QDateTime expiresAt; ///< of the transcript grant; null: never
    std::optional<Id> grantId; ///< none when no transcript goes along
    HandoffRecord handoffRecord;
    friend bool operator==(const Share &, const Share &) = default;
};

/// READ of somebody else's session for one colleague. Visible to both.
struct TranscriptGrant {
    Id id;
    Id shareId;
    Id workspaceId;
    Id sessionId;
    Id grantorId; ///< the session's owner
    Id granteeId;
    bool following = false;
    qint64 messageCount = 0; ///< how many messages, from offset 0, can be read now
    int opens = 0; ///< how often the grantee opened it
    QDateTime createdAt;
    QDateTime expiresAt; ///< null: never
    QDateTime revokedAt; ///< null: not revoked
    friend bool operator==(const TranscriptGrant &, const TranscriptGrant &) = default;
};

namespace limits
{
inline constexpr qsizetype LeftOutTurns = 10'000;
}

/// What the sharer chose in the dialog.
struct ShareCommand {
    Id id;
    Id recipientId;
    ShareMode mode = ShareMode::Handoff;
    TranscriptExtent transcript = TranscriptExtent::UpToNow;
    std::optional<Id> sessionId; ///< the sharer's session; required unless transcript is None
    qint64 upToMessageCount = 0; ///< UpToNow: how many messages the sharer saw in the preview
    QList<qint64> leftOut; ///< offsets of turns that are not shown
    QDateTime expiresAt;
    HandoffRecord handoffRecord; ///< id and hash are given by the server
    friend bool operator==(const ShareCommand &, const ShareCommand &) = default;
};

/// Whether the receipt may go from one state to another. Staying is not a move.
bool mayMove(ShareState from, ShareState to);

QString word(ShareMode mode);
std::optional<ShareMode> shareModeFromWord(QStringView word);
QString word(ShareState state);
std::optional<ShareState> shareStateFromWord(QStringView word);
QString word(TranscriptExtent extent);
std::optional<TranscriptExtent> transcriptExtentFromWord(QStringView word);

QJsonObject toJson(const Share &share);
Result<Share> shareFromJson(const QJsonObject &object);
QJsonObject toJson(const TranscriptGrant &grant);
Result<TranscriptGrant> transcriptGrantFromJson(const QJsonObject &object);
QJsonObject toJson(const ShareCommand &command);
Result<ShareCommand> shareCommandFromJson(const QJsonObject &object); ///< refuses unknown fields

} // namespace agentee::models
