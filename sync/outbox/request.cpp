#include "sync/outbox/request.h"

using namespace Qt::StringLiterals;

namespace agentee::sync
{

namespace
{

using Method = ApiRequest::Method;

struct Route {
    Method method;
    QLatin1StringView collection; ///< of the row in the path
    QLatin1StringView act; ///< behind it
    bool inWorkspace = false; ///< the row in the path is the workspace, not the target
};

Route routeOf(WriteKind kind)
{
    switch (kind) {
    case WriteKind::CreateWorkspace:
        return {Method::Post, ""_L1, ""_L1};
    case WriteKind::RenameWorkspace:
        return {Method::Patch, "workspaces"_L1, ""_L1};
    case WriteKind::SetState:
        return {Method::Put, "workspaces"_L1, "/state"_L1};
    case WriteKind::MoveToStep:
        return {Method::Put, "workspaces"_L1, "/step"_L1};
    case WriteKind::OrderSections:
        return {Method::Put, "workspaces"_L1, "/order"_L1};
    case WriteKind::AddSection:
        return {Method::Post, "workspaces"_L1, "/sections"_L1, true};
    case WriteKind::WriteSection:
        return {Method::Put, "sections"_L1, ""_L1};
    case WriteKind::DeleteSection:
        return {Method::Delete, "sections"_L1, ""_L1};
    case WriteKind::RestoreSection:
        return {Method::Post, "sections"_L1, "/restore"_L1};
    case WriteKind::SetSectionOwner:
        return {Method::Put, "sections"_L1, "/owner"_L1};
    case WriteKind::MarkSeen:
        return {Method::Put, "sections"_L1, "/seen"_L1};
    case WriteKind::MakeSuggestion:
        return {Method::Post, "workspaces"_L1, "/suggestions"_L1, true};
    case WriteKind::AcceptSuggestion:
        return {Method::Post, "suggestions"_L1, "/accept"_L1};
    case WriteKind::RejectSuggestion:
        return {Method::Post, "suggestions"_L1, "/reject"_L1};
    case WriteKind::WithdrawSuggestion:
        return {Method::Post, "suggestions"_L1, "/withdraw"_L1};
    case WriteKind::ReopenSuggestion:
        return {Method::Post, "suggestions"_L1, "/reopen"_L1};
    case WriteKind::RebaseSuggestion:
        return {Method::Post, "suggestions"_L1, "/rebase"_L1};
    case WriteKind::OpenSession:
        return {Method::Post, "workspaces"_L1, "/sessions"_L1, true};
    case WriteKind::SendMessage:
        return {Method::Post, "sessions"_L1, "/messages"_L1};
    case WriteKind::OpenShare:
        return {Method::Post, "shares"_L1, "/open"_L1};
    case WriteKind::ReadNotification:
        return {Method::Post, "notifications"_L1, "/read"_L1};
    }
    return {Method::Post, ""_L1, ""_L1};
}

} // namespace

ApiRequest requestOf(const QueuedWrite &write, std::optional<qint64> ifMatch)
{
    const Route route = routeOf(write.kind);
    ApiRequest request;
    request.method = route.method;
    request.path = route.collection.isEmpty() ? u"/v1/workspaces"_s
                                              : u"/v1/"_s + route.collection + u'/'
            + models::idText(route.inWorkspace ? write.workspaceId : write.targetId) + route.act;
    if (route.method != Method::Delete)
        request.body = write.body;
    request.ifMatch = ifMatch;
    request.idempotencyKey = write.id;
    return request;
}

} // namespace agentee::sync
