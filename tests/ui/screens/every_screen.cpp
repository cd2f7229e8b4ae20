#include "tests/ui/screens/every_screen.h"
#include "tests/ui/screens/screen_lists.h"

#include "sync/workspace_store.h"
#include "ui/import/conversation_import_dialog.h"
#include "ui/import/import_dialog.h"
#include "ui/kit/segmented_control.h"
#include "ui/palette/palette_source.h"
#include "ui/share/share_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace_list.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTabBar>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

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

QString written(const QDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%ls cannot be written", qUtf16Printable(file.fileName()));
    return file.fileName();
}

std::unique_ptr<QWidget> import(SampleStore &store, const QDir &folder)
{
    const QString cyrillic = written(folder, u"cyrillic.md"_s,
        "# \xd0\xe5\xec\xee\xed\xf2\n\n\xcf\xf0\xe8\xf7\xe0\xeb \xe2 \xef\xee\xf0\xf2\xf3.\n");
    const QString pier = written(folder, u"pier.md"_s, "# Pier\n\nText.\n\n## Second\n\nMore.\n");
    auto dialog = std::make_unique<ui::ImportDialog>(store, QStringList{cyrillic, pier});
    const auto stands = [use = dialog.get()] {
        return use->findChild<QPushButton *>(u"importButton"_s)->isEnabled()
            && use->findChild<QPushButton *>(u"useEncodingButton"_s);
    };
    return QTest::qWaitFor(stands) ? std::move(dialog) : nullptr;
}

/// Somebody new, with whom nothing was shared yet.
std::function<std::unique_ptr<QWidget>(SampleStore &)> newcomer(const QString &name)
{
    return [name](SampleStore &store) {
        SampleData &data = store.data();
        data.workspaces.clear();
        data.suggestions.clear();
        data.shares.clear();
        data.notifications.clear();
        return place(store, name);
    };
}

struct OwnStore {
    SampleStore own;
};

/// As Li, who reviews: reads, and suggests.
class ReviewerScreen : private OwnStore, public ui::MainWindow
{
public:
    explicit ReviewerScreen(const SampleStore &store)
        : OwnStore{SampleStore(store.data(), store.names().li)}
        , MainWindow(own)
    {
        openSection(own.names().harbour, own.names().risks);
    }
};

std::unique_ptr<QWidget> reviewer(SampleStore &store)
{
    return std::make_unique<ReviewerScreen>(store);
}

std::unique_ptr<ui::ShareDialog> share(SampleStore &store)
{
    return std::make_unique<ui::ShareDialog>(store, store.names().harbour);
}

std::unique_ptr<QWidget> shareWithBinh(SampleStore &store)
{
    auto dialog = share(store);
    dialog->choosePerson(store.names().binh);
    return dialog;
}

/// What they will see arrives after the dialog stands.
void untilPreviewed(QWidget &dialog)
{
    (void)QTest::qWaitFor([&dialog] {
        const QList<QPushButton *> buttons = dialog.findChildren<QPushButton *>();
        return std::ranges::any_of(buttons, [](const QPushButton *button) {
            return button->isVisible() && button->objectName().startsWith(u"leaveOutButton");
        });
    });
}

std::unique_ptr<QWidget> importConversation(SampleStore &store, const QDir &folder)
{
    const QString talk = written(folder, u"talk.jsonl"_s,
        R"({"type":"user","uuid":"1","timestamp":"2026-05-01T10:00:00Z","message":{"content":"Which berths?"}})"
        "\n"
        R"({"type":"assistant","uuid":"2","message":{"content":[{"type":"text","text":"Berths 1 and 2."}]}})"
        "\n");
    auto dialog = std::make_unique<ui::ConversationImportDialog>(store, store.names().harbour, talk);
    const auto stands = [use = dialog.get()] {
        return use->findChild<QPushButton *>(u"importConversationButton"_s)->isEnabled();
    };
    return QTest::qWaitFor(stands) ? std::move(dialog) : nullptr;
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

bool isEngineThere(const QWidget &window)
{
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    return std::ranges::all_of(all, [](const QWidget *widget) {
        if (!widget->isVisible() || !widget->inherits("agentee::ui::TranscriptView"))
            return true;
        const QList<QWidget *> parts = widget->findChildren<QWidget *>();
        return std::ranges::any_of(
            parts, [](const QWidget *part) { return part->isVisible() && part->inherits("QQuickWidget"); });
    });
}

} // namespace

