#include "ui/share/share_card.h"

#include "sync/draft_store.h"
#include "sync/people_store.h"
#include "sync/share_store.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/collaboration/card_header.h"
#include "ui/collaboration/disclosure.h"
#include "ui/collaboration/handoff_record_view.h"
#include "ui/collaboration/text_label.h"
#include "ui/collaboration/wording.h"
#include "ui/kit/banner.h"
#include "ui/kit/copy_link.h"
#include "ui/kit/flow_layout.h"
#include "ui/sessions/continue_sheet.h"
#include "ui/share/receipt_line.h"
#include "ui/suggestions/answer_box.h"

#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{

constexpr qsizetype longestReason = 2000;

StatusChip::Kind chipKind(models::ShareState state)
{
    switch (state) {
    case models::ShareState::Sent:
    case models::ShareState::Opened:
        return StatusChip::Kind::Info;
    case models::ShareState::Continued:
        return StatusChip::Kind::Success;
    case models::ShareState::Declined:
        return StatusChip::Kind::Warning;
    case models::ShareState::Recalled:
        return StatusChip::Kind::Neutral;
    }
    Q_UNREACHABLE_RETURN(StatusChip::Kind::Neutral);
}

} // namespace

ShareCard::ShareCard(sync::Store &store, QWidget *parent)
    : Card(parent)
    , m_store(store)
    , m_header(new CardHeader)
    , m_receipt(new ReceiptLine)
    , m_grant(new TextLabel({}, TextLabel::Tone::Quiet, TextSize::Meta))
    , m_recordFold(new Disclosure({}))
    , m_record(new HandoffRecordView)
    , m_problem(new Banner)
{
    setObjectName(QStringLiteral("shareCard"));
    m_problem->hide();
    m_problem->setClosable(true);
    m_recordFold->button()->setObjectName(QStringLiteral("handoffRecordButton"));
    m_recordFold->body()->addWidget(m_record);
    body()->setSpacing(grid::small);
    body()->addWidget(m_header);
    body()->addWidget(m_receipt);
    body()->addWidget(m_grant);
    body()->addWidget(m_recordFold);
    body()->addWidget(m_problem);
    m_actions = makeActions();
    body()->addWidget(m_actions);
}

QWidget *ShareCard::makeActions()
{
    const auto make = [](const QString &label, const QString &name) {
        auto *button = new QPushButton(label);
        button->setObjectName(name);
        return button;
    };
    m_continue = make(tr("Continue as me"), QStringLiteral("continueButton"));
    m_open = make(tr("Open proposal"), QStringLiteral("openWorkspaceButton"));
    m_decline = make(tr("Decline…"), QStringLiteral("declineButton"));
    m_recall = make(tr("Recall"), QStringLiteral("recallButton"));
    m_revoke = make(tr("End reading"), QStringLiteral("revokeButton"));
    m_revoke->setToolTip(tr("They can no longer read your conversation. The proposal stays as it is."));
    markPrimary(m_continue);
    auto *actions = new QWidget;
    auto *flow = new FlowLayout(actions, grid::small);
    flow->setContentsMargins(0, grid::unit, 0, 0);
    for (QPushButton *button : {m_continue, m_open, m_decline, m_recall, m_revoke})
        flow->addWidget(button);
    flow->addWidget(makeCopyLinkButton([this] {
        return std::optional(models::PlaceLink{.kind = models::PlaceLink::Kind::Share,
            .workspaceId = m_share.workspaceId,
            .partId = m_share.id});
    }));
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT workspaceRequested(m_share.workspaceId); });
    connect(m_continue, &QPushButton::clicked, this, &ShareCard::beginContinue);
    connect(m_decline, &QPushButton::clicked, this, &ShareCard::beginDecline);
    connect(m_recall, &QPushButton::clicked, this, [this] { follow(m_store.shares().recall(m_share.id)); });
    connect(m_revoke, &QPushButton::clicked, this, [this] {
        if (m_share.grantId)
            follow(m_store.shares().revoke(*m_share.grantId));
    });
    return actions;
}

QString ShareCard::sentence() const
{
    const bool sender = m_share.senderId == m_store.me().id;
    const QString other = m_store.people().name(sender ? m_share.recipientId : m_share.senderId);
    const auto summary = m_store.workspaces().summary(m_share.workspaceId);
    const QString title = summary ? summary->title : tr("a proposal");
    if (m_share.mode == models::ShareMode::Handoff) {
        return sender ? tr("You handed “%1” over to %2").arg(title, other)
                      : tr("%1 handed “%2” over to you").arg(other, title);
    }
    return sender ? tr("You asked %1 to review “%2”").arg(other, title)
                  : tr("%1 asks you to review “%2”").arg(other, title);
}

