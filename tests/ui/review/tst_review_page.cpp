#include "sync/suggestion_store.h"
#include "tests/support/sample_store/sample_store.h"
#include "tests/ui/collaboration/screens.h"
#include "ui/review/review_page.h"
#include "ui/suggestions/suggestion_card.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;
using tests::visible;

class TestReviewPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatWaitsAndOpensItsProposal()
    {
        tests::SampleStore store;
        ui::ReviewPage page(store);
        page.resize(760, 900);
        page.show();
        const auto waiting = store.suggestions().waitingForMe();
        QVERIFY(!waiting.isEmpty());
        QCOMPARE(page.findChildren<ui::SuggestionCard *>().size(), waiting.size());
        QSignalSpy requested(&page, &ui::ReviewPage::workspaceRequested);
        QTest::mouseClick(visible<QPushButton>(page, u"openWorkspaceButton"_s), Qt::LeftButton);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().value<models::Id>(), store.names().harbour);
    }

    void aDecidedOneLeaves()
    {
        tests::SampleStore store;
        ui::ReviewPage page(store);
        page.show();
        const auto before = store.suggestions().waitingForMe().size();
        QVERIFY(store.suggestions().accept(store.names().freshSuggestion));
        QTRY_COMPARE(store.suggestions().waitingForMe().size(), before - 1);
        QTRY_COMPARE(page.findChildren<ui::SuggestionCard *>().size(), before - 1);
    }

    void screens()
    {
        std::unique_ptr<tests::SampleStore> store;
        tests::takeScreens(u"review"_s, {900, 900}, [&] {
            store = std::make_unique<tests::SampleStore>();
            return new ui::ReviewPage(*store);
        });
        tests::takeScreens(u"review-empty"_s, {900, 600}, [&] {
            store = std::make_unique<tests::SampleStore>(tests::northwind(), tests::northwind().names.sam);
            return new ui::ReviewPage(*store);
        });
    }
};

QTEST_MAIN(TestReviewPage)
#include "tst_review_page.moc"
