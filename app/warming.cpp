#include "app/warming.h"

#include "sync/share_store.h"
#include "sync/store.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QSaveFile>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace agentee::client
{

namespace
{

constexpr qint64 longestVersion = 100;

bool isTouch(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
    case QEvent::DragMove:
        return true;
    default:
        return false;
    }
}

bool isWindowShown()
{
    return std::ranges::any_of(QApplication::topLevelWidgets(),
        [](const QWidget *window) { return window->isVisible() && !window->isMinimized(); });
}

} // namespace

Warming::Warming(
    QString marker, std::function<bool()> maySpend, std::chrono::milliseconds idle, QObject *parent)
    : QObject(parent)
    , m_marker(std::move(marker))
    , m_maySpend(std::move(maySpend))
    , m_idle(idle)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Warming::look);
    connect(&m_warmth, &ui::TranscriptWarmth::warmed, this, &Warming::finish);
}

Warming::~Warming()
{
    if (m_state == State::Loaded || m_state == State::Starting)
        QFile::remove(m_marker); // ended in good order, in the middle of it
}

bool Warming::hasFailedBefore() const
{
    QFile file(m_marker);
    return file.open(QIODevice::ReadOnly)
        && file.read(longestVersion) == QCoreApplication::applicationVersion().toUtf8();
}

bool Warming::mark() const
{
    QSaveFile file(m_marker);
    return file.open(QIODevice::WriteOnly) && file.write(QCoreApplication::applicationVersion().toUtf8()) >= 0
        && file.commit();
}

void Warming::setStore(sync::Store *store)
{
    if (m_store)
        m_store->shares().disconnect(this);
    m_store = store;
    m_timer.stop();
    if (!store || isDone())
        return;
    connect(&store->shares(), &sync::ShareStore::changed, this, &Warming::wait);
    wait();
}

void Warming::wait()
{
    if (m_timer.isActive() || m_state == State::Starting || isDone())
        return;
    m_untouched.start();
    m_timer.start(m_idle);
    qApp->installEventFilter(this); // once, however often it is said
}

void Warming::look()
{
    if (!m_store)
        return;
    const std::chrono::milliseconds left = m_idle - std::chrono::milliseconds(m_untouched.elapsed());
    if (left.count() > 0) {
        m_timer.start(left);
        return;
    }
    if (m_state == State::Cold && m_store->shares().grants().isEmpty()) {
        qApp->removeEventFilter(this); // until there are some
        return;
    }
    if (!isWindowShown())
        return; // until somebody touches something again
    if (m_state == State::Cold) {
        if (hasFailedBefore() || !m_maySpend() || !mark()) {
            qApp->removeEventFilter(this);
            return;
        }
        if (!m_warmth.load()) {
            finish(); // the first transcript says what is missing
            return;
        }
        m_state = State::Loaded;
        m_timer.start(m_idle / 4); // what was typed meanwhile is heard first
        return;
    }
    m_state = State::Starting;
    m_warmth.start();
}

void Warming::finish()
{
    m_state = State::Done;
    QFile::remove(m_marker);
    qApp->removeEventFilter(this);
    if (m_store)
        m_store->shares().disconnect(this);
    Q_EMIT done();
}

bool Warming::eventFilter(QObject *watched, QEvent *event)
{
    if (isTouch(event->type())) {
        m_untouched.start();
        if (!m_timer.isActive() && m_state != State::Starting && !isDone() && m_store)
            m_timer.start(m_idle);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace agentee::client
