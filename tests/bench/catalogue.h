#pragma once

#include "tests/bench/measurement.h"

#include <QStringList>

namespace agentee::bench
{

/// One thing that a process of its own does.
struct Task {
    QString key; ///< of the command line
    QString sentence; ///< for people
    Measure measure = {};
    bool window = false; ///< needs a display
    QString program = {}; ///< another program beside this one; empty: this one
};

/// Two tasks that the table sets side by side.
struct Comparison {
    QString name;
    QString title;
    QStringList preparations = {}; ///< keys of tasks, in order
    Task ours;
    Task other;
    bool quick = false; ///< measured several times
};

const QList<Comparison> &comparisons();
const QList<Task> &preparations();
/// Null when there is none.
const Task *findTask(const QString &key);

} // namespace agentee::bench
