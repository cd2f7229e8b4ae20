#pragma once

#include "ui/rendering/transcript_entry.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QUrl>
#include <QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace agentee::ui
{

class MessageBubble;

/// One's own session: native, because it streams. Only the newest messages are made into widgets; earlier
/// ones come on demand. Text that arrives is gathered and laid out at most once per frame. Stays at the end
/// while the person is at the end.
class LiveTranscript : public QWidget
{
    Q_OBJECT
public:
    enum class MessageState { Complete, Streaming, Partial, Stopped, Failed };
    struct Message {
        QString id; ///< unique in this view
        TranscriptEntry entry;
        MessageState state = MessageState::Complete;
        QString problem; ///< one sentence for Failed and Partial; may be empty
        bool canRetry = false; ///< offers to try again
        friend bool operator==(const Message &, const Message &) = default;
    };

    explicit LiveTranscript(QWidget *parent = nullptr);
    ~LiveTranscript() override;

    /// Replaces everything and goes to the end.
    void setMessages(const QList<Message> &messages);
    void append(const Message &message);
    /// Adds text to a message's Markdown. Unknown ids are ignored.
    void appendDelta(const QString &id, const QString &text);
    /// Replaces a message (the final text, a tool's result, a new state).
    void update(const Message &message);
    void remove(const QString &id);

    qsizetype count() const { return m_messages.size(); }
    /// How many are widgets now.
    qsizetype materialisedCount() const { return m_bubbles.size(); }
    bool isAtEnd() const;
    void scrollToEnd();
    void showEarlier();

Q_SIGNALS:
    void linkActivated(const QUrl &url); ///< safe links only; ask, then open
    void retryRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeLayout();
    void clear();
    MessageBubble *makeBubble(qsizetype index);
    MessageBubble *bubbleOf(qsizetype index) const;
    void refresh(qsizetype index);
    void flush();
    void prune();
    void holdPlace();
    void keepPlace();
    void personScrolled();
    void arrange();
    void reindex(qsizetype from);
    int textWidth() const;

    QList<Message> m_messages;
    QHash<QString, qsizetype> m_indexOf;
    qsizetype m_first = 0; ///< index of the first message that is a widget
    QList<MessageBubble *> m_bubbles;
    QSet<QString> m_dirty;
    QTimer m_frame;
    bool m_follow = true; ///< the person is at the end
    bool m_settling = false; ///< we scroll, not the person
    QPointer<MessageBubble> m_anchor; ///< what stays where it is while things above it change
    int m_anchorOffset = 0;
    QScrollArea *m_scroll;
    QWidget *m_page;
    QVBoxLayout *m_list;
    QPushButton *m_earlier;
    QPushButton *m_toEnd;
};

} // namespace agentee::ui
