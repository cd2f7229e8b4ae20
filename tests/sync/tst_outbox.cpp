#include "models/content_hash.h"
#include "models/json_reader.h"
#include "sync/outbox/outbox.h"

#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace agentee::sync;
using namespace Qt::StringLiterals;
using State = OutboxEntry::State;

/// The person's thread and the engine's each have a connection of their own, and come in between each other.
class TestOutbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void editsOnTopOfEachOtherAreOne();
    void whatIsTypedWhileTheEngineDecidesStays_data();
    void whatIsTypedWhileTheEngineDecidesStays();
    void anEditOfAnOlderTextStandsForItself();
    void fieldsOfAnOlderStateStandForThemselves();
    void refusedTakesWhatBuildsOnIt();
    void refusedJoinsWhatLacksSomethingOfIt();
    void refusedLeavesWhatCannotBeJoined();

private:
    /// An edit of the section, as the person's thread queues it.
    QueuedWrite edit(const QString &base, const QString &text) const;
    void type(const QString &base, const QString &text);
    /// Joins the first write in line with what somebody else wrote, as the engine does.
    void engineRewrites(const QString &base, const QString &text);
    QStringList texts();

    const models::Id m_workspace = models::newId();
    const models::Id m_section = models::newId();
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Outbox> m_person;
    std::unique_ptr<Outbox> m_engine;
};

void TestOutbox::init()
{
    m_person.reset();
    m_engine.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    for (std::unique_ptr<Outbox> *side : {&m_person, &m_engine}) {
        auto opened = Outbox::open(m_folder->filePath(u"outbox.db"_s));
        QVERIFY(opened);
        *side = *std::move(opened);
    }
}

QueuedWrite TestOutbox::edit(const QString &base, const QString &text) const
{
    QueuedWrite write;
    write.id = models::newId();
    write.kind = WriteKind::WriteSection;
    write.workspaceId = m_workspace;
    write.targetId = m_section;
    write.sectionId = m_section;
    write.body = {{u"markdown"_s, text}};
    write.base = {
        {u"text"_s, base}, {u"hash"_s, QString::fromLatin1(models::contentHash(base))}, {u"version"_s, 0}};
    write.queuedAt = models::now();
    return write;
}

void TestOutbox::type(const QString &base, const QString &text)
{
    QVERIFY(m_person->put(edit(base, text), {{.entity = models::Entity::Section, .id = m_section}}));
}

void TestOutbox::engineRewrites(const QString &base, const QString &text)
{
    const QueuedWrite read = m_engine->all().first();
    QueuedWrite joined = edit(base, text);
    joined.number = read.number;
    QCOMPARE(m_engine->rewrite(read, joined, read.id), models::Result<bool>(true));
}

QStringList TestOutbox::texts()
{
    QStringList texts;
    for (const QueuedWrite &write : m_person->all())
        texts.append(typedText(write));
    return texts;
}

void TestOutbox::editsOnTopOfEachOtherAreOne()
{
    type(u"0\n"_s, u"1\n"_s);
    type(u"1\n"_s, u"2\n"_s);
    QCOMPARE(texts(), QStringList{u"2\n"_s});
    QCOMPARE(m_person->all().first().base.value("text"_L1).toString(), u"0\n"_s);
}

void TestOutbox::whatIsTypedWhileTheEngineDecidesStays_data()
{
    QTest::addColumn<QString>("decision");
    QTest::newRow("joined with others' changes") << u"rewrite"_s;
    QTest::newRow("nothing left to send") << u"remove"_s;
    QTest::newRow("for the person") << u"refuse"_s;
}

