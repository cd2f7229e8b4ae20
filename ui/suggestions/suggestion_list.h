#pragma once

#include "sync/suggestion_store.h"
#include "ui/kit/place_keys.h"
#include "ui/suggestions/suggestion_card.h"

#include <QHash>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;
class Disclosure;
class EmptyState;
class ScrollColumn;

/// Suggestions as cards, for the keyboard: J and K move, A accepts, R rejects, Ctrl+Z takes the last decision
/// back, or whatever keys the person chose. Cards live on while their suggestion does, so that a change from
/// outside never takes away what is being typed in one.
class SuggestionList : public QWidget
{
    Q_OBJECT
public:
    struct Group {
        QString title; ///< empty: no heading
        models::Id workspaceId;
        QList<sync::SuggestionView> views;
    };

    explicit SuggestionList(sync::Store &store, QWidget *parent = nullptr);
    static KeyedPlace keys();

    /// Open suggestions in groups, and decided ones, which are folded below.
    void setContent(const QList<Group> &groups, const QList<sync::SuggestionView> &decided);
    EmptyState *emptyState() const { return m_empty; }

    bool makeCurrent(const models::Id &suggestionId);
    std::optional<models::Id> current() const { return m_current; }

Q_SIGNALS:
    void workspaceRequested(const agentee::models::Id &workspaceId);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void addKeys();
    void fill();
    void fillDecided();
    void addGroupHeading(const Group &group);
    SuggestionCard *cardFor(const sync::SuggestionView &view);
    /// Whether it is on a card that is not shown any more.
    bool keyboardIsLeaving() const;
    void dropUnusedCards();
    void move(int by);
    void setCurrent(SuggestionCard *card);
    SuggestionCard *currentCard() const;
    void offerUndo(const models::Id &id, SuggestionCard::Decision decision);
    void undo();

    sync::Store &m_store;
    QList<Group> m_groups;
    QList<sync::SuggestionView> m_decidedViews;
    qsizetype m_shown;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ScrollColumn *m_column;
    QVBoxLayout *m_open;
    Disclosure *m_decided;
    Banner *m_undo;
    QHash<models::Id, SuggestionCard *> m_cards;
    QList<SuggestionCard *> m_order;
    std::optional<models::Id> m_current;
    std::optional<models::Id> m_wanted; ///< becomes current as soon as it is there
    QList<models::Id> m_decisions; ///< of this person, here, the last at the end
};

} // namespace agentee::ui
