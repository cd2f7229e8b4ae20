#pragma once

#include "models/id.h"
#include "server/http/request.h"
#include "server/http/response.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace agentee::server
{

/// The decoded values of the `{name}` parts of a route's pattern.
class PathParameters
{
public:
    PathParameters() = default;
    explicit PathParameters(const QHash<QByteArray, QString> &values)
        : m_values(values)
    {
    }

    /// Empty when the pattern has no such part: a defect of the caller.
    QString value(const QByteArray &name) const { return m_values.value(name); }
    /// Nothing when the value is not an id; the answer to that is usually 404.
    std::optional<models::Id> id(const QByteArray &name) const { return models::idFromText(value(name)); }

private:
    QHash<QByteArray, QString> m_values;
};

/// A plain synchronous function, called from several threads at once.
using Handler = std::function<Response(const Request &, const PathParameters &)>;

struct RouteOptions {
    qint64 maximumBody = 1024 * 1024; ///< bytes; a longer body is refused before it is read
    QByteArray name; ///< for logs and for documentation, such as "moveSection"
};

struct Route {
    Method method = Method::Get;
    QByteArray pattern; ///< "/v1/sections/{id}/move"
    RouteOptions options;
};

/// Which function answers which method and path. Filled once, then only read (const functions are
/// thread-safe). Copies share everything, so nothing is added after copying. Needs no network: dispatch()
/// answers a Request that a test made.
class Router
{
public:
    Router();
    Router(const Router &);
    Router(Router &&) noexcept;
    Router &operator=(const Router &);
    Router &operator=(Router &&) noexcept;
    ~Router();

    /// A pattern is segments of literal text or of one `{name}` that takes any single non-empty segment.
    /// Literal text wins over a name, whatever the order of adding. Adding a route twice, or one that differs
    /// from another only in the names, is a defect and ends the program.
    void add(Method method, const QByteArray &pattern, const RouteOptions &options, const Handler &handler);

    QList<Route> routes() const;

    /// The route that dispatch() would take; nothing when that would answer 404 or 405.
    std::optional<Route> match(Method method, const QList<QString> &segments) const;
    /// Methods that routes of this path have; empty when there is no such path.
    QList<Method> methodsOf(const QList<QString> &segments) const;
    /// 404 when the path is unknown, else 405 with Allow.
    Response refusal(const QList<QString> &segments) const;

    /// In the language that the request accepts. Never throws: a handler's exception is logged and answered
    /// as 500.
    Response dispatch(const Request &request) const;

private:
    struct Node;

    QList<Route> m_routes;
    std::shared_ptr<Node> m_root;
};

} // namespace agentee::server
