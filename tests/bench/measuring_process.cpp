#include "tests/bench/measuring_process.h"

#include "tests/bench/process_memory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::bench
{

namespace
{

QByteArray asJson(const models::Result<Figures> &outcome)
{
    QJsonObject told{{u"peak"_s, double(peakMemory())}};
    if (!outcome)
        told.insert("problem"_L1, QString(outcome.error().title + u' ' + outcome.error().nextStep).trimmed());
    QJsonArray figures;
    for (const Figure &figure : outcome.value_or(Figures())) {
        figures.append(
            QJsonObject{{u"name"_s, figure.name}, {u"value"_s, figure.value}, {u"unit"_s, figure.unit}});
    }
    told.insert("figures"_L1, figures);
    return QJsonDocument(told).toJson(QJsonDocument::Compact);
}

} // namespace

int runMeasurement(const QStringList &arguments, std::span<const Measurement> measurements)
{
    const auto asked = std::ranges::find_if(measurements,
        [&arguments](const Measurement &measurement) { return measurement.key == arguments.value(1); });
    if (arguments.size() != 3 || asked == measurements.end()) {
        QTextStream(stderr) << u"This program is started by agentee-bench."_s << Qt::endl;
        return 2;
    }
    const Setting setting = settingFromJson(QJsonDocument::fromJson(arguments.at(2).toUtf8()).object());
    QTextStream(stdout) << asJson(asked->measure(setting)) << Qt::endl;
    return 0;
}

} // namespace agentee::bench
