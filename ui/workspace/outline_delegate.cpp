#include "ui/workspace/outline_delegate.h"

#include "ui/kit/badge.h"
#include "ui/kit/icons.h"
#include "ui/kit/text_start.h"
#include "ui/kit/theme.h"
#include "ui/workspace/outline_model.h"

#include <QLineEdit>
#include <QPainter>

namespace agentee::ui
{

void OutlineDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const Colours &colours = coloursOf(option.palette);
    paintRowBackground(*painter, option);

    int right = option.rect.right() - grid::medium;
    const int middle = option.rect.center().y() + 1;
    const auto placed = [&option](const QRect &place) {
        return QStyle::visualRect(option.direction, option.rect, place);
    };
    if (const int suggestions = index.data(OutlineModel::SuggestionsRole).toInt(); suggestions > 0) {
        const int width = badgeWidth(suggestions);
        const QRect badge = placed(QRect(right - width, option.rect.top(), width, option.rect.height()));
        paintBadge(*painter, QPointF(badge.right() + 1, middle), suggestions, option.palette);
        right -= width + grid::unit;
    }
    const auto sign = [&](const QString &icon, const QColor &colour) {
        const QRect box(right - grid::icon, middle - grid::icon / 2, grid::icon, grid::icon);
        tintedIcon(icon, colour).paint(painter, placed(box));
        right -= grid::icon + grid::unit;
    };
    if (index.data(OutlineModel::NeedsPersonRole).toBool())
        sign(QStringLiteral("data-warning"), colours.danger);
    if (index.data(OutlineModel::UnsentRole).toBool())
        sign(QStringLiteral("clock"), colours.secondaryText);
    const bool unseen = index.data(OutlineModel::UnseenRole).toBool();
    if (unseen) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.dark ? colours.accentText : colours.accent);
        const QRect dot = placed(QRect(right - 8, option.rect.top(), 8, option.rect.height()));
        painter->drawEllipse(QPointF(dot.left() + 4, middle), 3.5, 3.5);
        right -= 8 + grid::unit;
    }
    painter->setFont(fontFor(TextSize::Body, unseen ? QFont::DemiBold : QFont::Normal));
    painter->setPen(colours.text);
    const int left = option.rect.left() + grid::medium;
    const QRect box(left, option.rect.top(), right - left, option.rect.height());
    const QString title =
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, box.width());
    painter->drawText(placed(box), Qt::AlignVCenter | textStart(option.direction), title);
    painter->restore();
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {120, rowHeight()};
}

void OutlineDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // The same text once more would take the selection away, and what is typed next would stand behind it.
    const auto *name = qobject_cast<const QLineEdit *>(editor);
    if (!name || (!name->isModified() && name->text() != index.data(Qt::EditRole).toString()))
        QStyledItemDelegate::setEditorData(editor, index);
}

} // namespace agentee::ui
