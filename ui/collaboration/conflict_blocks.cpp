#include "ui/collaboration/conflict_blocks.h"

#include <QStringList>

#include <algorithm>

namespace agentee::ui
{

namespace
{

bool isMarker(const QString &line, QChar sign, int length)
{
    if (line.size() < length || (line.size() > length && line.at(length) != QLatin1Char(' ')))
        return false;
    for (int i = 0; i < length; ++i) {
        if (line.at(i) != sign)
            return false;
    }
    return true;
}

bool isOpening(const QString &line, int length)
{
    return isMarker(line, QLatin1Char('<'), length);
}
bool isDivider(const QString &line, int length)
{
    return line.size() == length && isMarker(line, QLatin1Char('='), length);
}
bool isClosing(const QString &line, int length)
{
    return isMarker(line, QLatin1Char('>'), length);
}

} // namespace

QList<ConflictBlock> conflictBlocks(const QString &text, int markerLength)
{
    QList<ConflictBlock> blocks;
    const QStringList lines = text.split(QLatin1Char('\n'));
    int opening = -1;
    int divider = -1;
    for (int i = 0; i < int(lines.size()); ++i) {
        if (isOpening(lines.at(i), markerLength)) {
            opening = i;
            divider = -1;
        } else if (isDivider(lines.at(i), markerLength) && opening >= 0) {
            divider = i;
        } else if (isClosing(lines.at(i), markerLength) && divider >= 0) {
            blocks.append({opening, divider, i});
            opening = -1;
            divider = -1;
        }
    }
    return blocks;
}

bool hasConflictMarkers(const QString &text, int markerLength)
{
    const QStringList lines = text.split(QLatin1Char('\n'));
    return std::ranges::any_of(lines, [markerLength](const QString &line) {
        return isOpening(line, markerLength) || isDivider(line, markerLength)
            || isClosing(line, markerLength);
    });
}

QString chosenLines(const QString &text, const ConflictBlock &block, ConflictChoice choice)
{
    const QStringList lines = text.split(QLatin1Char('\n'));
    QString chosen;
    const auto take = [&](int from, int until) {
        for (int i = from; i < until && i < int(lines.size()); ++i)
            chosen += lines.at(i) + QLatin1Char('\n');
    };
    if (choice != ConflictChoice::Theirs)
        take(block.opening + 1, block.divider);
    if (choice != ConflictChoice::Ours)
        take(block.divider + 1, block.closing);
    return chosen;
}

} // namespace agentee::ui
