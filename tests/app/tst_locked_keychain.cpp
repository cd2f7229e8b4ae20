#include "app/client.h"
#include "sync/keychain_waits.h"
#include "sync/store.h"
#include "tests/support/desktop/locked_wallet.h"
#include "tests/support/live/backend_process.h"
#include "tests/support/live/live_client.h"
#include "ui/kit/banner.h"
#include "ui/rendering/transcript_view.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sign_in_page.h"

#include <QApplication>
#include <QCheckBox>
#include <QCoroTask>
#include <QDirIterator>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

namespace
{

constexpr int patience =
    30'000; ///< ms, less than the client waits for a keychain; passing tests never wait for it

template <typename Kind>
Kind *shown()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<Kind *>(widget); found && found->isVisible())
            return found;
    }
    return nullptr;
}

QString status()
{
    const auto *window = shown<ui::MainWindow>();
    const auto *button = window ? window->findChild<QPushButton *>(u"statusButton"_s) : nullptr;
    return button ? button->text() : QString();
}

QByteArrayList contentsOf(const QString &folder)
{
    QByteArrayList all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all.append(file.readAll());
    }
    return all;
}

} // namespace

/// A desktop whose keychain is there and locked, and whose person does not unlock it.
class TestLockedKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theWindowIsThereAndSaysWhatItWaitsFor();
    void signingInGoesOnWithoutIt();
    void notKeptMeansNotAsked();
    void aKeptSignInIsWaitedForInTheOpenWindow();
    void cleanupTestCase();

private:
    void startClient(const QString &as = {});
    void typeAndSignIn(bool isKept);

    QTemporaryDir m_company;
    std::unique_ptr<tests::BackendProcess> m_backend;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<tests::LockedWallet> m_wallet;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<client::Client> m_client;
};

void TestLockedKeychain::initTestCase()
{
    m_wallet = std::make_unique<tests::LockedWallet>();
    QVERIFY(m_wallet->isThere());
    m_theme = std::make_unique<ui::Theme>(*qApp, ui::Theme::Scheme::Light);
    auto backend = tests::BackendProcess::start(m_company.path());
    QVERIFY2(backend, backend ? "" : qPrintable(backend.error().title));
    m_backend = *std::move(backend);
}

void TestLockedKeychain::cleanupTestCase()
{
    m_backend.reset();
    m_wallet.reset();
}

void TestLockedKeychain::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestLockedKeychain::cleanup()
{
    m_client.reset();
    m_folder.reset();
}

void TestLockedKeychain::startClient(const QString &as)
{
    auto profile = sync::Profile::open(m_folder->path());
    QVERIFY(profile);
    client::Options options;
    options.profile = m_folder->path();
    options.server = m_backend->url();
    options.as = as;
    m_client = std::make_unique<client::Client>(*std::move(profile), *m_theme, options);
    m_client->start();
}

void TestLockedKeychain::typeAndSignIn(bool isKept)
{
    const auto *page = shown<ui::SignInPage>();
    QVERIFY(page);
    page->findChild<QLineEdit *>(u"emailField"_s)->setText(u"binh@northwind.example"_s);
    page->findChild<QLineEdit *>(u"passwordField"_s)->setText(u"northwind"_s);
    auto *keep = page->findChild<QCheckBox *>(u"keepSignedInBox"_s);
    QVERIFY(keep->isChecked());
    keep->setChecked(isKept);
    page->findChild<QPushButton *>(u"signInButton"_s)->click();
}

void TestLockedKeychain::theWindowIsThereAndSaysWhatItWaitsFor()
{
    startClient(u"ana"_s);
    QVERIFY(shown<ui::SignInPage>()); // before anything was asked of anybody
    const auto *page = shown<ui::SignInPage>();
    const QPointer notice = page->findChild<ui::Banner *>(u"keychainNotice"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!notice || notice->isVisible(), patience);
    QVERIFY(notice);
    QVERIFY2(notice->text().contains(u"keychain"_s), qPrintable(notice->text()));
    QVERIFY(!shown<ui::MainWindow>());
    QVERIFY(m_wallet->questions() > 0);
    notice->findChild<QPushButton *>(u"keychainDeclineButton"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>(), patience);
    QTRY_VERIFY2_WITH_TIMEOUT(status().contains(u"Everything synced"_s), qPrintable(status()), patience);
}

void TestLockedKeychain::signingInGoesOnWithoutIt()
{
    startClient();
    typeAndSignIn(true);
    const QPointer notice = shown<ui::SignInPage>()->findChild<ui::Banner *>(u"keychainNotice"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!notice || notice->isVisible(), patience);
    QVERIFY(notice);
    notice->findChild<QPushButton *>(u"keychainDeclineButton"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>(), patience);
    m_client.reset();
    // Kept, in a file: the next start is signed in, and asks no keychain.
    const int before = m_wallet->questions();
    startClient();
    QVERIFY(shown<ui::MainWindow>());
    QTRY_VERIFY2_WITH_TIMEOUT(status().contains(u"Everything synced"_s), qPrintable(status()), patience);
    QCOMPARE(m_wallet->questions(), before);
}

void TestLockedKeychain::notKeptMeansNotAsked()
{
    const int before = m_wallet->questions();
    startClient();
    typeAndSignIn(false);
    QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>(), patience);
    QTRY_VERIFY2_WITH_TIMEOUT(status().contains(u"Everything synced"_s), qPrintable(status()), patience);
    QCOMPARE(m_wallet->questions(), before);
    m_client.reset();
    QDirIterator files(m_folder->path(), {u"credentials*"_s}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(!files.hasNext());
    QVERIFY(contentsOf(m_folder->path()).join().contains("\"session\""));
    // What was fetched is there at the next start; only signing in is asked for.
    startClient();
    QVERIFY(shown<ui::MainWindow>());
    QTRY_VERIFY2_WITH_TIMEOUT(status().contains(u"ign in"_s), qPrintable(status()), patience);
    QCOMPARE(m_wallet->questions(), before);
}

void TestLockedKeychain::aKeptSignInIsWaitedForInTheOpenWindow()
{
    startClient();
    typeAndSignIn(true);
    const QPointer notice = shown<ui::SignInPage>()->findChild<ui::Banner *>(u"keychainNotice"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!notice || notice->isVisible(), patience);
    QVERIFY(notice);
    notice->findChild<QPushButton *>(u"keychainDeclineButton"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>(), patience);
    QTRY_VERIFY2_WITH_TIMEOUT(status().contains(u"Everything synced"_s), qPrintable(status()), patience);
    m_client.reset();
    // As if it had been kept in the keychain while that was open.
    QFile accounts(m_folder->filePath(u"accounts.json"_s));
    QVERIFY(accounts.open(QIODevice::ReadOnly));
    QByteArray text = accounts.readAll();
    accounts.close();
    QVERIFY(text.contains("\"file\""));
    QVERIFY(accounts.open(QIODevice::WriteOnly));
    accounts.write(text.replace("\"file\"", "\"keychain\""));
    accounts.close();
    startClient();
    QVERIFY(shown<ui::MainWindow>());
    QTRY_VERIFY2_WITH_TIMEOUT(status().contains(u"keychain"_s), qPrintable(status()), patience);
}

int main(int argc, char **argv)
{
    ui::sealTranscriptEngine();
    QApplication application(argc, argv);
    TestLockedKeychain test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_locked_keychain.moc"
