#include "tests/bench/table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::bench
{

namespace
{

QString text(double value, const QString &unit)
{
    const int digits = value >= 1000 ? 0 : value >= 100 ? 1 : value >= 1 ? 2 : 3;
    return QString(QString::number(value, 'f', unit.isEmpty() ? 0 : digits) + u' ' + unit).trimmed();
}

QStringList row(const Comparison &comparison, const Figure &ours, const Outcome &other)
{
    const auto same = std::ranges::find(other.figures, ours.name, &Figure::name);
    const QString what = u"%1: %2"_s.arg(comparison.title, ours.name);
    if (same == other.figures.end())
        return {what, text(ours.value, ours.unit), u"–"_s, u"–"_s, u"–"_s};
    return {what, text(ours.value, ours.unit), comparison.other.sentence, text(same->value, same->unit),
        same->value == 0 ? u"–"_s : text(ours.value / same->value, u"×"_s)};
}

} // namespace

QList<QStringList> rows(const Comparison &comparison, const Outcome &ours, const Outcome &other)
{
    QList<QStringList> all;
    for (const Figure &figure : ours.figures)
        all.append(row(comparison, figure, other));
    if (std::ranges::contains(ours.figures, u"memory"_s, &Figure::name))
        return all; // of the program that was watched, not of the one that watched
    all.append(row(comparison, {u"peak memory"_s, double(ours.peak) / 1e6, u"MB"_s},
        {.figures = {{u"peak memory"_s, double(other.peak) / 1e6, u"MB"_s}}, .peak = 0}));
    return all;
}

QString table(const QList<QStringList> &body)
{
    QList<QStringList> all{{u"measure"_s, u"figure"_s, u"compared to (same run)"_s, u"figure"_s, u"ratio"_s}};
    all += body;
    QList<qsizetype> widths(all.constFirst().size(), 0);
    for (const QStringList &cells : std::as_const(all)) {
        for (qsizetype column = 0; column < widths.size(); ++column)
            widths[column] = std::max(widths[column], cells.value(column).size());
    }
    QString text;
    for (qsizetype line = 0; line < all.size(); ++line) {
        for (qsizetype column = 0; column < widths.size(); ++column)
            text += u"| "_s + all.at(line).value(column).leftJustified(widths.at(column) + 1);
        text += u"|\n"_s;
        if (line > 0)
            continue;
        for (const qsizetype width : std::as_const(widths))
            text += u'|' + QString(width + 2, u'-');
        text += u"|\n"_s;
    }
    return text;
}

} // namespace agentee::bench
