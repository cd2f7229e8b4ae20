// agentee-test-engine-crash FOLDER: a program that watches for its own crash, starts the browser engine, and
// crashes.

#include "app/diagnostics/crash_reports.h"
#include "ui/rendering/transcript_view.h"
#include "ui/rendering/transcript_warmth.h"

#include <QApplication>

namespace
{

int *volatile nowhere = nullptr;

[[gnu::noinline]] void touchNothing()
{
    *nowhere = 1;
}

} // namespace

int main(int argc, char *argv[])
{
    agentee::ui::sealTranscriptEngine();
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral("7.8.9"));
    agentee::client::CrashReports reports(QCoreApplication::arguments().at(1));
    agentee::ui::TranscriptWarmth warmth;
    if (!reports.watch() || !warmth.load())
        return 3;
    QObject::connect(&warmth, &agentee::ui::TranscriptWarmth::warmed, &application, [] { touchNothing(); });
    warmth.start();
    return QApplication::exec();
}
