#include "ui/workspace/workspace_header.h"

#include "models/permissions.h"
#include "sync/people_store.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/kit/avatar.h"
#include "ui/kit/banner.h"
#include "ui/kit/copy_link.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/icons.h"
#include "ui/kit/step_bar.h"
#include "ui/kit/text_start.h"
#include "ui/kit/theme.h"
#include "ui/workspace/edit_standing.h"

#include <QCoroTask>

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr qsizetype shownPeople = 4;

models::GateFacts gateFacts(
    const sync::WorkspaceStore &store, const models::Workflow &workflow, const models::Workspace &workspace)
{
    models::GateFacts facts{.filledSections = {}, .state = workspace.state, .openSuggestions = 0};
    for (const models::Section &section : store.sections(workspace.id)) {
        if (models::isSectionFilled(workflow, section.key, section.markdown))
            facts.filledSections.insert(section.key);
    }
    if (const auto summary = store.summary(workspace.id))
        facts.openSuggestions = summary->openSuggestions;
    return facts;
}

/// In the order of the workflow; none before the first.
const models::WorkflowStep *stepBefore(const models::Workflow &workflow, const QString &step)
{
    const models::WorkflowStep *before = nullptr;
    for (const models::WorkflowStep &one : workflow.steps) {
        if (one.key == step)
            break;
        before = &one;
    }
    return before;
}

} // namespace

WorkspaceHeader::WorkspaceHeader(sync::Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_title(new QLineEdit(this))
    , m_people(new QHBoxLayout)
    , m_share(new QPushButton(tr("Share"), this))
    , m_back(new QPushButton(this))
    , m_advance(new QPushButton(this))
    , m_steps(new StepBar(this))
    , m_editor(new ElidedLabel({}, this))
    , m_take(new QPushButton(tr("Take the edit right"), this))
    , m_notice(new Banner(this))
{
    m_title->setObjectName(u"workspaceTitle"_s);
    m_title->setAccessibleName(tr("Title of the proposal"));
    m_title->setFont(fontFor(TextSize::Title, QFont::DemiBold));
    m_title->setFrame(false);
    m_title->setAlignment(textStart(layoutDirection()) | Qt::AlignVCenter);
    m_title->setMaxLength(int(models::limits::TitleLength));
    m_share->setObjectName(u"shareButton"_s);
    m_share->setToolTip(tr("Bring a colleague in"));
    markPrimary(m_share);
    m_back->setObjectName(u"previousStepButton"_s);
    m_advance->setObjectName(u"nextStepButton"_s);
    m_editor->setObjectName(u"editorSentence"_s);
    m_editor->setQuiet(true);
    m_take->setObjectName(u"takeEditRightButton"_s);
    m_take->setToolTip(tr("You become the one who edits. The present editor can suggest changes."));
    m_steps->setObjectName(u"stepBar"_s);
    m_people->setSpacing(2);

    auto *top = new QHBoxLayout;
    top->setSpacing(grid::small);
    top->addWidget(m_title, 1);
    top->addLayout(m_people);
    top->addWidget(makeCopyLinkButton([this] {
        return m_workspaceId.transform(
            [](const models::Id &id) { return models::PlaceLink{.workspaceId = id}; });
    }));
    top->addWidget(m_share);
    auto *steps = new QHBoxLayout;
    steps->setSpacing(grid::small);
    steps->addWidget(m_steps, 1);
    steps->addWidget(m_back);
    steps->addWidget(m_advance);
    auto *rights = new QHBoxLayout;
    rights->setSpacing(grid::small);
    rights->addWidget(m_editor, 1);
    rights->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::large, grid::medium, grid::large, grid::unit);
    column->setSpacing(grid::unit);
    column->addLayout(top);
    column->addLayout(steps);
    column->addLayout(rights);
    column->addWidget(m_notice);
    m_notice->setClosable(true);

    connect(m_share, &QPushButton::clicked, this, &WorkspaceHeader::shareRequested);
    connect(m_title, &QLineEdit::editingFinished, this, &WorkspaceHeader::commitTitle);
    connect(m_advance, &QPushButton::clicked, this, &WorkspaceHeader::advance);
    connect(m_back, &QPushButton::clicked, this, &WorkspaceHeader::goBack);
    connect(m_take, &QPushButton::clicked, this, &WorkspaceHeader::takeEditRight);
    connect(m_steps, &StepBar::stepActivated, this, &WorkspaceHeader::moveTo);
    connect(&store.workspaces(), &sync::WorkspaceStore::presenceChanged, this, [this](const models::Id &id) {
        if (id == m_workspaceId)
            refreshPeople();
    });
}

