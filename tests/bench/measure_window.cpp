#include "tests/bench/measure_window.h"

#include "app/client.h"
#include "sync/workspace_store.h"
#include "tests/bench/corpus.h"
#include "tests/bench/painting.h"
#include "tests/bench/process_memory.h"
#include "tests/bench/scene.h"
#include "ui/kit/action_registry.h"
#include "ui/palette/palette_source.h"
#include "ui/rendering/transcript_view.h"
#include "ui/rendering/transcript_warmth.h"
#include "ui/workspace/workspace_page.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTimeZone>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::bench
{

using models::Result;

namespace
{

constexpr QSize windowSize(1280, 800);
constexpr qsizetype typedLetters = 20; ///< of a title
constexpr int rowsShown = 50; ///< in the palette

double millisecondsSince(qint64 time)
{
    return double(now() - time) / 1e6;
}

bool anything()
{
    return true;
}

Result<void> showPainted(QWidget &widget)
{
    widget.resize(windowSize);
    widget.show();
    return untilPainted(anything);
}

bool listIsShown()
{
    const QWidgetList widgets = QApplication::allWidgets();
    return std::ranges::any_of(widgets, [](QWidget *widget) {
        const auto *tree = qobject_cast<QTreeView *>(widget);
        return tree && tree->isVisible() && tree->model() && tree->model()->rowCount() > 0;
    });
}

bool someEditorHasText(const QWidget &page)
{
    return std::ranges::any_of(page.findChildren<QPlainTextEdit *>(),
        [](const QPlainTextEdit *editor) { return editor->isVisible() && !editor->document()->isEmpty(); });
}

} // namespace

Result<Figures> coldStart(const Setting &setting)
{
    auto profile = sync::Profile::open(profileFolder(setting), {.useKeychain = false});
    if (!profile)
        return std::unexpected(profile.error());
    ui::Theme theme(*qApp);
    client::Options options;
    options.profile = profileFolder(setting);
    client::Client client(*std::move(profile), theme, options);
    client.start();
    return untilPainted(listIsShown).transform([&setting] {
        return Figures{{u"first window"_s, millisecondsSince(setting.startedAt), u"ms"_s}};
    });
}

Result<Figures> findInPalette(const Setting &setting)
{
    auto client = openClient(profileFolder(setting), {}, ana().email);
    if (!client)
        return std::unexpected(client.error());
    const sync::WorkspaceStore &workspaces = client->store().workspaces();
    const QList<sync::WorkspaceSummary> last = workspaces.summaries(workspaces.count() - 1, 1);
    if (last.isEmpty())
        return models::problem(models::Problem::Kind::NotFound, u"The profile holds no proposals."_s);
    const ui::ActionRegistry registry;
    ui::PaletteSource source(client->store(), registry);
    const qint64 before = now();
    source.refresh({});
    Figures figures{{u"until it is open"_s, millisecondsSince(before), u"ms"_s}};
    if (auto all = waitFor(client->store(), [&source] { return source.isComplete(); }); !all)
        return std::unexpected(all.error());
    double slowest = 0;
    const QString title = last.first().title.left(typedLetters);
    for (qsizetype letters = 1; letters <= title.size(); ++letters) {
        const qint64 pressed = now();
        if (source.find(title.left(letters), rowsShown).isEmpty())
            return models::problem(models::Problem::Kind::NotFound, u"The palette does not find a title."_s);
        slowest = std::max(slowest, millisecondsSince(pressed));
    }
    figures.append({u"slowest keystroke"_s, slowest, u"ms"_s});
    return figures;
}

Result<Figures> openDocument(const Setting &setting)
{
    ui::Theme theme(*qApp);
    auto client = openClient(documentFolder(setting), {}, ana().email);
    if (!client)
        return std::unexpected(client.error());
    sync::WorkspaceStore &workspaces = client->store().workspaces();
    std::optional<models::Id> longOne;
    for (const sync::WorkspaceSummary &summary : workspaces.summaries(0, 1000)) {
        if (workspaces.sections(summary.id).size() >= setting.sections)
            longOne = summary.id;
    }
    if (!longOne)
        return models::problem(models::Problem::Kind::NotFound, u"The long document is not in the cache."_s);
    ui::WorkspacePage page(client->store());
    if (auto shown = showPainted(page); !shown)
        return std::unexpected(shown.error());

    const qint64 before = now();
    page.setWorkspace(longOne);
    return untilPainted([&page] { return someEditorHasText(page); }).transform([before] {
        return Figures{{u"until painted"_s, millisecondsSince(before), u"ms"_s}};
    });
}

Result<Figures> openWarmTranscript(const Setting &setting)
{
    ui::TranscriptWarmth warmth;
    if (!warmth.load())
        return models::problem(models::Problem::Kind::Unavailable, u"There is no browser engine."_s);
    if (auto warm = untilSignal(&warmth, &ui::TranscriptWarmth::warmed, [&warmth] { warmth.start(); }); !warm)
        return std::unexpected(warm.error());
    return openTranscript(setting);
}

Result<Figures> openTranscript(const Setting &setting)
{
    const auto corpus = Corpus::load(setting.corpus);
    if (!corpus)
        return std::unexpected(corpus.error());
    QList<ui::TranscriptEntry> entries;
    for (int number = 0; number < setting.messages; ++number) {
        const bool person = number % 2 == 0;
        entries.append({.kind = person ? ui::TranscriptEntry::Kind::Person : ui::TranscriptEntry::Kind::Agent,
            .author = person ? u"Ana Lindqvist"_s : u"Librarian"_s,
            .authorId = {},
            .initials = {},
            .time = QDateTime::fromSecsSinceEpoch(1'790'000'000 + number * 60, QTimeZone::UTC),
            .markdown = corpus->message(number),
            .toolName = {},
            .toolSummary = {},
            .toolDetail = {}});
    }
    ui::Theme theme(*qApp);
    ui::TranscriptView view;
    if (auto shown = showPainted(view); !shown)
        return std::unexpected(shown.error());

    const qint64 before = now();
    if (auto shown = untilSignal(&view, &ui::TranscriptView::shown, [&] { view.setEntries(entries); });
        !shown)
        return std::unexpected(shown.error());
    Figures figures{{u"first screen"_s, millisecondsSince(before), u"ms"_s}};
    while (view.window().first > 0) {
        if (auto shown = untilSignal(&view, &ui::TranscriptView::shown, [&] { view.showEarlier(); }); !shown)
            return std::unexpected(shown.error());
    }
    if (view.window().count == entries.size())
        return figures; // one window holds everything
    const qint64 scrolling = now();
    if (auto shown = untilSignal(&view, &ui::TranscriptView::shown, [&] { view.scrollToEnd(); }); !shown)
        return std::unexpected(shown.error());
    figures.append({u"from beginning to end"_s, millisecondsSince(scrolling), u"ms"_s});
    return figures;
}

} // namespace agentee::bench
