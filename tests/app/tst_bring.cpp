#include "app/local_trial.h"
#include "models/carried_proposal.h"
#include "models/sample.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "tests/support/live/backend_process.h"
#include "tests/support/live/live_client.h"
#include "tests/support/screenshots/screenshot.h"
#include "ui/kit/banner.h"
#include "ui/shell/bring_dialog.h"

#include <QCheckBox>
#include <QCoroTask>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>
#include <sys/resource.h>

using namespace agentee;
using namespace Qt::StringLiterals;
using models::Id;
using ui::BringProposals;

constexpr int patience = 60'000; ///< ms; passing tests never wait for it

/// From the trial on this computer to a company's server, both of them real.
class TestBring : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void idsAreTheSameEveryTime();
    void everythingIsTakenAsItIs();
    void whatWasCancelledGoesOnWithoutDoubles();
    void stoppingSaysWhatWasBrought();
    void theNetworkMayGoMeanwhile();
    void aFullDiskEndsIt();
    void whatTheCompanyHasAlreadyIsNotChosen();
    void theSampleStaysUnlessChosen();
    void pictures();
    void cleanupTestCase();

private:
    Id write(const QString &title, const QStringList &sections, const QJsonObject &state = {});
    sync::Store &from() { return m_source->store(); }
    sync::Store &to() { return m_company->store(); }
    bool isSynced() { return QCoro::waitFor(tests::waitUntilSynced(to())); }
    int countAtCompany(const QString &title);

    QTemporaryDir m_folder;
    std::unique_ptr<sync::Profile> m_profile;
    std::unique_ptr<client::LocalTrial> m_trial;
    std::unique_ptr<sync::Account> m_source;
    std::unique_ptr<tests::BackendProcess> m_backend;
    std::unique_ptr<tests::LiveClient> m_company;
};

void TestBring::initTestCase()
{
    auto profile = sync::Profile::open(m_folder.filePath(u"own"_s), {.useKeychain = false});
    QVERIFY(profile);
    m_profile = *std::move(profile);
    m_trial = std::make_unique<client::LocalTrial>(m_folder.filePath(u"own"_s), *m_profile);
    QSignalSpy reachable(m_trial.get(), &client::LocalTrial::reachable);
    m_trial->begin();
    QTRY_VERIFY_WITH_TIMEOUT(!reachable.isEmpty(), patience);
    auto source = m_profile->openAccount(*m_trial->account());
    QVERIFY(source);
    m_source = *std::move(source);
    m_source->start();
    QVERIFY(QCoro::waitFor(tests::waitUntilSynced(from())));

    auto backend = tests::BackendProcess::start(m_folder.filePath(u"company"_s));
    QVERIFY2(backend, backend ? "" : qPrintable(backend.error().title));
    m_backend = *std::move(backend);
    auto company = QCoro::waitFor(tests::LiveClient::open(
        m_folder.filePath(u"binh"_s), m_backend->url(), u"binh@northwind.example"_s, u"northwind"_s));
    QVERIFY2(company, company ? "" : qPrintable(company.error().title));
    m_company = *std::move(company);
    QVERIFY(isSynced());
}

void TestBring::cleanupTestCase()
{
    m_company.reset();
    m_source.reset();
    m_trial.reset();
    m_profile.reset();
}

Id TestBring::write(const QString &title, const QStringList &sections, const QJsonObject &state)
{
    models::NewWorkspace command{.id = models::newId(),
        .title = title,
        .workflowKey = u"proposal"_s,
        .frontMatter = u"---\nclient: Kalvik\n---\n"_s,
        .state = state,
        .sections = {}};
    for (const QString &text : sections) {
        const QString name = u"part-%1"_s.arg(command.sections.size());
        command.sections.append({.id = models::newId(), .key = name, .title = name, .markdown = text});
    }
    const auto made = from().workspaces().create(command);
    if (!made)
        qWarning("%ls", qUtf16Printable(made.error().title));
    return command.id;
}

