#pragma once

#include <QRectF>

class QColor;
class QPainter;
class QRect;
class QStyleOption;

namespace agentee::ui
{

/// Where a line of one pixel stands just inside of a rectangle.
QRectF hairline(const QRect &rect);
/// Tells that something opens below; `up`: above.
void paintChevron(QPainter *painter, const QRectF &rect, const QColor &colour, bool up = false);
/// The box of a check box or, `round`, of a radio button, with what its state puts into it.
void paintMark(QPainter *painter, const QStyleOption &option, bool round);

} // namespace agentee::ui
