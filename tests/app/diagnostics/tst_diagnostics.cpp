#include "app/client.h"
#include "app/diagnostics/collection.h"
#include "app/diagnostics/crash_reports.h"
#include "app/diagnostics/diagnostics.h"
#include "app/diagnostics/log.h"
#include "sync/cache/database.h"
#include "sync/local_checks.h"
#include "sync/people_store.h"
#include "sync/session_store.h"
#include "sync/share_store.h"
#include "sync/workspace_store.h"
#include "tests/support/live/backend_process.h"
#include "tests/support/live/live_client.h"
#include "tests/support/screenshots/screenshot.h"
#include "ui/kit/banner.h"
#include "ui/rendering/transcript_view.h"
#include "ui/shell/main_window.h"
#include "ui/shell/report_dialog.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/welcome_page.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCoroTask>
#include <QDir>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

/// Ana's real profile, synced from the real backend with the sample companies, and what can be told of it.
class TestDiagnostics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void aCollectionHelps();
    void aCollectionHoldsNothingPersonal();
    void theLogOfAStoryHoldsNothingPersonal();
    void aProfileWithoutAccountsIsCollectedToo();
    void damageIsTold();
    void aCrashIsOfferedUntilItIsLookedAt();
    void aCrashIsDismissed();
    void aCrashIsOfferedBeforeThereIsAnAccount();
    void aCollectionIsShownBeforeItIsSaved();
    void withoutAnAccountThereIsACollectionToo();
    void pictures();

private:
    QString profileFolder() const { return m_folder.filePath(u"ana"_s); }
    void crash() const;
    QStringList personalWords() const;
    QPushButton *button(const QString &name) const { return m_window->findChild<QPushButton *>(name); }
    ui::Banner *notice() const { return m_window->findChild<ui::Banner *>(u"windowNotice"_s); }

    QTemporaryDir m_folder;
    std::unique_ptr<tests::BackendProcess> m_backend;
    std::unique_ptr<sync::Profile> m_profile;
    std::unique_ptr<sync::Account> m_account;
    std::unique_ptr<client::Diagnostics> m_diagnostics;
    std::unique_ptr<ui::MainWindow> m_window;
};

namespace
{

template <typename Kind>
Kind *shown()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<Kind *>(widget); found && found->isVisible())
            return found;
    }
    return nullptr;
}

QString textOf(const ui::ReportDialog &dialog)
{
    return dialog.findChild<QPlainTextEdit *>(u"reportText"_s)->toPlainText();
}

} // namespace

void TestDiagnostics::initTestCase()
{
    auto backend = tests::BackendProcess::start(m_folder.filePath(u"server"_s));
    QVERIFY2(backend, backend ? "" : qPrintable(backend.error().title));
    m_backend = *std::move(backend);
    auto profile = sync::Profile::open(profileFolder(), {.useKeychain = false});
    QVERIFY(profile);
    m_profile = *std::move(profile);
    const auto info =
        QCoro::waitFor(m_profile->signIn(m_backend->url(), u"ana@northwind.example"_s, u"northwind"_s));
    QVERIFY2(info, info ? "" : qPrintable(info.error().title));
    auto account = m_profile->openAccount(*info);
    QVERIFY(account);
    m_account = *std::move(account);
    m_account->start();
    QVERIFY(QCoro::waitFor(tests::waitUntilSynced(m_account->store())));
}

void TestDiagnostics::cleanupTestCase()
{
    m_window.reset();
    m_diagnostics.reset();
    m_account.reset();
    m_profile.reset();
}

void TestDiagnostics::init()
{
    m_diagnostics = std::make_unique<client::Diagnostics>(profileFolder(), *m_profile);
    m_window = std::make_unique<ui::MainWindow>(m_account->store());
    m_diagnostics->attach(*m_window, *m_account);
    m_window->show();
}

