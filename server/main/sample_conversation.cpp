#include "server/main/sample_conversation.h"

#include "server/services/sections.h"
#include "server/services/sessions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::server::sample
{

namespace
{

using models::Id;
using models::Message;
using models::Result;
using models::ToolUse;

constexpr auto provider = "Librarian"_L1;

struct Exchange {
    QString question;
    QString answer;
    QList<ToolUse> toolUses;
};

const QString firstQuestion =
    uR"(The port asks why we want a cable crane and not sockets along the quay. What did we write in older proposals, and what do we say here?

For the figures you may look into their portal: user northwind, password: Norra-Gate-4711-kalvik)"_s;

const QString firstAnswer = uR"(In *Ferry charging Hallsund* the reason was the tide and the crew:

> The tower finds the ship's socket by itself, within a tide of 1.9 metres and a sway of half a metre. The crew does not leave the bridge.

Here the section *Shore power at the berths* says it for the quay:

> A single crane was preferred to fixed sockets every 40 metres: the tide moves the ships' own sockets by up to 2.1 metres, and nobody should have to handle a heavy cable in the dark.

I only quote what is written there; nothing here was made up.)"_s;

const QString secondQuestion =
    u"Good. Then say in the Approach, too, why the converters stand behind warehouse C: the quay stays quiet."_s;

const QString secondAnswer =
    uR"(The last paragraph of *Approach* now ends with the reason: the noise stays away from the quay, and the converters can be maintained while ships are connected.

Fixed sockets every 40 metres were rejected because of the tide. A place for the converters on the quay was rejected because of the noise at night.)"_s;

ToolUse toolUse(const QString &callId, const QString &name, const QJsonObject &input, const QString &summary,
    const QString &result)
{
    return {.callId = callId, .name = name, .input = input, .summary = summary, .result = result};
}

Result<void> addExchange(
    Transaction &transaction, const Principal &owner, const Principal &agent, const Exchange &exchange)
{
    const Result<Message> sent =
        sendMessage(transaction, owner, *agent.agentSession, models::newId(), exchange.question);
    if (!sent)
        return std::unexpected(sent.error());
    Message answer;
    answer.id = models::newId();
    answer.role = models::MessageRole::Agent;
    answer.text = exchange.answer;
    answer.toolUses = exchange.toolUses;
    answer.provider = agent.agent->provider;
    answer.model = agent.agent->model;
    return finishTurn(transaction, agent, answer, models::TurnState::Idle, {}).transform([](const Message &) {
    });
}

} // namespace

Result<void> makeConversation(
    Transaction &transaction, const Principal &owner, const Id &workspace, const Id &session)
{
    const Result<models::Session> opened =
        openSession(transaction, owner, workspace, session, {.provider = provider, .model = {}});
    if (!opened)
        return std::unexpected(opened.error());
    const Result<QList<models::Section>> all = sections(transaction, owner, workspace);
    if (!all)
        return std::unexpected(all.error());
    const auto approach = std::ranges::find(*all, u"approach"_s, &models::Section::key);
    if (approach == all->end())
        return models::problem(models::Problem::Kind::Internal, u"The sample has no approach."_s);

    const Principal agent{.person = owner.person,
        .tenant = owner.tenant,
        .agent = models::AgentMark{.provider = provider, .model = {}},
        .agentSession = session};
    const ToolUse search = toolUse(u"call-1"_s, u"search_proposals"_s, {{u"words"_s, u"socket tide"_s}},
        u"Searched the proposals for “socket tide”"_s, u"2 passages"_s);
    const ToolUse edit = toolUse(u"call-2"_s, u"edit_section"_s,
        {{u"section_id"_s, models::idText(approach->id)}}, u"Changed section Approach"_s, u"saved"_s);
    return addExchange(transaction, owner, agent, {firstQuestion, firstAnswer, {search}})
        .and_then([&] {
            return writeSection(transaction, agent, approach->id, approach->version,
                approach->markdown.trimmed() + u" Nobody who lives at the quay hears them at night.\n\n"_s);
        })
        .and_then([&](const models::Section &) {
            return addExchange(transaction, owner, agent, {secondQuestion, secondAnswer, {edit}});
        });
}

} // namespace agentee::server::sample
