#include "tests/server/service_test.h"

#include <QElapsedTimer>

#include <thread>

using namespace agentee;
using namespace agentee::test;
using models::Id;
using models::Role;
using models::Section;
using models::Workspace;

class TestSections : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void staleAndNoOp();
    void twoSavesInOneSecond();
    void lostAnswerOfASave();
    void deleteAndRestoreKeepOrder();
    void ordering();
    void sectionOwnership();
    void agentActsWithinItsSession();
    void fiftyWritersLoseNothing();
};

void TestSections::staleAndNoOp()
{
    TestBackend backend;
    const Workspace made = makeProposal(backend, backend.ana, newProposal());
    const Section section = sectionsOf(backend, backend.ana, made.id).first();
    const auto save = [&](qint64 version, const QString &text) {
        return write(backend,
            [&](Transaction &t) { return server::writeSection(t, backend.ana, section.id, version, text); });
    };
    const qint64 audit = backend.auditCount(backend.tenant);
    const auto same = save(1, section.markdown);
    QVERIFY(same);
    QCOMPARE(same->version, 1);
    QCOMPARE(save(1, QString(section.markdown).replace(u'\n', u"\r\n"_s))->version, 1);
    QCOMPARE(backend.auditCount(backend.tenant), audit);

    const auto changed = save(1, u"# Other title\n\ntext"_s);
    QVERIFY(changed);
    QCOMPARE(changed->version, 2);
    QCOMPARE(changed->title, u"Other title"_s);
    QCOMPARE(changed->key, section.key);
    const auto refused = save(1, u"late"_s);
    QCOMPARE(kindOf(refused), Problem::Kind::Stale);
    QCOMPARE(refused.error().current, models::toJson(*changed));

    const auto renamed = write(backend,
        [&](Transaction &t) { return server::renameWorkspace(t, backend.ana, made.id, 1, made.title); });
    QCOMPARE(renamed->lockVersion, 1);
    const auto staleName = write(
        backend, [&](Transaction &t) { return server::renameWorkspace(t, backend.ana, made.id, 7, u"X"_s); });
    QCOMPARE(kindOf(staleName), Problem::Kind::Stale);
    QVERIFY(!staleName.error().current.isEmpty());
}

void TestSections::twoSavesInOneSecond()
{
    TestBackend backend;
    const Workspace made = makeProposal(backend, backend.ana, newProposal());
    const Id section = sectionsOf(backend, backend.ana, made.id).first().id;
    // Both in one transaction: the clock does not move between them.
    const auto both = write(backend, [&](Transaction &t) -> models::Result<Problem::Kind> {
        const auto first = server::writeSection(t, backend.ana, section, 1, u"one"_s);
        const auto second = server::writeSection(t, backend.ana, section, 1, u"two"_s);
        return first ? kindOf(second) : Problem::Kind::Internal;
    });
    QCOMPARE(both.value(), Problem::Kind::Stale);
}

void TestSections::lostAnswerOfASave()
{
    TestBackend backend;
    const Workspace made = makeProposal(backend, backend.ana, newProposal());
    const Id section = sectionsOf(backend, backend.ana, made.id).first().id;
    for (int i = 0; i < 2; ++i) {
        const auto saved = write(backend,
            [&](Transaction &t) { return server::writeSection(t, backend.ana, section, 1, u"the same"_s); });
        QVERIFY(saved);
        QCOMPARE(saved->version, 2);
    }
}

void TestSections::deleteAndRestoreKeepOrder()
{
    TestBackend backend;
    const Workspace made = makeProposal(backend, backend.ana, newProposal(4));
    const auto sections = sectionsOf(backend, backend.ana, made.id);
    const Section middle = sections.at(1);
    const auto deleted =
        write(backend, [&](Transaction &t) { return server::deleteSection(t, backend.ana, middle.id, 1); });
    QVERIFY(deleted && deleted->deleted);
    QCOMPARE(deleted->version, 2);
    auto now = sectionsOf(backend, backend.ana, made.id);
    QCOMPARE(now.size(), 4);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(now.at(i).position, i);
    const auto written = write(backend,
        [&](Transaction &t) { return server::writeSection(t, backend.ana, middle.id, 2, u"late"_s); });
    QCOMPARE(kindOf(written), Problem::Kind::Conflict);
    const auto restored =
        write(backend, [&](Transaction &t) { return server::restoreSection(t, backend.ana, middle.id, 2); });
    QVERIFY(restored && !restored->deleted);
    now = sectionsOf(backend, backend.ana, made.id);
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(now.at(i).id, sections.at(i).id);
        QCOMPARE(now.at(i).position, i);
    }
    const auto added = write(backend, [&](Transaction &t) {
        return server::addSection(t, backend.ana, made.id,
            {.id = models::newId(), .title = u"Part 0"_s, .markdown = {}, .position = 999});
    });
    QVERIFY(added);
    QCOMPARE(added->position, 4);
    QVERIFY(added->key != sections.first().key);
}

