#include "ui/outbox/conflict_bench.h"

#include "sync/store.h"
#include "ui/collaboration/wording.h"
#include "ui/kit/banner.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/section_header.h"
#include "ui/kit/theme.h"
#include "ui/outbox/outbox_card.h"
#include "ui/outbox/set_aside_list.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{

/// Enough for a person to look at; the number in the heading counts all.
constexpr qsizetype mostCards = 60;

} // namespace

ConflictBench::ConflictBench(sync::Store &store, QWidget *parent)
    : ListPage(tr("Not sent yet"), parent)
    , m_store(store)
    , m_tryNow(new QPushButton(tr("Try now")))
    , m_notice(new Banner)
    , m_needsPerson(new QVBoxLayout)
    , m_waiting(new QVBoxLayout)
    , m_setAside(new SetAsideList(store))
{
    setObjectName(QStringLiteral("conflictBench"));
    m_notice->hide();
    m_notice->setClosable(true);
    m_tryNow->setObjectName(QStringLiteral("tryNowButton"));
    m_tryNow->setToolTip(tr("Try to send now instead of waiting"));
    header()->addControl(m_tryNow);
    m_needsPerson->setSpacing(grid::medium);
    m_waiting->setSpacing(grid::small);
    emptyState()->setContent(QStringLiteral("checkmark"), tr("Everything is sent"),
        tr("What you write without a network waits here, and nothing of it is lost."));
    body()->addWidget(m_notice);
    body()->addLayout(m_needsPerson);
    body()->addLayout(m_waiting);
    body()->addWidget(m_setAside);
    body()->addStretch();

    connect(m_setAside, &SetAsideList::settled, this, [this](const QString &sentence) {
        m_notice->showMessage(Banner::Kind::Success, sentence);
        reload();
    });
    connect(m_setAside, &SetAsideList::failed, this,
        [this](const models::Problem &problem) { showProblem(*m_notice, problem); });
    connect(m_tryNow, &QPushButton::clicked, this, [this] { m_store.syncNow(); });
    connect(&store, &sync::Store::outboxChanged, this, &ConflictBench::reload);
    connect(&store, &sync::Store::statusChanged, this, &ConflictBench::reload);
    reload();
}

void ConflictBench::reload()
{
    const QList<sync::OutboxEntry> entries = m_store.outbox();
    const auto needs =
        std::ranges::count(entries, sync::OutboxEntry::State::NeedsPerson, &sync::OutboxEntry::state);
    QList<models::Id> kept;
    for (const sync::OutboxEntry &entry : entries.first(qMin(entries.size(), mostCards))) {
        OutboxCard *&card = m_cards[entry.id];
        if (!card) {
            card = new OutboxCard(m_store);
            connect(card, &OutboxCard::settled, this,
                [this](const QString &sentence) { m_notice->showMessage(Banner::Kind::Success, sentence); });
        }
        QVBoxLayout *wanted =
            entry.state == sync::OutboxEntry::State::NeedsPerson ? m_needsPerson : m_waiting;
        if (wanted->indexOf(card) < 0) {
            m_needsPerson->removeWidget(card);
            m_waiting->removeWidget(card);
            wanted->addWidget(card);
        }
        card->setEntry(entry);
        kept.append(entry.id);
    }
    for (auto it = m_cards.begin(); it != m_cards.end();) {
        if (kept.contains(it.key())) {
            ++it;
            continue;
        }
        it.value()->hide();
        it.value()->deleteLater();
        it = m_cards.erase(it);
    }
    QStringList parts;
    if (needs > 0)
        parts.append(tr("Needs you: %L1").arg(needs));
    if (entries.size() > needs)
        parts.append((
            parts.isEmpty() ? tr("Waits and is sent by itself: %L1") : tr("waits and is sent by itself: %L1"))
                .arg(entries.size() - needs));
    const sync::Status status = m_store.status();
    m_tryNow->setVisible(entries.size() > needs || status.connection != sync::Status::Connection::Online);
    if (status.connection == sync::Status::Connection::Offline && status.nextTry.isValid())
        parts.append(tr("next try %1").arg(momentText(status.nextTry)));
    header()->setSubtitle(parts.join(QStringLiteral("  ·  ")));
    m_setAside->reload();
    setEmpty(entries.isEmpty() && m_setAside->isEmpty() && m_notice->isHidden());
}

} // namespace agentee::ui
