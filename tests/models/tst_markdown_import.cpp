#include "models/markdown_import.h"
#include "models/workspace.h"

#include <QStringEncoder>
#include <QTest>

using namespace agentee::models;
using namespace Qt::StringLiterals;

class TestMarkdownImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsADocument();
    void everyByteComesBack_data();
    void everyByteComesBack();
    void readsByteOrderMarks_data();
    void readsByteOrderMarks();
    void refuses_data();
    void refuses();
    void sizeLimit();
    void boundsOfAWorkspace();
    void asksForTheEncoding_data();
    void asksForTheEncoding();
    void refusesAWrongEncoding_data();
    void refusesAWrongEncoding();
    void fallsBackToTheFileName_data();
    void fallsBackToTheFileName();
    void saysWhatItDidNotDo();
};

namespace
{

QString joined(const ImportedDocument &document)
{
    QList<QString> texts;
    for (const DocumentPart &part : document.outline.parts)
        texts.append(part.markdown);
    return joinDocument(document.outline.frontMatter, texts);
}

} // namespace

void TestMarkdownImport::readsADocument()
{
    const auto document =
        importMarkdown("---\ntags: [a, b]\n---\n# Plan\n\n## Costs\nText\n", u"/home/x/plan.md"_s);
    QVERIFY(document);
    QCOMPARE(document->title, u"Plan"_s);
    QCOMPARE(document->frontMatter.tags, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(document->outline.parts.size(), 2);
    QCOMPARE(document->encoding, u"UTF-8"_s);
    QCOMPARE(document->notes, QStringList());
}

void TestMarkdownImport::everyByteComesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no line end") << "# A"_ba;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf# A\r\nx\r"_ba;
    QTest::newRow("byte order mark and front matter") << "\xef\xbb\xbf---\na: b\n---\n# A\n"_ba;
    QTest::newRow("mixed line ends") << "a\r\nb\rc\n\n\r# A\r## B"_ba;
    QTest::newRow("not ASCII") << "# \xd0\x9a\xd0\xbe\xd1\x88\xd1\x82 \xf0\x9f\x98\x80\n"_ba;
    QTest::newRow("noncharacters") << "# \xef\xbf\xbf \xef\xb7\x90\n"_ba;
    QTest::newRow("a stray control character") << QByteArray("# A\x0b\n" + QByteArray(500, 'x'));
}

void TestMarkdownImport::everyByteComesBack()
{
    QFETCH(QByteArray, bytes);
    const auto document = importMarkdown(bytes, u"a.md"_s);
    QVERIFY(document);
    QCOMPARE(joined(*document).toUtf8(), bytes);
}

void TestMarkdownImport::readsByteOrderMarks_data()
{
    QTest::addColumn<QString>("encoding");
    for (const char *encoding : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
        QTest::newRow(encoding) << QString::fromLatin1(encoding);
}

void TestMarkdownImport::readsByteOrderMarks()
{
    QFETCH(QString, encoding);
    const QString text = u"\ufeff# Кошторис \U0001f600\r\n"_s;
    const QByteArray bytes = QStringEncoder(encoding).encode(text);
    const auto document = importMarkdown(bytes, u"a.md"_s);
    QVERIFY(document);
    QCOMPARE(document->encoding, encoding);
    QCOMPARE(document->title, u"Кошторис \U0001f600"_s);
    QVERIFY(!importMarkdown(QByteArrayView(bytes).chopped(1), u"a.md"_s));
}

void TestMarkdownImport::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QByteArray &bytes, Problem::Kind kind) {
        QTest::newRow(name) << bytes << static_cast<int>(kind);
    };
    using Kind = Problem::Kind;
    row("nothing", "", Kind::InvalidFields);
    row("white space", " \r\n\t\xc2\xa0\n", Kind::InvalidFields);
    row("only a byte order mark", "\xef\xbb\xbf", Kind::InvalidFields);
    row("byte order mark and white space", "\xef\xbb\xbf \n", Kind::InvalidFields);
    row("only a byte order mark, UTF-16", "\xff\xfe", Kind::InvalidFields);
    row("NUL byte", "# A\n"_ba + '\0' + "text", Kind::UnsupportedMediaType);
    row("control characters", "# A\n\x01\x02\x03\x04", Kind::UnsupportedMediaType);
    row("PDF", "%PDF-1.7\n1 0 obj\n", Kind::UnsupportedMediaType);
    row("Word", "PK\x03\x04 word/document.xml", Kind::UnsupportedMediaType);
    row("old Word", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Kind::UnsupportedMediaType);
    row("PNG", "\x89PNG\r\n\x1a\n", Kind::UnsupportedMediaType);
    row("gzip", "\x1f\x8b\x08", Kind::UnsupportedMediaType);
    row("RTF", "{\\rtf1 Text}", Kind::UnsupportedMediaType);
    row("UTF-16 without a mark", QByteArray("#\0 \0A\0\n\0", 8), Kind::UnsupportedMediaType);
    row("UTF-16 with half a character", QByteArray("\xff\xfe#\0\0\xd8\n\0", 8), Kind::UnsupportedMediaType);
    row("UTF-16 with U+0000", QByteArray("\xff\xfe#\0\0\0A\0", 8), Kind::UnsupportedMediaType);
}

void TestMarkdownImport::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    const auto document = importMarkdown(bytes, u"/tmp/a.md"_s);
    QVERIFY(!document);
    QCOMPARE(static_cast<int>(document.error().problem.kind), kind);
    QVERIFY(document.error().problem.title.contains(u"“a.md”"_s));
    QVERIFY(document.error().problem.nextStep.endsWith(u'.'));
    QVERIFY(document.error().detectedEncoding.isEmpty());
}

