#pragma once

#include "models/permissions.h"
#include "server/api/answer.h"
#include "server/api/call.h"
#include "server/http/router.h"

#include <limits>

namespace agentee::server
{

struct ApiServices;

/// One query parameter of a route. Others are refused.
struct QueryField {
    enum class Type { Text, Number };
    QString name;
    Type type = Type::Text;
    qint64 smallest = 0; ///< of a number
    qint64 largest =
        std::numeric_limits<qint64>::max(); ///< of a number; of a text its length in UTF-16 units
    qint64 otherwise = 0; ///< when a number is missing
};

/// Who may call a route at all. Everything finer is decided by the services, from the database.
enum class Access {
    Public, ///< without a token
    SignedIn,
};

/// How a route touches the database.
enum class Effect {
    Read,
    Write, ///< needs an Idempotency-Key; repeated, it gives the stored answer
};

/// Whose a row is that a route is about, for those that the permission matrix does not rule.
enum class Whose {
    Anyone, ///< nothing of anybody: discovery, signing in, one's own tenant
    Workspace, ///< ruled by `action` on the workspace
    SessionOwner,
    Sender,
    Recipient,
    Parties, ///< sender and recipient
    Grantor,
    Grantee,
    Author, ///< of the suggestion
    Receiver, ///< of the notification
    Administrator, ///< who administers the company; everybody else is NotAllowed
};

/// Everything that is to be known about a route: what answers it, and what documentation and tests go
/// through.
struct ApiRoute {
    Method method = Method::Get;
    QByteArray pattern;
    QByteArray name; ///< the operationId in openapi.yaml
    Access access = Access::SignedIn;
    Effect effect = Effect::Read;
    Whose whose = Whose::Anyone;
    std::optional<models::Action> action = {}; ///< what the matrix is asked, when it is
    bool needsVersion = false; ///< If-Match
    bool takesBody = false;
    qint64 maximumBody = 64 * 1024; ///< bytes
    QList<QueryField> query = {};
    /// Decodes the call, on a worker; what it returns runs in the transaction. Empty for the few routes that
    /// are no single transaction; those are answered by `answer`.
    std::function<models::Result<Work>(const Call &)> decode = {};
    std::function<Response(const Request &, const Call &)> answer = {};

    bool needsKey() const { return effect == Effect::Write && access == Access::SignedIn && !answer; }
};

/// All routes of this program, each once, in the order of the documentation.
QList<ApiRoute> apiRoutes(ApiServices &services);

// By subject; apiRoutes() puts them together.
QList<ApiRoute> accountRoutes(ApiServices &services);
QList<ApiRoute> feedRoutes();
QList<ApiRoute> workspaceRoutes();
QList<ApiRoute> sectionRoutes();
QList<ApiRoute> suggestionRoutes();
QList<ApiRoute> sessionRoutes(ApiServices &services);
QList<ApiRoute> shareRoutes(ApiServices &services);

} // namespace agentee::server
