#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace agentee::ui
{

class StatusChip;
class TextLabel;

/// One part of the handoff record with what the person decided about it.
class RecordField : public QWidget
{
    Q_OBJECT
public:
    enum class State { Drafted, Accepted, Edited, Skipped };
    RecordField(const QString &key, const QString &title, const QString &hint, QWidget *parent = nullptr);

    QString key() const { return m_key; }
    void setDrafted(const QString &text); ///< only while nothing was decided
    void restore(State state, const QString &text);
    State state() const { return m_state; }
    QString text() const; ///< also of a skipped part
    QString sentText() const { return m_state == State::Skipped ? QString() : text(); }

Q_SIGNALS:
    void edited();
    void editBegun(QWidget *edit); ///< it may stand out of view

private:
    void setState(State state);
    void showState();
    void showMasked();
    QString m_key;
    QString m_hint; ///< what belongs here
    QString m_text;
    State m_state = State::Drafted;
    bool m_setting = false;
    StatusChip *m_chip;
    TextLabel *m_shown;
    QPlainTextEdit *m_edit;
    TextLabel *m_masked; ///< how a typed text goes out, when that is not as it was typed
    QPushButton *m_accept;
    QPushButton *m_change;
    QPushButton *m_skip;
};

} // namespace agentee::ui
