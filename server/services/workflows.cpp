#include "server/services/workflows.h"

#include "server/services/checks.h"

#include <array>

namespace agentee::server {

using models::Problem;
using models::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Proposal = "proposal"_L1;

struct Step {
    QLatin1StringView key;
    QLatin1StringView title;
};
constexpr std::array<Step, 5> Steps{{{"brief"_L1, "Brief"_L1}, {"technical_proposal"_L1, "Technical proposal"_L1},
    {"pricing"_L1, "Pricing"_L1}, {"review"_L1, "Review"_L1}, {"submit"_L1, "Submit"_L1}}};

constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 4> Template{{{"brief"_L1, "Brief"_L1},
    {"approach"_L1, "Approach"_L1}, {"plan"_L1, "Plan"_L1}, {"pricing"_L1, "Pricing"_L1}}};

std::optional<std::size_t> indexOf(QStringView step)
{
    for (std::size_t i = 0; i < Steps.size(); ++i) {
        if (Steps.at(i).key == step)
            return i;
    }
    return std::nullopt;
}

Result<void> knownWorkflow(const QString &key)
{
    if (key == Proposal)
        return {};
    return models::problem(Problem::Kind::NotFound, u"This server has no workflow of that name."_s,
        u"Choose one of the workflows that it lists."_s);
}

} // namespace

Result<WorkflowStart> startOf(const QString &workflowKey)
{
    if (auto known = knownWorkflow(workflowKey); !known)
        return std::unexpected(known.error());
    WorkflowStart start{.version = 1, .firstStep = Steps.front().key, .state = {}, .sections = {}};
    for (const auto &[key, title] : Template) {
        start.sections.append(
            {.id = models::newId(), .key = key, .title = title, .markdown = u"## "_s + title + u"\n\n"_s});
    }
    return start;
}

Result<void> checkState(const QString &workflowKey, const QJsonObject &)
{
    return knownWorkflow(workflowKey);
}

Result<void> checkMove(const models::Workspace &workspace, const QList<models::Section> &sections, const QString &step)
{
    const auto from = indexOf(workspace.currentStep);
    const auto to = indexOf(step);
    if (!from || !to || *to > *from + 1)
        return invalidField(u"/step"_s, u"From here only the next step and the earlier ones can be reached."_s);
    if (*to > *from && sections.isEmpty())
        return conflict(u"The proposal has no sections yet."_s, u"Write something first."_s, models::toJson(workspace));
    return {};
}

QString stepTitle(const QString &, const QString &step)
{
    const auto index = indexOf(step);
    return index ? QString(Steps.at(*index).title) : step;
}

} // namespace agentee::server