void ShareCard::setShare(const models::Share &share)
{
    m_share = share;
    const bool sender = share.senderId == m_store.me().id;
    const models::Id other = sender ? share.recipientId : share.senderId;
    m_header->setPerson(models::idText(other), m_store.people().name(other));
    m_header->setSentence(sentence());
    m_header->setMeta(momentText(share.sentAt));
    m_header->setStatus(chipKind(share.state), shareStateText(share.state));
    m_receipt->setShare(share);
    m_recordFold->setVisible(!isEmptyRecord(share.handoffRecord));
    m_recordFold->setTitle(tr("Handoff record %1").arg(share.handoffRecord.id).trimmed());
    m_record->setRecord(share.handoffRecord);
    setAccessibleName(QStringLiteral("%1, %2").arg(m_header->sentence(), m_header->status()));
    showGrant();
    showActions();
}

void ShareCard::showGrant()
{
    const auto grant = m_share.grantId ? m_store.shares().grant(*m_share.grantId) : std::nullopt;
    if (!grant) {
        m_grant->setText(
            m_share.grantId ? tr("The conversation can no longer be read.") : tr("Without a conversation."));
        return;
    }
    QStringList parts{grant->following
            ? tr("Conversation followed, messages so far: %L1").arg(grant->messageCount)
            : tr("Conversation up to then, messages: %L1").arg(grant->messageCount)};
    parts.append(grant->opens == 0 ? tr("not opened yet") : tr("opened %L1 ×").arg(grant->opens));
    parts.append(grant->expiresAt.isValid() ? tr("readable until %1").arg(dayText(grant->expiresAt))
                                            : tr("no end date"));
    m_grant->setText(parts.join(QStringLiteral("  ·  ")));
}

void ShareCard::showActions()
{
    const bool sender = m_share.senderId == m_store.me().id;
    const bool open =
        m_share.state == models::ShareState::Sent || m_share.state == models::ShareState::Opened;
    const auto grant = m_share.grantId ? m_store.shares().grant(*m_share.grantId) : std::nullopt;
    m_continue->setVisible(!sender && open);
    m_decline->setVisible(!sender && open);
    m_recall->setVisible(sender && open);
    m_recall->setText(
        m_share.mode == models::ShareMode::Handoff ? tr("Recall and edit again") : tr("Recall"));
    m_revoke->setVisible(grant && grant->grantorId == m_store.me().id);
    m_open->setVisible(m_store.workspaces().summary(m_share.workspaceId).has_value());
    for (QPushButton *button : {m_continue, m_decline, m_recall, m_revoke})
        button->setEnabled(!m_busy);
    if (!open)
        closeSheet();
}

void ShareCard::follow(QCoro::Task<models::Result<void>> &&task, const std::function<void()> &whenDone)
{
    m_busy = true;
    m_problem->hide();
    showActions();
    QCoro::connect(std::move(task), this, [this, whenDone](const models::Result<void> &done) {
        m_busy = false;
        if (!done)
            showProblem(*m_problem, done.error());
        else if (whenDone)
            whenDone();
        showActions();
    });
}

void ShareCard::beginContinue()
{
    auto *sheet = new ContinueSheet(m_store);
    const auto messages = m_share.grantId ? m_store.shares().transcript(*m_share.grantId, 0, 1'000'000)
                                          : QList<models::Message>();
    sheet->setShare(m_share, messages);
    connect(sheet, &ContinueSheet::cancelled, this, &ShareCard::closeSheet);
    connect(sheet, &ContinueSheet::confirmed, this, [this, sheet] {
        sheet->setBusy(true);
        QCoro::connect(m_store.shares().continueAsMe(m_share.id), sheet,
            [this, sheet](const models::Result<models::Id> &session) {
                sheet->setBusy(false);
                if (!session) {
                    sheet->showFailure(session.error());
                    return;
                }
                closeSheet();
                Q_EMIT workspaceRequested(m_share.workspaceId);
            });
    });
    openSheet(sheet);
}

void ShareCard::beginDecline()
{
    const QString sender = shortName(m_store.people().name(m_share.senderId));
    auto *box = new AnswerBox(m_store.drafts(), QStringLiteral("decline/") + models::idText(m_share.id),
        {tr("Why not? %1 will read this.").arg(sender), tr("For example: away until Monday"), tr("Decline")});
    box->edit()->setObjectName(QStringLiteral("declineReason"));
    box->actButton()->setObjectName(QStringLiteral("declineConfirmButton"));
    box->setLongestText(longestReason);
    connect(box, &AnswerBox::cancelled, this, &ShareCard::closeSheet);
    connect(box, &AnswerBox::answered, this, [this, box = QPointer(box)](const QString &reason) {
        follow(m_store.shares().decline(m_share.id, reason.trimmed()), [box] {
            if (box)
                box->forgetDraft();
        });
    });
    openSheet(box);
}

void ShareCard::openSheet(QWidget *sheet)
{
    closeSheet();
    m_sheet = sheet;
    body()->insertWidget(body()->indexOf(m_actions), sheet);
    m_actions->hide();
    sheet->show(); // else it is shown by the next event, too late for the focus
    sheet->setFocus();
}

void ShareCard::closeSheet()
{
    m_actions->show();
    if (!m_sheet)
        return;
    m_sheet->hide();
    m_sheet->deleteLater();
    m_sheet = nullptr;
}

} // namespace agentee::ui
