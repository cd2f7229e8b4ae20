#include "tests/story/person.h"
#include "tests/story/programs.h"
#include "tests/support/desktop/notification_service.h"
#include "tests/support/desktop/screen_reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

constexpr int patience = 60'000; ///< ms; passing tests never wait for it

/// The main way through the product, by two people at two clients of a company whose server an administrator
/// has just set up.
class TestStoryFromOutside : public QObject
{
    Q_OBJECT
public:
    explicit TestStoryFromOutside(const QString &busAddress)
        : m_desktop(busAddress)
        , m_notifications(busAddress)
    {
    }

private Q_SLOTS:
    void initTestCase();
    void init();
    void anaConnectsToHerCompany();
    void anaBringsAProposal();
    void anaWritesAndAsks();
    void theNextStepOpens();
    void anaHandsOver();
    void binhIsToldAndReads();
    void binhContinues();
    void anaSuggests();
    void binhAccepts();
    void binhAsksForAReview();
    void anaReviews();
    void somebodyTriesItAlone();
    void cleanupTestCase();

private:
    void signIn(tests::Person &person, const QString &email);
    bool isShownOnDesktop(const QString &words);

    tests::Programs m_programs;
    tests::SpokenDesktop m_desktop;
    tests::NotificationDesktop m_notifications;
    QTemporaryDir m_folder;
    QUrl m_address;
    std::unique_ptr<QProcess> m_server;
    std::unique_ptr<tests::Person> m_ana;
    std::unique_ptr<tests::Person> m_binh;
    bool m_broken = false;
};

void TestStoryFromOutside::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const QString data = m_folder.filePath(u"server"_s);
    const QString said =
        m_programs.administer({u"add-tenant"_s, u"--data"_s, data, u"--name"_s, u"Northwind"_s});
    const QString tenant = said.section(u' ', -1);
    for (const auto &[name, email] : {std::pair{u"Ana Lindqvist"_s, u"ana@northwind.example"_s},
             std::pair{u"Trần Bình"_s, u"binh@northwind.example"_s}}) {
        m_programs.administer({u"add-person"_s, u"--data"_s, data, u"--tenant"_s, tenant, u"--name"_s, name,
                                  u"--email"_s, email},
            "a long enough password\n");
    }
    m_server = m_programs.serve(data, m_address);
    QVERIFY(m_server);
}

void TestStoryFromOutside::init()
{
    if (m_broken)
        QSKIP("An earlier scene did not come to its end.");
    m_broken = true;
}

void TestStoryFromOutside::signIn(tests::Person &person, const QString &email)
{
    person.open();
    person.press(u"Connect to your company"_s);
    person.write(u"Server"_s, m_address.toString());
    person.write(u"Email"_s, email);
    person.write(u"Password"_s, u"a long enough password"_s);
    person.press(u"Sign in"_s);
    person.untilReads(u"Everything synced"_s);
}

void TestStoryFromOutside::anaConnectsToHerCompany()
{
    m_ana = std::make_unique<tests::Person>(m_programs, m_desktop, 0, m_folder.filePath(u"ana"_s));
    signIn(*m_ana, u"ana@northwind.example"_s);
    m_broken = false;
}

