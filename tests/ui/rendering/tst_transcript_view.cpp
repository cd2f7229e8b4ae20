#include "tests/ui/rendering/sample_transcript.h"
#include "ui/kit/theme.h"
#include "ui/rendering/engine/transcript_source.h"
#include "ui/rendering/transcript_view.h"

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineView>

using namespace agentee::ui;
using namespace Qt::StringLiterals;

constexpr int patience = 30'000; ///< ms; the browser engine may start slowly on a busy machine

class TestTranscriptView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheEnd();
    void walksThroughWindows();
    void appendsOnlyAtTheEnd();
    void followsTheScheme();
    void showsTheLastOfMany();
    void survivesAHugeMessage();
    void refusesTheNetwork_data();
    void refusesTheNetwork();
    void refusesFilesAndScripts();
    void aHostileAnswerIsText();
    void handsLinksOut_data();
    void handsLinksOut();
    void isReadByAScreenReader();
};

static QWebEnginePage *pageOf(const TranscriptView &view)
{
    return view.findChild<QWebEngineView *>()->page();
}

static void open(TranscriptView &view)
{
    view.resize(600, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

static QString textOf(QWebEnginePage *page)
{
    QString text;
    bool arrived = false;
    page->toPlainText([&](const QString &words) {
        text = words;
        arrived = true;
    });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(arrived, patience); }();
    return text;
}

void TestTranscriptView::showsTheEnd()
{
    TranscriptView view;
    open(view);
    QSignalSpy shown(&view, &TranscriptView::shown);
    view.setEntries(longTranscript(10'000));
    QVERIFY(shown.wait(patience));
    QCOMPARE(view.window().first, 9'500);
    QWebEnginePage *page = pageOf(view);
    QCOMPARE(page->url().fragment(), u"end"_s);
    const QString text = textOf(page);
    QVERIFY(text.contains(u"Message 9999."_s));
    QVERIFY(!text.contains(u"Message 42."_s));
}

void TestTranscriptView::walksThroughWindows()
{
    TranscriptView view;
    open(view);
    QSignalSpy shown(&view, &TranscriptView::shown);
    view.setEntries(longTranscript(1'200));
    QVERIFY(shown.wait(patience));
    view.showEarlier();
    QVERIFY(shown.wait(patience));
    QCOMPARE(view.window().first, 200);
    view.showEarlier();
    QVERIFY(shown.wait(patience));
    QCOMPARE(view.window().first, 0);
    view.showEarlier();
    QCOMPARE(view.window().first, 0);
    QVERIFY(textOf(pageOf(view)).contains(u"Message 0."_s));
    view.scrollToEnd();
    QVERIFY(shown.wait(patience));
    QCOMPARE(view.window().first, 700);
    view.showLater();
    QCOMPARE(view.window().first, 700);
}

void TestTranscriptView::appendsOnlyAtTheEnd()
{
    TranscriptView view;
    open(view);
    QSignalSpy shown(&view, &TranscriptView::shown);
    view.setEntries(longTranscript(700));
    QVERIFY(shown.wait(patience));
    view.appendEntries({sampleTranscript().first()});
    QVERIFY(shown.wait(patience));
    QCOMPARE(view.window().first, 201);
    view.showEarlier();
    QVERIFY(shown.wait(patience));
    const TranscriptWindow before = view.window();
    view.appendEntries({sampleTranscript().first()});
    QCOMPARE(view.window().first, before.first);
    QCOMPARE(view.entries().size(), 702);
}

void TestTranscriptView::followsTheScheme()
{
    Theme theme(*qApp, Theme::Scheme::Light);
    TranscriptView view;
    open(view);
    QSignalSpy shown(&view, &TranscriptView::shown);
    view.setEntries(longTranscript(20));
    QVERIFY(shown.wait(patience));
    for (const auto scheme : {Theme::Scheme::Dark, Theme::Scheme::Light, Theme::Scheme::Dark}) {
        shown.clear();
        theme.setScheme(scheme);
        QVERIFY(!shown.isEmpty() || shown.wait(patience));
        const QColor wanted = theme.colours().surface;
        const auto corner = [&] {
            return view.grab().toImage().pixelColor(view.width() - 20, view.height() - 3);
        };
        QTRY_COMPARE_WITH_TIMEOUT(corner(), wanted, patience);
    }
}

/// Another page is asked for at any moment of the one before it.
void TestTranscriptView::showsTheLastOfMany()
{
    TranscriptSource source;
    QWebEngineView view(source.page());
    view.resize(600, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy shown(&source, &TranscriptSource::shown);
    for (int round = 0; round < 24; ++round) {
        shown.clear();
        for (int page = 0; page < 3; ++page) {
            source.show("<!DOCTYPE html><p>round " + QByteArray::number(round) + " page "
                    + QByteArray::number(page) + "</p><p id=end>end</p>",
                u"end"_s);
            for (int turn = 0; turn < round; ++turn)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 2);
        }
        const QString last = u"round %1 page 2"_s.arg(round);
        QTRY_VERIFY_WITH_TIMEOUT(textOf(source.page()).contains(last), patience);
        QVERIFY(!shown.isEmpty() || shown.wait(patience));
    }
}

void TestTranscriptView::survivesAHugeMessage()
{
    TranscriptView view;
    open(view);
    QSignalSpy shown(&view, &TranscriptView::shown);
    QList<TranscriptEntry> entries = sampleTranscript();
    entries.last().markdown = u"word "_s.repeated(200'000) + u"the last word"_s;
    view.setEntries(entries);
    QVERIFY(shown.wait(patience));
    QVERIFY(textOf(pageOf(view)).contains(u"the last word"_s));
}

void TestTranscriptView::refusesTheNetwork_data()
{
    QTest::addColumn<QString>("html");
    const auto row = [](const char *name, const QString &html) { QTest::newRow(name) << html; };
    row("image", u"<img src=\"%1/i.png\">"_s);
    row("style",
        u"<style>body{background:url(%1/b)}@import '%1/c';@font-face{font-family:x;src:url(%1/f)}"
        "p{font-family:x}</style><p>words</p>"_s);
    row("style attribute", u"<p style=\"background:url(%1/a);height:90px\">words</p>"_s);
    row("sheet", u"<link rel=stylesheet href=\"%1/s.css\"><link rel=icon href=\"%1/favicon.ico\">"_s);
    row("hints",
        u"<link rel=prefetch href=\"%1/p\"><link rel=preload as=image href=\"%1/q\">"
        "<link rel=preconnect href=\"%1\"><link rel=dns-prefetch href=\"%1\"><link rel=prerender "
        "href=\"%1/r\">"
        "<link rel=modulepreload href=\"%1/m\"><link rel=manifest href=\"%1/n\">"_s);
    row("refresh", u"<meta http-equiv=refresh content=\"0;url=%1/r\">"_s);
    row("frames", u"<iframe src=\"%1/f\"></iframe><object data=\"%1/o\"></object><embed src=\"%1/e\">"_s);
    row("media",
        u"<video autoplay src=\"%1/v\" poster=\"%1/w\"></video><audio autoplay src=\"%1/a\"></audio>"_s);
    row("drawing",
        u"<svg width=9 height=9><image href=\"%1/i\" width=9 height=9 /><use href=\"%1/u#x\"/></svg>"_s);
    row("script",
        u"<script src=\"%1/s\"></script><script>new Image().src='%1/t';fetch('%1/u');location='%1/v'</script>"_s);
    row("handler", u"<img src=\"x:\" onerror=\"fetch('%1/e')\"><body onload=\"location='%1/l'\">"_s);
    row("form", u"<form action=\"%1/f\"><input autofocus type=image src=\"%1/i\"></form>"_s);
    row("base", u"<base href=\"%1/\"><img src=\"relative.png\">"_s);
}

/// The page itself is hostile here, as if everything before it had failed: no renderer, no policy in the
/// page.
void TestTranscriptView::refusesTheNetwork()
{
    QFETCH(QString, html);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QSignalSpy connections(&server, &QTcpServer::newConnection);
    const QString address = u"http://127.0.0.1:%1"_s.arg(server.serverPort());
    TranscriptSource source;
    QWebEngineView view(source.page());
    view.resize(300, 200);
    view.show();
    QSignalSpy shown(&source, &TranscriptSource::shown);
    source.show(
        "<!DOCTYPE html><html><head></head><body>" + QString(html).replace(u"%1"_s, address).toUtf8());
    QVERIFY(shown.wait(patience));
    // What would connect does so while or soon after loading; a second page drains the engine's queues behind
    // it.
    QTest::qWait(250);
    source.show("<!DOCTYPE html><p>after</p>");
    QVERIFY(shown.wait(patience));
    QCOMPARE(connections.size(), 0);
    QTcpSocket control;
    control.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QTRY_COMPARE(connections.size(), 1);
}

void TestTranscriptView::refusesFilesAndScripts()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"secret.html"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("top secret");
    file.close();
    TranscriptSource source;
    QWebEngineView view(source.page());
    view.show();
    QSignalSpy shown(&source, &TranscriptSource::shown);
    source.show("<!DOCTYPE html><title>calm</title><script>document.title='ran'</script><iframe src=\"file://"
        + file.fileName().toUtf8() + "\"></iframe><p>words</p><noscript>no scripts here</noscript>");
    QVERIFY(shown.wait(patience));
    QVERIFY(textOf(source.page()).contains(u"no scripts here"_s));
    QCOMPARE(source.page()->title(), u"calm"_s);
    source.page()->load(QUrl::fromLocalFile(file.fileName()));
    source.page()->load(QUrl(u"agentee-transcript://view/another"_s));
    source.page()->load(QUrl(u"data:text/html,other"_s));
    QTest::qWait(250);
    QVERIFY(textOf(source.page()).contains(u"no scripts here"_s));
}

/// The whole way: what a model answers with, through the renderer and the page's policy, in the real engine.
void TestTranscriptView::aHostileAnswerIsText()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"secret.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("top secret");
    file.close();
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QSignalSpy connections(&server, &QTcpServer::newConnection);
    const QString address = u"http://127.0.0.1:%1"_s.arg(server.serverPort());
    const QString hostile =
        QString(u"Fine.\n\n<script>document.title='ran';document.body.textContent='ran'</script>\n\n"
                "<img src=\"%1/i.png\" onerror=\"document.title='ran'\"> ![pixel](%1/pixel.png)\n\n"
                "<iframe src=\"%2\"></iframe><object data=\"%2\"></object>\n\n"
                "<meta http-equiv=refresh content=\"0;url=%1/r\"><link rel=stylesheet href=\"%1/s.css\">\n\n"
                "[click](javascript:document.title='ran') [file](%2) <%1/auto>\n\n"
                "```html\n<script>fetch('%1/f')</script>\n```\n\n"
                "</div></article></main><style>@import '%1/c';*{display:none}</style>\n\nThe last words."_s)
            .replace(u"%1"_s, address)
            .replace(u"%2"_s, QUrl::fromLocalFile(file.fileName()).toString());
    TranscriptView view;
    open(view);
    QSignalSpy shown(&view, &TranscriptView::shown);
    QList<TranscriptEntry> entries = sampleTranscript();
    entries.last().markdown = hostile;
    for (TranscriptEntry &entry : entries) {
        if (entry.kind != TranscriptEntry::Kind::ToolCall)
            continue;
        entry.toolName = u"<script>document.title='ran'</script>"_s;
        entry.toolSummary = hostile;
        entry.toolDetail = hostile;
    }
    view.setEntries(entries);
    QVERIFY(shown.wait(patience));
    QTest::qWait(250);
    const QString text = textOf(pageOf(view));
    QVERIFY(text.contains(u"The last words."_s));
    QVERIFY(!text.contains(u"top secret"_s));
    QVERIFY(pageOf(view)->title() != u"ran"_s);
    view.setEntries(sampleTranscript());
    QVERIFY(shown.wait(patience));
    QCOMPARE(connections.size(), 0);
}

void TestTranscriptView::handsLinksOut_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("web") << u"https://example.org/a"_s;
    QTest::newRow("ours") << u"agentee-transcript://view/earlier"_s;
    QTest::newRow("mail") << u"mailto:ana@example.org"_s;
}

void TestTranscriptView::handsLinksOut()
{
    QFETCH(QString, address);
    TranscriptSource source;
    QWebEngineView view(source.page());
    view.resize(300, 200);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QSignalSpy shown(&source, &TranscriptSource::shown);
    QSignalSpy clicked(&source, &TranscriptSource::linkClicked);
    source.show("<!DOCTYPE html><style>a{position:fixed;inset:0;background:#eee}</style><a href=\""
        + address.toUtf8() + "\">words</a>");
    QVERIFY(shown.wait(patience));
    const QUrl before = source.page()->url();
    // The engine takes clicks only once it has painted, which it does not tell.
    for (int i = 0; i < 40 && clicked.isEmpty(); ++i) {
        QTest::mouseClick(view.focusProxy(), Qt::LeftButton, {}, QPoint(150, 100));
        clicked.wait(500);
    }
    QVERIFY(!clicked.isEmpty());
    QCOMPARE(clicked.first().first().toUrl(), QUrl(address));
    QCOMPARE(source.page()->url(), before);
}

/// Role and name of everything that is told, from the top down.
static void readInto(QStringList &read, QAccessibleInterface *spoken, int depth)
{
    constexpr int deepest = 40;
    if (!spoken || !spoken->isValid() || depth > deepest)
        return;
    const char *role = QMetaEnum::fromType<QAccessible::Role>().valueToKey(spoken->role());
    read.append(QString::fromLatin1(role) + u": "_s + spoken->text(QAccessible::Name));
    if (const QString more = spoken->text(QAccessible::Description); !more.isEmpty())
        read.append(u"… "_s + more);
    for (int i = 0; i < spoken->childCount(); ++i)
        readInto(read, spoken->child(i), depth + 1);
}

void TestTranscriptView::isReadByAScreenReader()
{
    TranscriptView view;
    open(view);
    QSignalSpy shown(&view, &TranscriptView::shown);
    view.setEntries(sampleTranscript());
    QVERIFY(shown.wait(patience));
    QAccessible::setActive(true); // one is started now
    QStringList read;
    const auto again = [&] {
        read.clear();
        readInto(read, QAccessible::queryAccessibleInterface(&view), 0);
        return read.contains(u"Heading: Agent"_s);
    };
    QTRY_VERIFY2_WITH_TIMEOUT(again(), qPrintable(read.join(u'\n')), patience);
    const auto tells = [&read](const QString &what) {
        const bool found = read.contains(what);
        if (!found)
            qWarning().noquote() << what << "is not among\n" << read.join(u'\n');
        return found;
    };
    // Who said it and when is the name of a turn, and a heading to go to; what was said is text in it.
    QVERIFY(tells(u"Heading: Ana Lima"_s));
    QVERIFY(tells(u"Section: Ana Lima 14:04 secrets hidden"_s));
    QVERIFY(tells(u"Section: Agent 14:06 cut off"_s));
    QVERIFY(tells(u"StaticText: Có thể dùng thép không gỉ không? Проверьте цены, пожалуйста."_s));
    QVERIFY(tells(u"StaticText: 3 messages left out"_s));
    QVERIFY(tells(u"ListItem: "_s));
    QVERIFY(read.filter(u"Table: "_s).size() + read.filter(u"Cell: "_s).size() > 0);
    // Where a page cannot be gone through, the words are said with the turn.
    QVERIFY(!read.filter(QRegularExpression(u"^… .*Use this to reach the store"_s)).isEmpty());
    // Discs are decoration.
    QVERIFY(!read.contains(u"StaticText: AL"_s));
}

int main(int argc, char **argv)
{
    sealTranscriptEngine();
    QApplication application(argc, argv);
    TestTranscriptView tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "tst_transcript_view.moc"
