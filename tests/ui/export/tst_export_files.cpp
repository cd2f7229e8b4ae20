#include "ui/export/column_widths.h"
#include "ui/export/file_job.h"
#include "ui/export/odt_document.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <numeric>

#include <zlib.h>

using namespace agentee;
using namespace agentee::ui;
using namespace Qt::StringLiterals;

namespace
{

const auto everything =
    u"# First\n\nWords **strong** *soft* ~~gone~~ `code` [a link](https://example.com/?a=1&b=2).\n\n"
    "1. one\n2. two\n   - inner\n\n- [x] done\n- [ ] open\n\n"
    "| A | B |\n|---|--:|\n| 1 | <b>2</b> |\n\n"
    "```\n  if (a < b) {\n\treturn;\n```\n\n> quoted\n\n## Second\n\n***\n\n### Third\n"_s;

PaperContent content(const QString &markdown)
{
    PaperContent made;
    made.title.above = u"Northwind & sons"_s;
    made.title.title = u"Harbour <retrofit>"_s;
    made.title.facts = {{u"Prepared for"_s, {u"Kim \"K\""_s, u"Lee"_s}}};
    made.parts = {{.kind = PaperPart::Kind::Text, .byline = {}, .when = {}, .text = markdown, .note = {}}};
    return made;
}

bool always(qsizetype)
{
    return true;
}

/// The files of an archive whose bytes are as the archive says, by their names.
QHash<QByteArray, QByteArray> unpacked(const QByteArray &zip)
{
    QHash<QByteArray, QByteArray> files;
    const auto number = [&zip](qsizetype at, int bytes) {
        quint32 value = 0;
        for (int i = 0; i < bytes; ++i)
            value |= quint32(quint8(zip.at(at + i))) << (8 * i);
        return value;
    };
    qsizetype at = 0;
    while (at + 30 < zip.size() && number(at, 4) == 0x04034b50) {
        const quint32 packed = number(at + 18, 4);
        const quint32 size = number(at + 22, 4);
        const quint32 name = number(at + 26, 2);
        const QByteArray body = zip.sliced(at + 30 + name, packed);
        QByteArray bytes = body;
        if (number(at + 8, 2) == 8) {
            bytes = QByteArray(size, '\0');
            z_stream stream{};
            stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(body.data()));
            stream.avail_in = uInt(body.size());
            stream.next_out = reinterpret_cast<Bytef *>(bytes.data());
            stream.avail_out = uInt(bytes.size());
            const bool whole =
                inflateInit2(&stream, -MAX_WBITS) == Z_OK && inflate(&stream, Z_FINISH) == Z_STREAM_END;
            inflateEnd(&stream);
            if (!whole || stream.total_out != size)
                qFatal("an archive that cannot be unpacked");
        }
        if (crc32(0, reinterpret_cast<const Bytef *>(bytes.data()), uInt(bytes.size())) != number(at + 14, 4))
            qFatal("an archive with a wrong check");
        files.insert(zip.sliced(at + 30, name), bytes);
        at += 30 + name + packed;
    }
    return files;
}

} // namespace

/// Web pages and OpenDocument texts: that they are whole, well-formed, and hold nothing that runs or is
/// fetched.
class TestExportFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePageHoldsEverything();
    void thePageFetchesAndRunsNothing();
    void theTextHasItsStructure();
    void theContentsLeadToTheHeadings();
    void columnsAreAsWideAsTheyNeed_data();
    void columnsAreAsWideAsTheyNeed();
    void hostileText_data();
    void hostileText();
    void stopping();
    void whatCannotBeWritten();
};

void TestExportFiles::thePageHoldsEverything()
{
    const QString page = QString::fromUtf8(*htmlDocument(content(everything), always));
    for (const QString &piece : {u"<h1>Harbour &lt;retrofit&gt;</h1>"_s, u"Northwind &amp; sons"_s,
             u"Kim &quot;K&quot;<br>Lee"_s, u"<strong>strong</strong>"_s, u"<em>soft</em>"_s,
             u"<s>gone</s>"_s, u"<code>code</code>"_s, u"href=\"https://example.com/?a=1&amp;b=2\""_s,
             u"<li>one</li>"_s, u"<li>inner</li>"_s, u"\u2611 done"_s, u"\u2610 open"_s, u"<th>A</th>"_s,
             u"<td class=\"r\">&lt;b&gt;2&lt;/b&gt;</td>"_s, u"  if (a &lt; b) {\n\treturn;"_s,
             u"<blockquote>"_s, u"<hr>"_s, u"<a href=\"#heading-2\">Second</a>"_s,
             u"<h2 id=\"heading-2\">Second</h2>"_s})
        QVERIFY2(page.contains(piece), qPrintable(piece + u"\n\n"_s + page.mid(page.indexOf(u"<body>"_s))));
}

