#include "app/client.h"
#include "app/own_data.h"
#include "models/sample.h"
#include "sync/session_store.h"
#include "sync/store.h"
#include "tests/support/live/backend_process.h"
#include "ui/import/import_dialog.h"
#include "ui/kit/banner.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/markdown_editor.h"
#include "ui/rendering/transcript_view.h"
#include "ui/shell/bring_dialog.h"
#include "ui/shell/guide_panel.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/welcome_page.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>
#include <QToolButton>

using namespace agentee;
using namespace Qt::StringLiterals;

namespace
{

constexpr int patience = 60'000; ///< ms; passing tests never wait for it

template <typename Kind>
Kind *shown()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<Kind *>(widget); found && found->isVisible())
            return found;
    }
    return nullptr;
}

template <typename Kind>
Kind *seen(const QWidget *root, const QString &name)
{
    for (Kind *widget : root->findChildren<Kind *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

/// A start of the real client with this profile.
std::unique_ptr<client::Client> startClient(const QString &folder, ui::Theme &theme)
{
    auto profile = sync::Profile::open(folder, {.useKeychain = false});
    if (!profile)
        return nullptr;
    client::Options options;
    options.profile = folder;
    auto client = std::make_unique<client::Client>(*std::move(profile), theme, options);
    client->start();
    return client;
}

void keepPicture(QWidget &window, const QString &name, ui::Theme &theme)
{
    const QString folder = QStringLiteral(AGENTEE_SCREENSHOTS);
    QVERIFY(QDir().mkpath(folder));
    for (const bool dark : {false, true}) {
        theme.setScheme(dark ? ui::Theme::Scheme::Dark : ui::Theme::Scheme::Light);
        QTest::qWait(50); // for the picture alone
        QVERIFY(window.grab().save(u"%1/%2-%3.png"_s.arg(folder, name, dark ? u"dark"_s : u"light"_s)));
    }
    theme.setScheme(ui::Theme::Scheme::Light);
}

} // namespace

/// From nothing to an agent's answer, in the real client with its own server.
class TestFirstRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTrialIsDoneStepByStep();
    void theCompanyIsAskedForItsAddress();
    void aLanguageIsChosenBeforeThereIsAnAccount();
    void theTrialGoesAlong();

private:
    void lead(const ui::GuidePanel &panel);
    void isTicked(const ui::GuidePanel &panel, int step);
};

void TestFirstRun::isTicked(const ui::GuidePanel &panel, int step)
{
    const auto *name = seen<QLabel>(&panel, u"guideStep%1"_s.arg(step));
    QVERIFY(name);
    QTRY_VERIFY2_WITH_TIMEOUT(
        name->accessibleName().startsWith("Done"_L1), qPrintable(name->accessibleName()), patience);
}

