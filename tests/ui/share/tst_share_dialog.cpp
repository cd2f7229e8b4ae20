#include "sync/draft_store.h"
#include "sync/share_store.h"
#include "sync/workspace_store.h"
#include "tests/support/sample_store/sample_store.h"
#include "tests/ui/collaboration/screens.h"
#include "ui/share/person_picker.h"
#include "ui/share/receipt_line.h"
#include "ui/share/share_dialog.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;
using tests::visible;

class TestShareDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::SampleStore> m_store;
    std::unique_ptr<ui::ShareDialog> m_dialog;

    void open()
    {
        m_dialog = std::make_unique<ui::ShareDialog>(*m_store, m_store->names().harbour);
        m_dialog->open();
    }
    QAbstractButton *button(const QString &name) { return visible<QAbstractButton>(*m_dialog, name); }
    void click(const QString &name)
    {
        auto *found = button(name);
        QVERIFY2(found && found->isEnabled(), qPrintable(name));
        found->click();
    }
    void chooseBinh()
    {
        auto *field = visible<QLineEdit>(*m_dialog, u"recipientField"_s);
        QVERIFY(field);
        QTest::keyClicks(field, u"binh"_s);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void sendWhenReady()
    {
        QTRY_VERIFY(button(u"shareSendButton"_s)->isEnabled());
        QTest::mouseClick(button(u"shareSendButton"_s), Qt::LeftButton);
        QTRY_VERIFY(button(u"recallButton"_s));
    }
    models::Share newest() { return m_store->shares().ofWorkspace(m_store->names().harbour).first(); }
    QJsonObject draft()
    {
        return m_store->drafts().draft(u"share/"_s + models::idText(m_store->names().harbour));
    }

private Q_SLOTS:
    void init()
    {
        m_dialog.reset();
        m_store = std::make_unique<tests::SampleStore>();
        open();
    }
    void cleanup() { m_dialog.reset(); }

    void asksForAColleagueFirst()
    {
        QVERIFY(!button(u"shareSendButton"_s)->isEnabled());
        chooseBinh();
        QCOMPARE(m_dialog->findChild<ui::PersonPicker *>()->person(), m_store->names().binh);
        QTRY_VERIFY(button(u"shareSendButton"_s)->isEnabled());
        QVERIFY(button(u"shareSendButton"_s)->text() != u"Hand over"_s);
    }

    void findsNobodyFromOutside()
    {
        auto *field = visible<QLineEdit>(*m_dialog, u"recipientField"_s);
        QTest::keyClicks(field, u"stranger@elsewhere.example"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!m_dialog->findChild<ui::PersonPicker *>()->person());
        QVERIFY(!button(u"shareSendButton"_s)->isEnabled());
    }

    void handsOverWithEverythingChosen()
    {
        chooseBinh();
        QTRY_VERIFY(button(u"leaveOutButton2"_s));
        click(u"leaveOutButton2"_s);
        click(u"recordSkip_questions"_s);
        click(u"recordEdit_summary"_s);
        auto *summary = visible<QPlainTextEdit>(*m_dialog, u"recordText_summary"_s);
        QVERIFY(summary);
        summary->selectAll();
        QTest::keyClicks(summary, u"Only the price is missing."_s);
        sendWhenReady();
        const models::Share share = newest();
        QCOMPARE(share.recipientId, m_store->names().binh);
        QCOMPARE(share.mode, models::ShareMode::Handoff);
        QCOMPARE(share.handoffRecord.summary, u"Only the price is missing."_s);
        QVERIFY(share.handoffRecord.openQuestions.isEmpty());
        QCOMPARE(share.handoffRecord.decisions.size(), 1);
        QCOMPARE(
            share.handoffRecord.decisions.first().rejectedAlternatives, QStringList{u"Diaphragm wall"_s});
        QVERIFY(share.grantId);
        QVERIFY(draft().isEmpty());
    }

    // Leaving a turn out asks for a new preview, which arrives while the person is already writing further
    // down.
    void whatIsBeingWrittenStaysInView()
    {
        chooseBinh();
        QTRY_VERIFY(button(u"shareSendButton"_s)->isEnabled());
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        click(u"leaveOutButton1"_s);
        QVERIFY(!button(u"shareSendButton"_s)->isEnabled());
        click(u"recordEdit_context"_s);
        auto *context = visible<QPlainTextEdit>(*m_dialog, u"recordText_context"_s);
        QScrollArea *column = nullptr;
        for (QWidget *parent = context; parent && !column; parent = parent->parentWidget())
            column = qobject_cast<QScrollArea *>(parent);
        QVERIFY(column);
        QTRY_COMPARE(context->visibleRegion().boundingRect(), context->rect());
        QVERIFY(column->verticalScrollBar()->value() > 0);
        QTest::keyClicks(context, u"The port answers on Tuesdays."_s);
        QTRY_VERIFY(button(u"shareSendButton"_s)->isEnabled());
        QCoreApplication::processEvents();
        QCOMPARE(context->visibleRegion().boundingRect(), context->rect());
        QVERIFY(context->hasFocus());
    }

    void leavingOutKeepsTheKeyboardWhereItIs()
    {
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        QTRY_VERIFY(button(u"leaveOutButton1"_s));
        button(u"leaveOutButton1"_s)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button(u"leaveOutButton1"_s), Qt::Key_Space);
        QCOMPARE(button(u"leaveOutButton1"_s)->text(), u"Put back"_s);
        QTRY_VERIFY(button(u"leaveOutButton1"_s)->hasFocus());
        QTest::keyClick(button(u"leaveOutButton1"_s), Qt::Key_Space);
        QCOMPARE(button(u"leaveOutButton1"_s)->text(), u"Leave out"_s);
    }

    void aTypedSecretIsShownAsItGoesOut()
    {
        chooseBinh();
        click(u"recordEdit_context"_s);
        auto *context = visible<QPlainTextEdit>(*m_dialog, u"recordText_context"_s);
        auto *masked = m_dialog->findChild<QLabel *>(u"recordMasked_context"_s);
        context->setPlainText(u"The map needs a key."_s);
        QVERIFY(!masked->isVisible());
        context->setPlainText(u"The map needs password=%1"_s.arg(u"tide2026"_s));
        QVERIFY(masked->isVisible());
        QVERIFY(masked->text().contains(u"The map needs password=⟦password⟧"_s));
        QVERIFY(!masked->text().contains(u"tide2026"_s));
        sendWhenReady();
        QCOMPARE(newest().handoffRecord.context, u"The map needs password=⟦password⟧"_s);
    }

    void theReceiptMovesAndCanBeRecalled()
    {
        chooseBinh();
        sendWhenReady();
        auto *receipt = m_dialog->findChild<ui::ReceiptLine *>();
        const QString before = receipt->accessibleName();
        m_store->shareChanges(newest().id, models::ShareState::Opened);
        QVERIFY(receipt->accessibleName() != before);
        click(u"recallButton"_s);
        QTRY_COMPARE(newest().state, models::ShareState::Recalled);
        QVERIFY(!button(u"recallButton"_s));
    }

    void aReviewKeepsTheEditRight()
    {
        chooseBinh();
        click(u"modeReviewer"_s);
        sendWhenReady();
        QCOMPARE(newest().mode, models::ShareMode::Reviewer);
        QCOMPARE(m_store->workspaces().workspace(m_store->names().harbour)->assignee, m_store->names().ana);
    }

    void withoutTheConversationNothingOfItGoes()
    {
        chooseBinh();
        click(u"withTranscript"_s);
        sendWhenReady();
        QVERIFY(!newest().grantId);
    }

    void closingKeepsADraftAndOpeningTakesItUp()
    {
        chooseBinh();
        click(u"modeReviewer"_s);
        click(u"extentFollowing"_s);
        QTRY_VERIFY(button(u"leaveOutButton0"_s));
        click(u"leaveOutButton0"_s);
        click(u"recordSkip_context"_s);
        click(u"shareCloseButton"_s);
        QVERIFY(!draft().isEmpty());
        open();
        QCOMPARE(m_dialog->findChild<ui::PersonPicker *>()->person(), m_store->names().binh);
        QVERIFY(button(u"modeReviewer"_s)->isChecked());
        QVERIFY(button(u"extentFollowing"_s)->isChecked());
        QTRY_VERIFY(button(u"leaveOutButton0"_s));
        QCOMPARE(button(u"leaveOutButton0"_s)->text(), u"Put back"_s);
        QCOMPARE(button(u"recordSkip_context"_s)->text(), u"Take it along"_s);
    }

    void offlineSaysSoAndKeepsEverything()
    {
        m_dialog.reset();
        m_store->setOnline(false);
        open();
        chooseBinh();
        QTRY_VERIFY(visible<QWidget>(*m_dialog, u"previewProblem"_s));
        QVERIFY(!button(u"shareSendButton"_s)->isEnabled());
        click(u"withTranscript"_s);
        const auto before = m_store->shares().ofWorkspace(m_store->names().harbour).size();
        click(u"shareSendButton"_s);
        QTRY_VERIFY(visible<QWidget>(*m_dialog, u"shareProblem"_s));
        QCOMPARE(m_store->shares().ofWorkspace(m_store->names().harbour).size(), before);
        QCOMPARE(m_dialog->findChild<ui::PersonPicker *>()->person(), m_store->names().binh);
        m_store->setOnline(true);
        sendWhenReady();
    }

    void whoMayNotShareIsTold()
    {
        m_dialog.reset();
        m_store = std::make_unique<tests::SampleStore>(tests::northwind(), tests::northwind().names.sam);
        open();
        QVERIFY(!button(u"modeHandoff"_s)->isEnabled());
        QVERIFY(!button(u"shareSendButton"_s)->isEnabled());
    }

    void screens()
    {
        m_dialog.reset();
        const auto make = [this](bool binh) {
            m_store = std::make_unique<tests::SampleStore>();
            auto *dialog = new ui::ShareDialog(*m_store, m_store->names().harbour);
            if (binh) {
                dialog->findChild<ui::PersonPicker *>()->setPerson(m_store->names().binh);
                Q_EMIT dialog->findChild<ui::PersonPicker *>()->changed();
            }
            return dialog;
        };
        tests::takeScreens(u"share-start"_s, {1000, 720}, [&] { return make(false); });
        tests::takeScreens(u"share"_s, {1000, 1300}, [&] {
            auto *dialog = make(true);
            dialog->findChild<QAbstractButton *>(u"recordEdit_summary"_s)->click();
            dialog->findChild<QAbstractButton *>(u"recordSkip_questions"_s)->click();
            return dialog;
        });
        tests::takeScreens(u"share-sent"_s, {1000, 720}, [&] {
            auto *dialog = make(true);
            dialog->findChild<QAbstractButton *>(u"shareSendButton"_s)->click();
            m_store->shareChanges(newest().id, models::ShareState::Opened);
            return dialog;
        });
    }
};

QTEST_MAIN(TestShareDialog)
#include "tst_share_dialog.moc"
