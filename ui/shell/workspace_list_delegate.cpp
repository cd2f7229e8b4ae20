#include "ui/shell/workspace_list_delegate.h"

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

void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Colours &colours = coloursOf(option.palette);
    const bool open = option.state.testFlag(QStyle::State_Open);
    const QPointF middle(option.rect.left() + 16, option.rect.center().y() + 1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.secondaryText);
    const QPolygonF closedMark{
        {middle.x() - 2, middle.y() - 4}, {middle.x() + 3, middle.y()}, {middle.x() - 2, middle.y() + 4}};
    const QPolygonF openMark{
        {middle.x() - 4, middle.y() - 2}, {middle.x() + 4, middle.y() - 2}, {middle.x(), middle.y() + 3}};
    painter.drawPolygon(open ? openMark : closedMark);
    painter.setFont(fontFor(TextSize::Meta, QFont::DemiBold));
    painter.setPen(colours.secondaryText);
    painter.drawText(option.rect.adjusted(28, 0, -grid::small, 0), Qt::AlignVCenter | Qt::AlignLeading,
        painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, option.rect.width() - 40));
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
        painter->setBrush(colours.accent);
        painter->drawEllipse(
            QPointF(right - 3, line(option.rect, 0, left, right).center().y() + 0.5), 3.5, 3.5);
        right -= grid::medium;
    }
    painter->setFont(fontFor(TextSize::Body, unseen ? QFont::DemiBold : QFont::Medium));
    painter->setPen(colours.text);
    const QRect title = line(option.rect, 0, left, right);
    painter->drawText(title, Qt::AlignVCenter | Qt::AlignLeading,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, title.width()));
    painter->setFont(fontFor(TextSize::Meta));
    painter->setPen(colours.secondaryText);
    const QRect meta = line(option.rect, 1, left, option.rect.right() - grid::medium);
    painter->drawText(meta, Qt::AlignVCenter | Qt::AlignLeading,
        painter->fontMetrics().elidedText(
            index.data(WorkspaceListModel::MetaRole).toString(), Qt::ElideRight, meta.width()));
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
    painter->drawText(heading, Qt::AlignVCenter | Qt::AlignLeading,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, right - left));

    QTextLayout layout(hit.snippet, fontFor(TextSize::Body));
    QTextOption wrap;
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
    layout.draw(painter, QPointF(left, heading.bottom() + 1));
    painter->restore();
}

QSize SearchHitDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {120, rowHeight(3)};
}

} // namespace agentee::ui