QList<Screen> proposalScreens(const QString &folder)
{
    const auto at = [](const QString &name) {
        return [name](SampleStore &store) { return place(store, name); };
    };
    const auto tab = [](int index) { return [index](SampleStore &store) { return part(store, index); }; };
    const auto press = [](const QString &name) {
        return [name](QWidget &window) { window.findChild<QPushButton *>(name)->click(); };
    };
    // In each control that is shown and has such a part.
    const auto choose = [](const QString &segment) {
        return [segment](QWidget &window) {
            for (auto *control : window.findChildren<ui::SegmentedControl *>()) {
                if (control->isVisible())
                    control->setCurrent(segment);
            }
        };
    };
    const auto trigger = [](const QString &name) {
        return [name](QWidget &window) { window.findChild<QAction *>(name)->trigger(); };
    };
    return {
        {"nothing open", [](SampleStore &store) { return std::make_unique<ui::MainWindow>(store); }},
        {"nothing here yet", newcomer(u"workspaces"_s)},
        {"empty inbox", newcomer(u"inbox"_s)},
        {"empty review", newcomer(u"review"_s)},
        {"empty handoffs", newcomer(u"handoffs"_s)},
        {"nothing waits", at(u"outbox"_s)},
        {"palette", tab(0), trigger(ui::PaletteSource::ownAction), true},
        {"search", tab(0),
            [](QWidget &window) { window.findChild<ui::WorkspaceList *>()->focusSearch(u"crane"_s); }},
        {"inbox", at(u"inbox"_s)},
        {"review", at(u"review"_s)},
        {"handoffs", at(u"handoffs"_s)},
        {"waiting", outbox},
        {"merge", outbox, press(u"sendMineButton"_s)},
        {"document and sessions", tab(0)},
        {"split", tab(0), choose(u"split"_s)},
        {"read", tab(0), choose(u"preview"_s)},
        {"find", tab(0), trigger(u"findAction"_s)},
        {"reviewer", reviewer},
        {"suggest a change", reviewer, press(u"suggestChangeButton"_s)},
        {"state", tab(1)},
        {"state as JSON", tab(1), choose(u"raw"_s)},
        {"suggestions", tab(2)},
        {"reject", tab(2), press(u"rejectButton"_s)},
        {"edit and accept", tab(2), press(u"editAcceptButton"_s)},
        {"compare", tab(2), press(u"compareButton"_s)},
        {"history", tab(3)},
        {"a colleague's conversation", recipient},
        {"continue", recipient, press(u"continueButton"_s)},
        {"share", [](SampleStore &store) { return share(store); }, untilPreviewed},
        {"share with somebody", shareWithBinh, untilPreviewed},
        {"shared", shareWithBinh,
            [](QWidget &dialog) {
                auto *send = dialog.findChild<QPushButton *>(u"shareSendButton"_s);
                if (QTest::qWaitFor([send] { return send->isEnabled(); }))
                    send->click();
            }},
        {"import", [folder](SampleStore &store) { return import(store, QDir(folder)); }},
        {"import a conversation",
            [folder](SampleStore &store) { return importConversation(store, QDir(folder)); }},
    };
}

QList<Screen> everyScreen(const QString &folder)
{
    return firstRunScreens(folder) + proposalScreens(folder) + questionScreens(folder)
        + settingsScreens(folder);
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
    // The browser engine comes with the first conversation, in its own time.
    return QTest::qWaitFor([&window] { return isEngineThere(window); }) ? std::move(made) : nullptr;
}

} // namespace agentee::tests
