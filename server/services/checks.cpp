#include "server/services/checks.h"

#include "server/speech/say.h"

namespace agentee::server
{

using models::Problem;
using namespace Qt::StringLiterals;

std::unexpected<Problem> notFound(const QString &what)
{
    return models::problem(Problem::Kind::NotFound,
        Say::tr("There is no such %1, or you have no access to it.").arg(what),
        Say::tr("Ask whoever sent you here to share it with you."));
}

std::unexpected<Problem> invalidField(const QString &pointer, const QString &message)
{
    Problem problem{.kind = Problem::Kind::InvalidFields,
        .title = message,
        .nextStep = Say::tr("Correct it and try again.")};
    problem.fieldErrors = {{.pointer = pointer, .message = message}};
    return std::unexpected(problem);
}

std::unexpected<Problem> stale(const QString &what, const QJsonObject &current)
{
    Problem problem{.kind = Problem::Kind::Stale,
        .title = Say::tr("Somebody changed this %1 in the meantime.").arg(what),
        .nextStep = Say::tr("Compare your version with the present one, then save again.")};
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
