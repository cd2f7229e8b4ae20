#pragma once

#include "models/problem.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringView>

#include <functional>
#include <stop_token>

namespace agentee::server
{

/// A tool that the model may ask for.
struct ToolSpec {
    QString name; ///< 1 to 64 of a-z, A-Z, 0-9, _ and -: what every provider accepts
    QString description; ///< for the model
    QJsonObject inputSchema; ///< JSON Schema of an object
    friend bool operator==(const ToolSpec &, const ToolSpec &) = default;
};

/// The model asks for a tool. The input is a whole JSON object, but comes from a model: check it against the
/// schema.
struct ToolCall {
    QString id; ///< unique within the answer; made up here when the provider sends none
    QString name;
    QJsonObject input;
    friend bool operator==(const ToolCall &, const ToolCall &) = default;
};

/// What came of a tool call.
struct ToolResult {
    QString callId;
    QString text; ///< for the model
    bool failed = false;
    friend bool operator==(const ToolResult &, const ToolResult &) = default;
};

struct ChatMessage {
    enum class Role { Person, Agent };
    Role role = Role::Person;
    QString text = {}; ///< may be empty when there are calls or results
    QList<ToolCall> toolCalls = {}; ///< only of the agent
    QList<ToolResult> toolResults =
        {}; ///< only of the person's side: one for each call of the message before
    friend bool operator==(const ChatMessage &, const ChatMessage &) = default;
};

struct ChatRequest {
    QString systemPrompt = {}; ///< may be empty
    QList<ChatMessage> messages = {}; ///< at least one; the first is the person's
    QList<ToolSpec> tools = {};
    int maximumOutputTokens = 4096;
};

struct Usage {
    qint64 inputTokens = 0; ///< everything the provider read, from its cache too; 0: not said
    qint64 outputTokens = 0; ///< 0: not said
    friend bool operator==(const Usage &, const Usage &) = default;
};

struct ChatAnswer {
    enum class StopReason {
        EndTurn, ///< the model is done
        ToolUse, ///< toolCalls is not empty; the model waits for every result
        Length, ///< cut off at maximumOutputTokens or at the end of the model's memory; toolCalls is empty
        Refusal, ///< the model or its operator declined; toolCalls is empty
    };
    QString text;
    QList<ToolCall> toolCalls;
    StopReason stopReason = StopReason::EndTurn;
    Usage usage;
    QString model; ///< the model that answered, as the provider names it
    friend bool operator==(const ChatAnswer &, const ChatAnswer &) = default;
};

/// One model behind one service. An object may be used by one thread at a time; different objects are
/// independent.
class Provider
{
public:
    Provider() = default;
    virtual ~Provider() = default;
    Provider(const Provider &) = delete;
    Provider &operator=(const Provider &) = delete;

    virtual QString name() const = 0; ///< for people: "Anthropic", "Librarian"
    virtual QString model() const = 0; ///< the configured model

    /// Sends the conversation and waits for the whole answer. Blocks: call it on the agent's worker thread.
    ///
    /// `onText` is called on the same thread with each piece of text as it arrives, never with half a
    /// character. Together the pieces are `ChatAnswer::text`. After a Problem, what was already handed over
    /// is all there is of this answer, and no tool call of it exists. May be empty.
    ///
    /// When `stop` is requested, complete() returns Kind::Cancelled within a tenth of a second, wherever it
    /// stands. Other problems: TooManyRequests (trying again later helps; retryAfterSeconds when the service
    /// says it), TooLarge (the conversation does not fit the model), ProviderFailure (everything else, with
    /// retryAfterSeconds when the service says that it is overloaded and for how long). Nothing is retried
    /// here. An answer arrives whole or not at all.
    virtual models::Result<ChatAnswer> complete(const ChatRequest &request, std::stop_token stop,
        const std::function<void(QStringView textDelta)> &onText) = 0;
};

} // namespace agentee::server
