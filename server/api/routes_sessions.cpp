#include "server/api/agent_choice.h"
#include "server/api/api_services.h"
#include "server/api/row_routes.h"
#include "server/services/sessions.h"

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

using models::Action;
using models::Result;
using models::Session;

constexpr qint64 messageBody = 2 * 1024 * 1024; ///< the longest message, every character escaped
constexpr qint64 newest = (qint64(1) << 53) - 1;

Result<Work> decodeOpen(const ApiServices &services, const Call &call)
{
    models::JsonReader reader = call.reader();
    const models::Id newId = reader.id("id"_L1);
    const models::AgentMark answering = agentFor(services, reader);
    return unlessWrong(
        reader, [id = call.id(), newId, answering](Transaction &transaction, const Principal &principal) {
            return openSession(transaction, principal, id, newId, answering)
                .transform([&newId](const Session &row) {
                    return jsonAnswer(models::toJson(row), row.id == newId ? 201 : 200);
                });
        });
}

Result<Work> decodeMessages(const Call &call)
{
    return [id = call.id(), from = call.number(u"from"_s), limit = int(call.number(u"limit"_s))](
               Transaction &transaction, const Principal &principal) {
        return messages(transaction, principal, id, from, limit).transform(asRow);
    };
}

Result<Work> decodeSend(const Call &call)
{
    models::JsonReader reader = call.reader();
    const models::Id messageId = reader.id("id"_L1);
    const QString text = reader.text("text"_L1, 1, models::limits::MessageLength);
    return unlessWrong(
        reader, [id = call.id(), messageId, text](Transaction &transaction, const Principal &principal) {
            return sendMessage(transaction, principal, id, messageId, text)
                .transform([](const models::Message &message) {
                    Answer answer = asCreated(message);
                    answer.after.turnRequested = message.sessionId;
                    return answer;
                });
        });
}

Result<Work> decodeImport(const Call &call)
{
    const Result<models::ConversationImport> import = models::conversationImportFromJson(call.body());
    if (!import)
        return std::unexpected(import.error());
    return [id = call.id(), import = *import](Transaction &transaction, const Principal &principal) {
        return importMessages(transaction, principal, id, import).transform(asRow);
    };
}

/// The turn ends when the runtime has put away what had arrived; that comes by the feed.
Result<Work> decodeStop(const Call &call)
{
    models::JsonReader reader = call.reader();
    return unlessWrong(reader, [id = call.id()](Transaction &transaction, const Principal &principal) {
        return session(transaction, principal, id).transform([](const Session &row) {
            Answer answer = asRow(row);
            if (row.turn == models::TurnState::Running)
                answer.after.stopRequested = row.id;
            return answer;
        });
    });
}

Result<Work> decodeRetry(const Call &call)
{
    models::JsonReader reader = call.reader();
    return unlessWrong(
        reader, [id = call.id()](Transaction &transaction, const Principal &principal) -> Result<Answer> {
            const Result<Session> before = session(transaction, principal, id);
            if (!before)
                return std::unexpected(before.error());
            return retryTurn(transaction, principal, id).transform([&before](const Session &row) {
                Answer answer = asRow(row);
                if (before->turn != models::TurnState::Running)
                    answer.after.turnRequested = row.id;
                return answer;
            });
        });
}

Result<Work> decodeClose(const Call &call)
{
    models::JsonReader reader = call.reader();
    return unlessWrong(reader, [id = call.id()](Transaction &transaction, const Principal &principal) {
        return closeSession(transaction, principal, id).transform([](const Session &row) {
            Answer answer = asRow(row);
            answer.after.stopRequested = row.id;
            return answer;
        });
    });
}

ApiRoute own(const QByteArray &verb, const QByteArray &name, std::optional<Action> action,
    Result<Work> (*decode)(const Call &))
{
    return {.method = Method::Post,
        .pattern = "/v1/sessions/{id}/" + verb,
        .name = name,
        .effect = Effect::Write,
        .whose = Whose::SessionOwner,
        .action = action,
        .takesBody = true,
        .decode = decode};
}

} // namespace

QList<ApiRoute> sessionRoutes(ApiServices &services)
{
    using enum QueryField::Type;
    ApiRoute send = own("messages", "sendMessage", Action::UseSession, decodeSend);
    send.maximumBody = messageBody;
    ApiRoute import = own("import", "importMessages", Action::UseSession, decodeImport);
    import.maximumBody = models::limits::ImportBytes;
    return {
        {.method = Method::Post,
            .pattern = "/v1/workspaces/{id}/sessions",
            .name = "openSession",
            .effect = Effect::Write,
            .whose = Whose::Workspace,
            .action = Action::UseSession,
            .takesBody = true,
            .decode = [&services](const Call &call) { return decodeOpen(services, call); }},
        {.pattern = "/v1/sessions/{id}",
            .name = "getSession",
            .whose = Whose::SessionOwner,
            .decode = rowById<session>},
        {.pattern = "/v1/sessions/{id}/messages",
            .name = "listMessages",
            .whose = Whose::SessionOwner,
            .query = {{.name = u"from"_s, .type = Number, .largest = newest},
                {.name = u"limit"_s, .type = Number, .smallest = 1, .largest = 500, .otherwise = 100}},
            .decode = decodeMessages},
        send,
        import,
        own("stop", "stopTurn", {}, decodeStop),
        own("retry", "retryTurn", Action::UseSession, decodeRetry),
        own("close", "closeSession", {}, decodeClose),
    };
}

} // namespace agentee::server