void TestDiagnostics::crash() const
{
    QProcess process;
    process.start(QStringLiteral(AGENTEE_TEST_CRASH), {profileFolder() + u"/crashes"_s, u"null"_s});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
}

QStringList TestDiagnostics::personalWords() const
{
    sync::Store &store = m_account->store();
    QStringList words{m_backend->url().authority(), store.me().name, store.me().email, store.tenant().name};
    const auto addLines = [&words](const QString &text) {
        for (const QString &line : text.split(u'\n')) {
            if (line.trimmed().size() > 8)
                words.append(line.trimmed());
        }
    };
    for (const QString &letter : {u"a"_s, u"b"_s, u"l"_s, u"м"_s, u"s"_s}) {
        for (const models::Person &person : store.people().find(letter, 50))
            words << person.name << person.email;
    }
    for (const sync::WorkspaceSummary &summary : store.workspaces().summaries(0, 1000)) {
        const auto workspace = store.workspaces().workspace(summary.id);
        words.append(workspace->title);
        for (const models::Section &section : store.workspaces().sections(summary.id)) {
            if (section.title.size() > 8) // "Summary" is a word of ours too
                words.append(section.title);
            addLines(section.markdown);
        }
        if (const auto session = store.sessions().active(summary.id)) {
            for (const models::Message &message : store.sessions().messages(session->id, 0, 1000))
                addLines(message.text);
        }
    }
    words.removeDuplicates();
    return words;
}

void TestDiagnostics::aCollectionHelps()
{
    const client::Log log(profileFolder() + u"/logs"_s);
    qWarning("a page was refused with status 502");
    const QString report =
        client::collect(client::collectionSources(profileFolder(), *m_profile, m_account.get()));
    for (const QString &expected :
        {u"Qt "_s, u"online, up to date, 0 waiting, 0 need the person, problem: none"_s, u"Accounts: 1"_s,
            u"Account 1 (open)"_s, u"cache.db: sound"_s, u"outbox.db: sound"_s, u"section "_s,
            u"a page was refused with status 502"_s, u"== Last crash\nnone"_s, u"as delivered"_s})
        QVERIFY2(report.contains(expected), qPrintable(expected + u"\n---\n"_s + report));
}

void TestDiagnostics::aCollectionHoldsNothingPersonal()
{
    const QStringList words = personalWords();
    QVERIFY2(words.size() > 80, qPrintable(QString::number(words.size())));
    for (const QString &word :
        {u"Ana Lindqvist"_s, u"ana@northwind.example"_s, u"Harbour retrofit"_s, u"li@northwind.example"_s})
        QVERIFY2(words.contains(word), qPrintable(word));
    {
        // As sentences of the program hold them.
        const client::Log log(profileFolder() + u"/logs"_s);
        for (const QString &word : words)
            qWarning("“%s” could not be written", qPrintable(word));
        qWarning("ana@northwind.example at %s: Bearer abcdefghijkLMNOPQRSTuvwxyzabcdefgh",
            qPrintable(m_backend->url().toString()));
        qWarning("kept in %s", qPrintable(profileFolder() + u"/Harbour retrofit.md"_s));
    }
    QSettings settings(profileFolder() + u"/settings.ini"_s, QSettings::IniFormat);
    settings.setValue(u"editing/font"_s, u"Ana Lindqvist"_s);
    settings.setValue(u"Ana/secret"_s, u"northwind"_s);
    settings.setValue(u"editing/spell-check"_s, true);
    settings.sync();

    const QString report =
        client::collect(client::collectionSources(profileFolder(), *m_profile, m_account.get()));
    for (const QString &word : words)
        QVERIFY2(!report.contains(word, Qt::CaseInsensitive), qPrintable(word));
    for (const QString &word :
        {u"northwind"_s, u"Harbour"_s, u"Lindqvist"_s, u"abcdefghijk"_s, m_folder.path()})
        QVERIFY2(!report.contains(word, Qt::CaseInsensitive), qPrintable(word));
    QVERIFY(report.contains(u"editing/font = (set)"_s));
    QVERIFY(report.contains(u"editing/spell-check = true"_s));
    QVERIFY(report.contains(u"could not be written"_s));
}

