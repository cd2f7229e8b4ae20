#include "models/content_hash.h"
#include "sync/share_store.h"
#include "tests/sync/offline_scene.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace agentee;
using namespace agentee::sync;
using namespace Qt::StringLiterals;
using models::Problem;

/// What comes into the store, what is taken out of it and what is found in it; nothing typed is lost by any
/// of these.
class TestOfflineCache : public QObject, private tests::OfflineScene
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void whatIsSetAsideComesBack();
    void whatIsSetAsideSurvivesDamage();
    void purgeKeepsTypedText();
    void purgeKeepsWhatIsTypedWhileSending();
    void olderVersionNeverReplacesNewer();
    void resyncSweepsWhatIsGone();
    void badPageIsRefusedWhole();
    void searchFindsOwnWords_data();
    void searchFindsOwnWords();
    void damagedCacheLosesNoEdit();
    void newerSchemaIsLeftAlone();
    void anEndedGrantIsNotThere();
};

void TestOfflineCache::whatIsSetAsideComesBack()
{
    QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# Mine\n"_s));
    const models::Id entry = m_store->outbox().first().id;
    QVERIFY(m_store->dropOutboxEntry(entry));
    QCOMPARE(m_store->workspaces().section(m_first.id)->markdown, m_first.markdown);
    QCOMPARE(m_store->status().waiting, 0);
    open();
    QCOMPARE(m_store->setAside().size(), 1);
    QCOMPARE(m_store->setAside().first().id, entry);
    QSignalSpy changed(m_store.get(), &Store::outboxChanged);
    QVERIFY(m_store->bringBackOutboxEntry(entry));
    QVERIFY(m_store->setAside().isEmpty());
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(m_store->status().needPerson, 1);
    const OutboxEntry back = m_store->outbox().first();
    QCOMPARE(back.text, u"# Mine\n"_s);
    QCOMPARE(back.baseText, m_first.markdown);
    QVERIFY(!back.problem.title.isEmpty());
    QCOMPARE(m_store->workspaces().section(m_first.id)->markdown, m_first.markdown);
    QVERIFY(m_store->resendOutboxEntry(back.id, u"# Mine again\n"_s));
    QCOMPARE(m_store->workspaces().section(m_first.id)->markdown, u"# Mine again\n"_s);
    QCOMPARE(m_store->bringBackOutboxEntry(entry).error().kind, Problem::Kind::NotFound);
}

/// The file can be read in parts only; what is set aside is among what is brought over.
void TestOfflineCache::whatIsSetAsideSurvivesDamage()
{
    QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# Mine\n"_s));
    QVERIFY(m_store->dropOutboxEntry(m_store->outbox().first().id));
    QVERIFY(m_store->workspaces().rename(m_workspace.id, u"Another"_s));
    m_store.reset();
    const QString file = m_folder->filePath(u"outbox.db"_s);
    {
        // A row without what its table demands: SQLite's own check says so, and everything can be read.
        auto database = Database::open(file, Database::Durability::Full);
        QVERIFY(database);
        (*database)->run(u"PRAGMA writable_schema = ON"_s);
        (*database)->run(
            u"UPDATE sqlite_schema SET sql = replace(sql, 'section_id TEXT,', 'section_id TEXT NOT NULL,') "
            "WHERE name = 'entry'"_s);
        QVERIFY(!(*database)->takeProblem());
    }
    open();
    QVERIFY(!QDir(m_folder->path()).entryList({u"outbox.db.damaged-*"_s}).isEmpty());
    QCOMPARE(m_store->outbox().size(), 1);
    QCOMPARE(m_store->workspaces().workspace(m_workspace.id)->title, u"Another"_s);
    QCOMPARE(m_store->setAside().size(), 1);
    QCOMPARE(m_store->setAside().first().text, u"# Mine\n"_s);
}