void TestSections::ordering()
{
    TestBackend backend;
    const Workspace made = makeProposal(backend, backend.ana, newProposal(3));
    const auto sections = sectionsOf(backend, backend.ana, made.id);
    const QList<Id> wanted = {sections.at(2).id, sections.at(0).id, sections.at(1).id};
    const auto order = [&](qint64 version, const QList<Id> &ids) {
        return write(backend,
            [&](Transaction &t) { return server::orderSections(t, backend.ana, made.id, version, ids); });
    };
    QCOMPARE(order(1, wanted)->lockVersion, 2);
    QCOMPARE(sectionsOf(backend, backend.ana, made.id).first().id, sections.at(2).id);
    QCOMPARE(order(2, wanted)->lockVersion, 2);
    QCOMPARE(kindOf(order(2, {wanted.first()})), Problem::Kind::InvalidFields);
    QCOMPARE(kindOf(order(2, {wanted.at(0), wanted.at(0), wanted.at(1)})), Problem::Kind::InvalidFields);
    QCOMPARE(kindOf(order(1, wanted)), Problem::Kind::Stale);
}

void TestSections::sectionOwnership()
{
    TestBackend backend;
    const Workspace made = makeProposal(backend, backend.ana, newProposal());
    const Section section = sectionsOf(backend, backend.ana, made.id).first();
    QVERIFY(addPerson(backend, backend.ana, made.id, backend.binh, Role::Editor));
    QVERIFY(addPerson(backend, backend.ana, made.id, backend.chen, Role::Reviewer));
    const auto give = [&](const Principal &who, qint64 version, std::optional<Id> owner) {
        return write(backend,
            [&](Transaction &t) { return server::setSectionOwner(t, who, section.id, version, owner); });
    };
    QCOMPARE(kindOf(give(backend.ana, 1, backend.chen.person)), Problem::Kind::Conflict);
    QCOMPARE(kindOf(give(backend.ana, 1, backend.stranger.person)), Problem::Kind::NotFound);
    QVERIFY(give(backend.ana, 1, backend.binh.person));
    const auto ownWrite = write(backend, [&](Transaction &t) {
        return server::writeSection(t, backend.binh, section.id, 2, u"## Bình's\n"_s);
    });
    QVERIFY(ownWrite);
    const auto foreign = write(backend,
        [&](Transaction &t) { return server::writeSection(t, backend.ana, section.id, 3, u"## Ana's\n"_s); });
    QCOMPARE(kindOf(foreign), Problem::Kind::NotAllowed);
    QVERIFY(foreign.error().title.startsWith(u"Bình Trần"_s));
    QVERIFY(give(backend.ana, 3, std::nullopt));
}

void TestSections::agentActsWithinItsSession()
{
    TestBackend backend;
    const Workspace made = makeProposal(backend, backend.ana, newProposal());
    const Section section = sectionsOf(backend, backend.ana, made.id).first();
    Principal agent = backend.ana;
    agent.agent = models::AgentMark{.provider = u"Librarian"_s, .model = {}};
    agent.agentSession = models::newId();
    QCOMPARE(kindOf(write(backend,
                 [&](Transaction &t) { return server::writeSection(t, agent, section.id, 1, u"x"_s); })),
        Problem::Kind::NotFound);
}

void TestSections::fiftyWritersLoseNothing()
{
    TestBackend backend;
    const Workspace made = makeProposal(backend, backend.ana, newProposal());
    const Id section = sectionsOf(backend, backend.ana, made.id).first().id;
    std::atomic<int> accepted = 0;
    std::atomic<int> tries = 0;
    std::atomic<int> failed = 0;
    std::vector<std::thread> threads;
    QElapsedTimer timer;
    timer.start();
    for (int writer = 0; writer < 50; ++writer) {
        threads.emplace_back([&, writer] {
            for (int i = 0; i < 10; ++i) {
                const QString line = u"writer %1 line %2\n"_s.arg(writer).arg(i);
                while (true) {
                    const auto now = read(
                        backend, [&](Transaction &t) { return server::section(t, backend.ana, section); });
                    if (!now)
                        break;
                    ++tries;
                    const auto saved = write(backend, [&](Transaction &t) {
                        return server::writeSection(
                            t, backend.ana, section, now->version, now->markdown + line);
                    });
                    if (saved) {
                        ++accepted;
                        break;
                    }
                    if (saved.error().kind != Problem::Kind::Stale) {
                        ++failed;
                        break;
                    }
                }
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    qInfo("500 writes by 50 writers: %lld ms, %d tries", timer.elapsed(), tries.load());
    QCOMPARE(accepted.load(), 500);
    QCOMPARE(failed.load(), 0);
    const auto end = read(backend, [&](Transaction &t) { return server::section(t, backend.ana, section); });
    QCOMPARE(end->version, 501);
    QCOMPARE(end->markdown.count(u"writer"_s), 500);
    QVERIFY(backend.auditVerifies(backend.tenant));
}

QTEST_GUILESS_MAIN(TestSections)
#include "tst_sections.moc"
