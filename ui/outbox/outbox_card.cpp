#include "ui/outbox/outbox_card.h"

#include "models/content_hash.h"
#include "sync/draft_store.h"
#include "sync/store.h"
#include "ui/collaboration/merge_editor.h"
#include "ui/collaboration/status_chip.h"
#include "ui/collaboration/text_label.h"
#include "ui/collaboration/three_way_view.h"
#include "ui/collaboration/wording.h"
#include "ui/kit/banner.h"
#include "ui/kit/flow_layout.h"
#include "ui/suggestions/merge_box.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace agentee::ui
{

OutboxCard::OutboxCard(sync::Store &store, QWidget *parent)
    : Card(parent)
    , m_store(store)
    , m_sentence(new TextLabel({}, TextLabel::Tone::Normal, TextSize::Body, QFont::DemiBold))
    , m_meta(new TextLabel({}, TextLabel::Tone::Quiet, TextSize::Meta))
    , m_chip(new StatusChip)
    , m_why(new TextLabel)
    , m_texts(new ThreeWayView(tr("Yours")))
    , m_problem(new Banner)
{
    setObjectName(QStringLiteral("outboxCard"));
    m_problem->hide();
    m_texts->setSidesShown(true);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_sentence);
    names->addWidget(m_meta);
    auto *header = new QHBoxLayout;
    header->setSpacing(grid::small);
    header->addLayout(names, 1);
    header->addWidget(m_chip, 0, Qt::AlignTop);
    body()->setSpacing(grid::small);
    body()->addLayout(header);
    body()->addWidget(m_why);
    body()->addWidget(m_texts);
    body()->addWidget(m_problem);
    m_actions = makeActions();
    body()->addWidget(m_actions);
}

QWidget *OutboxCard::makeActions()
{
    m_send = new QPushButton(tr("Put it together and send…"));
    m_send->setObjectName(QStringLiteral("sendMineButton"));
    markPrimary(m_send);
    m_suggest = new QPushButton(tr("Make it a suggestion"));
    m_suggest->setObjectName(QStringLiteral("makeSuggestionButton"));
    m_drop = new QPushButton(tr("Set aside"));
    m_drop->setObjectName(QStringLiteral("dropButton"));
    markDestructive(m_drop);
    auto *actions = new QWidget;
    auto *flow = new FlowLayout(actions, grid::small);
    flow->setContentsMargins(0, grid::unit, 0, 0);
    for (QPushButton *button : {m_send, m_suggest, m_drop})
        flow->addWidget(button);
    connect(m_send, &QPushButton::clicked, this, &OutboxCard::beginMerge);
    connect(m_suggest, &QPushButton::clicked, this,
        [this] { settle(m_store.suggestOutboxEntry(m_entry.id), tr("Your text is a suggestion now.")); });
    connect(m_drop, &QPushButton::clicked, this, [this] {
        settle(m_store.dropOutboxEntry(m_entry.id), tr("Set aside. It stays below for 30 days."));
    });
    return actions;
}

void OutboxCard::setEntry(const sync::OutboxEntry &entry)
{
    const bool moved = m_entry.currentText != entry.currentText;
    m_entry = entry;
    const bool needsPerson = entry.state == sync::OutboxEntry::State::NeedsPerson;
    m_sentence->setText(entry.sentence);
    m_meta->setText(tr("written %1").arg(momentText(entry.queuedAt)));
    switch (entry.state) {
    case sync::OutboxEntry::State::Queued:
        m_chip->setStatus(StatusChip::Kind::Neutral, tr("Waits"));
        break;
    case sync::OutboxEntry::State::Sending:
        m_chip->setStatus(StatusChip::Kind::Info, tr("Being sent"));
        break;
    case sync::OutboxEntry::State::NeedsPerson:
        m_chip->setStatus(StatusChip::Kind::Warning, tr("Needs you"));
        break;
    }
    QString why = entry.problem.title;
    if (!entry.problem.nextStep.isEmpty())
        why += QLatin1Char(' ') + entry.problem.nextStep;
    m_why->setTextOrHide(needsPerson ? why.trimmed() : QString());
    const bool hasText = !entry.text.isEmpty() || !entry.baseText.isEmpty();
    m_texts->setVisible(needsPerson && hasText);
    if (needsPerson && hasText)
        m_texts->setTexts({entry.baseText, entry.currentText, entry.text});
    // Who may not edit any more would be refused again.
    const bool mayEdit = entry.problem.kind != models::Problem::Kind::NotAllowed;
    m_send->setVisible(needsPerson && hasText && mayEdit);
    m_suggest->setVisible(entry.canSuggest);
    if (!mayEdit)
        markPrimary(m_suggest);
    m_actions->setVisible(needsPerson && !m_merge);
    if (m_merge && (moved || !needsPerson))
        closeMerge();
    setAccessibleName(tr("%1, %2").arg(entry.sentence, m_chip->text()));
}

void OutboxCard::beginMerge()
{
    closeMerge();
    const QString key = QStringLiteral("outbox/%1/%2")
                            .arg(models::idText(m_entry.id),
                                QString::fromLatin1(models::contentHash(m_entry.currentText).left(12)));
    m_merge = new MergeBox(
        m_store.drafts(), key, tr("What stands there now"), tr("Yours"), tr("Send mine as edited"));
    m_merge->setTexts(m_entry.baseText, m_entry.currentText, m_entry.text);
    connect(m_merge, &MergeBox::merged, this, [this](const QString &text) {
        settle(m_store.resendOutboxEntry(m_entry.id, text), tr("Your text is on its way."));
    });
    connect(m_merge, &MergeBox::cancelled, this, &OutboxCard::closeMerge);
    body()->insertWidget(body()->indexOf(m_actions), m_merge);
    m_actions->hide();
    m_merge->show();
    m_merge->setFocus();
}

void OutboxCard::closeMerge()
{
    if (!m_merge)
        return;
    m_merge->hide();
    m_merge->deleteLater();
    m_merge = nullptr;
    m_actions->show();
}

void OutboxCard::settle(const models::Result<void> &done, const QString &sentence)
{
    if (!done) {
        showProblem(*m_problem, done.error());
        return;
    }
    if (m_merge)
        m_merge->forgetDraft();
    Q_EMIT settled(sentence);
}

} // namespace agentee::ui
