#include "ui/rendering/markdown_preview.h"
#include "ui/rendering/markdown_renderer.h"

#include <QTest>

using namespace agentee::ui;

class TestMarkdownRenderer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void renders_data();
    void renders();
    void refuses_data();
    void refuses();
    void survivesDeepNesting();
    void survivesHugeTable();
    void pageForbidsEverything();
    void previewShowsText();
};

void TestMarkdownRenderer::renders_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("expected");
    QTest::newRow("heading") << QStringLiteral("## Scope") << QStringLiteral("<h2>Scope</h2>");
    QTest::newRow("strike") << QStringLiteral("~~old~~") << QStringLiteral("<s>old</s>");
    QTest::newRow("table") << QStringLiteral("|a|b|\n|-|-|\n|1|2|\n") << QStringLiteral("<th>a</th>");
    QTest::newRow("cell") << QStringLiteral("|a|b|\n|-|-|\n|1|2|\n") << QStringLiteral("<td>2</td>");
    QTest::newRow("link") << QStringLiteral("[x](https://example.org/a)")
                          << QStringLiteral("href=\"https://example.org/a\"");
    QTest::newRow("autolink") << QStringLiteral("see https://example.org/b")
                              << QStringLiteral("href=\"https://example.org/b\"");
    QTest::newRow("image is its text")
        << QStringLiteral("![a dock](https://example.org/i.png)") << QStringLiteral("<em>a dock</em>");
    QTest::newRow("unknown language") << QStringLiteral("```nolang\na<b\n```") << QStringLiteral("a&lt;b");
    QTest::newRow("code") << QStringLiteral("```cpp\nint a = 1;\n```") << QStringLiteral("<span class=\"h");
}

void TestMarkdownRenderer::renders()
{
    QFETCH(QString, markdown);
    QFETCH(QString, expected);
    const QString html = renderMarkdown(markdown);
    QVERIFY2(html.contains(expected), qPrintable(html));
}

void TestMarkdownRenderer::refuses_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("forbidden");
    QTest::newRow("script") << QStringLiteral("<script>alert(1)</script>") << QStringLiteral("<script");
    QTest::newRow("inline script") << QStringLiteral("a <script>x</script>") << QStringLiteral("<script");
    QTest::newRow("javascript link") << QStringLiteral("[a](javascript:alert(1))") << QStringLiteral("href");
    QTest::newRow("mixed case") << QStringLiteral("[a](JaVaScRiPt:alert(1))") << QStringLiteral("href");
    QTest::newRow("entity in scheme")
        << QStringLiteral("[a](javascript&#58;alert(1))") << QStringLiteral("href");
    QTest::newRow("data link") << QStringLiteral("[a](data:text/html,<b>x</b>)") << QStringLiteral("href");
    QTest::newRow("file link") << QStringLiteral("[a](file:///etc/passwd)") << QStringLiteral("href");
    QTest::newRow("handler") << QStringLiteral("<p onclick=\"x()\">a</p>") << QStringLiteral("<p on");
    QTest::newRow("handler in link") << QStringLiteral("[a](https://e.org/\"onmouseover=\"x)")
                                     << QStringLiteral("\"onmouse");
    QTest::newRow("beacon") << QStringLiteral("![a](http://127.0.0.1/x.png)") << QStringLiteral("127.0.0.1");
    QTest::newRow("meta refresh") << QStringLiteral("<meta http-equiv=refresh content=0>")
                                  << QStringLiteral("<meta");
    QTest::newRow("form") << QStringLiteral("<form action=x><input></form>") << QStringLiteral("<form");
    QTest::newRow("svg") << QStringLiteral("<svg onload=x></svg>") << QStringLiteral("<svg");
    QTest::newRow("style") << QStringLiteral("<style>*{background:url(x)}</style>")
                           << QStringLiteral("<style");
    QTest::newRow("language injection")
        << QStringLiteral("```a\"><script>\nx\n```") << QStringLiteral("<script");
    QTest::newRow("bidi") << QStringLiteral("a\u202eb") << QStringLiteral("\u202e");
    QTest::newRow("bidi in code") << QStringLiteral("```\na\u2066b\n```") << QStringLiteral("\u2066");
    QTest::newRow("bidi as entity") << QStringLiteral("a&#x202e;b") << QStringLiteral("\u202e");
    QTest::newRow("nul") << QStringLiteral("a") + QChar(0) + QStringLiteral("b") << QString(QChar(0));
}

void TestMarkdownRenderer::refuses()
{
    QFETCH(QString, markdown);
    QFETCH(QString, forbidden);
    const QString html = renderMarkdown(markdown);
    QVERIFY2(!html.contains(forbidden, Qt::CaseInsensitive), qPrintable(html));
}

void TestMarkdownRenderer::survivesDeepNesting()
{
    const QString html = renderMarkdown(QString(10'000, u'>') + QStringLiteral(" deep words"));
    QVERIFY(html.contains(QStringLiteral("deep words")));
    QVERIFY(html.count(QStringLiteral("<blockquote>")) <= 100);
    QCOMPARE(html.count(QStringLiteral("<blockquote>")), html.count(QStringLiteral("</blockquote>")));
}

void TestMarkdownRenderer::survivesHugeTable()
{
    QString table = QStringLiteral("|a|b|c|\n|-|-|-|\n");
    for (int i = 0; i < 5'000; ++i)
        table += QStringLiteral("|%1|x|y|\n").arg(i);
    QVERIFY(renderMarkdown(table).contains(QStringLiteral("<td>4999</td>")));
}

void TestMarkdownRenderer::pageForbidsEverything()
{
    const QString page = renderPage(renderMarkdown(u"hello"), darkColours(), Qt::RightToLeft);
    QVERIFY(page.contains(QStringLiteral("default-src 'none'")));
    QVERIFY(page.contains(QStringLiteral("dir=\"rtl\"")));
    QVERIFY(!page.contains(QStringLiteral("script")));
}

void TestMarkdownRenderer::previewShowsText()
{
    MarkdownPreview preview;
    preview.setMarkdownText(QStringLiteral("# Scope\n\n![dock](file:///etc/passwd) <img src=x>"));
    QTRY_VERIFY(preview.toPlainText().contains(QStringLiteral("Scope")));
    QVERIFY(preview.toPlainText().contains(QStringLiteral("dock")));
}

QTEST_MAIN(TestMarkdownRenderer)
#include "tst_markdown_renderer.moc"
