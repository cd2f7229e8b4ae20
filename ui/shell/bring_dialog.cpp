#include "ui/shell/bring_dialog.h"

#include "sync/store.h"
#include "ui/collaboration/text_label.h"
#include "ui/kit/banner.h"
#include "ui/kit/progress_line.h"
#include "ui/kit/reading_order.h"
#include "ui/kit/theme.h"
#include "ui/workspace/age_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHash>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr int idRole = Qt::UserRole;

} // namespace

BringDialog::BringDialog(sync::Store &from, sync::Store &to, QWidget *parent)
    : QDialog(parent)
    , m_to(to)
    , m_work(from, to, this)
    , m_list(new QListWidget(this))
    , m_samples(new QCheckBox(tr("Show the sample proposals, too"), this))
    , m_progress(new ProgressLine(this))
    , m_outcome(new Banner(this))
    , m_refused(new TextLabel)
    , m_bring(new QPushButton(this))
    , m_close(new QPushButton(tr("Not now"), this))
{
    setObjectName(u"bringDialog"_s);
    setWindowTitle(tr("Bring your proposals"));
    resize(560, 520);
    m_list->setObjectName(u"bringList"_s);
    m_list->setAccessibleName(tr("Proposals of the trial"));
    m_samples->setObjectName(u"bringSamples"_s);
    m_bring->setObjectName(u"bringButton"_s);
    m_close->setObjectName(u"bringCloseButton"_s);
    markPrimary(m_bring);
    m_outcome->setObjectName(u"bringOutcome"_s);
    m_outcome->hide();
    m_refused->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::huge, grid::huge, grid::huge, grid::large);
    column->setSpacing(grid::medium);
    column->addWidget(new TextLabel(tr("Bring your proposals to %1").arg(to.tenant().name),
        TextLabel::Tone::Normal, TextSize::Title, QFont::DemiBold));
    column->addWidget(new TextLabel(
        tr("Each becomes a new proposal that you alone see at first: its title, its details and "
           "every section, as they are now.")));
    column->addWidget(m_list, 1);
    column->addWidget(m_samples);
    column->addWidget(new TextLabel(tr("Not taken along: conversations with your agent, the history of the "
                                       "sections, suggestions, what was shared and with whom, and the "
                                       "step; each begins at its first step. The trial keeps everything."),
        TextLabel::Tone::Quiet));
    column->addWidget(m_outcome);
    column->addWidget(m_refused);
    column->addWidget(m_progress);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_bring);
    column->addLayout(buttons);

    connect(m_samples, &QCheckBox::toggled, this, &BringDialog::fillList);
    connect(m_list, &QListWidget::itemChanged, this, &BringDialog::showChoice);
    connect(m_bring, &QPushButton::clicked, this, &BringDialog::begin);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_progress, &ProgressLine::cancelRequested, &m_work, &BringProposals::cancel);
    connect(&m_work, &BringProposals::progressed, this, [this](int done, int of) {
        m_progress->start(tr("Bringing %1 of %2").arg(done).arg(of));
        m_progress->setPercent(of == 0 ? 100 : 100 * done / of);
    });
    connect(&m_work, &BringProposals::finished, this, [this] {
        m_isDone = true;
        m_progress->finish();
        fillList();
        showOutcome();
    });
    connect(this, &QDialog::finished, &m_work, &BringProposals::cancel);
    connect(&to, &sync::Store::outboxChanged, this, &BringDialog::follow);
    connect(&to, &sync::Store::statusChanged, this, &BringDialog::showChoice);
    fillList();
}

