#include "ui/shell/screen_layouts.h"

#include "ui/shell/main_window.h"

#include <QCryptographicHash>
#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr qsizetype mostSets = 12;
constexpr int titleHeight = 32;
constexpr int leastGrip = 120; ///< width of the title that must be seen
/// Systems move windows about while screens come and go.
constexpr auto settling = 500ms;

int distance(const QRect &a, const QRect &b)
{
    return (a.center() - b.center()).manhattanLength();
}

} // namespace

QString screensKey(const QList<ScreenLayouts::Screen> &screens)
{
    QStringList parts;
    for (const ScreenLayouts::Screen &screen : screens) {
        parts.append(u"%1,%2,%3,%4"_s.arg(screen.whole.x())
                .arg(screen.whole.y())
                .arg(screen.whole.width())
                .arg(screen.whole.height()));
    }
    parts.sort();
    const QByteArray hash = QCryptographicHash::hash(parts.join(u';').toLatin1(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(16));
}

QRect reachable(const QRect &frame, const QList<ScreenLayouts::Screen> &screens)
{
    if (screens.isEmpty())
        return frame;
    const QRect title(frame.topLeft(), QSize(frame.width(), titleHeight));
    const bool isReached = std::ranges::any_of(screens, [&](const ScreenLayouts::Screen &screen) {
        const QRect seen = title & screen.available;
        return seen.width() >= std::min(leastGrip, frame.width()) && seen.height() >= titleHeight / 2;
    });
    if (isReached)
        return frame;
    const QRect room = std::ranges::min_element(screens, {}, [&](const ScreenLayouts::Screen &screen) {
        return distance(screen.available, frame);
    })->available;
    QRect found(frame.topLeft(), frame.size().boundedTo(room.size()));
    found.moveLeft(std::clamp(found.left(), room.left(), room.right() - found.width() + 1));
    found.moveTop(std::clamp(found.top(), room.top(), room.bottom() - found.height() + 1));
    return found;
}

ScreenLayouts::ScreenLayouts(QSettings &settings, Screens screens, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_screens(std::move(screens))
    , m_key(screensKey(m_screens()))
{
    m_moved.setSingleShot(true);
    m_moved.setInterval(settling);
    m_changed.setSingleShot(true);
    m_changed.setInterval(settling);
    connect(&m_moved, &QTimer::timeout, this, &ScreenLayouts::save);
    connect(&m_changed, &QTimer::timeout, this, &ScreenLayouts::look);
    const auto watch = [this](QScreen *screen) {
        for (const auto change : {&QScreen::geometryChanged, &QScreen::availableGeometryChanged})
            connect(screen, change, &m_changed, qOverload<>(&QTimer::start));
        m_changed.start();
    };
    for (QScreen *screen : QGuiApplication::screens())
        watch(screen);
    connect(qApp, &QGuiApplication::screenAdded, this, watch);
    connect(qApp, &QGuiApplication::screenRemoved, &m_changed, qOverload<>(&QTimer::start));
}

QList<ScreenLayouts::Screen> ScreenLayouts::presentScreens()
{
    QList<Screen> screens;
    for (const QScreen *screen : QGuiApplication::screens())
        screens.append({.whole = screen->geometry(), .available = screen->availableGeometry()});
    return screens;
}

void ScreenLayouts::attach(MainWindow &window)
{
    m_window = &window;
    m_key = screensKey(m_screens());
    window.restoreLayout(m_settings);
    restore();
    window.installEventFilter(this);
}

void ScreenLayouts::restore()
{
    const QString group = u"screens/"_s + m_key;
    if (m_settings.contains(group + u"/window/geometry"_s)) {
        m_settings.beginGroup(group);
        m_window->restoreFrame(m_settings);
        m_settings.endGroup();
    }
    bringBack();
}

void ScreenLayouts::bringBack()
{
    if (m_window->isMaximized() || m_window->isFullScreen())
        return;
    const QRect frame = m_window->frameGeometry();
    const QRect wanted = reachable(frame, m_screens());
    if (wanted == frame)
        return;
    m_window->resize(m_window->size() - (frame.size() - wanted.size()));
    m_window->move(wanted.topLeft());
}

void ScreenLayouts::save()
{
    // While screens come and go, where it is says nothing about where the person put it.
    if (!m_window || screensKey(m_screens()) != m_key)
        return;
    m_window->saveLayout(m_settings); // how it lay last, for screens that are new
    m_settings.beginGroup(u"screens/"_s + m_key);
    m_window->saveFrame(m_settings);
    m_settings.endGroup();
    remember(m_key);
}

void ScreenLayouts::remember(const QString &key)
{
    QStringList used = m_settings.value("screens/used").toStringList();
    if (!used.isEmpty() && used.first() == key)
        return;
    used.removeAll(key);
    used.prepend(key);
    while (used.size() > mostSets)
        m_settings.remove(u"screens/"_s + used.takeLast());
    m_settings.setValue("screens/used", used);
}

void ScreenLayouts::look()
{
    const QString now = screensKey(m_screens());
    if (!m_window)
        return;
    m_moved.stop();
    if (now == m_key) {
        bringBack(); // a panel may have come
        return;
    }
    m_key = now;
    restore();
}

bool ScreenLayouts::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && (event->type() == QEvent::Move || event->type() == QEvent::Resize)
        && m_window->isVisible())
        m_moved.start();
    return QObject::eventFilter(watched, event);
}

} // namespace agentee::ui
