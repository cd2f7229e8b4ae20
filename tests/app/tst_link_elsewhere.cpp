#include "app/link_elsewhere.h"
#include "app/preferences.h"
#include "models/place_link.h"
#include "sync/network/account_list.h"
#include "sync/profile.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "tests/support/sample_store/sample_store.h"
#include "ui/kit/banner.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QDesktopServices>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

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
    void anotherAccountOnTheSameServer();
    void theAccountThatHasItIsOffered();

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
    void openWindow(std::unique_ptr<sync::Profile> profile);
    sync::AccountInfo addAccount(const QString &name, const QUrl &server);
    std::unique_ptr<client::LinkElsewhere> m_elsewhere;
    sync::AccountInfo m_open;
    sync::AccountInfo m_other;
};

sync::AccountInfo TestLinkElsewhere::addAccount(const QString &name, const QUrl &server)
{
    sync::AccountList list(m_folder->path());
    if (!list.load())
        return {};
    sync::KnownAccount known;
    known.person = {.id = models::newId(), .name = name, .email = u"ana@example.com"_s, .initials = u"A"_s};
    known.tenant = {.id = models::newId(), .name = u"Northwind"_s};
    known.info = {
        known.person.id, known.tenant.id, known.person.name, known.person.email, known.tenant.name, server};
    known.lastUsed = QDateTime::fromString(u"2026-11-20T10:00:00.000Z"_s, Qt::ISODateWithMs);
    return list.put(known) ? known.info : sync::AccountInfo();
}

void TestLinkElsewhere::openWindow(std::unique_ptr<sync::Profile> profile)
{
    m_profile = std::move(profile);
    m_store = std::make_unique<tests::SampleStore>();
    m_window = std::make_unique<ui::MainWindow>(*m_store);
    m_window->setServer(m_server);
    m_elsewhere = std::make_unique<client::LinkElsewhere>(*m_profile);
    m_elsewhere->attach(*m_window, m_open);
    m_window->show();
}

void TestLinkElsewhere::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_open = addAccount(u"Ana"_s, m_server);
    m_other = addAccount(u"Ana"_s, QUrl(u"https://elsewhere.example:8443"_s));
    QVERIFY(!m_other.personName.isEmpty());
    auto profile = sync::Profile::open(m_folder->path(), {.useKeychain = false});
    QVERIFY(profile);
    QCOMPARE((*profile)->accounts().size(), 2);
    openWindow(std::move(*profile));
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

void TestLinkElsewhere::anotherAccountOnTheSameServer()
{
    const QUrl link = models::linkTo({.workspaceId = models::newId(), .server = m_server});
    m_window->openLink(link);
    QVERIFY2(notice().contains(u"not here"_s), qPrintable(notice()));
    QVERIFY(!offer()); // there is no other account on this server

    cleanup();
    QVERIFY(!addAccount(u"Ana in the other company"_s, m_server).personName.isEmpty());
    auto profile = sync::Profile::open(m_folder->path(), {.useKeychain = false});
    QVERIFY(profile);
    openWindow(std::move(*profile));
    const QSignalSpy switches(m_elsewhere.get(), &client::LinkElsewhere::switchRequested);
    m_window->openLink(link);
    QCOMPARE(notice(), u"What this link leads to is not here."_s);
    QVERIFY(offer());
    QVERIFY2(offer()->text().contains(u"the other company"_s), qPrintable(offer()->text()));
    offer()->click();
    QTRY_COMPARE(switches.size(), 1);
    QCOMPARE(switches.first().at(1).toUrl(), link);

    // With a third one both are in a menu.
    cleanup();
    const sync::AccountInfo third = addAccount(u"Ana & the third"_s, m_server);
    profile = sync::Profile::open(m_folder->path(), {.useKeychain = false});
    QVERIFY(profile);
    openWindow(std::move(*profile));
    const QSignalSpy chosen(m_elsewhere.get(), &client::LinkElsewhere::switchRequested);
    m_window->openLink(link);
    QVERIFY(offer() && offer()->menu());
    const QList<QAction *> acts = offer()->menu()->actions();
    QCOMPARE(acts.size(), 2);
    const auto found =
        std::ranges::find_if(acts, [](const QAction *act) { return act->text().contains(u"the third"_s); });
    QVERIFY(found != acts.end());
    QVERIFY2((*found)->text().contains(u"Ana && the third"_s), qPrintable((*found)->text())); // no mnemonic
    (*found)->trigger();
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().at(0).toString(), client::accountKey(third));
}

void TestLinkElsewhere::theAccountThatHasItIsOffered()
{
    // What was written there and never sent is in that account all the same.
    const models::NewWorkspace proposal{.id = models::newId(),
        .title = u"Theirs"_s,
        .workflowKey = u"proposal"_s,
        .frontMatter = {},
        .state = {},
        .sections = {}};
    {
        const auto other = m_profile->readAccount(m_other);
        QVERIFY(other);
        const auto created = (*other)->store().workspaces().create(proposal);
        QVERIFY2(created, created ? "" : qPrintable(created.error().title));
    }
    // A link that does not say where it leads.
    m_window->openLink(models::linkTo({.workspaceId = proposal.id}));
    QVERIFY2(notice().contains(u"in another account"_s), qPrintable(notice()));
    QVERIFY(offer());
    QVERIFY2(offer()->text().contains(u"Northwind"_s), qPrintable(offer()->text()));
}

QTEST_MAIN(TestLinkElsewhere)
#include "tst_link_elsewhere.moc"
