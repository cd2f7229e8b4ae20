#include "tests/support/desktop/screen_reader.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

const QString registryConnection = u"accessibility registry"_s;
const QString readerConnection = u"screen reader"_s;
const QString rootPath = u"/org/a11y/atspi/accessible/root"_s;
const QString accessible = u"org.a11y.atspi.Accessible"_s;
constexpr int deepest = 60;
constexpr qsizetype mostThings = 5000;
constexpr int patience = 10'000; ///< ms

template <typename Value>
Value first(const QDBusMessage &answer)
{
    return answer.arguments().isEmpty() ? Value() : qdbus_cast<Value>(answer.arguments().first());
}

} // namespace

QDBusArgument &operator<<(QDBusArgument &argument, const SpokenPlace &place)
{
    argument.beginStructure();
    argument << place.service << place.path;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, SpokenPlace &place)
{
    argument.beginStructure();
    argument >> place.service >> place.path;
    argument.endStructure();
    return argument;
}

QDBusArgument &operator<<(QDBusArgument &argument, const SpokenListener &listener)
{
    argument.beginStructure();
    argument << listener.service << listener.event;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, SpokenListener &listener)
{
    argument.beginStructure();
    argument >> listener.service >> listener.event;
    argument.endStructure();
    return argument;
}

bool SpokenRegistry::offer(const QString &busAddress)
{
    QDBusConnection bus = QDBusConnection::connectToBus(busAddress, registryConnection);
    return bus.registerObject(rootPath, this, QDBusConnection::ExportAllSlots)
        && bus.registerObject(u"/org/a11y/atspi/registry"_s, &m_listeners, QDBusConnection::ExportAllSlots)
        && bus.connect(
            {}, {}, u"org.a11y.atspi.Event.Object"_s, u"Announcement"_s, this, SLOT(hear(QDBusMessage)))
        && bus.registerService(u"org.a11y.atspi.Registry"_s);
}

SpokenRegistry::~SpokenRegistry()
{
    QDBusConnection::disconnectFromBus(registryConnection);
}

QList<SpokenPlace> SpokenRegistry::programs() const
{
    const std::scoped_lock lock(m_mutex);
    return m_programs;
}

QStringList SpokenRegistry::announcedBy(const SpokenPlace &program) const
{
    const std::scoped_lock lock(m_mutex);
    QStringList words;
    for (const Announced &announced : m_announced) {
        if (announced.service == program.service)
            words.append(announced.words);
    }
    return words;
}

SpokenPlace SpokenRegistry::Embed(const SpokenPlace &program)
{
    const std::scoped_lock lock(m_mutex);
    m_programs.append(program);
    return {QDBusConnection(registryConnection).baseService(), QDBusObjectPath(rootPath)};
}

void SpokenRegistry::hear(const QDBusMessage &message)
{
    // Detail, politeness, nothing, and the words.
    const QVariant words = message.arguments().value(3);
    const std::scoped_lock lock(m_mutex);
    m_announced.append({.service = message.service(),
        .words = words.canConvert<QDBusVariant>() ? words.value<QDBusVariant>().variant().toString()
                                                  : words.toString()});
}

SpokenDesktop::SpokenDesktop(const QString &busAddress)
    : m_bus(QDBusConnection::connectToBus(busAddress, readerConnection))
    , m_registry(new SpokenRegistry)
{
    qDBusRegisterMetaType<SpokenPlace>();
    qDBusRegisterMetaType<QList<SpokenPlace>>();
    qDBusRegisterMetaType<SpokenListener>();
    qDBusRegisterMetaType<QList<SpokenListener>>();
    m_registry->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_registry, &QObject::deleteLater);
    m_thread.start();
    bool offered = false;
    QMetaObject::invokeMethod(
        m_registry, [&] { return m_registry->offer(busAddress); }, Qt::BlockingQueuedConnection, &offered);
    if (!offered)
        qFatal("the registry cannot be offered");
}

SpokenDesktop::~SpokenDesktop()
{
    m_thread.quit();
    m_thread.wait();
    QDBusConnection::disconnectFromBus(readerConnection);
}

ScreenReader::ScreenReader(const SpokenDesktop &desktop, int program)
    : m_desktop(desktop)
    , m_program(program)
{
}

QDBusMessage ScreenReader::ask(const SpokenPlace &place, const QString &interface, const QString &method,
    const QVariantList &arguments) const
{
    QDBusMessage question =
        QDBusMessage::createMethodCall(place.service, place.path.path(), interface, method);
    question.setArguments(arguments);
    return m_desktop.bus().call(question, QDBus::Block, patience);
}

QVariant ScreenReader::property(const SpokenPlace &place, const QString &interface, const QString &name) const
{
    return ask(place, u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {interface, name})
        .arguments()
        .value(0)
        .value<QDBusVariant>()
        .variant();
}

QList<ScreenReader::Thing> ScreenReader::read() const
{
    QList<Thing> things;
    if (seesProgram())
        readInto(things, {program().service, QDBusObjectPath(rootPath)}, -1, 0);
    return things;
}

void ScreenReader::readInto(QList<Thing> &things, const SpokenPlace &place, int parent, int depth) const
{
    Thing thing{.place = place, .name = {}, .role = {}, .parent = parent};
    thing.name = property(place, accessible, u"Name"_s).toString();
    thing.role = first<QString>(ask(place, accessible, u"GetRoleName"_s));
    const auto states = first<QList<uint>>(ask(place, accessible, u"GetState"_s));
    if (states.size() == 2)
        thing.states = states.at(0) | (quint64(states.at(1)) << 32);
    // The program itself has no states.
    if (depth > 0 && !thing.isShown())
        return;
    const int own = int(things.size());
    things.append(thing);
    if (depth == deepest || things.size() >= mostThings)
        return;
    for (const SpokenPlace &child : first<QList<SpokenPlace>>(ask(place, accessible, u"GetChildren"_s)))
        readInto(things, child, own, depth + 1);
}

ScreenReader::Thing ScreenReader::find(const QString &role, const QString &name) const
{
    for (const Thing &thing : read()) {
        if (thing.role == role && thing.name.startsWith(name))
            return thing;
    }
    return {};
}

QStringList ScreenReader::actions(const SpokenPlace &place) const
{
    QStringList names;
    const QString interface = u"org.a11y.atspi.Action"_s;
    const int count = property(place, interface, u"NActions"_s).toInt();
    for (int i = 0; i < count; ++i)
        names.append(first<QString>(ask(place, interface, u"GetName"_s, {i})));
    return names;
}

bool ScreenReader::act(const SpokenPlace &place, const QString &action) const
{
    const qsizetype index = actions(place).indexOf(action);
    return index >= 0 && first<bool>(ask(place, u"org.a11y.atspi.Action"_s, u"DoAction"_s, {int(index)}));
}

bool ScreenReader::write(const SpokenPlace &place, const QString &text) const
{
    return first<bool>(ask(place, u"org.a11y.atspi.EditableText"_s, u"SetTextContents"_s, {text}));
}

QString ScreenReader::text(const SpokenPlace &place) const
{
    return first<QString>(ask(place, u"org.a11y.atspi.Text"_s, u"GetText"_s, {0, -1}));
}

} // namespace agentee::tests
