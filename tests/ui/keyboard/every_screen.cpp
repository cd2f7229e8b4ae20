#include "tests/ui/keyboard/every_screen.h"
#include "tests/ui/shell/fake_servers.h"

#include "models/api.h"
#include "sync/workspace_store.h"
#include "ui/import/import_dialog.h"
#include "ui/palette/palette_source.h"
#include "ui/settings/accounts_page.h"
#include "ui/settings/keyboard_page.h"
#include "ui/settings/privacy_page.h"
#include "ui/settings/settings.h"
#include "ui/settings/settings_window.h"
#include "ui/settings/storage_page.h"
#include "ui/share/share_dialog.h"
#include "ui/shell/bring_dialog.h"
#include "ui/shell/certificate_notice.h"
#include "ui/shell/connection_form.h"
#include "ui/shell/guide_panel.h"
#include "ui/shell/guided_start.h"
#include "ui/shell/main_window.h"
#include "ui/shell/new_proposal_dialog.h"
#include "ui/shell/report_dialog.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/update_dialog.h"
#include "ui/shell/welcome_page.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

using Page = ui::SettingsWindow::Page;

std::unique_ptr<QWidget> place(SampleStore &store, const QString &name)
{
    auto window = std::make_unique<ui::MainWindow>(store);
    window->showPlace(name);
    return window;
}

std::unique_ptr<QWidget> part(SampleStore &store, int tab)
{
    auto window = std::make_unique<ui::MainWindow>(store);
    window->openSection(store.names().harbour, store.names().approach);
    window->findChild<QTabBar *>(u"workspaceTabs"_s)->setCurrentIndex(tab);
    return window;
}

std::unique_ptr<QWidget> outbox(SampleStore &store)
{
    QString typed = store.workspaces().section(store.names().risks)->markdown;
    typed.replace(u"price each boulder separately"_s, u"price boulders as a lump sum"_s);
    store.refuseEdit(store.names().risks, typed);
    store.setOnline(false);
    store.queue(u"Edit of Team in Harbour retrofit"_s, store.names().harbour, store.names().team);
    return place(store, u"outbox"_s);
}

std::unique_ptr<QWidget> import(SampleStore &store, const QDir &folder)
{
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%ls cannot be written", qUtf16Printable(file.fileName()));
        return file.fileName();
    };
    const QString cyrillic = write(u"cyrillic.md"_s,
        "# \xd0\xe5\xec\xee\xed\xf2\n\n\xcf\xf0\xe8\xf7\xe0\xeb \xe2 \xef\xee\xf0\xf2\xf3.\n");
    const QString pier = write(u"pier.md"_s, "# Pier\n\nText.\n\n## Second\n\nMore.\n");
    auto dialog = std::make_unique<ui::ImportDialog>(store, QStringList{cyrillic, pier});
    const auto stands = [use = dialog.get()] {
        return use->findChild<QPushButton *>(u"importButton"_s)->isEnabled()
            && use->findChild<QPushButton *>(u"useEncodingButton"_s);
    };
    return QTest::qWaitFor(stands) ? std::move(dialog) : nullptr;
}

std::unique_ptr<QWidget> signIn()
{
    static FakeServers servers;
    return std::make_unique<ui::SignInPage>(
        servers, [](const QUrl &, const QString &, const QString &) -> QCoro::Task<models::Result<void>> {
            co_return models::Result<void>();
        });
}

struct OwnSettings {
    ui::Settings values;
};

/// The settings' window with the settings that it shows, which outlive it.
class SettingsScreen : private OwnSettings, public ui::SettingsWindow
{
public:
    explicit SettingsScreen(const QString &file)
        : OwnSettings{ui::Settings(file)}
        , SettingsWindow(values)
    {
    }
};

