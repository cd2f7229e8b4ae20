#include "ui/shell/search_model.h"

namespace agentee::ui
{

void SearchModel::setHits(const QList<models::SearchHit> &hits)
{
    beginResetModel();
    m_hits = hits;
    endResetModel();
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const models::SearchHit &hit = m_hits.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return hit.sectionTitle.isEmpty() ? hit.workspaceTitle
                                          : tr("%1 · %2").arg(hit.sectionTitle, hit.workspaceTitle);
    case Qt::AccessibleTextRole:
        return tr("%1 in %2: %3").arg(hit.sectionTitle, hit.workspaceTitle, hit.snippet);
    case Qt::ToolTipRole:
        return hit.snippet;
    case HitRole:
        return QVariant::fromValue(hit);
    default:
        return {};
    }
}

} // namespace agentee::ui
