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

    QList<SpokenPlace> programs() const; ///< in the order in which they reported; any thread
    QStringList announcedBy(const SpokenPlace &program) const; ///< in order; any thread

public Q_SLOTS:
    agentee::tests::SpokenPlace Embed(const agentee::tests::SpokenPlace &program);
    void hear(const QDBusMessage &message);

private:
    struct Announced {
        QString service;
        QString words;
    };

    SpokenListeners m_listeners{this};
    mutable std::mutex m_mutex;
    QList<SpokenPlace> m_programs;
    QList<Announced> m_announced;
};

/// The accessibility bus of a desktop, with its registry in a thread of its own. One at a time.
class SpokenDesktop
{
public:
    /// `busAddress` is a bus where nobody is the registry yet.
    explicit SpokenDesktop(const QString &busAddress);
    ~SpokenDesktop();

    const QDBusConnection &bus() const { return m_bus; }
    const SpokenRegistry &registry() const { return *m_registry; }

private:
    QDBusConnection m_bus;
    QThread m_thread;
    SpokenRegistry *m_registry; ///< goes with the thread
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
        bool isEditable() const { return states & (1ULL << 7); }
        bool isEnabled() const { return states & (1ULL << 8); }
        bool isFocusable() const { return states & (1ULL << 11); }
        bool isShown() const { return states & (1ULL << 25); }
        bool isThere() const { return !place.service.isEmpty(); }
    };

    /// Of the program that reports to the desktop after `program` others. The desktop outlives the reader.
    explicit ScreenReader(const SpokenDesktop &desktop, int program = 0);

    bool seesProgram() const { return !program().service.isEmpty(); }
    /// Everything that is shown, from the program down.
    QList<Thing> read() const;
    /// The first thing of that role whose name begins so; nothing is there when there is none.
    Thing find(const QString &role, const QString &name) const;
    QStringList actions(const SpokenPlace &place) const;
    bool act(const SpokenPlace &place, const QString &action) const;
    bool write(const SpokenPlace &place, const QString &text) const;
    QString text(const SpokenPlace &place) const;
    QStringList announced() const { return m_desktop.registry().announcedBy(program()); }

private:
    SpokenPlace program() const { return m_desktop.registry().programs().value(m_program); }
    QDBusMessage ask(const SpokenPlace &place, const QString &interface, const QString &method,
        const QVariantList &arguments = {}) const;
    QVariant property(const SpokenPlace &place, const QString &interface, const QString &name) const;
    void readInto(QList<Thing> &things, const SpokenPlace &place, int parent, int depth) const;

    const SpokenDesktop &m_desktop;
    int m_program;
};

} // namespace agentee::tests

Q_DECLARE_METATYPE(agentee::tests::SpokenPlace)
Q_DECLARE_METATYPE(agentee::tests::SpokenListener)
