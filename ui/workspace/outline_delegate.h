#pragma once

#include "ui/kit/list_row.h"

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
    /// What somebody has begun to type stays when the section changes meanwhile.
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
};

} // namespace agentee::ui
