#include "server/services/feed.h"
#include "server/services/suggestions.h"
#include "tests/server/service_test.h"

using namespace agentee;
using namespace agentee::test;
using models::Change;
using models::ChangeKind;
using models::ChangePage;
using models::Entity;
using models::Id;
using models::Role;

namespace
{

/// A client: what it has after pulling every page.
class Follower
{
public:
    Follower(TestBackend &backend, Principal who, int pageSize = 100)
        : m_backend(backend)
        , m_who(std::move(who))
        , m_pageSize(pageSize)
    {
    }

    int pull()
    {
        int pages = 0;
        while (true) {
            const auto page = read(m_backend, [&](Transaction &t) {
                return server::changes(t, m_who, m_backend.database().epoch(), cursor, m_pageSize);
            });
            if (!page)
                return -1;
            ++pages;
            qint64 last = cursor;
            for (const Change &change : page->changes) {
                if (change.number <= last || page->changes.size() > m_pageSize)
                    return -2;
                last = change.number;
                take(change);
            }
            if (page->cursor < last)
                return -3;
            cursor = page->cursor;
            if (!page->more)
                return pages;
        }
    }

    QList<Id> ids(Entity entity) const { return rows.value(entity).keys(); }

    qint64 cursor = 0;
    QMap<Entity, QMap<Id, QJsonObject>> rows;
    QList<Change> seen;

private:
    void take(const Change &change)
    {
        seen.append(change);
        switch (change.kind) {
        case ChangeKind::Put:
            rows[change.entity][change.id] = change.row;
            break;
        case ChangeKind::Remove:
            rows[change.entity].remove(change.id);
            break;
        case ChangeKind::PurgeWorkspace:
            for (auto &table : rows) {
                table.removeIf([&](const auto &entry) {
                    return entry.key() == change.id
                        || entry.value().value("workspace_id"_L1).toString() == models::idText(change.id);
                });
            }
            break;
        }
    }

    TestBackend &m_backend;
    Principal m_who;
    int m_pageSize;
};

} // namespace

class TestFeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithEverythingOneMaySee();
    void namesEachRowOnce();
    void pagesOfEverySizeGiveTheSame_data();
    void pagesOfEverySizeGiveTheSame();
    void lateAccessBringsOldRows();
    void revokedAccessPurges();
    void regainedAccessBringsItBack();
    void changesWhileAwayAreNotMissed();
    void deletedSectionsArriveAsRows();
    void ownRowsStayPrivate();
    void decisionsThatAreTakenBackAreNotTold();
    void refusesOtherHistories();
    void tellsWhomItConcerns();
    void otherTenantsSeeNothing();
};

void TestFeed::beginsWithEverythingOneMaySee()
{
    TestBackend backend;
    const auto made = makeProposal(backend, backend.ana, newProposal(3));
    Follower ana(backend, backend.ana);
    QCOMPARE(ana.pull(), 1);
    QCOMPARE(ana.ids(Entity::Person).size(), 5);
    QCOMPARE(ana.ids(Entity::Workspace), QList<Id>{made.id});
    QCOMPARE(ana.ids(Entity::Section).size(), 3);
    QCOMPARE(ana.ids(Entity::Collaborator).size(), 1);
    QCOMPARE(ana.rows[Entity::Workspace][made.id], models::toJson(made));
    Follower binh(backend, backend.binh);
    QCOMPARE(binh.pull(), 1);
    QCOMPARE(binh.ids(Entity::Person).size(), 5);
    QVERIFY(binh.ids(Entity::Workspace).isEmpty());
    QVERIFY(binh.ids(Entity::Section).isEmpty());
    QCOMPARE(binh.cursor, ana.cursor);
}

