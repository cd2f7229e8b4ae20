#include "ui/rendering/fitted_text.h"
#include "ui/rendering/markdown_preview.h"
#include "ui/rendering/markdown_renderer.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

using namespace agentee::ui;
using namespace Qt::StringLiterals;

namespace
{

const QString table =
    u"| Zone | Protection | Design life | Responsible | Acknowledged |\n|---|---|---|---|---|\n"
    "| Splash | coating and allowance | 50 years | contractor | administration |\n"_s;
const QString address = u"https://example.org/"_s + QString(200, u'x');

/// The lines of the document that end inside a word.
QStringList brokenWords(const QTextDocument &document)
{
    QStringList broken;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        for (int i = 0; i + 1 < block.layout()->lineCount(); ++i) {
            const QTextLine line = block.layout()->lineAt(i);
            const int end = line.textStart() + line.textLength();
            if (end < text.size() && text.at(end - 1).isLetter() && text.at(end).isLetter())
                broken.append(text);
        }
    }
    return broken;
}

} // namespace

class TestRichText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsInTablesStayWhole_data();
    void wordsInTablesStayWhole();
    void whatHasNoSpacesIsBroken_data();
    void whatHasNoSpacesIsBroken();
    void aWideTableScrollsInItsMessage();
    void proseNeverScrollsSideways_data();
    void proseNeverScrollsSideways();
    void copyingGivesWhatWasWritten();
};

void TestRichText::wordsInTablesStayWhole_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {180, 260, 340, 500})
        QTest::addRow("%d", width) << width;
}

void TestRichText::wordsInTablesStayWhole()
{
    QFETCH(int, width);
    MarkdownPreview preview;
    preview.resize(width, 400);
    preview.show();
    preview.setMarkdownText(table);
    QTRY_VERIFY(preview.toPlainText().contains(u"Acknowledged"_s));
    QCOMPARE(brokenWords(*preview.document()), QStringList());
}

void TestRichText::whatHasNoSpacesIsBroken_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("prose") << u"See "_s + address;
    QTest::newRow("code") << u"`"_s + QString(180, u'y') + u"`"_s;
    QTest::newRow("block") << u"```\n"_s + QString(180, u'y') + u"\n```"_s;
    QTest::newRow("cell") << u"| a | b |\n|---|---|\n| x | "_s + address + u" |"_s;
    QTest::newRow("entities") << QString(180, u'<');
}

void TestRichText::whatHasNoSpacesIsBroken()
{
    QFETCH(QString, markdown);
    MarkdownPreview preview;
    preview.resize(400, 400);
    preview.show();
    preview.setMarkdownText(markdown);
    QTRY_VERIFY(!preview.toPlainText().isEmpty());
    QCOMPARE(preview.horizontalScrollBar()->maximum(), 0);
}

void TestRichText::aWideTableScrollsInItsMessage()
{
    FittedText text;
    text.resize(220, 100);
    text.show();
    text.setSafeHtml(renderMarkdown(table, {.richTextSubset = true}));
    QVERIFY(text.horizontalScrollBar()->maximum() > 0);
    QCOMPARE(text.verticalScrollBar()->maximum(), 0);
    QCOMPARE(brokenWords(*text.document()), QStringList());
    text.setSafeHtml(renderMarkdown(u"A few words."_s, {.richTextSubset = true}));
    QCOMPARE(text.horizontalScrollBar()->maximum(), 0);
}

void TestRichText::proseNeverScrollsSideways_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("paragraphs")
        << u"Nothing else can start before the operator has confirmed.\n\nThen the yard."_s;
    QTest::newRow("quote")
        << u"> **The tunnel is wetter than it looked.** We saw 80 metres with standing water.\n"_s;
    QTest::newRow("quotes") << u"## Risks\n\n> One thing.\n\n## Operation and training\n\n"
                               "> Twelve people of the port are trained in three groups.\n\nI only quote."_s;
    QTest::newRow("nested quote") << u"> One thing.\n>\n> > And what was said about it earlier.\n"_s;
    QTest::newRow("list")
        << u"- one thing after the other\n  - and what follows from it\n\n1. first\n2. second\n"_s;
    QTest::newRow("code") << u"Run it:\n\n```\nmake all\n```\n"_s;
}

void TestRichText::proseNeverScrollsSideways()
{
    QFETCH(QString, markdown);
    const QString html = renderMarkdown(markdown, {.richTextSubset = true});
    for (int width = 160; width < 420; ++width) {
        FittedText text;
        text.resize(width, 100);
        text.show();
        text.setSafeHtml(html);
        QVERIFY2(text.horizontalScrollBar()->maximum() == 0,
            qPrintable(u"%1 px of text in %2"_s.arg(text.document()->size().width()).arg(width)));
    }
}

void TestRichText::copyingGivesWhatWasWritten()
{
    MarkdownPreview preview;
    preview.resize(400, 400);
    preview.show();
    preview.setMarkdownText(u"See "_s + address);
    QTRY_VERIFY(!preview.toPlainText().isEmpty());
    preview.selectAll();
    preview.copy();
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(copied->text().trimmed(), u"See "_s + address);
    QVERIFY(!copied->html().contains(QChar(0x200b)));
}

QTEST_MAIN(TestRichText)
#include "tst_rich_text.moc"
