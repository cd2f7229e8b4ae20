#include "ui/shell/workspace_list_model.h"

#include "models/search_text.h"
#include "sync/store.h"
#include "ui/workspace/age_text.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace agentee::ui
{

namespace
{

constexpr int pageSize = 500;
constexpr quintptr groupMark = ~quintptr(0); ///< internal id of the groups themselves

} // namespace

WorkspaceListModel::WorkspaceListModel(sync::Store &store, QObject *parent)
    : QAbstractItemModel(parent)
    , m_store(store)
{
    m_pages.setInterval(0ms);
    connect(&m_pages, &QTimer::timeout, this, [this] { m_fresh ? readFreshPage() : fetchPage(); });
    connect(&store.workspaces(), &sync::WorkspaceStore::listChanged, this, &WorkspaceListModel::reload);
    connect(&store, &sync::Store::statusChanged, this, [this] {
        if (m_isFirstFetch && !m_store.status().initialSync)
            reload();
    });
    reload();
}

void WorkspaceListModel::reload()
{
    if (m_fresh) {
        m_isFreshStale = true;
        return;
    }
    // While everything arrives for the first time, every moment brings another list: its first page is
    // enough.
    m_isFirstFetch = m_rows.size() <= pageSize && m_store.status().initialSync;
    m_fresh.emplace();
    readFreshPage();
}

void WorkspaceListModel::readFreshPage()
{
    const QList<sync::WorkspaceSummary> page = m_store.workspaces().summaries(int(m_fresh->size()), pageSize);
    m_fresh->append(page);
    // As many rows as before: a list that is scrolled to its middle must not shrink for a moment.
    const bool hasMore = page.size() == pageSize;
    if (hasMore && m_fresh->size() < m_rows.size() && !m_isFirstFetch) {
        m_pages.start();
        return;
    }
    take(*std::exchange(m_fresh, std::nullopt));
    setUnfetched(hasMore);
    if (std::exchange(m_isFreshStale, false))
        reload();
}

void WorkspaceListModel::take(const QList<sync::WorkspaceSummary> &rows)
{
    if (sameShape(rows)) {
        m_rows = rows;
        for (int group = 0; group < groupCount; ++group) {
            const QModelIndex top = index(group, 0);
            if (const int count = rowCount(top); count > 0)
                Q_EMIT dataChanged(index(0, 0, top), index(count - 1, 0, top));
        }
        return;
    }
    beginResetModel();
    m_rows = rows;
    m_searchable.clear();
    for (const sync::WorkspaceSummary &row : rows)
        m_searchable.append(models::foldedText(row.title));
    regroup();
    endResetModel();
}

void WorkspaceListModel::setUnfetched(bool unfetched)
{
    m_unfetched = unfetched;
    if (m_fresh || (m_unfetched && m_restWanted && !m_isFirstFetch))
        m_pages.start();
    else
        m_pages.stop();
}

void WorkspaceListModel::fetchRest()
{
    m_restWanted = true;
    setUnfetched(m_unfetched);
}

bool WorkspaceListModel::sameShape(const QList<sync::WorkspaceSummary> &rows) const
{
    return std::ranges::equal(
        rows, m_rows, [this](const sync::WorkspaceSummary &a, const sync::WorkspaceSummary &b) {
            if (a.id != b.id || a.title != b.title)
                return false;
            for (int group = 0; group < groupCount; ++group) {
                if (belongs(Group(group), a) != belongs(Group(group), b))
                    return false;
            }
            return true;
        });
}

void WorkspaceListModel::fetchPage()
{
    const QList<sync::WorkspaceSummary> rows = m_store.workspaces().summaries(int(m_rows.size()), pageSize);
    setUnfetched(rows.size() == pageSize);
    std::array<QList<qsizetype>, groupCount> added;
    for (const sync::WorkspaceSummary &row : rows) {
        const qsizetype at = m_rows.size();
        m_rows.append(row);
        m_searchable.append(models::foldedText(row.title));
        if (sortIn(at, added))
            ++m_matchCount;
    }
    for (int group = 0; group < groupCount; ++group) {
        QList<qsizetype> &list = m_groups.at(std::size_t(group));
        const QList<qsizetype> &more = added.at(std::size_t(group));
        if (more.isEmpty())
            continue;
        beginInsertRows(index(group, 0), int(list.size()), int(list.size() + more.size()) - 1);
        list.append(more);
        endInsertRows();
    }
    // Their numbers, and the name of the last one.
    Q_EMIT dataChanged(index(0, 0), index(groupCount - 1, 0));
}

bool WorkspaceListModel::belongs(Group group, const sync::WorkspaceSummary &row) const
{
    switch (group) {
    case Group::Assigned:
        return row.assignee == m_store.me().id;
    case Group::ToReview:
        return row.reviewAsked || (row.openSuggestions > 0 && row.assignee == m_store.me().id);
    case Group::Shared:
        return row.sharedByMe;
    case Group::Rest:
        return !belongs(Group::Assigned, row) && !belongs(Group::ToReview, row)
            && !belongs(Group::Shared, row);
    }
    return false;
}

bool WorkspaceListModel::sortIn(qsizetype at, std::array<QList<qsizetype>, groupCount> &groups) const
{
    const QString &title = m_searchable.at(at);
    if (!std::ranges::all_of(m_words, [&title](const QString &word) { return title.contains(word); }))
        return false;
    for (int group = 0; group < groupCount; ++group) {
        if (belongs(Group(group), m_rows.at(at)))
            groups.at(std::size_t(group)).append(at);
    }
    return true;
}

void WorkspaceListModel::regroup()
{
    m_groups = {};
    m_matchCount = 0;
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        if (sortIn(at, m_groups))
            ++m_matchCount;
    }
}

