#include "models/api.h"
#include "sync/network/latch.h"
#include "tests/support/screenshots/screenshot.h"
#include "tests/ui/shell/fake_servers.h"
#include "ui/kit/banner.h"
#include "ui/shell/certificate_notice.h"
#include "ui/shell/sign_in_page.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(agentee::models::Problem)
Q_DECLARE_METATYPE(agentee::sync::CertificateFault::Reason)

class TestSignIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRefusalIsToldInPlace_data();
    void aRefusalIsToldInPlace();
    void nobodyElseIsGivenThePassword();
    void anotherAddressEndsTheWait();
    void whatIsMissingIsAskedFor();
    void helpIsThereWithoutSigningIn();
    void tabGoesDownThePage();
    void anAuthorityIsComparedAndAdded();
    void whatIsNotTheAuthoritysCannotBeAdded_data();
    void whatIsNotTheAuthoritysCannotBeAdded();
    void aProxyIsInEffectBeforeTheServerIsAsked();
    void whatIsTypedGoesToAnotherPage();
    void pictures();
};

namespace
{

using Answer = models::Result<void>;

models::Discovery ourServer()
{
    models::Discovery known;
    known.name = u"Agentee of Northwind"_s;
    return known;
}

tests::FakeServers &aServer()
{
    static tests::FakeServers servers;
    servers.found = ourServer();
    return servers;
}

ui::SignInPage *makePage(const Answer &answer, tests::FakeServers &servers = aServer())
{
    auto *page = new ui::SignInPage(
        servers, [answer](const QUrl &, const QString &, const QString &) -> QCoro::Task<Answer> {
            co_return answer;
        });
    page->setServer(QUrl(u"https://agentee.northwind.example"_s));
    page->setEmail(u"ana@northwind.example"_s);
    return page;
}

template <typename Widget>
Widget *part(const ui::SignInPage &page, const QString &name)
{
    return page.findChild<Widget *>(name);
}

void open(ui::SignInPage &page)
{
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
}

void submit(const ui::SignInPage &page)
{
    auto *password = part<QLineEdit>(page, u"passwordField"_s);
    QTest::keyClicks(password, u"not this one"_s);
    QTest::keyClick(password, Qt::Key_Return);
}

models::Problem wrongPassword()
{
    return {.kind = models::Problem::Kind::NotSignedIn,
        .title = u"The address or the password is not right."_s,
        .nextStep = u"Check both, then try again."_s};
}

models::Problem noNetwork()
{
    return {.kind = models::Problem::Kind::NetworkFailure,
        .title = u"agentee.northwind.example cannot be reached."_s,
        .nextStep = u"Check the network, then try again."_s};
}

models::Problem badCertificate()
{
    return {.kind = models::Problem::Kind::NetworkFailure,
        .title = u"What answered as agentee.northwind.example showed the certificate of another computer."_s,
        .nextStep = u"Do not type your password in this network. Ask whoever looks after the server."_s};
}

sync::CertificateFault unknownAuthority()
{
    const sync::CertificateText authority{.subject = u"Northwind Root CA – Northwind AB"_s,
        .issuer = u"Northwind Root CA – Northwind AB"_s,
        .fingerprint = u"4F:0A:9C:21:7D:E3:58:B6:12:8E:F4:90:3B:6A:C7:D5:"_s
            + u"E1:27:84:3F:BB:60:19:A2:CD:55:08:F7:9E:44:B1:6C"_s,
        .validFrom = QDateTime({2025, 1, 15}, {12, 0}),
        .validUntil = QDateTime({2035, 1, 15}, {12, 0}),
        .pem = "the authority"_ba};
    sync::CertificateText shown = authority;
    shown.subject = u"agentee.northwind.example"_s;
    return {.reason = sync::CertificateFault::Reason::UnknownAuthority,
        .host = u"agentee.northwind.example"_s,
        .shown = shown,
        .authority = authority};
}

} // namespace

void TestSignIn::aRefusalIsToldInPlace_data()
{
    QTest::addColumn<models::Problem>("problem");
    QTest::newRow("wrong password") << wrongPassword();
    QTest::newRow("no network") << noNetwork();
    QTest::newRow("certificate") << badCertificate();
}

