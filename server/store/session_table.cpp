#include "server/store/session_table.h"

#include "server/store/transaction.h"

namespace agentee::server
{

using models::Id;
using models::Message;
using models::Session;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto Columns =
    "id, workspace, owner, title, active, turn, last_problem, provider, model, message_count, share, "
    "created_at, updated_at"_L1;

Session sessionFrom(const Rows &rows)
{
    return Session{.id = rows.id(0),
        .workspaceId = rows.id(1),
        .ownerId = rows.id(2),
        .title = rows.text(3),
        .active = rows.yes(4),
        .turn = models::turnStateFromWord(rows.text(5)).value_or(models::TurnState::Idle),
        .lastProblem = rows.text(6),
        .provider = rows.text(7),
        .model = rows.text(8),
        .messageCount = rows.number(9),
        .shareId = rows.optionalId(10),
        .createdAt = rows.time(11),
        .updatedAt = rows.time(12)};
}

Message messageFrom(const Rows &rows)
{
    Message message{.id = rows.id(0),
        .sessionId = rows.id(1),
        .offset = rows.number(2),
        .role = models::messageRoleFromWord(rows.text(3)).value_or(models::MessageRole::Person),
        .text = rows.text(4),
        .toolUses = {},
        .state = models::messageStateFromWord(rows.text(6)).value_or(models::MessageState::Complete),
        .provider = rows.text(7),
        .model = rows.text(8),
        .inputTokens = rows.number(9),
        .outputTokens = rows.number(10),
        .createdAt = rows.time(11)};
    if (const QString tool = rows.text(12); !tool.isEmpty())
        message.imported = models::ImportMark{.tool = tool, .writtenAt = rows.time(13)};
    for (const QJsonValue &use : rows.array(5)) {
        if (auto read = models::toolUseFromJson(use.toObject()))
            message.toolUses.append(*read);
    }
    return message;
}

} // namespace

void SessionTable::insert(const Id &tenant, const Session &session)
{
    m_transaction.execute(
        u"INSERT INTO session (id, tenant, workspace, owner, title, active, turn, last_problem, provider, "
        "model, message_count, share, created_at, updated_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {session.id, tenant, session.workspaceId, session.ownerId, session.title, session.active,
            models::word(session.turn), session.lastProblem, session.provider, session.model,
            session.messageCount, session.shareId, session.createdAt, session.updatedAt});
}

void SessionTable::update(const Id &tenant, const Session &session)
{
    m_transaction.execute(
        u"UPDATE session SET title = ?, active = ?, turn = ?, last_problem = ?, provider = ?, model = ?, "
        "message_count = ?, share = ?, updated_at = ? WHERE tenant = ? AND id = ?"_s,
        {session.title, session.active, models::word(session.turn), session.lastProblem, session.provider,
            session.model, session.messageCount, session.shareId, session.updatedAt, tenant, session.id});
}

std::optional<Session> SessionTable::find(const Id &tenant, const Id &id)
{
    Rows rows = m_transaction.select(
        u"SELECT "_s + Columns + u" FROM session WHERE tenant = ? AND id = ?"_s, {tenant, id});
    if (!rows.next())
        return std::nullopt;
    return sessionFrom(rows);
}

bool SessionTable::exists(const Id &id)
{
    return m_transaction.select(u"SELECT 1 FROM session WHERE id = ?"_s, {id}).next();
}

std::optional<Session> SessionTable::active(const Id &tenant, const Id &workspace, const Id &owner)
{
    Rows rows = m_transaction.select(u"SELECT "_s + Columns
            + u" FROM session WHERE tenant = ? AND workspace = ? AND owner = ? AND active = 1"_s,
        {tenant, workspace, owner});
    if (!rows.next())
        return std::nullopt;
    return sessionFrom(rows);
}

QList<SessionTable::Running> SessionTable::running()
{
    QList<Running> sessions;
    Rows rows =
        m_transaction.select(u"SELECT "_s + Columns + u", tenant FROM session WHERE turn = 'running'"_s);
    while (rows.next())
        sessions.append({.tenant = rows.id(13), .session = sessionFrom(rows)});
    return sessions;
}

void SessionTable::insertMessage(const Message &message)
{
    QJsonArray uses;
    for (const models::ToolUse &use : message.toolUses)
        uses.append(models::toJson(use));
    m_transaction.execute(
        u"INSERT INTO message (id, session, number, role, text, tool_uses, state, provider, model, "
        "input_tokens, output_tokens, created_at, imported_from, imported_written_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {message.id, message.sessionId, message.offset, models::word(message.role), message.text, uses,
            models::word(message.state), message.provider, message.model, message.inputTokens,
            message.outputTokens, message.createdAt,
            message.imported ? Value(message.imported->tool) : Value(nullptr),
            message.imported ? Value(message.imported->writtenAt) : Value(nullptr)});
}

std::optional<Id> SessionTable::sessionOfMessage(const Id &id)
{
    Rows rows = m_transaction.select(u"SELECT session FROM message WHERE id = ?"_s, {id});
    return rows.next() ? std::optional(rows.id(0)) : std::nullopt;
}

bool SessionTable::messageExists(const Id &id)
{
    return m_transaction.select(u"SELECT 1 FROM message WHERE id = ?"_s, {id}).next();
}

QList<Message> SessionTable::messages(const Id &session, qint64 fromOffset, qint64 beforeOffset, int limit)
{
    QList<Message> messages;
    Rows rows = m_transaction.select(
        u"SELECT id, session, number, role, text, tool_uses, state, provider, model, input_tokens, "
        u"output_tokens, "
        "created_at, imported_from, imported_written_at FROM message WHERE session = ? AND number >= ? AND number < ? ORDER BY number LIMIT ?"_s,
        {session, fromOffset, beforeOffset, limit});
    while (rows.next())
        messages.append(messageFrom(rows));
    return messages;
}

} // namespace agentee::server
