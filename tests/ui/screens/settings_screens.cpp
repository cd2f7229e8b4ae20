#include "tests/ui/screens/screen_lists.h"

#include "app/language_choice.h"
#include "ui/settings/accounts_page.h"
#include "ui/settings/agent_page.h"
#include "ui/settings/appearance_page.h"
#include "ui/settings/keyboard_page.h"
#include "ui/settings/privacy_page.h"
#include "ui/settings/settings.h"
#include "ui/settings/settings_window.h"
#include "ui/settings/storage_page.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

using Page = ui::SettingsWindow::Page;

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
    window->appearance().setLanguages(client::LanguageChoice::offered(), {});
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
    window->agent().setAccount(u"1"_s, u"Ana Lindqvist"_s);
    window->agent().setOffered({{.provider = u"built-in"_s, .model = u"fable-2"_s},
        {.provider = u"northwind"_s, .model = u"pier-1"_s}});
    window->privacy().setServer(u"agentee.northwind.example"_s);
    window->showPage(page);
    return window;
}

} // namespace

QList<Screen> settingsScreens(const QString &folder)
{
    const auto page = [folder](Page which) {
        return [which, folder](SampleStore &) { return settings(which, folder); };
    };
    return {
        {"settings: accounts", page(Page::Accounts)},
        {"settings: appearance", page(Page::Appearance)},
        {"settings: editing", page(Page::Editing)},
        {"settings: keyboard", page(Page::Keyboard)},
        {"settings: agent", page(Page::Agent)},
        {"settings: notifications", page(Page::Notifications)},
        {"settings: desktop", page(Page::Desktop)},
        {"settings: storage", page(Page::Storage)},
        {"settings: privacy", page(Page::Privacy)},
    };
}

} // namespace agentee::tests
