#pragma once

#include <QList>
#include <QStringList>

namespace agentee::bench
{

/// One thing that a process of its own does.
struct Task {
    QString key; ///< of the program's command line
    QString sentence; ///< for people
    QString program; ///< beside this one
};

/// Two tasks that the table sets side by side.
struct Comparison {
    QString name;
    QString title;
    QList<Task> preparations; ///< in order
    Task ours;
    Task other;
    bool quick = false; ///< measured several times
};

const QList<Comparison> &comparisons();

} // namespace agentee::bench
