#include "models/outline.h"

#include <QDebug>
#include <QRandomGenerator>
#include <QTest>

using namespace agentee::models;
using namespace Qt::StringLiterals;

class TestOutline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsParts_data();
    void findsParts();
    void titleOfTheDocument_data();
    void titleOfTheDocument();
    void splitsCoarserWhenThereAreTooManyParts();
    void anyDocumentComesBack_data();
    void anyDocumentComesBack();
    void randomDocumentsComeBack();
    void aPartThatLostItsLineEndDoesNotRunOn_data();
    void aPartThatLostItsLineEndDoesNotRunOn();
    void headingTitles_data();
    void headingTitles();
    void renames_data();
    void renames();
    void anyTitleReadsBack_data();
    void anyTitleReadsBack();
    void randomTitlesReadBack();
    void sectionKeys_data();
    void sectionKeys();
    void sectionKeysAreUnique();
    void dominantLineEnds_data();
    void dominantLineEnds();
    void lineEndsAreRestored_data();
    void lineEndsAreRestored();
    void unchangedTextsGetTheirLineEndsBack();
};

namespace
{

QString joined(const Outline &outline)
{
    QList<QString> texts;
    for (const DocumentPart &part : outline.parts)
        texts.append(part.markdown);
    return joinDocument(outline.frontMatter, texts);
}

QStringList titles(const Outline &outline)
{
    QStringList found;
    for (const DocumentPart &part : outline.parts)
        found.append(QString::number(part.level) + u':' + part.title);
    return found;
}

QString randomFrom(QRandomGenerator &random, const QStringList &pieces, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
    return text;
}

} // namespace

void TestOutline::findsParts_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QString &document, const QStringList &expected) {
        QTest::newRow(name) << document << expected;
    };
    row("nothing", u""_s, {});
    row("no heading", u"Text\n"_s, {u"0:"_s});
    row("text in front", u"Text\n\n# A\n\nx\n\n## B\n"_s, {u"0:"_s, u"1:A"_s, u"2:B"_s});
    row("deeper headings stay inside", u"# A\n### C\n###### D\n## B\n"_s, {u"1:A"_s, u"2:B"_s});
    row("underlined", u"A\n===\n\nB\n---\n\nText\n"_s, {u"1:A"_s, u"2:B"_s});
    row("underlined, two lines", u"A\nB\n===\n"_s, {u"1:A B"_s});
    row("closed", u"# A #\n## B ##\n"_s, {u"1:A"_s, u"2:B"_s});
    row("empty headings", u"#\n\n##\n"_s, {u"1:"_s, u"2:"_s});
    row("no space after the mark", u"#A\n"_s, {u"0:"_s});
    row("indented", u"   # A\n    # not\n"_s, {u"1:A"_s});
    row("fenced code", u"# A\n```\n# not\n```\n~~~\n# not\n~~~\n## B\n"_s, {u"1:A"_s, u"2:B"_s});
    row("fence never closed", u"# A\n```\n# not\n"_s, {u"1:A"_s});
    row("HTML", u"# A\n<div>\n# not\n</div>\n\n<!--\n\n# not\n-->\n## B\n"_s, {u"1:A"_s, u"2:B"_s});
    row("list entry", u"- # not\n- x\n\n  # not\n"_s, {u"0:"_s});
    row("quote", u"> # not\n\n# A\n"_s, {u"0:"_s, u"1:A"_s});
    row("table", u"| a |\n| - |\n| b |\n\n# A\n"_s, {u"0:"_s, u"1:A"_s});
    row("thematic break", u"A\n\n---\n\nB\n"_s, {u"0:"_s});
    row("CRLF", u"# A\r\n\r\nx\r\n## B\r\n"_s, {u"1:A"_s, u"2:B"_s});
    row("CR", u"# A\rx\r## B\r"_s, {u"1:A"_s, u"2:B"_s});
    row("mixed", u"# A\r\nx\r\r\n\n## B\n\r# C"_s, {u"1:A"_s, u"2:B"_s, u"1:C"_s});
    row("byte order mark", u"\ufeff# A\n## B\n"_s, {u"1:A"_s, u"2:B"_s});
    row("front matter", u"---\ntitle: T\n---\n# A\n"_s, {u"1:A"_s});
    row("not ASCII", u"# Кошторис — ước tính\n\n\U0001f600\n\n## Фаза\n"_s,
        {u"1:Кошторис — ước tính"_s, u"2:Фаза"_s});
    row("U+0000 ends no line", u"# A\0B\nx\n## C\n"_s, {u"1:A\ufffdB"_s, u"2:C"_s});
    row("link definition above", u"[a]: b\nA\n===\n"_s, {u"1:A"_s});
}