void TestExportFiles::thePageFetchesAndRunsNothing()
{
    QImage picture(2, 2, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(picture.save(&buffer, "PNG"));
    const QString page = QString::fromUtf8(
        *htmlDocument(content(u"<script>alert(1)</script>\n\n<img src=x "
                              u"onerror=y>\n\n[a](javascript:alert(1)) ![p](http://a.example/p.png) "
                              "![q](data:image/png;base64,%1) <a href='//b.example'>\n"_s.arg(
                                  QString::fromLatin1(bytes.toBase64()))),
            always));
    QVERIFY(page.contains(u"default-src 'none'; img-src data:; style-src 'sha256-"_s));
    QVERIFY(
        !page.contains(u"<script"_s) && !page.contains(u"javascript:"_s) && !page.contains(u"src=\"http"_s));
    QVERIFY(!page.contains(u"<img src=x"_s) && !page.contains(u"<a href='"_s));
    QCOMPARE(page.count(u"<img "_s), 1);
    QVERIFY(page.contains(u"<img alt=\"q\" src=\"data:image/png;base64,"_s));
}

void TestExportFiles::theTextHasItsStructure()
{
    const auto files = unpacked(*odtDocument(content(everything), always));
    QCOMPARE(files.value("mimetype"), "application/vnd.oasis.opendocument.text"_ba);
    QXmlStreamReader xml(files.value("content.xml"));
    QStringList headings;
    QHash<QString, int> seen;
    QString all;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isCharacters())
            all += xml.text();
        if (!xml.isStartElement())
            continue;
        ++seen[xml.qualifiedName().toString()];
        if (xml.qualifiedName() == "text:h"_L1)
            headings.append(xml.attributes().value(u"text:outline-level"_s).toString());
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(headings, QStringList({u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(seen.value(u"text:list"_s), 3);
    QCOMPARE(seen.value(u"text:list-item"_s), 5);
    QCOMPARE(seen.value(u"table:table"_s), 1);
    QCOMPARE(seen.value(u"table:table-header-rows"_s), 1);
    QCOMPARE(seen.value(u"table:table-cell"_s), 4);
    QCOMPARE(seen.value(u"text:a"_s), 1 + 3); // the contents name three headings
    QCOMPARE(seen.value(u"text:tab"_s), 1 + 3);
    for (const QString &words :
        {u"Harbour <retrofit>"_s, u"<b>2</b>"_s, u"if (a < b) {"_s, u"quoted"_s, u"inner"_s})
        QVERIFY2(all.contains(words), qPrintable(words));
    for (const char *name : {"styles.xml", "META-INF/manifest.xml"}) {
        QXmlStreamReader other(files.value(name));
        while (!other.atEnd())
            other.readNext();
        QVERIFY2(!other.hasError(), name);
    }
}

void TestExportFiles::theContentsLeadToTheHeadings()
{
    const auto files =
        unpacked(*odtDocument(content(u"# One\n\n## Two <i>\n\n> # Three\n\n#### Too deep\n"_s), always));
    QXmlStreamReader xml(files.value("content.xml"));
    QStringList marks;
    QStringList pages;
    QStringList links;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.qualifiedName() == "text:bookmark-start"_L1)
            marks.append(xml.attributes().value("text:name"_L1).toString());
        else if (xml.qualifiedName() == "text:bookmark-ref"_L1)
            pages.append(xml.attributes().value("text:ref-name"_L1).toString());
        else if (xml.qualifiedName() == "text:a"_L1)
            links.append(xml.attributes().value("xlink:href"_L1).toString());
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(marks.size(), 4);
    QCOMPARE(pages, marks.first(3));
    QCOMPARE(links, QStringList({u'#' + marks.at(0), u'#' + marks.at(1), u'#' + marks.at(2)}));
    const auto few = unpacked(*odtDocument(content(u"# One\n\n## Two\n"_s), always));
    QVERIFY(!few.value("content.xml").contains("table-of-content"));
}

void TestExportFiles::columnsAreAsWideAsTheyNeed_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QList<int>>("least");
    QTest::addColumn<QList<int>>("most");
    QTest::newRow("number and words") << u"|Nr|What|\n|-|-|\n|1|Many words that tell what there is to do|\n"_s
                                      << QList{3, 70} << QList{30, 97};
    QTest::newRow("alike") << u"|one|two|\n|-|-|\n|aaa|bbb|\n"_s << QList{45, 45} << QList{55, 55};
    QTest::newRow("a word that is too long")
        << u"|a|b|\n|-|-|\n|1|%1|\n"_s.arg(QString(500, u'x')) << QList{1, 80} << QList{20, 99};
    QTest::newRow("empty") << u"|||\n|-|-|\n|||\n"_s << QList{45, 45} << QList{55, 55};
}

void TestExportFiles::columnsAreAsWideAsTheyNeed()
{
    QFETCH(QString, table);
    QFETCH(QList<int>, least);
    QFETCH(QList<int>, most);
    const bool fits = qstrcmp(QTest::currentDataTag(), "a word that is too long") != 0;
    const QList<MarkdownBlock> blocks = markdownBlocks(table);
    QCOMPARE(blocks.size(), 1);
    const QList<int> widths = columnWidths(blocks.first());
    QCOMPARE(wordsFit(blocks.first()), fits);
    QCOMPARE(widths.size(), least.size());
    QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0), 100);
    for (qsizetype i = 0; i < widths.size(); ++i) {
        QVERIFY2(widths.at(i) >= least.at(i) && widths.at(i) <= most.at(i),
            qPrintable(QString::number(widths.at(i))));
    }
}