void WorkspaceHeader::setWorkspace(std::optional<models::Id> workspaceId)
{
    m_workspaceId = workspaceId;
    ++m_request;
    m_notice->hide();
    refresh();
    m_title->setCursorPosition(0);
}

void WorkspaceHeader::refresh()
{
    const auto workspace = m_workspaceId ? m_store.workspaces().workspace(*m_workspaceId) : std::nullopt;
    if (!workspace)
        return;
    const models::Standing standing = m_store.workspaces().standing(*m_workspaceId);
    if (!m_title->isModified() && m_title->text() != workspace->title)
        m_title->setText(workspace->title);
    m_title->setReadOnly(!models::may(models::Action::RenameWorkspace, standing));
    m_title->setToolTip(workspace->title);
    m_share->setEnabled(models::may(models::Action::ShareWorkspace, standing));
    m_share->setToolTip(
        m_share->isEnabled() ? tr("Bring a colleague in") : tr("Editors and owners can bring colleagues in"));
    m_editor->setText(editorSentence(m_store, *m_workspaceId));
    m_take->setVisible(!standing.isAssignee && standing.role == models::Role::Owner);
    refreshSteps();
    refreshPeople();
}

void WorkspaceHeader::refreshSteps()
{
    const auto workspace = m_store.workspaces().workspace(*m_workspaceId);
    const auto workflow = m_store.workspaces().workflowOf(*m_workspaceId);
    if (!workspace || !workflow) {
        m_steps->setSteps({});
        m_advance->hide();
        m_back->hide();
        return;
    }
    const auto next = models::nextStep(*workflow, workspace->currentStep);
    models::Result<void> gate;
    if (next) {
        gate = models::mayMoveToStep(
            *workflow, workspace->currentStep, *next, gateFacts(m_store.workspaces(), *workflow, *workspace));
    }
    if (m_gateShown && gate)
        m_notice->hide();
    else if (m_gateShown && m_notice->isVisible())
        showProblem(gate.error());
    QStringList missing;
    if (!gate) {
        for (const models::Problem::FieldError &error : gate.error().fieldErrors)
            missing.append(error.message);
    }
    QList<StepBar::Step> steps;
    StepBar::State state = StepBar::State::Done;
    for (const models::WorkflowStep &step : workflow->steps) {
        if (step.key == workspace->currentStep)
            state = StepBar::State::Current;
        const bool blocked = next == step.key && !gate;
        steps.append({step.key, step.title, blocked ? StepBar::State::Blocked : state,
            blocked ? missing.join(u'\n') : step.description});
        if (step.key == workspace->currentStep)
            state = StepBar::State::ToCome;
    }
    m_steps->setSteps(steps);
    const bool may = models::may(models::Action::AdvanceStep, m_store.workspaces().standing(*m_workspaceId));
    m_advance->setVisible(may && next);
    m_advance->setText(next ? tr("Go to %1").arg(models::stepTitle(*workflow, *next)) : QString());
    const models::WorkflowStep *before = stepBefore(*workflow, workspace->currentStep);
    m_back->setVisible(may && before);
    m_back->setText(before ? tr("Back to %1").arg(before->title) : QString());
}

