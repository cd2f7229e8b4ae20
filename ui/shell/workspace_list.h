#pragma once

#include "models/id.h"

#include <QDeadlineTimer>
#include <QPersistentModelIndex>
#include <QTimer>
#include <QWidget>

#include <optional>

class QAbstractItemView;
class QLabel;
class QLineEdit;
class QListView;
class QTreeView;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class EmptyState;
class SearchModel;
class WorkspaceListModel;

/// The list beside the rail: a search field, the grouped workspaces, and below them what stands in the texts.
class WorkspaceList : public QWidget
{
    Q_OBJECT
public:
    explicit WorkspaceList(sync::Store &store, QWidget *parent = nullptr);
    void setCurrent(std::optional<models::Id> workspaceId);
    /// With words they are searched for at once.
    void focusSearch(const QString &words = {});

Q_SIGNALS:
    void opened(const agentee::models::Id &workspaceId);
    void sectionOpened(const agentee::models::Id &workspaceId, const agentee::models::Id &sectionId);
    void newRequested();
    /// Opened by words that were searched for.
    void found(const agentee::models::Id &workspaceId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void openIndex(const QModelIndex &index);
    void openHit(const QModelIndex &index);
    /// By a click or by Enter, and once by either.
    void openOnce(QAbstractItemView *view, void (WorkspaceList::*open)(const QModelIndex &));
    void search();
    void addTreeMenu();
    void afterReset();
    void showFilledGroups();
    /// While there are words to search for, what was found in the texts stands right below the titles.
    void fitTree();
    sync::Store &m_store;
    std::optional<models::Id> m_current;
    WorkspaceListModel *m_model;
    SearchModel *m_hits;
    QLineEdit *m_search;
    QTreeView *m_tree;
    QLabel *m_inText;
    QListView *m_results;
    EmptyState *m_empty;
    QTimer m_searchDelay;
    QPersistentModelIndex m_clicked;
    QDeadlineTimer m_clickStands{0};
    QList<bool> m_expanded;
};

} // namespace agentee::ui
