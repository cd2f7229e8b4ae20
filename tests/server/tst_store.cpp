#include "server/store/connection.h"
#include "server/store/idempotency.h"
#include "server/store/migrations.h"
#include "storage/connection.h"
#include "tests/server/service_test.h"

#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <csignal>
#include <thread>
#include <unistd.h>

using namespace agentee;
using namespace agentee::test;
using server::Connection;
using server::Database;

namespace
{

/// Runs in a process of its own until it is killed: writes, and prints each write that was acknowledged.
int writeUntilKilled(const QString &folder)
{
    auto database = Database::open({.folder = folder});
    if (!database)
        return 1;
    std::atomic<int> next = 0;
    std::mutex mutex;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&] {
            while (true) {
                const models::Id id = models::newId();
                const auto done = (*database)->write([&](Transaction &t) -> models::Result<bool> {
                    t.execute(u"INSERT INTO meta (key, value) VALUES (?, 'x')"_s, {id});
                    return true;
                });
                if (!done)
                    return;
                const QByteArray line = models::idText(id).toLatin1() + '\n';
                const std::scoped_lock lock(mutex);
                if (::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) < 0)
                    return;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return 0;
}

bool setMeta(Database &database, const QString &key, const QString &value)
{
    return database
        .write([&](Transaction &t) -> models::Result<bool> {
            t.execute(u"INSERT INTO meta (key, value) VALUES (?, ?)"_s, {key, value});
            return true;
        })
        .has_value();
}

QString meta(Database &database, const QString &key)
{
    return database
        .read([&](Transaction &t) -> models::Result<QString> {
            auto rows = t.select(u"SELECT value FROM meta WHERE key = ?"_s, {key});
            return rows.next() ? rows.text(0) : QString();
        })
        .value_or(u"failed"_s);
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void migratesFromNothing();
    void statesAreKeptFromTheSecondSchemaOn();
    void failedMigrationLeavesTheOldSchema();
    void newerSchemaIsRefused();
    void damagedFileIsRefused();
    void refusalRollsBackOnlyItself();
    void exceptionIsAProblem();
    void readsCannotWrite();
    void readsSeeOneSnapshot();
    void writeInsideAWriteIsRefused();
    void acknowledgedWritesSurviveAKill();
    void fullDiskAtEveryStatement();
    void epochStaysUntilABackupIsRestored();
    void auditFindsEveryTampering_data();
    void auditFindsEveryTampering();
    void idempotentAnswers();
};

void TestStore::migratesFromNothing()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"agentee.db"_s);
    const auto connection = Connection::open(file, Connection::Access::ReadWrite);
    QVERIFY(connection);
    QVERIFY(server::migrate(**connection, server::allMigrations()));
    QVERIFY(server::migrate(**connection, server::allMigrations()));
    auto query =
        (*connection)
            ->storage()
            .start(
                u"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'section_index%'"_s,
                {});
    QVERIFY(query && query->next());
    QCOMPARE(query->value(0).toInt(), 21);
}

void TestStore::statesAreKeptFromTheSecondSchemaOn()
{
    QTemporaryDir folder;
    const auto connection = Connection::open(folder.filePath(u"agentee.db"_s), Connection::Access::ReadWrite);
    QVERIFY(connection);
    const auto migrations = server::allMigrations();
    QVERIFY(server::migrate(**connection, migrations.first(1)));
    for (const QString &row : {u"INSERT INTO tenant (id, name) VALUES ('t', 'T')"_s,
             u"INSERT INTO person (id, tenant, name, email, initials, role, active, password_hash, folded) "
             "VALUES ('p', 't', 'P', 'p@t.example', 'P', 'member', 1, x'00', 'p')"_s,
             u"INSERT INTO workspace VALUES ('w', 't', 'W', 'proposal', 1, 'brief', '{\"a\":1}', '', 'p', 7, "
             u"'p', "
             "x'00', 1, 2)"_s})
        QVERIFY(!(*connection)->run(row));
    QVERIFY(server::migrate(**connection, migrations.first(2)));
    auto query = (*connection)
                     ->storage()
                     .start(u"SELECT workspace, version, created_at, state FROM state_revision"_s, {});
    QVERIFY(query && query->next());
    QCOMPARE(query->value(0).toString(), u"w"_s);
    QCOMPARE(query->value(1).toInt(), 7);
    QCOMPARE(query->value(2).toInt(), 2);
    QCOMPARE(query->value(3).toString(), u"{\"a\":1}"_s);
    QVERIFY(!query->next());
}

