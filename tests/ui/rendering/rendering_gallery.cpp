// Writes pictures of everything that shows text of people and models, light and dark: `rendering_gallery
// FOLDER`.
#include "models/text_diff.h"
#include "tests/ui/rendering/sample_transcript.h"
#include "ui/kit/word_diff_view.h"
#include "ui/rendering/live_transcript.h"
#include "ui/rendering/markdown_preview.h"
#include "ui/rendering/transcript_view.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QTimer>

using namespace agentee;
using namespace agentee::ui;
using namespace Qt::StringLiterals;

namespace
{

void settle(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

LiveTranscript *makeLive()
{
    auto *live = new LiveTranscript;
    QList<LiveTranscript::Message> messages;
    for (const TranscriptEntry &entry : sampleTranscript())
        messages.append(
            {QString::number(messages.size()), entry, LiveTranscript::MessageState::Complete, {}});
    messages[messages.size() - 2].state = LiveTranscript::MessageState::Failed;
    messages[messages.size() - 2].problem = u"The agent could not be reached. Nothing was sent twice."_s;
    messages.last().state = LiveTranscript::MessageState::Streaming;
    live->setMessages(messages);
    const auto folds = live->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : folds) {
        if (button->isCheckable())
            button->setChecked(true);
    }
    return live;
}

QWidget *makePreview()
{
    auto *preview = new MarkdownPreview;
    QString text = u"# Harbour retrofit\n\n```\n"_s + QString(180, u'x')
        + u"\n```\n\nIntroduction with `code` and a [link](https://example.org).\n\n"_s;
    for (const TranscriptEntry &entry : sampleTranscript())
        text += entry.markdown + u"\n\n"_s;
    preview->setMarkdownText(text);
    return preview;
}

QWidget *makeDiff()
{
    auto *diff = new WordDiffView;
    diff->setPieces(models::wordDiff(u"The retrofit replaces the chains first.\n\nThe work takes 12 weeks."_s,
        u"The retrofit replaces the fenders first, berth by berth.\n\nThe work takes 14 weeks."_s));
    return diff;
}

TranscriptView *makeTranscript()
{
    auto *view = new TranscriptView;
    view->setEntries(sampleTranscript());
    return view;
}

} // namespace

int main(int argc, char **argv)
{
    sealTranscriptEngine();
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QDir folder(application.arguments().value(1, u"."_s));
    Theme theme(application, Theme::Scheme::Light);
    struct Picture {
        QString name;
        QWidget *widget;
        QSize size;
    };
    const QList<Picture> pictures{{u"preview"_s, makePreview(), {760, 900}},
        {u"diff"_s, makeDiff(), {560, 140}}, {u"live"_s, makeLive(), {620, 1250}},
        {u"transcript"_s, makeTranscript(), {620, 1000}}};
    bool saved = true;
    for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        theme.setScheme(scheme);
        for (const Picture &picture : pictures) {
            picture.widget->resize(picture.size);
            picture.widget->show();
            settle(1500);
            const QString suffix = scheme == Theme::Scheme::Light ? u"-light.png"_s : u"-dark.png"_s;
            saved = picture.widget->grab().save(folder.filePath(picture.name + suffix)) && saved;
        }
    }
    for (const Picture &picture : pictures)
        delete picture.widget;
    return saved ? 0 : 1;
}
