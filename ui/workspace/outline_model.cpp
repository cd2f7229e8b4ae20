#include "ui/workspace/outline_model.h"

#include "models/permissions.h"
#include "sync/store.h"
#include "sync/suggestion_store.h"
#include "ui/workspace/section_files.h"
#include "ui/workspace/section_mime_data.h"

#include <algorithm>

namespace agentee::ui
{

OutlineModel::OutlineModel(sync::Store &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_files(std::make_shared<SectionFiles>())
{
    connect(&store.workspaces(), &sync::WorkspaceStore::sectionsChanged, this, [this](const models::Id &id) {
        if (id == m_workspaceId)
            reload();
    });
    connect(&store.suggestions(), &sync::SuggestionStore::changed, this, [this](const models::Id &id) {
        if (id == m_workspaceId)
            reload();
    });
}

void OutlineModel::setWorkspace(std::optional<models::Id> workspaceId)
{
    m_workspaceId = workspaceId;
    reload();
}

void OutlineModel::reload()
{
    QList<Row> rows;
    if (m_workspaceId) {
        const QHash<models::Id, sync::SectionMarks> marks = m_store.workspaces().marks(*m_workspaceId);
        for (const models::Section &section : m_store.workspaces().sections(*m_workspaceId))
            rows.append({section.id, section.title, marks.value(section.id)});
    }
    const bool sameOrder = std::ranges::equal(rows, m_rows, {}, &Row::id, &Row::id);
    if (!sameOrder)
        beginResetModel();
    m_rows = std::move(rows);
    if (!sameOrder)
        endResetModel();
    else if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

std::optional<models::Id> OutlineModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? std::optional(m_rows.at(row).id) : std::nullopt;
}

int OutlineModel::rowOf(const models::Id &sectionId) const
{
    const auto found = std::ranges::find(m_rows, sectionId, &Row::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int OutlineModel::unseenCount() const
{
    return int(std::ranges::count_if(m_rows, [](const Row &row) { return row.marks.unseenChange; }));
}

int OutlineModel::nextUnseen(int row) const
{
    const int count = int(m_rows.size());
    for (int step = 1; step <= count; ++step) {
        const int at = (std::max(row, -1) + step) % count;
        if (m_rows.at(at).marks.unseenChange)
            return at;
    }
    return -1;
}

bool OutlineModel::mayReorder() const
{
    return m_workspaceId
        && models::may(models::Action::ReorderSections, m_store.workspaces().standing(*m_workspaceId));
}

bool OutlineModel::mayRename(const QModelIndex &index) const
{
    const auto id = idAt(index.row());
    return m_workspaceId && id
        && models::may(models::Action::EditSection, m_store.workspaces().standing(*m_workspaceId, *id));
}

bool OutlineModel::move(int from, int to)
{
    if (!m_workspaceId || from < 0 || to < 0 || from >= m_rows.size() || to >= m_rows.size() || from == to)
        return false;
    QList<models::Id> order;
    for (const Row &row : std::as_const(m_rows))
        order.append(row.id);
    order.move(from, to);
    if (const auto moved = m_store.workspaces().orderSections(*m_workspaceId, order); !moved) {
        Q_EMIT failed(moved.error());
        return false;
    }
    return true;
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString OutlineModel::spoken(const Row &row) const
{
    QStringList words{row.title.isEmpty() ? tr("Beginning, without a title") : row.title};
    if (row.marks.needsPerson)
        words.append(tr("an edit was refused and needs you"));
    if (row.marks.unseenChange)
        words.append(tr("changed since you last looked"));
    if (row.marks.unsent)
        words.append(tr("your edit waits to be sent"));
    if (row.marks.openSuggestions > 0)
        words.append(tr("%n suggestion(s) waiting", nullptr, row.marks.openSuggestions));
    return words.join(QStringLiteral(", "));
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title.isEmpty() ? tr("(beginning)") : row.title;
    case Qt::EditRole:
        return row.title;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return spoken(row);
    case IdRole:
        return row.id;
    case UnseenRole:
        return row.marks.unseenChange;
    case UnsentRole:
        return row.marks.unsent;
    case NeedsPersonRole:
        return row.marks.needsPerson;
    case SuggestionsRole:
        return row.marks.openSuggestions;
    default:
        return {};
    }
}

bool OutlineModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString title = value.toString().simplified().left(models::limits::TitleLength);
    if (role != Qt::EditRole || !index.isValid() || title.isEmpty())
        return false;
    if (title == m_rows.at(index.row()).title)
        return true;
    if (const auto renamed = m_store.workspaces().renameSection(m_rows.at(index.row()).id, title); !renamed) {
        Q_EMIT failed(renamed.error());
        return false;
    }
    return true;
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return mayReorder() ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    Qt::ItemFlags flags =
        Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren | Qt::ItemIsDragEnabled;
    if (mayRename(index))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QStringList OutlineModel::mimeTypes() const
{
    return {SectionMimeData::format()};
}

QMimeData *OutlineModel::mimeData(const QModelIndexList &indexes) const
{
    const auto section =
        indexes.isEmpty() ? std::nullopt : m_store.workspaces().section(m_rows.at(indexes.first().row()).id);
    if (!section)
        return nullptr;
    return new SectionMimeData(
        *section, [files = m_files, title = section->title, markdown = section->markdown] {
            return files->write(title, markdown);
        });
}

bool OutlineModel::canDropMimeData(
    const QMimeData *data, Qt::DropAction action, int, int, const QModelIndex &) const
{
    return action == Qt::MoveAction && mayReorder() && SectionMimeData::sectionIn(*data);
}

bool OutlineModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const auto id = SectionMimeData::sectionIn(*data);
    const int from = id ? rowOf(*id) : -1;
    int to = row >= 0 ? row : parent.isValid() ? parent.row() : int(m_rows.size());
    if (from < to)
        --to;
    // The view removes what was dragged when a move succeeds; here the store has moved it already.
    move(from, to);
    return false;
}

} // namespace agentee::ui
