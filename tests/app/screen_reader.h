#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QList>
#include <QObject>
#include <QThread>

#include <mutex>

namespace agentee::tests
{

/// Something that a program shows to assistive technology, as it is named on the accessibility bus.
struct SpokenPlace {
    QString service;
    QDBusObjectPath path;
};

QDBusArgument &operator<<(QDBusArgument &argument, const SpokenPlace &place);
const QDBusArgument &operator>>(const QDBusArgument &argument, SpokenPlace &place);

struct SpokenListener {
    QString service;
    QString event;
};
QDBusArgument &operator<<(QDBusArgument &argument, const SpokenListener &listener);
const QDBusArgument &operator>>(const QDBusArgument &argument, SpokenListener &listener);

/// Says who listens to what. Programs tell nothing that nobody listens to.
class SpokenListeners : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.a11y.atspi.Registry")
public:
    using QObject::QObject;
public Q_SLOTS:
    QList<agentee::tests::SpokenListener> GetRegisteredEvents() const
    {
        return {{QStringLiteral(":1.0"), QStringLiteral("object:")}};
    }
};

/// What the desktop's registry does for screen readers: programs report here, and what they announce is
/// heard.
class SpokenRegistry : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.a11y.atspi.Socket")
public:
    /// On a connection of its own. False when there is a registry already.
    bool offer(const QString &busAddress);
    ~SpokenRegistry() override; ///< in the thread that offered it

    /// The program that reported last; empty before. Any thread.
    SpokenPlace program() const;
    QStringList announced() const; ///< in order; any thread

public Q_SLOTS:
    agentee::tests::SpokenPlace Embed(const agentee::tests::SpokenPlace &program);
    void hear(const QDBusMessage &message);

private:
    SpokenListeners m_listeners{this};
    mutable std::mutex m_mutex;
    SpokenPlace m_program;
    QStringList m_announced;
};

/// A screen reader: another process than the program, which sees of it what the accessibility bus tells.
class ScreenReader
{
public:
    struct Thing {
        SpokenPlace place;
        QString name;
        QString role; ///< in AT-SPI's words: "push button", "list item"
        quint64 states = 0; ///< AT-SPI's bits
        int parent = -1; ///< index among what was read
        bool isFocusable() const { return states & (1ULL << 11); }
        bool isShown() const { return states & (1ULL << 25); }
    };

    explicit ScreenReader(const QString &busAddress);
    ~ScreenReader();

    bool seesProgram() const { return !m_registry->program().service.isEmpty(); }
    /// Everything that is shown, from the program down.
    QList<Thing> read() const;
    /// The first thing of that role whose name begins so; an empty place when there is none.
    Thing find(const QString &role, const QString &name) const;
    QStringList actions(const SpokenPlace &place) const;
    bool act(const SpokenPlace &place, const QString &action) const;
    bool write(const SpokenPlace &place, const QString &text) const;
    QString text(const SpokenPlace &place) const;
    QStringList announced() const { return m_registry->announced(); }

private:
    QDBusMessage ask(const SpokenPlace &place, const QString &interface, const QString &method,
        const QVariantList &arguments = {}) const;
    void readInto(QList<Thing> &things, const SpokenPlace &place, int parent, int depth) const;

    QDBusConnection m_bus;
    QThread m_thread;
    SpokenRegistry *m_registry; ///< goes with the thread
};

} // namespace agentee::tests

Q_DECLARE_METATYPE(agentee::tests::SpokenPlace)
Q_DECLARE_METATYPE(agentee::tests::SpokenListener)
