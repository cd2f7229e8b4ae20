#include "tests/ui/gallery/text_screens.h"

#include "models/text_diff.h"
#include "tests/ui/rendering/sample_transcript.h"
#include "ui/kit/word_diff_view.h"
#include "ui/rendering/live_transcript.h"
#include "ui/rendering/markdown_preview.h"
#include "ui/rendering/transcript_view.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

std::unique_ptr<QWidget> transcript()
{
    auto view = std::make_unique<ui::TranscriptView>();
    view->resize(620, 1000);
    view->setEntries(sampleTranscript());
    return view;
}

std::unique_ptr<QWidget> live()
{
    auto live = std::make_unique<ui::LiveTranscript>();
    live->resize(620, 1250);
    QList<ui::LiveTranscript::Message> messages;
    for (const ui::TranscriptEntry &entry : sampleTranscript())
        messages.append(
            {QString::number(messages.size()), entry, ui::LiveTranscript::MessageState::Complete, {}});
    messages.last().state = ui::LiveTranscript::MessageState::Streaming;
    live->setMessages(messages);
    for (QAbstractButton *button : live->findChildren<QAbstractButton *>()) {
        if (button->isCheckable())
            button->setChecked(true);
    }
    return live;
}

std::unique_ptr<QWidget> preview()
{
    auto preview = std::make_unique<ui::MarkdownPreview>();
    preview->resize(760, 900);
    QString text = u"# Harbour retrofit\n\nIntroduction with `code` and a [link](https://example.org).\n\n"_s;
    for (const ui::TranscriptEntry &entry : sampleTranscript())
        text += entry.markdown + u"\n\n"_s;
    preview->setMarkdownText(text);
    return preview;
}

std::unique_ptr<QWidget> diff()
{
    auto diff = std::make_unique<ui::WordDiffView>();
    diff->resize(560, 140);
    diff->setPieces(models::wordDiff(u"The retrofit replaces the chains first.\n\nThe work takes 12 weeks."_s,
        u"The retrofit replaces the fenders first, berth by berth.\n\nThe work takes 14 weeks."_s));
    return diff;
}

std::unique_ptr<QWidget> document(SampleStore &store)
{
    auto window = std::make_unique<ui::MainWindow>(store);
    window->openSection(store.names().harbour, store.names().approach);
    return window;
}

/// The menu with that number, as it hangs below its title.
std::function<void(QWidget &)> menu(int number)
{
    return [number](QWidget &window) {
        auto *bar = window.findChild<QMenuBar *>();
        QAction *title = bar->actions().at(number);
        const QRect place = bar->actionGeometry(title);
        bar->setActiveAction(title);
        if (title->menu()->isVisible())
            return;
        title->menu()->popup(
            bar->mapToGlobal(bar->isRightToLeft() ? place.bottomRight() : place.bottomLeft()));
    };
}

} // namespace

QList<Screen> textScreens()
{
    return {
        {"text: transcript", [](SampleStore &) { return transcript(); }},
        {"text: conversation", [](SampleStore &) { return live(); }},
        {"text: preview", [](SampleStore &) { return preview(); }},
        {"text: changes", [](SampleStore &) { return diff(); }},
    };
}

QList<Screen> menuScreens()
{
    return {
        {"menu: file", document, menu(0)},
        {"menu: edit", document, menu(1)},
        {"menu: view", document, menu(2)},
        {"menu: proposal", document, menu(3)},
        {"menu: help", document, menu(4)},
    };
}

} // namespace agentee::tests
