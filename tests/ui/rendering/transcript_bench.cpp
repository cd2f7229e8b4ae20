// Measures how 10,000 messages open in both transcripts: `transcript_bench`.
#include "tests/ui/rendering/sample_transcript.h"
#include "ui/rendering/live_transcript.h"
#include "ui/rendering/transcript_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextStream>

using namespace agentee::ui;
using namespace Qt::StringLiterals;

namespace
{

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

/// Resident memory of this process in MB (the browser's own processes are not in it).
double resident()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

void line(const QString &what, qint64 milliseconds)
{
    out() << what.leftJustified(58) << QString::number(milliseconds).rightJustified(6) << " ms  "
          << QString::number(resident(), 'f', 0).rightJustified(5) << " MB\n";
    out().flush();
}

void waitFor(TranscriptView &view)
{
    QEventLoop loop;
    QObject::connect(&view, &TranscriptView::shown, &loop, &QEventLoop::quit);
    loop.exec();
}

void measureLive(const QList<TranscriptEntry> &entries)
{
    QList<LiveTranscript::Message> messages;
    for (const TranscriptEntry &entry : entries)
        messages.append(
            {QString::number(messages.size()), entry, LiveTranscript::MessageState::Complete, {}});
    LiveTranscript view;
    view.resize(620, 800);
    view.show();
    QApplication::processEvents();
    QElapsedTimer timer;
    timer.start();
    view.setMessages(messages);
    QApplication::processEvents();
    view.repaint();
    line(u"live: first screen, at the end"_s, timer.restart());
    view.showEarlier();
    QApplication::processEvents();
    view.repaint();
    line(u"live: 60 earlier"_s, timer.restart());
    for (int i = 0; i < 20'000; ++i) {
        view.appendDelta(u"9999"_s, u"word "_s);
        if (i % 50 == 0)
            QApplication::processEvents();
    }
    QApplication::processEvents();
    line(u"live: 20,000 deltas (100 KB) into the last message"_s, timer.restart());
}

void measureView(const QList<TranscriptEntry> &entries)
{
    QElapsedTimer timer;
    timer.start();
    const qsizetype length =
        transcriptHtml(entries, lastWindow(entries.size()), lightColours(), Qt::LeftToRight).size();
    line(u"transcript: HTML of a window, %1 KB"_s.arg(length / 1000), timer.restart());
    TranscriptView first;
    first.resize(620, 800);
    first.show();
    first.setEntries(entries.first(8));
    waitFor(first);
    line(u"transcript: engine cold, 8 messages"_s, timer.restart());
    TranscriptView view;
    view.resize(620, 800);
    view.show();
    view.setEntries(entries);
    line(u"transcript: engine warm, page made and handed over"_s, timer.elapsed());
    waitFor(view);
    line(u"transcript: engine warm, shown at the end"_s, timer.restart());
    view.showEarlier();
    waitFor(view);
    line(u"transcript: the window before"_s, timer.restart());
    for (int i = 0; i < 18; ++i) {
        view.showEarlier();
        waitFor(view);
    }
    line(u"transcript: 18 windows back to the first message"_s, timer.restart());
}

} // namespace

int main(int argc, char **argv)
{
    sealTranscriptEngine();
    QApplication application(argc, argv);
    Theme theme(application, Theme::Scheme::Light);
    const QList<TranscriptEntry> entries = longTranscript(10'000);
    line(u"10,000 messages in memory"_s, 0);
    measureLive(entries);
    measureView(entries);
    return 0;
}
