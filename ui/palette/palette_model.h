#pragma once

#include "ui/palette/palette_source.h"

#include <QAbstractListModel>

namespace agentee::ui
{

/// The rows of the palette.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { ItemRole = Qt::UserRole };
    using QAbstractListModel::QAbstractListModel;

    void setItems(const QList<PaletteItem> &items);
    const PaletteItem &at(int row) const { return m_items.at(row); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<PaletteItem> m_items;
};

} // namespace agentee::ui