void TestStoryFromOutside::anaBringsAProposal()
{
    QFile file(m_folder.filePath(u"ferry.md"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# Island ferry\n\n## Summary\n\nTwo ships.\n\n## Approach\n\nFirst the quay.\n");
    file.close();
    m_ana->hand(file.fileName());
    m_ana->press(u"Create the proposal"_s);
    m_ana->untilReads(u"You are editing"_s);
    m_broken = false;
}

void TestStoryFromOutside::anaWritesAndAsks()
{
    m_ana->press(u"Approach"_s);
    m_ana->untilReads(u"First the quay."_s);
    m_ana->add(u"Text of the section"_s, u" Then the ramps."_s);
    m_ana->comeToFront();
    m_ana->write(u"Message to your agent"_s, u"What does the text say about the quay?"_s);
    m_ana->press(u"Send"_s);
    m_ana->untilHears(u"quay"_s);
    m_ana->untilReads(u"Everything synced"_s);
    m_broken = false;
}

void TestStoryFromOutside::theNextStepOpens()
{
    m_ana->press(u"State"_s);
    m_ana->write(u"Client"_s, u"Port of Nordhavn"_s);
    m_ana->press(u"Document"_s);
    m_ana->press(u"Go to Technical proposal"_s);
    m_ana->untilReads(u"Technical proposal, current step"_s);
    m_broken = false;
}

void TestStoryFromOutside::anaHandsOver()
{
    m_ana->press(u"Share"_s);
    m_ana->write(u"Colleague"_s, u"binh"_s);
    m_ana->press(u"Trần Bình, binh@northwind.example"_s);
    m_ana->press(u"Hand over to "_s);
    m_ana->untilReads(u"not yet: Opened"_s);
    m_ana->press(u"Done"_s);
    m_ana->untilReads(u"Trần Bình is editing"_s);
    m_broken = false;
}

void TestStoryFromOutside::binhIsToldAndReads()
{
    m_binh = std::make_unique<tests::Person>(m_programs, m_desktop, 1, m_folder.filePath(u"binh"_s));
    signIn(*m_binh, u"binh@northwind.example"_s);
    m_binh->press(u"Inbox"_s);
    m_binh->press(u"Read transcript: Ana Lindqvist handed"_s);
    m_binh->untilReads(u"Read-only: Ana Lindqvist's conversation"_s);
    m_broken = false;
}

void TestStoryFromOutside::binhContinues()
{
    m_binh->press(u"Continue as me"_s);
    m_binh->untilReads(u"You edit the proposal now"_s);
    m_binh->press(u"Begin my conversation"_s);
    m_binh->comeToFront();
    m_binh->write(u"Message to your agent"_s, u"What is still missing?"_s);
    m_binh->press(u"Send"_s);
    m_binh->untilHears(u"Your agent is answering"_s);
    m_broken = false;
}

void TestStoryFromOutside::anaSuggests()
{
    m_ana->press(u"Suggest a change"_s);
    m_ana->add(u"Text of the section"_s, u" Both at night."_s);
    m_ana->write(u"Reason for the suggestion"_s, u"The ferries sail by day."_s);
    m_ana->press(u"Send suggestion"_s);
    m_ana->untilReads(u"Everything synced"_s);
    m_broken = false;
}

void TestStoryFromOutside::binhAccepts()
{
    m_binh->press(u"Review, 1 suggestion waits for you"_s);
    m_binh->untilReads(u"Both at night."_s);
    m_binh->press(u"Accept"_s);
    m_binh->untilReads(u"Ana's suggestion is accepted."_s);
    m_binh->untilReads(u"Everything synced"_s);
    m_broken = false;
}

void TestStoryFromOutside::binhAsksForAReview()
{
    m_binh->press(u"Proposals"_s);
    m_binh->press(u"Island ferry"_s);
    m_binh->untilReads(u"You are editing"_s);
    m_binh->press(u"Share"_s);
    m_binh->write(u"Colleague"_s, u"ana"_s);
    m_binh->press(u"Ana Lindqvist, ana@northwind.example"_s);
    m_binh->press(u"Ask for a review"_s);
    m_binh->press(u"Ask Ana to review"_s);
    m_binh->untilReads(u"not yet: Opened"_s);
    m_binh->press(u"Done"_s);
    // Ana's client stands open beside: her desktop tells her.
    QTRY_VERIFY_WITH_TIMEOUT(isShownOnDesktop(u"Bình"_s), patience);
    m_broken = false;
}

void TestStoryFromOutside::anaReviews()
{
    m_ana->press(u"Inbox"_s);
    m_ana->press(u"Read transcript: Trần Bình asks you"_s);
    m_ana->untilReads(u"Read-only: Trần Bình's conversation"_s);
    m_ana->untilReads(u"Trần Bình is editing"_s);
    m_ana->untilReads(u"Both at night."_s);
    m_broken = false;
}

void TestStoryFromOutside::somebodyTriesItAlone()
{
    tests::Person person(m_programs, m_desktop, 2, m_folder.filePath(u"alone"_s));
    person.open();
    person.press(u"Try it on this computer"_s);
    person.untilReads(u"Everything synced"_s);
    person.press(u"Show me"_s);
    person.untilReads(u"Harbour retrofit"_s);
    person.comeToFront();
    person.write(u"Message to your agent"_s, u"What does the text say about the quay?"_s);
    person.press(u"Send"_s);
    person.untilHears(u"quay"_s);
    QVERIFY(person.close());
    m_broken = false;
}

bool TestStoryFromOutside::isShownOnDesktop(const QString &words)
{
    for (const auto &shown : m_notifications.service().shown()) {
        if (shown.summary.contains(words) || shown.body.contains(words))
            return true;
    }
    return false;
}

void TestStoryFromOutside::cleanupTestCase()
{
    for (const auto &person : {m_ana.get(), m_binh.get()})
        QVERIFY(!person || person->close());
    QVERIFY(!m_server || tests::endInGoodOrder(*m_server));
}

int main(int argc, char **argv)
{
    const tests::PrivateBus bus;
    QCoreApplication application(argc, argv);
    if (!bus.isRunning()) {
        qCritical("The story is played over a bus, and this system has no dbus-daemon.");
        return 1;
    }
    // Programs that are started find both buses there.
    qputenv("AT_SPI_BUS_ADDRESS", bus.address().toLatin1());
    qputenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
    qputenv("LANGUAGE", "en");
    TestStoryFromOutside test(bus.address());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_story_from_outside.moc"