void BringDialog::fillList()
{
    const QSignalBlocker quiet(m_list);
    QHash<models::Id, Qt::CheckState> decided;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->flags().testFlag(Qt::ItemIsUserCheckable))
            decided.insert(item->data(idRole).value<models::Id>(), item->checkState());
    }
    m_list->clear();
    for (const BringProposals::Candidate &one : m_work.candidates()) {
        if (one.isSample && !m_samples->isChecked())
            continue;
        auto *item = new QListWidgetItem(m_list);
        item->setData(idRole, one.id);
        item->setText(lineOf(one));
        item->setFlags(one.isNew() ? Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable
                                   : Qt::ItemIsSelectable);
        if (one.isNew()) {
            const bool isWanted = !one.isSample && one.state == BringProposals::State::New;
            item->setCheckState(decided.value(one.id, isWanted ? Qt::Checked : Qt::Unchecked));
        }
    }
    showChoice();
}

QString BringDialog::lineOf(const BringProposals::Candidate &one)
{
    switch (one.state) {
    case BringProposals::State::New:
        return tr("%1 – %2").arg(one.title, ageText(one.updatedAt));
    case BringProposals::State::SameTitle:
        return tr("%1 – there is one of this title already").arg(one.title);
    case BringProposals::State::Waiting:
        return tr("%1 – brought, waits to be sent").arg(one.title);
    case BringProposals::State::Refused:
        return tr("%1 – refused by the server; see “Waiting to be sent”").arg(one.title);
    case BringProposals::State::Brought:
        return tr("%1 – brought already").arg(one.title);
    }
    std::unreachable();
}

/// What was chosen and not brought stays chosen as it was.
void BringDialog::follow()
{
    if (!m_isDone)
        return;
    fillList();
    showOutcome();
}

void BringDialog::reject()
{
    if (m_work.isRunning())
        m_work.cancel();
    else
        QDialog::reject();
}

QList<models::Id> BringDialog::chosen() const
{
    QList<models::Id> ids;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->flags().testFlag(Qt::ItemIsUserCheckable) && item->checkState() == Qt::Checked)
            ids.append(item->data(idRole).value<models::Id>());
    }
    return ids;
}

void BringDialog::showChoice()
{
    const int count = int(chosen().size());
    m_bring->setText(count == 0 ? tr("Nothing is chosen") : tr("Bring %n proposal(s)", nullptr, count));
    // What the company has is not known before it was fetched for the first time.
    const bool isKnown = !m_to.status().initialSync;
    m_bring->setEnabled(count > 0 && !m_work.isRunning() && isKnown);
    m_bring->setToolTip(isKnown ? QString() : tr("What your company has is still being fetched."));
}

void BringDialog::begin()
{
    m_isDone = false;
    m_outcome->hide();
    m_refused->hide();
    m_bring->setEnabled(false);
    m_work.start(chosen());
}

void BringDialog::showOutcome()
{
    m_close->setText(tr("Close"));
    if (m_work.brought() > 0) {
        showBrought();
    } else {
        m_outcome->showMessage(
            Banner::Kind::Info, tr("Nothing was brought."), tr("You can do it later from the File menu."));
    }
    QStringList lines;
    for (const BringProposals::Refusal &refusal : m_work.refusals())
        lines.append(tr("“%1” was not brought: %2 %3")
                .arg(refusal.title, refusal.problem.title, refusal.problem.nextStep)
                .trimmed());
    m_refused->setTextOrHide(lines.join(u'\n'));
    showChoice();
}

void BringDialog::showBrought()
{
    const int brought = m_work.brought();
    const int unsent = m_work.unsent();
    const bool isAll = brought == m_work.asked();
    const QString sending = unsent == 0
        ? tr("They stand in your list.")
        : tr("%n of them still wait to be sent; that goes on by itself.", nullptr, unsent);
    m_outcome->showMessage(unsent == 0 && isAll ? Banner::Kind::Success : Banner::Kind::Info,
        isAll ? tr("%n proposal(s) were brought.", nullptr, brought)
              : tr("%1 of %2 were brought; the list says which.").arg(brought).arg(m_work.asked()),
        isAll ? sending : tr("%1 The rest can be brought now or later; nothing comes twice.").arg(sending));
}

bool BringDialog::focusNextPrevChild(bool next)
{
    return focusInReadingOrder(*this, next);
}

} // namespace agentee::ui