void TestOfflineCache::purgeKeepsTypedText()
{
    QSignalSpy gone(&m_store->workspaces(), &WorkspaceStore::workspaceGone);
    QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# typed\n"_s));
    QVERIFY(m_store->workspaces().markSeen(m_second.id));
    while (!m_store->search().complete()) {
        Transaction transaction(m_store->data().cache().database());
        m_store->data().cache().index.step(10);
        QVERIFY(transaction.commit());
    }
    receive(samples::page({{.number = 9,
        .entity = models::Entity::Workspace,
        .kind = models::ChangeKind::PurgeWorkspace,
        .id = m_workspace.id,
        .row = {}}}));
    QTRY_COMPARE(gone.size(), 1);
    QVERIFY(!m_store->workspaces().workspace(m_workspace.id));
    QVERIFY(m_store->workspaces().sections(m_workspace.id).isEmpty());
    QVERIFY(m_store->search().find(u"duong"_s, 10).isEmpty());
    QCOMPARE(m_store->outbox().size(), 1);
    QCOMPARE(m_store->outbox().first().state, OutboxEntry::State::NeedsPerson);
    QCOMPARE(m_store->outbox().first().text, u"# typed\n"_s);
    open();
    QVERIFY(!m_store->workspaces().section(m_first.id));
}

/// Access ends while a write travels and the person has typed on: whatever its answer says, the newest text
/// stays.
void TestOfflineCache::purgeKeepsWhatIsTypedWhileSending()
{
    for (const bool isAccepted : {true, false}) {
        open();
        Outbox &outbox = m_store->data().outbox();
        const int before = m_store->status().needPerson;
        QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# one\n"_s));
        const auto sending = outbox.startSending(outbox.ofTarget(m_first.id).last(1));
        QVERIFY(sending && sending->size() == 1);
        QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# one\n\nmore\n"_s));
        receive(samples::page({{.number = 9,
            .entity = models::Entity::Workspace,
            .kind = models::ChangeKind::PurgeWorkspace,
            .id = m_workspace.id,
            .row = {}}}));
        QVERIFY(isAccepted ? outbox.remove(*sending) : outbox.refuse(sending->first()));
        QVERIFY(outbox.queueAgain(sending->first()));
        const auto rewritten = outbox.rewrite(sending->first(), sending->first(), models::newId());
        QVERIFY(rewritten && !*rewritten);
        QCOMPARE(m_store->status().needPerson, before + 1);
        QCOMPARE(outbox.ofTarget(m_first.id).last().state, OutboxEntry::State::NeedsPerson);
        QCOMPARE(typedText(outbox.ofTarget(m_first.id).last()), u"# one\n\nmore\n"_s);
        fill();
    }
}

void TestOfflineCache::olderVersionNeverReplacesNewer()
{
    models::Section newer = m_first;
    newer.version = 5;
    receive(samples::page({samples::put(8, newer)}));
    receive(samples::page({samples::put(9, m_first)}));
    QCOMPARE(m_store->workspaces().section(m_first.id)->version, 5);
}

void TestOfflineCache::resyncSweepsWhatIsGone()
{
    QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# mine\n"_s));
    MetaTable &meta = m_store->data().cache().meta;
    const Position anew{
        .epoch = {}, .cursor = 0, .generation = meta.position().generation + 1, .complete = false};
    const auto changes = writer().write(
        samples::page(
            {samples::put(1, m_me), samples::put(2, m_workspace),
                samples::put(3, samples::collaborator(30, m_workspace, m_me.id, models::Role::Owner)),
                samples::put(4, m_first)},
            u"e2"_s),
        anew);
    QVERIFY(changes.has_value());
    QCOMPARE(m_store->workspaces().sections(m_workspace.id).size(), 1);
    QCOMPARE(m_store->workspaces().section(m_first.id)->markdown, u"# mine\n"_s);
    QCOMPARE(m_store->workspaces().collaborators(m_workspace.id).size(), 1);
    QVERIFY(meta.position().complete);
    QCOMPARE(m_store->status().waiting, 1);
}

void TestOfflineCache::badPageIsRefusedWhole()
{
    const Position before = m_store->data().cache().meta.position();
    QJsonObject broken = models::toJson(m_second);
    broken.insert(u"position"_s, u"two"_s);
    models::Section changed = m_first;
    changed.version = 2;
    changed.markdown = u"# new\n"_s;
    changed.contentHash = models::contentHash(changed.markdown);
    const auto written = writer().write(samples::page({samples::put(8, changed),
                                            samples::put(9, models::Entity::Section, m_second.id, broken)}),
        before);
    QVERIFY(!written);
    QCOMPARE(m_store->data().cache().meta.position(), before);
    QCOMPARE(m_store->workspaces().section(m_first.id)->markdown, m_first.markdown);
}

