#pragma once

#include "sync/session_store.h"

namespace agentee::tests
{

class SampleStore;

class SampleSessionStore : public sync::SessionStore
{
    Q_OBJECT
public:
    explicit SampleSessionStore(SampleStore &store)
        : m_store(store)
    {
    }
    std::optional<models::Session> active(const models::Id &workspaceId) const override;
    std::optional<models::Session> session(const models::Id &id) const override;
    QList<models::Message> messages(const models::Id &sessionId, qint64 from, int limit) const override;
    std::optional<sync::LiveMessage> live(const models::Id &sessionId) const override;
    QCoro::Task<models::Result<QList<models::AgentMark>>> offeredAgents() override;
    void setPreferredAgent(const std::optional<models::AgentMark> &agent) override { m_preferred = agent; }
    models::Result<models::Id> open(const models::Id &workspaceId) override;
    models::Result<models::Id> send(const models::Id &sessionId, const QString &text) override;
    QCoro::Task<models::Result<void>> stop(models::Id sessionId) override;
    QCoro::Task<models::Result<void>> retry(models::Id sessionId) override;
    QCoro::Task<models::Result<models::Id>> openNow(models::Id workspaceId) override;
    QCoro::Task<models::Result<void>> importMessages(
        models::Id sessionId, models::ConversationImport import) override;
    QCoro::Task<models::Result<void>> close(models::Id sessionId) override;

    // Driven by SampleStore.
    void begin(const models::Id &sessionId, const QString &activity);
    void end(const models::Id &sessionId, models::MessageState state);

private:
    models::Session *own(const models::Id &id) const;
    SampleStore &m_store;
    std::optional<models::AgentMark> m_preferred;
};

} // namespace agentee::tests
