#pragma once

#include <QStyledItemDelegate>

namespace agentee::ui
{

/// A row of the palette: what it is, its text with the letters that fit, where it stands, and its keys.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace agentee::ui
