#include "ui/shell/guided_start.h"

#include "app/local_trial.h"
#include "models/sample.h"
#include "sync/session_store.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "tests/support/live/live_client.h"

#include <QCoroTask>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;
using Step = ui::GuidedStart::Step;

namespace
{

constexpr int patience = 60'000; ///< ms; passing tests never wait for it

} // namespace

/// The guided start in a real trial: each step counts for what it asks, and for nothing else.
class TestGuidedStart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void whatIsDoneElsewhereDoesNotCount();
    void aNewSectionIsNoChangedSentence();
    void anAnswerCountsAlsoWhenNobodyLooked();
    void whatIsDoneStaysDone();
    void cleanupTestCase();

private:
    sync::Store &store() { return m_account->store(); }
    std::unique_ptr<QSettings> settings() const
    {
        return std::make_unique<QSettings>(m_folder.filePath(u"guide.ini"_s), QSettings::IniFormat);
    }
    models::Section sectionOf(const models::Id &workspace)
    {
        return store().workspaces().sections(workspace).first();
    }
    /// Asks in this proposal and waits for the whole answer.
    void ask(const models::Id &workspace);

    QTemporaryDir m_folder;
    std::unique_ptr<sync::Profile> m_profile;
    std::unique_ptr<client::LocalTrial> m_trial;
    std::unique_ptr<sync::Account> m_account;
    models::Id m_own;
};

void TestGuidedStart::initTestCase()
{
    auto profile = sync::Profile::open(m_folder.filePath(u"own"_s), {.useKeychain = false});
    QVERIFY(profile);
    m_profile = *std::move(profile);
    m_trial = std::make_unique<client::LocalTrial>(m_folder.filePath(u"own"_s), *m_profile);
    QSignalSpy reachable(m_trial.get(), &client::LocalTrial::reachable);
    m_trial->begin();
    QTRY_VERIFY_WITH_TIMEOUT(!reachable.isEmpty(), patience);
    auto account = m_profile->openAccount(*m_trial->account());
    QVERIFY(account);
    m_account = *std::move(account);
    m_account->start();
    QVERIFY(QCoro::waitFor(tests::waitUntilSynced(store())));
    m_own = models::newId();
    QVERIFY(store().workspaces().create({.id = m_own,
        .title = u"Lock gates"_s,
        .workflowKey = u"proposal"_s,
        .frontMatter = {},
        .state = {},
        .sections = {{.id = models::newId(),
            .key = u"one"_s,
            .title = u"One"_s,
            .markdown = u"## One\n\nThe gates.\n"_s}}}));
    QVERIFY(QCoro::waitFor(tests::waitUntilSynced(store())));
}

void TestGuidedStart::cleanupTestCase()
{
    m_account.reset();
    m_trial.reset();
    m_profile.reset();
}

void TestGuidedStart::init()
{
    settings()->clear();
}

void TestGuidedStart::ask(const models::Id &workspace)
{
    const auto session = store().sessions().open(workspace);
    QVERIFY(session);
    const auto count = [&] {
        int answers = 0;
        for (const models::Message &message : store().sessions().messages(*session, 0, 1000))
            answers +=
                message.role == models::MessageRole::Agent && message.state == models::MessageState::Complete;
        return answers;
    };
    const int before = count();
    QVERIFY(store().sessions().send(*session, u"What do we say about the quay?"_s));
    QTRY_VERIFY_WITH_TIMEOUT(count() > before, patience);
    QVERIFY(QCoro::waitFor(tests::waitUntilSynced(store())));
}

void TestGuidedStart::whatIsDoneElsewhereDoesNotCount()
{
    const auto kept = settings();
    ui::GuidedStart guide(store(), *kept);
    guide.noteOpened(m_own);
    guide.noteFound(m_own);
    guide.noteSharePreview(m_own);
    const models::Section own = sectionOf(m_own);
    QVERIFY(store().workspaces().writeSection(own.id, own.markdown + u"\nMine.\n"_s));
    ask(m_own);
    QCOMPARE(guide.current(), Step::OpenSample);
    for (int step = 0; step < ui::GuidedStart::stepCount; ++step)
        QVERIFY2(!guide.isDone(Step(step)), qPrintable(QString::number(step)));

    const models::Section sample = sectionOf(models::sampleProposal());
    QVERIFY(store().workspaces().writeSection(sample.id, sample.markdown + u"\nMine.\n"_s));
    QTRY_VERIFY(guide.isDone(Step::ChangeSentence));
    ask(models::sampleProposal());
    QTRY_VERIFY(guide.isDone(Step::AskAgent));
    QVERIFY(!guide.isDone(Step::Search));
    guide.noteOpened(models::sampleProposal());
    guide.noteFound(models::sampleProposal());
    guide.noteSharePreview(models::sampleProposal());
    QCOMPARE(guide.current(), std::nullopt);
}

void TestGuidedStart::aNewSectionIsNoChangedSentence()
{
    const auto kept = settings();
    ui::GuidedStart guide(store(), *kept);
    const auto added = store().workspaces().addSection(models::sampleProposal(), u"Added"_s, 0);
    QVERIFY(added);
    QVERIFY(QCoro::waitFor(tests::waitUntilSynced(store())));
    QVERIFY(!guide.isDone(Step::ChangeSentence));
}

void TestGuidedStart::anAnswerCountsAlsoWhenNobodyLooked()
{
    const auto kept = settings();
    {
        const ui::GuidedStart guide(store(), *kept);
        QVERIFY(!guide.isDone(Step::AskAgent)); // what stands in the sample's conversation is older
    }
    ask(models::sampleProposal());
    const ui::GuidedStart again(store(), *kept);
    QVERIFY(again.isDone(Step::AskAgent));
}

void TestGuidedStart::whatIsDoneStaysDone()
{
    {
        const auto kept = settings();
        ui::GuidedStart guide(store(), *kept);
        guide.noteFound(models::sampleProposal());
        guide.setClosed(true);
    }
    const auto kept = settings(); // the next start
    ui::GuidedStart guide(store(), *kept);
    QVERIFY(guide.isDone(Step::Search));
    QVERIFY(!guide.isDone(Step::OpenSample));
    QVERIFY(guide.isClosed());
    guide.setClosed(false);
    QVERIFY(guide.isDone(Step::Search));
}

QTEST_GUILESS_MAIN(TestGuidedStart)
#include "tst_guided_start.moc"