int TestBring::countAtCompany(const QString &title)
{
    int found = 0;
    for (const sync::WorkspaceSummary &summary : to().workspaces().summaries(0, to().workspaces().count()))
        found += summary.title == title;
    return found;
}

void TestBring::idsAreTheSameEveryTime()
{
    const Id original = models::newId();
    const Id ana = models::newId();
    const Id carried = models::carriedId(original, ana);
    QCOMPARE(carried, models::carriedId(original, ana));
    QVERIFY(carried != original);
    QVERIFY(carried != models::carriedId(original, models::newId()));
    QVERIFY(carried != models::carriedId(models::newId(), ana));
    QCOMPARE(models::idText(carried).at(14), u'7');
    QCOMPARE(carried.variant(), QUuid::DCE);
    QCOMPARE(carried.toRfc4122().first(6), original.toRfc4122().first(6));
}

void TestBring::everythingIsTakenAsItIs()
{
    const QJsonObject state = from().workspaces().workspace(models::sampleProposal())->state;
    const Id id = write(u"Lock gates – Schleusentor Đập"_s,
        {u"# One\r\n\r\nWindows lines\r\nand a tab\t, a no-break\u00a0space.\r\n"_s,
            u"## Two\n\n   three spaces, *md*, 🚢  \nlast line without an end"_s, u"\n\n\n"_s},
        state);
    BringProposals work(from(), to());
    QSignalSpy finished(&work, &BringProposals::finished);
    QSignalSpy progressed(&work, &BringProposals::progressed);
    QVERIFY(work.hasOwn());
    work.start({id});
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY2(work.refusals().isEmpty(),
        work.refusals().isEmpty() ? "" : qPrintable(work.refusals().first().problem.title));
    QCOMPARE(work.brought(), 1);
    QCOMPARE(progressed.last(), (QVariantList{1, 1}));
    QVERIFY(isSynced());
    QCOMPARE(work.unsent(), 0);

    // As the company's server has it, in a client that begins anew.
    auto fresh = QCoro::waitFor(tests::LiveClient::open(
        m_folder.filePath(u"fresh"_s), m_backend->url(), u"binh@northwind.example"_s, u"northwind"_s));
    QVERIFY(fresh);
    QVERIFY(QCoro::waitFor(tests::waitUntilSynced((*fresh)->store())));
    const Id there = models::carriedId(id, to().me().id);
    const auto original = from().workspaces().workspace(id);
    const auto carried = (*fresh)->store().workspaces().workspace(there);
    QVERIFY(original && carried);
    QCOMPARE(carried->title, original->title);
    QCOMPARE(carried->state, original->state);
    QCOMPARE(carried->frontMatter, original->frontMatter);
    const auto before = from().workspaces().document(id);
    const auto after = (*fresh)->store().workspaces().document(there);
    QVERIFY(before && after);
    QCOMPARE(after->toUtf8(), before->toUtf8());
    QVERIFY(!work.hasOwn());
}

void TestBring::whatWasCancelledGoesOnWithoutDoubles()
{
    QList<Id> ids;
    for (int i = 0; i < 5; ++i)
        ids.append(write(u"Break %1"_s.arg(i), {u"Text %1\n"_s.arg(i)}));
    {
        BringProposals work(from(), to());
        connect(&work, &BringProposals::progressed, &work, [&work](int done) {
            if (done == 2)
                work.cancel();
        });
        QSignalSpy finished(&work, &BringProposals::finished);
        work.start(ids);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(work.brought(), 2);
        QVERIFY(!work.isRunning());
    }
    // Before anything was acknowledged, and again afterwards.
    for (int round = 0; round < 2; ++round) {
        BringProposals work(from(), to());
        QCOMPARE(work.hasOwn(), round == 0);
        QSignalSpy finished(&work, &BringProposals::finished);
        work.start(ids);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(work.refusals().isEmpty());
        QVERIFY(isSynced());
    }
    for (int i = 0; i < 5; ++i)
        QCOMPARE(countAtCompany(u"Break %1"_s.arg(i)), 1);
    QCOMPARE(to().status().needPerson, 0);
}

