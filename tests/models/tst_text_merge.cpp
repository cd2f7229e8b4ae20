#include "models/text_merge.h"

#include <QTest>

using namespace agentee::models;

class TestTextMerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mergesClean_data();
    void mergesClean();
    void conflictKeepsBothTexts();
    void markersAreNeverMistakenForText();
    void labelsAreOneLine();
};

void TestTextMerge::mergesClean_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *base, const char *ours, const char *theirs,
                         const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(base) << QString::fromUtf8(ours) << QString::fromUtf8(theirs)
                            << QString::fromUtf8(expected);
    };
    row("nothing", "", "", "", "");
    row("only ours", "a\nb\nc\n", "A\nb\nc\n", "a\nb\nc\n", "A\nb\nc\n");
    row("only theirs", "a\nb\nc\n", "a\nb\nc\n", "a\nb\nC\n", "a\nb\nC\n");
    row("both, apart", "a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n", "A\nb\nC\n");
    row("both the same", "a\nb\n", "x\nb\n", "x\nb\n", "x\nb\n");
    row("CRLF kept", "a\r\nb\r\nc\r\n", "A\r\nb\r\nc\r\n", "a\r\nb\r\nC\r\n", "A\r\nb\r\nC\r\n");
    row("ours converted to CRLF", "a\nb\nc\n", "a\r\nb\r\nc\r\n", "a\nb\nC\n", "a\r\nb\r\nC\r\n");
    row("theirs converted to LF", "a\r\nb\r\nc\r\n", "A\r\nb\r\nc\r\n", "a\nb\nc\n", "A\nb\nc\n");
    row("mixed line ends kept", "a\r\nb\nc\r\n", "A\r\nb\nc\r\n", "a\r\nb\nC\r\n", "A\r\nb\nC\r\n");
    row("no final line end", "a\nb\nc", "A\nb\nc", "a\nb\nC", "A\nb\nC");
    row("theirs adds the final line end", "a\nb\nc", "A\nb\nc", "a\nb\nc\n", "A\nb\nc\n");
    row("theirs removes the final line end", "a\nb\nc\n", "A\nb\nc\n", "a\nb\nc", "A\nb\nc");
    row("appended after an open end", "a\nb\nc", "A\nb\nc", "a\nb\nc\nd", "A\nb\nc\nd");
    row("beyond ASCII", "Giá\nгод\n👩‍👩‍👧\n", "Giá mới\nгод\n👩‍👩‍👧\n",
        "Giá\nгод\n👩‍👩‍👧!\n", "Giá mới\nгод\n👩‍👩‍👧!\n");
    row("both delete all", "a\n", "", "", "");
}

void TestTextMerge::mergesClean()
{
    QFETCH(QString, base);
    QFETCH(QString, ours);
    QFETCH(QString, theirs);
    QFETCH(QString, expected);
    const MergeResult merged =
        mergeTexts(base, ours, theirs, QStringLiteral("ours"), QStringLiteral("theirs"));
    QVERIFY(merged.clean);
    QCOMPARE(merged.conflicts, 0);
    QCOMPARE(merged.text, expected);
}

void TestTextMerge::conflictKeepsBothTexts()
{
    const MergeResult merged = mergeTexts(u"a\nb\nc\nd\ne\nf\ng\n", u"1\nb\nc\nd\ne\nf\n2\n",
        u"3\nb\nc\nd\ne\nf\n4\n", QStringLiteral("Anna"), QStringLiteral("Bao"));
    QVERIFY(!merged.clean);
    QCOMPARE(merged.conflicts, 2);
    QCOMPARE(merged.markerLength, 7);
    QVERIFY(merged.text.startsWith(QStringLiteral("<<<<<<< Anna\n1\n=======\n3\n>>>>>>> Bao\nb\n")));
}

void TestTextMerge::markersAreNeverMistakenForText()
{
    const QString heading = QStringLiteral("Title\n=========\n<<<<<<< not a marker\n");
    const MergeResult merged = mergeTexts(heading + QStringLiteral("a\n"), heading + QStringLiteral("b\n"),
        heading + QStringLiteral("c\n"), QStringLiteral("x"), QStringLiteral("y"));
    QVERIFY(!merged.clean);
    QCOMPARE(merged.conflicts, 1);
    QCOMPARE(merged.markerLength, 10);
    QVERIFY(merged.text.contains(QStringLiteral("\n<<<<<<<<<< x\nb\n==========\nc\n>>>>>>>>>> y\n")));
}

void TestTextMerge::labelsAreOneLine()
{
    const MergeResult merged =
        mergeTexts(u"a\n", u"b\n", u"c\n", QStringLiteral("two\nlines"), QString(500, u'y'));
    QVERIFY(merged.text.startsWith(QStringLiteral("<<<<<<< two lines\n")));
    QVERIFY(merged.text.size() < 300);
}

QTEST_APPLESS_MAIN(TestTextMerge)
#include "tst_text_merge.moc"
