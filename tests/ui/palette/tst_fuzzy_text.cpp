#include "ui/palette/fuzzy_text.h"

#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

class TestFuzzyText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsLettersInOrder_data();
    void findsLettersInOrder();
    void prefers_data();
    void prefers();
    void showsWhatFits_data();
    void showsWhatFits();
    void hostileTextsHaveBounds();
};

namespace
{

std::optional<int> score(const QString &typed, const QString &text)
{
    return ui::fuzzyScore(ui::fuzzyText(text), ui::fuzzyQuery(typed));
}

} // namespace

void TestFuzzyText::findsLettersInOrder_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    QTest::newRow("nothing typed") << u""_s << u"Share"_s << true;
    QTest::newRow("only blanks") << u"  "_s << u"Share"_s << true;
    QTest::newRow("nothing there") << u"a"_s << u""_s << false;
    QTest::newRow("beginnings of words") << u"hr"_s << u"Harbour retrofit"_s << true;
    QTest::newRow("any letters") << u"hbrt"_s << u"Harbour retrofit"_s << true;
    QTest::newRow("other order") << u"rh"_s << u"Harbour"_s << false;
    QTest::newRow("a letter twice") << u"ss"_s << u"Share"_s << false;
    QTest::newRow("blanks do not count") << u"har ret"_s << u"Harbour retrofit"_s << true;
    QTest::newRow("case does not count") << u"HARB"_s << u"harbour"_s << true;
    QTest::newRow("Vietnamese without marks") << u"de xuat"_s << u"Đề xuất kỹ thuật"_s << true;
    QTest::newRow("Vietnamese with marks") << u"đề"_s << u"De xuat"_s << true;
    QTest::newRow("Russian yo") << u"елка"_s << u"Ёлка"_s << true;
    QTest::newRow("one letter that is two") << u"strasse"_s << u"Straße"_s << true;
    QTest::newRow("decomposed") << u"cafe"_s << u"Cafe\u0301"_s << true;
    QTest::newRow("other script") << u"案"_s << u"提案書"_s << true;
    QTest::newRow("behind what is looked at") << u"z"_s << QString(300, u'a') + u'z' << false;
}

void TestFuzzyText::findsLettersInOrder()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(bool, found);
    QCOMPARE(score(typed, text).has_value(), found);
}

void TestFuzzyText::prefers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("start of the text") << u"s"_s << u"Share"_s << u"Go to share"_s;
    QTest::newRow("start of a word") << u"re"_s << u"Harbour retrofit"_s << u"Go elsewhere"_s;
    QTest::newRow("starts of two words") << u"hr"_s << u"Harbour retrofit"_s << u"Threads"_s;
    QTest::newRow("hump of a camel") << u"md"_s << u"importMarkDown"_s << u"nomad pair"_s;
    QTest::newRow("letters together") << u"har"_s << u"Harbour"_s << u"Handle all rivers"_s;
    QTest::newRow("shorter") << u"share"_s << u"Share…"_s << u"Share of the market in the northern regions"_s;
    QTest::newRow("all of a word") << u"export"_s << u"Export as Markdown…"_s
                                   << u"Expert opinion of the port"_s;
    QTest::newRow("not the first place but the best")
        << u"pr"_s << u"Trip report: pricing"_s << u"Tap over there"_s;
    QTest::newRow("starts with marks") << u"dx"_s << u"Đề xuất"_s << u"index"_s;
}

void TestFuzzyText::prefers()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto one = score(typed, better);
    const auto other = score(typed, worse);
    QVERIFY(one && other);
    QVERIFY2(*one > *other, qPrintable(u"%1 against %2"_s.arg(*one).arg(*other)));
}

void TestFuzzyText::showsWhatFits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked");
    QTest::newRow("nothing typed") << u""_s << u"Share"_s << u"Share"_s;
    QTest::newRow("not there") << u"x"_s << u"Share"_s << u"Share"_s;
    QTest::newRow("starts") << u"hr"_s << u"Harbour retrofit"_s << u"[H]arbour [r]etrofit"_s;
    QTest::newRow("the whole word, not letters before it")
        << u"port"_s << u"Pop art report"_s << u"Pop art re[p][o][r][t]"_s;
    QTest::newRow("marks") << u"xuat"_s << u"Đề xuất"_s << u"Đề [x][u][ấ][t]"_s;
    QTest::newRow("camel") << u"md"_s << u"importMarkDown"_s << u"import[M]ark[D]own"_s;
}

void TestFuzzyText::showsWhatFits()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(QString, marked);
    const QList<qsizetype> hits = ui::fuzzyPositions(text, ui::fuzzyQuery(typed));
    QString shown;
    for (qsizetype i = 0; i < text.size(); ++i)
        shown += hits.contains(i) ? u"[%1]"_s.arg(text.at(i)) : QString(text.at(i));
    QCOMPARE(shown, marked);
}

void TestFuzzyText::hostileTextsHaveBounds()
{
    const QString longText = QString(1'000'000, u'ß');
    const ui::FuzzyText text = ui::fuzzyText(longText);
    QVERIFY(text.folded.size() <= 256);
    QCOMPARE(text.starts.size(), text.folded.size());
    const QString query = ui::fuzzyQuery(QString(1'000'000, u's'));
    QVERIFY(query.size() <= 32);
    QVERIFY(ui::fuzzyScore(text, query));
    QCOMPARE(ui::fuzzyPositions(longText, query).size(), query.size());
    // A query that nobody cut is cut where it is compared.
    QVERIFY(ui::fuzzyScore(text, QString(100, u's')));
    const QString broken = QString(QChar(0xD800)) + QChar(0x0301) + QChar(0) + u'a';
    QVERIFY(ui::fuzzyScore(ui::fuzzyText(broken), ui::fuzzyQuery(u"a"_s)));
    QVERIFY(!ui::fuzzyPositions(broken, ui::fuzzyQuery(u"a"_s)).isEmpty());
}

QTEST_APPLESS_MAIN(TestFuzzyText)
#include "tst_fuzzy_text.moc"
