#include "models/suggestion.h"
#include "server/api/agent_choice.h"
#include "server/api/api_router.h"
#include "server/api/request_reader.h"
#include "server/api/row_routes.h"
#include "server/services/shares.h"
#include "server/speech/say.h"
#include "server/store/database.h"

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

using models::Action;
using models::Result;

constexpr qint64 shareBody = 2 * 1024 * 1024;
constexpr qint64 newest = (qint64(1) << 53) - 1;

QList<qint64> leftOutOf(models::JsonReader &reader)
{
    QList<qint64> offsets;
    for (const QJsonValue value : reader.optionalArray("left_out"_L1, models::limits::LeftOutTurns)) {
        const qint64 offset = value.toInteger(-1);
        if (offset < 0)
            reader.fail("left_out"_L1, Say::tr("must be a list of whole numbers from 0 on"));
        offsets.append(offset);
    }
    return offsets;
}

Result<Work> decodePreview(const Call &call)
{
    models::JsonReader reader = call.reader();
    const models::Id sessionId = reader.id("session_id"_L1);
    const QList<qint64> leftOut = leftOutOf(reader);
    return unlessWrong(
        reader, [id = call.id(), sessionId, leftOut](Transaction &transaction, const Principal &principal) {
            return previewShare(transaction, principal, id, sessionId, leftOut).transform(asRow);
        });
}

Result<Work> decodeShare(const Call &call)
{
    return models::shareCommandFromJson(call.body())
        .transform([&call](const models::ShareCommand &command) -> Work {
            return [id = call.id(), version = call.version(), command](
                       Transaction &transaction, const Principal &principal) {
                return share(transaction, principal, id, version, command).transform(asCreated);
            };
        });
}

Result<Work> decodeDecline(const Call &call)
{
    models::JsonReader reader = call.reader();
    const QString reason = reader.text("reason"_L1, 0, models::limits::NoteLength);
    return unlessWrong(
        reader, [id = call.id(), reason](Transaction &transaction, const Principal &principal) {
            return declineShare(transaction, principal, id, reason).transform(asRow);
        });
}

Result<Work> decodeContinue(const ApiServices &services, const Call &call)
{
    models::JsonReader reader = call.reader();
    const models::Id newId = reader.id("id"_L1);
    const models::AgentMark answering = agentFor(services, reader);
    return unlessWrong(
        reader, [id = call.id(), newId, answering](Transaction &transaction, const Principal &principal) {
            return continueShare(transaction, principal, id, newId, answering).transform(asRow);
        });
}

/// The first page counts as opening, and whoever gave the grant sees that: a read that leaves a line in the
/// trail.
Response answerTranscript(ApiServices &services, const Request &request, const Call &call)
{
    const qint64 from = call.number(u"from"_s);
    const auto read = [&](Transaction &transaction) -> Result<models::MessagePage> {
        const Result<Authenticated> caller = authenticate(transaction, bearerToken(request));
        if (!caller)
            return std::unexpected(caller.error());
        if (from == 0) {
            if (const auto noted = noteTranscriptOpened(transaction, caller->principal, call.id()); !noted)
                return std::unexpected(noted.error());
        }
        return transcript(transaction, caller->principal, call.id(), from, int(call.number(u"limit"_s)));
    };
    const Result<models::MessagePage> page =
        from == 0 ? services.database.write(read) : services.database.read(read);
    return page ? Response::json(200, models::toJson(*page)) : Response::problem(page.error());
}

ApiRoute act(
    const QByteArray &pattern, const QByteArray &name, Whose whose, decltype(ApiRoute::decode) decode)
{
    return {.method = Method::Post,
        .pattern = pattern,
        .name = name,
        .effect = Effect::Write,
        .whose = whose,
        .takesBody = true,
        .decode = std::move(decode)};
}

} // namespace

QList<ApiRoute> shareRoutes(ApiServices &services)
{
    using enum QueryField::Type;
    return {
        {.method = Method::Post,
            .pattern = "/v1/workspaces/{id}/share-previews",
            .name = "previewShare",
            .whose = Whose::SessionOwner,
            .action = Action::ShareWorkspace,
            .takesBody = true,
            .maximumBody = 256 * 1024,
            .decode = decodePreview},
        {.method = Method::Post,
            .pattern = "/v1/workspaces/{id}/shares",
            .name = "share",
            .effect = Effect::Write,
            .whose = Whose::Workspace,
            .action = Action::ShareWorkspace, ///< as a reviewer; a handoff needs HandOver
            .needsVersion = true,
            .takesBody = true,
            .maximumBody = shareBody,
            .decode = decodeShare},
        {.pattern = "/v1/shares/{id}",
            .name = "getShare",
            .whose = Whose::Parties,
            .decode = rowById<shareById>},
        act("/v1/shares/{id}/open", "openShare", Whose::Recipient, actById<openShare>),
        act("/v1/shares/{id}/decline", "declineShare", Whose::Recipient, decodeDecline),
        act("/v1/shares/{id}/recall", "recallShare", Whose::Sender, actById<recallShare>),
        act("/v1/shares/{id}/continue", "continueShare", Whose::Recipient,
            [&services](const Call &call) { return decodeContinue(services, call); }),
        act("/v1/grants/{id}/revoke", "revokeGrant", Whose::Grantor, actById<revokeGrant>),
        {.pattern = "/v1/grants/{id}/messages",
            .name = "listTranscript",
            .whose = Whose::Grantee,
            .query = {{.name = u"from"_s, .type = Number, .largest = newest},
                {.name = u"limit"_s, .type = Number, .smallest = 1, .largest = 500, .otherwise = 100}},
            .answer = [&services](const Request &request,
                          const Call &call) { return answerTranscript(services, request, call); }},
    };
}

} // namespace agentee::server
