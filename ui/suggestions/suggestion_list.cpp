#include "ui/suggestions/suggestion_list.h"

#include "sync/people_store.h"
#include "sync/store.h"
#include "ui/collaboration/disclosure.h"
#include "ui/collaboration/scroll_column.h"
#include "ui/collaboration/text_label.h"
#include "ui/collaboration/wording.h"
#include "ui/kit/banner.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/section_header.h"
#include "ui/kit/spoken.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{

constexpr qsizetype cardsAtOnce = 40;
constexpr int longestUndo = 50;

/// Takes the items out without deleting widgets that stay.
void detach(QVBoxLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget(); widget && !qobject_cast<SuggestionCard *>(widget)) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

SuggestionList::SuggestionList(sync::Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_shown(cardsAtOnce)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_column(new ScrollColumn)
    , m_open(new QVBoxLayout)
    , m_decided(new Disclosure({}))
    , m_undo(new Banner)
{
    speakAs(this, QAccessible::Grouping);
    setAccessibleName(tr("Suggestions"));
    m_undo->hide();
    m_undo->setClosable(true);
    m_undo->setObjectName(QStringLiteral("undoBanner"));
    m_open->setSpacing(grid::medium);
    m_decided->button()->setObjectName(QStringLiteral("decidedButton"));
    m_column->body()->addLayout(m_open);
    m_column->body()->addWidget(m_decided);
    m_column->body()->addStretch();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_column);

    auto *notice = new QVBoxLayout;
    notice->setContentsMargins(grid::huge, 0, grid::huge, grid::small);
    notice->addWidget(m_undo);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addLayout(notice);

    connect(m_decided, &Disclosure::opened, this, &SuggestionList::fillDecided);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        for (QWidget *widget = now; widget && widget != this; widget = widget->parentWidget()) {
            auto *card = qobject_cast<SuggestionCard *>(widget);
            if (card && m_order.contains(card)) {
                setCurrent(card);
                return;
            }
        }
    });
    addKeys();
}

KeyedPlace SuggestionList::keys()
{
    return {.id = QStringLiteral("suggestions"),
        .name = tr("Suggestions"),
        .acts = {{QStringLiteral("nextSuggestionAction"), tr("Next suggestion"), Qt::Key_J},
            {QStringLiteral("previousSuggestionAction"), tr("Previous suggestion"), Qt::Key_K},
            {QStringLiteral("acceptSuggestionAction"), tr("Accept the suggestion"), Qt::Key_A},
            {QStringLiteral("rejectSuggestionAction"), tr("Reject the suggestion"), Qt::Key_R},
            {QStringLiteral("undoDecisionAction"), tr("Take the last decision back"), QKeySequence::Undo}}};
}

void SuggestionList::addKeys()
{
    // Tab goes to what is on the cards, where the keys work too.
    setFocusPolicy(Qt::ClickFocus);
    auto *keys = new PlaceKeys(this, SuggestionList::keys());
    keys->on(QStringLiteral("nextSuggestionAction"), [this] { move(1); });
    keys->on(QStringLiteral("previousSuggestionAction"), [this] { move(-1); });
    keys->on(QStringLiteral("acceptSuggestionAction"), [this] {
        if (SuggestionCard *card = currentCard())
            card->accept();
    });
    keys->on(QStringLiteral("rejectSuggestionAction"), [this] {
        if (SuggestionCard *card = currentCard())
            card->beginReject();
    });
    keys->on(QStringLiteral("undoDecisionAction"), [this] { undo(); });
}

void SuggestionList::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (SuggestionCard *card = currentCard())
        card->setFocus(event->reason());
}

void SuggestionList::setContent(const QList<Group> &groups, const QList<sync::SuggestionView> &decided)
{
    m_groups = groups;
    m_decidedViews = decided;
    fill();
}

void SuggestionList::fill()
{
    const int scroll = m_column->verticalScrollBar()->value();
    const qsizetype before = m_current && currentCard() ? m_order.indexOf(currentCard()) : 0;
    detach(*m_open);
    m_order.clear();
    qsizetype total = 0;
    for (const Group &group : std::as_const(m_groups)) {
        if (total < m_shown && !group.title.isEmpty())
            addGroupHeading(group);
        for (const sync::SuggestionView &view : group.views) {
            if (total++ >= m_shown)
                continue;
            SuggestionCard *card = cardFor(view);
            m_open->addWidget(card);
            card->show();
            m_order.append(card);
        }
    }
    if (total > m_shown) {
        auto *more = new QPushButton(tr("Show %n more", nullptr, int(total - m_shown)));
        more->setObjectName(QStringLiteral("moreSuggestionsButton"));
        connect(more, &QPushButton::clicked, this, [this] {
            m_shown += cardsAtOnce;
            fill();
        });
        m_open->addWidget(more, 0, Qt::AlignLeft);
    }
    m_decided->setVisible(!m_decidedViews.isEmpty());
    m_decided->setTitle(tr("%n decided", nullptr, int(m_decidedViews.size())));
    fillDecided();
    m_stack->setCurrentWidget(
        total == 0 && m_decidedViews.isEmpty() ? static_cast<QWidget *>(m_empty) : m_column);
    const bool leaving = keyboardIsLeaving();
    const bool found = m_wanted && makeCurrent(*m_wanted);
    if (!currentCard() && !m_order.isEmpty())
        setCurrent(m_order.at(qBound(qsizetype(0), before, m_order.size() - 1)));
    if (leaving && !found) // before Qt passes the keyboard on to whatever comes next
        (currentCard() ? static_cast<QWidget *>(currentCard()) : this)->setFocus();
    dropUnusedCards();
    if (!found)
        m_column->verticalScrollBar()->setValue(scroll);
}

