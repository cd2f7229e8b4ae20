#include "ui/palette/palette_delegate.h"

#include "ui/kit/list_row.h"
#include "ui/kit/text_start.h"
#include "ui/kit/theme.h"
#include "ui/palette/palette_model.h"

#include <QIcon>
#include <QPainter>
#include <QTextLayout>

namespace agentee::ui
{

namespace
{

constexpr int leastDetail = 60; ///< px; less of it says nothing

/// At the end of `room`, which is then as much narrower.
void paintKeys(QPainter &painter, const QStyleOptionViewItem &option, const QString &keys, QRect &room)
{
    const Colours &colours = coloursOf(option.palette);
    painter.setFont(fontFor(TextSize::Meta));
    const QSize size(painter.fontMetrics().horizontalAdvance(keys) + 2 * grid::small, lineHeight() + 2);
    const QRectF cap = QStyle::visualRect(option.direction, option.rect,
        QRect(QPoint(room.right() - size.width(), room.center().y() - size.height() / 2), size));
    painter.setPen(colours.border);
    painter.setBrush(colours.window);
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), grid::unit, grid::unit);
    painter.setPen(colours.secondaryText);
    painter.drawText(cap, Qt::AlignCenter, keys);
    room.setRight(room.right() - size.width() - grid::medium);
}

/// Returns how wide it is.
int paintText(
    QPainter &painter, const QStyleOptionViewItem &option, const PaletteItem &item, const QRect &room)
{
    const Colours &colours = coloursOf(option.palette);
    const QFont font = fontFor(TextSize::Body);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(item.text, Qt::ElideRight, room.width());
    QList<QTextLayout::FormatRange> bold;
    for (const qsizetype hit : item.hits) {
        // Of an elided text the last letter is the dots.
        if (hit >= shown.size() - (shown.size() < item.text.size() ? 1 : 0))
            break;
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setForeground(colours.accentText);
        bold.append({int(hit), 1, format});
    }
    QTextLayout layout(shown, font);
    layout.setTextOption(QTextOption(textStart(option.direction)));
    layout.setFormats(bold);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    // Bold letters are wider than those that were measured.
    const QRect place = QStyle::visualRect(option.direction, option.rect, room.adjusted(0, 0, grid::huge, 0));
    line.setLineWidth(place.width());
    layout.endLayout();
    painter.setPen(colours.text);
    layout.draw(&painter, QPointF(place.left(), room.center().y() + 0.5 - line.height() / 2));
    return int(line.naturalTextWidth());
}

} // namespace

void PaletteDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRowBackground(*painter, option);
    const Colours &colours = coloursOf(option.palette);
    const auto item = index.data(PaletteModel::ItemRole).value<PaletteItem>();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto placed = [&option](const QRect &place) {
        return QStyle::visualRect(option.direction, option.rect, place);
    };
    QRect room = option.rect.adjusted(grid::large, 0, -grid::large, 0);
    const QRect icon(room.left(), room.center().y() - grid::icon / 2 + 1, grid::icon, grid::icon);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, placed(icon), Qt::AlignCenter, QIcon::Normal, selected ? QIcon::On : QIcon::Off);
    room.setLeft(icon.right() + grid::medium);
    if (!item.keys.isEmpty())
        paintKeys(*painter, option, item.keys, room);
    painter->setClipRect(placed(room));
    room.setLeft(room.left() + paintText(*painter, option, item, room) + grid::medium);
    painter->setFont(fontFor(TextSize::Meta));
    painter->setPen(colours.secondaryText);
    if (room.width() > leastDetail) {
        painter->drawText(placed(room), Qt::AlignVCenter | textStart(option.direction),
            painter->fontMetrics().elidedText(item.detail, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {2 * leastDetail, rowHeight()};
}

} // namespace agentee::ui
