#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// What belongs to one operating system stands in folders named platform/, behind headers that name none.
class TestPlatform : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneSystemsHeaders_data();
    void oneSystemsHeaders();
    void systemsStayInTheirFolders_data();
    void systemsStayInTheirFolders();
    void platformHeadersNameNoSystem();
    void everySystemHasItsFile();
};

namespace
{

const QStringList layers{u"app"_s, u"models"_s, u"server"_s, u"storage"_s, u"sync"_s, u"threads"_s, u"ui"_s};

/// Whether a line of a source file is for one system alone.
bool isOneSystems(const QString &line)
{
    static const QRegularExpression header(
        uR"(^\s*#\s*(?:include|import)\s*[<"](?:)"
        uR"((?:windows|winsock2?|winuser|winreg|ws2tcpip|shlobj\w*|shellapi|dwmapi|io|direct|process)\.h|winrt/.+)"
        uR"(|(?:unistd|fcntl|poll|pthread|sched|dlfcn|pwd|grp|termios|signal|netdb|ifaddrs|spawn)\.h)"
        uR"(|(?:sys|linux|netinet|arpa|net|mach|X11|xcb|systemd|dbus|QtDBus)/.+|QtDBus|QDBus\w+)"
        uR"(|(?:AppKit|Foundation|Cocoa|CoreFoundation|ServiceManagement|Security|IOKit)/.+)[>"])"_s);
    static const QRegularExpression condition(
        uR"(^\s*#\s*(?:el)?if(?:n?def)?\b.*)"
        uR"(\b(?:Q_OS_\w+|_WIN32|_WIN64|WIN32|__linux__|__APPLE__|__MACH__|__unix__|__FreeBSD__|_MSC_VER)\b)"_s);
    return header.match(line).hasMatch() || condition.match(line).hasMatch();
}

QStringList oneSystemsLines(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    QStringList found;
    while (!file.atEnd()) {
        if (const QString line = QString::fromUtf8(file.readLine()).trimmed(); isOneSystems(line))
            found.append(line);
    }
    return found;
}

QStringList sourcesBelow(const QString &layer, const QStringList &names)
{
    QStringList sources;
    const QDir top(QStringLiteral(AGENTEE_SOURCES));
    QDirIterator files(top.filePath(layer), names, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        sources.append(files.next());
    return sources;
}

bool isInPlatformFolder(const QString &path)
{
    return path.contains(u"/platform/");
}

} // namespace

void TestPlatform::oneSystemsHeaders_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("is");
    const auto add = [](const char *line, bool is) {
        QTest::newRow(line) << QString::fromLatin1(line) << is;
    };
    add("#include <unistd.h>", true);
    add("#  include <sys/socket.h>", true);
    add("#include <windows.h>", true);
    add("#include <winsock2.h>", true);
    add("#include <QDBusConnection>", true);
    add("#include <QtDBus/QDBusInterface>", true);
    add("#import <AppKit/AppKit.h>", true);
    add("#ifdef Q_OS_LINUX", true);
    add("#if defined(Q_OS_MACOS) && 1", true);
    add("#elif defined(_WIN32)", true);
    add("#include <csignal>", false);
    add("#include <QProcess>", false);
    add("#include \"app/platform/process.h\"", false);
    add("#include \"ui/kit/window.h\"", false);
    add("#ifdef AGENTEE_VERSION", false);
    add("// #ifdef Q_OS_LINUX", false);
}

void TestPlatform::oneSystemsHeaders()
{
    QFETCH(QString, line);
    QTEST(isOneSystems(line), "is");
}

void TestPlatform::systemsStayInTheirFolders_data()
{
    QTest::addColumn<QString>("layer");
    for (const QString &layer : layers)
        QTest::newRow(qPrintable(layer)) << layer;
}

void TestPlatform::systemsStayInTheirFolders()
{
    QFETCH(QString, layer);
    const QStringList sources = sourcesBelow(layer, {u"*.h"_s, u"*.cpp"_s, u"*.mm"_s});
    QVERIFY(!sources.isEmpty());
    for (const QString &path : sources) {
        if (isInPlatformFolder(path))
            continue;
        QVERIFY2(!path.endsWith(".mm"_L1), qPrintable(path));
        const QStringList lines = oneSystemsLines(path);
        QVERIFY2(lines.isEmpty(), qPrintable(path + u": "_s + lines.join(u", "_s)));
    }
}

void TestPlatform::platformHeadersNameNoSystem()
{
    for (const QString &layer : layers) {
        for (const QString &path : sourcesBelow(layer, {u"*.h"_s})) {
            if (isInPlatformFolder(path))
                QVERIFY2(oneSystemsLines(path).isEmpty(), qPrintable(path));
        }
    }
}

void TestPlatform::everySystemHasItsFile()
{
    int families = 0;
    for (const QString &layer : layers) {
        for (const QString &path : sourcesBelow(layer, {u"*_unix.cpp"_s})) {
            ++families;
            const QString other = path.chopped(int(qstrlen("unix.cpp"))) + u"windows.cpp"_s;
            QVERIFY2(QFile::exists(other), qPrintable(other));
        }
    }
    QVERIFY(families > 0);
}

QTEST_APPLESS_MAIN(TestPlatform)
#include "tst_platform.moc"