void TestBring::stoppingSaysWhatWasBrought()
{
    for (int i = 0; i < 4; ++i)
        write(u"Stopped %1"_s.arg(i), {u"Text %1\n"_s.arg(i)});
    ui::BringDialog dialog(from(), to());
    dialog.show();
    auto *list = dialog.findChild<QListWidget *>(u"bringList"_s);
    auto *bring = dialog.findChild<QPushButton *>(u"bringButton"_s);
    const auto *outcome = dialog.findChild<ui::Banner *>(u"bringOutcome"_s);
    auto *work = dialog.findChild<BringProposals *>();
    QVERIFY(work);
    auto stop = connect(work, &BringProposals::progressed, &dialog, [&dialog](int done) {
        if (done == 1)
            dialog.reject(); // Escape
    });
    bring->click();
    QTRY_VERIFY(outcome->isVisible());
    QVERIFY(dialog.isVisible());
    QCOMPARE(outcome->text(), u"1 of 4 were brought; the list says which."_s);
    QCOMPARE(outcome->kind(), ui::Banner::Kind::Info);
    const auto rowsWith = [list](const QString &text) {
        QStringList found;
        for (const QListWidgetItem *item : list->findItems(text, Qt::MatchContains))
            found.append(item->text());
        return found.filter(u"Stopped"_s);
    };
    QTRY_COMPARE(rowsWith(u"brought already"_s).size(), 1); // acknowledged meanwhile
    QVERIFY(bring->isEnabled());
    QCOMPARE(bring->text(), u"Bring 3 proposal(s)"_s);
    disconnect(stop);
    bring->click();
    QTRY_COMPARE_WITH_TIMEOUT(rowsWith(u"brought already"_s).size(), 4, patience);
    QCOMPARE(outcome->kind(), ui::Banner::Kind::Success);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(countAtCompany(u"Stopped %1"_s.arg(i)), 1);
    dialog.reject();
    QVERIFY(!dialog.isVisible());
}

void TestBring::theNetworkMayGoMeanwhile()
{
    for (int i = 0; i < 3; ++i)
        write(u"Ferry %1"_s.arg(i), {u"Text %1\n"_s.arg(i)});
    const quint16 port = quint16(m_backend->url().port());
    ui::BringDialog dialog(from(), to());
    dialog.show();
    auto *list = dialog.findChild<QListWidget *>(u"bringList"_s);
    const auto *outcome = dialog.findChild<ui::Banner *>(u"bringOutcome"_s);
    auto *work = dialog.findChild<BringProposals *>();
    connect(work, &BringProposals::progressed, &dialog, [this](int done) {
        if (done == 1)
            m_backend.reset();
    });
    dialog.findChild<QPushButton *>(u"bringButton"_s)->click();
    QTRY_VERIFY(outcome->isVisible());
    QTRY_VERIFY(!list->findItems(u"waits to be sent"_s, Qt::MatchContains).isEmpty());
    QCOMPARE(outcome->text(), u"3 proposal(s) were brought."_s);
    QCOMPARE(outcome->kind(), ui::Banner::Kind::Info);
    QVERIFY(!dialog.findChild<QPushButton *>(u"bringButton"_s)->isEnabled());

    auto backend = tests::BackendProcess::start(m_folder.filePath(u"company"_s), {}, port);
    QVERIFY2(backend, backend ? "" : qPrintable(backend.error().title));
    m_backend = *std::move(backend);
    to().syncNow();
    QVERIFY(isSynced());
    QTRY_VERIFY(list->findItems(u"waits to be sent"_s, Qt::MatchContains).isEmpty());
    QCOMPARE(outcome->kind(), ui::Banner::Kind::Success);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(countAtCompany(u"Ferry %1"_s.arg(i)), 1);
    QCOMPARE(to().status().needPerson, 0);
}

