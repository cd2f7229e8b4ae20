// agentee-provider-probe KIND BASE_URL: sends the sample conversation through our own provider and prints the
// answer, or the problem, as one JSON object.

#include "server/agent/provider_config.h"
#include "tests/server_agent/sample_conversation.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace agentee;
using namespace Qt::Literals::StringLiterals;

namespace
{

QJsonObject toJson(const server::ChatAnswer &answer)
{
    QJsonArray calls;
    for (const server::ToolCall &call : answer.toolCalls)
        calls.append(QJsonObject{{u"id"_s, call.id}, {u"name"_s, call.name}, {u"input"_s, call.input}});
    return {{u"text"_s, answer.text}, {u"toolCalls"_s, calls}, {u"model"_s, answer.model},
        {u"inputTokens"_s, answer.usage.inputTokens}, {u"outputTokens"_s, answer.usage.outputTokens}};
}

models::Result<server::ChatAnswer> ask(const QStringList &arguments)
{
    const QJsonObject configuration{{u"kind"_s, arguments.value(1)}, {u"base_url"_s, arguments.value(2)},
        {u"model"_s, u"replay-1"_s}, {u"api_key"_s, u"test-key"_s}, {u"proxy"_s, u"none"_s}};
    return server::providerConfigFromJson(configuration)
        .and_then(server::makeProvider)
        .and_then(
            [](const auto &provider) { return provider->complete(tests::sampleConversation(), {}, {}); });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const models::Result<server::ChatAnswer> answer = ask(QCoreApplication::arguments());
    const QJsonObject shown = answer ? toJson(*answer) : models::toJson(answer.error());
    std::puts(QJsonDocument(shown).toJson(QJsonDocument::Compact).constData());
    return answer ? 0 : 1;
}
