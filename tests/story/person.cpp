#include "tests/story/person.h"

#include <QDeadlineTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

constexpr int patience = 60'000; ///< ms; passing tests never wait for it
constexpr int betweenLooks = 150; ///< ms

const QStringList pressable{u"push button"_s, u"toggle button"_s, u"check box"_s, u"radio button"_s,
    u"page tab"_s, u"button"_s, u"list item"_s, u"tree item"_s};
const QStringList written{u"text"_s, u"password text"_s};
const QStringList withText{u"text"_s, u"label"_s};

} // namespace

Person::Person(const Programs &programs, const SpokenDesktop &desktop, int number, const QString &profile)
    : m_programs(programs)
    , m_reader(desktop, number)
    , m_profile(profile)
{
}

Person::~Person()
{
    if (m_client && m_client->state() != QProcess::NotRunning)
        endInGoodOrder(*m_client);
}

void Person::open()
{
    m_client = m_programs.openClient({u"--profile"_s, m_profile});
    until([this] { return m_reader.seesProgram(); }, u"the program reports to assistive technology"_s);
}

void Person::startAgain(const QStringList &with)
{
    const auto again = m_programs.openClient(QStringList{u"--profile"_s, m_profile} + with);
    QVERIFY(again->waitForFinished(patience));
    QCOMPARE(again->exitCode(), 0);
}

void Person::hand(const QString &fileOrLink)
{
    startAgain({fileOrLink});
}

void Person::until(const std::function<bool()> &condition, const QString &what) const
{
    // Every look asks the program many questions: not as often as Qt would.
    for (const QDeadlineTimer end(patience); !end.hasExpired(); QTest::qWait(betweenLooks)) {
        if (condition())
            return;
    }
    QString all;
    for (const auto &thing : m_reader.read())
        all +=
            u"\n  %1: %2%3"_s.arg(thing.role, thing.name, thing.isEnabled() ? QString() : u" (disabled)"_s);
    QFAIL(qPrintable(u"Not so: %1. There is:%2"_s.arg(what, all)));
}

ScreenReader::Thing Person::findAny(const QStringList &roles, const QString &name) const
{
    for (const auto &thing : m_reader.read()) {
        if (roles.contains(thing.role) && thing.name.startsWith(name) && thing.isEnabled())
            return thing;
    }
    return {};
}

void Person::press(const QString &name)
{
    ScreenReader::Thing thing;
    until([&] { return (thing = findAny(pressable, name)).isThere(); }, u"“%1” can be pressed"_s.arg(name));
    QStringList actions = m_reader.actions(thing.place);
    actions.removeAll(u"SetFocus"_s);
    QVERIFY2(!actions.isEmpty(), qPrintable(name));
    QVERIFY2(m_reader.act(thing.place, actions.first()), qPrintable(name));
}

void Person::write(const QString &field, const QString &text)
{
    ScreenReader::Thing thing;
    until(
        [&] {
            thing = findAny(written, field);
            return thing.isThere() && thing.isEditable();
        },
        u"one can write into “%1”"_s.arg(field));
    QVERIFY2(m_reader.write(thing.place, text), qPrintable(field));
}

void Person::add(const QString &field, const QString &text)
{
    write(field, this->text(field) + text);
}

bool Person::reads(const QString &words) const
{
    for (const auto &thing : m_reader.read()) {
        if (thing.name.contains(words)
            || (withText.contains(thing.role) && m_reader.text(thing.place).contains(words)))
            return true;
    }
    return false;
}

void Person::untilReads(const QString &words)
{
    until([&] { return reads(words); }, u"“%1” can be read"_s.arg(words));
}

void Person::untilHears(const QString &words)
{
    until([&] { return !m_reader.announced().filter(words).isEmpty(); }, u"“%1” is announced"_s.arg(words));
}

QString Person::text(const QString &field) const
{
    const auto thing = findAny(written, field);
    return thing.isThere() ? m_reader.text(thing.place) : QString();
}

bool Person::close()
{
    return m_client && m_client->state() == QProcess::Running && endInGoodOrder(*m_client);
}

} // namespace agentee::tests
