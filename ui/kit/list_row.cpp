#include "ui/kit/list_row.h"

#include "ui/kit/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace agentee::ui
{

void paintRowBackground(QPainter &painter, const QStyleOptionViewItem &option)
{
    const Colours &colours = coloursOf(option.palette);
    const QRectF box = QRectF(option.rect).adjusted(grid::unit, 1, -grid::unit, -1);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter.setBrush(colours.selected);
        painter.drawRoundedRect(box, grid::radius, grid::radius);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setBrush(colours.hover);
        painter.drawRoundedRect(box, grid::radius, grid::radius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.accent, 1.5));
        painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), grid::radius, grid::radius);
    }
}

} // namespace agentee::ui