void TestOutline::findsParts()
{
    QFETCH(QString, document);
    QFETCH(QStringList, expected);
    const Outline outline = parseOutline(document);
    QCOMPARE(titles(outline), expected);
    QCOMPARE(outline.splitLevel, 2);
    QCOMPARE(joined(outline), document);
    for (const DocumentPart &part : outline.parts) {
        QCOMPARE(headingTitle(part.markdown), part.title);
        QCOMPARE(headingLevel(part.markdown), part.level);
    }
}

void TestOutline::titleOfTheDocument_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("title");
    QTest::newRow("nothing") << u"Text\n"_s << QString();
    QTest::newRow("first of level 1") << u"## B\n# *A* `b`\n# C\n"_s << u"A b"_s;
    QTest::newRow("front matter") << u"---\ntitle: \"T: t\"\n---\n## B\n"_s << u"T: t"_s;
    QTest::newRow("heading before front matter") << u"---\ntitle: T\n---\n# A\n"_s << u"A"_s;
}

void TestOutline::titleOfTheDocument()
{
    QFETCH(QString, document);
    QFETCH(QString, title);
    QCOMPARE(parseOutline(document).title, title);
}

void TestOutline::splitsCoarserWhenThereAreTooManyParts()
{
    const QString document = u"Text\n"_s + u"# A\n## B\n## C\n"_s.repeated(10);
    QCOMPARE(parseOutline(document, {.maximumParts = 31}).parts.size(), 31);
    const Outline coarse = parseOutline(document, {.maximumParts = 30});
    QCOMPARE(coarse.splitLevel, 1);
    QCOMPARE(coarse.parts.size(), 11);
    QCOMPARE(coarse.title, u"A"_s);
    QCOMPARE(joined(coarse), document);
    const Outline whole = parseOutline(document, {.maximumParts = 10});
    QCOMPARE(whole.splitLevel, 0);
    QCOMPARE(whole.parts.size(), 1);
    QCOMPARE(whole.parts.first(), (DocumentPart{QString(), 0, document}));
    QCOMPARE(whole.title, u"A"_s);
    QCOMPARE(joined(whole), document);
}

