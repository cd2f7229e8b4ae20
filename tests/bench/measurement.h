#pragma once

#include "models/problem.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace agentee::bench
{

/// How much is measured, and where. Handed to every measuring process.
struct Setting {
    QString corpus = {}; ///< folder of Markdown files
    QString folder = {}; ///< what the preparations have made, and room for more
    int workspaces = 10'000;
    int sections = 300; ///< of the long document
    int messages = 10'000; ///< of the long transcript
    int saves = 200; ///< that another client waits for
    int edits = 1'000; ///< that wait in an outbox
    int idleSeconds = 15; ///< that a program is left alone, twice: until it is idle, and to be watched
    int runs = 3; ///< of what does not take long; medians are told
    qint64 startedAt = 0; ///< now() when this process was started

    static Setting smoke(); ///< small enough for every test run; the figures mean nothing
};

QJsonObject toJson(const Setting &setting);
Setting settingFromJson(const QJsonObject &object);

struct Figure {
    QString name; ///< "until painted"; the same figure of the comparison has the same name
    double value = 0;
    QString unit;
};
using Figures = QList<Figure>;

/// The value below which `share` (0 to 1) of the values lie. Not of an empty list.
double quantile(QList<double> values, double share);

} // namespace agentee::bench
