#include "tests/server/service_test.h"

using namespace agentee;
using namespace agentee::test;
using models::Role;
using models::Section;
using models::Workspace;

class TestSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void searchFindsWithoutDiacritics_data();
    void searchFindsWithoutDiacritics();
    void whatIsFoundIsReadable();
    void searchSeesOnlyOnesOwn();
};

void TestSearch::searchFindsWithoutDiacritics_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("matched");
    QTest::newRow("vi with") << u"Đường sắt"_s << u"Đường"_s;
    QTest::newRow("vi without") << u"duong sat"_s << u"Đường"_s;
    QTest::newRow("vi decomposed") << u"Đường"_s.normalized(QString::NormalizationForm_D) << u"Đường"_s;
    QTest::newRow("ru yo") << u"елка"_s << u"ёлка"_s;
    QTest::newRow("ru short i") << u"новыи"_s << u"Новый"_s;
    QTest::newRow("prefix") << u"duon"_s << u"Đườn"_s;
    QTest::newRow("syntax is text") << u"\"duong\" OR (NEAR*"_s << QString();
    QTest::newRow("nothing but signs") << u"\"*-^()"_s << QString();
}

void TestSearch::searchFindsWithoutDiacritics()
{
    QFETCH(QString, words);
    QFETCH(QString, matched);
    TestBackend backend;
    auto command = newProposal();
    command.sections[1].markdown = u"## Tuyến\n\nDự án Đường sắt đô thị. Новый год, ёлка.\n"_s;
    const Workspace made = makeProposal(backend, backend.ana, command);
    const auto hits =
        read(backend, [&](Transaction &t) { return server::search(t, backend.ana, words, 10); });
    QVERIFY(hits);
    if (matched.isEmpty()) {
        QVERIFY(hits->isEmpty());
        return;
    }
    QCOMPARE(hits->size(), 1);
    const auto hit = hits->first();
    QCOMPARE(hit.workspaceId, made.id);
    QVERIFY(!hit.matches.isEmpty());
    QCOMPARE(hit.snippet.sliced(hit.matches.first().first, hit.matches.first().second), matched);
}

void TestSearch::whatIsFoundIsReadable()
{
    TestBackend backend;
    auto command = newProposal();
    command.sections[1].markdown =
        u"## Tuyến\n\nSee [the *Gannet* plan](https://a.example/x) and\n\n| a | **b** |\n|---|---|\n| 1 | 2 |\n"_s;
    makeProposal(backend, backend.ana, command);
    const auto hits =
        read(backend, [&](Transaction &t) { return server::search(t, backend.ana, u"gannet"_s, 10); });
    QVERIFY(hits && hits->size() == 1);
    const auto hit = hits->first();
    QVERIFY2(hit.snippet.endsWith(u"See the Gannet plan and a b 1 2"_s), qPrintable(hit.snippet));
    QCOMPARE(hit.matches.size(), 1);
    QCOMPARE(hit.snippet.sliced(hit.matches.first().first, hit.matches.first().second), u"Gannet"_s);
}

void TestSearch::searchSeesOnlyOnesOwn()
{
    TestBackend backend;
    const Workspace made = makeProposal(backend, backend.ana, newProposal());
    const auto hits = [&](const Principal &who) {
        return read(backend, [&](Transaction &t) { return server::search(t, who, u"text"_s, 10); })->size();
    };
    QCOMPARE(hits(backend.ana), 3);
    QCOMPARE(hits(backend.binh), 0);
    QCOMPARE(hits(backend.stranger), 0);
    QVERIFY(addPerson(backend, backend.ana, made.id, backend.binh, Role::Viewer));
    QCOMPARE(hits(backend.binh), 3);
    const Section section = sectionsOf(backend, backend.ana, made.id).first();
    QVERIFY(
        write(backend, [&](Transaction &t) { return server::deleteSection(t, backend.ana, section.id, 1); }));
    QCOMPARE(hits(backend.binh), 2);
    QVERIFY(write(
        backend, [&](Transaction &t) { return server::restoreSection(t, backend.ana, section.id, 2); }));
    QCOMPARE(hits(backend.binh), 3);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
