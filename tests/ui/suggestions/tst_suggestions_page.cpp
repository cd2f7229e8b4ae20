#include "models/json_patch.h"
#include "sync/draft_store.h"
#include "sync/suggestion_store.h"
#include "sync/workspace_store.h"
#include "tests/support/sample_store/sample_store.h"
#include "tests/ui/collaboration/screens.h"
#include "ui/collaboration/disclosure.h"
#include "ui/suggestions/suggestion_card.h"
#include "ui/suggestions/suggestion_list.h"
#include "ui/suggestions/suggestions_page.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;
using tests::visible;

class TestSuggestionsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::SampleStore> m_store;
    std::unique_ptr<ui::SuggestionsPage> m_page;

    ui::SuggestionCard *card(const models::Id &id)
    {
        for (auto *found : m_page->findChildren<ui::SuggestionCard *>()) {
            if (found->view().suggestion.id == id && found->isVisibleTo(m_page.get()))
                return found;
        }
        return nullptr;
    }
    models::SuggestionState state(const models::Id &id)
    {
        return m_store->suggestions().suggestion(id)->suggestion.state;
    }
    void open(std::optional<models::Id> me = {})
    {
        m_page.reset();
        m_store = std::make_unique<tests::SampleStore>(tests::northwind(), me);
        m_page = std::make_unique<ui::SuggestionsPage>(*m_store);
        m_page->setWorkspace(m_store->names().harbour);
        m_page->resize(760, 900);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void click(QWidget *inside, const QString &name)
    {
        auto *button = visible<QPushButton>(*inside, name);
        QVERIFY2(button, qPrintable(name));
        QVERIFY2(button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// The proposal's budget, changed by a colleague.
    void amountBecomes(int amount)
    {
        const auto harbour = m_store->names().harbour;
        QJsonObject &state = m_store->data().workspace(harbour)->state;
        QJsonObject budget = state.value("budget"_L1).toObject();
        budget.insert(u"amount"_s, amount);
        state.insert(u"budget"_s, budget);
        Q_EMIT m_store->workspaces().workspaceChanged(harbour);
        Q_EMIT m_store->suggestions().changed(harbour);
    }

private Q_SLOTS:
    void init() { open(); }

    void countsTheOpenOnes() { QCOMPARE(m_page->openCount(), 4); }

    void acceptTakesOneClickAndCanBeUndone()
    {
        const auto id = m_store->names().freshSuggestion;
        QSignalSpy counted(m_page.get(), &ui::SuggestionsPage::countChanged);
        click(card(id), u"acceptButton"_s);
        QCOMPARE(state(id), models::SuggestionState::Accepted);
        QCOMPARE(m_page->openCount(), 3);
        QVERIFY(!counted.isEmpty());
        click(m_page.get(), u"undoButton"_s);
        QCOMPARE(state(id), models::SuggestionState::Open);
    }

    /// Whoever decides by key goes on by key.
    void theKeyboardGoesToTheNext()
    {
        QList<ui::SuggestionCard *> order;
        for (auto *one : m_page->findChildren<ui::SuggestionCard *>()) {
            if (one->isVisible())
                order.append(one);
        }
        std::ranges::sort(order, {}, [this](QWidget *one) { return one->mapTo(m_page.get(), QPoint()).y(); });
        const qsizetype fresh = order.indexOf(card(m_store->names().freshSuggestion));
        QVERIFY(fresh >= 0 && fresh + 1 < order.size());
        order.at(fresh)->setFocus();
        QTest::keyClick(order.at(fresh), Qt::Key_A);
        QTRY_VERIFY(order.at(fresh + 1)->hasFocus());
        QVERIFY(order.at(fresh + 1)->isCurrent());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(state(m_store->names().freshSuggestion), models::SuggestionState::Open);
    }

    void aStaleOneCannotBeAccepted_data()
    {
        QTest::addColumn<bool>("overlap");
        QTest::newRow("text moved") << false;
        QTest::newRow("overlap") << true;
    }
    void aStaleOneCannotBeAccepted()
    {
        QFETCH(bool, overlap);
        const auto &names = m_store->names();
        auto *stale = card(overlap ? names.overlapSuggestion : names.rebaseSuggestion);
        QVERIFY(stale);
        if (auto *accept = visible<QPushButton>(*stale, u"acceptButton"_s)) {
            QVERIFY(!accept->isEnabled());
            QVERIFY(!accept->toolTip().isEmpty());
        }
        QVERIFY(!stale->acceptHindrance().isEmpty());
        stale->accept();
        QCOMPARE(stale->view().suggestion.state, models::SuggestionState::Open);
    }

    void aCleanRebaseIsOneClick()
    {
        const auto id = m_store->names().rebaseSuggestion;
        click(card(id), u"rebaseButton"_s);
        QCOMPARE(state(id), models::SuggestionState::Superseded);
        QCOMPARE(m_page->openCount(), 4);
    }

    void rejectingAsksForAReasonThatIsKept()
    {
        const auto id = m_store->names().freshSuggestion;
        click(card(id), u"rejectButton"_s);
        auto *reason = visible<QPlainTextEdit>(*card(id), u"rejectReason"_s);
        QVERIFY(reason);
        QVERIFY(!visible<QPushButton>(*card(id), u"rejectConfirmButton"_s)->isEnabled());
        QTest::keyClicks(reason, u"The warranty ends with another coating."_s);
        QTRY_VERIFY(!m_store->drafts().draft(u"reject/"_s + models::idText(id)).isEmpty());
        click(card(id), u"cancelAnswerButton"_s);
        click(card(id), u"rejectButton"_s);
        reason = visible<QPlainTextEdit>(*card(id), u"rejectReason"_s);
        QCOMPARE(reason->toPlainText(), u"The warranty ends with another coating."_s);
        click(card(id), u"rejectConfirmButton"_s);
        QCOMPARE(state(id), models::SuggestionState::Rejected);
        QCOMPARE(m_store->suggestions().suggestion(id)->suggestion.reason,
            u"The warranty ends with another coating."_s);
        QVERIFY(m_store->drafts().draft(u"reject/"_s + models::idText(id)).isEmpty());
    }

    void editAndAcceptWritesTheEditedText()
    {
        const auto id = m_store->names().freshSuggestion;
        click(card(id), u"editAcceptButton"_s);
        auto *edit = visible<QPlainTextEdit>(*card(id), u"editAcceptText"_s);
        QVERIFY(edit);
        QVERIFY(edit->toPlainText().contains(u"glass-flake"_s));
        edit->moveCursor(QTextCursor::End);
        QTest::keyClicks(edit, u"Added by Ana."_s);
        click(card(id), u"editAcceptConfirmButton"_s);
        QCOMPARE(state(id), models::SuggestionState::Accepted);
    }

    void keysMoveAndDecide()
    {
        auto *list = m_page->findChild<ui::SuggestionList *>();
        QTest::keyClick(list, Qt::Key_J);
        const auto second = list->current();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_K);
        QVERIFY(list->current() != second);
        QVERIFY(list->makeCurrent(m_store->names().freshSuggestion));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
        QCOMPARE(state(m_store->names().freshSuggestion), models::SuggestionState::Accepted);
        QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(state(m_store->names().freshSuggestion), models::SuggestionState::Open);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_R);
        QVERIFY(visible<QPlainTextEdit>(*m_page, u"rejectReason"_s));
        QTest::keyClicks(QApplication::focusWidget(), u"jak"_s);
        QCOMPARE(visible<QPlainTextEdit>(*m_page, u"rejectReason"_s)->toPlainText(), u"jak"_s);
        QCOMPARE(state(m_store->names().freshSuggestion), models::SuggestionState::Open);
    }

    void theAuthorWithdraws()
    {
        open(m_store->names().li);
        const auto id = m_store->names().freshSuggestion;
        QVERIFY(!visible<QPushButton>(*card(id), u"acceptButton"_s));
        click(card(id), u"withdrawButton"_s);
        QCOMPARE(state(id), models::SuggestionState::Withdrawn);
    }

    void anOverlapIsMergedByHand()
    {
        open(m_store->names().binh);
        const auto id = m_store->names().overlapSuggestion;
        click(card(id), u"rebaseButton"_s);
        auto *confirm = visible<QPushButton>(*card(id), u"mergeConfirmButton"_s);
        QVERIFY(confirm);
        QVERIFY(!confirm->isEnabled());
        click(card(id), u"takeTheirsButton"_s);
        QVERIFY(confirm->isEnabled());
        QVERIFY(
            visible<QPlainTextEdit>(*card(id), u"mergeEdit"_s)->toPlainText().contains(u"share the cost"_s));
        click(card(id), u"mergeConfirmButton"_s);
        QCOMPARE(state(id), models::SuggestionState::Superseded);
    }

    void aPatchIsReadAsFields()
    {
        auto *patch = card(m_store->names().stateSuggestion);
        QVERIFY(patch);
        bool found = false;
        for (const QWidget *widget : patch->findChildren<QWidget *>())
            found = found || widget->accessibleName().contains(u"Amount"_s, Qt::CaseInsensitive);
        QVERIFY(found);
    }

    void overlappingFieldsAreChosen_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<int>("amount");
        QTest::newRow("proposed") << u"proposedValue"_s << 8'740'000;
        QTest::newRow("now") << u"presentValue"_s << 8'000'000;
    }
    void overlappingFieldsAreChosen()
    {
        QFETCH(const QString, choice);
        QFETCH(const int, amount);
        const auto id = m_store->names().stateSuggestion;
        amountBecomes(8'000'000);
        QVERIFY(!card(id)->acceptHindrance().isEmpty());
        click(card(id), u"rebaseButton"_s);
        QVERIFY(!visible<QPushButton>(*card(id), u"fieldsConfirmButton"_s)->isEnabled());
        visible<QRadioButton>(*card(id), choice)->click();
        click(card(id), u"fieldsConfirmButton"_s);
        QCOMPARE(state(id), models::SuggestionState::Superseded);
        QCOMPARE(m_page->openCount(), 4);
        for (const auto &view : m_store->suggestions().ofWorkspace(m_store->names().harbour)) {
            if (view.suggestion.rebasedFrom != id)
                continue;
            const QJsonObject present = m_store->data().workspace(m_store->names().harbour)->state;
            const auto applied = models::applyJsonPatch(present, view.suggestion.patch);
            QVERIFY(applied);
            QCOMPARE(applied->value("budget"_L1).toObject().value("amount"_L1).toInt(), amount);
            return;
        }
        QFAIL("no new suggestion");
    }

    void aChoiceEndsWhenTheFieldChangesAgain()
    {
        const auto id = m_store->names().stateSuggestion;
        amountBecomes(8'000'000);
        click(card(id), u"rebaseButton"_s);
        QVERIFY(visible<QRadioButton>(*card(id), u"proposedValue"_s));
        amountBecomes(8'100'000);
        QTRY_VERIFY(!visible<QRadioButton>(*card(id), u"proposedValue"_s));
        QVERIFY(visible<QPushButton>(*card(id), u"rebaseButton"_s));
    }

    void whatIsTypedSurvivesAChangeFromOutside()
    {
        const auto id = m_store->names().freshSuggestion;
        click(card(id), u"rejectButton"_s);
        auto *reason = visible<QPlainTextEdit>(*card(id), u"rejectReason"_s);
        QTest::keyClicks(reason, u"half a sen"_s);
        m_store->sectionArrives(m_store->names().team, u"## Team\n\nNew.\n"_s, m_store->names().binh);
        QCOMPARE(visible<QPlainTextEdit>(*card(id), u"rejectReason"_s)->toPlainText(), u"half a sen"_s);
    }

    void showsADecidedOne()
    {
        const auto decided = tests::sampleId(124);
        QVERIFY(!card(decided));
        m_page->showSuggestion(decided);
        QTRY_VERIFY(card(decided));
    }

    void screens()
    {
        m_page.reset();
        const auto make = [this](std::optional<models::Id> me, bool decided) {
            m_store = std::make_unique<tests::SampleStore>(tests::northwind(), me);
            auto *page = new ui::SuggestionsPage(*m_store);
            page->setWorkspace(m_store->names().harbour);
            if (decided)
                page->showSuggestion(tests::sampleId(124));
            return page;
        };
        tests::takeScreens(u"suggestions"_s, {760, 1100}, [&] { return make({}, false); });
        tests::takeScreens(
            u"suggestions-merge"_s, {640, 900},
            [&] {
                auto *page = make(tests::northwind().names.binh, false);
                page->showSuggestion(m_store->names().overlapSuggestion);
                return page;
            },
            [this](QWidget &page) {
                for (auto *found : page.findChildren<ui::SuggestionCard *>()) {
                    if (found->view().suggestion.id == m_store->names().overlapSuggestion)
                        found->findChild<QPushButton *>(u"rebaseButton"_s)->click();
                }
            });
        tests::takeScreens(
            u"suggestions-fields"_s, {640, 900},
            [&] {
                auto *page = make({}, false);
                amountBecomes(8'000'000);
                page->showSuggestion(m_store->names().stateSuggestion);
                return page;
            },
            [this](QWidget &page) {
                for (auto *found : page.findChildren<ui::SuggestionCard *>()) {
                    if (found->view().suggestion.id == m_store->names().stateSuggestion)
                        found->findChild<QPushButton *>(u"rebaseButton"_s)->click();
                }
            });
    }
    void cleanup() { m_page.reset(); }
};

QTEST_MAIN(TestSuggestionsPage)
#include "tst_suggestions_page.moc"
