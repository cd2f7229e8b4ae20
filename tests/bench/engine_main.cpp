// agentee-bench-engine: what is measured without a window, and the preparations.

#include "tests/bench/measure_sync.h"
#include "tests/bench/measuring_process.h"
#include "tests/bench/scene.h"

#include <QCoreApplication>

using namespace agentee::bench;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    static constexpr Measurement measurements[]{
        {"prepare-backend"_L1, prepareBackend},
        {"prepare-profile"_L1, prepareProfile},
        {"prepare-document"_L1, prepareDocument},
        {"prepare-transcript"_L1, prepareTranscript},
        {"prepare-shared"_L1, prepareShared},
        {"initial-sync"_L1, initialSync},
        {"plain-insert"_L1, plainInsert},
        {"save"_L1, saveToOther},
        {"bare-put"_L1, barePut},
        {"outbox"_L1, drainOutbox},
        {"sequential-puts"_L1, sequentialPuts},
        {"contest"_L1, contest},
        {"one-writer"_L1, oneWriter},
    };
    return runMeasurement(QCoreApplication::arguments(), measurements);
}
