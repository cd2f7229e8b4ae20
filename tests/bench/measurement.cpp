#include "tests/bench/measurement.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace agentee::bench
{

Setting Setting::smoke()
{
    return {.workspaces = 30,
        .sections = 12,
        .messages = 40,
        .saves = 5,
        .edits = 20,
        .idleSeconds = 1,
        .runs = 1};
}

QJsonObject toJson(const Setting &setting)
{
    return {{u"corpus"_s, setting.corpus}, {u"folder"_s, setting.folder},
        {u"workspaces"_s, setting.workspaces}, {u"sections"_s, setting.sections},
        {u"messages"_s, setting.messages}, {u"saves"_s, setting.saves}, {u"edits"_s, setting.edits},
        {u"idle_seconds"_s, setting.idleSeconds}, {u"runs"_s, setting.runs},
        {u"started_at"_s, QString::number(setting.startedAt)}};
}

Setting settingFromJson(const QJsonObject &object)
{
    return {.corpus = object.value("corpus"_L1).toString(),
        .folder = object.value("folder"_L1).toString(),
        .workspaces = object.value("workspaces"_L1).toInt(),
        .sections = object.value("sections"_L1).toInt(),
        .messages = object.value("messages"_L1).toInt(),
        .saves = object.value("saves"_L1).toInt(),
        .edits = object.value("edits"_L1).toInt(),
        .idleSeconds = object.value("idle_seconds"_L1).toInt(),
        .runs = object.value("runs"_L1).toInt(),
        .startedAt = object.value("started_at"_L1).toString().toLongLong()};
}

double quantile(QList<double> values, double share)
{
    const auto place = static_cast<qsizetype>(std::ceil(share * static_cast<double>(values.size()))) - 1;
    const auto at = values.begin() + std::clamp<qsizetype>(place, 0, values.size() - 1);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace agentee::bench