void TestStore::failedMigrationLeavesTheOldSchema()
{
    QTemporaryDir folder;
    const auto connection = Connection::open(folder.filePath(u"agentee.db"_s), Connection::Access::ReadWrite);
    QVERIFY(connection);
    auto migrations = server::allMigrations();
    const int newest = migrations.last().number;
    QVERIFY(server::migrate(**connection, migrations));
    QVERIFY(!(*connection)->run(u"INSERT INTO meta (key, value) VALUES ('kept', 'yes')"_s));
    migrations.append({.number = newest + 1,
        .statements = {u"CREATE TABLE half (id TEXT)"_s, u"UPDATE meta SET value = 'no'"_s, u"NONSENSE"_s}});
    QVERIFY(!server::migrate(**connection, migrations));
    auto query =
        (*connection)
            ->storage()
            .start(
                u"SELECT value, (SELECT count(*) FROM sqlite_master WHERE name = 'half') FROM meta WHERE key = 'kept'"_s,
                {});
    QVERIFY(query && query->next());
    QCOMPARE(query->value(0).toString(), u"yes"_s);
    QCOMPARE(query->value(1).toInt(), 0);
    query->finish();
    migrations.last().statements.removeLast();
    QVERIFY(server::migrate(**connection, migrations));
}

void TestStore::newerSchemaIsRefused()
{
    QTemporaryDir folder;
    QVERIFY(Database::open({.folder = folder.path()}));
    {
        const auto connection =
            Connection::open(folder.filePath(u"agentee.db"_s), Connection::Access::ReadWrite);
        QVERIFY(!(*connection)->run(u"PRAGMA user_version = 999"_s));
    }
    const auto refused = Database::open({.folder = folder.path()});
    QCOMPARE(kindOf(refused), Problem::Kind::StorageFailure);
    QVERIFY(refused.error().title.contains(u"newer"_s));
}

void TestStore::damagedFileIsRefused()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"agentee.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(64 * 1024, 'x'));
    file.close();
    const auto refused = Database::open({.folder = folder.path()});
    QCOMPARE(kindOf(refused), Problem::Kind::StorageFailure);
    QVERIFY(!refused.error().nextStep.isEmpty());
}

