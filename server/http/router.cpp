#include "server/http/router.h"

#include "models/log_text.h"
#include "server/speech/say.h"
#include "server/speech/spoken_language.h"

#include <QLoggingCategory>

#include <map>

namespace agentee::server
{

namespace
{

Q_LOGGING_CATEGORY(log, "agentee.http")

using models::Problem;

Response defect(const Request &request, const QByteArray &name, const QString &what)
{
    qCCritical(log).noquote() << methodName(request.method) << name << "threw:" << what;
    return Response::problem(
        models::problem(Problem::Kind::Internal, Say::tr("The server made a mistake while working on this."),
            Say::tr("Try again; if it happens again, tell whoever runs the server."))
            .error());
}

} // namespace

/// A tree over segments. Each way through it is one path; methods hang at its end.
struct Router::Node {
    struct Target {
        Route route;
        Handler handler;
        QList<QByteArray> names; ///< of the parameters, in order
    };

    QHash<QString, std::shared_ptr<Node>> literal;
    std::shared_ptr<Node> any;
    std::map<Method, Target> targets;

    const Node *find(
        QList<QString>::const_iterator at, QList<QString>::const_iterator end, QList<QString> *taken) const
    {
        if (at == end)
            return targets.empty() ? nullptr : this;
        if (const auto child = literal.value(*at)) {
            if (const Node *found = child->find(at + 1, end, taken))
                return found;
        }
        if (!any || at->isEmpty())
            return nullptr;
        taken->append(*at);
        const Node *found = any->find(at + 1, end, taken);
        if (!found)
            taken->removeLast();
        return found;
    }
};

Router::Router()
    : m_root(std::make_shared<Node>())
{
}

Router::Router(const Router &) = default;
Router::Router(Router &&) noexcept = default;
Router &Router::operator=(const Router &) = default;
Router &Router::operator=(Router &&) noexcept = default;
Router::~Router() = default;

void Router::add(
    Method method, const QByteArray &pattern, const RouteOptions &options, const Handler &handler)
{
    Q_ASSERT(pattern.startsWith('/') && handler);
    QList<QByteArray> names;
    Node *node = m_root.get();
    for (const QByteArray &part : pattern.sliced(1).split('/')) {
        const bool isName = part.startsWith('{') && part.endsWith('}');
        if (isName)
            names.append(part.sliced(1, part.size() - 2));
        std::shared_ptr<Node> &child = isName ? node->any : node->literal[QString::fromUtf8(part)];
        if (!child)
            child = std::make_shared<Node>();
        node = child.get();
    }
    const Route route{method, pattern, options};
    if (!node->targets.try_emplace(method, route, handler, names).second)
        qFatal("two routes for %s %s", methodName(method).constData(), pattern.constData());
    m_routes.append(route);
}

QList<Route> Router::routes() const
{
    return m_routes;
}

std::optional<Route> Router::match(Method method, const QList<QString> &segments) const
{
    QList<QString> taken;
    const Node *node = m_root->find(segments.begin(), segments.end(), &taken);
    if (!node || !node->targets.contains(method))
        return std::nullopt;
    return node->targets.at(method).route;
}

QList<Method> Router::methodsOf(const QList<QString> &segments) const
{
    QList<QString> taken;
    QList<Method> methods;
    if (const Node *node = m_root->find(segments.begin(), segments.end(), &taken)) {
        for (const auto &[method, target] : node->targets)
            methods.append(method);
    }
    return methods;
}

Response Router::refusal(const QList<QString> &segments) const
{
    const QList<Method> methods = methodsOf(segments);
    if (methods.isEmpty()) {
        return Response::problem(
            models::problem(Problem::Kind::NotFound, Say::tr("There is nothing at this address.")).error());
    }
    QByteArrayList names;
    for (const Method method : methods) {
        names.append(methodName(method));
        if (method == Method::Get)
            names.append("HEAD");
    }
    Response response = Response::problem(models::problem(
        Problem::Kind::MethodNotAllowed, Say::tr("This address does not take this kind of request."))
            .error());
    response.setHeader("Allow", names.join(", "));
    return response;
}

Response Router::dispatch(const Request &request) const
{
    const SpokenLanguage language(request.header("Accept-Language"));
    QList<QString> taken;
    const Node *node = m_root->find(request.segments.begin(), request.segments.end(), &taken);
    if (!node || !node->targets.contains(request.method))
        return refusal(request.segments);

    const Node::Target &target = node->targets.at(request.method);
    QHash<QByteArray, QString> values;
    for (qsizetype i = 0; i < taken.size(); ++i)
        values.insert(target.names.at(i), taken.at(i));
    try {
        return target.handler(request, PathParameters(values));
    } catch (const std::exception &error) {
        return defect(request, target.route.options.name, models::kindOf(error));
    } catch (...) {
        return defect(
            request, target.route.options.name, QStringLiteral("something that is no std::exception"));
    }
}

} // namespace agentee::server
