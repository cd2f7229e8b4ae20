#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;
class ElidedLabel;
class StepBar;

/// Title, people who have it open, steps, who edits, Share.
class WorkspaceHeader : public QWidget
{
    Q_OBJECT
public:
    explicit WorkspaceHeader(sync::Store &store, QWidget *parent = nullptr);
    void setWorkspace(std::optional<models::Id> workspaceId);
    void refresh();
    void editTitle();
    /// The next step; when its gates are not met, what is missing is said below.
    void advance();
    void goBack();
    void takeEditRight();

Q_SIGNALS:
    /// The step is about to be left: what was typed must be saved first, because the gate looks at it.
    void stepLeaving();
    void shareRequested();

private:
    void refreshSteps();
    void refreshPeople();
    void commitTitle();
    void moveTo(const QString &step);
    void showProblem(const models::Problem &problem);
    sync::Store &m_store;
    std::optional<models::Id> m_workspaceId;
    bool m_gateShown = false; ///< the notice tells what the next step still needs
    quint64 m_request = 0;
    QLineEdit *m_title;
    QHBoxLayout *m_people;
    QPushButton *m_share;
    QPushButton *m_back;
    QPushButton *m_advance;
    StepBar *m_steps;
    ElidedLabel *m_editor;
    QPushButton *m_take;
    Banner *m_notice;
};

} // namespace agentee::ui
