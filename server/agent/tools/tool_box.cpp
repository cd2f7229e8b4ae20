#include "server/agent/tools/tool_box.h"

#include "server/agent/tools/tool_text.h"
#include "server/speech/say.h"

#include <QJsonDocument>

#include <algorithm>

namespace agentee::server
{

using models::Problem;
using namespace Qt::StringLiterals;

namespace
{

QString compactText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ToolOutcome unknownTool(const QString &name)
{
    return refused(Say::tr("Tried a tool that there is not"),
        Problem{.kind = Problem::Kind::NotFound,
            .title = Say::tr("There is no tool %1.").arg(quoted(name)),
            .nextStep = u"Use one of the tools that are listed."_s});
}

} // namespace

ToolBox::ToolBox(ToolContext context)
    : m_context(std::move(context))
    , m_tools(readingTools() + writingTools())
{
}

QList<ToolSpec> ToolBox::specs() const
{
    QList<ToolSpec> specs;
    for (const Tool &tool : m_tools)
        specs.append(tool.spec);
    return specs;
}

QString ToolBox::activity(const ToolCall &call) const
{
    const Tool *tool = find(call.name);
    return tool ? oneLine(tool->activity(call.input), 300) : Say::tr("Thinking");
}

models::ToolUse ToolBox::run(const ToolCall &call) const
{
    const Tool *tool = find(call.name);
    const ToolOutcome outcome = tool ? tool->run(m_context, wellFormed(call.input)) : unknownTool(call.name);
    const QString name = oneLine(call.name, models::limits::ToolNameLength);
    models::ToolUse use{.callId = oneLine(call.id, models::limits::ToolNameLength),
        .name = name.isEmpty() ? u"unnamed"_s : name,
        .input = boundedInput(wellFormed(call.input)),
        .summary = oneLine(outcome.summary, models::limits::SentenceLength),
        .result = compactText(outcome.result),
        .failed = outcome.failed};
    if (use.result.size() > LongestToolResult)
        use.result = compactText({{u"done"_s, !outcome.failed},
            {u"problem"_s, u"The result was too long to be shown. Ask for less at once."_s}});
    return use;
}

const Tool *ToolBox::find(const QString &name) const
{
    const auto found =
        std::ranges::find_if(m_tools, [&](const Tool &tool) { return tool.spec.name == name; });
    return found == m_tools.end() ? nullptr : &*found;
}

} // namespace agentee::server
