#pragma once

#include "models/id.h"

#include <QDialog>

class QStackedWidget;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class ShareForm;

/// Brings a colleague in: whom, with which right, what they will see of the conversation, and the handoff
/// record. Show it with open(); it never blocks. What was chosen and typed is kept as a draft until it is
/// sent, over closing and crashes.
class ShareDialog : public QDialog
{
    Q_OBJECT
public:
    /// The store must live longer than the dialog.
    ShareDialog(sync::Store &store, const models::Id &workspaceId, QWidget *parent = nullptr);
    ~ShareDialog() override;
    /// As if the person had chosen them.
    void choosePerson(const models::Id &personId);

Q_SIGNALS:
    void previewShown(); ///< of what the recipient would see

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void showSent(const models::Id &shareId);

    sync::Store &m_store;
    QStackedWidget *m_stack;
    ShareForm *m_form;
};

} // namespace agentee::ui
