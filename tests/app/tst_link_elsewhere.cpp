#include "app/link_elsewhere.h"
#include "app/preferences.h"
#include "models/place_link.h"
#include "sync/network/account_list.h"
#include "sync/profile.h"
#include "tests/support/sample_store/sample_store.h"
#include "ui/kit/banner.h"
#include "ui/shell/main_window.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

/// Links that arrive from outside, in a profile with accounts on two servers, of which one is open.
class TestLinkElsewhere : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void opensWhatIsHere();
    void offersTheOtherAccount();
    void saysThatTheServerIsUnknown();
    void anotherServerThatLooksTheSame();
    void theOfferEndsWithTheNextMessage();
    void linksInTextsAreTaken();

private:
    QString notice() const { return m_window->findChild<ui::Banner *>(u"windowNotice"_s)->text(); }
    QPushButton *offer() const
    {
        auto *button = m_window->findChild<QPushButton *>(u"offerButton"_s);
        return button && button->isVisible() ? button : nullptr;
    }
    QUrl linkAt(const QString &server) const
    {
        return models::linkTo({.workspaceId = m_store->names().harbour, .server = QUrl(server)});
    }

    const QUrl m_server{u"https://agentee.example.com"_s};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<sync::Profile> m_profile;
    std::unique_ptr<tests::SampleStore> m_store;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<client::LinkElsewhere> m_elsewhere;
    sync::AccountInfo m_other;
};

void TestLinkElsewhere::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    sync::AccountList list(m_folder->path());
    QVERIFY(list.load());
    for (const QUrl &server : {m_server, QUrl(u"https://elsewhere.example:8443"_s)}) {
        sync::KnownAccount known;
        known.person = {
            .id = models::newId(), .name = u"Ana"_s, .email = u"ana@example.com"_s, .initials = u"A"_s};
        known.tenant = {.id = models::newId(), .name = u"Northwind"_s};
        known.info = {known.person.id, known.tenant.id, known.person.name, known.person.email,
            known.tenant.name, server};
        known.lastUsed = QDateTime::fromString(u"2026-11-20T10:00:00.000Z"_s, Qt::ISODateWithMs);
        QVERIFY(list.put(known));
        m_other = known.info;
    }
    auto profile = sync::Profile::open(m_folder->path(), {.useKeychain = false});
    QVERIFY(profile);
    m_profile = std::move(*profile);
    QCOMPARE(m_profile->accounts().size(), 2);
    m_store = std::make_unique<tests::SampleStore>();
    m_window = std::make_unique<ui::MainWindow>(*m_store);
    m_window->setServer(m_server);
    m_elsewhere = std::make_unique<client::LinkElsewhere>(*m_profile);
    m_elsewhere->attach(*m_window);
    m_window->show();
}

void TestLinkElsewhere::cleanup()
{
    m_elsewhere.reset();
    m_window.reset();
    m_store.reset();
    m_profile.reset();
}

void TestLinkElsewhere::opensWhatIsHere()
{
    m_window->openLink(linkAt(m_server.toString()));
    QCOMPARE(m_window->workspaceId(), std::optional(m_store->names().harbour));
    QVERIFY(!offer());
}

void TestLinkElsewhere::offersTheOtherAccount()
{
    const QSignalSpy switches(m_elsewhere.get(), &client::LinkElsewhere::switchRequested);
    const QUrl link = linkAt(m_other.server.toString());
    m_window->openLink(link);
    QVERIFY(!m_window->workspaceId());
    QVERIFY2(notice().contains(u"elsewhere.example:8443"_s), qPrintable(notice()));
    QVERIFY(offer());
    QVERIFY2(offer()->text().contains(u"Northwind"_s), qPrintable(offer()->text()));
    QCoreApplication::processEvents();
    QVERIFY(switches.isEmpty()); // not before the person wants it
    offer()->click();
    QTRY_COMPARE(switches.size(), 1);
    QCOMPARE(switches.first().at(0).toString(), client::accountKey(m_other));
    QCOMPARE(switches.first().at(1).toUrl(), link);
}

void TestLinkElsewhere::saysThatTheServerIsUnknown()
{
    m_window->openLink(linkAt(u"https://nobody.example"_s));
    QVERIFY2(notice().contains(u"nobody.example"_s), qPrintable(notice()));
    QVERIFY(!offer());
    QVERIFY(!m_window->workspaceId());
}

void TestLinkElsewhere::anotherServerThatLooksTheSame()
{
    m_window->openLink(linkAt(u"https://аgentee.example.com"_s)); // its first letter is Cyrillic
    QVERIFY2(notice().contains(u"xn--"_s), qPrintable(notice()));
    QVERIFY(!m_window->workspaceId());
    m_window->openLink(linkAt(u"http://agentee.example.com"_s));
    QVERIFY2(notice().contains(u"not signed in"_s), qPrintable(notice()));
    QVERIFY(!m_window->workspaceId());
}

void TestLinkElsewhere::theOfferEndsWithTheNextMessage()
{
    m_window->openLink(linkAt(m_other.server.toString()));
    QVERIFY(offer());
    m_window->openLink(QUrl(u"agentee://workspace/x"_s));
    QTRY_VERIFY(!offer());
}

void TestLinkElsewhere::linksInTextsAreTaken()
{
    QVERIFY(QDesktopServices::openUrl(linkAt(m_server.toString())));
    QCOMPARE(m_window->workspaceId(), std::optional(m_store->names().harbour));
}

QTEST_MAIN(TestLinkElsewhere)
#include "tst_link_elsewhere.moc"
