#pragma once

#include "tests/bench/measurement.h"

#include <QStringList>

#include <span>

namespace agentee::bench
{

/// What a measuring program can do.
struct Measurement {
    QLatin1StringView key;
    models::Result<Figures> (*measure)(const Setting &) = nullptr;
};

/// The main() of such a program, once it has its application: `arguments` are its name, a key, and the
/// setting as JSON. Tells the outcome in one line of JSON on the standard output, with the peak memory of
/// this process.
int runMeasurement(const QStringList &arguments, std::span<const Measurement> measurements);

} // namespace agentee::bench
