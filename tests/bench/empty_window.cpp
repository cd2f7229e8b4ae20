// agentee-bench-empty-window: the least that a Qt Widgets program can do until its window is painted. Takes
// the arguments of a measuring process and answers as one.

#include "tests/bench/measurement.h"
#include "tests/bench/painting.h"
#include "tests/bench/process_memory.h"

#include <QApplication>
#include <QJsonDocument>
#include <QMainWindow>

using namespace agentee;
using namespace agentee::bench;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const Setting setting =
        settingFromJson(QJsonDocument::fromJson(QApplication::arguments().constLast().toUtf8()).object());
    QMainWindow window;
    window.resize(1280, 800);
    window.show();
    const models::Result<void> painted = untilPainted([] { return true; });
    const double milliseconds = double(now() - setting.startedAt) / 1e6;
    report(painted.transform([&] { return Figures{{u"first window"_s, milliseconds, u"ms"_s}}; }));
    return 0;
}
