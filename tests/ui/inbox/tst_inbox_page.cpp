#include "sync/notification_store.h"
#include "tests/support/sample_store/sample_store.h"
#include "tests/ui/collaboration/screens.h"
#include "ui/inbox/inbox_page.h"
#include "ui/inbox/notification_row.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;
using tests::visible;

class TestInboxPage : public QObject
{
    Q_OBJECT

    static ui::NotificationRow *row(ui::InboxPage &page, models::NotificationKind kind)
    {
        for (auto *found : page.findChildren<ui::NotificationRow *>()) {
            if (found->notification().kind == kind)
                return found;
        }
        return nullptr;
    }

private Q_SLOTS:
    void opensWhatItIsAboutAndMarksItRead()
    {
        tests::SampleStore store;
        ui::InboxPage page(store);
        page.show();
        const int unread = store.notifications().unreadCount();
        QSignalSpy suggestion(&page, &ui::InboxPage::suggestionRequested);
        auto *made = row(page, models::NotificationKind::SuggestionMade);
        QTest::mouseClick(visible<QPushButton>(*made, u"notificationAct"_s), Qt::LeftButton);
        QCOMPARE(suggestion.size(), 1);
        QCOMPARE(suggestion.first().at(1).value<models::Id>(), store.names().freshSuggestion);
        QCOMPARE(store.notifications().unreadCount(), unread - 1);
    }

    void aHandoffLeadsToItsTranscript()
    {
        tests::SampleStore store;
        ui::InboxPage page(store);
        page.show();
        QSignalSpy transcript(&page, &ui::InboxPage::transcriptRequested);
        auto *handed = row(page, models::NotificationKind::HandedOver);
        handed->setFocus();
        QTest::keyClick(handed, Qt::Key_Return);
        QCOMPARE(transcript.size(), 1);
        QCOMPARE(transcript.first().at(0).value<models::Id>(), store.names().coldStore);
        QCOMPARE(transcript.first().at(1).value<models::Id>(), store.names().coldGrant);
    }

    void aShareWithoutTranscriptLeadsToTheProposal()
    {
        tests::SampleStore store;
        ui::InboxPage page(store);
        page.show();
        QSignalSpy workspace(&page, &ui::InboxPage::workspaceRequested);
        QTest::mouseClick(row(page, models::NotificationKind::ReviewAsked), Qt::LeftButton);
        QCOMPARE(workspace.size(), 1);
        QCOMPARE(workspace.first().at(0).value<models::Id>(), store.names().ferry);
    }

    void marksAllRead()
    {
        tests::SampleStore store;
        ui::InboxPage page(store);
        page.show();
        QTest::mouseClick(visible<QPushButton>(page, u"markAllReadButton"_s), Qt::LeftButton);
        QCOMPARE(store.notifications().unreadCount(), 0);
        QTRY_VERIFY(!visible<QPushButton>(page, u"markAllReadButton"_s));
    }

    void screens()
    {
        std::unique_ptr<tests::SampleStore> store;
        tests::takeScreens(u"inbox"_s, {900, 600}, [&] {
            store = std::make_unique<tests::SampleStore>();
            return new ui::InboxPage(*store);
        });
        tests::takeScreens(u"inbox-empty"_s, {900, 600}, [&] {
            store = std::make_unique<tests::SampleStore>(tests::northwind(), tests::northwind().names.sam);
            return new ui::InboxPage(*store);
        });
    }
};

QTEST_MAIN(TestInboxPage)
#include "tst_inbox_page.moc"
