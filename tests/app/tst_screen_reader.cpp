#include "models/share.h"
#include "tests/support/backend/api_user.h"
#include "tests/support/desktop/notification_service.h"
#include "tests/support/desktop/screen_reader.h"
#include "tests/support/live/backend_process.h"

#include <QCoreApplication>
#include <QDir>
#include <QLockFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

constexpr int patience = 60'000; ///< ms; passing tests never wait for it

/// The real program in a process of its own, with nothing but what it tells the accessibility bus.
class TestScreenReader : public QObject
{
    Q_OBJECT
public:
    explicit TestScreenReader(const QString &busAddress)
        : m_busAddress(busAddress)
        , m_desktop(busAddress)
        , m_reader(m_desktop)
    {
    }

private Q_SLOTS:
    void initTestCase();
    void theWindowIsRead();
    void aProposalIsMade();
    void anAnswerIsAskedForAndHeard();
    void aSharedConversationIsRead();
    void aStartThatComesToNothingIsTold();
    void cleanupTestCase();

private:
    void start(QProcess &program, const QString &as);
    static void end(QProcess &program);
    /// Ana asks Bình to review, and shows him her conversation.
    void share();
    tests::ScreenReader::Thing waitFor(const QString &role, const QString &name) const
    {
        return waitFor(m_reader, role, name);
    }
    static tests::ScreenReader::Thing waitFor(
        const tests::ScreenReader &reader, const QString &role, const QString &name);

    QString m_busAddress;
    tests::SpokenDesktop m_desktop;
    tests::ScreenReader m_reader;
    QTemporaryDir m_folder;
    std::unique_ptr<tests::BackendProcess> m_backend;
    QProcess m_program;
};

tests::ScreenReader::Thing TestScreenReader::waitFor(
    const tests::ScreenReader &reader, const QString &role, const QString &name)
{
    tests::ScreenReader::Thing found;
    if (!QTest::qWaitFor([&] { return (found = reader.find(role, name)).isThere(); }, patience)) {
        QString all;
        for (const auto &thing : reader.read())
            all += u"\n  "_s + thing.role + u": "_s + thing.name;
        QTest::qFail(qPrintable(u"There is no %1 “%2”:%3"_s.arg(role, name, all)), __FILE__, __LINE__);
    }
    return found;
}

void TestScreenReader::initTestCase()
{
    QVERIFY(m_folder.isValid());
    auto backend = tests::BackendProcess::start(m_folder.filePath(u"backend"_s));
    QVERIFY2(backend, qPrintable(backend ? QString() : backend.error().title));
    m_backend = *std::move(backend);
    start(m_program, u"ana"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_reader.seesProgram(), patience);
}

void TestScreenReader::start(QProcess &program, const QString &as)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"AT_SPI_BUS_ADDRESS"_s, m_busAddress);
    environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    environment.insert(u"LANGUAGE"_s, u"en"_s);
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(AGENTEE_CLIENT),
        {u"--profile"_s, m_folder.filePath(as), u"--server"_s, m_backend->url().toString(), u"--as"_s, as});
    QVERIFY(program.waitForStarted());
}

void TestScreenReader::end(QProcess &program)
{
    QCOMPARE(program.state(), QProcess::Running);
    program.terminate();
    if (!program.waitForFinished(patience)) {
        program.kill();
        QVERIFY(program.waitForFinished());
    }
}