void TestSignIn::aRefusalIsToldInPlace()
{
    QFETCH(models::Problem, problem);
    const std::unique_ptr<ui::SignInPage> page(makePage(std::unexpected(problem)));
    open(*page);
    submit(*page);
    auto *notice = page->findChild<ui::Banner *>(u"signInNotice"_s);
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->text(), problem.title);
    const bool refused = problem.kind == models::Problem::Kind::NotSignedIn;
    QCOMPARE(part<QLineEdit>(*page, u"passwordField"_s)->text().isEmpty(), refused);
    QCOMPARE(part<QLineEdit>(*page, u"emailField"_s)->text(), u"ana@northwind.example"_s);
    QVERIFY(part<QPushButton>(*page, u"signInButton"_s)->isEnabled());
    QVERIFY(part<QLineEdit>(*page, u"passwordField"_s)->hasFocus());
}

void TestSignIn::nobodyElseIsGivenThePassword()
{
    tests::FakeServers servers;
    const models::Problem stranger{.kind = models::Problem::Kind::NetworkFailure,
        .title = u"agentee.northwind.example answered, but not as an Agentee server does."_s,
        .nextStep = u"Check the address."_s};
    servers.found = std::unexpected(stranger);
    int given = 0;
    ui::SignInPage page(
        servers, [&given](const QUrl &, const QString &, const QString &) -> QCoro::Task<Answer> {
            ++given;
            co_return Answer();
        });
    page.setServer(QUrl(u"https://agentee.northwind.example"_s));
    page.setEmail(u"ana@northwind.example"_s);
    open(page);
    // Told quietly as soon as it is known; nothing was pressed yet.
    auto *quiet = part<QLabel>(page, u"serverNameLabel"_s);
    QTRY_VERIFY(quiet->isVisible());
    QVERIFY2(quiet->text().contains(stranger.title) && quiet->text().contains(stranger.nextStep),
        qPrintable(quiet->text()));
    auto *notice = part<ui::Banner>(page, u"signInNotice"_s);
    QVERIFY(!notice->isVisible());
    submit(page);
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->text(), stranger.title);
    QCOMPARE(given, 0);
    QCOMPARE(part<QLineEdit>(page, u"passwordField"_s)->text(), u"not this one"_s);
    QVERIFY(part<QPushButton>(page, u"signInButton"_s)->isEnabled());
    // Mended on the way, the same press goes through.
    servers.found = ourServer();
    part<QPushButton>(page, u"signInButton"_s)->click();
    QTRY_COMPARE(given, 1);
}

void TestSignIn::anotherAddressEndsTheWait()
{
    tests::FakeServers servers;
    servers.found = ourServer();
    const sync::Latch slow;
    bool isAnswered = false;
    ui::SignInPage page(servers, [&](const QUrl &, const QString &, const QString &) -> QCoro::Task<Answer> {
        co_await slow;
        isAnswered = true;
        co_return std::unexpected(wrongPassword());
    });
    page.setServer(QUrl(u"https://agentee.northwind.example"_s));
    page.setEmail(u"ana@northwind.example"_s);
    open(page);
    submit(page);
    const auto *button = part<QPushButton>(page, u"signInButton"_s);
    QVERIFY(!button->isEnabled());
    QTest::keyClicks(part<QLineEdit>(page, u"serverField"_s), u"x"_s);
    QTRY_VERIFY(button->isEnabled());
    // What the other server says then is not told of this one.
    slow.release();
    QVERIFY(isAnswered);
    QCOMPARE(servers.asked.constLast().host(), u"agentee.northwind.examplex"_s);
    QVERIFY(!part<ui::Banner>(page, u"signInNotice"_s)->isVisible());
    QCOMPARE(part<QLineEdit>(page, u"passwordField"_s)->text(), u"not this one"_s);
}

void TestSignIn::whatIsMissingIsAskedFor()
{
    const std::unique_ptr<ui::SignInPage> page(makePage({}));
    open(*page);
    part<QPushButton>(*page, u"signInButton"_s)->click();
    QTRY_VERIFY(page->findChild<ui::Banner *>(u"signInNotice"_s)->isVisible());
    QVERIFY(part<QLineEdit>(*page, u"passwordField"_s)->hasFocus());
}

void TestSignIn::helpIsThereWithoutSigningIn()
{
    const std::unique_ptr<ui::SignInPage> page(makePage({}));
    const QSignalSpy asked(page.get(), &ui::SignInPage::diagnosticsRequested);
    part<QPushButton>(*page, u"diagnosticsButton"_s)->click();
    QCOMPARE(asked.size(), 1);
}

