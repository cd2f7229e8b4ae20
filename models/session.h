#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QDateTime>
#include <QList>

namespace agentee::models
{

/// What the session's agent is doing.
enum class TurnState {
    Idle,
    Running, ///< a turn is being worked on; its text arrives as deltas on the event stream
    Failed, ///< the last turn ended in `lastProblem`; it can be retried
};

/// One person's conversation with the agent about one workspace. Only its owner reads it, unless a transcript
/// grant says otherwise; only its owner writes to it, without exception.
struct Session {
    Id id;
    Id workspaceId;
    Id ownerId;
    QString title;
    bool active = true; ///< at most one active session per workspace and person
    TurnState turn = TurnState::Idle;
    QString lastProblem; ///< sentence for people; empty unless the turn failed
    QString provider; ///< what answers: "Librarian", "Anthropic", ...
    QString model; ///< as the provider names it; may be empty
    qint64 messageCount = 0; ///< messages have the offsets 0 ... messageCount - 1
    std::optional<Id> shareId; ///< the share it continues, when it was seeded by one
    QDateTime createdAt;
    QDateTime updatedAt;
    friend bool operator==(const Session &, const Session &) = default;
};

enum class MessageRole {
    Person, ///< the session's owner
    Agent,
    Handoff, ///< the handoff record that seeded the session
};

enum class MessageState {
    Complete,
    Partial, ///< cut off by a failure: what had arrived is kept and marked
    Stopped, ///< stopped by the session's owner: what had arrived is kept and marked
    Failed, ///< nothing usable arrived
    LeftOut, ///< in a transcript only: the sharer left this turn out; it has no text
};

/// One tool call of the agent with its outcome.
struct ToolUse {
    QString callId;
    QString name;
    QJsonObject input;
    QString summary; ///< one line for people: "Read section Approach"
    QString result; ///< what the agent was given back, bounded
    bool failed = false;
    friend bool operator==(const ToolUse &, const ToolUse &) = default;
};

/// Where a message was written when it was brought here from another program's file.
struct ImportMark {
    QString tool; ///< "Claude Code"
    QDateTime writtenAt; ///< as the file says; null when it does not
    friend bool operator==(const ImportMark &, const ImportMark &) = default;
};

struct Message {
    Id id;
    Id sessionId;
    qint64 offset = 0;
    MessageRole role = MessageRole::Person;
    QString text; ///< Markdown from a person or a model: data, never markup that is trusted
    QList<ToolUse> toolUses; ///< in the order they were made; the text follows them
    MessageState state = MessageState::Complete;
    QString provider; ///< of an agent's message
    QString model;
    qint64 inputTokens = 0;
    qint64 outputTokens = 0;
    int maskCount = 0; ///< in a transcript: how many secrets were masked in this message
    QDateTime createdAt;
    std::optional<ImportMark> imported = std::nullopt;
    friend bool operator==(const Message &, const Message &) = default;
};

namespace limits
{
inline constexpr qsizetype MessageLength = 200'000; ///< what a person may send at once, UTF-16 units
inline constexpr qsizetype AnswerLength = 4 * 1024 * 1024; ///< any message as it is stored, UTF-16 units
inline constexpr qsizetype ToolUsesPerMessage = 1000;
inline constexpr qsizetype ToolNameLength = 200; ///< likewise of a call's id
inline constexpr qsizetype ToolInputBytes = 16 * 1024 * 1024; ///< UTF-8, as compact JSON
inline constexpr qsizetype ToolResultLength = 4 * 1024 * 1024; ///< UTF-16 units
inline constexpr qsizetype SentenceLength = 2000; ///< one sentence for people, UTF-16 units
inline constexpr qsizetype ImportToolLength = 60; ///< UTF-16 units
} // namespace limits

QString word(TurnState state);
std::optional<TurnState> turnStateFromWord(QStringView word);
QString word(MessageRole role);
std::optional<MessageRole> messageRoleFromWord(QStringView word);
QString word(MessageState state);
std::optional<MessageState> messageStateFromWord(QStringView word);

QJsonObject toJson(const Session &session);
Result<Session> sessionFromJson(const QJsonObject &object);
QJsonObject toJson(const ToolUse &use);
Result<ToolUse> toolUseFromJson(const QJsonObject &object);
QJsonObject toJson(const ImportMark &mark);
Result<ImportMark> importMarkFromJson(const QJsonObject &object);
QJsonObject toJson(const Message &message);
Result<Message> messageFromJson(const QJsonObject &object);

} // namespace agentee::models
