#include "app/background.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace agentee::client
{

namespace
{

constexpr int mostLooks = 20;

bool hasWindow()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    return std::ranges::any_of(
        windows, [](const QWidget *window) { return window->isWindow() && window->isVisible(); });
}

} // namespace

Background::Background(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
{
    m_tray.setWanted(m_choices.trayIcon);
    m_waiting.setInterval(patience / mostLooks);
    connect(&m_waiting, &QTimer::timeout, this, &Background::lookForTray);
    connect(&m_tray, &Tray::openRequested, this, &Background::openRequested);
    connect(&m_tray, &Tray::notificationChosen, this, &Background::notificationChosen);
    connect(&m_tray, &Tray::quitRequested, qApp, &QCoreApplication::quit);
    connect(&m_panel, &PanelWatch::gone, this, &Background::comeBack);
    // Asked when it matters: panels come and go. The signal comes before the program looks whether to end.
    connect(qApp, &QGuiApplication::lastWindowClosed, this,
        [this] { QGuiApplication::setQuitOnLastWindowClosed(!mayStay()); });
}

void Background::setChoices(const ui::DesktopChoices &choices)
{
    m_choices = choices;
    m_tray.setWanted(choices.trayIcon);
}

void Background::setStore(sync::Store *store)
{
    m_signedIn = store;
    m_tray.setStore(store);
}

bool Background::mayStay() const
{
    return m_choices.keepRunning && m_signedIn && m_tray.isThere();
}

void Background::beginWithoutWindow()
{
    m_looks = 0;
    m_waiting.start();
    lookForTray();
}

void Background::comeBack()
{
    if (m_signedIn && !hasWindow())
        beginWithoutWindow(); // a panel that is started again takes the icon back
}

void Background::lookForTray()
{
    if (mayStay() || hasWindow()) {
        m_waiting.stop();
    } else if (!m_choices.keepRunning || ++m_looks > mostLooks) {
        m_waiting.stop();
        Q_EMIT openRequested();
    }
}

} // namespace agentee::client