void TestExportFiles::hostileText_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("nothing") << QString();
    QTest::newRow("nested lists") << u"- "_s.repeated(3000) + u"x"_s;
    QTest::newRow("half characters") << QString(QChar(0xd800)) + u"\ufffe\uffff x "_s + QChar(0xdc00);
    QTest::newRow("controls") << u"a\u0001\u0008\u202eb"_s;
    QTest::newRow("ragged table") << u"|a|b|\n|-|-|\n|1|\n|1|2|3|\n"_s;
    QTest::newRow("many spaces") << u"`"_s + u" "_s.repeated(5000) + u"x`\n\n    "_s + u" "_s.repeated(5000);
    QTest::newRow("end of the data") << u"]]> <!-- -- --> <?x ?> &lt; &#0;"_s;
}

void TestExportFiles::hostileText()
{
    QFETCH(const QString, markdown);
    PaperContent made = content(markdown);
    made.title.title = markdown.left(200);
    QVERIFY(htmlDocument(made, always));
    const auto files = unpacked(*odtDocument(made, always));
    QXmlStreamReader xml(files.value("content.xml"));
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
}

void TestExportFiles::stopping()
{
    PaperContent made = content(everything);
    made.parts.append(made.parts.first());
    const auto once = [](qsizetype done) { return done < 1; };
    QVERIFY(!htmlDocument(made, once));
    QVERIFY(!odtDocument(made, once));
}

void TestExportFiles::whatCannotBeWritten()
{
    QTemporaryDir folder;
    for (const QString &path : {folder.filePath(u"no/such/a.html"_s), folder.path()}) {
        QFuture<models::Result<void>> written = startWriting(htmlDocument, content(everything), path);
        written.waitForFinished();
        QVERIFY(!written.result());
        QVERIFY(!written.result().error().nextStep.isEmpty());
    }
    const QString path = folder.filePath(u"a.html"_s);
    QFuture<models::Result<void>> written = startWriting(htmlDocument, content(everything), path);
    written.waitForFinished();
    QVERIFY(written.result());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList({u"a.html"_s}));
}

QTEST_GUILESS_MAIN(TestExportFiles)
#include "tst_export_files.moc"