std::unique_ptr<QWidget> settings(Page page, const QDir &folder)
{
    auto window = std::make_unique<SettingsScreen>(folder.filePath(u"settings.ini"_s));
    window->accounts().setPeople({{.key = u"1"_s,
                                      .id = u"ana"_s,
                                      .name = u"Ana Lindqvist"_s,
                                      .company = u"Northwind"_s,
                                      .email = u"ana@northwind.example"_s,
                                      .server = u"agentee.northwind.example"_s,
                                      .current = true},
        {.key = u"2"_s,
            .id = u"binh"_s,
            .name = u"Trần Bình"_s,
            .company = u"Contoso"_s,
            .email = u"binh@contoso.example"_s,
            .server = u"agentee.contoso.example"_s}});
    window->keyboard().setActions({{.id = u"quitAction"_s,
                                       .group = u"File"_s,
                                       .text = u"Quit"_s,
                                       .standard = QKeySequence(Qt::CTRL | Qt::Key_Q),
                                       .now = QKeySequence(Qt::CTRL | Qt::Key_Q)},
        {.id = u"shareAction"_s,
            .group = u"Proposal"_s,
            .text = u"Share…"_s,
            .standard = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
            .now = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)}});
    window->storage().setFigures(ui::StorageFigures{
        .folder = u"/home/ana/.local/share/agentee"_s, .copies = 48'300'000, .own = 81'920, .unsent = 2});
    window->privacy().setServer(u"agentee.northwind.example"_s);
    window->showPage(page);
    return window;
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

struct OwnCompany {
    SampleStore company;
};

/// What is brought from the trial, which is the given store, to a company of the screen's own.
class BringScreen : private OwnCompany, public ui::BringDialog
{
public:
    explicit BringScreen(SampleStore &trial)
        : BringDialog(trial, company)
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
    form->setProxy({.kind = sync::ProxyChoice::Kind::Http, .host = u"proxy.example"_s, .port = 8080, .user = u"ana"_s});
    form->setAuthorities({authority()});
    return form;
}

std::unique_ptr<QWidget> certificate()
{
    auto notice = std::make_unique<ui::CertificateNotice>();
    notice->showFault({.reason = sync::CertificateFault::Reason::UnknownAuthority,
        .host = u"agentee.example"_s,
        .shown = authority(),
        .authority = authority()});
    return notice;
}

std::unique_ptr<QWidget> update()
{
    return std::make_unique<ui::UpdateDialog>(ui::UpdateDialog::Offer{.version = u"2.1"_s,
        .published = QDate(2026, 3, 4),
        .notes = u"- Opens faster.\n- [Everything that is new](https://agentee.example/new)"_s});
}

std::unique_ptr<QWidget> report()
{
    auto dialog = std::make_unique<ui::ReportDialog>(ui::ReportDialog::Words{
        .title = u"Diagnostics"_s, .explanation = u"Versions and counts."_s, .fileName = u"report.txt"_s});
    dialog->setReport(u"Agentee 2.1\nAccounts: 1\n"_s);
    return dialog;
}

/// As a colleague with whom the conversation was shared sees it.
std::unique_ptr<QWidget> recipient(SampleStore &store)
{
    auto window = std::make_unique<ui::MainWindow>(store);
    window->openWorkspace(store.names().coldStore);
    auto *tabs = window->findChild<QTabBar *>(u"sessionTabs"_s);
    tabs->setCurrentIndex(tabs->count() - 1);
    return window;
}

} // namespace

QList<Screen> everyScreen(const QString &folder)
{
    const auto at = [](const QString &name) {
        return [name](SampleStore &store) { return place(store, name); };
    };
    const auto tab = [](int index) { return [index](SampleStore &store) { return part(store, index); }; };
    const auto page = [folder](Page which) {
        return [which, folder](SampleStore &) { return settings(which, folder); };
    };
    return {
        {"welcome", [](SampleStore &) { return std::make_unique<ui::WelcomePage>(); }},
        {"nothing open", [](SampleStore &store) { return std::make_unique<ui::MainWindow>(store); }},
        {"guided start",
            [folder](SampleStore &store) {
                return std::make_unique<GuideScreen>(store, QDir(folder).filePath(u"guide.ini"_s));
            }},
        {"palette", tab(0),
            [](QWidget &window) { window.findChild<QAction *>(ui::PaletteSource::ownAction)->trigger(); }, true},
        {"inbox", at(u"inbox"_s)},
        {"review", at(u"review"_s)},
        {"handoffs", at(u"handoffs"_s)},
        {"waiting", outbox},
        {"document and sessions", tab(0)},
        {"state", tab(1)},
        {"suggestions", tab(2)},
        {"history", tab(3)},
        {"a colleague's conversation", recipient},
        {"share",
            [](SampleStore &store) {
                return std::make_unique<ui::ShareDialog>(store, store.names().harbour);
            }},
        {"import", [folder](SampleStore &store) { return import(store, QDir(folder)); }},
        {"new proposal", [](SampleStore &store) { return std::make_unique<ui::NewProposalDialog>(store); }},
        {"sign in", [](SampleStore &) { return signIn(); }},
        {"update", [](SampleStore &) { return update(); }},
        {"connection", [](SampleStore &) { return connection(); }},
        {"certificate", [](SampleStore &) { return certificate(); }},
        {"bring proposals", [](SampleStore &store) { return std::make_unique<BringScreen>(store); }},
        {"report", [](SampleStore &) { return report(); }},
        {"settings: accounts", page(Page::Accounts)},
        {"settings: appearance", page(Page::Appearance)},
        {"settings: editing", page(Page::Editing)},
        {"settings: keyboard", page(Page::Keyboard)},
        {"settings: notifications", page(Page::Notifications)},
        {"settings: desktop", page(Page::Desktop)},
        {"settings: storage", page(Page::Storage)},
        {"settings: privacy", page(Page::Privacy)},
    };
}

std::unique_ptr<QWidget> show(const Screen &screen, SampleStore &store)
{
    auto made = screen.make(store);
    if (!made)
        return nullptr;
    QWidget &window = *made;
    window.resize(window.sizeHint().expandedTo(QSize(1440, 900)));
    window.show();
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window))
        return nullptr;
    if (screen.then)
        screen.then(window);
    return made;
}

} // namespace agentee::tests
