#include "server/services/checks.h"

namespace agentee::server
{

using models::Problem;
using namespace Qt::StringLiterals;

std::unexpected<Problem> notFound(const QString &what)
{
    return models::problem(Problem::Kind::NotFound,
        u"There is no such %1, or you have no access to it."_s.arg(what),
        u"Ask whoever sent you here to share it with you."_s);
}

std::unexpected<Problem> invalidField(const QString &pointer, const QString &message)
{
    Problem problem{
        .kind = Problem::Kind::InvalidFields, .title = message, .nextStep = u"Correct it and try again."_s};
    problem.fieldErrors = {{.pointer = pointer, .message = message}};
    return std::unexpected(problem);
}

std::unexpected<Problem> stale(const QString &what, const QJsonObject &current)
{
    Problem problem{.kind = Problem::Kind::Stale,
        .title = u"Somebody changed this %1 in the meantime."_s.arg(what),
        .nextStep = u"Compare your version with the present one, then save again."_s};
    problem.current = current;
    return std::unexpected(problem);
}

std::unexpected<Problem> conflict(const QString &title, const QString &nextStep, const QJsonObject &current)
{
    Problem problem{.kind = Problem::Kind::Conflict, .title = title, .nextStep = nextStep};
    problem.current = current;
    return std::unexpected(problem);
}

} // namespace agentee::server
