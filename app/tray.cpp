#include "app/tray.h"

#include "sync/notification_store.h"
#include "sync/people_store.h"
#include "sync/store.h"
#include "ui/inbox/notification_row.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QPainter>
#include <QSystemTrayIcon>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

constexpr int looked = 50; ///< of the newest notifications
constexpr qsizetype offered = 5;
constexpr int menuWidth = 420;
constexpr int iconSizes[]{16, 22, 24, 32, 48, 64};

/// The program's mark with a number in the corner: on a panel it is small, so there are at most two
/// characters.
QPixmap marked(const QIcon &mark, int size, int unread)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    mark.paint(&painter, pixmap.rect());
    if (unread <= 0)
        return pixmap;
    const QString number = unread > 9 ? u"9+"_s : QString::number(unread);
    const double height = size * 0.6;
    const QRectF disc(size - height * (number.size() > 1 ? 1.3 : 1), size - height,
        height * (number.size() > 1 ? 1.3 : 1), height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xc0, 0x1c, 0x28)); // on any panel, light or dark
    painter.drawRoundedRect(disc, height / 2, height / 2);
    QFont font = QApplication::font();
    font.setBold(true);
    font.setPixelSize(std::max(6, int(height * 0.8)));
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(disc, Qt::AlignCenter, number);
    return pixmap;
}

QIcon iconFor(int unread)
{
    QIcon icon;
    for (const int size : iconSizes)
        icon.addPixmap(marked(QApplication::windowIcon(), size, unread));
    return icon;
}

} // namespace

Tray::Tray(QObject *parent)
    : QObject(parent)
{
    m_menu.setObjectName(u"trayMenu"_s);
    fillMenu({});
}

Tray::~Tray() = default;

void Tray::setWanted(bool wanted)
{
    m_wanted = wanted;
    if (!wanted) {
        m_icon.reset();
        return;
    }
    if (m_icon)
        return;
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(&m_menu);
    connect(
        m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                Q_EMIT openRequested();
        });
    refresh();
    m_icon->show();
}

bool Tray::isThere() const
{
    return m_icon && QSystemTrayIcon::isSystemTrayAvailable();
}

void Tray::setStore(sync::Store *store)
{
    if (m_store) {
        m_store->notifications().disconnect(this);
        m_store->people().disconnect(this);
    }
    m_store = store;
    if (store) {
        connect(&store->notifications(), &sync::NotificationStore::changed, this, &Tray::refresh);
        connect(&store->people(), &sync::PeopleStore::changed, this, &Tray::refresh);
    }
    refresh();
}

void Tray::refresh()
{
    QList<models::Notification> unread;
    const int count = m_store ? m_store->notifications().unreadCount() : 0;
    if (count > 0) {
        unread = m_store->notifications().notifications(looked);
        unread.removeIf([](const models::Notification &one) { return one.readAt.isValid(); });
        unread.resize(std::min(unread.size(), offered));
    }
    fillMenu(unread);
    if (!m_icon)
        return;
    m_icon->setIcon(iconFor(count));
    m_icon->setToolTip(count > 0 ? tr("Agentee: %n unread", nullptr, count) : tr("Agentee"));
}

void Tray::fillMenu(const QList<models::Notification> &unread)
{
    m_menu.clear();
    const auto add = [this](const QString &name, const QString &text, const auto &act) {
        QAction *action = m_menu.addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, act);
    };
    add(u"trayOpenAction"_s, tr("Open Agentee"), [this] { Q_EMIT openRequested(); });
    if (!unread.isEmpty())
        m_menu.addSection(tr("Unread"));
    for (const models::Notification &one : unread) {
        QString sentence = m_menu.fontMetrics().elidedText(
            ui::notificationSentence(*m_store, one).simplified(), Qt::ElideRight, menuWidth);
        add(u"trayNotificationAction"_s, sentence.replace(u'&', u"&&"_s),
            [this, one] { Q_EMIT notificationChosen(one); });
    }
    m_menu.addSeparator();
    add(u"trayQuitAction"_s, tr("Quit"), [this] { Q_EMIT quitRequested(); });
}

} // namespace agentee::client
