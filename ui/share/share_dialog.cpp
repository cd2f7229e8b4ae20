#include "ui/share/share_dialog.h"

#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/kit/reading_order.h"
#include "ui/share/share_form.h"
#include "ui/share/share_sent_page.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace agentee::ui
{

ShareDialog::ShareDialog(sync::Store &store, const models::Id &workspaceId, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_stack(new QStackedWidget)
    , m_form(new ShareForm(store, workspaceId))
{
    const auto workspace = store.workspaces().workspace(workspaceId);
    setObjectName(QStringLiteral("shareDialog"));
    setWindowTitle(workspace ? tr("Share “%1”").arg(workspace->title) : tr("Share"));
    setSizeGripEnabled(true);
    m_stack->addWidget(m_form);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    resize(1000, 720);
    connect(m_form, &ShareForm::sent, this, &ShareDialog::showSent);
    connect(m_form, &ShareForm::cancelled, this, &QDialog::reject);
    connect(m_form, &ShareForm::previewShown, this, &ShareDialog::previewShown);
    connect(this, &QDialog::finished, this, [this] {
        if (m_stack->currentWidget() == m_form)
            m_form->keepDraft();
    });
}

ShareDialog::~ShareDialog() = default;

void ShareDialog::choosePerson(const models::Id &personId)
{
    m_form->choosePerson(personId);
}

void ShareDialog::showSent(const models::Id &shareId)
{
    auto *page = new ShareSentPage(m_store);
    page->setShare(shareId);
    connect(page, &ShareSentPage::closed, this, &QDialog::accept);
    m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
}

bool ShareDialog::focusNextPrevChild(bool next)
{
    return focusInReadingOrder(*this, next);
}

} // namespace agentee::ui
