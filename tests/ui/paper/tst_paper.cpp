#include "ui/paper/paper_job.h"

#include <QBuffer>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace agentee;
using namespace agentee::ui;
using namespace agentee::ui::paper;
using namespace Qt::StringLiterals;

/// Pages of documents: what is on them, what is not cut, and what stays when a file cannot be written.
class TestPaper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingIsOnAPageOnce();
    void headingsStayWithWhatFollows();
    void tablesStayInsideThePage_data();
    void tablesStayInsideThePage();
    void headsOfTablesAreRepeated();
    void nothingIsDrawnIntoTheMargins_data();
    void nothingIsDrawnIntoTheMargins();
    void picturesAreBounded();
    void contentsNameThePages();
    void aPdfHasEveryPage();
    void whatCannotBeWrittenLeavesWhatWasThere();
    void cancelledWorkWritesNothing();
    void hostileText_data();
    void hostileText();

private:
    static PageShape shape()
    {
        return pageShape(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, {}));
    }
    static Flow flowOf(const QString &markdown)
    {
        Flow flow;
        BlockSetter setter(flow, shape());
        for (const MarkdownBlock &block : markdownBlocks(markdown)) {
            setter.begin(block);
            while (setter.step()) { }
        }
        return flow;
    }
    static PaperContent content(const QString &markdown)
    {
        PaperContent made;
        made.title.title = u"Harbour retrofit"_s;
        made.title.facts = {{u"Prepared for"_s, {u"The harbour"_s}}};
        made.parts = {
            {.kind = PaperPart::Kind::Text, .byline = {}, .when = {}, .text = markdown, .note = {}}};
        return made;
    }
    static qreal rightOf(const Strip &strip)
    {
        qreal right = strip.imageAt.right();
        for (const Fill &fill : strip.fills)
            right = std::max(right, fill.area.right());
        for (const PlacedLine &placed : strip.lines)
            right = std::max(right, placed.at.x() + placed.layout->lineAt(placed.line).naturalTextWidth());
        return right;
    }
    static QString textOf(const Strip &strip)
    {
        QString text;
        for (const PlacedLine &placed : strip.lines) {
            const QTextLine line = placed.layout->lineAt(placed.line);
            text += placed.layout->text().mid(line.textStart(), line.textLength());
        }
        return text;
    }
    static QString manySections(int count)
    {
        QString text;
        for (int i = 0; i < count; ++i)
            text +=
                u"## Part %1\n\n%2\n\n"_s.arg(i).arg(u"Words of this part go on. "_s.repeated(20 + i % 30));
        return text;
    }
};

void TestPaper::everythingIsOnAPageOnce()
{
    Flow flow = flowOf(manySections(60) + u"```\n"_s + u"line\n"_s.repeated(300) + u"```\n"_s);
    const std::vector<Page> pages = breakIntoPages(flow, shape().textHeight());
    std::vector<const Strip *> placed;
    for (const Page &page : pages) {
        QVERIFY(!page.empty());
        QCOMPARE(page.front().top, 0.0);
        for (const PlacedStrip &one : page) {
            placed.push_back(one.strip);
            QVERIFY(one.top + one.strip->height <= shape().textHeight() + 1);
        }
    }
    QCOMPARE(placed.size(), flow.strips.size());
    for (size_t i = 0; i < placed.size(); ++i)
        QCOMPARE(placed[i], &flow.strips[i]);
}

void TestPaper::headingsStayWithWhatFollows()
{
    Flow flow = flowOf(manySections(200));
    const std::vector<Page> pages = breakIntoPages(flow, shape().textHeight());
    QVERIFY(pages.size() > 10);
    for (const Page &page : pages)
        QVERIFY(page.back().strip->heading < 0);
    QCOMPARE(flow.headings.size(), size_t(200));
    QVERIFY(std::ranges::is_sorted(flow.headings, {}, &Heading::page));
    QCOMPARE(flow.headings.back().page, int(pages.size()) - 1);
}

void TestPaper::tablesStayInsideThePage_data()
{
    QTest::addColumn<QString>("table");
    const auto table = [](int columns, const QString &cell) {
        QString text = u"|"_s + u" h |"_s.repeated(columns) + u"\n|"_s + u"---|"_s.repeated(columns) + u'\n';
        for (int row = 0; row < 5; ++row)
            text += u"|"_s + (u' ' + cell + u" |"_s).repeated(columns) + u'\n';
        return text;
    };
    QTest::newRow("small") << table(3, u"a"_s);
    QTest::newRow("long text") << table(4, u"several words in a cell "_s.repeated(12));
    QTest::newRow("long words") << table(6, u"Donaudampfschifffahrtsgesellschaft"_s);
    QTest::newRow("no spaces at all") << table(3, u"x"_s.repeated(400));
    QTest::newRow("forty columns") << table(40, u"1234567"_s);
}

