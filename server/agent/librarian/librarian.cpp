#include "server/agent/librarian/librarian.h"

#include "server/agent/librarian/plan.h"
#include "server/agent/librarian/wish.h"
#include "server/speech/say.h"

#include <QJsonDocument>

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace agentee::server
{

using models::Result;
using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype PieceLength = 24;
constexpr std::chrono::milliseconds LongestAnswer(3'000);

/// What the person asked last, and what the tools have found since.
struct Situation {
    QString asked;
    QList<Finding> findings;
};

Situation situationOf(const QList<ChatMessage> &messages)
{
    Situation situation;
    QHash<QString, ToolCall> calls;
    for (const ChatMessage &message : messages) {
        if (message.role == ChatMessage::Role::Agent) {
            for (const ToolCall &call : message.toolCalls)
                calls.insert(call.id, call);
            continue;
        }
        if (message.toolResults.isEmpty()) {
            situation = {.asked = message.text, .findings = {}};
            continue;
        }
        for (const ToolResult &result : message.toolResults) {
            const ToolCall call = calls.value(result.callId);
            situation.findings.append({.tool = call.name,
                .input = call.input,
                .result = QJsonDocument::fromJson(result.text.toUtf8()).object(),
                .failed = result.failed});
        }
    }
    return situation;
}

/// Small pieces that end between words where they can, and never within a character.
QList<QStringView> piecesOf(QStringView text)
{
    QList<QStringView> pieces;
    while (!text.isEmpty()) {
        qsizetype end = std::min(PieceLength, text.size());
        if (end < text.size()) {
            const qsizetype space = text.first(end).lastIndexOf(u' ');
            if (space > 0)
                end = space + 1;
            else if (text.at(end - 1).isHighSurrogate())
                ++end;
        }
        pieces.append(text.first(end));
        text = text.sliced(end);
    }
    return pieces;
}

/// Whether nobody wanted to stop it while it waited.
bool wait(const std::stop_token &stop, std::chrono::microseconds pause)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any woken;
    woken.wait_for(lock, stop, pause, [] { return false; });
    return !stop.stop_requested();
}

} // namespace

Librarian::Librarian(std::chrono::milliseconds pause)
    : m_pause(pause)
{
}

QString Librarian::name() const
{
    return u"Librarian"_s;
}

QString Librarian::model() const
{
    return {};
}

Result<ChatAnswer> Librarian::complete(const ChatRequest &request, std::stop_token stop,
    const std::function<void(QStringView textDelta)> &onText)
{
    const auto stopped = [] {
        return models::problem(models::Problem::Kind::Cancelled, Say::tr("The answer was stopped."));
    };
    if (stop.stop_requested())
        return stopped();
    const Situation situation = situationOf(request.messages);
    NextStep next = nextStep(understand(situation.asked), situation.findings);
    if (!next.calls.isEmpty())
        return ChatAnswer{.text = {},
            .toolCalls = next.calls,
            .stopReason = ChatAnswer::StopReason::ToolUse,
            .usage = {},
            .model = {}};

    const QList<QStringView> pieces = piecesOf(next.reply);
    const auto pause = pieces.isEmpty()
        ? std::chrono::microseconds(0)
        : std::min<std::chrono::microseconds>(
              m_pause, std::chrono::duration_cast<std::chrono::microseconds>(LongestAnswer) / pieces.size());
    for (const QStringView piece : pieces) {
        if (onText)
            onText(piece);
        if (!wait(stop, pause))
            return stopped();
    }
    return ChatAnswer{.text = next.reply,
        .toolCalls = {},
        .stopReason = ChatAnswer::StopReason::EndTurn,
        .usage = {},
        .model = {}};
}

} // namespace agentee::server
