#pragma once

#include "models/session.h"
#include "models/stream_event.h"
#include "server/agent/provider.h"
#include "server/agent/tools/tool_box.h"
#include "server/services/principal.h"

#include <functional>
#include <stop_token>

namespace agentee::server
{

class Database;

/// How far one turn may go.
struct TurnLimits {
    int rounds = 12; ///< answers of the model, the last one included
    int callsPerRound = 16; ///< further calls of one answer are refused
    int outputTokensPerRound = 8'192;
    qint64 outputTokens = 60'000; ///< of the whole turn, as the provider counts them
    qsizetype textLength = 1024 * 1024; ///< of the whole answer, UTF-16 units
    qsizetype resultLength = 400'000; ///< of everything that the tools give back, UTF-16 units
    qsizetype historyTokens = 24'000; ///< estimated; the newest message goes along whatever its length
};

/// One turn of an agent: asks the model, runs the tools that it asks for, until it has answered, and keeps
/// the answer in one write. Nothing of the turn is stored before that, except what the tools did.
class Turn
{
public:
    using Publish = std::function<void(const models::Id &person, const models::StreamEvent &event)>;
    enum class StopCause { Person, Server };

    /// `agent` and `session` come from the session's row.
    Turn(Database &database, Provider &provider, const Principal &agent, const models::Session &session,
        Publish publish, const TurnLimits &limits);

    /// Blocks until the turn is over and stored. A stop keeps what has arrived. `stopCause` is asked after a
    /// stop.
    void run(const std::stop_token &stop, const std::function<StopCause()> &stopCause);

private:
    enum class Step { GoOn, Done };

    void converse(const std::stop_token &stop, const std::function<StopCause()> &stopCause);
    Step takeAnswer(const ChatAnswer &answer);
    void runTools(const ChatAnswer &answer, const std::stop_token &stop);
    models::ToolUse useOf(const ToolCall &call, int number);
    void takeText(QStringView piece);
    void announce(const QString &sentence);
    std::optional<models::Problem> lostRight();

    void endStopped(StopCause cause);
    void endFailed(const QString &sentence);
    void tellFailure(const QString &sentence);
    void end(models::MessageState state, models::TurnState turn, const QString &sentence);

    Database &m_database;
    Provider &m_provider;
    Principal m_agent;
    models::Session m_session;
    Publish m_publish;
    TurnLimits m_limits;
    ToolBox m_tools;

    models::Message m_message; ///< the answer as far as it has come
    ChatRequest m_request;
    std::stop_source m_enough; ///< stops the provider: asked by a person, or too much text
    bool m_newRound = false; ///< the next piece begins a paragraph of its own
    bool m_tooLong = false;
    qsizetype m_resultLength = 0;
};

/// What a person is told about it.
QString sentenceFor(const models::Problem &problem);

} // namespace agentee::server
