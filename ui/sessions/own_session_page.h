#pragma once

#include "models/session.h"
#include "sync/session_store.h"
#include "ui/rendering/live_transcript.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QStackedWidget;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;
class Composer;
class EmptyState;
class TextLabel;

/// One's own conversation with the agent about a workspace.
class OwnSessionPage : public QWidget
{
    Q_OBJECT
public:
    explicit OwnSessionPage(sync::Store &store, QWidget *parent = nullptr);

    void setWorkspace(std::optional<models::Id> workspaceId);
    void focusComposer();
    /// Whether there is a conversation that could be ended.
    bool hasConversation() const { return m_sessionId.has_value(); }
    /// Says what ending means and offers it, in place.
    void offerToEnd();

private:
    void adopt(std::optional<models::Id> sessionId);
    void reloadMessages();
    void updateMessagesFrom(qint64 offset);
    void refreshView();
    void announceAnswer(const QList<LiveTranscript::Message> &now);
    void showLive();
    void showState();
    void send(const QString &text);
    void stop();
    void retry();
    void end();
    void fail(const models::Problem &problem);
    QList<LiveTranscript::Message> shown() const;

    sync::Store &m_store;
    std::optional<models::Id> m_workspaceId;
    std::optional<models::Id> m_sessionId;
    quint64 m_generation = 0; ///< of the session shown: answers for an earlier one are dropped
    qint64 m_first = 0; ///< offset of the first message that is loaded
    qint64 m_window;
    QList<models::Message> m_messages; ///< from m_first on, unsent ones at the end
    QList<LiveTranscript::Message> m_shown;
    bool m_isAnswering = false;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    LiveTranscript *m_transcript;
    QPushButton *m_earlier;
    Banner *m_failed;
    Banner *m_problem;
    Banner *m_ending;
    TextLabel *m_activity;
    TextLabel *m_provider;
    Composer *m_composer;
};

} // namespace agentee::ui
