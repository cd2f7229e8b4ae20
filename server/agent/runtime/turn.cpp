#include "server/agent/runtime/turn.h"

#include "models/permissions.h"
#include "server/agent/runtime/conversation.h"
#include "server/agent/tools/tool_text.h"
#include "server/services/sessions.h"
#include "server/services/workspaces.h"
#include "server/speech/say.h"
#include "server/store/database.h"

#include <QJsonDocument>

#include <algorithm>

namespace agentee::server
{

using models::MessageState;
using models::Problem;
using models::Result;
using models::TurnState;
using namespace Qt::StringLiterals;

Turn::Turn(Database &database, Provider &provider, const Principal &agent, const models::Session &session,
    Publish publish, const TurnLimits &limits)
    : m_database(database)
    , m_provider(provider)
    , m_agent(agent)
    , m_session(session)
    , m_publish(std::move(publish))
    , m_limits(limits)
    , m_tools({.database = database, .agent = agent, .workspace = session.workspaceId})
{
    m_message.id = models::newId();
    m_message.sessionId = session.id;
    m_message.role = models::MessageRole::Agent;
    m_message.provider = oneLine(provider.name(), models::limits::ModelNameLength);
    m_message.model = oneLine(provider.model(), models::limits::ModelNameLength);
}

void Turn::run(const std::stop_token &stop, const std::function<StopCause()> &stopCause)
{
    const std::stop_callback passOn(stop, [this] { m_enough.request_stop(); });
    if (stop.stop_requested())
        return endStopped(stopCause());
    Result<Conversation> conversation = m_database.read([this](Transaction &transaction) {
        return conversationOf(transaction, m_agent, m_session, m_limits.historyTokens);
    });
    if (!conversation)
        return endFailed(sentenceFor(conversation.error()));
    m_request = {.systemPrompt = conversation->systemPrompt,
        .messages = conversation->messages,
        .tools = m_tools.specs(),
        .maximumOutputTokens = m_limits.outputTokensPerRound};
    converse(stop, stopCause);
}

void Turn::converse(const std::stop_token &stop, const std::function<StopCause()> &stopCause)
{
    for (int round = 0; round < m_limits.rounds; ++round) {
        if (const auto lost = lostRight())
            return endFailed(sentenceFor(*lost));
        announce(round == 0 ? Say::tr("Thinking") : Say::tr("Thinking about what was found"));
        m_newRound = true;
        const Result<ChatAnswer> answer = m_provider.complete(
            m_request, m_enough.get_token(), [this](QStringView piece) { takeText(piece); });
        if (m_tooLong)
            return endFailed(Say::tr("The answer became too long and was cut. Ask for less at once."));
        if (!answer && stop.stop_requested())
            return endStopped(stopCause());
        if (!answer)
            return endFailed(sentenceFor(answer.error()));
        if (takeAnswer(*answer) == Step::Done)
            return;
        runTools(*answer, stop);
        if (stop.stop_requested())
            return endStopped(stopCause());
    }
    endFailed(Say::tr(
        "The agent used its tools %1 times without coming to an answer. Try again, or ask for less at once.")
            .arg(m_limits.rounds));
}

Turn::Step Turn::takeAnswer(const ChatAnswer &answer)
{
    m_message.inputTokens += std::max<qint64>(0, answer.usage.inputTokens);
    m_message.outputTokens += std::max<qint64>(0, answer.usage.outputTokens);
    if (!answer.model.isEmpty())
        m_message.model = oneLine(answer.model, models::limits::ModelNameLength);
    switch (answer.stopReason) {
    case ChatAnswer::StopReason::EndTurn:
        if (m_message.text.isEmpty() && m_message.toolUses.isEmpty())
            endFailed(Say::tr("The model gave no answer. Try again, or ask in other words."));
        else
            end(MessageState::Complete, TurnState::Idle, {});
        return Step::Done;
    case ChatAnswer::StopReason::Length:
        endFailed(
            Say::tr("The answer was cut because it became too long. Ask for less at once, or ask to go on."));
        return Step::Done;
    case ChatAnswer::StopReason::Refusal:
        endFailed(Say::tr("The model declined to answer. Ask in other words."));
        return Step::Done;
    case ChatAnswer::StopReason::ToolUse:
        break;
    }
    if (m_message.outputTokens > m_limits.outputTokens) {
        endFailed(Say::tr(
            "The agent has written as much as one answer may cost. Ask for less at once, or ask to go on."));
        return Step::Done;
    }
    return Step::GoOn;
}

void Turn::runTools(const ChatAnswer &answer, const std::stop_token &stop)
{
    ChatMessage results{.role = ChatMessage::Role::Person};
    int number = 0;
    for (const ToolCall &call : answer.toolCalls) {
        if (stop.stop_requested())
            return;
        const models::ToolUse use = useOf(call, number++);
        // The provider knows the call by the id that it gave, whatever that looks like.
        results.toolResults.append({.callId = call.id, .text = use.result, .failed = use.failed});
        if (m_message.toolUses.size() < models::limits::ToolUsesPerMessage)
            m_message.toolUses.append(use);
    }
    m_request.messages.append(
        {.role = ChatMessage::Role::Agent, .text = answer.text, .toolCalls = answer.toolCalls});
    m_request.messages.append(results);
}

models::ToolUse Turn::useOf(const ToolCall &call, int number)
{
    const auto refusedUse = [&](const QString &why, const QString &whatToDo) {
        const ToolOutcome outcome = refused(Say::tr("Did not use a tool"),
            Problem{.kind = Problem::Kind::TooLarge, .title = why, .nextStep = whatToDo});
        return models::ToolUse{.callId = oneLine(call.id, models::limits::ToolNameLength),
            .name = u"refused"_s,
            .input = {},
            .summary = outcome.summary,
            .result = QString::fromUtf8(QJsonDocument(outcome.result).toJson(QJsonDocument::Compact)),
            .failed = true};
    };
    if (number >= m_limits.callsPerRound)
        return refusedUse(Say::tr("These are too many calls at once."), u"Make fewer of them."_s);
    if (m_resultLength >= m_limits.resultLength)
        return refusedUse(
            Say::tr("The tools have given back as much as one answer may use."), u"Answer now."_s);
    announce(m_tools.activity(call));
    models::ToolUse use = m_tools.run(call);
    m_resultLength += use.result.size();
    return use;
}

void Turn::takeText(QStringView piece)
{
    if (m_tooLong || piece.isEmpty())
        return;
    QString text = wellFormed(piece.toString());
    if (m_newRound && !m_message.text.isEmpty())
        text.prepend(u"\n\n"_s);
    m_newRound = false;
    if (m_message.text.size() + text.size() > m_limits.textLength) {
        m_tooLong = true;
        m_enough.request_stop();
        return;
    }
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype end = std::min(text.size(), at + models::limits::DeltaLength);
        if (end < text.size() && text.at(end - 1).isHighSurrogate())
            --end;
        m_publish(m_agent.person,
            models::TextDelta{.sessionId = m_session.id,
                .messageId = m_message.id,
                .position = m_message.text.size() + at,
                .text = text.sliced(at, end - at)});
        at = end;
    }
    m_message.text += text;
}

