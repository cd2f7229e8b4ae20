#include "ui/shell/workspace_list_delegate.h"

#include "ui/kit/text_start.h"
#include "ui/kit/theme.h"
#include "ui/shell/search_model.h"
#include "ui/shell/workspace_list_model.h"
#include "ui/workspace/outline_delegate.h"

#include <QPainter>
#include <QTextLayout>
#include <QTreeView>

namespace agentee::ui
{

namespace
{

QRect line(const QRect &row, int number, int left, int right)
{
    const int above = (row.height() - 2 * lineHeight()) / 2;
    return {left, row.top() + above + number * lineHeight(), right - left, lineHeight()};
}

void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QRect &room, const QString &text)
{
    painter.drawText(QStyle::visualRect(option.direction, option.rect, room),
        Qt::AlignVCenter | textStart(option.direction),
        painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

QPointF placed(const QStyleOptionViewItem &option, QPointF point)
{
    if (option.direction == Qt::RightToLeft)
        point.setX(option.rect.left() + option.rect.right() + 1 - point.x());
    return point;
}

void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Colours &colours = coloursOf(option.palette);
    const bool open = option.state.testFlag(QStyle::State_Open);
    const QPointF middle = placed(option, {option.rect.left() + 16.0, option.rect.center().y() + 1.0});
    const int ahead = option.direction == Qt::RightToLeft ? -1 : 1;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.secondaryText);
    const QPolygonF closedMark{{middle.x() - 2 * ahead, middle.y() - 4}, {middle.x() + 3 * ahead, middle.y()},
        {middle.x() - 2 * ahead, middle.y() + 4}};
    const QPolygonF openMark{
        {middle.x() - 4, middle.y() - 2}, {middle.x() + 4, middle.y() - 2}, {middle.x(), middle.y() + 3}};
    painter.drawPolygon(open ? openMark : closedMark);
    painter.setFont(fontFor(TextSize::Meta, QFont::DemiBold));
    painter.setPen(colours.secondaryText);
    paintText(painter, option, option.rect.adjusted(28, 0, -grid::small, 0), index.data().toString());
}

} // namespace

void WorkspaceListDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRowBackground(*painter, option);
    if (index.data(WorkspaceListModel::GroupRole).toBool()) {
        paintGroup(*painter, option, index);
        painter->restore();
        return;
    }
    const Colours &colours = coloursOf(option.palette);
    const bool unseen = index.data(WorkspaceListModel::UnseenRole).toBool();
    const int left = option.rect.left() + grid::large;
    int right = option.rect.right() - grid::large;
    if (unseen) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.dark ? colours.accentText : colours.accent);
        painter->drawEllipse(
            placed(option, {right - 3.0, line(option.rect, 0, left, right).center().y() + 0.5}), 3.5, 3.5);
        right -= grid::medium;
    }
    painter->setFont(fontFor(TextSize::Body, unseen ? QFont::DemiBold : QFont::Medium));
    painter->setPen(colours.text);
    paintText(*painter, option, line(option.rect, 0, left, right), index.data().toString());
    painter->setFont(fontFor(TextSize::Meta));
    painter->setPen(colours.secondaryText);
    paintText(*painter, option, line(option.rect, 1, left, option.rect.right() - grid::medium),
        index.data(WorkspaceListModel::MetaRole).toString());
    painter->restore();
}

QSize WorkspaceListDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {120, index.data(WorkspaceListModel::GroupRole).toBool() ? rowHeight() : rowHeight(2)};
}

void SearchHitDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRowBackground(*painter, option);
    const Colours &colours = coloursOf(option.palette);
    const int left = option.rect.left() + grid::large;
    const int right = option.rect.right() - grid::medium;
    const models::SearchHit hit = index.data(SearchModel::HitRole).value<models::SearchHit>();
    painter->setFont(fontFor(TextSize::Meta, QFont::DemiBold));
    painter->setPen(colours.secondaryText);
    const QRect heading(
        left, option.rect.top() + (option.rect.height() - 3 * lineHeight()) / 2, right - left, lineHeight());
    paintText(*painter, option, heading, index.data().toString());

    QTextLayout layout(hit.snippet, fontFor(TextSize::Body));
    QTextOption wrap(textStart(option.direction));
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    QList<QTextLayout::FormatRange> bold;
    for (const auto &[start, length] : hit.matches) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setForeground(colours.accentText);
        bold.append({start, length, format});
    }
    layout.setFormats(bold);
    layout.beginLayout();
    qreal y = 0;
    for (int i = 0; i < 2; ++i) {
        QTextLine text = layout.createLine();
        if (!text.isValid())
            break;
        text.setLineWidth(right - left);
        text.setPosition({0, y});
        y += text.height();
    }
    layout.endLayout();
    painter->setPen(colours.text);
    painter->setClipRect(option.rect);
    const QRect words = QStyle::visualRect(
        option.direction, option.rect, QRect(left, heading.bottom() + 1, right - left, 2 * lineHeight()));
    layout.draw(painter, words.topLeft());
    painter->restore();
}

QSize SearchHitDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {120, rowHeight(3)};
}

} // namespace agentee::ui