/// A proposal is written, shared and talked about, with a server that goes away and a password that is wrong;
/// nothing of the test's own is logged.
void TestDiagnostics::theLogOfAStoryHoldsNothingPersonal()
{
    const QString folder = m_folder.filePath(u"story logs"_s);
    const QStringList said{u"Quay of the seventh whale"_s, u"Ballast kingfisher"_s,
        u"an otter swam under it"_s, u"please ask the heron"_s, u"a kelp summary"_s,
        u"wrong-Passw0rd-of-Ana"_s};
    {
        const client::Log log(folder);
        sync::Store &store = m_account->store();
        models::NewWorkspace proposal{.id = models::newId(),
            .title = said[0],
            .workflowKey = u"proposal"_s,
            .frontMatter = {},
            .state = {},
            .sections = {}};
        proposal.sections.append({.id = models::newId(),
            .key = u"first"_s,
            .title = said[1],
            .markdown = u"# %1\n\n%2\n"_s.arg(said[1], said[2])});
        QVERIFY(store.workspaces().create(proposal));
        m_window->openWorkspace(proposal.id);
        QVERIFY(QCoro::waitFor(tests::waitUntilSynced(store)));
        const auto session = QCoro::waitFor(store.sessions().openNow(proposal.id));
        QVERIFY(session);
        QVERIFY(store.sessions().send(*session, said[3]));
        QVERIFY(QCoro::waitFor(tests::waitUntilSynced(store)));
        models::ShareCommand command;
        command.id = models::newId();
        command.recipientId = store.people().find(u"b"_s, 1).constFirst().id;
        command.mode = models::ShareMode::Reviewer;
        command.transcript = models::TranscriptExtent::Following;
        command.sessionId = *session;
        command.handoffRecord.summary = said[4];
        const auto sent = QCoro::waitFor(store.shares().send(proposal.id, command));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().title));
        const quint16 port = quint16(m_backend->url().port());
        m_backend->kill();
        QTRY_COMPARE_WITH_TIMEOUT(store.status().connection, sync::Status::Connection::Offline, 60'000);
        QVERIFY(store.workspaces().rename(proposal.id, said[0] + u" II"_s));
        QVERIFY(!QCoro::waitFor(store.shares().recall(command.id)));
        auto backend = tests::BackendProcess::start(m_folder.filePath(u"server"_s), {}, port);
        QVERIFY2(backend, backend ? "" : qPrintable(backend.error().title));
        m_backend = *std::move(backend);
        store.syncNow();
        QVERIFY(QCoro::waitFor(tests::waitUntilSynced(store)));
        QVERIFY(!QCoro::waitFor(m_profile->signIn(m_backend->url(), u"binh@northwind.example"_s, said[5])));
    }
    QByteArray logged;
    for (const QString &name : QDir(folder).entryList(QDir::Files)) {
        QFile file(folder + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        logged += file.readAll();
    }
    QVERIFY2(logged.contains("agentee.sync") && logged.contains("ended in good order"), logged.constData());
    for (const QString &word : said + personalWords())
        QVERIFY2(!logged.contains(word.toUtf8()), qPrintable(word));
    for (const QByteArray &word : {"northwind"_ba, "Bearer"_ba, "binh@"_ba, "127.0.0.1"_ba})
        QVERIFY2(!logged.contains(word), logged.constData());
    static const QRegularExpression token(uR"([A-Za-z0-9_-]{40,})"_s);
    QVERIFY2(!token.match(QString::fromUtf8(logged)).hasMatch(), logged.constData());
}

