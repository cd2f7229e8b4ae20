#include "models/share.h"

#include "models/codec.h"
#include "models/words.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::ShareCommand)
};

constexpr Words<ShareMode, 2> modeWords{{{
    {ShareMode::Handoff, "handoff"_L1},
    {ShareMode::Reviewer, "reviewer"_L1},
}}};
static_assert(modeWords.complete(ShareMode::Reviewer));

constexpr Words<ShareState, 5> stateWords{{{
    {ShareState::Sent, "sent"_L1},
    {ShareState::Opened, "opened"_L1},
    {ShareState::Continued, "continued"_L1},
    {ShareState::Declined, "declined"_L1},
    {ShareState::Recalled, "recalled"_L1},
}}};
static_assert(stateWords.complete(ShareState::Recalled));

constexpr Words<TranscriptExtent, 3> extentWords{{{
    {TranscriptExtent::None, "none"_L1},
    {TranscriptExtent::UpToNow, "up_to_now"_L1},
    {TranscriptExtent::Following, "following"_L1},
}}};
static_assert(extentWords.complete(TranscriptExtent::Following));

constexpr std::array<std::pair<ShareState, ShareState>, 6> moves{{
    {ShareState::Sent, ShareState::Opened},
    {ShareState::Sent, ShareState::Declined},
    {ShareState::Sent, ShareState::Recalled},
    {ShareState::Opened, ShareState::Continued},
    {ShareState::Opened, ShareState::Declined},
    {ShareState::Opened, ShareState::Recalled},
}};

QJsonArray json(const QList<qint64> &offsets)
{
    QJsonArray items;
    for (const qint64 offset : offsets)
        items.append(offset);
    return items;
}

QList<qint64> offsets(JsonReader &reader, QLatin1StringView key)
{
    QList<qint64> read;
    QSet<qint64> seen;
    for (const QJsonValue item : reader.array(key, limits::LeftOutTurns)) {
        const qint64 offset = item.toInteger(-1);
        if (offset < 0 || seen.contains(offset))
            reader.fail(key, Say::tr("must be a list of different offsets"));
        seen.insert(offset);
        read.append(offset);
    }
    return read;
}

/// The fields of a command that only make sense together.
void checkTranscript(JsonReader &reader, const ShareCommand &command)
{
    if (command.transcript != TranscriptExtent::None && !command.sessionId)
        reader.fail("session_id"_L1, Say::tr("is needed to show a transcript"));
    const auto beyond = [&command](qint64 offset) { return offset >= command.upToMessageCount; };
    if (command.transcript == TranscriptExtent::UpToNow && std::ranges::any_of(command.leftOut, beyond))
        reader.fail("left_out"_L1, Say::tr("must name turns of the transcript that is shown"));
}

} // namespace

bool mayMove(ShareState from, ShareState to)
{
    return std::ranges::find(moves, std::pair(from, to)) != moves.end();
}

QString word(ShareMode mode)
{
    return modeWords.word(mode);
}

std::optional<ShareMode> shareModeFromWord(QStringView word)
{
    return modeWords.value(word);
}

QString word(ShareState state)
{
    return stateWords.word(state);
}

std::optional<ShareState> shareStateFromWord(QStringView word)
{
    return stateWords.value(word);
}

QString word(TranscriptExtent extent)
{
    return extentWords.word(extent);
}

std::optional<TranscriptExtent> transcriptExtentFromWord(QStringView word)
{
    return extentWords.value(word);
}

QJsonObject toJson(const Share &share)
{
    return {
        {u"id"_s, idText(share.id)},
        {u"workspace_id"_s, idText(share.workspaceId)},
        {u"sender_id"_s, idText(share.senderId)},
        {u"recipient_id"_s, idText(share.recipientId)},
        {u"mode"_s, word(share.mode)},
        {u"state"_s, word(share.state)},
        {u"sent_at"_s, codec::json(share.sentAt)},
        {u"opened_at"_s, codec::json(share.openedAt)},
        {u"continued_at"_s, codec::json(share.continuedAt)},
        {u"closed_at"_s, codec::json(share.closedAt)},
        {u"expires_at"_s, codec::json(share.expiresAt)},
        {u"grant_id"_s, codec::json(share.grantId)},
        {u"handoff_record"_s, toJson(share.handoffRecord)},
    };
}

