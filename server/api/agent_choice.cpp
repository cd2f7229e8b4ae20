#include "server/api/agent_choice.h"

#include "server/api/api_services.h"

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

/// Of a request: a misspelt field is not silently ignored.
models::Result<models::AgentMark> strictAgent(const QJsonObject &object)
{
    models::JsonReader reader(object);
    const models::AgentMark mark{.provider = reader.text("provider"_L1, 1, models::limits::ModelNameLength),
        .model = reader.text("model"_L1, 0, models::limits::ModelNameLength)};
    if (const auto wrong = reader.finish(models::JsonReader::UnknownFields::Refuse))
        return std::unexpected(*wrong);
    return mark;
}

} // namespace

models::AgentMark agentFor(const ApiServices &services, models::JsonReader &body)
{
    body.optionalObject("preferred_agent"_L1);
    if (!body.has("preferred_agent"_L1))
        return services.answering;
    const auto preferred = body.nested<models::AgentMark>("preferred_agent"_L1, strictAgent);
    return services.alternatives.contains(preferred) ? preferred : services.answering;
}

QList<models::AgentMark> offeredAgents(const ApiServices &services)
{
    return QList{services.answering} + services.alternatives;
}

} // namespace agentee::server
