#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// The arrows of docs/architecture.md, read from the sources.
class TestLayers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void includesFollowTheArrows_data();
    void includesFollowTheArrows();
    void librariesStayBehindTheirBorder_data();
    void librariesStayBehindTheirBorder();

private:
    QList<std::pair<QString, QString>> includesBelow(const QString &folder, bool headersOnly) const;
};

QList<std::pair<QString, QString>> TestLayers::includesBelow(const QString &folder, bool headersOnly) const
{
    static const QRegularExpression include(uR"(^\s*#\s*include\s+["<]([^">]+)[">])"_s);
    QList<std::pair<QString, QString>> found;
    const QDir top(QStringLiteral(AGENTEE_SOURCES));
    const QStringList names = headersOnly ? QStringList{u"*.h"_s} : QStringList{u"*.h"_s, u"*.cpp"_s};
    QDirIterator files(top.filePath(folder), names, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        while (!file.atEnd()) {
            const auto match = include.match(QString::fromUtf8(file.readLine()));
            if (match.hasMatch())
                found.append({top.relativeFilePath(file.fileName()), match.captured(1)});
        }
    }
    return found;
}

void TestLayers::includesFollowTheArrows_data()
{
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QStringList>("allowed");
    QTest::newRow("models") << u"models"_s << QStringList{u"models"_s};
    QTest::newRow("storage") << u"storage"_s << QStringList{u"models"_s, u"storage"_s};
    QTest::newRow("server/speech") << u"server/speech"_s << QStringList{u"server/speech"_s};
    QTest::newRow("server/http") << u"server/http"_s
                                 << QStringList{u"models"_s, u"server/speech"_s, u"server/http"_s};
    QTest::newRow("server/store") << u"server/store"_s
                                  << QStringList{u"models"_s, u"storage"_s, u"server/speech"_s,
                                         u"server/store"_s, u"server/services/principal.h"_s};
    QTest::newRow("server/services") << u"server/services"_s
                                     << QStringList{u"models"_s, u"server/speech"_s, u"server/store"_s,
                                            u"server/services"_s};
    QTest::newRow("server/agent") << u"server/agent"_s
                                  << QStringList{u"models"_s, u"server/speech"_s, u"server/store"_s,
                                         u"server/services"_s, u"server/agent"_s,
                                         u"server/api/agent_port.h"_s};
    QTest::newRow("server") << u"server"_s << QStringList{u"models"_s, u"storage"_s, u"server"_s};
    QTest::newRow("threads") << u"threads"_s << QStringList{u"threads"_s};
    QTest::newRow("sync") << u"sync"_s << QStringList{u"models"_s, u"storage"_s, u"threads"_s, u"sync"_s};
    QTest::newRow("ui/kit") << u"ui/kit"_s << QStringList{u"models"_s, u"threads"_s, u"ui/kit"_s};
    QTest::newRow("ui/rendering") << u"ui/rendering"_s
                                  << QStringList{u"models"_s, u"ui/kit"_s, u"ui/rendering"_s};
    // What the interface sees of sync are the headers at its top: stores and values, no engine and no
    // network.
    QTest::newRow("ui") << u"ui"_s << QStringList{u"models"_s, u"threads"_s, u"ui"_s, u"sync/*.h"_s};
    QTest::newRow("app") << u"app"_s
                         << QStringList{u"models"_s, u"threads"_s, u"ui"_s, u"sync/*.h"_s, u"app"_s};
}

void TestLayers::includesFollowTheArrows()
{
    QFETCH(QString, layer);
    QFETCH(QStringList, allowed);
    const auto isAllowed = [&](const QString &include) {
        return std::ranges::any_of(allowed, [&](const QString &entry) {
            if (entry == u"sync/*.h")
                return include.startsWith(u"sync/") && include.count(u'/') == 1;
            return include == entry || include.startsWith(entry + u'/');
        });
    };
    const QSet<QString> layers{
        u"models"_s, u"storage"_s, u"threads"_s, u"server"_s, u"sync"_s, u"ui"_s, u"app"_s, u"tests"_s};
    const auto includes = includesBelow(layer, false);
    QVERIFY(!includes.isEmpty());
    for (const auto &[file, include] : includes) {
        if (layers.contains(include.section(u'/', 0, 0)))
            QVERIFY2(isAllowed(include), qPrintable(u"%1 includes %2"_s.arg(file, include)));
    }
}

void TestLayers::librariesStayBehindTheirBorder_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("except");
    const QString heavy = u"^(boost/|curl/|git2|yaml-cpp/|jsoncons|cmark|openssl/|sqlite3)"_s;
    QTest::newRow("models") << u"models"_s << heavy << QStringList{u"models/jsoncons_bridge.h"_s};
    QTest::newRow("storage") << u"storage"_s << heavy << QStringList{};
    QTest::newRow("sync") << u"sync"_s << heavy << QStringList{};
    QTest::newRow("ui") << u"ui"_s << heavy << QStringList{};
    QTest::newRow("server/services") << u"server/services"_s << heavy << QStringList{};
    QTest::newRow("server/api") << u"server/api"_s << heavy << QStringList{};
}

void TestLayers::librariesStayBehindTheirBorder()
{
    QFETCH(QString, folder);
    QFETCH(QString, pattern);
    QFETCH(QStringList, except);
    const QRegularExpression library(pattern);
    for (const auto &[file, include] : includesBelow(folder, true)) {
        if (!except.contains(file))
            QVERIFY2(!library.match(include).hasMatch(), qPrintable(u"%1 includes %2"_s.arg(file, include)));
    }
}

QTEST_APPLESS_MAIN(TestLayers)
#include "tst_layers.moc"