void TestPaper::tablesStayInsideThePage()
{
    QFETCH(const QString, table);
    const Flow flow = flowOf(table);
    QVERIFY(flow.strips.size() >= 6);
    for (const Strip &strip : flow.strips)
        QVERIFY2(rightOf(strip) <= shape().textWidth() + 1, qPrintable(QString::number(rightOf(strip))));
}

void TestPaper::headsOfTablesAreRepeated()
{
    QString table = u"| Name | Sum |\n|---|---|\n"_s;
    for (int i = 0; i < 200; ++i)
        table += u"| row %1 | %2 |\n"_s.arg(i).arg(i * 7);
    Flow flow = flowOf(table);
    const std::vector<Page> pages = breakIntoPages(flow, shape().textHeight());
    QVERIFY(pages.size() > 2);
    for (const Page &page : pages) {
        QVERIFY(textOf(*page.front().strip).contains(u"Name"_s));
        QVERIFY(page.back().top + page.back().strip->height <= shape().textHeight() + 1);
    }
}

void TestPaper::nothingIsDrawnIntoTheMargins_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("code") << u"```\n"_s + u"x = 1; "_s.repeated(100) + u"\n```\n"_s;
    QTest::newRow("one long word") << u"y"_s.repeated(5000);
    QTest::newRow("deep lists")
        << u"- a\n  - b\n    - c\n      - d\n        - e\n          - f\n            - g\n"_s;
    QTest::newRow("deep quotes") << u">"_s.repeated(60) + u" deep"_s;
    QTest::newRow("wide table") << u"|a|b|\n|-|-|\n|%1|%1|\n"_s.arg(u"word "_s.repeated(300));
    QTest::newRow("right to left") << u"## \u05e9\u05dc\u05d5\u05dd\n\n%1\n"_s.arg(
        u"\u05e2\u05d5\u05dc\u05dd "_s.repeated(300));
}

void TestPaper::nothingIsDrawnIntoTheMargins()
{
    QFETCH(const QString, markdown);
    Paper paper(content(markdown), shape());
    while (!paper.layOut(50)) { }
    QVERIFY(paper.pageCount() >= 2);
    const int resolution = 50;
    const QSize size = (shape().size * resolution / unitsPerInch).toSize();
    const int margin = int(shape().margins.left() * resolution / unitsPerInch);
    for (int page = 0; page < std::min(4, paper.pageCount()); ++page) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paper.draw(painter, page, resolution);
        painter.end();
        bool ink = false;
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x) {
                const bool dark = image.pixel(x, y) != qRgb(255, 255, 255);
                ink |= dark;
                if (dark && (x < margin - 2 || x > size.width() - margin + 2))
                    QFAIL(qPrintable(u"page %1, %2, %3"_s.arg(page).arg(x).arg(y)));
            }
        }
        QVERIFY(ink);
    }
}