void WorkspaceListModel::setFilter(const QString &words)
{
    const QStringList wanted = models::foldedText(words).split(u' ', Qt::SkipEmptyParts);
    if (wanted == m_words)
        return;
    beginResetModel();
    m_words = wanted;
    regroup();
    endResetModel();
}

QModelIndex WorkspaceListModel::groupIndex(Group group) const
{
    return index(int(group), 0);
}

QModelIndex WorkspaceListModel::indexOf(const models::Id &workspaceId) const
{
    for (int group = 0; group < groupCount; ++group) {
        const QList<qsizetype> &list = m_groups.at(std::size_t(group));
        const auto found =
            std::ranges::find_if(list, [&](qsizetype at) { return m_rows.at(at).id == workspaceId; });
        if (found != list.end())
            return index(int(found - list.begin()), 0, index(group, 0));
    }
    return {};
}

QModelIndex WorkspaceListModel::firstIndex() const
{
    const auto filled = std::ranges::find_if(m_groups, [](const auto &list) { return !list.isEmpty(); });
    return filled == m_groups.end() ? QModelIndex() : index(0, 0, index(int(filled - m_groups.begin()), 0));
}

std::optional<models::Id> WorkspaceListModel::idAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == groupMark)
        return std::nullopt;
    return m_rows.at(m_groups.at(index.internalId()).at(index.row())).id;
}

QModelIndex WorkspaceListModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) : groupMark);
}

QModelIndex WorkspaceListModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == groupMark)
        return {};
    return createIndex(int(index.internalId()), 0, groupMark);
}

int WorkspaceListModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return groupCount;
    if (parent.internalId() != groupMark || parent.column() != 0)
        return 0;
    return int(m_groups.at(std::size_t(parent.row())).size());
}

QString WorkspaceListModel::groupTitle(Group group) const
{
    switch (group) {
    case Group::Assigned:
        return tr("Assigned to me");
    case Group::ToReview:
        return tr("To review");
    case Group::Shared:
        return tr("Shared by me");
    case Group::Rest:
        return m_groups.back().size() == m_matchCount ? tr("Everything") : tr("Everything else");
    }
    return {};
}

QVariant WorkspaceListModel::rowData(const sync::WorkspaceSummary &row, int role) const
{
    const QString meta = tr("%1 · %2").arg(row.stepTitle, ageText(row.updatedAt));
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::ToolTipRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return row.unseenChanges ? tr("%1, %2, changed since you last looked").arg(row.title, meta)
                                 : tr("%1, %2").arg(row.title, meta);
    case IdRole:
        return row.id;
    case MetaRole:
        return meta;
    case UnseenRole:
        return row.unseenChanges;
    default:
        return {};
    }
}

QVariant WorkspaceListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() != groupMark)
        return rowData(m_rows.at(m_groups.at(index.internalId()).at(index.row())), role);
    const int count = rowCount(index);
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1 (%2)").arg(groupTitle(Group(index.row()))).arg(count);
    case Qt::AccessibleTextRole:
        return tr("%1, %n proposal(s)", nullptr, count).arg(groupTitle(Group(index.row())));
    case GroupRole:
        return true;
    default:
        return {};
    }
}

Qt::ItemFlags WorkspaceListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.internalId() != groupMark)
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

} // namespace agentee::ui
