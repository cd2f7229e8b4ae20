#include "models/api.h"
#include "tests/support/screenshots/screenshot.h"
#include "ui/kit/banner.h"
#include "ui/shell/sign_in_page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(agentee::models::Problem)

class TestSignIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRefusalIsToldInPlace_data();
    void aRefusalIsToldInPlace();
    void whatIsMissingIsAskedFor();
    void helpIsThereWithoutSigningIn();
    void tabGoesDownThePage();
    void pictures();
};

namespace
{

using Answer = models::Result<void>;

ui::SignInPage *makePage(const Answer &answer)
{
    auto *page = new ui::SignInPage(
        [](const QUrl &) -> QCoro::Task<models::Result<models::Discovery>> {
            co_return std::unexpected(models::Problem{
                .kind = models::Problem::Kind::NetworkFailure, .title = u"No network."_s, .nextStep = {}});
        },
        [answer](
            const QUrl &, const QString &, const QString &) -> QCoro::Task<Answer> { co_return answer; });
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
    auto *notice = page->findChild<ui::Banner *>();
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->text(), problem.title);
    const bool refused = problem.kind == models::Problem::Kind::NotSignedIn;
    QCOMPARE(part<QLineEdit>(*page, u"passwordField"_s)->text().isEmpty(), refused);
    QCOMPARE(part<QLineEdit>(*page, u"emailField"_s)->text(), u"ana@northwind.example"_s);
    QVERIFY(part<QPushButton>(*page, u"signInButton"_s)->isEnabled());
    QVERIFY(part<QLineEdit>(*page, u"passwordField"_s)->hasFocus());
}

void TestSignIn::whatIsMissingIsAskedFor()
{
    const std::unique_ptr<ui::SignInPage> page(makePage({}));
    open(*page);
    part<QPushButton>(*page, u"signInButton"_s)->click();
    QTRY_VERIFY(page->findChild<ui::Banner *>()->isVisible());
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
    for (const QString &next : {u"emailField"_s, u"passwordField"_s, u"signInButton"_s}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), next);
        QVERIFY(!QApplication::focusWidget()->accessibleName().isEmpty() || next == u"signInButton"_s);
    }
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
}

QTEST_MAIN(TestSignIn)
#include "tst_sign_in.moc"