void TestPaper::picturesAreBounded()
{
    QImage picture(4000, 3000, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(picture.save(&buffer, "PNG"));
    const QString data = QString::fromLatin1(bytes.toBase64());
    const Flow flow = flowOf(u"![a plan](data:image/png;base64,%1)\n"_s.arg(data));
    QCOMPARE(flow.strips.size(), size_t(1));
    QVERIFY(!flow.strips[0].image.isNull());
    QVERIFY(flow.strips[0].imageAt.width() <= shape().textWidth());
    QVERIFY(flow.strips[0].height <= shape().textHeight());

    // What is not in the text itself is its words, and nothing is fetched or opened.
    const QString path = u"file://"_s + QFINDTESTDATA("CMakeLists.txt");
    for (const QString &address :
        {u"http://127.0.0.1:9/x.png"_s, path, u"x.png"_s, u"data:image/svg+xml;base64,AAAA"_s,
            u"data:image/png;base64,AAAA"_s, u"data:image/png,"_s + data.left(50)}) {
        const Flow words = flowOf(u"![a plan](%1)\n"_s.arg(address));
        QCOMPARE(words.strips.size(), size_t(1));
        QVERIFY(words.strips[0].image.isNull());
        QCOMPARE(textOf(words.strips[0]), u"a plan"_s);
    }
}

void TestPaper::contentsNameThePages()
{
    Flow flow = flowOf(manySections(120));
    breakIntoPages(flow, shape().textHeight());
    const Flow contents = contentsFlow(flow.headings, shape(), 5);
    QString all;
    for (const Strip &strip : contents.strips)
        all += textOf(strip) + u'\n';
    for (const Heading &heading : flow.headings)
        QVERIFY2(all.contains(heading.text + QLocale().toString(5 + heading.page) + u'\n'),
            qPrintable(heading.text));
    QVERIFY(contentsFlow({{u"Only one"_s, 1, 0}}, shape(), 2).strips.empty());
}

void TestPaper::aPdfHasEveryPage()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"paper.pdf"_s);
    PaperJob job(content(manySections(300)), shape());
    QSignalSpy finished(&job, &PaperJob::finished);
    QSignalSpy progressed(&job, &PaperJob::progressed);
    job.startPdf(path);
    QVERIFY(finished.wait(60'000));
    QVERIFY(finished.first().first().value<models::Result<void>>());
    QVERIFY(job.paper()->pageCount() > 60);
    for (qsizetype i = 1; i < progressed.size(); ++i)
        QVERIFY(progressed.at(i).first().toInt() >= progressed.at(i - 1).first().toInt());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QCOMPARE(pdf.count("/Type /Page\n"), job.paper()->pageCount());
}

void TestPaper::whatCannotBeWrittenLeavesWhatWasThere()
{
    QTemporaryDir folder;
    for (const QString &path :
        {folder.filePath(u"no/such/folder/paper.pdf"_s), folder.path(), u"/dev/full/x.pdf"_s}) {
        PaperJob job(content(u"# A\n\ntext\n"_s), shape());
        QSignalSpy finished(&job, &PaperJob::finished);
        job.startPdf(path);
        QVERIFY(finished.wait(20'000));
        const auto result = finished.first().first().value<models::Result<void>>();
        QVERIFY(!result);
        QVERIFY(!result.error().title.isEmpty());
        QVERIFY(!result.error().nextStep.isEmpty());
        QCOMPARE(finished.size(), 1);
    }
}

void TestPaper::cancelledWorkWritesNothing()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"paper.pdf"_s);
    QFile before(path);
    QVERIFY(before.open(QIODevice::WriteOnly));
    before.write("what was there");
    before.close();
    PaperJob job(content(manySections(400)), shape());
    QSignalSpy finished(&job, &PaperJob::finished);
    QSignalSpy progressed(&job, &PaperJob::progressed);
    job.startPdf(path);
    while (progressed.isEmpty() || progressed.last().first().toInt() < 60)
        QVERIFY(progressed.wait(20'000));
    job.cancel();
    QVERIFY(before.open(QIODevice::ReadOnly));
    QCOMPARE(before.readAll(), "what was there"_ba);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    QVERIFY(finished.isEmpty());
}

void TestPaper::hostileText_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("nothing") << QString();
    QTest::newRow("nested lists") << u"- "_s.repeated(3000) + u"x"_s;
    QTest::newRow("nested quotes") << u"> "_s.repeated(3000) + u"x"_s;
    QTest::newRow("nested emphasis") << u"*a "_s.repeated(5000) + u"b*"_s.repeated(5000);
    QTest::newRow("empty table") << u"|a|\n|-|\n"_s;
    QTest::newRow("ragged table") << u"|a|b|\n|-|-|\n|1|\n|1|2|3|4|\n||\n"_s;
    QTest::newRow("a row that is higher than a page")
        << u"|a|b|\n|-|-|\n|%1|b|\n"_s.arg(u"word "_s.repeated(8000));
    QTest::newRow("a head that is higher than a page")
        << u"|%1|b|\n|-|-|\n|a|b|\n"_s.arg(u"word "_s.repeated(8000));
    QTest::newRow("a megabyte on a line") << u"x"_s.repeated(1'000'000);
    QTest::newRow("a megabyte of code on a line") << u"```\n"_s + u"x"_s.repeated(1'000'000) + u"\n```"_s;
    QTest::newRow("empty headings") << u"#\n##\n###\n#\n"_s.repeated(50);
    QTest::newRow("only headings") << u"# a\n"_s.repeated(500);
    QTest::newRow("controls") << u"a\u0000b\u202ec\u0007d\ue000\n\n# \ufffe\n"_s;
    QTest::newRow("half a character") << QString(QChar(0xd800)) + u" x "_s + QChar(0xdc00);
    QTest::newRow("comments") << u"<!-- a -->\n\n<!-- never closed"_s;
}

void TestPaper::hostileText()
{
    QFETCH(const QString, markdown);
    QTemporaryDir folder;
    PaperJob job(content(markdown), shape());
    QSignalSpy finished(&job, &PaperJob::finished);
    job.startPdf(folder.filePath(u"paper.pdf"_s));
    QVERIFY(finished.wait(60'000));
    QVERIFY(finished.first().first().value<models::Result<void>>());
    QVERIFY(job.paper()->pageCount() >= 1);
}

QTEST_MAIN(TestPaper)
#include "tst_paper.moc"
