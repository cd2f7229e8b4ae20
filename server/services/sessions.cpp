#include "server/services/sessions.h"

#include "server/services/checks.h"
#include "server/services/session_writes.h"
#include "server/services/workspaces.h"
#include "server/speech/say.h"
#include "server/store/grant_table.h"
#include "server/store/session_table.h"
#include "server/store/transaction.h"
#include "server/store/workspace_table.h"

#include <algorithm>

namespace agentee::server
{

using models::Action;
using models::Entity;
using models::Id;
using models::Message;
using models::Problem;
using models::Result;
using models::Session;
using models::TurnState;
using namespace Qt::StringLiterals;

namespace
{

constexpr int MostMessages = 500;

/// One's own session; everybody else's does not exist. An agent has the one it acts in.
Result<Session> ownSession(Transaction &transaction, const Principal &principal, const Id &id)
{
    const auto found = SessionTable(transaction).find(principal.tenant, id);
    const bool othersAgent = (principal.agent || principal.agentSession) && principal.agentSession != id;
    if (!found || found->ownerId != principal.person || othersAgent)
        return notFound(Say::tr("conversation"));
    return *found;
}

/// One's own session, to be written: it is open, and its owner may still use it.
Result<Session> sessionForWrite(Transaction &transaction, const Principal &principal, const Id &id)
{
    Result<Session> session = ownSession(transaction, principal, id);
    if (!session)
        return session;
    if (auto standing = requireMay(transaction, principal, Action::UseSession, session->workspaceId);
        !standing)
        return std::unexpected(standing.error());
    if (!session->active)
        return conflict(Say::tr("This conversation has ended."),
            Say::tr("Begin a new one about the proposal."), models::toJson(*session));
    return session;
}

/// A person's own act: an agent cannot speak as its owner.
Result<Session> sessionForPerson(Transaction &transaction, const Principal &principal, const Id &id)
{
    if (principal.agent || principal.agentSession)
        return models::problem(Problem::Kind::NotAllowed, Say::tr("An agent may not speak for its owner."));
    return sessionForWrite(transaction, principal, id);
}

/// The agent's own session, whose turn runs.
Result<Session> sessionForAgent(Transaction &transaction, const Principal &agent)
{
    if (!agent.agent || !agent.agentSession)
        return models::problem(
            Problem::Kind::NotAllowed, Say::tr("Only an agent may answer in a conversation."));
    Result<Session> session = ownSession(transaction, agent, *agent.agentSession);
    if (session && session->turn != TurnState::Running)
        return conflict(Say::tr("No answer is awaited in this conversation."), {}, models::toJson(*session));
    return session;
}

Result<void> checkSentence(const QString &text)
{
    if (text.trimmed().isEmpty())
        return invalidField(u"/text"_s, Say::tr("The message is empty."));
    if (text.size() > models::limits::MessageLength)
        return models::problem(Problem::Kind::TooLarge,
            Say::tr("The message is longer than a message may be."),
            Say::tr("Send it in several parts, or put it into a section."));
    if (text.contains(QChar(u'\0')))
        return invalidField(
            u"/text"_s, Say::tr("The message contains a character that no text may contain."));
    return {};
}

std::unexpected<Problem> stillAnswering(const Session &session)
{
    auto answering = conflict(Say::tr("The agent is still answering."),
        Say::tr("Wait for its answer, or stop it."), models::toJson(session));
    answering.error().kind = Problem::Kind::InProgress;
    answering.error().retryAfterSeconds = 1;
    return answering;
}

/// What happened to a session is told to those who follow its transcript.
void tellFollowers(Transaction &transaction, const Id &tenant, const Id &session)
{
    for (const models::TranscriptGrant &grant : GrantTable(transaction).followers(tenant, session)) {
        transaction.touchFor(tenant, grant.granteeId, Entity::TranscriptGrant, grant.id);
        transaction.touchFor(tenant, grant.grantorId, Entity::TranscriptGrant, grant.id);
    }
}

Message importedMessage(const models::ImportedMessage &from, const QString &tool)
{
    Message message;
    message.id = from.id;
    message.role = from.role;
    message.text = from.text;
    message.toolUses = from.toolUses;
    if (from.role == models::MessageRole::Agent) {
        message.provider = tool;
        message.model = from.model;
    }
    message.imported = models::ImportMark{.tool = tool, .writtenAt = from.writtenAt};
    return message;
}

} // namespace

Session saveSession(Transaction &transaction, const Id &tenant, Session session)
{
    session.updatedAt = transaction.time();
    SessionTable(transaction).update(tenant, session);
    transaction.touchFor(tenant, session.ownerId, Entity::Session, session.id);
    return session;
}

Message appendMessage(Transaction &transaction, const Id &tenant, Session &session, Message message)
{
    message.sessionId = session.id;
    message.offset = session.messageCount++;
    message.createdAt = transaction.time();
    SessionTable(transaction).insertMessage(message);
    session = saveSession(transaction, tenant, session);
    tellFollowers(transaction, tenant, session.id);
    return message;
}

Result<ActiveSession> makeSession(Transaction &transaction, const Principal &principal, const Id &workspaceId,
    const Id &newId, const models::AgentMark &answering)
{
    if (principal.agent || principal.agentSession)
        return models::problem(Problem::Kind::NotAllowed, Say::tr("An agent may not begin conversations."));
    if (auto standing = requireMay(transaction, principal, Action::UseSession, workspaceId); !standing)
        return std::unexpected(standing.error());
    SessionTable table(transaction);
    if (const auto active = table.active(principal.tenant, workspaceId, principal.person))
        return ActiveSession{.session = *active};
    if (table.exists(newId))
        return conflict(
            Say::tr("A conversation with this id exists already."), Say::tr("Begin it again with a new id."));
    const auto workspace = WorkspaceTable(transaction).find(principal.tenant, workspaceId);
    const Session session{.id = newId,
        .workspaceId = workspaceId,
        .ownerId = principal.person,
        .title = workspace ? workspace->title : QString(),
        .active = true,
        .turn = TurnState::Idle,
        .lastProblem = {},
        .provider = answering.provider,
        .model = answering.model,
        .messageCount = 0,
        .shareId = {},
        .createdAt = transaction.time(),
        .updatedAt = transaction.time()};
    table.insert(principal.tenant, session);
    transaction.touchFor(principal.tenant, principal.person, Entity::Session, session.id);
    return ActiveSession{.session = session, .made = true};
}

Result<Session> openSession(Transaction &transaction, const Principal &principal, const Id &workspaceId,
    const Id &newId, const models::AgentMark &answering)
{
    const Result<ActiveSession> active = makeSession(transaction, principal, workspaceId, newId, answering);
    if (!active)
        return std::unexpected(active.error());
    if (active->made)
        transaction.audit(principal, u"session_opened"_s, active->session.id, workspaceId);
    return active->session;
}

Result<Session> session(Transaction &transaction, const Principal &principal, const Id &id)
{
    return ownSession(transaction, principal, id);
}

Result<models::MessagePage> messages(
    Transaction &transaction, const Principal &principal, const Id &sessionId, qint64 fromOffset, int limit)
{
    const Result<Session> session = ownSession(transaction, principal, sessionId);
    if (!session)
        return std::unexpected(session.error());
    models::MessagePage page;
    page.messages = SessionTable(transaction)
                        .messages(sessionId, std::max<qint64>(0, fromOffset), session->messageCount,
                            std::clamp(limit, 1, MostMessages));
    page.more = !page.messages.isEmpty() && page.messages.last().offset + 1 < session->messageCount;
    return page;
}

Result<Session> closeSession(Transaction &transaction, const Principal &principal, const Id &id)
{
    if (principal.agent || principal.agentSession)
        return models::problem(Problem::Kind::NotAllowed, Say::tr("An agent may not end conversations."));
    Result<Session> session = ownSession(transaction, principal, id);
    if (!session || !session->active)
        return session;
    session->active = false;
    if (session->turn == TurnState::Running) {
        session->turn = TurnState::Failed;
        session->lastProblem = Say::tr("The conversation was ended while the agent was answering.");
    }
    transaction.audit(principal, u"session_closed"_s, id, session->workspaceId);
    return saveSession(transaction, principal.tenant, *session);
}

Result<Message> sendMessage(Transaction &transaction, const Principal &principal, const Id &sessionId,
    const Id &messageId, const QString &text)
{
    Result<Session> session = sessionForPerson(transaction, principal, sessionId);
    if (!session)
        return std::unexpected(session.error());
    if (auto checked = checkSentence(text); !checked)
        return std::unexpected(checked.error());
    if (session->turn == TurnState::Running)
        return stillAnswering(*session);
    if (SessionTable(transaction).messageExists(messageId))
        return conflict(
            Say::tr("A message with this id exists already."), Say::tr("Send it again with a new id."));
    session->turn = TurnState::Running;
    session->lastProblem.clear();
    Message message;
    message.id = messageId;
    message.role = models::MessageRole::Person;
    message.text = text;
    message = appendMessage(transaction, principal.tenant, *session, message);
    transaction.audit(
        principal, u"message_sent"_s, sessionId, session->workspaceId, {{u"offset"_s, message.offset}});
    return message;
}

Result<Session> importMessages(Transaction &transaction, const Principal &principal, const Id &sessionId,
    const models::ConversationImport &import)
{
    Result<Session> session = sessionForPerson(transaction, principal, sessionId);
    if (!session)
        return session;
    if (session->turn == TurnState::Running)
        return stillAnswering(*session);
    SessionTable table(transaction);
    const qint64 first = session->messageCount;
    for (const models::ImportedMessage &from : import.messages) {
        if (const auto holder = table.sessionOfMessage(from.id)) {
            if (*holder != sessionId)
                return conflict(Say::tr("A message with this id exists already."),
                    Say::tr("Send it again with a new id."));
            continue;
        }
        if (session->messageCount >= models::limits::MessagesPerSession)
            return models::problem(Problem::Kind::TooLarge,
                Say::tr("This conversation would have more messages than one may have."),
                Say::tr("End it, and import the rest into a new one."));
        Message message = importedMessage(from, import.tool);
        message.sessionId = sessionId;
        message.offset = session->messageCount++;
        message.createdAt = transaction.time();
        table.insertMessage(message);
    }
    const qint64 count = session->messageCount - first;
    if (count == 0)
        return session;
    session = saveSession(transaction, principal.tenant, *session);
    tellFollowers(transaction, principal.tenant, sessionId);
    transaction.audit(principal, u"messages_imported"_s, sessionId, session->workspaceId,
        {{u"offset"_s, first}, {u"count"_s, count}, {u"tool"_s, import.tool}});
    return session;
}

Result<Session> retryTurn(Transaction &transaction, const Principal &principal, const Id &sessionId)
{
    Result<Session> session = sessionForPerson(transaction, principal, sessionId);
    if (!session || session->turn == TurnState::Running)
        return session;
    const auto last =
        SessionTable(transaction).messages(sessionId, session->messageCount - 1, session->messageCount, 1);
    const bool unanswered = !last.isEmpty()
        && (session->turn == TurnState::Failed || last.first().role != models::MessageRole::Agent
            || last.first().state != models::MessageState::Complete);
    if (!unanswered)
        return conflict(
            Say::tr("There is nothing to try again."), Say::tr("Send a message."), models::toJson(*session));
    session->turn = TurnState::Running;
    session->lastProblem.clear();
    transaction.audit(principal, u"turn_retried"_s, sessionId, session->workspaceId);
    return saveSession(transaction, principal.tenant, *session);
}

Result<Message> finishTurn(Transaction &transaction, const Principal &agent, const Message &answer,
    TurnState turn, const QString &problemSentence)
{
    Result<Session> session = sessionForAgent(transaction, agent);
    if (!session)
        return std::unexpected(session.error());
    if (turn == TurnState::Running || answer.role != models::MessageRole::Agent || answer.id.isNull()
        || SessionTable(transaction).messageExists(answer.id))
        return models::problem(
            Problem::Kind::Internal, Say::tr("The agent's answer could not be kept."), Say::tr("Try again."));
    session->turn = turn;
    session->lastProblem = turn == TurnState::Failed ? problemSentence : QString();
    session->provider = answer.provider;
    // As it is configured, so that the next turn is answered by the same; the answer says what it was
    // exactly.
    session->model = agent.agent->model;
    const Message message = appendMessage(transaction, agent.tenant, *session, answer);
    transaction.audit(
        agent, u"agent_answered"_s, session->id, session->workspaceId, {{u"offset"_s, message.offset}});
    return message;
}

Result<Session> failTurn(Transaction &transaction, const Principal &agent, const QString &problemSentence)
{
    Result<Session> session = sessionForAgent(transaction, agent);
    if (!session)
        return session;
    session->turn = TurnState::Failed;
    session->lastProblem = problemSentence;
    transaction.audit(agent, u"turn_failed"_s, session->id, session->workspaceId);
    return saveSession(transaction, agent.tenant, *session);
}

Result<int> failInterruptedTurns(Transaction &transaction)
{
    const auto running = SessionTable(transaction).running();
    for (const SessionTable::Running &interrupted : running) {
        Session session = interrupted.session;
        session.turn = TurnState::Failed;
        session.lastProblem =
            Say::tr("The server was restarted while the agent was answering. You can try again.");
        const Principal owner{
            .person = session.ownerId, .tenant = interrupted.tenant, .agent = {}, .agentSession = {}};
        transaction.audit(owner, u"turn_interrupted"_s, session.id, session.workspaceId);
        saveSession(transaction, interrupted.tenant, session);
    }
    return static_cast<int>(running.size());
}

} // namespace agentee::server
