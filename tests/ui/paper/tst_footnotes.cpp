#include "ui/paper/footnotes.h"
#include "ui/rendering/markdown_blocks.h"

#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

/// Notes of documents whose sections are set one by one.
class TestFootnotes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void notesAreNumberedAndStandAtTheEnd();
    void aNoteComesToWhereItIsReferredTo();
    void nothingIsLost_data();
    void nothingIsLost();

private:
    /// Everything that is read of a section, on one line.
    static QString readOf(const QString &section);
};

QString TestFootnotes::readOf(const QString &section)
{
    QStringList lines;
    for (const ui::MarkdownBlock &block : ui::markdownBlocks(section))
        lines.append(block.kind == ui::MarkdownBlock::Kind::Code ? block.code : ui::plainText(block.spans));
    return lines.join(u" / "_s);
}

void TestFootnotes::notesAreNumberedAndStandAtTheEnd()
{
    QCOMPARE(readOf(u"One[^b] and two[^a].\n\n[^a]: Of **two**.\n[^b]: Of one.\n\nMore."_s),
        u"One¹ and two². / More. /  / ¹ Of one. / ² Of two."_s);
    QCOMPARE(readOf(u"A bracket [^ that ends nowhere"_s), u"A bracket [^ that ends nowhere"_s);
    QCOMPARE(readOf(u"Unknown[^x]"_s), u"Unknown[^x]"_s);
}

void TestFootnotes::aNoteComesToWhereItIsReferredTo()
{
    QStringList sections{u"# First\n\nSee[^1] and[^Other].\n"_s, u"# Second\n\nAgain[^1].\n"_s,
        u"# Notes\n\n[^1]: The first\n    goes on.\n[^other]: Another.\n"_s};
    ui::carryFootnotes(sections);
    QCOMPARE(readOf(sections.at(0)), u"First / See¹ and². /  / ¹ The first goes on. / ² Another."_s);
    QCOMPARE(readOf(sections.at(1)), u"Second / Again¹. /  / ¹ The first goes on."_s);
}

void TestFootnotes::nothingIsLost_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("words");
    QTest::newRow("nobody refers to it") << u"Text\n\n[^1]: A lonely note\n"_s << u"A lonely note"_s;
    QTest::newRow("told twice") << u"Text[^1]\n\n[^1]: A\n\n[^1]: B\n"_s << u"A"_s;
    QTest::newRow("code") << u"```\n[^1]: no note\n```\n\n[^1]: x\n"_s << u"[^1]: no note"_s;
    QTest::newRow("only code looks like referring to it")
        << u"`a[^1]`\n\n```\nb[^1]\n```\n\n[^1]: A lonely note\n"_s << u"A lonely note"_s;
    QTest::newRow("no notes") << u"a[^1] b"_s << u"a[^1] b"_s;
}

void TestFootnotes::nothingIsLost()
{
    QFETCH(QString, section);
    QFETCH(QString, words);
    QStringList sections{section};
    ui::carryFootnotes(sections);
    QVERIFY2(readOf(sections.first()).contains(words), qPrintable(readOf(sections.first())));
}

QTEST_MAIN(TestFootnotes)
#include "tst_footnotes.moc"
