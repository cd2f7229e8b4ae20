#include "sync/draft_store.h"
#include "sync/session_store.h"
#include "sync/share_store.h"
#include "tests/support/sample_store/sample_store.h"
#include "tests/ui/collaboration/screens.h"
#include "ui/kit/banner.h"
#include "ui/rendering/live_transcript.h"
#include "ui/rendering/transcript_view.h"
#include "ui/sessions/sessions_panel.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabBar>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;
using tests::visible;

class TestSessionsPanel : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::SampleStore> m_store;
    std::unique_ptr<ui::SessionsPanel> m_panel;

    void open(const models::Id &workspace, std::optional<models::Id> me = {})
    {
        m_panel.reset();
        m_store = std::make_unique<tests::SampleStore>(tests::northwind(), me);
        m_panel = std::make_unique<ui::SessionsPanel>(*m_store);
        m_panel->resize(400, 800);
        m_panel->setWorkspace(workspace);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }
    QPlainTextEdit *composer() { return visible<QPlainTextEdit>(*m_panel, u"composer"_s); }
    QPushButton *button(const QString &name) { return visible<QPushButton>(*m_panel, name); }
    void click(const QString &name)
    {
        QVERIFY2(button(name) && button(name)->isEnabled(), qPrintable(name));
        button(name)->click();
    }
    models::Id session() { return m_store->names().anaHarbourSession; }
    models::ShareState coldState() { return m_store->shares().share(m_store->names().coldShare)->state; }
    QTabBar *tabs() { return m_panel->findChild<QTabBar *>(u"sessionTabs"_s); }
    /// Whether anything but one colour is painted.
    static bool hasContent(QWidget &widget)
    {
        const QImage picture = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
        for (int y = 0; y < picture.height(); ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
            if (std::any_of(line, line + picture.width(), [&](QRgb c) { return c != picture.pixel(0, 0); }))
                return true;
        }
        return false;
    }
    bool reads(const QString &sentence)
    {
        return std::ranges::any_of(m_panel->findChildren<QLabel *>(), [&](const QLabel *label) {
            return label->isVisibleTo(m_panel.get()) && label->text().contains(sentence);
        });
    }
    ui::LiveTranscript *transcript() { return m_panel->findChild<ui::LiveTranscript *>(); }