void TestFirstRun::lead(const ui::GuidePanel &panel)
{
    auto *button = seen<QPushButton>(&panel, u"guideShowButton"_s);
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestFirstRun::theTrialIsDoneStepByStep()
{
    const QTemporaryDir folder;
    ui::Theme theme(*qApp, ui::Theme::Scheme::Light);
    auto client = startClient(folder.path(), theme);
    auto *welcome = shown<ui::WelcomePage>();
    QVERIFY(welcome);
    keepPicture(*welcome, u"welcome"_s, theme);
    QTest::mouseClick(seen<QPushButton>(welcome, u"tryButton"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>(), patience);
    auto *window = shown<ui::MainWindow>();
    window->resize(1440, 900);
    QTRY_VERIFY_WITH_TIMEOUT(
        seen<QPushButton>(window, u"statusButton"_s)->text().contains(u"Everything synced"_s), patience);
    auto *panel = window->findChild<ui::GuidePanel *>();
    QVERIFY(panel && panel->isVisible());
    keepPicture(*window, u"guided-start-begins"_s, theme);

    lead(*panel);
    QCOMPARE(window->workspaceId(), models::sampleProposal());
    isTicked(*panel, 1);

    lead(*panel);
    auto *editor = seen<ui::MarkdownEditor>(window, u"sectionEditor"_s);
    QVERIFY(editor);
    QTRY_VERIFY_WITH_TIMEOUT(!editor->isReadOnly(), patience);
    QTest::keyClicks(editor, u"The first sentence of mine. "_s);
    isTicked(*panel, 2);

    lead(*panel);
    auto *words = seen<QLineEdit>(window, u"searchField"_s);
    QVERIFY(words);
    QTest::keyClicks(words, u"quay"_s);
    auto *results = window->findChild<QListView *>(u"searchResults"_s);
    QTRY_VERIFY_WITH_TIMEOUT(results->isVisible() && results->model()->rowCount() > 0, patience);
    QTest::mouseClick(
        results->viewport(), Qt::LeftButton, {}, results->visualRect(results->model()->index(0, 0)).center());
    isTicked(*panel, 3);
    words->clear();

    lead(*panel);
    QTRY_VERIFY_WITH_TIMEOUT(window->findChild<QDialog *>(u"shareDialog"_s), patience);
    isTicked(*panel, 4);
    window->findChild<QDialog *>(u"shareDialog"_s)->reject();
    keepPicture(*window, u"guided-start-last-step"_s, theme);

    lead(*panel);
    QTRY_VERIFY_WITH_TIMEOUT(seen<QPlainTextEdit>(window, u"composer"_s), patience);
    auto *composer = seen<QPlainTextEdit>(window, u"composer"_s);
    QTest::keyClicks(composer, u"What does the text say about the quay?"_s);
    QTest::mouseClick(seen<QPushButton>(window, u"sendButton"_s), Qt::LeftButton);
    isTicked(*panel, 5);
    QTRY_COMPARE_WITH_TIMEOUT(
        seen<QPushButton>(window, u"statusButton"_s)->text(), u"Everything synced"_s, patience);
    keepPicture(*window, u"guided-start-done"_s, theme);

    // Closed by the person, also after the next start; opened again by the person.
    QTest::mouseClick(seen<QToolButton>(panel, u"guideCloseButton"_s), Qt::LeftButton);
    QVERIFY(!panel->isVisible());
    client.reset();
    client = startClient(folder.path(), theme);
    window = shown<ui::MainWindow>();
    QVERIFY(window); // at once: what was synced is there before the server
    panel = window->findChild<ui::GuidePanel *>();
    QVERIFY(!panel->isVisible());
    window->findChild<QAction *>(u"guidedStartAction"_s)->trigger();
    QVERIFY(panel->isVisible());
    for (int step = 1; step <= ui::GuidedStart::stepCount; ++step)
        isTicked(*panel, step);
    QTRY_COMPARE_WITH_TIMEOUT(
        seen<QPushButton>(window, u"statusButton"_s)->text(), u"Everything synced"_s, patience);
}

void TestFirstRun::theCompanyIsAskedForItsAddress()
{
    const QTemporaryDir folder;
    ui::Theme theme(*qApp, ui::Theme::Scheme::Light);
    const auto client = startClient(folder.path(), theme);
    QTest::mouseClick(seen<QPushButton>(shown<ui::WelcomePage>(), u"connectButton"_s), Qt::LeftButton);
    QTRY_VERIFY(shown<ui::SignInPage>());
    QVERIFY(!shown<ui::WelcomePage>());
    QTest::mouseClick(seen<QPushButton>(shown<ui::SignInPage>(), u"backButton"_s), Qt::LeftButton);
    QTRY_VERIFY(shown<ui::WelcomePage>());
    QVERIFY(!shown<ui::SignInPage>());
    // Nothing was started, nothing is kept.
    QVERIFY(!QFile::exists(folder.filePath(u"trial"_s)));
}

void TestFirstRun::theTrialGoesAlong()
{
    const QTemporaryDir folder;
    ui::Theme theme(*qApp, ui::Theme::Scheme::Light);
    auto client = startClient(folder.path(), theme);
    QTest::mouseClick(seen<QPushButton>(shown<ui::WelcomePage>(), u"tryButton"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>(), patience);
    const auto synced = [] {
        auto *window = shown<ui::MainWindow>();
        auto *status = window ? seen<QPushButton>(window, u"statusButton"_s) : nullptr;
        return status && status->text().contains(u"Everything synced"_s);
    };
    QTRY_VERIFY_WITH_TIMEOUT(synced(), patience);
    QTemporaryFile document(folder.filePath(u"XXXXXX.md"_s));
    QVERIFY(document.open() && document.write("# Lock gates\n\nTwo of them.\n") > 0 && document.flush());
    client::Options import;
    import.files = {document.fileName()};
    client->take(import);
    auto *dialog = shown<ui::MainWindow>()->findChild<ui::ImportDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(seen<QPushButton>(dialog, u"importButton"_s)->isEnabled(), patience);
    seen<QPushButton>(dialog, u"importButton"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>()->workspaceId(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(synced(), patience);

    auto backend = tests::BackendProcess::start(folder.filePath(u"company"_s));
    QVERIFY2(backend, backend ? "" : qPrintable(backend.error().title));
    shown<ui::MainWindow>()->findChild<QAction *>(u"addAccountAction"_s)->trigger();
    QTRY_VERIFY(shown<ui::SignInPage>());
    auto *page = shown<ui::SignInPage>();
    seen<QLineEdit>(page, u"serverField"_s)->setText((*backend)->url().toString());
    seen<QLineEdit>(page, u"emailField"_s)->setText(u"binh@northwind.example"_s);
    seen<QLineEdit>(page, u"passwordField"_s)->setText(u"northwind"_s);
    seen<QPushButton>(page, u"signInButton"_s)->click();
    const auto offered = [] {
        auto *window = shown<ui::MainWindow>();
        return window ? window->findChild<ui::BringDialog *>() : nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(offered(), patience);
    QVERIFY(!shown<ui::MainWindow>()->findChild<ui::GuidePanel *>());
    auto *bring = seen<QPushButton>(offered(), u"bringButton"_s);
    QVERIFY(bring->isEnabled());
    bring->click();
    QTRY_VERIFY_WITH_TIMEOUT(seen<ui::Banner>(offered(), u"bringOutcome"_s), patience);
    offered()->reject();
    QTRY_VERIFY_WITH_TIMEOUT(synced(), patience);

    // Offered once; in the menu for good. The company's account is the one that is opened by the next start.
    client.reset();
    client = startClient(folder.path(), theme);
    QTRY_VERIFY_WITH_TIMEOUT(synced(), patience);
    QVERIFY(seen<ui::ElidedLabel>(shown<ui::MainWindow>(), u"signedInLabel"_s)->text().contains(u"Bình"_s));
    QVERIFY(!offered());
    shown<ui::MainWindow>()->findChild<QAction *>(u"bringProposalsAction"_s)->trigger();
    QVERIFY(offered());
    QVERIFY(!seen<QPushButton>(offered(), u"bringButton"_s)->isEnabled());
}

void TestFirstRun::aLanguageIsChosenBeforeThereIsAnAccount()
{
    const auto choose = [](const QWidget *window, const QString &language) {
        auto *button = seen<QToolButton>(window, u"languageButton"_s);
        QVERIFY(button && button->menu());
        button->menu()->findChild<QAction *>(u"language_"_s + language)->trigger();
    };
    const auto text = [](const QWidget *window, const QString &button) {
        const auto *found = window ? seen<QPushButton>(window, button) : nullptr;
        return found ? found->text() : QString();
    };
    const QTemporaryDir folder;
    ui::Theme theme(*qApp, ui::Theme::Scheme::Light);
    auto client = startClient(folder.path(), theme);
    choose(shown<ui::WelcomePage>(), u"vi"_s);
    QTRY_COMPARE(text(shown<ui::WelcomePage>(), u"connectButton"_s), u"Kết nối…"_s);
    QCOMPARE(seen<QToolButton>(shown<ui::WelcomePage>(), u"languageButton"_s)->text(), u"Tiếng Việt"_s);

    QTest::mouseClick(seen<QPushButton>(shown<ui::WelcomePage>(), u"connectButton"_s), Qt::LeftButton);
    QTRY_VERIFY(shown<ui::SignInPage>());
    const auto field = [](const QString &name) { return seen<QLineEdit>(shown<ui::SignInPage>(), name); };
    field(u"serverField"_s)->setText(u"127.0.0.1:1"_s);
    field(u"emailField"_s)->setText(u"ana@northwind.example"_s);
    field(u"passwordField"_s)->setText(u"half a pass"_s);
    choose(shown<ui::SignInPage>(), u"ru"_s);
    QTRY_COMPARE(text(shown<ui::SignInPage>(), u"signInButton"_s), u"Войти"_s);
    QCOMPARE(field(u"serverField"_s)->text(), u"127.0.0.1:1"_s);
    QCOMPARE(field(u"emailField"_s)->text(), u"ana@northwind.example"_s);
    QCOMPARE(field(u"passwordField"_s)->text(), u"half a pass"_s);
    keepPicture(*shown<ui::SignInPage>(), u"first-run-sign-in-russian"_s, theme);

    QTest::mouseClick(seen<QPushButton>(shown<ui::SignInPage>(), u"backButton"_s), Qt::LeftButton);
    QTRY_VERIFY(shown<ui::WelcomePage>());
    keepPicture(*shown<ui::WelcomePage>(), u"first-run-welcome-russian"_s, theme);
    client.reset();
    client = startClient(folder.path(), theme);
    QCOMPARE(seen<QToolButton>(shown<ui::WelcomePage>(), u"languageButton"_s)->text(), u"Русский"_s);
}

int main(int argc, char **argv)
{
    ui::sealTranscriptEngine();
    QApplication application(argc, argv);
    client::findOwnData();
    TestFirstRun test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_first_run.moc"
