// agentee-bench-program: whole programs as a person starts them, watched from outside.

#include "tests/bench/measure_program.h"
#include "tests/bench/measuring_process.h"

#include <QGuiApplication>

using namespace agentee::bench;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    static constexpr Measurement measurements[]{
        {"client"_L1, measureClient},
        {"warm-client"_L1, measureWarmClient},
        {"kate"_L1, measureKate},
    };
    return runMeasurement(QGuiApplication::arguments(), measurements);
}