void WorkspaceHeader::refreshPeople()
{
    while (QLayoutItem *item = m_people->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QList<models::Id> present = m_store.workspaces().present(*m_workspaceId);
    present.removeAll(m_store.me().id);
    for (const models::Id &id : present.first(std::min(shownPeople, present.size()))) {
        const auto person = m_store.people().person(id);
        auto *avatar = new Avatar(24, this);
        avatar->setPerson(
            models::idText(id), m_store.people().name(id), person ? person->initials : QString());
        avatar->setToolTip(tr("%1 has this open").arg(m_store.people().name(id)));
        m_people->addWidget(avatar);
    }
    if (present.size() > shownPeople) {
        QStringList others;
        for (const models::Id &id : present.mid(shownPeople))
            others.append(m_store.people().name(id));
        auto *more = new QLabel(tr("+%1").arg(others.size()), this);
        more->setToolTip(others.join(u", "_s));
        m_people->addWidget(more);
    }
}

void WorkspaceHeader::editTitle()
{
    if (m_title->isReadOnly())
        return;
    m_title->setFocus(Qt::ShortcutFocusReason);
    m_title->selectAll();
}

void WorkspaceHeader::commitTitle()
{
    if (!m_workspaceId || !m_title->isModified())
        return;
    m_title->setModified(false);
    const QString title = m_title->text().simplified();
    if (title.isEmpty()) {
        refresh();
        return;
    }
    if (const auto renamed = m_store.workspaces().rename(*m_workspaceId, title); !renamed)
        showProblem(renamed.error());
}

void WorkspaceHeader::advance()
{
    const auto workspace = m_workspaceId ? m_store.workspaces().workspace(*m_workspaceId) : std::nullopt;
    const auto workflow = m_workspaceId ? m_store.workspaces().workflowOf(*m_workspaceId) : std::nullopt;
    if (!workspace || !workflow)
        return;
    if (const auto next = models::nextStep(*workflow, workspace->currentStep))
        moveTo(*next);
}

void WorkspaceHeader::goBack()
{
    const auto workspace = m_workspaceId ? m_store.workspaces().workspace(*m_workspaceId) : std::nullopt;
    const auto workflow = m_workspaceId ? m_store.workspaces().workflowOf(*m_workspaceId) : std::nullopt;
    if (!workspace || !workflow)
        return;
    if (const models::WorkflowStep *before = stepBefore(*workflow, workspace->currentStep))
        moveTo(before->key);
}

void WorkspaceHeader::moveTo(const QString &step)
{
    Q_EMIT stepLeaving();
    const auto workspace = m_store.workspaces().workspace(*m_workspaceId);
    const auto workflow = m_store.workspaces().workflowOf(*m_workspaceId);
    const bool mayMove =
        models::may(models::Action::AdvanceStep, m_store.workspaces().standing(*m_workspaceId));
    if (!workspace || !workflow || step == workspace->currentStep || !mayMove)
        return;
    auto moved = models::mayMoveToStep(
        *workflow, workspace->currentStep, step, gateFacts(m_store.workspaces(), *workflow, *workspace));
    if (moved)
        moved = m_store.workspaces().moveToStep(*m_workspaceId, step);
    if (!moved) {
        showProblem(moved.error());
        return;
    }
    m_notice->hide();
}

void WorkspaceHeader::takeEditRight()
{
    if (!m_workspaceId)
        return;
    const quint64 request = ++m_request;
    m_take->setEnabled(false);
    QCoro::connect(m_store.workspaces().takeEditRight(*m_workspaceId), this,
        [this, request](const models::Result<void> &taken) {
            m_take->setEnabled(true);
            if (request == m_request && !taken)
                showProblem(taken.error());
        });
}

void WorkspaceHeader::showProblem(const models::Problem &problem)
{
    QStringList detail;
    for (const models::Problem::FieldError &error : problem.fieldErrors)
        detail.append(error.message);
    if (detail.isEmpty() && !problem.nextStep.isEmpty())
        detail.append(problem.nextStep);
    const bool gate = problem.kind == models::Problem::Kind::Conflict;
    m_gateShown = gate;
    m_notice->showMessage(
        gate ? Banner::Kind::Warning : Banner::Kind::Error, problem.title, detail.join(u'\n'));
}

} // namespace agentee::ui
