#include "ui/workspace/state_page.h"

#include "models/json_schema.h"
#include "sync/store.h"
#include "sync/suggestion_store.h"
#include "sync/workspace_store.h"
#include "ui/kit/banner.h"
#include "ui/kit/schema_form.h"
#include "ui/kit/theme.h"
#include "ui/workspace/edit_standing.h"
#include "ui/workspace/suggestion_bar.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace agentee::ui
{

StatePage::StatePage(sync::Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_notice(new Banner(this))
    , m_suggest(new QPushButton(tr("Suggest other values"), this))
    , m_form(new SchemaForm(this))
    , m_suggestionBar(new SuggestionBar(this))
{
    m_form->setObjectName(u"stateForm"_s);
    m_suggest->setObjectName(u"suggestStateButton"_s);
    m_suggestionBar->hide();
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(grid::medium, grid::small, grid::medium, 0);
    top->addWidget(m_notice, 1);
    top->addStretch();
    top->addWidget(m_suggest);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    auto *form = new QHBoxLayout;
    form->setContentsMargins(grid::large, grid::small, grid::large, 0);
    form->addWidget(m_form);
    column->addLayout(form, 1);
    column->addWidget(m_suggestionBar);

    m_timer.setSingleShot(true);
    m_timer.setInterval(600ms);
    connect(&m_timer, &QTimer::timeout, this, &StatePage::flush);
    connect(m_form, &SchemaForm::edited, this, [this] {
        m_dirty = true;
        m_suggestionBar->setSendable(validate());
        m_timer.start();
    });
    connect(m_suggest, &QPushButton::clicked, this, &StatePage::beginSuggestion);
    connect(m_suggestionBar, &SuggestionBar::cancelRequested, this, &StatePage::endSuggestion);
    connect(m_suggestionBar, &SuggestionBar::sendRequested, this, &StatePage::sendSuggestion);
}

StatePage::~StatePage()
{
    flush();
}

void StatePage::setWorkspace(std::optional<models::Id> workspaceId)
{
    flush();
    m_workspaceId = workspaceId;
    m_dirty = false;
    m_suggesting = false;
    m_suggestionBar->hide();
    m_notice->hide();
    m_schema = {};
    if (!workspaceId)
        return;
    if (const auto workflow = m_store.workspaces().workflowOf(*workspaceId))
        m_schema = workflow->stateSchema;
    m_form->setSchema(m_schema);
    refresh();
}

void StatePage::refresh()
{
    if (!m_workspaceId)
        return;
    const auto workspace = m_store.workspaces().workspace(*m_workspaceId);
    if (!workspace)
        return;
    if (!m_dirty) {
        m_base = workspace->state;
        if (m_base != m_form->state())
            m_form->setState(m_base);
    }
    applyStanding();
}

void StatePage::applyStanding()
{
    const EditStanding standing = stateStanding(m_store, *m_workspaceId);
    m_form->setReadOnlyReason(m_suggesting ? QString() : standing.reason);
    m_suggest->setVisible(!standing.mayEdit && standing.maySuggest && !m_suggesting);
}

bool StatePage::validate()
{
    if (m_form->hasSyntaxError())
        return false;
    const auto schema = models::JsonSchema::compile(m_schema);
    if (!schema)
        return true; // The server knows the workflow better; it has the last word anyway.
    const QList<models::Problem::FieldError> errors = schema->validate(m_form->state());
    m_form->setErrors(errors);
    return errors.isEmpty();
}

void StatePage::flush()
{
    m_timer.stop();
    if (!m_workspaceId || !m_dirty || m_suggesting || !validate())
        return;
    m_dirty = false;
    const QJsonObject state = m_form->state();
    const QJsonObject before = std::exchange(m_base, state);
    if (const auto set = m_store.workspaces().setStateFrom(*m_workspaceId, before, state); !set) {
        m_base = before;
        m_dirty = true;
        showProblem(set.error());
    } else {
        m_notice->hide();
    }
}

void StatePage::beginSuggestion()
{
    m_suggesting = true;
    m_suggestionBar->setNote({});
    m_suggestionBar->setSendable(false);
    m_suggestionBar->show();
    applyStanding();
}

void StatePage::endSuggestion()
{
    m_suggesting = false;
    m_dirty = false;
    m_suggestionBar->hide();
    m_form->setErrors({});
    refresh();
}

void StatePage::sendSuggestion()
{
    const auto sent =
        m_store.suggestions().suggestState(*m_workspaceId, m_form->state(), m_suggestionBar->note());
    if (!sent) {
        showProblem(sent.error());
        return;
    }
    endSuggestion();
    m_notice->clearActions();
    m_notice->setClosable(true);
    m_notice->showMessage(Banner::Kind::Success, tr("Your suggestion is on its way."));
}

void StatePage::showProblem(const models::Problem &problem)
{
    m_form->setErrors(problem.fieldErrors);
    m_notice->clearActions();
    m_notice->setClosable(true);
    m_notice->showMessage(Banner::Kind::Error, problem.title, problem.nextStep);
}

} // namespace agentee::ui