void TestScreenReader::theWindowIsRead()
{
    waitFor(u"tree item"_s, u"Harbour retrofit"_s);
    const QList<tests::ScreenReader::Thing> things = m_reader.read();
    QVERIFY2(things.size() > 30, qPrintable(QString::number(things.size())));
    int frames = 0;
    QStringList wrong;
    for (const auto &thing : things) {
        frames += thing.role == u"frame" ? 1 : 0;
        if (!thing.isFocusable())
            continue;
        const QString who = thing.role + u" “"_s + thing.name + u'”';
        if (thing.name.isEmpty())
            wrong.append(who + u" has no name"_s);
        if (thing.role == u"filler" || thing.role == u"invalid" || thing.role == u"unknown"
            || thing.role.isEmpty())
            wrong.append(who + u" has no role"_s);
        if (thing.role == u"push button" && m_reader.actions(thing.place).isEmpty())
            wrong.append(who + u" cannot be pressed"_s);
    }
    QCOMPARE(frames, 1);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestScreenReader::aProposalIsMade()
{
    const auto title = u"Quay lighting Nordhavn"_s;
    QVERIFY(m_reader.act(waitFor(u"push button"_s, u"New proposal"_s).place, u"Press"_s));
    const auto field = waitFor(u"text"_s, u"Title"_s);
    QVERIFY(m_reader.write(field.place, title));
    QVERIFY(m_reader.act(waitFor(u"push button"_s, u"Create"_s).place, u"Press"_s));
    const auto header = waitFor(u"text"_s, u"Title of the proposal"_s);
    QTRY_COMPARE(m_reader.text(header.place), title);
    waitFor(u"list item"_s, u"Summary"_s);
    const auto editor = waitFor(u"text"_s, u"Text of the section"_s);
    QVERIFY(m_reader.write(editor.place, u"The quays are lit by sodium lamps."_s));
    QTRY_COMPARE(m_reader.text(editor.place), u"The quays are lit by sodium lamps."_s);
}

void TestScreenReader::anAnswerIsAskedForAndHeard()
{
    // Started again, the program comes to the front: without a window manager nobody else brings it there.
    QCOMPARE(
        QProcess::execute(QStringLiteral(AGENTEE_CLIENT), {u"--profile"_s, m_folder.filePath(u"ana"_s)}), 0);
    const auto composer = waitFor(u"text"_s, u"Message to your agent"_s);
    QVERIFY(m_reader.write(composer.place, u"Is the cable tunnel wet?"_s));
    QVERIFY(m_reader.act(waitFor(u"push button"_s, u"Send"_s).place, u"Press"_s));
    const auto heard = [this](const QString &part) { return !m_reader.announced().filter(part).isEmpty(); };
    QTRY_VERIFY2_WITH_TIMEOUT(heard(u"The tunnel is wetter than it looked"_s),
        qPrintable(m_reader.announced().join(u'\n')), patience);
    QVERIFY(heard(u"Your agent is answering"_s));
    // The start is no news, and an answer is not said word by word as it is written.
    QVERIFY(!heard(u"network"_s));
    QVERIFY2(m_reader.announced().size() < 6, qPrintable(m_reader.announced().join(u'\n')));
}

void TestScreenReader::share()
{
    const auto port = quint16(m_backend->url().port());
    test::ApiUser ana(port, u"ana@northwind.example"_s, u"northwind"_s);
    const test::ApiUser binh(port, u"binh@northwind.example"_s, u"northwind"_s);
    const QByteArray conversation = "01930000-0000-7000-8000-000000000201"; // of the sample data
    const QJsonObject session = ana.get("/v1/sessions/" + conversation).json();
    const QByteArray workspace = "/v1/workspaces/" + session.value("workspace_id"_L1).toString().toLatin1();
    models::ShareCommand command;
    command.id = models::newId();
    command.recipientId = binh.id();
    command.mode = models::ShareMode::Reviewer;
    command.transcript = models::TranscriptExtent::Following;
    command.sessionId = models::idFromText(QString::fromLatin1(conversation));
    command.handoffRecord.summary = u"Please look at the risks."_s;
    const qint64 version = ana.get(workspace).json().value("lock_version"_L1).toInteger();
    const test::ApiAnswer sent = ana.post(workspace + "/shares", models::toJson(command), version);
    QVERIFY2(sent.status == 201, sent.body.constData());
}

/// In the browser engine's page: messages under whom they are by, and text that can be gone through.
void TestScreenReader::aSharedConversationIsRead()
{
    share();
    QProcess program;
    start(program, u"binh"_s);
    const tests::ScreenReader reader(m_desktop, 1);
    QTRY_VERIFY_WITH_TIMEOUT(reader.seesProgram(), patience);
    const auto proposal = waitFor(reader, u"tree item"_s, u"Harbour retrofit"_s);
    QVERIFY(reader.act(proposal.place, u"Press"_s));
    const auto title = waitFor(reader, u"text"_s, u"Title of the proposal"_s);
    QTRY_COMPARE(reader.text(title.place), u"Harbour retrofit"_s);
    const auto tab = waitFor(reader, u"page tab"_s, u"Ana Lindqvist's conversation"_s);
    QVERIFY(reader.act(tab.place, u"Press"_s));
    waitFor(reader, u"heading"_s, u"Ana Lindqvist"_s);
    const QList<tests::ScreenReader::Thing> things = reader.read();
    QStringList said;
    for (const auto &thing : things)
        said.append(thing.role + u": "_s + thing.name);
    QVERIFY2(!said.filter(u"rejected because of the tide"_s).isEmpty(), qPrintable(said.join(u'\n')));
    // A section of the outline, too.
    QVERIFY(reader.act(waitFor(reader, u"list item"_s, u"Schedule"_s).place, u"Press"_s));
    const auto editor = waitFor(reader, u"text"_s, u"Text of the section"_s);
    QTRY_VERIFY(reader.text(editor.place).startsWith(u"## Schedule"_s));
    end(program);
}

void TestScreenReader::aStartThatComesToNothingIsTold()
{
    // Another one has the data, and does not take the start over: it hangs, or ended without letting go.
    const QString folder = m_folder.filePath(u"held"_s);
    QVERIFY(QDir().mkpath(folder));
    QLockFile lock(folder + u"/lock"_s);
    lock.setStaleLockTime(0);
    QVERIFY(lock.lock());
    QProcess program;
    start(program, u"held"_s);
    const tests::ScreenReader reader(m_desktop, 2);
    QTRY_VERIFY_WITH_TIMEOUT(reader.seesProgram(), patience);
    waitFor(reader, u"label"_s, u"Agentee is already open with the data in %1."_s.arg(folder));
    waitFor(reader, u"label"_s, u"Use the window that is open, or close it first."_s);
    end(program);
}

void TestScreenReader::cleanupTestCase()
{
    end(m_program);
}

int main(int argc, char **argv)
{
    const tests::PrivateBus bus;
    QCoreApplication application(argc, argv);
    if (!bus.isRunning()) {
        qInfo("this system has no dbus-daemon");
        return 0;
    }
    TestScreenReader test(bus.address());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_screen_reader.moc"