void TestDiagnostics::aProfileWithoutAccountsIsCollectedToo()
{
    const QTemporaryDir empty;
    const auto profile = sync::Profile::open(empty.filePath(u"p"_s), {.useKeychain = false});
    QVERIFY(profile);
    const QString report =
        client::collect(client::collectionSources(empty.filePath(u"p"_s), **profile, nullptr));
    QVERIFY2(
        report.contains(u"no account"_s) && report.contains(u"No account is open."_s), qPrintable(report));
}

void TestDiagnostics::damageIsTold()
{
    const QString folder = m_profile->storageUse(m_account->info()).folder;
    const QTemporaryDir copy;
    for (const QString &name : {u"cache.db"_s, u"cache.db-wal"_s})
        QFile::copy(folder + u'/' + name, copy.filePath(name));
    const QList<sync::LocalFile> whole = sync::checkLocalFiles(copy.path());
    QCOMPARE(whole.size(), 2);
    QCOMPARE(whole[0].state, sync::LocalFile::State::Sound);
    QVERIFY(whole[0].schema > 0 && !whole[0].rows.isEmpty());
    QCOMPARE(whole[1].state, sync::LocalFile::State::Missing);

    // Sound to SQLite, but not what was written.
    {
        auto database =
            sync::Database::open(copy.filePath(u"cache.db"_s), sync::Database::Durability::Normal);
        QVERIFY(database);
        QCOMPARE((*database)->run(u"UPDATE section SET row = zeroblob(3) WHERE number = 7"_s), 1);
    }
    QCOMPARE(sync::checkLocalFiles(copy.path())[0].state, sync::LocalFile::State::Damaged);

    QFile file(copy.filePath(u"cache.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("this is no database, and never was one");
    file.close();
    QCOMPARE(sync::checkLocalFiles(copy.path())[0].state, sync::LocalFile::State::Unreadable);
}

void TestDiagnostics::aCrashIsOfferedUntilItIsLookedAt()
{
    crash();
    QVERIFY(!button(u"lookAtCrashButton"_s));
    init(); // the next start
    QVERIFY(notice()->isVisible());
    QCOMPARE(notice()->kind(), ui::Banner::Kind::Info);
    QVERIFY2(notice()->text().contains(u"stopped unexpectedly"_s), qPrintable(notice()->text()));
    init(); // a start in which nobody decides changes nothing
    button(u"lookAtCrashButton"_s)->click();
    auto *dialog = m_window->findChild<ui::ReportDialog *>();
    QVERIFY(dialog && textOf(*dialog).contains(u"SIGSEGV"_s));
    QVERIFY(!notice()->isVisible());
    init();
    QVERIFY(!button(u"lookAtCrashButton"_s));
    const QString report =
        client::collect(client::collectionSources(profileFolder(), *m_profile, m_account.get()));
    QVERIFY(report.contains(u"agentee-test-crash+0x"_s));
}

void TestDiagnostics::aCrashIsDismissed()
{
    crash();
    init();
    button(u"dismissCrashButton"_s)->click();
    QVERIFY(!notice()->isVisible());
    QVERIFY(!m_window->findChild<ui::ReportDialog *>());
    init();
    QVERIFY(!button(u"lookAtCrashButton"_s));
}

void TestDiagnostics::aCrashIsOfferedBeforeThereIsAnAccount()
{
    const QTemporaryDir folder;
    QProcess process;
    process.start(QStringLiteral(AGENTEE_TEST_CRASH), {folder.filePath(u"crashes"_s), u"null"_s});
    QVERIFY(process.waitForFinished(60'000));
    auto profile = sync::Profile::open(folder.path(), {.useKeychain = false});
    QVERIFY(profile);
    ui::Theme theme(*qApp);
    client::Options options;
    options.profile = folder.path();
    client::Client client(*std::move(profile), theme, options);
    client.start();
    const auto onPage = [](const QWidget *page, const QString &name) {
        auto *found = page ? page->findChild<QPushButton *>(name) : nullptr;
        return found && found->isVisible() ? found : nullptr;
    };
    const auto *welcome = shown<ui::WelcomePage>();
    QVERIFY(onPage(welcome, u"lookAtCrashButton"_s));
    onPage(welcome, u"connectButton"_s)->click();
    QTRY_VERIFY(shown<ui::SignInPage>());
    const auto *signIn = shown<ui::SignInPage>();
    QVERIFY(onPage(signIn, u"dismissCrashButton"_s));
    onPage(signIn, u"lookAtCrashButton"_s)->click();
    const auto *dialog = signIn->findChild<ui::ReportDialog *>();
    QVERIFY(dialog && textOf(*dialog).contains(u"SIGSEGV"_s));
    QVERIFY(!onPage(signIn, u"lookAtCrashButton"_s));
    QVERIFY(!client::CrashReports(folder.filePath(u"crashes"_s)).unseen());
}

void TestDiagnostics::aCollectionIsShownBeforeItIsSaved()
{
    m_window->findChild<QAction *>(u"collectDiagnosticsAction"_s)->trigger();
    auto *dialog = m_window->findChild<ui::ReportDialog *>(u"collectionDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    auto *save = dialog->findChild<QPushButton *>(u"saveReportButton"_s);
    auto *copy = dialog->findChild<QPushButton *>(u"copyReportButton"_s);
    QVERIFY(!save->isEnabled() && !copy->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), 60'000);
    const QString shown = textOf(*dialog);
    QVERIFY(shown.contains(u"cache.db: sound"_s));
    auto *said = dialog->findChild<ui::Banner *>();

    QVERIFY(!dialog->saveTo(m_folder.filePath(u"no such folder/report.txt"_s)));
    QCOMPARE(said->kind(), ui::Banner::Kind::Error);
    QVERIFY(said->isVisible());
    QVERIFY(dialog->saveTo(m_folder.filePath(u"report.txt"_s)));
    QCOMPARE(said->kind(), ui::Banner::Kind::Success);
    QFile file(m_folder.filePath(u"report.txt"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), shown);
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), shown);

    m_window->findChild<QAction *>(u"collectDiagnosticsAction"_s)->trigger();
    QCOMPARE(m_window->findChildren<ui::ReportDialog *>().size(), 1);
}

void TestDiagnostics::withoutAnAccountThereIsACollectionToo()
{
    QWidget page;
    page.show();
    client::Diagnostics diagnostics(profileFolder(), *m_profile);
    diagnostics.showCollection(page);
    auto *dialog = page.findChild<ui::ReportDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(textOf(*dialog).contains(u"No account is open."_s), 60'000);
    QVERIFY(textOf(*dialog).contains(u"cache.db: sound"_s));
}

void TestDiagnostics::pictures()
{
    m_window.reset();
    crash();
    const client::Log log(profileFolder() + u"/logs"_s);
    QVERIFY(tests::takeScreenshots(u"crash-offer"_s, {1280, 800}, [this] {
        auto *window = new ui::MainWindow(m_account->store());
        m_diagnostics->attach(*window, *m_account);
        return window;
    }));
    const QString report =
        client::collect(client::collectionSources(profileFolder(), *m_profile, m_account.get()));
    QVERIFY(tests::takeScreenshots(u"diagnostics"_s, {720, 560}, [&report] {
        auto *dialog = new ui::ReportDialog({.title = u"Diagnostics"_s,
            .explanation = client::Diagnostics::explanation(),
            .fileName = u"agentee-diagnostics.txt"_s});
        dialog->setReport(report);
        return dialog;
    }));
}

int main(int argc, char **argv)
{
    ui::sealTranscriptEngine();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"agentee"_s);
    QApplication::setApplicationVersion(u"0.1.0"_s);
    TestDiagnostics tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "tst_diagnostics.moc"