void TestSignIn::tabGoesDownThePage()
{
    const std::unique_ptr<ui::SignInPage> page(makePage({}));
    open(*page);
    part<QLineEdit>(*page, u"serverField"_s)->setFocus();
    for (const QString &next :
        {u"emailField"_s, u"passwordField"_s, u"keepSignedInBox"_s, u"signInButton"_s}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), next);
        QVERIFY(!QApplication::focusWidget()->accessibleName().isEmpty() || !next.endsWith(u"Field"_s));
    }
}

void TestSignIn::anAuthorityIsComparedAndAdded()
{
    tests::FakeServers servers;
    servers.fault = unknownAuthority();
    const std::unique_ptr<ui::SignInPage> page(makePage({}, servers));
    open(*page);
    auto *add = part<QPushButton>(*page, u"addAuthorityButton"_s);
    QTRY_VERIFY(add->isVisible());
    QVERIFY(servers.added.isEmpty());
    const QString shown = part<QLabel>(*page, u"certificateFingerprint"_s)->text();
    QCOMPARE(QString(shown).replace(u'\n', u':'), servers.fault->authority->fingerprint);
    QVERIFY(part<QLabel>(*page, u"certificateSubject"_s)->text().contains(u"Northwind Root"_s));
    QVERIFY(part<QLabel>(*page, u"certificateValidity"_s)->text().contains(u"2035"_s));
    add->click();
    QCOMPARE(servers.added.size(), 1);
    QCOMPARE(servers.added.first(), *servers.fault->authority);
    QTRY_VERIFY(!add->isVisible());
    // What was added is listed, and taken back.
    part<QPushButton>(*page, u"connectionFold"_s)->click();
    auto *remove = part<QPushButton>(*page, u"removeAuthorityButton"_s);
    QVERIFY(remove && remove->isVisible());
    remove->click();
    QVERIFY(servers.added.isEmpty());
    QTRY_VERIFY(add->isVisible());
}

void TestSignIn::whatIsNotTheAuthoritysCannotBeAdded_data()
{
    QTest::addColumn<sync::CertificateFault::Reason>("reason");
    QTest::addColumn<QString>("words");
    using Reason = sync::CertificateFault::Reason;
    QTest::newRow("expired") << Reason::Expired << u"has expired"_s;
    QTest::newRow("too early") << Reason::NotYetValid << u"not valid yet"_s;
    QTest::newRow("of another computer") << Reason::OtherHost << u"another computer"_s;
    QTest::newRow("withdrawn") << Reason::Withdrawn << u"withdrawn"_s;
    QTest::newRow("something else") << Reason::Other << u"cannot be checked"_s;
}

void TestSignIn::whatIsNotTheAuthoritysCannotBeAdded()
{
    QFETCH(sync::CertificateFault::Reason, reason);
    QFETCH(QString, words);
    tests::FakeServers servers;
    servers.fault = unknownAuthority();
    servers.fault->reason = reason;
    servers.fault->authority.reset();
    const std::unique_ptr<ui::SignInPage> page(makePage({}, servers));
    open(*page);
    auto *certificate = page->findChild<ui::CertificateNotice *>();
    QTRY_VERIFY(certificate->isVisible());
    QVERIFY(certificate->findChild<ui::Banner *>()->text().contains(words));
    QVERIFY(!part<QPushButton>(*page, u"addAuthorityButton"_s)->isVisible());
    QVERIFY(!part<QPushButton>(*page, u"chooseAuthorityButton"_s)->isVisible());
    QVERIFY(!part<QLabel>(*page, u"certificateFingerprint"_s)->text().isEmpty());
}

