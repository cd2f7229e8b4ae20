#include "tests/bench/runner.h"

#include "tests/bench/process_memory.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::bench
{

using models::Result;

namespace
{

constexpr int longestTask = 3'600'000; // ms

Result<Outcome> readOutcome(const Task &task, const QByteArray &output)
{
    const QJsonObject told = QJsonDocument::fromJson(output.trimmed().split('\n').constLast()).object();
    if (told.isEmpty() || told.contains("problem"_L1)) {
        return models::problem(models::Problem::Kind::Unavailable,
            u"%1: %2"_s.arg(task.key, told.value("problem"_L1).toString(u"the process ended early"_s)));
    }
    Outcome outcome{.figures = {}, .peak = qint64(told.value("peak"_L1).toDouble())};
    for (const QJsonValue &value : told.value("figures"_L1).toArray()) {
        outcome.figures.append(
            {value["name"_L1].toString(), value["value"_L1].toDouble(), value["unit"_L1].toString()});
    }
    return outcome;
}

} // namespace

Result<void> Runner::prepare(const QList<Task> &tasks)
{
    QTextStream out(stderr);
    for (const Task &task : tasks) {
        if (m_prepared.contains(task.key))
            continue;
        out << u"… "_s << task.sentence << Qt::flush;
        const qint64 before = now();
        const Result<Outcome> outcome = runOnce(task);
        if (!outcome)
            return std::unexpected(outcome.error());
        out << u" (%1 s)"_s.arg(double(now() - before) / 1e9, 0, 'f', 1) << Qt::endl;
        m_prepared.insert(task.key);
    }
    return {};
}

Result<Outcome> Runner::run(const Task &task, int runs)
{
    QTextStream(stderr) << u"… "_s << task.key << u": "_s << task.sentence << Qt::endl;
    QList<Outcome> outcomes;
    for (int number = 0; number < runs; ++number) {
        const Result<Outcome> outcome = runOnce(task);
        if (!outcome)
            return outcome;
        outcomes.append(*outcome);
    }
    Outcome all = outcomes.constFirst();
    for (qsizetype place = 0; place < all.figures.size(); ++place) {
        QList<double> values;
        for (const Outcome &outcome : std::as_const(outcomes))
            values.append(outcome.figures.value(place).value);
        all.figures[place].value = quantile(values, 0.5);
    }
    all.peak = std::ranges::max(outcomes, {}, &Outcome::peak).peak;
    return all;
}

Result<Outcome> Runner::runOnce(const Task &task)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_setting.startedAt = now();
    process.start(QCoreApplication::applicationDirPath() + u'/' + task.program,
        {task.key, QString::fromUtf8(QJsonDocument(toJson(m_setting)).toJson(QJsonDocument::Compact))});
    if (!process.waitForFinished(longestTask)) {
        process.kill();
        process.waitForFinished();
        return models::problem(
            models::Problem::Kind::Unavailable, u"%1: %2"_s.arg(task.key, process.errorString()));
    }
    return readOutcome(task, process.readAllStandardOutput());
}

} // namespace agentee::bench
