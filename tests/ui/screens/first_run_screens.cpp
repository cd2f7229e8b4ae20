#include "tests/ui/screens/screen_lists.h"

#include "app/language_choice.h"
#include "tests/ui/shell/fake_servers.h"
#include "ui/shell/bring_dialog.h"
#include "ui/shell/certificate_notice.h"
#include "ui/shell/connection_form.h"
#include "ui/shell/guide_panel.h"
#include "ui/shell/guided_start.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/welcome_page.h"

#include <QDir>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

/// The button before there is an account; its choices lead nowhere here.
std::unique_ptr<QWidget> languageButton(const QString &folder)
{
    QSettings settings(QDir(folder).filePath(u"language.ini"_s), QSettings::IniFormat);
    return client::LanguageChoice(settings).makeButton();
}

std::unique_ptr<ui::WelcomePage> welcome(const QString &folder)
{
    auto page = std::make_unique<ui::WelcomePage>();
    page->resize(880, 620);
    page->setCorner(languageButton(folder));
    return page;
}

std::unique_ptr<QWidget> starting(const QString &folder)
{
    auto page = welcome(folder);
    page->showStarting();
    return page;
}

std::unique_ptr<ui::SignInPage> signIn(const QString &folder)
{
    static FakeServers servers;
    auto page = std::make_unique<ui::SignInPage>(
        servers, [](const QUrl &, const QString &, const QString &) -> QCoro::Task<models::Result<void>> {
            co_return models::Result<void>();
        });
    page->resize(640, 620);
    page->setBackOffered(true);
    page->setCorner(languageButton(folder));
    return page;
}

std::unique_ptr<QWidget> refused(const QString &folder)
{
    auto page = signIn(folder);
    page->setServer(QUrl(u"https://agentee.northwind.example"_s));
    page->setEmail(u"ana@northwind.example"_s);
    page->showProblem({.kind = models::Problem::Kind::NotSignedIn,
        .title = u"Email address or password is wrong."_s,
        .nextStep = u"Check both, and whether the server is the right one."_s});
    return page;
}

std::unique_ptr<QWidget> awaited(const QString &folder)
{
    auto page = signIn(folder);
    page->setKeychainAwaited(true);
    return page;
}

struct OwnGuide {
    QSettings file;
    ui::GuidedStart guide;
};

/// The window with the guided start under its list.
class GuideScreen : private OwnGuide, public ui::MainWindow
{
public:
    GuideScreen(SampleStore &store, const QString &path)
        : OwnGuide{QSettings(path, QSettings::IniFormat), ui::GuidedStart(store, OwnGuide::file)}
        , MainWindow(store)
    {
        setGuide(new ui::GuidePanel(guide));
    }
};

SampleData withoutProposals()
{
    SampleData data = northwind();
    data.workspaces.clear();
    return data;
}

struct OwnCompany {
    SampleStore company;
};

/// What is brought from the trial, which is the given store, to a company of the screen's own.
class BringScreen : private OwnCompany, public ui::BringDialog
{
public:
    explicit BringScreen(SampleStore &trial)
        : OwnCompany{SampleStore(withoutProposals())}
        , BringDialog(trial, company)
    {
    }
};

sync::CertificateText authority()
{
    return {.subject = u"Northwind Root"_s,
        .issuer = u"Northwind Root"_s,
        .fingerprint = u"AB:CD:EF"_s,
        .validFrom = QDateTime(QDate(2025, 1, 1), QTime()),
        .validUntil = QDateTime(QDate(2035, 1, 1), QTime()),
        .pem = {}};
}

std::unique_ptr<QWidget> connection()
{
    auto form = std::make_unique<ui::ConnectionForm>();
    form->setProxy(
        {.kind = sync::ProxyChoice::Kind::Http, .host = u"proxy.example"_s, .port = 8080, .user = u"ana"_s});
    form->setAuthorities({authority()});
    form->resize(420, form->heightForWidth(420));
    return form;
}

std::unique_ptr<QWidget> certificate()
{
    auto notice = std::make_unique<ui::CertificateNotice>();
    notice->showFault({.reason = sync::CertificateFault::Reason::UnknownAuthority,
        .host = u"agentee.example"_s,
        .shown = authority(),
        .authority = authority()});
    notice->resize(420, notice->heightForWidth(420));
    return notice;
}

} // namespace

QList<Screen> firstRunScreens(const QString &folder)
{
    return {
        {"welcome", [folder](SampleStore &) { return welcome(folder); }},
        {"trial starts", [folder](SampleStore &) { return starting(folder); }},
        {"sign in", [folder](SampleStore &) { return signIn(folder); }},
        {"sign in refused", [folder](SampleStore &) { return refused(folder); }},
        {"keychain awaited", [folder](SampleStore &) { return awaited(folder); }},
        {"connection", [](SampleStore &) { return connection(); }},
        {"certificate", [](SampleStore &) { return certificate(); }},
        {"guided start",
            [folder](SampleStore &store) {
                return std::make_unique<GuideScreen>(store, QDir(folder).filePath(u"guide.ini"_s));
            }},
        {"bring proposals", [](SampleStore &store) { return std::make_unique<BringScreen>(store); }},
    };
}

} // namespace agentee::tests