Result<Share> shareFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    return codec::finish(reader,
        Share{
            .id = reader.id("id"_L1),
            .workspaceId = reader.id("workspace_id"_L1),
            .senderId = reader.id("sender_id"_L1),
            .recipientId = reader.id("recipient_id"_L1),
            .mode = reader.word<ShareMode>("mode"_L1, shareModeFromWord),
            .state = reader.word<ShareState>("state"_L1, shareStateFromWord),
            .sentAt = reader.time("sent_at"_L1),
            .openedAt = reader.optionalTime("opened_at"_L1),
            .continuedAt = reader.optionalTime("continued_at"_L1),
            .closedAt = reader.optionalTime("closed_at"_L1),
            .expiresAt = reader.optionalTime("expires_at"_L1),
            .grantId = reader.optionalId("grant_id"_L1),
            .handoffRecord = reader.nested<HandoffRecord>("handoff_record"_L1, handoffRecordFromJson),
        });
}

QJsonObject toJson(const TranscriptGrant &grant)
{
    return {
        {u"id"_s, idText(grant.id)},
        {u"share_id"_s, idText(grant.shareId)},
        {u"workspace_id"_s, idText(grant.workspaceId)},
        {u"session_id"_s, idText(grant.sessionId)},
        {u"grantor_id"_s, idText(grant.grantorId)},
        {u"grantee_id"_s, idText(grant.granteeId)},
        {u"following"_s, grant.following},
        {u"message_count"_s, grant.messageCount},
        {u"opens"_s, grant.opens},
        {u"created_at"_s, codec::json(grant.createdAt)},
        {u"expires_at"_s, codec::json(grant.expiresAt)},
        {u"revoked_at"_s, codec::json(grant.revokedAt)},
    };
}

Result<TranscriptGrant> transcriptGrantFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    return codec::finish(reader,
        TranscriptGrant{
            .id = reader.id("id"_L1),
            .shareId = reader.id("share_id"_L1),
            .workspaceId = reader.id("workspace_id"_L1),
            .sessionId = reader.id("session_id"_L1),
            .grantorId = reader.id("grantor_id"_L1),
            .granteeId = reader.id("grantee_id"_L1),
            .following = reader.boolean("following"_L1),
            .messageCount = reader.integer("message_count"_L1),
            .opens = codec::count(reader, "opens"_L1),
            .createdAt = reader.time("created_at"_L1),
            .expiresAt = reader.optionalTime("expires_at"_L1),
            .revokedAt = reader.optionalTime("revoked_at"_L1),
        });
}

QJsonObject toJson(const ShareCommand &command)
{
    return {
        {u"id"_s, idText(command.id)},
        {u"recipient_id"_s, idText(command.recipientId)},
        {u"mode"_s, word(command.mode)},
        {u"transcript"_s, word(command.transcript)},
        {u"session_id"_s, codec::json(command.sessionId)},
        {u"up_to_message_count"_s, command.upToMessageCount},
        {u"left_out"_s, json(command.leftOut)},
        {u"expires_at"_s, codec::json(command.expiresAt)},
        {u"handoff_record"_s, toJson(command.handoffRecord)},
    };
}

Result<ShareCommand> shareCommandFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    ShareCommand command{
        .id = reader.id("id"_L1),
        .recipientId = reader.id("recipient_id"_L1),
        .mode = reader.word<ShareMode>("mode"_L1, shareModeFromWord),
        .transcript = reader.word<TranscriptExtent>("transcript"_L1, transcriptExtentFromWord),
        .sessionId = reader.optionalId("session_id"_L1),
        .upToMessageCount = reader.integer("up_to_message_count"_L1),
        .leftOut = offsets(reader, "left_out"_L1),
        .expiresAt = reader.optionalTime("expires_at"_L1),
        .handoffRecord = reader.nested<HandoffRecord>("handoff_record"_L1, handoffRecordFromJson),
    };
    checkTranscript(reader, command);
    return codec::finish(reader, std::move(command), JsonReader::UnknownFields::Refuse);
}

} // namespace agentee::models
