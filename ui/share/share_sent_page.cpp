#include "ui/share/share_sent_page.h"

#include "sync/people_store.h"
#include "sync/share_store.h"
#include "sync/store.h"
#include "ui/collaboration/scroll_column.h"
#include "ui/collaboration/text_label.h"
#include "ui/collaboration/wording.h"
#include "ui/kit/banner.h"
#include "ui/share/receipt_line.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace agentee::ui
{

ShareSentPage::ShareSentPage(sync::Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_title(new TextLabel({}, TextLabel::Tone::Normal, TextSize::Display, QFont::DemiBold))
    , m_sentence(new TextLabel({}, TextLabel::Tone::Quiet))
    , m_receipt(new ReceiptLine)
    , m_problem(new Banner)
    , m_recall(new QPushButton(tr("Recall")))
{
    setObjectName(QStringLiteral("shareSentPage"));
    m_problem->hide();
    m_recall->setObjectName(QStringLiteral("recallButton"));
    auto *done = new QPushButton(tr("Done"));
    done->setObjectName(QStringLiteral("shareDoneButton"));
    markPrimary(done);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_recall);
    buttons->addStretch();
    buttons->addWidget(done);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setSpacing(grid::large);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_receipt);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(inColumn(content));
    layout->addStretch(2);
    connect(done, &QPushButton::clicked, this, &ShareSentPage::closed);
    connect(m_recall, &QPushButton::clicked, this, &ShareSentPage::recall);
    connect(&store.shares(), &sync::ShareStore::changed, this, &ShareSentPage::refresh);
}

void ShareSentPage::setShare(const models::Id &shareId)
{
    m_shareId = shareId;
    refresh();
}

void ShareSentPage::refresh()
{
    const auto share = m_store.shares().share(m_shareId);
    if (!share)
        return;
    const QString name = shortName(m_store.people().name(share->recipientId));
    const bool handoff = share->mode == models::ShareMode::Handoff;
    const bool open = share->state == models::ShareState::Sent || share->state == models::ShareState::Opened;
    if (share->state == models::ShareState::Recalled) {
        m_title->setText(tr("Recalled"));
        m_sentence->setText(tr("%1 can no longer read your conversation.").arg(name));
    } else if (share->state == models::ShareState::Declined) {
        m_title->setText(tr("%1 declined").arg(name));
        m_sentence->setText(
            handoff ? tr("You edit the proposal again.") : tr("Ask somebody else, or talk to %1.").arg(name));
    } else {
        m_title->setText(handoff ? tr("Handed over to %1").arg(name) : tr("%1 is asked to review").arg(name));
        m_sentence->setText(handoff
                ? tr("%1 edits now. You can still read everything and suggest changes.").arg(name)
                : tr("You keep editing. %1's suggestions come to you.").arg(name));
    }
    m_receipt->setShare(*share);
    m_recall->setVisible(open);
    m_recall->setEnabled(!m_busy);
    m_recall->setText(handoff ? tr("Recall and edit again") : tr("Recall"));
}

void ShareSentPage::recall()
{
    m_busy = true;
    m_problem->hide();
    refresh();
    QCoro::connect(m_store.shares().recall(m_shareId), this, [this](const models::Result<void> &recalled) {
        m_busy = false;
        if (!recalled)
            showProblem(*m_problem, recalled.error());
        refresh();
    });
}

} // namespace agentee::ui
