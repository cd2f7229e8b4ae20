#include "sync/share_store.h"
#include "tests/support/sample_store/sample_store.h"
#include "tests/ui/collaboration/screens.h"
#include "ui/collaboration/disclosure.h"
#include "ui/kit/segmented_control.h"
#include "ui/share/handoffs_page.h"
#include "ui/share/share_card.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;
using tests::visible;

class TestHandoffsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<tests::SampleStore> m_store;
    std::unique_ptr<ui::HandoffsPage> m_page;

    void open(std::optional<models::Id> me = {})
    {
        m_page.reset();
        m_store = std::make_unique<tests::SampleStore>(tests::northwind(), me);
        m_page = std::make_unique<ui::HandoffsPage>(*m_store);
        m_page->resize(800, 900);
        m_page->show();
    }
    void click(const QString &name)
    {
        auto *button = visible<QPushButton>(*m_page, name);
        QVERIFY2(button && button->isEnabled(), qPrintable(name));
        button->click();
    }
    void show(const QString &direction)
    {
        m_page->findChild<ui::SegmentedControl *>(u"directionControl"_s)->setCurrent(direction);
    }
    qsizetype cards()
    {
        const auto all = m_page->findChildren<ui::ShareCard *>();
        return std::ranges::count_if(all, [](const ui::ShareCard *card) { return !card->isHidden(); });
    }
    models::ShareState craneState() { return m_store->shares().share(m_store->names().craneShare)->state; }

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { m_page.reset(); }

    void showsBothWays()
    {
        QCOMPARE(cards(), m_store->shares().shares().size());
        show(u"to"_s);
        QCOMPARE(cards(), 2);
        show(u"from"_s);
        QCOMPARE(cards(), 2);
    }

    void recalls()
    {
        show(u"from"_s);
        click(u"recallButton"_s);
        QTRY_COMPARE(craneState(), models::ShareState::Recalled);
    }

    void endsReading()
    {
        show(u"from"_s);
        const auto before = m_store->shares().grants().size();
        click(u"revokeButton"_s);
        QTRY_COMPARE(m_store->shares().grants().size(), before - 1);
    }

    void theRecipientContinuesAfterReadingWhatDiffers()
    {
        open(m_store->names().binh);
        QSignalSpy requested(m_page.get(), &ui::HandoffsPage::workspaceRequested);
        click(u"continueButton"_s);
        QVERIFY(visible<QWidget>(*m_page, u"continueSheet"_s));
        QCOMPARE(craneState(), models::ShareState::Opened);
        click(u"continueConfirmButton"_s);
        QTRY_COMPARE(craneState(), models::ShareState::Continued);
        QCOMPARE(requested.size(), 1);
    }

    void theRecipientDeclinesWithAReason()
    {
        open(m_store->names().binh);
        click(u"declineButton"_s);
        auto *reason = visible<QPlainTextEdit>(*m_page, u"declineReason"_s);
        QVERIFY(reason);
        QTest::keyClicks(reason, u"Away until Monday."_s);
        click(u"declineConfirmButton"_s);
        QTRY_COMPARE(craneState(), models::ShareState::Declined);
    }

    void offlineAnActFailsInPlace()
    {
        show(u"from"_s);
        m_store->setOnline(false);
        click(u"recallButton"_s);
        QTRY_VERIFY(visible<QPushButton>(*m_page, u"recallButton"_s)->isEnabled());
        QCOMPARE(craneState(), models::ShareState::Opened);
    }

    void screens()
    {
        m_page.reset();
        tests::takeScreens(u"handoffs"_s, {860, 1000}, [this] {
            m_store = std::make_unique<tests::SampleStore>();
            auto *page = new ui::HandoffsPage(*m_store);
            page->findChildren<ui::Disclosure *>().first()->setOpen(true);
            return page;
        });
        tests::takeScreens(u"handoffs-continue"_s, {860, 700}, [this] {
            m_store = std::make_unique<tests::SampleStore>(tests::northwind(), tests::northwind().names.binh);
            auto *page = new ui::HandoffsPage(*m_store);
            page->findChild<QPushButton *>(u"continueButton"_s)->click();
            return page;
        });
    }
};

QTEST_MAIN(TestHandoffsPage)
#include "tst_handoffs_page.moc"