void TestOutbox::whatIsTypedWhileTheEngineDecidesStays()
{
    QFETCH(QString, decision);
    type(u"a\n\nb\n"_s, u"A\n\nb\n"_s);
    const QueuedWrite read = m_engine->all().first();
    type(u"A\n\nb\n"_s, u"AA\n\nb\n"_s);

    if (decision == u"rewrite"_s) {
        QueuedWrite joined = read;
        joined.body = {{u"markdown"_s, u"A\n\nB\n"_s}};
        QCOMPARE(m_engine->rewrite(read, joined, models::newId()), models::Result<bool>(false));
    } else if (decision == u"remove"_s) {
        QVERIFY(m_engine->remove({read}));
    } else {
        QVERIFY(m_engine->refuse(read));
    }
    QCOMPARE(texts(), QStringList{u"AA\n\nb\n"_s});
    QCOMPARE(m_person->all().first().state, State::Queued);
    QCOMPARE(m_person->all().first().base.value("text"_L1).toString(), u"a\n\nb\n"_s);

    // Read again, the decision holds.
    const QueuedWrite now = m_engine->all().first();
    QVERIFY(m_engine->remove({now}));
    QCOMPARE(texts(), QStringList());
}

void TestOutbox::anEditOfAnOlderTextStandsForItself()
{
    type(u"a\n\nb\n"_s, u"A\n\nb\n"_s);
    engineRewrites(
        u"a\n\nB\n"_s, u"A\n\nB\n"_s); // somebody else has written B, the person does not see it yet
    type(u"A\n\nb\n"_s, u"AA\n\nb\n"_s);
    // In place of the first one, it would say that B is to become b again.
    QCOMPARE(texts(), (QStringList{u"A\n\nB\n"_s, u"AA\n\nb\n"_s}));
    QCOMPARE(m_person->all().last().base.value("text"_L1).toString(), u"A\n\nb\n"_s);
}

void TestOutbox::fieldsOfAnOlderStateStandForThemselves()
{
    const auto queue = [&](const QJsonObject &base, const QJsonObject &state) {
        QueuedWrite write = edit({}, {});
        write.kind = WriteKind::SetState;
        write.targetId = m_workspace;
        write.body = {{u"state"_s, state}};
        write.base = {{u"state"_s, base}};
        return m_person->put(write, {}).has_value();
    };
    QVERIFY(queue({{u"a"_s, 1}}, {{u"a"_s, 2}}));
    QVERIFY(queue({{u"a"_s, 2}}, {{u"a"_s, 3}}));
    QCOMPARE(m_person->all().size(), 1);
    QVERIFY(queue({{u"a"_s, 2}}, {{u"a"_s, 4}}));
    QCOMPARE(m_person->all().size(), 2);
}

void TestOutbox::refusedTakesWhatBuildsOnIt()
{
    type(u"a\n"_s, u"b\n"_s);
    const auto sending = m_engine->startSending(m_engine->all());
    QVERIFY(sending);
    type(u"b\n"_s, u"c\n"_s);
    QCOMPARE(texts().size(), 2);
    QVERIFY(m_engine->refuse(sending->first()));
    QCOMPARE(texts(), QStringList{u"c\n"_s});
    QCOMPARE(m_person->all().first().state, State::NeedsPerson);
}

void TestOutbox::refusedJoinsWhatLacksSomethingOfIt()
{
    type(u"a\n\nb\n"_s, u"A\n\nb\n"_s);
    engineRewrites(u"a\n\nB\n"_s, u"A\n\nB\n"_s);
    type(u"A\n\nb\n"_s, u"AA\n\nb\n"_s);
    QVERIFY(m_engine->refuse(m_engine->all().first()));
    QCOMPARE(texts(), QStringList{u"AA\n\nB\n"_s});
    QCOMPARE(m_person->all().first().base.value("text"_L1).toString(), u"a\n\nB\n"_s);
}

void TestOutbox::refusedLeavesWhatCannotBeJoined()
{
    type(u"a\n"_s, u"b\n"_s);
    engineRewrites(u"x\n"_s, u"y\n"_s);
    type(u"b\n"_s, u"c\n"_s);
    QVERIFY(m_engine->refuse(m_engine->all().first()));
    QCOMPARE(texts(), (QStringList{u"y\n"_s, u"c\n"_s}));
    QCOMPARE(m_person->all().last().state, State::Queued);
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
