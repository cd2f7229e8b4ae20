#include "sync/engine/page_writer.h"
#include "sync/stores/local_store.h"
#include "tests/sync/sample_rows.h"

#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace agentee::sync;
using namespace Qt::StringLiterals;

/// Answers to own writes and pages of the feed come on different ways and overtake each other.
class TestPageWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void answersAndPagesInAnyOrder_data();
    void answersAndPagesInAnyOrder();

private:
    models::Section there() { return *m_store->data().cache().sections.onServer(m_section.id); }

    const models::Person m_me = samples::person(1, u"Ada"_s);
    const models::Workspace m_place = samples::workspace(10, u"Harbour retrofit"_s, samples::id(1));
    models::Section m_section = samples::section(20, m_place, 1, u"# One\n"_s);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalStore> m_store;
    std::unique_ptr<PageWriter> m_writer;
};

void TestPageWriter::init()
{
    m_section.version = 3;
    m_folder = std::make_unique<QTemporaryDir>();
    auto store = LocalStore::open(m_folder->path(), m_me, samples::tenant());
    QVERIFY(store);
    m_store = *std::move(store);
    m_writer = std::make_unique<PageWriter>(m_store->data().cache(), m_store->data().outbox(), m_me.id);
    const models::ChangePage page = samples::page({samples::put(1, m_me), samples::put(2, m_place),
        samples::put(3, samples::collaborator(30, m_place, m_me.id, models::Role::Owner)),
        samples::put(12, m_section)});
    QCOMPARE(page.cursor, 12);
    QVERIFY(m_writer->write(page, {}));
}

void TestPageWriter::answersAndPagesInAnyOrder_data()
{
    QTest::addColumn<qint64>("cursor");
    QTest::addColumn<int>("newer");
    QTest::addColumn<bool>("taken");
    QTest::newRow("an answer that the feed has passed") << qint64(10) << 0 << false;
    QTest::newRow("the answer to what the feed has told last") << qint64(12) << 0 << false;
    QTest::newRow("an answer before the feed tells it") << qint64(13) << 0 << true;
    QTest::newRow("a new version before the feed tells it") << qint64(13) << 1 << true;
    QTest::newRow("a refusal with the version that is there") << qint64(0) << 0 << false;
    QTest::newRow("a refusal with a new version") << qint64(0) << 1 << true;
    QTest::newRow("an older version") << qint64(13) << -1 << false;
}

void TestPageWriter::answersAndPagesInAnyOrder()
{
    QFETCH(qint64, cursor);
    QFETCH(int, newer);
    QFETCH(bool, taken);
    // Another person's new section moves this one down without a new version of it.
    models::Section answered = m_section;
    answered.position = 0;
    answered.version += newer;
    QVERIFY(m_writer->writeRow(
        {.entity = models::Entity::Section, .row = models::toJson(answered), .cursor = cursor}));
    QCOMPARE(there(), taken ? answered : m_section);
}

QTEST_GUILESS_MAIN(TestPageWriter)
#include "tst_page_writer.moc"
