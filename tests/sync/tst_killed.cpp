#include "sync/engine/page_writer.h"
#include "sync/stores/local_store.h"
#include "tests/sync/sample_rows.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <random>

using namespace agentee;
using namespace agentee::sync;
using namespace Qt::StringLiterals;

namespace
{

const models::Person me = samples::person(1, u"Ada"_s);
const models::Workspace place = samples::workspace(10, u"Harbour retrofit"_s, samples::id(1));
const models::Section text = samples::section(20, place, 0, u"# One\n"_s);

std::unique_ptr<LocalStore> opened(const QString &folder)
{
    auto store = LocalStore::open(folder, me, samples::tenant());
    if (!store)
        qFatal("%ls", qUtf16Printable(store.error().title));
    return *std::move(store);
}

/// Commands without end; says each one's number once the store has taken it.
int work(const QString &folder, int from)
{
    const std::unique_ptr<LocalStore> store = opened(folder);
    for (int i = from;; ++i) {
        const bool taken = i % 5 == 0
            ? store->workspaces().addSection(place.id, u"Section %1"_s.arg(i), 0).has_value()
            : store->workspaces().writeSection(text.id, u"# One\n\n%1\n"_s.arg(i)).has_value();
        if (!taken)
            return 1;
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
}

} // namespace

/// The program is killed while a person works: what the store had taken is there, once.
class TestKilled : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void acknowledgedCommandsSurvive();
};

void TestKilled::acknowledgedCommandsSurvive()
{
    QTemporaryDir folder;
    {
        const auto store = opened(folder.path());
        PageWriter writer(store->data().cache(), store->data().outbox(), me.id);
        QVERIFY(
            writer.write(samples::page({samples::put(1, me), samples::put(2, place),
                             samples::put(3, samples::collaborator(30, place, me.id, models::Role::Owner)),
                             samples::put(4, text)}),
                {}));
    }
    std::mt19937 random(7);
    int last = 0;
    QList<int> added;
    for (int round = 0; round < 20; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
            {u"--work"_s, folder.path(), QString::number(last + 1)}, QIODevice::ReadOnly);
        QVERIFY(child.waitForStarted());
        QVERIFY(child.waitForReadyRead(30'000));
        QElapsedTimer timer;
        timer.start();
        for (const int life = int(random() % 40); timer.elapsed() < life;)
            child.waitForReadyRead(1);
        child.kill();
        child.waitForFinished();
        for (const QByteArray &line : child.readAllStandardOutput().split('\n')) {
            if (line.isEmpty())
                continue;
            last = line.toInt();
            if (last % 5 == 0)
                added.append(last);
        }

        const auto store = opened(folder.path());
        QHash<QString, int> seen;
        for (const OutboxEntry &entry : store->outbox())
            ++seen[entry.text.trimmed()];
        for (const int number : added)
            QCOMPARE(seen.value(u"## Section %1"_s.arg(number)), 1);
        const int shown = store->workspaces().section(text.id)->markdown.section(u'\n', 2, 2).toInt();
        const int lastText = last % 5 == 0 ? last - 1 : last;
        QVERIFY2(shown >= lastText, qPrintable(u"%1 < %2"_s.arg(shown).arg(lastText)));
        // The one that was not acknowledged may be there or not, but shown is what is queued.
        int listed = 0;
        for (const models::Section &section : store->workspaces().sections(place.id))
            listed += section.title.startsWith("Section "_L1) ? 1 : 0;
        int queued = 0;
        for (const auto &[title, count] : seen.asKeyValueRange()) {
            if (!title.startsWith("## Section "_L1))
                continue;
            QCOMPARE(count, 1);
            ++queued;
        }
        QCOMPARE(listed, queued);
        last = std::max(last + 1, shown);
    }
    QVERIFY(!added.isEmpty());
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 4 && arguments[1] == "--work"_L1)
        return work(arguments[2], arguments[3].toInt());
    TestKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killed.moc"
