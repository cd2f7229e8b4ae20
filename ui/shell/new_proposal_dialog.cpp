#include "ui/shell/new_proposal_dialog.h"

#include "models/new_workspace.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/kit/banner.h"
#include "ui/kit/reading_order.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

NewProposalDialog::NewProposalDialog(sync::Store &store, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_notice(new Banner(this))
    , m_title(new QLineEdit(this))
    , m_workflow(new QComboBox(this))
    , m_description(new QLabel(this))
    , m_create(new QPushButton(tr("Create the proposal"), this))
{
    setWindowTitle(tr("New proposal"));
    setObjectName(u"newProposalDialog"_s);
    setMinimumWidth(460);
    m_title->setObjectName(u"newProposalTitle"_s);
    m_title->setPlaceholderText(tr("What is it about?"));
    m_title->setMaxLength(int(models::limits::TitleLength));
    m_workflow->setObjectName(u"newProposalWorkflow"_s);
    m_description->setWordWrap(true);
    m_description->setTextFormat(Qt::PlainText);
    m_create->setObjectName(u"createProposalButton"_s);
    m_create->setEnabled(false);
    m_create->setDefault(true);
    markPrimary(m_create);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *titleLabel = new QLabel(tr("Title"), this);
    titleLabel->setBuddy(m_title);
    auto *workflowLabel = new QLabel(tr("Workflow"), this);
    workflowLabel->setBuddy(m_workflow);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_create);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::large, grid::large, grid::large, grid::large);
    column->setSpacing(grid::small);
    column->addWidget(m_notice);
    column->addWidget(titleLabel);
    column->addWidget(m_title);
    column->addSpacing(grid::unit);
    column->addWidget(workflowLabel);
    column->addWidget(m_workflow);
    column->addWidget(m_description);
    column->addStretch();
    column->addSpacing(grid::medium);
    column->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, &NewProposalDialog::create);
    connect(m_workflow, &QComboBox::currentIndexChanged, this, &NewProposalDialog::describe);
    connect(m_title, &QLineEdit::textChanged, this, &NewProposalDialog::updateButton);
    connect(&store.workspaces(), &sync::WorkspaceStore::listChanged, this, &NewProposalDialog::listWorkflows);
    listWorkflows();
}

void NewProposalDialog::listWorkflows()
{
    const QList<models::Workflow> workflows = m_store.workspaces().workflows();
    for (const models::Workflow &workflow : workflows) {
        if (m_workflow->findData(workflow.key) < 0)
            m_workflow->addItem(workflow.title, workflow.key);
    }
    const bool waits = workflows.isEmpty();
    m_workflow->setEnabled(!waits);
    if (waits) {
        m_notice->showMessage(Banner::Kind::Info, tr("The workflows of your company are not here yet."),
            tr("They arrive with the first contact to the server; this window waits for them."));
    } else if (m_waits) {
        m_notice->hide();
    }
    m_waits = waits;
    describe();
    updateButton();
}

void NewProposalDialog::updateButton()
{
    m_create->setEnabled(!m_title->text().simplified().isEmpty() && m_workflow->count() > 0);
}

void NewProposalDialog::describe()
{
    for (const models::Workflow &workflow : m_store.workspaces().workflows()) {
        if (workflow.key == m_workflow->currentData().toString())
            m_description->setText(workflow.description);
    }
}

void NewProposalDialog::create()
{
    for (const models::Workflow &workflow : m_store.workspaces().workflows()) {
        if (workflow.key != m_workflow->currentData().toString())
            continue;
        const models::NewWorkspace made =
            models::newWorkspaceFromTemplate(workflow, m_title->text().simplified());
        if (const auto done = m_store.workspaces().create(made); !done) {
            m_notice->showMessage(Banner::Kind::Error, done.error().title, done.error().nextStep);
            return;
        }
        Q_EMIT created(made.id);
        accept();
        return;
    }
}

bool NewProposalDialog::focusNextPrevChild(bool next)
{
    return focusInReadingOrder(*this, next);
}

} // namespace agentee::ui