void Turn::announce(const QString &sentence)
{
    m_publish(m_agent.person,
        models::TurnActivity{.sessionId = m_session.id, .messageId = m_message.id, .sentence = sentence});
}

/// Nothing more of the proposal is read or sent anywhere once the owner has lost it, or ended the
/// conversation.
std::optional<Problem> Turn::lostRight()
{
    const auto standing = m_database.read([this](Transaction &transaction) {
        return requireMay(transaction, m_agent, models::Action::UseSession, m_session.workspaceId);
    });
    return standing ? std::nullopt : std::optional(standing.error());
}

void Turn::endStopped(StopCause cause)
{
    switch (cause) {
    case StopCause::Person:
        if (m_message.text.isEmpty() && m_message.toolUses.isEmpty())
            return endFailed(Say::tr("You stopped the agent before it had answered."));
        return end(MessageState::Stopped, TurnState::Idle, {});
    case StopCause::Server:
        return endFailed(Say::tr("The server was stopped while the agent was answering. You can try again."));
    }
}

void Turn::endFailed(const QString &sentence)
{
    end(MessageState::Partial, TurnState::Failed, sentence);
}

void Turn::end(MessageState state, TurnState turn, const QString &sentence)
{
    m_message.state = state;
    const bool nothing = m_message.text.isEmpty() && m_message.toolUses.isEmpty();
    const QString said = shortened(sentence, models::limits::SentenceLength);
    if (!nothing) {
        const auto kept = m_database.write([&](Transaction &transaction) {
            return finishTurn(transaction, m_agent, m_message, turn, said);
        });
        // A conflict says that the conversation was ended meanwhile: it has told its owner so.
        if (kept || kept.error().kind == Problem::Kind::Conflict)
            return;
        return tellFailure(sentenceFor(kept.error()));
    }
    tellFailure(said);
}

/// When even this cannot be written, the session keeps saying that it runs until its owner stops it or the
/// server is started again; both come back here.
void Turn::tellFailure(const QString &sentence)
{
    const auto told = m_database.write([&](Transaction &transaction) {
        return failTurn(transaction, m_agent, shortened(sentence, models::limits::SentenceLength));
    });
    Q_UNUSED(told)
}

QString sentenceFor(const Problem &problem)
{
    return problem.nextStep.isEmpty() ? problem.title : problem.title + u' ' + problem.nextStep;
}

} // namespace agentee::server
