#include "sync/session_store.h"
#include "sync/share_store.h"
#include "sync/suggestion_store.h"
#include "tests/support/sample_store/sample_store.h"
#include "ui/kit/banner.h"
#include "ui/kit/translations.h"
#include "ui/rendering/transcript_view.h"
#include "ui/sessions/spoken_message.h"
#include "ui/shell/main_window.h"

#include <QAccessible>
#include <QApplication>
#include <QTabBar>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

namespace
{

struct Said {
    QString sentence;
    bool polite = true;
};

QList<Said> heard;

void hear(QAccessibleEvent *event)
{
    if (event->type() != QAccessible::Announcement)
        return;
    const auto *said = static_cast<QAccessibleAnnouncementEvent *>(event);
    heard.append({said->message(), said->politeness() == QAccessible::AnnouncementPoliteness::Polite});
}

QStringList takeHeard()
{
    QStringList sentences;
    for (const Said &said : std::exchange(heard, {}))
        sentences.append(said.sentence);
    return sentences;
}

} // namespace

/// What a screen reader says by itself, while the person does something else in the window.
class TestAnnouncements : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void anAnswerIsSaidOnceWhenItIsWhole();
    void messagesOfAColleagueAreCounted();
    void suggestionsAreSaidWhenTheyArrive();
    void theNetworkIsSaidWhenItComesAndGoes();
    void aMessageInPlaceIsSaidOnce();
    void nothingIsSaidIntoAnotherWindow();
    void longMessagesAreCutAndPlain();

private:
    void open(const models::Id &workspaceId);

    std::unique_ptr<tests::SampleStore> m_store;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestAnnouncements::initTestCase()
{
    QAccessible::installUpdateHandler(hear);
    QAccessible::setActive(true);
}

void TestAnnouncements::cleanup()
{
    m_window.reset();
    m_store.reset();
}

void TestAnnouncements::open(const models::Id &workspaceId)
{
    m_store = std::make_unique<tests::SampleStore>();
    m_window = std::make_unique<ui::MainWindow>(*m_store);
    m_window->resize(1440, 900);
    m_window->openWorkspace(workspaceId);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    heard.clear();
}

void TestAnnouncements::anAnswerIsSaidOnceWhenItIsWhole()
{
    const models::Id session = tests::northwind().names.anaHarbourSession;
    open(tests::northwind().names.harbour);
    QVERIFY(m_store->sessions().send(session, u"Is the tunnel wet?"_s));
    m_store->answerBegins(session, u"Reading the proposal"_s);
    QCOMPARE(takeHeard(), QStringList(u"Your agent is answering…"_s));
    for (const QString &word : u"The **tunnel** is dry since May ."_s.split(u' '))
        m_store->answerGrows(session, word + u' ');
    QCOMPARE(takeHeard(), QStringList());
    m_store->answerEnds(session);
    const QStringList said = takeHeard();
    QCOMPARE(said.size(), 1);
    QVERIFY2(said.first().contains(u"The tunnel is dry since May"_s), qPrintable(said.first()));
    m_store->setOnline(true); // whatever else moves
    QCOMPARE(takeHeard(), QStringList());
}

void TestAnnouncements::messagesOfAColleagueAreCounted()
{
    const tests::SampleData::Names names = tests::northwind().names;
    open(names.coldStore);
    auto *tabs = m_window->findChild<QTabBar *>(u"sessionTabs"_s);
    tabs->setCurrentIndex(tabs->count() - 1);
    // The engine that shows it may take a moment of the window's attention.
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    heard.clear();
    models::Message message = m_store->data().messages.value(names.mariaColdSession).last();
    message.id = models::newId();
    message.text = u"And the second boiler?"_s;
    m_store->transcriptGrows(names.coldGrant, message);
    const QStringList said = takeHeard();
    QCOMPARE(said.size(), 1);
    QVERIFY2(said.first().startsWith(u"1 new message"_s), qPrintable(said.first()));
}

void TestAnnouncements::suggestionsAreSaidWhenTheyArrive()
{
    const tests::SampleData::Names names = tests::northwind().names;
    open(names.harbour);
    const auto arrive = [&](int count) {
        for (int i = 0; i < count; ++i) {
            models::Suggestion copy = *m_store->data().suggestion(names.freshSuggestion);
            copy.id = models::newId();
            m_store->data().suggestions.append(copy);
        }
        Q_EMIT m_store->suggestions().changed(names.harbour);
    };
    arrive(1);
    QCOMPARE(takeHeard(), QStringList(u"Li Wei suggests a change: Technical approach."_s));
    arrive(3);
    QCOMPARE(takeHeard(), QStringList(u"3 new suggestions."_s));
    arrive(0);
    QCOMPARE(takeHeard(), QStringList());
    QVERIFY(m_store->suggestions().reject(names.freshSuggestion, u"Not now."_s));
    QVERIFY(m_store->suggestions().reopen(names.freshSuggestion));
    for (const QString &sentence : takeHeard())
        QVERIFY2(!sentence.contains(u"suggests a change"_s), qPrintable(sentence));
}

void TestAnnouncements::theNetworkIsSaidWhenItComesAndGoes()
{
    open(tests::northwind().names.harbour);
    m_store->setOnline(false);
    const QStringList gone = takeHeard();
    QCOMPARE(gone.size(), 1);
    QVERIFY2(gone.first().startsWith(u"Offline"_s), qPrintable(gone.first()));
    m_store->queue(u"Edit of Team in Harbour retrofit"_s, m_store->names().harbour);
    QCOMPARE(takeHeard(), QStringList());
    m_store->setOnline(true);
    QCOMPARE(takeHeard(), QStringList(u"The network is back."_s));
}

void TestAnnouncements::aMessageInPlaceIsSaidOnce()
{
    ui::Banner banner;
    banner.showMessage(ui::Banner::Kind::Error, u"The file cannot be read."_s, u"Choose another one."_s);
    QVERIFY(QTest::qWaitForWindowExposed(&banner));
    heard.clear();
    banner.showMessage(ui::Banner::Kind::Error, u"The file cannot be read."_s, u"Choose another one."_s);
    QCOMPARE(takeHeard(), QStringList());
    banner.showMessage(ui::Banner::Kind::Error, u"The disk is full."_s, u"Make room."_s);
    QCOMPARE(heard.size(), 1);
    QVERIFY(!heard.first().polite);
    QCOMPARE(takeHeard(), QStringList(u"The disk is full. Make room."_s));
}

void TestAnnouncements::nothingIsSaidIntoAnotherWindow()
{
    open(tests::northwind().names.harbour);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    m_store->setOnline(false);
    QCOMPARE(takeHeard(), QStringList());
}

void TestAnnouncements::longMessagesAreCutAndPlain()
{
    QCOMPARE(ui::spokenMessage(u"## Price\n\nIt is **8.4** [million](https://port.example)."_s),
        u"Price It is 8.4 million."_s);
    const QString cut = ui::spokenMessage(u"word "_s.repeated(100'000));
    QVERIFY(cut.size() < 500);
    QVERIFY(cut.endsWith(u"word…"_s));
    QCOMPARE(ui::spokenMessage({}), QString());
}

int main(int argc, char **argv)
{
    ui::sealTranscriptEngine();
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English));
    ui::installTranslations(application, QLocale());
    TestAnnouncements test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_announcements.moc"
