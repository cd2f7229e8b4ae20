#pragma once

#include <QKeySequence>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace agentee::ui
{

/// The window's vertical icon bar. Up and down move between its buttons.
class ActivityRail : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityRail(QWidget *parent = nullptr);

    /// A place to go to. `name` is spoken and shown in the tooltip, with the shortcut. The shortcut itself is
    /// the window's business.
    void addPlace(
        const QString &id, const QString &name, const QString &iconName, const QKeySequence &shortcut = {});
    /// Below the stretch: settings, account. Not checkable; only activated() follows.
    void addBottomAction(
        const QString &id, const QString &name, const QString &iconName, const QKeySequence &shortcut = {});
    /// Any widget at the very bottom (an avatar). Takes ownership.
    void addBottomWidget(QWidget *widget);

    /// `meaning` is spoken after the name: "3 unread".
    void setBadge(const QString &id, int count, const QString &meaning = {});
    /// The keys in the tooltip; nothing happens for an id that is not here.
    void setShortcut(const QString &id, const QKeySequence &shortcut);
    void setCurrent(const QString &id);
    QString current() const;

Q_SIGNALS:
    void activated(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Button;
    Button *button(const QString &id) const;
    QString tipOf(const QString &name, const QKeySequence &shortcut) const;
    Button *makeButton(const QString &id, const QString &name, const QString &iconName,
        const QKeySequence &shortcut, bool isPlace);
    QVBoxLayout *m_places;
    QVBoxLayout *m_bottom;
    QButtonGroup *m_group;
};

} // namespace agentee::ui