private Q_SLOTS:
    void init() { open(tests::northwind().names.harbour); }
    void cleanup() { m_panel.reset(); }

    void enterSendsAndShiftEnterDoesNot()
    {
        const auto before = m_store->sessions().messages(session(), 0, 100).size();
        QTest::keyClicks(composer(), u"First line"_s);
        QTest::keyClick(composer(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(composer(), u"second"_s);
        QCOMPARE(m_store->sessions().messages(session(), 0, 100).size(), before);
        QTest::keyClick(composer(), Qt::Key_Return);
        QVERIFY(m_store->sessions().messages(session(), 0, 100).size() > before);
        QVERIFY(composer()->toPlainText().isEmpty());
    }

    void anEmptyMessageIsNotSent()
    {
        QVERIFY(!button(u"sendButton"_s)->isEnabled());
        QTest::keyClicks(composer(), u"   "_s);
        QVERIFY(!button(u"sendButton"_s)->isEnabled());
    }

    void whatIsTypedIsKept()
    {
        QTest::keyClicks(composer(), u"not yet sent"_s);
        const QString key = u"composer/"_s + models::idText(m_store->names().harbour);
        QTRY_VERIFY(!m_store->drafts().draft(key).isEmpty());
        m_panel->setWorkspace(m_store->names().crane);
        QVERIFY(composer()->toPlainText().isEmpty());
        m_panel->setWorkspace(m_store->names().harbour);
        QCOMPARE(composer()->toPlainText(), u"not yet sent"_s);
    }

    void anAnswerStreamsAndCanBeStopped()
    {
        const auto before = transcript()->count();
        m_store->answerBegins(session(), u"Reading section Risks"_s);
        QVERIFY(button(u"stopButton"_s));
        m_store->answerGrows(session(), u"Half an "_s);
        m_store->answerGrows(session(), u"answer"_s);
        QCOMPARE(transcript()->count(), before + 1);
        click(u"stopButton"_s);
        QTRY_VERIFY(!button(u"stopButton"_s));
        QVERIFY(button(u"sendButton"_s));
        QCOMPARE(transcript()->count(), before + 1);
        QTRY_VERIFY(reads(u"You stopped this answer."_s));
        QVERIFY(!reads(u"cut off"_s));
    }

    void tryingAgainIsOfferedUntilItWasDone()
    {
        m_store->answerBegins(session(), {});
        m_store->answerGrows(session(), u"Half an answer"_s);
        click(u"stopButton"_s);
        QTRY_VERIFY(button(u"tryAgainButton"_s));
        click(u"tryAgainButton"_s);
        QTRY_VERIFY(button(u"stopButton"_s));
        QVERIFY(!button(u"tryAgainButton"_s));
        m_store->answerGrows(session(), u"A whole answer"_s);
        m_store->answerEnds(session());
        QTRY_VERIFY(button(u"sendButton"_s));
        QVERIFY(!button(u"tryAgainButton"_s));
        QTRY_VERIFY(reads(u"You stopped this answer."_s));
    }

    void aFinishedAnswerTakesTheStreamedOnesPlace()
    {
        const auto before = transcript()->count();
        m_store->answerBegins(session(), {});
        m_store->answerGrows(session(), u"Done."_s);
        m_store->answerEnds(session());
        QCOMPARE(transcript()->count(), before + 1);
    }

    void aFailedTurnSaysWhyAndCanBeRetried()
    {
        models::Session *row = m_store->data().session(session());
        row->turn = models::TurnState::Failed;
        row->lastProblem = u"The model did not answer in time."_s;
        Q_EMIT m_store->sessions().sessionChanged(session());
        QVERIFY(visible<QWidget>(*m_panel, u"failedBanner"_s));
        QTRY_VERIFY(button(u"retryButton"_s));
        click(u"retryButton"_s);
        QTRY_VERIFY(!visible<QWidget>(*m_panel, u"failedBanner"_s));
    }

    void endingIsAskedThenDone()
    {
        auto *end = m_panel->findChild<QAction *>(u"endConversationAction"_s);
        end->trigger();
        QVERIFY(visible<QWidget>(*m_panel, u"endConversationBanner"_s));
        QVERIFY(m_store->sessions().active(m_store->names().harbour));
        click(u"endConversationConfirmButton"_s);
        QTRY_VERIFY(!m_store->sessions().active(m_store->names().harbour));
        QTRY_COMPARE(transcript()->count(), 0);
        QTest::keyClicks(composer(), u"A new beginning"_s);
        QTest::keyClick(composer(), Qt::Key_Return);
        QVERIFY(m_store->sessions().active(m_store->names().harbour));
    }

    void offlineAMessageWaits()
    {
        const auto before = transcript()->count();
        m_store->setOnline(false);
        QTest::keyClicks(composer(), u"Later"_s);
        click(u"sendButton"_s);
        QCOMPARE(m_store->sessions().messages(session(), 0, 100).last().offset, -1);
        QCOMPARE(transcript()->count(), before + 1);
    }

    void aColleaguesConversationHasNothingToWriteWith()
    {
        open(tests::northwind().names.coldStore);
        QCOMPARE(tabs()->count(), 2);
        QVERIFY(!m_panel->findChild<ui::TranscriptView *>());
        m_panel->showTranscript(m_store->names().coldGrant);
        QCOMPARE(tabs()->currentIndex(), 1);
        QVERIFY(m_panel->findChild<ui::TranscriptView *>());
        QVERIFY(!composer());
        QVERIFY(!button(u"sendButton"_s));
        QVERIFY(visible<QWidget>(*m_panel, u"readOnlyBanner"_s));
        QTRY_COMPARE(coldState(), models::ShareState::Opened);
        QTRY_COMPARE(m_panel->findChild<ui::TranscriptView *>()->entries().size(), 2);
    }

    void continuingBeginsOnesOwnConversation()
    {
        open(tests::northwind().names.coldStore);
        m_panel->showTranscript(m_store->names().coldGrant);
        click(u"continueButton"_s);
        QVERIFY(visible<QWidget>(*m_panel, u"continueSheet"_s));
        QVERIFY(coldState() != models::ShareState::Continued);
        click(u"continueConfirmButton"_s);
        QTRY_COMPARE(coldState(), models::ShareState::Continued);
        QTRY_COMPARE(tabs()->currentIndex(), 0);
        QVERIFY(composer());
        QTRY_VERIFY(transcript()->count() > 0);
    }

    void everyLineOfWhatDiffersIsWhole()
    {
        open(tests::northwind().names.coldStore);
        m_panel->showTranscript(m_store->names().coldGrant);
        click(u"continueButton"_s);
        auto *sheet = visible<QWidget>(*m_panel, u"continueSheet"_s);
        QVERIFY(sheet);
        QSplitter window;
        window.setChildrenCollapsible(false);
        window.addWidget(new QWidget);
        window.addWidget(m_panel.release());
        window.resize(1200, 800);
        window.show();
        for (const int width : {0, 360, 420, 480}) {
            window.setSizes({1200, width});
            QTest::qWait(0);
            for (const QLabel *label : sheet->findChildren<QLabel *>()) {
                if (label->isVisible())
                    QVERIFY2(label->height() >= label->heightForWidth(label->width()),
                        qPrintable(u"%1 pixels: %2"_s.arg(label->width()).arg(label->text())));
            }
        }
    }

    void offlineContinuingFailsInPlace()
    {
        open(tests::northwind().names.coldStore);
        m_panel->showTranscript(m_store->names().coldGrant);
        m_store->setOnline(false);
        click(u"continueButton"_s);
        click(u"continueConfirmButton"_s);
        QTRY_VERIFY(button(u"continueConfirmButton"_s)->isEnabled());
        QVERIFY(coldState() != models::ShareState::Continued);
    }

    void aTranscriptElsewhereAsksForItsProposal()
    {
        QSignalSpy requested(m_panel.get(), &ui::SessionsPanel::workspaceRequested);
        m_panel->showTranscript(m_store->names().coldGrant);
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().value<models::Id>(), m_store->names().coldStore);
        m_panel->setWorkspace(m_store->names().coldStore);
        QCOMPARE(tabs()->currentIndex(), 1);
    }

    void aRevokedTabGoes()
    {
        open(tests::northwind().names.coldStore);
        m_panel->showTranscript(m_store->names().coldGrant);
        m_store->data().grant(m_store->names().coldGrant)->revokedAt = QDateTime::currentDateTimeUtc();
        Q_EMIT m_store->shares().changed();
        QCOMPARE(tabs()->count(), 1);
        QVERIFY(composer());
        auto *notice = visible<ui::Banner>(*m_panel, u"conversationNotice"_s);
        QVERIFY(notice);
        QCOMPARE(notice->text(), u"Мария's conversation is no longer shared with you."_s);
        m_panel->setWorkspace(m_store->names().harbour);
        QVERIFY(!visible<ui::Banner>(*m_panel, u"conversationNotice"_s));
    }

    void aTabThatWasNotReadGoesQuietly()
    {
        open(tests::northwind().names.coldStore);
        m_store->data().grant(m_store->names().coldGrant)->revokedAt = QDateTime::currentDateTimeUtc();
        Q_EMIT m_store->shares().changed();
        QCOMPARE(tabs()->count(), 1);
        QVERIFY(!visible<ui::Banner>(*m_panel, u"conversationNotice"_s));
    }

    void screens()
    {
        m_panel.reset();
        const auto make = [this](const models::Id &workspace) {
            m_store = std::make_unique<tests::SampleStore>();
            auto *panel = new ui::SessionsPanel(*m_store);
            panel->setWorkspace(workspace);
            return panel;
        };
        const auto names = tests::northwind().names;
        tests::takeScreens(u"sessions-mine"_s, {400, 760}, [&] {
            auto *panel = make(names.harbour);
            m_store->answerBegins(names.anaHarbourSession, u"Reading section Pricing"_s);
            m_store->answerGrows(names.anaHarbourSession, u"The price table needs two more offers"_s);
            return panel;
        });
        tests::takeScreens(u"sessions-empty"_s, {400, 760}, [&] { return make(names.ferry); });
        tests::takeScreens(
            u"sessions-shared"_s, {400, 760},
            [&] {
                auto *panel = make(names.coldStore);
                panel->showTranscript(names.coldGrant);
                return panel;
            },
            [](QWidget &panel) {
                QTRY_VERIFY_WITH_TIMEOUT(hasContent(*panel.findChild<ui::TranscriptView *>()), 10'000);
            });
        tests::takeScreens(u"sessions-continue"_s, {400, 760}, [&] {
            auto *panel = make(names.coldStore);
            panel->showTranscript(names.coldGrant);
            panel->findChild<QPushButton *>(u"continueButton"_s)->click();
            return panel;
        });
    }
};

int main(int argc, char **argv)
{
    ui::sealTranscriptEngine();
    QApplication application(argc, argv);
    TestSessionsPanel test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sessions_panel.moc"
