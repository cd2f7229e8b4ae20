#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace agentee::sync
{
class DraftStore;
}

namespace agentee::models
{
struct Problem;
}

namespace agentee::ui
{

class DraftKeeper;
class TextLabel;

/// Where a person writes to their agent. Enter sends, Shift+Enter begins a new line. Grows with the text up
/// to a bound, and keeps what is typed as a draft.
class Composer : public QWidget
{
    Q_OBJECT
public:
    explicit Composer(sync::DraftStore &drafts, QWidget *parent = nullptr);

    void setDraftKey(const QString &key);
    void setPlaceholder(const QString &text);
    /// Empty: can be sent. Else the reason stands under the field; what is typed stays.
    void setHindrance(const QString &reason);
    /// The agent is answering: Stop takes the place of Send.
    void setAnswering(bool answering);
    /// The message is on its way: forgets the draft.
    void clear();
    QString text() const;

Q_SIGNALS:
    void sendRequested(const QString &text);
    void stopRequested();
    void draftFailed(const agentee::models::Problem &problem);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void send();
    void update();
    void fitHeight();
    QString m_hindrance;
    bool m_answering = false;
    QPlainTextEdit *m_edit;
    TextLabel *m_reason;
    QPushButton *m_send;
    QPushButton *m_stop;
    DraftKeeper *m_draft;
};

} // namespace agentee::ui
