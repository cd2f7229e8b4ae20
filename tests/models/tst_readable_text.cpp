#include "models/readable_text.h"

#include <QTest>

using namespace agentee::models;
using namespace Qt::StringLiterals;

class TestReadableText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestReadableText::reads_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("words") << u"Ten units."_s << u"Ten units."_s;
    QTest::newRow("marks") << u"**Ten** _units_ of ~~steel~~ `pipe`"_s << u"Ten units of steel pipe"_s;
    QTest::newRow("in the middle of a word") << u"a**b**c"_s << u"abc"_s;
    QTest::newRow("blocks") << u"# Title\nOne\ntwo\n\n> three\n\n- four\n- five"_s
                            << u"Title One two three four five"_s;
    QTest::newRow("link") << u"see [the plan](https://example.com/x_y \"t\") now"_s << u"see the plan now"_s;
    QTest::newRow("picture") << u"![A pier](pier.png)"_s << u"A pier"_s;
    QTest::newRow("table") << u"| a | b |\n|---|---|\n| 1 | **2** |"_s << u"a b 1 2"_s;
    QTest::newRow("code") << u"```cpp\nint  x = 1; // **not bold**\n```\nend"_s
                          << u"int x = 1; // **not bold** end"_s;
    QTest::newRow("comment and tag") << u"one<br>two <!-- hidden -->\n\n<div>\n\nthree"_s
                                     << u"onetwo three"_s;
    QTest::newRow("what only looks like marks")
        << u"2 * 3 * 4, a_b_c, 5 < 6"_s << u"2 * 3 * 4, a_b_c, 5 < 6"_s;
    QTest::newRow("Vietnamese") << u"*Đề xuất* cải tạo"_s << u"Đề xuất cải tạo"_s;
}

void TestReadableText::reads()
{
    QFETCH(QString, markdown);
    QTEST(readableText(markdown), "text");
}

QTEST_GUILESS_MAIN(TestReadableText)
#include "tst_readable_text.moc"
