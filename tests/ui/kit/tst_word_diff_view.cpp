#include "models/text_diff.h"
#include "ui/kit/word_diff_view.h"

#include <QTest>
#include <QTextBlock>

using namespace agentee;

class TestWordDiffView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changesCarryMoreThanColour();
    void changesAreSpoken();
    void foldsLongStretches();
    void textIsNotHtml();
};

void TestWordDiffView::changesCarryMoreThanColour()
{
    ui::WordDiffView view;
    view.setPieces(models::wordDiff(u"paint the dock", u"repair the dock"));
    QVERIFY(view.toHtml().contains(QStringLiteral("underline")));
    QVERIFY(view.toHtml().contains(QStringLiteral("line-through")));
}

void TestWordDiffView::changesAreSpoken()
{
    ui::WordDiffView view;
    view.setPieces(models::wordDiff(u"paint the dock", u"repair the dock"));
    QCOMPARE(view.accessibleDescription(), QStringLiteral("Removed: “paint”. Added: “repair”."));
    view.setPieces(models::wordDiff(u"same", u"same"));
    QVERIFY(view.accessibleDescription().isEmpty());
    // A rewritten text is not read out whole.
    QString before;
    QString after;
    for (int i = 0; i < 1'000; ++i) {
        before += QStringLiteral("a%1 same ").arg(i);
        after += QStringLiteral("b%1 same ").arg(i);
    }
    view.setPieces(models::wordDiff(before, after + QString(100'000, u'x')));
    QVERIFY(view.accessibleDescription().size() < 2'000);
}

void TestWordDiffView::foldsLongStretches()
{
    QString same;
    for (int i = 0; i < 40; ++i)
        same += QStringLiteral("line %1\n").arg(i);
    ui::WordDiffView view;
    view.setPieces(models::wordDiff(same + QStringLiteral("old"), same + QStringLiteral("new")));
    QCOMPARE(view.foldCount(), 1);
    QVERIFY(!view.toPlainText().contains(QStringLiteral("line 3\n")));
    view.expandAll();
    QCOMPARE(view.foldCount(), 0);
    QVERIFY(view.toPlainText().contains(QStringLiteral("line 3\n")));
}

void TestWordDiffView::textIsNotHtml()
{
    ui::WordDiffView view;
    view.setPieces(models::wordDiff(u"a", u"<img src=x> & b"));
    QVERIFY(view.toPlainText().contains(QStringLiteral("<img src=x> & b")));
}

QTEST_MAIN(TestWordDiffView)
#include "tst_word_diff_view.moc"