void TestStore::refusalRollsBackOnlyItself()
{
    QTemporaryDir folder;
    auto database = Database::open({.folder = folder.path()});
    QVERIFY(database);
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (int i = 0; i < 16; ++i) {
        threads.emplace_back([&, i] {
            const auto done = (*database)->write([&](Transaction &t) -> models::Result<int> {
                t.execute(u"INSERT INTO meta (key, value) VALUES (?, 'x')"_s, {u"row %1"_s.arg(i)});
                if (i % 2)
                    return models::problem(Problem::Kind::Conflict, u"refused"_s);
                return i;
            });
            if (done.has_value() == bool(i % 2) || (!done && done.error().title != u"refused"_s))
                ++wrong;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
    for (int i = 0; i < 16; ++i)
        QCOMPARE(meta(**database, u"row %1"_s.arg(i)), i % 2 ? QString() : u"x"_s);
}

void TestStore::exceptionIsAProblem()
{
    QTemporaryDir folder;
    auto database = Database::open({.folder = folder.path()});
    QTest::ignoreMessage(QtCriticalMsg, "A write ended in an exception: std::runtime_error");
    const auto done = (*database)->write([](Transaction &t) -> models::Result<int> {
        t.execute(u"INSERT INTO meta (key, value) VALUES ('a', 'x')"_s);
        throw std::runtime_error("boom");
    });
    QCOMPARE(kindOf(done), Problem::Kind::Internal);
    QCOMPARE(meta(**database, u"a"_s), QString());
}

void TestStore::readsCannotWrite()
{
    QTemporaryDir folder;
    auto database = Database::open({.folder = folder.path()});
    const auto tried = (*database)->read([](Transaction &t) -> models::Result<bool> {
        return t.select(u"INSERT INTO meta (key, value) VALUES ('a', 'x') RETURNING key"_s).next();
    });
    QVERIFY(!tried);
    QCOMPARE(meta(**database, u"a"_s), QString());
}

void TestStore::readsSeeOneSnapshot()
{
    QTemporaryDir folder;
    auto database = Database::open({.folder = folder.path()});
    const auto same = (*database)->read([&](Transaction &t) -> models::Result<bool> {
        const auto there = [&t] { return t.select(u"SELECT 1 FROM meta WHERE key = 'late'"_s).next(); };
        const bool before = there();
        return setMeta(**database, u"late"_s, u"x"_s) && !before && !there();
    });
    QCOMPARE(same.value(), true);
    QCOMPARE(meta(**database, u"late"_s), u"x"_s);
}

void TestStore::writeInsideAWriteIsRefused()
{
    QTemporaryDir folder;
    auto database = Database::open({.folder = folder.path()});
    const auto inner = (*database)->write(
        [&](Transaction &) -> models::Result<bool> { return setMeta(**database, u"inner"_s, u"x"_s); });
    QCOMPARE(inner.value(), false);
}

void TestStore::acknowledgedWritesSurviveAKill()
{
    QTemporaryDir folder;
    for (int round = 0; round < 3; ++round) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), {u"--write-until-killed"_s, folder.path()});
        QVERIFY(child.waitForStarted());
        QByteArray acknowledged;
        while (acknowledged.count('\n') < 300) {
            QVERIFY(child.waitForReadyRead(30'000));
            acknowledged += child.readAll();
        }
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished());
        acknowledged += child.readAll();
        QList<QByteArray> ids = acknowledged.split('\n');
        ids.removeLast();
        auto database = Database::open({.folder = folder.path()});
        QVERIFY(database);
        for (const QByteArray &id : std::as_const(ids))
            QCOMPARE(meta(**database, QString::fromLatin1(id)), u"x"_s);
    }
}

void TestStore::fullDiskAtEveryStatement()
{
    TestBackend backend;
    const auto made = makeProposal(backend, backend.ana, newProposal());
    const auto section = sectionsOf(backend, backend.ana, made.id).first();
    int failures = 0;
    for (int statement = 1;; ++statement) {
        const QString before = backend.dump();
        backend.failStatement(statement);
        const auto done = write(backend,
            [&](Transaction &t) { return server::writeSection(t, backend.ana, section.id, 1, u"new"_s); });
        const bool failed = backend.hasFailed();
        backend.failStatement(0);
        if (!failed) {
            QVERIFY(done);
            break;
        }
        ++failures;
        QCOMPARE(kindOf(done), Problem::Kind::StorageFailure);
        QVERIFY(done.error().title.contains(u"disk is full"_s));
        QVERIFY(!done.error().nextStep.isEmpty());
        QCOMPARE(backend.dump(), before);
    }
    QVERIFY(failures > 10);
    QVERIFY(backend.auditVerifies(backend.tenant));
}

void TestStore::epochStaysUntilABackupIsRestored()
{
    TestBackend backend;
    makeProposal(backend, backend.ana, newProposal());
    const QString epoch = backend.database().epoch();
    backend.reopen();
    QCOMPARE(backend.database().epoch(), epoch);
    const QString file = backend.folder() + u"/agentee.db"_s;
    backend.reopenAfter([&] { QVERIFY(QFile::copy(file, file + u".backup"_s)); });
    QCOMPARE(backend.database().epoch(), epoch);
    makeProposal(backend, backend.ana, newProposal());
    backend.reopenAfter([&] {
        QVERIFY(QFile::remove(file));
        QVERIFY(QFile::copy(file + u".backup"_s, file));
    });
    QVERIFY(backend.database().epoch() != epoch);
}

void TestStore::auditFindsEveryTampering_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<qint64>("line");
    QTest::newRow("untouched") << u"SELECT 1"_s << qint64(0);
    QTest::newRow("changed") << u"UPDATE audit_event SET action = 'other' WHERE number = 3"_s << qint64(3);
    QTest::newRow("other person") << u"UPDATE audit_event SET actor = 'other' WHERE number = 6"_s
                                  << qint64(6);
    QTest::newRow("removed") << u"DELETE FROM audit_event WHERE number = 4"_s << qint64(4);
    QTest::newRow("cut") << u"DELETE FROM audit_event WHERE number = 7"_s << qint64(7);
}