void TestOfflineCache::searchFindsOwnWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    QTest::newRow("Vietnamese with marks") << u"đường"_s << true;
    QTest::newRow("Vietnamese without") << u"duong ong"_s << true;
    QTest::newRow("Russian") << u"подъём"_s << true;
    QTest::newRow("Russian without") << u"ПОДЪЕМ"_s << true;
    QTest::newRow("prefix") << u"под"_s << true;
    QTest::newRow("operators are text") << u"\"duong\" AND (va*"_s << false;
    QTest::newRow("quotes are text") << u"\"duong\" (va*"_s << true;
    QTest::newRow("missing word") << u"duong harbour"_s << false;
    QTest::newRow("nothing") << u" \" "_s << false;
}

void TestOfflineCache::searchFindsOwnWords()
{
    QFETCH(QString, typed);
    QFETCH(bool, found);
    QTRY_VERIFY(m_store->search().complete());
    const auto hits = m_store->search().find(typed, 10);
    QCOMPARE(!hits.isEmpty(), found);
    if (found) {
        QCOMPARE(hits.first().sectionId, m_second.id);
        QCOMPARE(hits.first().workspaceTitle, m_workspace.title);
        QVERIFY(!hits.first().matches.isEmpty());
        QVERIFY(!hits.first().snippet.contains(u"#"_s));
    }
}

void TestOfflineCache::damagedCacheLosesNoEdit()
{
    QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# mine\n"_s));
    const models::Id entry = m_store->outbox().first().id;
    m_store.reset();
    for (const QLatin1StringView suffix : {"-wal"_L1, "-shm"_L1})
        QFile::remove(m_folder->filePath(u"cache.db"_s) + suffix);
    QFile file(m_folder->filePath(u"cache.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    open();
    QCOMPARE(m_store->outbox().size(), 1);
    QCOMPARE(m_store->outbox().first().id, entry);
    QVERIFY(!m_store->data().cache().meta.position().complete);
    fill();
    QCOMPARE(m_store->workspaces().section(m_first.id)->markdown, u"# mine\n"_s);
}

void TestOfflineCache::newerSchemaIsLeftAlone()
{
    m_store->data().cache().database().run(u"PRAGMA user_version = 99"_s);
    m_store.reset();
    const auto store = LocalStore::open(m_folder->path(), m_me, samples::tenant());
    QVERIFY(!store);
    QCOMPARE(store.error().kind, models::Problem::Kind::Conflict);
    QVERIFY(QFile::exists(m_folder->filePath(u"cache.db"_s)));
}

void TestOfflineCache::anEndedGrantIsNotThere()
{
    models::TranscriptGrant grant{.id = samples::id(60),
        .shareId = samples::id(61),
        .workspaceId = m_workspace.id,
        .sessionId = samples::id(62),
        .grantorId = m_other.id,
        .granteeId = m_me.id,
        .following = true,
        .messageCount = 1,
        .opens = 0,
        .createdAt = QDateTime::currentDateTimeUtc(),
        .expiresAt = QDateTime::currentDateTimeUtc().addDays(1),
        .revokedAt = {}};
    qint64 number = 20;
    const auto arrives = [&] {
        receive(samples::page(
            {samples::put(++number, models::Entity::TranscriptGrant, grant.id, models::toJson(grant))}));
    };
    const auto shown = [&] { return m_store->shares().transcript(grant.id, 0, 10).size(); };
    arrives();
    models::Message message;
    message.id = samples::id(63);
    message.sessionId = grant.sessionId;
    message.text = u"Only for a while"_s;
    message.createdAt = grant.createdAt;
    m_store->data().cache().messages.put(grant.id, message);
    QVERIFY(m_store->shares().grant(grant.id).has_value());
    QCOMPARE(shown(), 1);

    grant.expiresAt = QDateTime::currentDateTimeUtc().addSecs(-1);
    arrives();
    QVERIFY(!m_store->shares().grant(grant.id));
    QCOMPARE(shown(), 0);

    grant.expiresAt = {};
    grant.revokedAt = QDateTime::currentDateTimeUtc();
    arrives();
    QVERIFY(!m_store->shares().grant(grant.id));
    QVERIFY(m_store->data().cache().messages.messages(grant.id, 0, 10).isEmpty());
}

QTEST_GUILESS_MAIN(TestOfflineCache)
#include "tst_offline_cache.moc"
