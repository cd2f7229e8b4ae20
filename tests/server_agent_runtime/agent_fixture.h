#pragma once

#include "models/session.h"
#include "models/share.h"
#include "models/suggestion.h"
#include "server/agent/runtime/agent_runtime.h"
#include "tests/support/backend/must.h"
#include "tests/support/backend/test_backend.h"

#include <QTest>

#include <mutex>

namespace agentee::test
{

/// A company with proposals, and an agent runtime whose events are kept.
class AgentFixture
{
public:
    explicit AgentFixture(
        server::ProviderFactory provider, const server::AgentRuntime::Options &options = {});
    ~AgentFixture();

    TestBackend backend;
    server::Database &database() { return backend.database(); }

    models::Id
        proposal; ///< Ana's, "Harbour retrofit": summary, approach (written), schedule (empty), pricing
    models::Session open(const server::Principal &who, const models::Id &about);
    /// Sends the message and asks the runtime to answer it.
    void say(const server::Principal &who, const models::Id &session, const QString &text);
    /// The same, and waits for the end of the turn. The session as it is then.
    models::Session ask(const server::Principal &who, const models::Id &session, const QString &text);
    models::Session waitForEnd(const server::Principal &who, const models::Id &session);
    models::Session session(const server::Principal &who, const models::Id &id);
    QList<models::Message> messages(const server::Principal &who, const models::Id &session);
    models::Message answer(const server::Principal &who, const models::Id &session);

    models::Id makeProposal(const server::Principal &who, const QString &title,
        const QList<std::pair<QString, QString>> &sections);
    models::Section section(const QString &key);
    models::Workspace workspace();
    QList<models::Suggestion> suggestions();
    models::Share share(const server::Principal &recipient, models::ShareMode mode,
        const QList<models::Decision> &decisions = {});

    /// A principal as the runtime makes it.
    static server::Principal agentOf(const server::Principal &who, const models::Session &session);

    server::AgentRuntime &runtime() { return *m_runtime; }
    /// Stops it and makes another one.
    void restartRuntime();

    QList<models::TextDelta> deltas(const models::Id &session);
    QStringList activities(const models::Id &session);
    /// The people to whom something of this session was published.
    QSet<models::Id> listeners(const models::Id &session);

private:
    void makeRuntime();

    server::ProviderFactory m_provider;
    server::AgentRuntime::Options m_options;
    std::mutex m_mutex;
    QList<std::pair<models::Id, models::StreamEvent>> m_events;
    std::unique_ptr<server::AgentRuntime> m_runtime;
};

} // namespace agentee::test
