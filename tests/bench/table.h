#pragma once

#include "tests/bench/runner.h"

#include <QStringList>

namespace agentee::bench
{

/// The lines of one comparison. A figure that the other side does not have stands alone.
QList<QStringList> rows(const Comparison &comparison, const Outcome &ours, const Outcome &other);

/// A Markdown table with a heading, its columns as wide as they have to be.
QString table(const QList<QStringList> &rows);

} // namespace agentee::bench
