#include "server/api/row_routes.h"
#include "server/services/feed.h"
#include "server/services/trail.h"
#include "server/services/workflows.h"
#include "server/services/workspaces.h"
#include "server/store/audit_table.h"

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

using models::Result;

constexpr qint64 newest = (qint64(1) << 53) - 1; ///< what a JSON number can say

Result<Work> decodeChanges(const Call &call)
{
    return [epoch = call.text(u"epoch"_s), cursor = call.number(u"cursor"_s),
               limit = int(call.number(u"limit"_s))](Transaction &transaction, const Principal &principal) {
        return changes(transaction, principal, epoch, cursor, limit).transform(asRow);
    };
}

Result<Work> decodeSearch(const Call &call)
{
    return [words = call.text(u"query"_s), limit = int(call.number(u"limit"_s))](
               Transaction &transaction, const Principal &principal) {
        return search(transaction, principal, words, limit).transform(asItems);
    };
}

Result<Work> decodeWorkflows(const Call &)
{
    return [](Transaction &, const Principal &) -> Result<Answer> { return asItems(allWorkflows()); };
}

Result<Work> decodeReadNotification(const Call &call)
{
    models::JsonReader reader = call.reader();
    return unlessWrong(reader, [id = call.id()](Transaction &transaction, const Principal &principal) {
        return markNotificationRead(transaction, principal, id).transform(asRow);
    });
}

Answer trailAnswer(const QList<models::AuditLine> &lines)
{
    QJsonArray items;
    for (const models::AuditLine &line : lines)
        items.append(toJson(line));
    return jsonAnswer({{u"items"_s, items}});
}

Result<Work> decodeTrail(const Call &call)
{
    return [id = call.id(), limit = int(call.number(u"limit"_s)), before = call.number(u"before"_s)](
               Transaction &transaction, const Principal &principal) {
        return workspaceTrail(transaction, principal, id, limit, before).transform(trailAnswer);
    };
}

} // namespace

QList<ApiRoute> feedRoutes()
{
    using enum QueryField::Type;
    return {
        {.pattern = "/v1/changes",
            .name = "listChanges",
            .query = {{.name = u"epoch"_s, .largest = models::limits::EpochLength},
                {.name = u"cursor"_s, .type = Number, .largest = newest},
                {.name = u"limit"_s, .type = Number, .smallest = 1, .largest = 1000, .otherwise = 500}},
            .decode = decodeChanges},
        {.pattern = "/v1/search",
            .name = "search",
            .query = {{.name = u"query"_s, .largest = 500},
                {.name = u"limit"_s, .type = Number, .smallest = 1, .largest = 100, .otherwise = 30}},
            .decode = decodeSearch},
        {.pattern = "/v1/workflows", .name = "listWorkflows", .decode = decodeWorkflows},
        {.method = Method::Post,
            .pattern = "/v1/notifications/{id}/read",
            .name = "readNotification",
            .effect = Effect::Write,
            .whose = Whose::Receiver,
            .takesBody = true,
            .decode = decodeReadNotification},
        {.pattern = "/v1/workspaces/{id}/audit",
            .name = "listTrail",
            .whose = Whose::Workspace,
            .query = {{.name = u"limit"_s, .type = Number, .smallest = 1, .largest = 500, .otherwise = 100},
                {.name = u"before"_s, .type = Number, .smallest = 1, .largest = newest, .otherwise = newest}},
            .decode = decodeTrail},
    };
}

} // namespace agentee::server
