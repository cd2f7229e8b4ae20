#include "sync/workspace_store.h"
#include "tests/support/sample_store/sample_store.h"
#include "tests/ui/collaboration/screens.h"
#include "ui/kit/word_diff_view.h"
#include "ui/outbox/conflict_bench.h"
#include "ui/outbox/outbox_card.h"
#include "ui/outbox/set_aside_list.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;
using tests::visible;

class TestConflictBench : public QObject
{
    Q_OBJECT

    static void refuse(tests::SampleStore &store)
    {
        QString typed = store.workspaces().section(store.names().risks)->markdown;
        typed.replace(u"price each boulder separately"_s, u"price boulders as a lump sum"_s);
        store.refuseEdit(store.names().risks, typed);
    }
    static void click(QWidget &inside, const QString &name)
    {
        auto *button = visible<QPushButton>(inside, name);
        QVERIFY2(button && button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }

private Q_SLOTS:
    void whatWaitsIsListedAndLeavesByItself()
    {
        tests::SampleStore store;
        ui::ConflictBench bench(store);
        bench.show();
        QVERIFY(bench.findChildren<ui::OutboxCard *>().isEmpty());
        store.setOnline(false);
        store.queue(u"Edit of Team in Harbour retrofit"_s, store.names().harbour, store.names().team);
        QCOMPARE(bench.findChildren<ui::OutboxCard *>().size(), 1);
        QVERIFY(!visible<QPushButton>(bench, u"dropButton"_s));
        store.setOnline(true);
        QTRY_VERIFY(bench.findChildren<ui::OutboxCard *>().isEmpty());
    }

    void aCardThatCameUnseenTakesNoMoreRoomThanItNeeds()
    {
        tests::SampleStore store;
        QStackedWidget places;
        places.addWidget(new QWidget);
        auto *bench = new ui::ConflictBench(store);
        places.addWidget(bench);
        places.resize(1390, 860);
        places.show();
        refuse(store);
        QTRY_COMPARE(bench->findChildren<ui::OutboxCard *>().size(), 1);
        places.setCurrentWidget(bench);
        auto *card = bench->findChild<ui::OutboxCard *>();
        auto *diff = card->findChild<ui::WordDiffView *>();
        QTRY_VERIFY(diff->isVisible());
        QTRY_COMPARE(card->height(), card->heightForWidth(card->width()));
        QCOMPARE(diff->height(), diff->heightForWidth(diff->width()));
    }

    void oneIsPutTogetherAndSent()
    {
        tests::SampleStore store;
        refuse(store);
        ui::ConflictBench bench(store);
        bench.resize(760, 900);
        bench.show();
        click(bench, u"sendMineButton"_s);
        auto *edit = visible<QPlainTextEdit>(bench, u"mergeEdit"_s);
        QVERIFY(edit);
        if (auto *take = visible<QPushButton>(bench, u"takeTheirsButton"_s); take && take->isEnabled())
            QTest::mouseClick(take, Qt::LeftButton);
        QVERIFY(edit->toPlainText().contains(u"lump sum"_s));
        click(bench, u"mergeConfirmButton"_s);
        for (const auto &entry : store.outbox())
            QVERIFY(entry.state != sync::OutboxEntry::State::NeedsPerson);
    }

    void whoMayNotEditAnyMoreIsOfferedASuggestionAlone()
    {
        tests::SampleStore store;
        store.refuseEdit(store.names().risks, u"## Risks\n\nLate.\n"_s, models::Problem::Kind::NotAllowed);
        ui::ConflictBench bench(store);
        bench.show();
        QVERIFY(!visible<QPushButton>(bench, u"sendMineButton"_s));
        click(bench, u"makeSuggestionButton"_s);
        QTRY_VERIFY(bench.findChildren<ui::OutboxCard *>().isEmpty());
    }

    void oneIsDropped()
    {
        tests::SampleStore store;
        refuse(store);
        ui::ConflictBench bench(store);
        bench.show();
        click(bench, u"dropButton"_s);
        QVERIFY(store.outbox().isEmpty());
        QTRY_VERIFY(bench.findChildren<ui::OutboxCard *>().isEmpty());
    }

    void whatIsSetAsideComesBack()
    {
        tests::SampleStore store;
        refuse(store);
        const QString typed = store.outbox().first().text;
        ui::ConflictBench bench(store);
        bench.resize(760, 900);
        bench.show();
        QVERIFY(!visible<ui::SetAsideList>(bench, u"setAsideList"_s));
        click(bench, u"dropButton"_s);
        QVERIFY(visible<ui::SetAsideList>(bench, u"setAsideList"_s));
        QVERIFY(!visible<QPushButton>(bench, u"bringBackButton"_s));
        click(bench, u"disclosureButton"_s);
        click(bench, u"copySetAsideButton"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), typed);
        QVERIFY(store.outbox().isEmpty());
        click(bench, u"bringBackButton"_s);
        QCOMPARE(store.outbox().size(), 1);
        QCOMPARE(store.outbox().first().text, typed);
        QTRY_COMPARE(bench.findChildren<ui::OutboxCard *>().size(), 1);
        QVERIFY(!visible<ui::SetAsideList>(bench, u"setAsideList"_s));
        click(bench, u"dropButton"_s);
        QVERIFY(visible<ui::SetAsideList>(bench, u"setAsideList"_s));
    }

    void screens()
    {
        std::unique_ptr<tests::SampleStore> store;
        tests::takeScreens(u"outbox"_s, {860, 760}, [&] {
            store = std::make_unique<tests::SampleStore>();
            refuse(*store);
            store->setOnline(false);
            store->queue(u"Edit of Team in Harbour retrofit"_s, store->names().harbour, store->names().team);
            return new ui::ConflictBench(*store);
        });
        tests::takeScreens(u"outbox-set-aside"_s, {860, 560}, [&] {
            store = std::make_unique<tests::SampleStore>();
            refuse(*store);
            if (!store->dropOutboxEntry(store->outbox().first().id))
                qFatal("nothing was set aside");
            auto *bench = new ui::ConflictBench(*store);
            bench->findChild<ui::SetAsideList *>()->setOpen(true);
            return bench;
        });
        tests::takeScreens(u"outbox-empty"_s, {860, 560}, [&] {
            store = std::make_unique<tests::SampleStore>();
            return new ui::ConflictBench(*store);
        });
    }
};

QTEST_MAIN(TestConflictBench)
#include "tst_conflict_bench.moc"
