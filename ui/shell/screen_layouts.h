#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QRect>
#include <QTimer>

#include <functional>

class QSettings;

namespace agentee::ui
{

class MainWindow;

/// How a window lies, remembered for each set of screens: at the desk with two of them, in the train with
/// one. On screens that are new it lies as it did last. It never ends up where nobody can take hold of it.
class ScreenLayouts : public QObject
{
    Q_OBJECT
public:
    /// In the units of windows.
    struct Screen {
        QRect whole;
        QRect available; ///< without panels
    };
    using Screens = std::function<QList<Screen>()>;

    /// The settings must live longer. `screens` tells which there are now.
    explicit ScreenLayouts(QSettings &settings, Screens screens = presentScreens, QObject *parent = nullptr);

    /// Restores this window, which is not shown yet, and keeps track of it from now on.
    void attach(MainWindow &window);
    /// As it lies now, for the screens that there are. Also done by itself a moment after it was moved.
    void save();
    /// The screens may be others now. Also done by itself when the system says so.
    void look();

    static QList<Screen> presentScreens();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restore();
    void bringBack();
    void remember(const QString &key);
    QSettings &m_settings;
    Screens m_screens;
    QString m_key; ///< of the screens that the window lies on
    QPointer<MainWindow> m_window;
    QTimer m_moved;
    QTimer m_changed;
};

/// The same for the same screens, in whatever order they are listed.
QString screensKey(const QList<ScreenLayouts::Screen> &screens);
/// Where a window with this frame can be taken by its title: where it is, or else on the nearest screen, and
/// no larger.
QRect reachable(const QRect &frame, const QList<ScreenLayouts::Screen> &screens);

} // namespace agentee::ui
