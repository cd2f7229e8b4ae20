#pragma once

#include "sync/workspace_store.h"

#include <QAbstractItemModel>
#include <QTimer>

#include <array>
#include <optional>

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

/// Every workspace, grouped by what the person has to do with it. Two levels: groups, then workspaces; a
/// workspace may stand in several groups, and in the last one when it stands in none of the others. Rows are
/// fetched from the cache in pages: the first at once, the others when fetchRest() asks for them.
class WorkspaceListModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum class Group { Assigned, ToReview, Shared, Rest };
    static constexpr int groupCount = 4;
    enum Role { IdRole = Qt::UserRole, MetaRole, UnseenRole, GroupRole };

    explicit WorkspaceListModel(sync::Store &store, QObject *parent = nullptr);

    /// Shows only titles with all of these words; case and diacritics do not count.
    void setFilter(const QString &words);
    QModelIndex groupIndex(Group group) const;
    /// In the first group that has it; invalid when none has.
    QModelIndex indexOf(const models::Id &workspaceId) const;
    std::optional<models::Id> idAt(const QModelIndex &index) const;
    /// The topmost workspace; invalid when none passes the filter.
    QModelIndex firstIndex() const;
    /// Workspaces that pass the filter, each counted once.
    int matchCount() const { return m_matchCount; }
    bool isComplete() const { return !m_unfetched; }
    /// The rows after the first page, between events. Until then the model fetches none of them, so that they
    /// do not keep the first page from being painted.
    void fetchRest();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void reload();
    void readFreshPage();
    void take(const QList<sync::WorkspaceSummary> &rows);
    /// Whether only the rows' contents differ, so that views keep their place.
    bool sameShape(const QList<sync::WorkspaceSummary> &rows) const;
    void fetchPage();
    void setUnfetched(bool unfetched);
    bool belongs(Group group, const sync::WorkspaceSummary &row) const;
    /// Whether the row passes the filter; then its place in m_rows is added to every list that it belongs to.
    bool sortIn(qsizetype at, std::array<QList<qsizetype>, groupCount> &groups) const;
    void regroup();
    QString groupTitle(Group group) const;
    QVariant rowData(const sync::WorkspaceSummary &row, int role) const;
    sync::Store &m_store;
    QTimer m_pages;
    bool m_unfetched = false; ///< there are more rows in the cache than here
    bool m_restWanted = false;
    QList<sync::WorkspaceSummary> m_rows;
    std::optional<QList<sync::WorkspaceSummary>> m_fresh; ///< the list as it is now, while it is being read
    bool m_isFreshStale = false; ///< the list has changed since its reading began
    bool m_isFirstFetch = false; ///< m_rows were read while everything was being fetched for the first time
    QStringList m_searchable; ///< titles folded for the filter, beside m_rows
    QStringList m_words;
    std::array<QList<qsizetype>, groupCount> m_groups; ///< positions in m_rows
    int m_matchCount = 0;
};

} // namespace agentee::ui
