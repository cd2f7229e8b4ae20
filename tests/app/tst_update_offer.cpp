#include "app/update_offer.h"
#include "tests/support/screenshots/screenshot.h"
#include "tests/sync/network/scripted_server.h"
#include "ui/kit/banner.h"
#include "ui/shell/update_dialog.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace agentee;
using namespace agentee::test;
using namespace Qt::StringLiterals;

/// What a person sees of an update. The feed is the one that the release scripts made for tests/sync/updates.
class TestUpdateOffer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsWhatIsNew();
    void saysThatNothingIsNew();
    void refusesAnotherInstaller();
    void isNotOfferedWherePackagesAre();
    void pictures();

private:
    sync::Updates::Source sourceAt(const ScriptedServer &server, const QVersionNumber &current) const
    {
        return {.feed = server.url().resolved(QUrl(u"/release.json"_s)),
            .publicKey = QByteArray::fromBase64("4GhLLCbYBqoTtoqZ/OFLHTH5gezhdN6SmzLzoM8pem4="),
            .platform = u"windows-x86_64"_s,
            .current = current,
            .folder = m_folder.filePath(u"updates"_s),
            .today = [] { return QDate(2026, 11, 22); }};
    }

    QByteArray m_feed;
    QTemporaryDir m_folder;
};

namespace
{

/// A window with the menu that an offer looks for.
struct Window : QMainWindow {
    Window() { menuBar()->addMenu(u"Help"_s)->setObjectName(u"helpMenu"_s); }
    void check() { findChild<QAction *>(u"checkForUpdatesAction"_s)->trigger(); }
};

QPushButton *installButton(const QDialog &dialog)
{
    return dialog.findChild<QPushButton *>(u"installUpdateButton"_s);
}

} // namespace

void TestUpdateOffer::initTestCase()
{
    QFile file(QStringLiteral(AGENTEE_SIGNED_FEED));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_feed = ScriptedServer::http(200, "application/json", file.readAll());
}

void TestUpdateOffer::showsWhatIsNew()
{
    ScriptedServer server({{m_feed}});
    Window window;
    client::UpdateOffer offer(sourceAt(server, QVersionNumber(0, 1, 0)));
    offer.attach(window);
    window.show();
    window.check();
    QTRY_VERIFY(window.findChild<ui::UpdateDialog *>());
    auto *dialog = window.findChild<ui::UpdateDialog *>();
    QTRY_VERIFY(dialog->isVisible());
    QCOMPARE(dialog->findChild<QTextBrowser *>(u"updateNotes"_s)->toPlainText(),
        u"Suggestions are faster – “much”."_s);
    QVERIFY(installButton(*dialog)->isEnabled());
    QVERIFY(!dialog->findChild<ui::Banner *>()->isVisible());
    window.check();
    QTRY_COMPARE(server.requests().size(), 2);
    QCOMPARE(window.findChildren<ui::UpdateDialog *>().size(), 1);
}

void TestUpdateOffer::saysThatNothingIsNew()
{
    ScriptedServer server({{m_feed}});
    Window window;
    client::UpdateOffer offer(sourceAt(server, QVersionNumber(0, 2, 0)));
    offer.attach(window);
    window.show();
    window.check();
    QTRY_VERIFY(window.findChild<QMessageBox *>());
    QVERIFY(window.findChild<QMessageBox *>()->text().contains(u"0.2.0"_s));
    QVERIFY(!window.findChild<ui::UpdateDialog *>());
}

void TestUpdateOffer::refusesAnotherInstaller()
{
    ScriptedServer server(
        {{m_feed}, {ScriptedServer::http(200, "application/octet-stream", "an INSTALLER")}});
    Window window;
    client::UpdateOffer offer(sourceAt(server, QVersionNumber(0, 1, 0)));
    offer.attach(window);
    window.show();
    window.check();
    QTRY_VERIFY(window.findChild<ui::UpdateDialog *>());
    auto *dialog = window.findChild<ui::UpdateDialog *>();
    installButton(*dialog)->click();
    QVERIFY(!installButton(*dialog)->isEnabled());
    auto *notice = dialog->findChild<ui::Banner *>();
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->kind(), ui::Banner::Kind::Error);
    QVERIFY(installButton(*dialog)->isEnabled());
    // What was seen is remembered; no installer is left.
    QCOMPARE(QDir(m_folder.filePath(u"updates"_s)).entryList(QDir::Files | QDir::Hidden),
        QStringList{u"newest-seen"_s});
}

void TestUpdateOffer::isNotOfferedWherePackagesAre()
{
    QCOMPARE(client::UpdateOffer::forThisProgram(m_folder.path()), nullptr);
}

void TestUpdateOffer::pictures()
{
    const ui::UpdateDialog::Offer offer{.version = u"0.2.0"_s,
        .published = QDate(2026, 11, 21),
        .notes = u"- Suggestions on the state are compared field by field.\n"
                 "- Search finds words without their diacritics.\n"
                 "- **Handing over** asks one question less."_s,
        .isNeeded = true};
    QVERIFY(tests::takeScreenshots(
        u"update-dialog"_s, {520, 420}, [&offer] { return new ui::UpdateDialog(offer); }));
}

QTEST_MAIN(TestUpdateOffer)
#include "tst_update_offer.moc"
