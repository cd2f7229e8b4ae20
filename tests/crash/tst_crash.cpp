#include "sync/session_store.h"
#include "sync/workspace_store.h"
#include "tests/support/live/backend_process.h"
#include "tests/support/live/live_client.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace agentee::tests;
using namespace Qt::StringLiterals;

/// kill -9 of the client or the backend while a person works; afterwards everything that was acknowledged is
/// there once.
class TestCrash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsLostOrDoubled();

private:
    void killAtRandom(std::unique_ptr<BackendProcess> &backend, QProcess &client, QRandomGenerator &random);
    void startClient(QProcess &client) const;
    void compare(sync::Store &continued, sync::Store &fresh) const;
    void checkJournal(sync::Store &fresh) const;

    QTemporaryDir m_folder;
    QUrl m_server;
};

void TestCrash::startClient(QProcess &client) const
{
    client.setProcessChannelMode(QProcess::ForwardedChannels);
    client.start(QStringLiteral(AGENTEE_STORY_CLIENT),
        {m_folder.filePath(u"profile"_s), m_server.toString(), m_folder.filePath(u"journal"_s)});
}

void TestCrash::killAtRandom(
    std::unique_ptr<BackendProcess> &backend, QProcess &client, QRandomGenerator &random)
{
    const int victim = random.bounded(3); // client, backend, both
    if (victim != 1) {
        client.kill();
        QVERIFY(client.waitForFinished());
    }
    if (victim != 0) {
        backend->kill();
        auto again =
            BackendProcess::start(m_folder.filePath(u"server"_s), {}, static_cast<quint16>(m_server.port()));
        QVERIFY2(again, again ? "" : qPrintable(again.error().title));
        backend = *std::move(again);
    }
    if (victim != 1)
        startClient(client);
}

void TestCrash::nothingIsLostOrDoubled()
{
    const quint32 seed = qEnvironmentVariableIsSet("AGENTEE_SEED")
        ? static_cast<quint32>(qEnvironmentVariableIntValue("AGENTEE_SEED"))
        : QRandomGenerator::system()->generate();
    qInfo("AGENTEE_SEED=%u", seed);
    QRandomGenerator random(seed);

    auto started = BackendProcess::start(m_folder.filePath(u"server"_s));
    QVERIFY2(started, started ? "" : qPrintable(started.error().title));
    std::unique_ptr<BackendProcess> backend = *std::move(started);
    m_server = backend->url();

    QProcess client;
    startClient(client);
    for (int point = 0; point < 20; ++point) {
        // The random moment is the test: any moment must do.
        QTest::qWait(random.bounded(100, 1500));
        killAtRandom(backend, client, random);
        if (QTest::currentTestFailed())
            return;
    }
    client.kill();
    QVERIFY(client.waitForFinished());

    const QString password = u"northwind"_s;
    const QString ana = u"ana@northwind.example"_s;
    auto continued =
        QCoro::waitFor(LiveClient::open(m_folder.filePath(u"profile"_s), m_server, ana, password));
    QVERIFY2(continued, continued ? "" : qPrintable(continued.error().title));
    QVERIFY(QCoro::waitFor(waitUntilSynced((*continued)->store(), 120)));
    for (const sync::OutboxEntry &entry : (*continued)->store().outbox())
        qWarning("left: %s: %s %s", qPrintable(entry.sentence), qPrintable(entry.problem.title),
            qPrintable(entry.problem.nextStep));
    QCOMPARE((*continued)->store().status().needPerson, 0);
    auto fresh = QCoro::waitFor(LiveClient::open(m_folder.filePath(u"fresh"_s), m_server, ana, password));
    QVERIFY2(fresh, fresh ? "" : qPrintable(fresh.error().title));
    QVERIFY(QCoro::waitFor(waitUntilSynced((*fresh)->store(), 120)));

    compare((*continued)->store(), (*fresh)->store());
    checkJournal((*fresh)->store());
}

void TestCrash::compare(sync::Store &continued, sync::Store &fresh) const
{
    const int count = fresh.workspaces().count();
    QCOMPARE(continued.workspaces().count(), count);
    for (const sync::WorkspaceSummary &summary : fresh.workspaces().summaries(0, count)) {
        QCOMPARE(continued.workspaces().workspace(summary.id), fresh.workspaces().workspace(summary.id));
        QCOMPARE(continued.workspaces().sections(summary.id), fresh.workspaces().sections(summary.id));
    }
}

void TestCrash::checkJournal(sync::Store &fresh) const
{
    QFile journal(m_folder.filePath(u"journal"_s));
    QVERIFY(journal.open(QIODevice::ReadOnly));
    int edits = 0;
    int messages = 0;
    while (!journal.atEnd()) {
        const QStringList words = QString::fromUtf8(journal.readLine()).trimmed().split(u' ');
        const models::Id id = models::idFromText(words.value(1)).value_or(models::Id());
        if (words.first() == u"workspace") {
            QVERIFY2(fresh.workspaces().workspace(id), qPrintable(words.join(u' ')));
        } else if (words.first() == u"edit") {
            const auto section = fresh.workspaces().section(id);
            QVERIFY2(section, qPrintable(words.join(u' ')));
            QCOMPARE(section->markdown.count(words.value(2)), 1);
            ++edits;
        } else {
            // They do not travel in the feed, and come after it.
            const auto session = fresh.sessions().session(id);
            QVERIFY2(session, qPrintable(words.join(u' ')));
            QTRY_VERIFY_WITH_TIMEOUT(
                fresh.sessions().messages(id, 0, 10'000).size() >= session->messageCount, 60'000);
            int found = 0;
            for (const models::Message &message : fresh.sessions().messages(id, 0, 10'000))
                found +=
                    message.role == models::MessageRole::Person && message.text == words.value(2) ? 1 : 0;
            QCOMPARE(found, 1);
            ++messages;
        }
    }
    qInfo("%d edits and %d messages, each there once", edits, messages);
    QVERIFY(edits > 0);
}

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
