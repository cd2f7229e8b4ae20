#pragma once

#include <QStyledItemDelegate>

namespace agentee::ui
{

/// One section in the outline: its title, and at its end what there is to know about it.
class OutlineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The rounded fill of a selected or hovered row, in all lists of the window.
void paintRowBackground(QPainter &painter, const QStyleOptionViewItem &option);

} // namespace agentee::ui
