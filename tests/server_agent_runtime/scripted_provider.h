#pragma once

#include "server/agent/provider.h"
#include "server/agent/runtime/agent_runtime.h"

#include <QTest>

/// Models in the test's own process.
namespace agentee::test
{

using namespace Qt::StringLiterals;

inline server::ToolCall edit(qint64 baseVersion, const QString &text)
{
    return {.id = u"call_1"_s,
        .name = u"edit_section"_s,
        .input = {{u"section"_s, u"approach"_s}, {u"base_version"_s, baseVersion}, {u"markdown"_s, text}}};
}

/// A model in this process.
class ScriptedProvider : public server::Provider
{
public:
    using Script = std::function<models::Result<server::ChatAnswer>(
        const server::ChatRequest &, std::stop_token, const std::function<void(QStringView)> &)>;
    explicit ScriptedProvider(Script script)
        : m_script(std::move(script))
    {
    }
    QString name() const override { return u"Scripted"_s; }
    QString model() const override { return u"scripted-1"_s; }
    models::Result<server::ChatAnswer> complete(const server::ChatRequest &request, std::stop_token stop,
        const std::function<void(QStringView textDelta)> &onText) override
    {
        return m_script(request, std::move(stop), onText);
    }

private:
    Script m_script;
};

inline server::ProviderFactory scripted(const ScriptedProvider::Script &script)
{
    return [script] { return std::make_unique<ScriptedProvider>(script); };
}

inline server::ChatAnswer plainAnswer(const QString &text)
{
    return {.text = text,
        .toolCalls = {},
        .stopReason = server::ChatAnswer::StopReason::EndTurn,
        .usage = {},
        .model = {}};
}

inline bool waitForStop(const std::stop_token &stop)
{
    return QTest::qWaitFor([&] { return stop.stop_requested(); }, QDeadlineTimer(20'000));
}

} // namespace agentee::test
