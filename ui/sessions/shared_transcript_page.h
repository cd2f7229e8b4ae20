#pragma once

#include "models/session.h"
#include "models/share.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;
class ContinueSheet;
class HandoffRecordView;
class ProgressLine;
class ScrollColumn;
class SegmentedControl;
class TextLabel;
class TranscriptView;

/// A colleague's conversation, to read: the transcript, the handoff record, and what changed since. There is
/// nothing in it to write with. The browser engine is not started before the page is shown.
class SharedTranscriptPage : public QWidget
{
    Q_OBJECT
public:
    SharedTranscriptPage(sync::Store &store, const models::Id &grantId, QWidget *parent = nullptr);

Q_SIGNALS:
    /// One's own conversation stands ready, seeded.
    void continued(const agentee::models::Id &sessionId);
    void ownRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeActions();
    void begin();
    void fetch();
    void showTranscript(qint64 fromOffset);
    void showGrant();
    void showChangesSince();
    void showActions();
    void continueAsMe();
    void beginDecline();
    void decline(const QString &reason);
    void closeSheets();
    std::optional<models::Share> share() const;

    sync::Store &m_store;
    models::Id m_grantId;
    quint64 m_generation = 0; ///< of requests: what answers an earlier one is dropped
    qint64 m_loaded = 0; ///< messages that the view holds
    bool m_begun = false;
    QList<models::Message> m_messages;
    Banner *m_banner;
    SegmentedControl *m_parts;
    QStackedWidget *m_stack;
    QWidget *m_conversation;
    QVBoxLayout *m_conversationLayout;
    TextLabel *m_waiting;
    TranscriptView *m_view = nullptr;
    ScrollColumn *m_recordColumn;
    HandoffRecordView *m_record;
    ScrollColumn *m_changesColumn;
    ProgressLine *m_progress;
    Banner *m_problem;
    ContinueSheet *m_sheet;
    QVBoxLayout *m_foot;
    QWidget *m_declineBox = nullptr;
    QWidget *m_actions;
    QPushButton *m_continue;
    QPushButton *m_decline;
    QPushButton *m_own;
};

} // namespace agentee::ui