void TestFeed::namesEachRowOnce()
{
    TestBackend backend;
    const auto made = makeProposal(backend, backend.ana, newProposal(3));
    QVERIFY(addPerson(backend, backend.ana, made.id, backend.binh, Role::Editor));
    const auto section = sectionsOf(backend, backend.ana, made.id).first();
    for (int i = 1; i < 6; ++i) {
        QVERIFY(write(backend, [&](Transaction &t) {
            return server::writeSection(t, backend.ana, section.id, i, u"text %1"_s.arg(i));
        }));
    }
    for (const Principal &who : {backend.ana, backend.binh}) {
        Follower follower(backend, who, 2);
        QVERIFY(follower.pull() > 1);
        QSet<std::pair<int, Id>> names;
        for (const Change &change : std::as_const(follower.seen)) {
            QVERIFY(!names.contains({int(change.entity), change.id}));
            names.insert({int(change.entity), change.id});
        }
    }
}

void TestFeed::pagesOfEverySizeGiveTheSame_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 2, 7, 1000})
        QTest::addRow("%d", size) << size;
}

void TestFeed::pagesOfEverySizeGiveTheSame()
{
    QFETCH(int, size);
    TestBackend backend;
    for (int i = 0; i < 3; ++i)
        makeProposal(backend, i == 1 ? backend.binh : backend.ana, newProposal(4));
    Follower whole(backend, backend.ana, 1000);
    Follower paged(backend, backend.ana, size);
    QVERIFY(whole.pull() > 0);
    QVERIFY(paged.pull() > 0);
    QCOMPARE(paged.rows, whole.rows);
    QCOMPARE(paged.cursor, whole.cursor);
    QCOMPARE(paged.pull(), 1);
}

void TestFeed::lateAccessBringsOldRows()
{
    TestBackend backend;
    const auto made = makeProposal(backend, backend.ana, newProposal(3));
    Follower binh(backend, backend.binh);
    binh.pull();
    QVERIFY(addPerson(backend, backend.ana, made.id, backend.binh, Role::Viewer));
    Follower ana(backend, backend.ana);
    ana.pull();
    binh.pull();
    QCOMPARE(binh.rows[Entity::Workspace], ana.rows[Entity::Workspace]);
    QCOMPARE(binh.rows[Entity::Section], ana.rows[Entity::Section]);
    QCOMPARE(binh.rows[Entity::Collaborator], ana.rows[Entity::Collaborator]);
}

void TestFeed::revokedAccessPurges()
{
    TestBackend backend;
    const auto made = makeProposal(backend, backend.ana, newProposal(3));
    QVERIFY(addPerson(backend, backend.ana, made.id, backend.binh, Role::Viewer));
    Follower binh(backend, backend.binh);
    Follower ana(backend, backend.ana);
    binh.pull();
    ana.pull();
    QVERIFY(write(backend, [&](Transaction &t) {
        return server::removeCollaborator(t, backend.ana, made.id, backend.binh.person);
    }));
    const auto section = sectionsOf(backend, backend.ana, made.id).first();
    QVERIFY(write(backend,
        [&](Transaction &t) { return server::writeSection(t, backend.ana, section.id, 1, u"secret"_s); }));
    binh.seen.clear();
    binh.pull();
    ana.pull();
    QVERIFY(binh.ids(Entity::Workspace).isEmpty());
    QVERIFY(binh.ids(Entity::Section).isEmpty());
    QCOMPARE(ana.ids(Entity::Collaborator).size(), 1);
    QCOMPARE(binh.ids(Entity::Notification).size(), 1);
    for (const Change &change : std::as_const(binh.seen))
        QVERIFY(change.entity != Entity::Section);
    Follower fresh(backend, backend.binh);
    fresh.pull();
    QVERIFY(fresh.ids(Entity::Section).isEmpty());
}

