#pragma once

#include "ui/rendering/live_transcript.h"

class QHBoxLayout;
class QLabel;

namespace agentee::ui
{

class Avatar;
class FittedText;
class FoldLine;

/// One message of a LiveTranscript as a widget. Its kind never changes.
class MessageBubble : public QWidget
{
    Q_OBJECT
public:
    MessageBubble(const LiveTranscript::Message &message, QWidget *parent);

    void setMessage(const LiveTranscript::Message &message);
    TranscriptEntry::Kind kind() const { return m_message.entry.kind; }
    QString id() const { return m_message.id; }
    /// Lays the text out for a bubble of this width, before the layout comes to it.
    void fit(int width);

Q_SIGNALS:
    void linkActivated(const QUrl &url);
    void retryRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeTurn();
    void makeTool();
    void makeNote();
    void makeLine();
    QWidget *makeStatus();
    void show(bool textChanged);
    void showHeader();
    void showText();
    void showTool();
    void showDetail();
    void showStatus();
    static QString endingText(TranscriptEntry::Ending ending);
    void restyle();

    LiveTranscript::Message m_message;
    bool m_whole = false; ///< the person asked for all of a long message
    Avatar *m_avatar = nullptr;
    QLabel *m_author = nullptr;
    QLabel *m_time = nullptr;
    QLabel *m_masked = nullptr;
    QLabel *m_line = nullptr;
    FittedText *m_text = nullptr;
    FoldLine *m_fold = nullptr;
    QPushButton *m_more = nullptr;
    QWidget *m_status = nullptr;
    QLabel *m_statusText = nullptr;
    QPushButton *m_retry = nullptr;
};

} // namespace agentee::ui
