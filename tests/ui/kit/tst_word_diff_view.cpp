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
