#pragma once

#include "models/session.h"
#include "ui/collaboration/transcript_entries.h"

#include <QSet>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace agentee::ui
{

class TextLabel;

/// What the recipient will read of the conversation, turn by turn, masked as the server masks it. Each turn
/// can be left out and put back.
class TranscriptPreview : public QWidget
{
    Q_OBJECT
public:
    explicit TranscriptPreview(QWidget *parent = nullptr);
    void setOwner(const Speakers &owner) { m_owner = owner; }
    void setMessages(const QList<models::Message> &messages, int maskCount);
    void setLeftOut(const QSet<qint64> &offsets);
    const QSet<qint64> &leftOut() const { return m_leftOut; }

Q_SIGNALS:
    void leftOutChanged(); ///< by the person

private:
    struct Row {
        models::Message message;
        bool leftOut = false;
        QWidget *widget = nullptr;
    };
    void rebuild();
    void showSummary();
    void showEarlierButton(qsizetype hidden);
    QWidget *makeRow(const models::Message &message);
    void toggle(qint64 offset);

    Speakers m_owner;
    QList<models::Message> m_messages;
    QSet<qint64> m_leftOut;
    int m_maskCount = 0;
    qsizetype m_shown;
    QList<Row> m_shownRows;
    TextLabel *m_summary;
    QPushButton *m_earlier;
    QVBoxLayout *m_rows;
};

} // namespace agentee::ui
