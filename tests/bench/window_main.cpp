// agentee-bench-window: what is measured in the client's own windows.

#include "tests/bench/measure_window.h"
#include "tests/bench/measuring_process.h"
#include "ui/rendering/transcript_view.h"

#include <QApplication>

using namespace agentee::bench;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    agentee::ui::sealTranscriptEngine();
    const QApplication application(argc, argv);
    static constexpr Measurement measurements[]{
        {"start"_L1, coldStart},
        {"palette"_L1, findInPalette},
        {"document"_L1, openDocument},
        {"transcript"_L1, openTranscript},
        {"warm-transcript"_L1, openWarmTranscript},
    };
    return runMeasurement(QApplication::arguments(), measurements);
}
