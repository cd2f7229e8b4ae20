#include "app/own_data.h"
#include "tests/support/live/backend_process.h"
#include "tests/tour/desk.h"
#include "ui/kit/theme.h"
#include "ui/kit/translations.h"
#include "ui/rendering/transcript_view.h"

#include <QApplication>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>

using namespace agentee;
using namespace Qt::StringLiterals;

/// The main way through the product by two people who have no mouse: Tab, arrows, Space, Enter and what the
/// menus say of keys.
class TestKeyboardStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void anaSignsInAndOpens();
    void anaEdits();
    void anaAsksTheAgent();
    void anaHandsOver();
    void binhReadsAndContinues();
    void anaSuggests();
    void binhAccepts();
    void binhExports();
    void cleanupTestCase();

private:
    std::unique_ptr<tests::Desk> signedIn(const tests::Desk::Person &person, const QString &folder);
    static void ask(const tests::Desk &desk, const QString &question);

    QTemporaryDir m_folder;
    ui::Theme m_theme{*qApp, ui::Theme::Scheme::Light};
    std::unique_ptr<tests::BackendProcess> m_backend;
    std::unique_ptr<tests::Desk> m_ana;
    std::unique_ptr<tests::Desk> m_binh;
    bool m_broken = false;
};

void TestKeyboardStory::initTestCase()
{
    QVERIFY(m_folder.isValid());
    auto backend = tests::BackendProcess::start(m_folder.filePath(u"backend"_s));
    QVERIFY2(backend, qPrintable(backend ? QString() : backend.error().title));
    m_backend = *std::move(backend);
}

void TestKeyboardStory::init()
{
    if (m_broken)
        QSKIP("An earlier scene did not come to its end.");
    m_broken = true;
}

std::unique_ptr<tests::Desk> TestKeyboardStory::signedIn(
    const tests::Desk::Person &person, const QString &folder)
{
    auto desk = std::make_unique<tests::Desk>(
        person, m_folder.filePath(folder), m_theme, tests::Desk::Hand::KeysAlone);
    desk->bringToFront();
    desk->typeSignIn(m_backend->url());
    desk->signIn();
    return desk;
}

void TestKeyboardStory::ask(const tests::Desk &desk, const QString &question)
{
    desk.type(u"composer"_s, question);
    desk.press(u"composer"_s, Qt::Key_Return);
    desk.see(u"stopButton"_s);
    desk.see(u"sendButton"_s);
}

void TestKeyboardStory::anaSignsInAndOpens()
{
    m_ana = signedIn({u"Ana Lindqvist"_s, u"ana@northwind.example"_s, u"northwind"_s}, u"ana"_s);
    m_ana->bringToFront();
    m_ana->openProposal(u"Harbour retrofit"_s);
    m_ana->untilReads(u"editorSentence"_s, u"You are editing"_s);
    m_ana->openSection(u"Approach"_s);
    m_ana->untilReads(u"sectionEditor"_s, u"First the grid."_s);
    m_broken = false;
}

void TestKeyboardStory::anaEdits()
{
    m_ana->typeAtEnd(u"sectionEditor"_s, u" Then the cranes."_s);
    m_ana->untilSynced();
    m_ana->untilReads(u"sectionEditor"_s, u"Then the cranes."_s);
    m_broken = false;
}

void TestKeyboardStory::anaAsksTheAgent()
{
    ask(*m_ana, u"Is the cable tunnel wet?"_s);
    m_ana->untilReads(u"liveTranscript"_s, u"The tunnel is wetter than it looked"_s);
    m_broken = false;
}

void TestKeyboardStory::anaHandsOver()
{
    m_ana->choose(u"shareAction"_s);
    m_ana->type(u"recipientField"_s, u"binh"_s);
    m_ana->press(u"recipientField"_s, Qt::Key_Return);
    m_ana->see(u"changeRecipientButton"_s);
    m_ana->untilReads(u"shareSendButton"_s, u"Hand over to Bình"_s);
    m_ana->click(u"shareSendButton"_s);
    m_ana->untilReads(u"receiptLine"_s, u"not yet: Opened"_s);
    m_ana->click(u"shareDoneButton"_s);
    m_ana->untilReads(u"editorSentence"_s, u"Trần Bình is editing"_s);
    m_broken = false;
}

void TestKeyboardStory::binhReadsAndContinues()
{
    m_binh = signedIn({u"Trần Bình"_s, u"binh@northwind.example"_s, u"northwind"_s}, u"binh"_s);
    m_binh->bringToFront();
    m_binh->goTo(u"Inbox, 1 unread"_s);
    m_binh->click(u"notificationAct"_s);
    m_binh->untilReads(u"readOnlyBanner"_s, u"Read-only: Ana Lindqvist's conversation"_s);
    m_binh->click(u"continueButton"_s);
    m_binh->untilReads(u"continueSheet"_s, u"You edit the proposal now"_s);
    m_binh->click(u"continueConfirmButton"_s);
    m_binh->see(u"composer"_s);
    ask(*m_binh, u"What is still missing?"_s);
    m_broken = false;
}

void TestKeyboardStory::anaSuggests()
{
    m_ana->bringToFront();
    m_ana->openSection(u"Risks"_s);
    m_ana->click(u"suggestChangeButton"_s);
    m_ana->typeAtEnd(u"sectionEditor"_s, u" We keep one converter module in the port."_s);
    m_ana->type(u"suggestionNote"_s, u"The port asked for it."_s);
    m_ana->click(u"sendSuggestionButton"_s);
    m_ana->untilReads({}, u"Your suggestion is on its way."_s);
    m_ana->untilSynced();
    m_broken = false;
}

void TestKeyboardStory::binhAccepts()
{
    m_binh->bringToFront();
    m_binh->untilReads(u"activityRail"_s, u"1 suggestion waits for you"_s);
    m_binh->goTo(u"Review, 1 suggestion waits for you"_s);
    m_binh->untilReads(u"suggestionCard"_s, u"We keep one converter module in the port."_s);
    m_binh->press(u"suggestionCard"_s, Qt::Key_A);
    m_binh->untilReads(u"undoBanner"_s, u"Ana's suggestion is accepted."_s);
    m_binh->untilSynced();
    m_broken = false;
}

void TestKeyboardStory::binhExports()
{
    m_binh->openProposal(u"Harbour retrofit"_s);
    const QString path = m_folder.filePath(u"harbour.md"_s);
    m_binh->choose(u"exportAction"_s);
    m_binh->chooseFile(path, u"Save"_s);
    m_binh->untilReads({}, u"Exported “Harbour retrofit”"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("Then the cranes."));
    QVERIFY(text.contains("We keep one converter module in the port."));
    m_broken = false;
}

void TestKeyboardStory::cleanupTestCase()
{
    m_binh.reset();
    m_ana.reset();
}

int main(int argc, char **argv)
{
    ui::sealTranscriptEngine();
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"agentee"_s);
    client::findOwnData();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslations(application, QLocale());
    TestKeyboardStory test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keyboard_story.moc"
