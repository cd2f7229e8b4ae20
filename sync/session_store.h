#pragma once

#include "models/conversation_import.h"
#include "models/session.h"
#include "models/workspace.h"

#include <QCoroTask>

#include <QObject>

namespace agentee::sync
{

/// A message that is still being written by one's own agent, or that waits in the outbox.
struct LiveMessage {
    models::Id messageId;
    QString text; ///< so far
    QString activity; ///< what the agent does now, one sentence; may be empty
};

/// One's own sessions. There is no way in here to anybody else's.
class SessionStore : public QObject
{
    Q_OBJECT
public:
    /// The active session of this workspace, when there is one.
    virtual std::optional<models::Session> active(const models::Id &workspaceId) const = 0;
    virtual std::optional<models::Session> session(const models::Id &id) const = 0;
    /// Cached messages with offsets in [from, from + limit); unsent own messages follow with offset -1.
    virtual QList<models::Message> messages(const models::Id &sessionId, qint64 from, int limit) const = 0;
    virtual std::optional<LiveMessage> live(const models::Id &sessionId) const = 0;

    /// What the server lets answer in new sessions, its default first. Needs the network.
    virtual QCoro::Task<models::Result<QList<models::AgentMark>>> offeredAgents() = 0;
    /// What shall answer in sessions that begin from now on, as far as the server offers it; none: its
    /// default.
    virtual void setPreferredAgent(const std::optional<models::AgentMark> &agent) = 0;

    /// The active session; a new one is queued when there is none.
    virtual models::Result<models::Id> open(const models::Id &workspaceId) = 0;
    /// Queued: a message typed offline is sent when the network is back.
    virtual models::Result<models::Id> send(const models::Id &sessionId, const QString &text) = 0;
    virtual QCoro::Task<models::Result<void>> stop(models::Id sessionId) = 0;
    virtual QCoro::Task<models::Result<void>> retry(models::Id sessionId) = 0;
    /// The active session, made on the server now when there is none. Needs the network.
    virtual QCoro::Task<models::Result<models::Id>> openNow(models::Id workspaceId) = 0;
    /// Appends messages of another program's conversation; those that are there already are left out. Needs
    /// the network.
    virtual QCoro::Task<models::Result<void>> importMessages(
        models::Id sessionId, models::ConversationImport import) = 0;
    /// Ends the session; the next open() makes a new one.
    virtual QCoro::Task<models::Result<void>> close(models::Id sessionId) = 0;

Q_SIGNALS:
    void sessionChanged(const agentee::models::Id &sessionId); ///< the row
    void messagesChanged(const agentee::models::Id &sessionId, qint64 fromOffset);
    void liveTextAppended(const agentee::models::Id &sessionId, const QString &text);
    void liveChanged(const agentee::models::Id &sessionId); ///< began, activity, or ended
};

} // namespace agentee::sync