bool SuggestionList::keyboardIsLeaving() const
{
    for (QWidget *widget = QApplication::focusWidget(); widget && widget != this;
        widget = widget->parentWidget()) {
        if (auto *card = qobject_cast<SuggestionCard *>(widget))
            return !m_order.contains(card);
    }
    return false;
}

void SuggestionList::fillDecided()
{
    detach(*m_decided->body());
    if (!m_decided->isOpen())
        return;
    for (const sync::SuggestionView &view : m_decidedViews.first(qMin(m_decidedViews.size(), cardsAtOnce))) {
        SuggestionCard *card = cardFor(view);
        m_decided->body()->addWidget(card);
        card->show();
        m_order.append(card);
    }
    if (m_decidedViews.size() > cardsAtOnce) {
        m_decided->body()->addWidget(new TextLabel(tr("Older decisions are in the history of each section."),
            TextLabel::Tone::Quiet, TextSize::Meta));
    }
}

void SuggestionList::addGroupHeading(const Group &group)
{
    auto *heading = new SectionHeader(group.title);
    heading->setSubtitle(tr("%n waiting", nullptr, int(group.views.size())));
    auto *open = new QPushButton(tr("Open proposal"));
    open->setObjectName(QStringLiteral("openWorkspaceButton"));
    open->setAccessibleName(tr("Open %1").arg(group.title));
    connect(
        open, &QPushButton::clicked, this, [this, id = group.workspaceId] { Q_EMIT workspaceRequested(id); });
    heading->addControl(open);
    m_open->addWidget(heading);
}

SuggestionCard *SuggestionList::cardFor(const sync::SuggestionView &view)
{
    SuggestionCard *&card = m_cards[view.suggestion.id];
    if (!card) {
        card = new SuggestionCard(m_store, this);
        connect(card, &SuggestionCard::decided, this, &SuggestionList::offerUndo);
        connect(card, &SuggestionCard::replaced, this, [this](const models::Id &newId) {
            m_wanted = newId;
            makeCurrent(newId);
        });
        connect(card, &SuggestionCard::answerOpened, this, [this](QWidget *box) {
            // Its place is known after the layout's turn.
            QTimer::singleShot(0, box, [this, box] { m_column->ensureWidgetVisible(box, 0, grid::large); });
        });
    }
    card->setView(view);
    return card;
}

void SuggestionList::dropUnusedCards()
{
    for (auto it = m_cards.begin(); it != m_cards.end();) {
        if (m_order.contains(it.value())) {
            ++it;
            continue;
        }
        it.value()->hide();
        it.value()->deleteLater();
        it = m_cards.erase(it);
    }
}

bool SuggestionList::makeCurrent(const models::Id &suggestionId)
{
    m_wanted = suggestionId;
    const bool isDecided = std::ranges::any_of(
        m_decidedViews, [&](const sync::SuggestionView &view) { return view.suggestion.id == suggestionId; });
    if (isDecided)
        m_decided->setOpen(true);
    SuggestionCard *card = m_cards.value(suggestionId);
    if (!card)
        return false;
    m_wanted.reset();
    setCurrent(card);
    card->setFocus();
    // Once the cards have their places.
    QTimer::singleShot(0, card, [this, card] { m_column->ensureWidgetVisible(card, 0, grid::large); });
    return true;
}

SuggestionCard *SuggestionList::currentCard() const
{
    SuggestionCard *card = m_current ? m_cards.value(*m_current) : nullptr;
    return m_order.contains(card) ? card : nullptr;
}

void SuggestionList::setCurrent(SuggestionCard *card)
{
    for (SuggestionCard *other : std::as_const(m_order))
        other->setCurrent(other == card);
    m_current = card->view().suggestion.id;
}

void SuggestionList::move(int by)
{
    if (m_order.isEmpty())
        return;
    const qsizetype index = currentCard() ? m_order.indexOf(currentCard()) + by : 0;
    SuggestionCard *card = m_order.at(qBound(qsizetype(0), index, m_order.size() - 1));
    setCurrent(card);
    card->setFocus();
    m_column->ensureWidgetVisible(card, 0, grid::large);
}

void SuggestionList::offerUndo(const models::Id &id, SuggestionCard::Decision decision)
{
    m_decisions.append(id);
    if (m_decisions.size() > longestUndo)
        m_decisions.removeFirst();
    const auto view = m_store.suggestions().suggestion(id);
    const QString author = view ? shortName(m_store.people().name(view->suggestion.authorId)) : QString();
    m_undo->clearActions();
    m_undo->showMessage(Banner::Kind::Success,
        decision == SuggestionCard::Decision::Accepted ? tr("%1's suggestion is accepted.").arg(author)
                                                       : tr("%1's suggestion is rejected.").arg(author));
    QPushButton *button = m_undo->addAction(tr("Undo"));
    button->setObjectName(QStringLiteral("undoButton"));
    button->show();
    button->setToolTip(tr("Take the decision back (%1)")
            .arg(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
    connect(button, &QPushButton::clicked, this, &SuggestionList::undo);
}

void SuggestionList::undo()
{
    if (m_decisions.isEmpty())
        return;
    const models::Id id = m_decisions.takeLast();
    m_undo->clearActions();
    // Becomes current when it is among the open ones again; here and now it may still be a decided one.
    m_wanted = id;
    if (const auto done = m_store.suggestions().reopen(id); !done) {
        m_wanted.reset();
        showProblem(*m_undo, done.error());
        return;
    }
    m_undo->showMessage(Banner::Kind::Info, tr("The decision is taken back."));
}

} // namespace agentee::ui
