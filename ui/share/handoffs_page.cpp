#include "ui/share/handoffs_page.h"

#include "sync/people_store.h"
#include "sync/share_store.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/section_header.h"
#include "ui/kit/segmented_control.h"
#include "ui/kit/theme.h"
#include "ui/share/share_card.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace agentee::ui
{

namespace
{

constexpr qsizetype cardsAtOnce = 50;

} // namespace

HandoffsPage::HandoffsPage(sync::Store &store, QWidget *parent)
    : ListPage(tr("Handoffs"), parent)
    , m_store(store)
    , m_direction(new SegmentedControl)
    , m_list(new QVBoxLayout)
    , m_more(new QPushButton(tr("Show earlier")))
    , m_limit(cardsAtOnce)
{
    setObjectName(QStringLiteral("handoffsPage"));
    m_direction->setObjectName(QStringLiteral("directionControl"));
    m_direction->setAccessibleName(tr("Which handoffs are shown"));
    m_direction->addSegment(QStringLiteral("all"), tr("All"));
    m_direction->addSegment(QStringLiteral("to"), tr("To me"));
    m_direction->addSegment(QStringLiteral("from"), tr("From me"));
    m_more->setObjectName(QStringLiteral("earlierSharesButton"));
    header()->setSubtitle(tr("Who works with you on what, and who can read which conversation"));
    header()->addControl(m_direction);
    emptyState()->setContent(QStringLiteral("document-share"), tr("Nothing is shared yet"),
        tr("Open a proposal and choose Share: a colleague takes over, or reviews, and reads along as far as "
           "you let them."));
    m_list->setSpacing(grid::medium);
    body()->addLayout(m_list);
    body()->addWidget(m_more, 0, Qt::AlignHCenter);
    body()->addStretch();

    connect(m_direction, &SegmentedControl::currentChanged, this, &HandoffsPage::rebuild);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_limit += cardsAtOnce;
        rebuild();
    });
    connect(&store.shares(), &sync::ShareStore::changed, this, &HandoffsPage::rebuild);
    connect(&store.people(), &sync::PeopleStore::changed, this, &HandoffsPage::rebuild);
    connect(&store.workspaces(), &sync::WorkspaceStore::listChanged, this, &HandoffsPage::rebuild);
    rebuild();
}

void HandoffsPage::showShare(const models::Id &shareId)
{
    const QList<models::Share> shares = m_store.shares().shares();
    const auto found = std::ranges::find(shares, shareId, &models::Share::id);
    if (found == shares.end())
        return;
    m_limit = std::max(m_limit, found - shares.begin() + 1);
    m_direction->setCurrent(QStringLiteral("all"));
    rebuild();
    ShareCard *card = m_cards.value(shareId);
    for (ShareCard *other : std::as_const(m_cards))
        other->setCurrent(other == card);
    const QList<QAbstractButton *> buttons = card->findChildren<QAbstractButton *>();
    const auto first = std::ranges::find_if(buttons,
        [card](const QAbstractButton *button) { return button->isVisibleTo(card) && button->isEnabled(); });
    if (first != buttons.end())
        (*first)->setFocus(Qt::OtherFocusReason);
    bringIntoView(card);
}

void HandoffsPage::rebuild()
{
    QList<models::Share> shares = m_store.shares().shares();
    const QString direction = m_direction->current();
    shares.removeIf([&](const models::Share &share) {
        const bool fromMe = share.senderId == m_store.me().id;
        return (direction == QLatin1StringView("to") && fromMe)
            || (direction == QLatin1StringView("from") && !fromMe);
    });
    m_more->setVisible(shares.size() > m_limit);
    shares.resize(qMin(shares.size(), m_limit));

    QHash<models::Id, ShareCard *> unused = m_cards;
    for (qsizetype i = 0; i < shares.size(); ++i) {
        const models::Share &share = shares.at(i);
        ShareCard *&card = m_cards[share.id];
        unused.remove(share.id);
        if (!card) {
            card = new ShareCard(m_store);
            connect(card, &ShareCard::workspaceRequested, this, &HandoffsPage::workspaceRequested);
        }
        if (m_list->indexOf(card) != i) {
            m_list->removeWidget(card);
            m_list->insertWidget(int(i), card);
        }
        card->setShare(share);
        card->show();
    }
    for (auto it = unused.cbegin(); it != unused.cend(); ++it) {
        m_cards.remove(it.key());
        m_list->removeWidget(it.value());
        it.value()->hide();
        it.value()->deleteLater();
    }
    setEmpty(shares.isEmpty());
}

} // namespace agentee::ui