void TestOutline::anyDocumentComesBack_data()
{
    QTest::addColumn<QString>("document");
    QTest::newRow("only line ends") << u"\r\n\n\r"_s;
    QTest::newRow("only a byte order mark") << u"\ufeff"_s;
    QTest::newRow("U+0000") << u"# A\0\n\0\n# B\0"_s;
    QTest::newRow("lone surrogates") << u"# A"_s + QChar(0xd800) + u"\n# B"_s + QChar(0xdc00);
    QTest::newRow("front matter alone") << u"---\na: b\n---"_s;
    QTest::newRow("front matter never closed") << u"---\na: b\n# A\n"_s;
    QTest::newRow("deep quotes") << QString(u">"_s.repeated(20'000) + u"\n# A\n"_s);
    QTest::newRow("deep lists") << QString(u"- "_s.repeated(5'000) + u"\n# A\n"_s);
    QTest::newRow("many brackets") << QString(u"# "_s + u"["_s.repeated(100'000) + u"\n## A"_s);
    QTest::newRow("many stars") << QString(u"*a **b "_s.repeated(50'000) + u"\n# A\n"_s);
    QTest::newRow("many backticks") << QString(u"`a ``b ```c "_s.repeated(20'000) + u"\n# A\n"_s);
    QTest::newRow("long paragraph with an underline")
        << QString(u"word word\n"_s.repeated(50'000) + u"===\n# A\n"_s);
    QTest::newRow("line separator characters") << u"# A\u2028# B\u0085# C\u000b# D\u000c# E\n## F"_s;
}

void TestOutline::anyDocumentComesBack()
{
    QFETCH(QString, document);
    QCOMPARE(joined(parseOutline(document)), document);
}

void TestOutline::randomDocumentsComeBack()
{
    const QStringList pieces{u"# "_s, u"## "_s, u"#"_s, u"### x"_s, u"\n"_s, u"\n"_s, u"\n\n"_s, u"\r\n"_s,
        u"\r"_s, u"==="_s, u"---"_s, u"---\n"_s, u"+++\n"_s, u"...\n"_s, u"```"_s, u"~~~\n"_s, u"    "_s,
        u"\t"_s, u" "_s, u"- "_s, u"> "_s, u"1. "_s, u"<div>\n"_s, u"<!--"_s, u"-->"_s, u"| a |"_s,
        u"\n| - |\n"_s, u"[a]: b"_s, u"[a]"_s, u"\\"_s, u"*"_s, u"`"_s, u"\ufeff"_s, u"é"_s, u"\U0001f600"_s,
        QString(QChar(0)), QString(QChar(0xd800)), u"\u2028"_s, u"word"_s, u"a: b\n"_s, u"&amp;"_s};
    QRandomGenerator random(20261121);
    for (int i = 0; i < 20'000; ++i) {
        const QString document = randomFrom(random, pieces, random.bounded(40));
        const qsizetype maximumParts = random.bounded(1, 8);
        const Outline outline = parseOutline(document, {.maximumParts = maximumParts});
        QCOMPARE(joined(outline), document);
        QVERIFY(outline.splitLevel == 0 || outline.parts.size() <= maximumParts);
        for (const DocumentPart &part : outline.parts) {
            QVERIFY(!part.markdown.isEmpty());
            if (part.level > 0 && !part.markdown.startsWith(u'\ufeff'))
                QVERIFY2(headingLevel(part.markdown) == part.level, qPrintable(QDebug::toString(document)));
        }
    }
}

void TestOutline::aPartThatLostItsLineEndDoesNotRunOn_data()
{
    QTest::addColumn<QString>("frontMatter");
    QTest::addColumn<QList<QString>>("parts");
    QTest::addColumn<QString>("document");
    QTest::newRow("nothing") << QString() << QList<QString>() << QString();
    QTest::newRow("LF") << QString() << QList<QString>{u"# A\nx"_s, u"# B\n"_s} << u"# A\nx\n# B\n"_s;
    QTest::newRow("CRLF") << QString() << QList<QString>{u"# A\r\nx"_s, u"# B\r\n"_s}
                          << u"# A\r\nx\r\n# B\r\n"_s;
    QTest::newRow("before an underlined heading")
        << QString() << QList<QString>{u"# A\nx"_s, u"B\n===\n"_s} << u"# A\nx\n\nB\n===\n"_s;
    QTest::newRow("last part") << QString() << QList<QString>{u"# A\n"_s, u"# B"_s} << u"# A\n# B"_s;
    QTest::newRow("empty parts") << QString() << QList<QString>{u""_s, u"# A"_s, u""_s, u"# B"_s, u""_s}
                                 << u"# A\n# B"_s;
    QTest::newRow("front matter") << u"---\na: b\n---"_s << QList<QString>{u"# A"_s}
                                  << u"---\na: b\n---\n# A"_s;
}

void TestOutline::aPartThatLostItsLineEndDoesNotRunOn()
{
    QFETCH(QString, frontMatter);
    QFETCH(QList<QString>, parts);
    QFETCH(QString, document);
    QCOMPARE(joinDocument(frontMatter, parts), document);
}

void TestOutline::headingTitles_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("title");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("text") << u"Text\n\n# A\n"_s << QString();
    QTest::newRow("marks") << u"## **Bold** _and_ `code` [link](x) ![alt](y) ~~gone~~ <b>tag</b>\n"_s
                           << u"Bold and code link alt gone tag"_s;
    QTest::newRow("escapes and entities") << u"# \\*A\\* &amp; &#66; C\\#\n"_s << u"*A* & B C#"_s;
    QTest::newRow("spaces") << u"#   A \t B   \n"_s << u"A B"_s;
    QTest::newRow("blank lines in front") << u"\ufeff\n \n# A\n"_s << u"A"_s;
    QTest::newRow("deeper level") << u"###### A\n"_s << u"A"_s;
    QTest::newRow("long") << QString(u"# "_s + QString(400, u'x')) << QString(QString(299, u'x') + u'…');
}

void TestOutline::headingTitles()
{
    QFETCH(QString, part);
    QFETCH(QString, title);
    QCOMPARE(headingTitle(part), title);
}

void TestOutline::renames_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("renamed");
    const auto row = [](const char *name, const QString &part, const QString &title, const QString &renamed) {
        QTest::newRow(name) << part << title << renamed;
    };
    row("marked", u"## A\n\nText\n"_s, u"New"_s, u"## New\n\nText\n"_s);
    row("same", u"## A\n"_s, u"A"_s, u"## A\n"_s);
    row("only the heading", u"# A\n# A\n"_s, u"B"_s, u"# B\n# A\n"_s);
    row("closed", u"  ##  A  ##  \r\nText"_s, u"New"_s, u"  ##  New  ##  \r\nText"_s);
    row("tab", u"#\tA\n"_s, u"New"_s, u"#\tNew\n"_s);
    row("empty heading", u"##\n"_s, u"New"_s, u"## New\n"_s);
    row("empty closed heading", u"## ##\n"_s, u"New"_s, u"## New ##\n"_s);
    row("no line end", u"# A"_s, u"New"_s, u"# New"_s);
    row("underlined", u"A\r\n=====\r\nText"_s, u"New"_s, u"New\r\n=====\r\nText"_s);
    row("underlined, two lines", u"A\nB\n---\n"_s, u"New"_s, u"New\n---\n"_s);
    row("underlined below a definition", u"[a]: b\nA\n===\n"_s, u"New"_s, u"[a]: b\nNew\n===\n"_s);
    row("byte order mark", u"\ufeff# A\n"_s, u"New"_s, u"\ufeff# New\n"_s);
    row("no heading", u"Text\r\n"_s, u"New"_s, u"## New\r\n\r\nText\r\n"_s);
    row("nothing at all", u""_s, u"New"_s, u"## New\n"_s);
    row("no heading, no title", u"Text\n"_s, u" "_s, u"Text\n"_s);
    row("to nothing", u"# A\nText\n"_s, u""_s, u"# \nText\n"_s);
    row("underlined to nothing", u"A\n---\nText\n"_s, u""_s, u"##\nText\n"_s);
    row("line ends in the title", u"# A\n"_s, u"New\r\n# title"_s, u"# New # title\n"_s);
    row("harmless marks stay plain", u"# A\n"_s, u"C# & C++: 5 < 6 (x_y)"_s, u"# C# & C++: 5 < 6 (x_y)\n"_s);
    row("marks are escaped", u"# A\n"_s, u"*A*"_s, u"# \\*A\\*\n"_s);
}

void TestOutline::renames()
{
    QFETCH(QString, part);
    QFETCH(QString, title);
    QFETCH(QString, renamed);
    QCOMPARE(withHeadingTitle(part, title), renamed);
    QCOMPARE(headingTitle(renamed), QString(title).replace(u"\r\n"_s, u" "_s).simplified());
}

void TestOutline::anyTitleReadsBack_data()
{
    QTest::addColumn<QString>("title");
    for (const QString &title : {u"*A*"_s, u"__A__"_s, u"`A`"_s, u"``"_s, u"[A](b)"_s, u"![A](b)"_s,
             u"[a]: b"_s, u"<b>A</b>"_s, u"<!-- A -->"_s, u"&amp;"_s, u"&#65;"_s, u"\\"_s, u"A\\"_s,
             u"\\*A\\*"_s, u"A #"_s, u"A ##"_s, u"#"_s, u"# A"_s, u"- A"_s, u"+ A"_s, u"1. A"_s, u"1) A"_s,
             u"> A"_s, u"```"_s, u"~~~"_s, u"~~A~~"_s, u"==="_s, u"---"_s, u"***"_s, u"| a |"_s,
             u"<http://a.b>"_s, u"http://a.b"_s, u"A  B"_s, u"\U0001f600"_s, u"Ước tính"_s, u"[ ] task"_s,
             u"a_b_c"_s, u":smile:"_s, u"$x$"_s, u"</script>"_s})
        QTest::newRow(qPrintable(title)) << title;
}

void TestOutline::anyTitleReadsBack()
{
    QFETCH(QString, title);
    for (const QString &part : {u"# A\nText\n"_s, u"## A ##\nText\n"_s, u"A\n===\nText\n"_s,
             u"A\nB\r\n---\r\n"_s, u"[a]: b\nA\n===\n"_s}) {
        const QString renamed = withHeadingTitle(part, title);
        QCOMPARE(headingTitle(renamed), title.simplified());
        QCOMPARE(headingLevel(renamed), headingLevel(part));
    }
    QCOMPARE(headingTitle(withHeadingTitle(u"Text\n"_s, title)), title.simplified());
}

void TestOutline::randomTitlesReadBack()
{
    QStringList pieces;
    for (char16_t c = 0x21; c < 0x7f; ++c)
        pieces.append(QString(QChar(c)));
    pieces += {u" "_s, u" "_s, u" "_s, u"a"_s, u"1"_s, u"é"_s, u"\U0001f600"_s, u"\n"_s, u"&amp;"_s, u"**"_s,
        u"[a]"_s, u"<b>"_s};
    QRandomGenerator random(4711);
    for (int i = 0; i < 5'000; ++i) {
        const QString title = randomFrom(random, pieces, random.bounded(1, 12));
        for (const QString &part : {u"## A\n"_s, u"A\n---\n"_s})
            QCOMPARE(headingTitle(withHeadingTitle(part, title)), title.simplified());
    }
}

void TestOutline::sectionKeys_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("key");
    QTest::newRow("words") << u"Detailed Design"_s << u"detailed-design"_s;
    QTest::newRow("punctuation") << u" 1. What's *new*? "_s << u"1-what-s-new"_s;
    QTest::newRow("Cyrillic") << u"Кошторис і ризики"_s << u"кошторис-і-ризики"_s;
    QTest::newRow("Vietnamese") << u"Ước tính chi phí"_s << u"ước-tính-chi-phí"_s;
    QTest::newRow("decomposed") << u"Cafe\u0301"_s << u"café"_s;
    QTest::newRow("nothing") << QString() << u"section"_s;
    QTest::newRow("only marks") << u"\U0001f600 !!!"_s << u"section"_s;
}

void TestOutline::sectionKeys()
{
    QFETCH(QString, title);
    QFETCH(QString, key);
    QCOMPARE(sectionKey(title, {}), key);
}

void TestOutline::sectionKeysAreUnique()
{
    QSet<QString> taken;
    for (int i = 0; i < 100; ++i) {
        const QString key = sectionKey(i % 2 == 0 ? u"Same"_s : QString(5000, u'\u00df'), taken);
        QVERIFY(!taken.contains(key));
        QVERIFY(key.size() <= 320);
        taken.insert(key);
    }
    QVERIFY(taken.contains(u"same-2"_s));
}

void TestOutline::dominantLineEnds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("lineEnd");
    QTest::newRow("none") << u"a"_s << u"\n"_s;
    QTest::newRow("LF") << u"a\nb\n\r\n"_s << u"\n"_s;
    QTest::newRow("CRLF") << u"a\r\nb\r\n\n"_s << u"\r\n"_s;
    QTest::newRow("CR") << u"a\rb\r\r\n"_s << u"\r"_s;
    QTest::newRow("tie") << u"a\r\nb\n"_s << u"\n"_s;
}

void TestOutline::dominantLineEnds()
{
    QFETCH(QString, text);
    QFETCH(QString, lineEnd);
    QCOMPARE(dominantLineEnd(text), lineEnd);
}

void TestOutline::lineEndsAreRestored_data()
{
    QTest::addColumn<QString>("edited");
    QTest::addColumn<QString>("original");
    QTest::addColumn<QString>("restored");
    QTest::newRow("all CRLF") << u"a\nnew\nb"_s << u"a\r\nb"_s << u"a\r\nnew\r\nb"_s;
    QTest::newRow("all LF") << u"a\r\nnew\rb\n"_s << u"a\nb\n"_s << u"a\nnew\nb\n"_s;
    QTest::newRow("mixed") << u"a\nnew\nb\nc\n"_s << u"a\r\nb\nc\r\n"_s << u"a\r\nnew\r\nb\nc\r\n"_s;
    QTest::newRow("mixed, line removed") << u"a\nc\n"_s << u"a\r\nb\r\nc\n"_s << u"a\r\nc\n"_s;
    QTest::newRow("mixed, changed line") << u"a\nB\nc\n"_s << u"a\r\nb\rc\r\n"_s << u"a\r\nB\r\nc\r\n"_s;
    QTest::newRow("last line end removed") << u"a\nb"_s << u"a\rb\r\n"_s << u"a\rb"_s;
    QTest::newRow("to nothing") << u""_s << u"a\rb\r\n"_s << u""_s;
    QTest::newRow("from nothing") << u"a\nb"_s << u""_s << u"a\nb"_s;
}

void TestOutline::lineEndsAreRestored()
{
    QFETCH(QString, edited);
    QFETCH(QString, original);
    QFETCH(QString, restored);
    QCOMPARE(withLineEndsOf(edited, original), restored);
}

void TestOutline::unchangedTextsGetTheirLineEndsBack()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 2'000; ++i) {
        const QString original =
            randomFrom(random, {u"a"_s, u"b"_s, u"\n"_s, u"\r\n"_s, u"\r"_s, u"é"_s}, random.bounded(30));
        QString edited = original;
        edited.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
        QCOMPARE(withLineEndsOf(edited, original), original);
    }
}

QTEST_APPLESS_MAIN(TestOutline)
#include "tst_outline.moc"
