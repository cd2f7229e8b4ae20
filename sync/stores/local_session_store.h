#pragma once

#include "models/stream_event.h"
#include "sync/session_store.h"
#include "sync/stores/local_data.h"

namespace agentee::sync
{

class LocalSessionStore : public SessionStore
{
    Q_OBJECT
public:
    explicit LocalSessionStore(LocalData &data);
    void tell(const ChangeSet &changes);
    /// Pieces that do not fit the text so far are left out: the whole message comes with the feed.
    void take(const models::TextDelta &delta);
    void take(const models::TurnActivity &activity);

    std::optional<models::Session> active(const models::Id &workspaceId) const override;
    std::optional<models::Session> session(const models::Id &id) const override;
    QList<models::Message> messages(const models::Id &sessionId, qint64 from, int limit) const override;
    std::optional<LiveMessage> live(const models::Id &sessionId) const override;

    QCoro::Task<models::Result<QList<models::AgentMark>>> offeredAgents() override;
    void setPreferredAgent(const std::optional<models::AgentMark> &agent) override;
    models::Result<models::Id> open(const models::Id &workspaceId) override;
    models::Result<models::Id> send(const models::Id &sessionId, const QString &text) override;
    QCoro::Task<models::Result<void>> stop(models::Id sessionId) override;
    QCoro::Task<models::Result<void>> retry(models::Id sessionId) override;
    QCoro::Task<models::Result<models::Id>> openNow(models::Id workspaceId) override;
    QCoro::Task<models::Result<void>> importMessages(
        models::Id sessionId, models::ConversationImport import) override;
    QCoro::Task<models::Result<void>> close(models::Id sessionId) override;

private:
    QCoro::Task<models::Result<void>> act(models::Id sessionId, QString name, QJsonObject body = {});
    bool isArrived(const models::Id &sessionId, const models::Id &messageId) const;
    void endLive(const models::Id &sessionId);
    QList<models::Message> unsent(const models::Id &sessionId) const;

    LocalData &m_data;
    struct Live {
        LiveMessage message;
        bool broken = false; ///< a piece is missing
    };
    QHash<models::Id, Live> m_live;
};

} // namespace agentee::sync
