#pragma once

#include "models/api.h"

#include <QAbstractListModel>

namespace agentee::ui
{

/// Hits of the full-text search.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { HitRole = Qt::UserRole };
    using QAbstractListModel::QAbstractListModel;
    void setHits(const QList<models::SearchHit> &hits);
    const models::SearchHit &at(int row) const { return m_hits.at(row); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<models::SearchHit> m_hits;
};

} // namespace agentee::ui