void TestFeed::regainedAccessBringsItBack()
{
    TestBackend backend;
    const auto made = makeProposal(backend, backend.ana, newProposal(3));
    Follower binh(backend, backend.binh, 3);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(addPerson(backend, backend.ana, made.id, backend.binh, Role::Viewer));
        if (i != 1)
            binh.pull();
        QVERIFY(write(backend, [&](Transaction &t) {
            return server::removeCollaborator(t, backend.ana, made.id, backend.binh.person);
        }));
        if (i != 2)
            binh.pull();
    }
    QVERIFY(addPerson(backend, backend.ana, made.id, backend.binh, Role::Viewer));
    binh.pull();
    QCOMPARE(binh.ids(Entity::Section).size(), 3);
    QCOMPARE(binh.ids(Entity::Collaborator).size(), 2);
    QCOMPARE(binh.ids(Entity::Workspace), QList<Id>{made.id});
}

void TestFeed::changesWhileAwayAreNotMissed()
{
    TestBackend backend;
    const auto made = makeProposal(backend, backend.ana, newProposal(3));
    QVERIFY(addPerson(backend, backend.ana, made.id, backend.binh, Role::Viewer));
    Follower binh(backend, backend.binh, 2);
    Follower ana(backend, backend.ana, 2);
    for (int i = 1; i < 8; ++i) {
        const auto sections = sectionsOf(backend, backend.ana, made.id);
        QVERIFY(write(backend, [&](Transaction &t) {
            return server::writeSection(
                t, backend.ana, sections.at(i % 3).id, sections.at(i % 3).version, u"t%1"_s.arg(i));
        }));
        if (i % 2)
            binh.pull();
    }
    binh.pull();
    ana.pull();
    QCOMPARE(binh.rows, ana.rows);
}

void TestFeed::deletedSectionsArriveAsRows()
{
    TestBackend backend;
    const auto made = makeProposal(backend, backend.ana, newProposal(3));
    const auto section = sectionsOf(backend, backend.ana, made.id).first();
    QVERIFY(
        write(backend, [&](Transaction &t) { return server::deleteSection(t, backend.ana, section.id, 1); }));
    Follower ana(backend, backend.ana);
    ana.pull();
    QCOMPARE(ana.rows[Entity::Section][section.id].value("deleted"_L1), true);
}

void TestFeed::ownRowsStayPrivate()
{
    TestBackend backend;
    const auto made = makeProposal(backend, backend.ana, newProposal(1));
    QVERIFY(addPerson(backend, backend.ana, made.id, backend.binh, Role::Viewer));
    const auto section = sectionsOf(backend, backend.ana, made.id).first();
    const auto mark = [&](qint64 version) {
        return write(
            backend, [&](Transaction &t) { return server::markSeen(t, backend.ana, section.id, version); });
    };
    QVERIFY(mark(1));
    QVERIFY(!mark(2));
    QVERIFY(write(backend,
        [&](Transaction &t) { return server::writeSection(t, backend.ana, section.id, 1, u"2"_s); }));
    QCOMPARE(mark(2)->version, 2);
    QCOMPARE(mark(1)->version, 2);
    Follower ana(backend, backend.ana);
    Follower binh(backend, backend.binh);
    ana.pull();
    binh.pull();
    QCOMPARE(ana.ids(Entity::SeenMark).size(), 1);
    QVERIFY(binh.ids(Entity::SeenMark).isEmpty());
}

