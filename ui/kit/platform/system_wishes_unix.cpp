#include "ui/kit/platform/system_wishes.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QMap>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;

const QString appearance = u"org.freedesktop.appearance"_s;
const QString gnome = u"org.gnome.desktop.interface"_s;
const QString gnomeHelp = u"org.gnome.desktop.a11y.interface"_s;
const QString kde = u"org.kde.kdeglobals.KDE"_s;

using Namespaces = QMap<QString, QVariantMap>;

/// Values of the portal come in one more wrapping from some desktops.
QVariant plain(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

/// The settings portal, which every desktop of these systems has.
class SystemWishes::Source : public QObject
{
    Q_OBJECT
public:
    explicit Source(SystemWishes &wishes)
        : m_wishes(wishes)
    {
        qDBusRegisterMetaType<Namespaces>();
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        bus.connect(service, path, interface, u"SettingChanged"_s, this,
            SLOT(change(QString, QString, QDBusVariant)));
        QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"ReadAll"_s);
        question << QStringList{appearance, gnome, gnomeHelp, kde};
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *answered) {
            answered->deleteLater();
            const QDBusPendingReply<Namespaces> reply = *answered;
            if (reply.isError())
                return; // no portal: nothing is wished for
            const Namespaces all = reply.value();
            for (auto one = all.cbegin(); one != all.cend(); ++one) {
                for (auto value = one->cbegin(); value != one->cend(); ++value)
                    m_values.insert(one.key() + u' ' + value.key(), plain(value.value()));
            }
            tell();
        });
    }

private Q_SLOTS:
    void change(const QString &where, const QString &key, const QDBusVariant &value)
    {
        m_values.insert(where + u' ' + key, plain(value.variant()));
        tell();
    }

private:
    QVariant value(const QString &where, const QString &key) const
    {
        return m_values.value(where + u' ' + key);
    }
    void tell()
    {
        const QVariant animated = value(gnome, u"enable-animations"_s);
        const QVariant duration = value(kde, u"AnimationDurationFactor"_s);
        bool isNumber = false;
        const bool none = duration.toDouble(&isNumber) <= 0;
        m_wishes.take(
            value(appearance, u"contrast"_s).toUInt() == 1 || value(gnomeHelp, u"high-contrast"_s).toBool(),
            value(appearance, u"reduced-motion"_s).toUInt() == 1 || (animated.isValid() && !animated.toBool())
                || (isNumber && none));
    }

    SystemWishes &m_wishes;
    QVariantMap m_values;
};

SystemWishes::SystemWishes(QObject *parent)
    : QObject(parent)
    , m_source(std::make_unique<Source>(*this))
{
}

SystemWishes::~SystemWishes() = default;

} // namespace agentee::ui

#include "system_wishes_unix.moc"
