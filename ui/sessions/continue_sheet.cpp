#include "ui/sessions/continue_sheet.h"

#include "models/permissions.h"
#include "sync/people_store.h"
#include "sync/session_store.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/collaboration/text_label.h"
#include "ui/collaboration/wording.h"
#include "ui/kit/act_row.h"
#include "ui/kit/banner.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace agentee::ui
{

ContinueSheet::ContinueSheet(sync::Store &store, QWidget *parent)
    : Card(parent)
    , m_store(store)
    , m_rows(new QGridLayout)
    , m_problem(new Banner)
    , m_row(new ActRow(tr("Begin my conversation"), tr("Not now")))
{
    setObjectName(QStringLiteral("continueSheet"));
    setAccessibleName(tr("What differs for you"));
    m_problem->hide();
    m_row->act()->setObjectName(QStringLiteral("continueConfirmButton"));
    m_row->wayOut()->setObjectName(QStringLiteral("continueCancelButton"));
    m_rows->setHorizontalSpacing(grid::medium);
    m_rows->setVerticalSpacing(grid::small);
    m_rows->setColumnStretch(1, 1);
    body()->setSpacing(grid::small);
    body()->addWidget(
        new TextLabel(tr("What differs for you"), TextLabel::Tone::Normal, TextSize::Body, QFont::DemiBold));
    body()->addLayout(m_rows);
    body()->addWidget(m_problem);
    body()->addWidget(m_row);
    connect(m_row->act(), &QPushButton::clicked, this, &ContinueSheet::confirmed);
    connect(m_row->wayOut(), &QPushButton::clicked, this, &ContinueSheet::cancelled);
}

void ContinueSheet::addRow(const QString &name, const QString &sentence)
{
    const int row = m_rows->rowCount();
    m_rows->addWidget(new TextLabel(name, TextLabel::Tone::Quiet), row, 0, Qt::AlignTop);
    m_rows->addWidget(new TextLabel(sentence), row, 1, Qt::AlignTop);
}

void ContinueSheet::setShare(const models::Share &share, const QList<models::Message> &transcript)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_problem->hide();
    addRow(tr("Rights"), rightsText(share));
    addRow(tr("Tools"), toolsText(share));
    addRow(tr("Model"), modelText(share, transcript));
    addRow(tr("Budget"), budgetText(share, transcript));
    addRow(tr("Comes along"), tr("The handoff record, and nothing else."));
}

QString ContinueSheet::rightsText(const models::Share &share) const
{
    const models::Standing standing = m_store.workspaces().standing(share.workspaceId);
    const QString sender = shortName(m_store.people().name(share.senderId));
    if (models::may(models::Action::EditSection, standing)) {
        return share.mode == models::ShareMode::Handoff
            ? tr("You edit the proposal now; %1 can suggest.").arg(sender)
            : tr("You edit the proposal.");
    }
    if (models::may(models::Action::Suggest, standing))
        return tr("You suggest changes; %1 decides about them.").arg(sender);
    return tr("You read the proposal.");
}

QString ContinueSheet::toolsText(const models::Share &share) const
{
    const models::Standing standing = m_store.workspaces().standing(share.workspaceId);
    if (models::may(models::Action::EditSection, standing))
        return tr("Your agent reads and edits in your name.");
    if (models::may(models::Action::Suggest, standing))
        return tr("Your agent reads, and can only suggest: it has no way to edit.");
    return tr("Your agent only reads.");
}

QString ContinueSheet::modelText(const models::Share &share, const QList<models::Message> &transcript) const
{
    const QString sender = shortName(m_store.people().name(share.senderId));
    QString theirs;
    for (const models::Message &message : transcript) {
        if (message.role == models::MessageRole::Agent && !message.provider.isEmpty())
            theirs = message.model.isEmpty()
                ? message.provider
                : tr("%1, %2", "provider, model").arg(message.provider, message.model);
    }
    const auto own = m_store.sessions().active(share.workspaceId);
    const QString mine = own && !own->provider.isEmpty()
        ? (own->model.isEmpty() ? own->provider
                                : tr("%1, %2", "provider, model").arg(own->provider, own->model))
        : QString();
    QString sentence =
        mine.isEmpty() ? tr("The one that your company set up for you.") : tr("Yours: %1.").arg(mine);
    if (!theirs.isEmpty())
        sentence += QLatin1Char(' ') + tr("%1 worked with %2.").arg(sender, theirs);
    return sentence;
}

QString ContinueSheet::budgetText(const models::Share &share, const QList<models::Message> &transcript) const
{
    qint64 used = 0;
    for (const models::Message &message : transcript)
        used += message.inputTokens + message.outputTokens;
    const QString sender = shortName(m_store.people().name(share.senderId));
    QString sentence = tr("What your agent uses counts as yours, from the first word.");
    if (used > 0)
        sentence += QLatin1Char(' ') + tr("%1's conversation used %L2 tokens so far.").arg(sender).arg(used);
    return sentence;
}

void ContinueSheet::setBusy(bool busy)
{
    m_row->act()->setEnabled(!busy);
    m_row->act()->setText(busy ? tr("Beginning…") : tr("Begin my conversation"));
    if (busy)
        m_problem->hide();
}

void ContinueSheet::showFailure(const models::Problem &problem)
{
    showProblem(*m_problem, problem);
}

} // namespace agentee::ui
