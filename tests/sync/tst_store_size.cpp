#include "sync/engine/page_writer.h"
#include "sync/stores/local_store.h"
#include "tests/sync/sample_rows.h"

#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace agentee::sync;
using namespace Qt::StringLiterals;

/// A large cache: 10,000 workspaces, one of them with 300 sections.
class TestStoreSize : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void pagesOfSummaries();
    void sectionsOfOneWorkspace();
    void searchInAll();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<LocalStore> m_store;
    const models::Person m_me = samples::person(1, u"Ada"_s);
    const models::Workspace m_large = samples::workspace(5, u"Large"_s, samples::id(1));
};

void TestStoreSize::initTestCase()
{
    m_store = *LocalStore::open(m_folder.path(), m_me, samples::tenant());
    const QString paragraph =
        u"Pumps are exchanged one after another, so that the harbour stays open.\n\n"_s.repeated(28);
    QList<models::Change> changes{samples::put(1, m_large)};
    int next = 1000;
    const auto append = [&](const auto &row) { changes.append(samples::put(changes.size() + 1, row)); };
    for (int i = 0; i < 300; ++i)
        append(samples::section(next++, m_large, i, u"## Section %1\n\n%2"_s.arg(i).arg(paragraph)));
    for (int i = 0; i < 10'000; ++i) {
        const models::Workspace workspace =
            samples::workspace(100'000 + i, u"Workspace %1"_s.arg(i), m_me.id);
        append(workspace);
        append(samples::collaborator(200'000 + i, workspace, m_me.id, models::Role::Owner));
        append(samples::section(300'000 + i, workspace, 0, u"# Summary\n\nNumber %1\n"_s.arg(i)));
    }
    PageWriter writer(m_store->data().cache(), m_store->data().outbox(), m_me.id);
    MetaTable &meta = m_store->data().cache().meta;
    for (qsizetype from = 0; from < changes.size(); from += 500) {
        models::ChangePage page = samples::page(changes.mid(from, 500));
        page.more = from + 500 < changes.size();
        QVERIFY(writer.write(page, meta.position()));
    }
    while (!m_store->search().complete()) {
        Transaction transaction(m_store->data().cache().database());
        m_store->data().cache().index.step(500);
        QVERIFY(transaction.commit());
    }
}

void TestStoreSize::pagesOfSummaries()
{
    QCOMPARE(m_store->workspaces().count(), 10'001);
    QCOMPARE(m_store->workspaces().summaries(0, 200).first().title, u"Workspace 9999"_s);
    QBENCHMARK
    {
        QCOMPARE(m_store->workspaces().summaries(5000, 200).size(), 200);
    }
}

void TestStoreSize::sectionsOfOneWorkspace()
{
    QBENCHMARK
    {
        QCOMPARE(m_store->workspaces().sections(m_large.id).size(), 300);
    }
}

void TestStoreSize::searchInAll()
{
    QBENCHMARK
    {
        QCOMPARE(m_store->search().find(u"harbour pumps"_s, 20).size(), 20);
    }
}

QTEST_GUILESS_MAIN(TestStoreSize)
#include "tst_store_size.moc"
