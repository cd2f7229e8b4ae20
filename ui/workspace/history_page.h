#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QWidget>

#include <optional>

class QLabel;
class QListView;
class QPushButton;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;
class ProgressLine;
class RevisionModel;
class WordDiffView;

/// The revisions of one section, and what changed between two of them. Asks the server each time it is shown.
class HistoryPage : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPage(sync::Store &store, QWidget *parent = nullptr);
    void setSection(std::optional<models::Id> workspaceId, std::optional<models::Id> sectionId);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void fetch();
    void compare();
    void restore();
    void showProblem(const models::Problem &problem, bool mayRetry);
    sync::Store &m_store;
    std::optional<models::Id> m_workspaceId;
    std::optional<models::Id> m_sectionId;
    quint64 m_request = 0; ///< answers to older ones are dropped
    bool m_stale = true;
    Banner *m_notice;
    ProgressLine *m_progress;
    RevisionModel *m_model;
    QListView *m_view;
    QLabel *m_title;
    QLabel *m_caption;
    WordDiffView *m_diff;
    QPushButton *m_restore;
};

} // namespace agentee::ui
