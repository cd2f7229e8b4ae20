#include "app/platform/login_start.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;
using client::LoginStart;

/// The entry that makes the desktop start the program, in a home of its own.
class TestLoginStart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void isWrittenAndRemoved();
    void namesAreQuoted_data();
    void namesAreQuoted();
    void theSystemTurnsItOff_data();
    void theSystemTurnsItOff();
    void aFolderThatCannotBeWrittenIsTold();

private:
    QString file() const { return m_home->filePath(u"config/autostart/agentee.desktop"_s); }
    void write(const QByteArray &text) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(file()).path()));
        QFile entry(file());
        QVERIFY(entry.open(QIODevice::WriteOnly));
        entry.write(text);
    }
    QByteArray written() const
    {
        QFile entry(file());
        return entry.open(QIODevice::ReadOnly) ? entry.readAll() : QByteArray();
    }
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestLoginStart::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home->filePath(u"config"_s)));
}

void TestLoginStart::isWrittenAndRemoved()
{
    const LoginStart start({u"/usr/bin/agentee"_s, u"--hidden"_s});
    QVERIFY(start.isPossible());
    QVERIFY(!start.isOn());
    QVERIFY(start.set(false)); // as it is
    QVERIFY(start.set(true));
    QVERIFY(start.isOn());
    QCOMPARE(written(),
        "[Desktop Entry]\nType=Application\nName=Agentee\nIcon=agentee\nExec=\"/usr/bin/agentee\" "
        "\"--hidden\"\n"
        "TryExec=/usr/bin/agentee\nX-GNOME-Autostart-enabled=true\n"_ba);
    QVERIFY(LoginStart({u"/elsewhere/agentee"_s}).set(true)); // it was moved
    QVERIFY(written().contains("TryExec=/elsewhere/agentee\n"));
    QVERIFY(start.set(false));
    QVERIFY(!start.isOn());
    QVERIFY(!QFile::exists(file()));
}

void TestLoginStart::namesAreQuoted_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QByteArray>("exec");
    QTest::addColumn<QByteArray>("tryExec");
    QTest::newRow("space") << u"/opt/My Apps/agentee"_s << "\"/opt/My Apps/agentee\""_ba
                           << "/opt/My Apps/agentee"_ba;
    QTest::newRow("letters") << u"/opt/Đề án/agentee"_s << "\"/opt/Đề án/agentee\""_ba
                             << "/opt/Đề án/agentee"_ba;
    QTest::newRow("signs of shells") << u"/opt/$(touch x)`y`\"z/agentee"_s
                                     << "\"/opt/\\\\$(touch x)\\\\`y\\\\`\\\\\"z/agentee\""_ba
                                     << "/opt/$(touch x)`y`\"z/agentee"_ba;
    QTest::newRow("field code") << u"/opt/100%/%U/agentee"_s << "\"/opt/100%%/%%U/agentee\""_ba
                                << "/opt/100%/%U/agentee"_ba;
    QTest::newRow("backslash") << u"/opt/a\\b/agentee"_s << "\"/opt/a\\\\\\\\b/agentee\""_ba
                               << "/opt/a\\\\b/agentee"_ba;
}

void TestLoginStart::namesAreQuoted()
{
    QFETCH(QString, program);
    QFETCH(QByteArray, exec);
    QFETCH(QByteArray, tryExec);
    const LoginStart start({program});
    QVERIFY(start.set(true));
    QVERIFY(start.isOn());
    QVERIFY2(written().contains("\nExec=" + exec + "\n"), written());
    QVERIFY2(written().contains("\nTryExec=" + tryExec + "\n"), written());
}

void TestLoginStart::theSystemTurnsItOff_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("on");
    QTest::newRow("plain") << "[Desktop Entry]\nExec=agentee\n"_ba << true;
    QTest::newRow("hidden") << "[Desktop Entry]\nExec=agentee\nHidden=true\n"_ba << false;
    QTest::newRow("disabled") << "[Desktop Entry]\nExec = agentee\nX-GNOME-Autostart-enabled = false\n"_ba
                              << false;
    QTest::newRow("of another group")
        << "[Desktop Entry]\nExec=agentee\n[Desktop Action x]\nHidden=true\n"_ba << true;
    QTest::newRow("nothing to start") << "[Desktop Entry]\nExec=\n"_ba << false;
    QTest::newRow("empty") << ""_ba << false;
    QTest::newRow("no entry") << "\0\xff Exec=x\n"_ba << false;
    QTest::newRow("endless") << QByteArray(4 * 1024 * 1024, 'x') << false;
}

void TestLoginStart::theSystemTurnsItOff()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, on);
    write(text);
    const LoginStart start({u"/usr/bin/agentee"_s});
    QCOMPARE(start.isOn(), on);
    QVERIFY(start.set(true)); // wanted again
    QVERIFY(start.isOn());
}

void TestLoginStart::aFolderThatCannotBeWrittenIsTold()
{
    QVERIFY(QDir().mkpath(m_home->filePath(u"config"_s)));
    QFile inTheWay(m_home->filePath(u"config/autostart"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    const auto done = LoginStart({u"/usr/bin/agentee"_s}).set(true);
    QVERIFY(!done);
    QVERIFY2(done.error().nextStep.contains(u"agentee.desktop"_s), qPrintable(done.error().nextStep));
    const auto lines = LoginStart({u"/opt/a\nExec=evil/agentee"_s}).set(true);
    QVERIFY(!lines);
}

QTEST_GUILESS_MAIN(TestLoginStart)
#include "tst_login_start.moc"
