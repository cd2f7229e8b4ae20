#pragma once

#include <QWidget>

class QPushButton;

namespace agentee::sync
{
class Store;
struct Status;
} // namespace agentee::sync

namespace agentee::ui
{

/// The window's last line: whether everything is synced, what waits, who is signed in. A click leads to the
/// outbox.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(sync::Store &store, QWidget *parent = nullptr);
    /// What is said before all else; may be empty.
    void setNote(const QString &note);
    /// What the line says of the connection and the outbox.
    static QString sentence(const sync::Status &status);

Q_SIGNALS:
    void activated();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void announceChange();
    sync::Store &m_store;
    QPushButton *m_state;
    QString m_note;
    bool m_wasOnline = false;
    bool m_isAway = false; ///< as it was last told
    int m_needPerson = 0;
};

} // namespace agentee::ui