void TestStore::auditFindsEveryTampering()
{
    QFETCH(QString, sql);
    QFETCH(qint64, line);
    TestBackend backend;
    makeProposal(backend, backend.ana, newProposal());
    makeProposal(backend, backend.binh, newProposal());
    QCOMPARE(backend.auditCount(backend.tenant), 7);
    QVERIFY(write(backend, [&](Transaction &t) -> models::Result<bool> {
        if (sql.startsWith(u"SELECT"_s))
            return t.select(sql).next();
        t.execute(QString(sql).append(u" AND tenant = ?"_s), {backend.tenant});
        return true;
    }));
    const auto fault = backend.auditFault(backend.tenant);
    QCOMPARE(fault ? fault->line : 0, line);
}

void TestStore::idempotentAnswers()
{
    TestBackend backend;
    const server::IdempotentRequest request{.person = backend.ana.person,
        .key = u"k1"_s,
        .methodAndPath = u"PUT /v1/sections/x"_s,
        .bodyHash = "hash"};
    const server::StoredAnswer answer{.status = 200, .headers = "{}", .body = QByteArray("a\0b", 3)};
    const auto stored = [&](const server::IdempotentRequest &asked) {
        return read(backend, [&](Transaction &t) { return server::storedAnswer(t, asked); });
    };
    QVERIFY(!stored(request)->has_value());
    QVERIFY(write(backend, [&](Transaction &t) -> models::Result<bool> {
        server::storeAnswer(t, request, answer);
        return true;
    }));
    QCOMPARE(stored(request)->value(), answer);
    auto other = request;
    other.bodyHash = "other";
    QCOMPARE(kindOf(stored(other)), Problem::Kind::IdempotencyKeyReused);
    other = request;
    other.methodAndPath = u"PUT /v1/sections/y"_s;
    QCOMPARE(kindOf(stored(other)), Problem::Kind::IdempotencyKeyReused);
    other = request;
    other.person = backend.binh.person;
    QVERIFY(!stored(other)->has_value());

    server::InFlightRequests inFlight;
    {
        const auto first = inFlight.begin(request.person, request.key);
        QVERIFY(first);
        const auto second = inFlight.begin(request.person, request.key);
        QCOMPARE(kindOf(second), Problem::Kind::InProgress);
        QVERIFY(second.error().retryAfterSeconds > 0);
        QVERIFY(inFlight.begin(backend.binh.person, request.key));
    }
    QVERIFY(inFlight.begin(request.person, request.key));

    QVERIFY(write(backend, [&](Transaction &t) -> models::Result<bool> {
        t.execute(
            u"UPDATE idempotency_answer SET created_at = created_at - ?"_s, {qint64(8) * 24 * 3600 * 1000});
        return true;
    }));
    QCOMPARE(write(backend, [&](Transaction &t) -> models::Result<int> { return server::pruneAnswers(t); })
                 .value(),
        1);
    QVERIFY(!stored(request)->has_value());
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--write-until-killed") == 0)
        return writeUntilKilled(QString::fromLocal8Bit(argv[2]));
    TestStore test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_store.moc"
