#pragma once

#include "models/problem.h"
#include "models/workspace.h"
#include "sync/workspace_store.h"

#include <QAbstractListModel>

#include <memory>

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class SectionFiles;

/// The sections of one workspace in order, with their marks. Renames through setData(), moves through drag
/// and drop or move(). Follows the store.
class OutlineModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, UnseenRole, UnsentRole, NeedsPersonRole, SuggestionsRole };

    explicit OutlineModel(sync::Store &store, QObject *parent = nullptr);
    void setWorkspace(std::optional<models::Id> workspaceId);

    std::optional<models::Id> idAt(int row) const;
    /// -1 when the section is not there.
    int rowOf(const models::Id &sectionId) const;
    int unseenCount() const;
    /// The next section after `row` with a change that was not seen, from the start again after the end; -1:
    /// none.
    int nextUnseen(int row) const;
    bool mayReorder() const;
    bool mayRename(const QModelIndex &index) const;
    /// Puts the section at `from` where the one at `to` stands.
    bool move(int from, int to);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    /// Also out of the program, where it stays what it is here.
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

Q_SIGNALS:
    void failed(const agentee::models::Problem &problem);

private:
    struct Row {
        models::Id id;
        QString title;
        sync::SectionMarks marks;
    };
    void reload();
    QString spoken(const Row &row) const;
    sync::Store &m_store;
    std::optional<models::Id> m_workspaceId;
    QList<Row> m_rows;
    std::shared_ptr<SectionFiles> m_files; ///< kept by what is being dragged, too
};

} // namespace agentee::ui