void TestFeed::decisionsThatAreTakenBackAreNotTold()
{
    TestBackend backend;
    const auto made = makeProposal(backend, backend.ana, newProposal(1));
    QVERIFY(addPerson(backend, backend.ana, made.id, backend.binh, Role::Reviewer));
    const auto section = sectionsOf(backend, backend.ana, made.id).first();
    const auto suggestion = write(backend, [&](Transaction &t) {
        return server::makeSuggestion(t, backend.binh, made.id,
            {.id = models::newId(),
                .kind = models::SuggestionKind::ReplaceSection,
                .sectionId = section.id,
                .baseVersion = section.version,
                .baseText = section.markdown,
                .proposedText = u"# Better\n"_s,
                .patch = {},
                .note = {}});
    });
    QVERIFY(suggestion);
    Follower binh(backend, backend.binh);
    binh.pull();
    const qsizetype before = binh.ids(Entity::Notification).size();
    const auto accepted = write(backend, [&](Transaction &t) {
        return server::acceptSuggestion(t, backend.ana, suggestion->id, suggestion->version, {});
    });
    QVERIFY(accepted);
    binh.pull();
    QCOMPARE(binh.ids(Entity::Notification).size(), before + 1);
    QVERIFY(write(backend, [&](Transaction &t) {
        return server::reopenSuggestion(t, backend.ana, suggestion->id, accepted->version);
    }));
    binh.pull();
    QCOMPARE(binh.ids(Entity::Notification).size(), before);
    // What Ana was told when it was made stays true.
    Follower ana(backend, backend.ana);
    ana.pull();
    QCOMPARE(ana.ids(Entity::Notification).size(), 1);
}

void TestFeed::refusesOtherHistories()
{
    TestBackend backend;
    makeProposal(backend, backend.ana, newProposal());
    const auto ask = [&](const QString &epoch, qint64 cursor) {
        return kindOf(read(
            backend, [&](Transaction &t) { return server::changes(t, backend.ana, epoch, cursor, 10); }));
    };
    const QString epoch = backend.database().epoch();
    QCOMPARE(ask(epoch, 1), Problem::Kind::Cancelled);
    QCOMPARE(ask(QString(), 0), Problem::Kind::Cancelled);
    QCOMPARE(ask(u"other"_s, 1), Problem::Kind::CursorExpired);
    QCOMPARE(ask(epoch, 100'000), Problem::Kind::CursorExpired);
    QCOMPARE(ask(epoch, -1), Problem::Kind::CursorExpired);
}

void TestFeed::tellsWhomItConcerns()
{
    TestBackend backend;
    const auto made = makeProposal(backend, backend.ana, newProposal(1));
    QVERIFY(addPerson(backend, backend.ana, made.id, backend.binh, Role::Viewer));
    std::mutex mutex;
    QList<server::FeedMoved> moves;
    backend.database().onFeedMoved([&](const server::FeedMoved &move) {
        const std::scoped_lock lock(mutex);
        moves.append(move);
    });
    const auto section = sectionsOf(backend, backend.ana, made.id).first();
    QVERIFY(write(backend,
        [&](Transaction &t) { return server::writeSection(t, backend.ana, section.id, 1, u"2"_s); }));
    const auto count = [&] {
        const std::scoped_lock lock(mutex);
        return moves.size();
    };
    QTRY_COMPARE(count(), 1);
    QCOMPARE(moves.first().tenant, backend.tenant);
    QVERIFY(!moves.first().everyone);
    QCOMPARE(moves.first().people, (QSet<Id>{backend.ana.person, backend.binh.person}));
    Follower ana(backend, backend.ana);
    ana.pull();
    QCOMPARE(moves.first().number, ana.cursor);
    QVERIFY(!write(backend,
        [&](Transaction &t) { return server::writeSection(t, backend.ana, section.id, 1, u"3"_s); }));
    QVERIFY(write(backend, [&](Transaction &t) {
        return server::removeCollaborator(t, backend.ana, made.id, backend.binh.person);
    }));
    QTRY_COMPARE(count(), 2);
    QVERIFY(moves.last().people.contains(backend.binh.person));
    backend.database().onFeedMoved({});
}

void TestFeed::otherTenantsSeeNothing()
{
    TestBackend backend;
    const auto made = makeProposal(backend, backend.ana, newProposal(2));
    Follower stranger(backend, backend.stranger);
    stranger.pull();
    QCOMPARE(stranger.seen.size(), 1);
    QCOMPARE(stranger.ids(Entity::Person), QList<Id>{backend.stranger.person});
}

QTEST_GUILESS_MAIN(TestFeed)
#include "tst_feed.moc"
