#include "ui/kit/style_marks.h"

#include "ui/kit/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace agentee::ui
{

QRectF hairline(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

void paintChevron(QPainter *painter, const QRectF &rect, const QColor &colour, bool up)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = rect.center();
    const double half = 3.5;
    const double rise = up ? -2 : 2;
    QPainterPath path(middle + QPointF(-half, -rise));
    path.lineTo(middle + QPointF(0, rise));
    path.lineTo(middle + QPointF(half, -rise));
    painter->drawPath(path);
    painter->restore();
}

void paintMark(QPainter *painter, const QStyleOption &option, bool round)
{
    const Colours &c = coloursOf(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QRectF box = hairline(option.rect);
    const double radius = round ? box.width() / 2 : 4;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor fill = on ? (enabled ? c.accent : c.disabledText) : c.surface;
    painter->setBrush(fill);
    painter->setPen(QPen(on ? fill : (enabled ? c.strongBorder : c.border), 1));
    painter->drawRoundedRect(box, radius, radius);
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(c.onAccent);
        painter->drawEllipse(box.center(), 3, 3);
    } else if (on) {
        painter->setPen(QPen(c.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF middle = box.center();
        if (option.state & QStyle::State_NoChange) {
            painter->drawLine(middle + QPointF(-3.5, 0), middle + QPointF(3.5, 0));
        } else {
            QPainterPath tick(middle + QPointF(-3.5, 0.2));
            tick.lineTo(middle + QPointF(-1, 2.8));
            tick.lineTo(middle + QPointF(3.8, -2.8));
            painter->setBrush(Qt::NoBrush);
            painter->drawPath(tick);
        }
    }
    painter->restore();
}

} // namespace agentee::ui
