#pragma once

#include "models/problem.h"
#include "tests/bench/catalogue.h"
#include "tests/bench/measurement.h"

#include <QSet>

namespace agentee::bench
{

/// What came out of the runs of one task: medians of the figures, the greatest of the peaks.
struct Outcome {
    Figures figures = {};
    qint64 peak = 0; ///< bytes
};

/// Starts the processes, one after the other.
class Runner
{
public:
    explicit Runner(const Setting &setting)
        : m_setting(setting)
    {
    }

    /// Prepares what is not prepared yet; says on the standard error what it does.
    models::Result<void> prepare(const QList<Task> &tasks);
    models::Result<Outcome> run(const Task &task, int runs);

private:
    models::Result<Outcome> runOnce(const Task &task);

    Setting m_setting;
    QSet<QString> m_prepared;
};

} // namespace agentee::bench
