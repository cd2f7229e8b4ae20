#include "tests/server_agent_runtime/agent_fixture.h"

#include "server/services/sections.h"
#include "server/services/sessions.h"
#include "server/services/shares.h"
#include "server/services/suggestions.h"
#include "server/services/workspaces.h"

namespace agentee::test
{

using models::Id;
using server::Principal;
using server::Transaction;
using namespace Qt::StringLiterals;

AgentFixture::AgentFixture(server::ProviderFactory provider, const server::AgentRuntime::Options &options)
    : m_provider(std::move(provider))
    , m_options(options)
{
    proposal = makeProposal(backend.ana, u"Harbour retrofit"_s,
        {{u"Summary"_s, u"The harbour's cranes are renewed while ships keep coming."_s},
            {u"Approach"_s,
                u"We replace one crane at a time.\n\nEach crane is tested with a load of forty tonnes before "
                u"the next one is "
                "taken down."_s},
            {u"Schedule"_s, {}}, {u"Pricing"_s, u"The price is fixed and paid within 30 days."_s}});
    makeRuntime();
}

AgentFixture::~AgentFixture() = default;

void AgentFixture::makeRuntime()
{
    m_runtime = std::make_unique<server::AgentRuntime>(
        database(), m_provider,
        [this](const Id &person, const models::StreamEvent &event) {
            const std::scoped_lock lock(m_mutex);
            m_events.append({person, event});
        },
        m_options);
    must(m_runtime->start());
}

void AgentFixture::restartRuntime()
{
    m_runtime.reset();
    makeRuntime();
}

models::Session AgentFixture::open(const Principal &who, const Id &about)
{
    return must(database().write([&](Transaction &transaction) {
        return server::openSession(
            transaction, who, about, models::newId(), {.provider = u"Librarian"_s, .model = {}});
    }));
}

void AgentFixture::say(const Principal &who, const Id &session, const QString &text)
{
    must(database().write([&](Transaction &transaction) {
        return server::sendMessage(transaction, who, session, models::newId(), text);
    }));
    m_runtime->turnRequested(session);
}

models::Session AgentFixture::ask(const Principal &who, const Id &session, const QString &text)
{
    say(who, session, text);
    return waitForEnd(who, session);
}

models::Session AgentFixture::waitForEnd(const Principal &who, const Id &id)
{
    const bool ended = QTest::qWaitFor(
        [&] { return session(who, id).turn != models::TurnState::Running; }, QDeadlineTimer(30'000));
    if (!ended)
        qFatal("the turn does not end");
    return session(who, id);
}

models::Session AgentFixture::session(const Principal &who, const Id &id)
{
    return must(
        database().read([&](Transaction &transaction) { return server::session(transaction, who, id); }));
}

QList<models::Message> AgentFixture::messages(const Principal &who, const Id &session)
{
    return must(database().read([&](Transaction &transaction) {
        return server::messages(transaction, who, session, 0, 500);
    })).messages;
}

models::Message AgentFixture::answer(const Principal &who, const Id &session)
{
    const QList<models::Message> all = messages(who, session);
    return all.isEmpty() || all.last().role != models::MessageRole::Agent ? models::Message() : all.last();
}

Id AgentFixture::makeProposal(
    const Principal &who, const QString &title, const QList<std::pair<QString, QString>> &sections)
{
    models::NewWorkspace command{.id = models::newId(),
        .title = title,
        .workflowKey = u"proposal"_s,
        .frontMatter = {},
        .state = {},
        .sections = {}};
    for (const auto &[name, body] : sections)
        command.sections.append({.id = models::newId(),
            .key = name.toLower(),
            .title = name,
            .markdown = u"## "_s + name + u"\n\n"_s + body + u'\n'});
    return must(database().write([&](Transaction &transaction) {
        return server::createWorkspace(transaction, who, command);
    })).id;
}

models::Section AgentFixture::section(const QString &key)
{
    const auto all = must(database().read(
        [&](Transaction &transaction) { return server::sections(transaction, backend.ana, proposal); }));
    for (const models::Section &section : all) {
        if (section.key == key)
            return section;
    }
    return {};
}

models::Workspace AgentFixture::workspace()
{
    return must(database().read(
        [&](Transaction &transaction) { return server::workspace(transaction, backend.ana, proposal); }));
}

QList<models::Suggestion> AgentFixture::suggestions()
{
    return must(database().read(
        [&](Transaction &transaction) { return server::suggestions(transaction, backend.ana, proposal); }));
}

models::Share AgentFixture::share(
    const Principal &recipient, models::ShareMode mode, const QList<models::Decision> &decisions)
{
    models::ShareCommand command;
    command.id = models::newId();
    command.recipientId = recipient.person;
    command.mode = mode;
    command.transcript = models::TranscriptExtent::None;
    command.handoffRecord.summary = u"The cranes are renewed one by one."_s;
    command.handoffRecord.decisions = decisions;
    const qint64 version = workspace().lockVersion;
    return must(database().write([&](Transaction &transaction) {
        return server::share(transaction, backend.ana, proposal, version, command);
    }));
}

Principal AgentFixture::agentOf(const Principal &who, const models::Session &session)
{
    return {.person = who.person,
        .tenant = who.tenant,
        .agent = models::AgentMark{.provider = u"Librarian"_s, .model = {}},
        .agentSession = session.id};
}

QList<models::TextDelta> AgentFixture::deltas(const Id &session)
{
    const std::scoped_lock lock(m_mutex);
    QList<models::TextDelta> found;
    for (const auto &[person, event] : m_events) {
        if (const auto *delta = std::get_if<models::TextDelta>(&event); delta && delta->sessionId == session)
            found.append(*delta);
    }
    return found;
}

QStringList AgentFixture::activities(const Id &session)
{
    const std::scoped_lock lock(m_mutex);
    QStringList found;
    for (const auto &[person, event] : m_events) {
        if (const auto *activity = std::get_if<models::TurnActivity>(&event);
            activity && activity->sessionId == session)
            found.append(activity->sentence);
    }
    return found;
}

QSet<Id> AgentFixture::listeners(const Id &session)
{
    const std::scoped_lock lock(m_mutex);
    QSet<Id> people;
    for (const auto &[person, event] : m_events) {
        const auto *delta = std::get_if<models::TextDelta>(&event);
        const auto *activity = std::get_if<models::TurnActivity>(&event);
        if ((delta && delta->sessionId == session) || (activity && activity->sessionId == session))
            people.insert(person);
    }
    return people;
}

} // namespace agentee::test
