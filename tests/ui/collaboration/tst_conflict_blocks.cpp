#include "models/text_merge.h"
#include "ui/collaboration/conflict_blocks.h"

#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

class TestConflictBlocks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsThePlacesOfAMerge()
    {
        const auto merged =
            models::mergeTexts(u"a\nb\nc\n", u"a\nB1\nc\n", u"a\nB2\nc\n", u"now"_s, u"other"_s);
        QVERIFY(!merged.clean);
        const auto blocks = ui::conflictBlocks(merged.text, merged.markerLength);
        QCOMPARE(blocks.size(), 1);
        QCOMPARE(ui::chosenLines(merged.text, blocks.first(), ui::ConflictChoice::Ours), u"B1\n"_s);
        QCOMPARE(ui::chosenLines(merged.text, blocks.first(), ui::ConflictChoice::Theirs), u"B2\n"_s);
        QCOMPARE(ui::chosenLines(merged.text, blocks.first(), ui::ConflictChoice::Both), u"B1\nB2\n"_s);
    }

    void leftOverMarkers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("markers");
        QTest::addColumn<int>("blocks");
        QTest::newRow("none") << u"plain\ntext"_s << false << 0;
        QTest::newRow("empty") << QString() << false << 0;
        QTest::newRow("heading of another length") << u"Title\n========\n"_s << false << 0;
        QTest::newRow("only a divider") << u"a\n=======\nb"_s << true << 0;
        QTest::newRow("only an opening") << u"<<<<<<< now\na"_s << true << 0;
        QTest::newRow("closing before opening") << u">>>>>>> x\n=======\n<<<<<<< y"_s << true << 0;
        QTest::newRow("two blocks")
            << u"<<<<<<< n\na\n=======\nb\n>>>>>>> o\nc\n<<<<<<< n\n=======\n>>>>>>> o"_s << true << 2;
        QTest::newRow("longer signs are text") << u"<<<<<<<< n\n========"_s << false << 0;
    }
    void leftOverMarkers()
    {
        QFETCH(QString, text);
        QFETCH(bool, markers);
        QFETCH(int, blocks);
        QCOMPARE(ui::hasConflictMarkers(text, 7), markers);
        QCOMPARE(int(ui::conflictBlocks(text, 7).size()), blocks);
    }
};

QTEST_GUILESS_MAIN(TestConflictBlocks)
#include "tst_conflict_blocks.moc"
