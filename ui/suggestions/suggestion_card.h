#pragma once

#include "sync/suggestion_store.h"
#include "ui/kit/card.h"

class QPushButton;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;
class CardHeader;
class FieldChangeView;
class TextLabel;
class ThreeWayView;

/// One suggestion with everything that can be done about it, in place.
class SuggestionCard : public Card
{
    Q_OBJECT
public:
    enum class Decision { Accepted, Rejected };

    explicit SuggestionCard(sync::Store &store, QWidget *parent = nullptr);

    void setView(const sync::SuggestionView &view);
    const sync::SuggestionView &view() const { return m_view; }

    /// Why it cannot be accepted now; empty when it can.
    QString acceptHindrance() const;
    void accept();
    void beginReject();

Q_SIGNALS:
    /// The person decided here; can be taken back.
    void decided(const agentee::models::Id &suggestionId, agentee::ui::SuggestionCard::Decision decision);
    /// A rebase made another suggestion out of this one.
    void replaced(const agentee::models::Id &newId);
    /// Something to fill in appeared inside of the card; it should be brought into view.
    void answerOpened(QWidget *box);

private:
    QWidget *makeActions();
    void showChange();
    void showStatus();
    void showActions();
    void openAnswer(QWidget *box);
    void closeAnswer();
    void beginEdit();
    void beginRebase();
    void beginMerge();
    void beginChoice();
    void replaceBy(const models::Result<models::Id> &newId);
    void rebaseWith(std::optional<QString> mergedText);
    void fail(const models::Problem &problem);

    sync::Store &m_store;
    sync::SuggestionView m_view;
    CardHeader *m_header;
    TextLabel *m_note;
    ThreeWayView *m_text;
    FieldChangeView *m_fields;
    TextLabel *m_hint;
    Banner *m_problem;
    QWidget *m_answer = nullptr;
    QWidget *m_actions;
    QPushButton *m_accept;
    QPushButton *m_edit;
    QPushButton *m_reject;
    QPushButton *m_rebase;
    QPushButton *m_withdraw;
    QPushButton *m_reopen;
    QPushButton *m_compare;
};

} // namespace agentee::ui