void TestBring::aFullDiskEndsIt()
{
    QList<Id> ids;
    for (int i = 0; i < 3; ++i)
        ids.append(write(u"Full %1"_s.arg(i), {QString(200'000, u'x')}));
    QVERIFY(QCoro::waitFor(tests::waitUntilSynced(from())));
    BringProposals work(from(), to());
    QSignalSpy finished(&work, &BringProposals::finished);
    {
        // No file of this process may grow: what is written beyond fails as on a full disk.
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto signalBefore = ::signal(SIGXFSZ, SIG_IGN);
        rlimit tight = before;
        tight.rlim_cur = 4096;
        const auto restore = qScopeGuard([&] {
            ::setrlimit(RLIMIT_FSIZE, &before);
            ::signal(SIGXFSZ, signalBefore);
        });
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
        work.start(ids);
        QTRY_COMPARE(finished.size(), 1);
    }
    QCOMPARE(work.brought(), 0);
    QCOMPARE(work.refusals().size(), 1); // told once
    const models::Problem told = work.refusals().first().problem;
    QCOMPARE(told.kind, models::Problem::Kind::StorageFailure);
    QVERIFY2(!told.nextStep.isEmpty(), qPrintable(told.title));
    work.start(ids);
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(work.brought(), 3);
    QVERIFY(isSynced());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(countAtCompany(u"Full %1"_s.arg(i)), 1);
}

void TestBring::whatTheCompanyHasAlreadyIsNotChosen()
{
    write(u"Known by its title"_s, {u"Text\n"_s});
    QVERIFY(to().workspaces().create({.id = models::newId(),
        .title = u"known by its TITLE"_s, // imported by hand, for example
        .workflowKey = u"proposal"_s,
        .frontMatter = {},
        .state = {},
        .sections = {}}));
    QVERIFY(isSynced());
    ui::BringDialog dialog(from(), to());
    const auto rows =
        dialog.findChild<QListWidget *>(u"bringList"_s)->findItems(u"Known by"_s, Qt::MatchContains);
    QCOMPARE(rows.size(), 1);
    QVERIFY2(rows.first()->text().contains(u"of this title already"_s), qPrintable(rows.first()->text()));
    QCOMPARE(rows.first()->checkState(), Qt::Unchecked);
    QVERIFY(rows.first()->flags().testFlag(Qt::ItemIsUserCheckable)); // the person may still want it
}

void TestBring::theSampleStaysUnlessChosen()
{
    write(u"Chosen in the dialog"_s, {u"Text\n"_s});
    ui::BringDialog dialog(from(), to());
    dialog.show();
    auto *list = dialog.findChild<QListWidget *>(u"bringList"_s);
    auto *bring = dialog.findChild<QPushButton *>(u"bringButton"_s);
    const auto rowsWith = [list](const QString &text) { return list->findItems(text, Qt::MatchContains); };
    QVERIFY(rowsWith(u"Harbour retrofit"_s).isEmpty());
    QCOMPARE(rowsWith(u"brought already"_s).size(), 16);
    QCOMPARE(rowsWith(u"Chosen in the dialog"_s).size(), 1);
    dialog.findChild<QCheckBox *>(u"bringSamples"_s)->click();
    QCOMPARE(rowsWith(u"Harbour retrofit"_s).size(), 1);
    QCOMPARE(rowsWith(u"Harbour retrofit"_s).first()->checkState(), Qt::Unchecked);
    QVERIFY(bring->isEnabled());
    bring->click();
    QTRY_VERIFY(dialog.findChild<ui::Banner *>(u"bringOutcome"_s)->isVisible());
    QVERIFY(isSynced());
    QCOMPARE(countAtCompany(u"Chosen in the dialog"_s), 1);
    QVERIFY(!to().workspaces().workspace(models::carriedId(models::sampleProposal(), to().me().id)));
    QVERIFY(!bring->isEnabled());
}

void TestBring::pictures()
{
    write(u"Solar roof of the fish market"_s, {u"Text\n"_s});
    write(u"Cold store Kalvik"_s, {u"Text\n"_s});
    QVERIFY(tests::takeScreenshots(
        u"bring-proposals"_s, {560, 520}, [this] { return new ui::BringDialog(from(), to()); }));
}

QTEST_MAIN(TestBring)
#include "tst_bring.moc"