void TestSignIn::aProxyIsInEffectBeforeTheServerIsAsked()
{
    tests::FakeServers servers;
    const std::unique_ptr<ui::SignInPage> page(makePage({}, servers));
    open(*page);
    QTRY_COMPARE(servers.asked.size(), 1);
    part<QPushButton>(*page, u"connectionFold"_s)->click();
    part<QComboBox>(*page, u"proxyKind"_s)->setCurrentIndex(2);
    QTest::keyClicks(part<QLineEdit>(*page, u"proxyHost"_s), u"proxy.northwind.example"_s);
    QTest::keyClicks(part<QLineEdit>(*page, u"proxyUser"_s), u"ana"_s);
    QTest::keyClicks(part<QLineEdit>(*page, u"proxyPassword"_s), u"Norra"_s);
    QCOMPARE(servers.chosen, sync::ProxyChoice()); // it has no port yet
    QTest::keyClicks(part<QLineEdit>(*page, u"proxyPort"_s), u"3128"_s);
    QTRY_COMPARE(servers.asked.size(), 2);
    QCOMPARE(servers.chosen,
        (sync::ProxyChoice{.kind = sync::ProxyChoice::Kind::Http,
            .host = u"proxy.northwind.example"_s,
            .port = 3128,
            .user = u"ana"_s}));
    QCOMPARE(servers.password, u"Norra"_s);
    QVERIFY(part<QLineEdit>(*page, u"proxyPassword"_s)->text().isEmpty());
}

/// The page is made anew when another language is chosen.
void TestSignIn::whatIsTypedGoesToAnotherPage()
{
    tests::FakeServers servers;
    servers.chosen = {.kind = sync::ProxyChoice::Kind::None, .host = {}, .port = 0, .user = {}};
    const std::unique_ptr<ui::SignInPage> page(makePage({}, servers));
    open(*page);
    part<QPushButton>(*page, u"connectionFold"_s)->click();
    part<QComboBox>(*page, u"proxyKind"_s)->setCurrentIndex(3);
    QTest::keyClicks(part<QLineEdit>(*page, u"passwordField"_s), u"secret"_s);
    QTest::keyClicks(part<QLineEdit>(*page, u"proxyHost"_s), u"proxy.northwind.example"_s);
    QTest::keyClicks(part<QLineEdit>(*page, u"proxyPassword"_s), u"Norra"_s);
    const std::unique_ptr<ui::SignInPage> other(makePage({}, servers));
    other->setTyped(page->typed());
    open(*other);
    QVERIFY(part<QLineEdit>(*other, u"proxyHost"_s)->isVisible());
    QCOMPARE(part<QLineEdit>(*other, u"passwordField"_s)->text(), u"secret"_s);
    QCOMPARE(part<QComboBox>(*other, u"proxyKind"_s)->currentIndex(), 3);
    QCOMPARE(part<QLineEdit>(*other, u"proxyHost"_s)->text(), u"proxy.northwind.example"_s);
    QCOMPARE(part<QLineEdit>(*other, u"proxyPassword"_s)->text(), u"Norra"_s);
    // It is as good as typed there: with the port that was still missing it is used.
    QTest::keyClicks(part<QLineEdit>(*other, u"proxyPort"_s), u"1080"_s);
    QTRY_COMPARE(servers.chosen.host, u"proxy.northwind.example"_s);
    QCOMPARE(servers.chosen.kind, sync::ProxyChoice::Kind::Socks5);
    QCOMPARE(servers.password, u"Norra"_s);
}

void TestSignIn::pictures()
{
    const auto take = [](const QString &name, const Answer &answer) {
        return tests::takeScreenshots(
            name, {640, 620}, [&] { return makePage(answer); },
            [&](QWidget &page) {
                if (!answer)
                    submit(static_cast<ui::SignInPage &>(page));
            });
    };
    QVERIFY(take(u"sign-in"_s, {}));
    QVERIFY(take(u"sign-in-wrong"_s, std::unexpected(wrongPassword())));
    QVERIFY(take(u"sign-in-offline"_s, std::unexpected(noNetwork())));
    QVERIFY(take(u"sign-in-certificate"_s, std::unexpected(badCertificate())));
    tests::FakeServers servers;
    servers.fault = unknownAuthority();
    QVERIFY(tests::takeScreenshots(
        u"connect-authority"_s, {640, 860}, [&] { return makePage({}, servers); },
        [](QWidget &page) { QTRY_VERIFY(page.findChild<ui::CertificateNotice *>()->isVisible()); }));
    QVERIFY(tests::takeScreenshots(
        u"connect-proxy"_s, {640, 860}, [&] { return makePage({}); },
        [](QWidget &page) {
            page.findChild<QPushButton *>(u"connectionFold"_s)->click();
            page.findChild<QComboBox *>(u"proxyKind"_s)->setCurrentIndex(2);
        }));
}

QTEST_MAIN(TestSignIn)
#include "tst_sign_in.moc"
