#pragma once

#include "models/id.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;

/// Asks for a title and the workflow, and makes a proposal from the workflow's template. Show it with open().
class NewProposalDialog : public QDialog
{
    Q_OBJECT
public:
    explicit NewProposalDialog(sync::Store &store, QWidget *parent = nullptr);

Q_SIGNALS:
    void created(const agentee::models::Id &workspaceId);

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void listWorkflows();
    void updateButton();
    void describe();
    void create();
    sync::Store &m_store;
    Banner *m_notice;
    QLineEdit *m_title;
    QComboBox *m_workflow;
    QLabel *m_description;
    QPushButton *m_create;
    bool m_waits = false; ///< for the first workflow
};

} // namespace agentee::ui