void TestMarkdownImport::sizeLimit()
{
    const QByteArray part = "# A\n" + QByteArray(1024 * 1024 - 5, 'x') + '\n';
    const QByteArray most = part.repeated(MaximumImportBytes / part.size());
    QCOMPARE(most.size(), MaximumImportBytes);
    QVERIFY(importMarkdown(most, u"a.md"_s));
    const auto document = importMarkdown(most + 'x', u"a.md"_s);
    QVERIFY(!document);
    QCOMPARE(document.error().problem.kind, Problem::Kind::TooLarge);
}

void TestMarkdownImport::boundsOfAWorkspace()
{
    const auto fits = importMarkdown(QByteArray(limits::SectionMarkdownLength, 'x'), u"a %2.md"_s);
    QVERIFY(fits);
    const auto section = importMarkdown(QByteArray(limits::SectionMarkdownLength + 1, 'x'), u"a %2.md"_s);
    QVERIFY(!section);
    QCOMPARE(section.error().problem.kind, Problem::Kind::TooLarge);
    QVERIFY2(section.error().problem.title.contains(u"“a %2.md” has a section"_s),
        qPrintable(section.error().problem.title));
    const auto front =
        importMarkdown("---\na: " + QByteArray(limits::FrontMatterLength, 'x') + "\n---\n# A\n", u"a.md"_s);
    QVERIFY(!front);
    QVERIFY2(
        front.error().problem.title.contains(u"front matter"_s), qPrintable(front.error().problem.title));
}

void TestMarkdownImport::asksForTheEncoding_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("text");
    QTest::newRow("Western")
        << u"windows-1252"_s
        << u"# Übersicht\n\nDie Kosten für die nächste Phase – geschätzt in “Euro” – fallen größer aus.\n"_s
               .repeated(5);
    QTest::newRow("Cyrillic")
        << u"windows-1251"_s
        << u"# Предложение\n\nСтоимость следующего этапа проекта рассчитана в отдельной таблице.\n"_s
               .repeated(5);
    QTest::newRow("Japanese")
        << u"Shift_JIS"_s
        << u"# 提案\n\n次の段階の費用は別の表に示します。確認してください。\n"_s.repeated(5);
}

void TestMarkdownImport::asksForTheEncoding()
{
    QFETCH(QString, encoding);
    QFETCH(QString, text);
    const QByteArray bytes = QStringEncoder(encoding).encode(text);
    const auto refused = importMarkdown(bytes, u"a.md"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().problem.kind, Problem::Kind::InvalidFields);
    QCOMPARE(refused.error().detectedEncoding.toLower(), encoding.toLower());
    QVERIFY(!refused.error().preview.isEmpty());
    QVERIFY(text.startsWith(refused.error().preview.first(20)));
    const auto document = importMarkdown(bytes, u"a.md"_s, refused.error().detectedEncoding);
    QVERIFY(document);
    QCOMPARE(joined(*document), text);
    const QByteArray cut = encoding == u"Shift_JIS"_s ? bytes + '\x82' : bytes;
    QCOMPARE(importMarkdown(cut, u"a.md"_s, encoding).has_value(), cut == bytes);
}

void TestMarkdownImport::refusesAWrongEncoding_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::newRow("does not fit") << u"UTF-8"_s;
    QTest::newRow("unknown") << u"no-such-encoding"_s;
    QTest::newRow("empty") << QString(u""_s);
    QTest::newRow("very long") << QString(100'000, u'x');
}

void TestMarkdownImport::refusesAWrongEncoding()
{
    QFETCH(QString, encoding);
    const auto document = importMarkdown("# \xe9t\xe9\n", u"a.md"_s, encoding);
    QVERIFY(!document);
    QCOMPARE(document.error().problem.kind, Problem::Kind::InvalidFields);
    QVERIFY(document.error().problem.title.size() < 300);
}

void TestMarkdownImport::fallsBackToTheFileName_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("title");
    QTest::newRow("path") << u"/home/x/My plan.v2.md"_s << u"My plan.v2"_s;
    QTest::newRow("no suffix") << u"README"_s << u"README"_s;
    QTest::newRow("nothing") << QString() << u"Imported document"_s;
    QTest::newRow("long") << QString(QString(400, u'x') + u".md"_s) << QString(300, u'x');
}

void TestMarkdownImport::fallsBackToTheFileName()
{
    QFETCH(QString, fileName);
    QFETCH(QString, title);
    QCOMPARE(importMarkdown("Text\n", fileName)->title, title);
}

void TestMarkdownImport::saysWhatItDidNotDo()
{
    const QByteArray many = QByteArray("# A\n") + QByteArray("## B\n").repeated(10'000);
    const auto coarse = importMarkdown(many, u"a.md"_s);
    QCOMPARE(coarse->outline.splitLevel, 1);
    QCOMPARE(coarse->notes.size(), 1);
    const auto whole = importMarkdown(QByteArray("# A\n").repeated(10'000), u"a.md"_s);
    QCOMPARE(whole->outline.parts.size(), 1);
    QCOMPARE(whole->notes.size(), 1);
    QCOMPARE(joined(*whole).toUtf8(), QByteArray("# A\n").repeated(10'000));
    const auto unread = importMarkdown("---\na: [\n---\n# A\n", u"a.md"_s);
    QCOMPARE(unread->notes, QStringList{unread->frontMatter.warning});
    QCOMPARE(joined(*unread), u"---\na: [\n---\n# A\n"_s);
}

QTEST_APPLESS_MAIN(TestMarkdownImport)
#include "tst_markdown_import.moc"
