#include "models/text_diff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace agentee::models;
using Kind = DiffPiece::Kind;

namespace
{

QString side(const QList<DiffPiece> &pieces, Kind changed)
{
    QString text;
    for (const DiffPiece &piece : pieces) {
        if (piece.kind == Kind::Same || piece.kind == changed)
            text += piece.text;
    }
    return text;
}

bool wellFormed(const QList<DiffPiece> &pieces)
{
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (pieces.at(i).text.isEmpty())
            return false;
        if (i > 0 && pieces.at(i).kind == pieces.at(i - 1).kind)
            return false;
        if (i > 0 && pieces.at(i).kind == Kind::Removed && pieces.at(i - 1).kind == Kind::Added)
            return false;
    }
    return true;
}

/// Shorthand for reading: [-removed-]{+added+}.
QString shown(const QList<DiffPiece> &pieces)
{
    QString text;
    for (const DiffPiece &piece : pieces) {
        switch (piece.kind) {
        case Kind::Same:
            text += piece.text;
            break;
        case Kind::Added:
            text += QStringLiteral("{+%1+}").arg(piece.text);
            break;
        case Kind::Removed:
            text += QStringLiteral("[-%1-]").arg(piece.text);
            break;
        }
    }
    return text;
}

} // namespace

class TestTextDiff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsChangedWords_data();
    void showsChangedWords();
    void bothSidesComeBack();
    void longTextsComeBack();
    void brokenTextComesBack();
    void byLines();
};

void TestTextDiff::showsChangedWords_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("added");
    QTest::addColumn<int>("removed");
    const auto row = [](const char *name, const char *before, const char *after, const char *expected,
                         int added, int removed) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after)
                            << QString::fromUtf8(expected) << added << removed;
    };
    row("both empty", "", "", "", 0, 0);
    row("equal", "one two", "one two", "one two", 0, 0);
    row("all new", "", "one two", "{+one two+}", 2, 0);
    row("all gone", "one two", "", "[-one two-]", 0, 2);
    row("one word", "a quick fox", "a slow fox", "a [-quick-]{+slow+} fox", 1, 1);
    row("two words, one change", "the quick brown fox", "the slow red fox",
        "the [-quick brown-]{+slow red+} fox", 2, 2);
    row("inserted", "one three", "one two three", "one {+two +}three", 1, 0);
    row("punctuation is no word", "Done.", "Done!", "Done[-.-]{+!+}", 0, 0);
    row("Vietnamese", "Giá thầu là mười", "Giá thầu là hai mươi", "Giá thầu là [-mười-]{+hai mươi+}", 2, 1);
    row("Russian", "Срок три недели", "Срок две недели", "Срок [-три-]{+две+} недели", 1, 1);
    row("family emoji is one", "by 👩‍👩‍👧 now", "by 👩‍👩‍👦 now",
        "by [-👩‍👩‍👧-]{+👩‍👩‍👦+} now", 1, 1);
    row("line end", "a\r\nb", "a\nb", "a[-\r\n-]{+\n+}b", 0, 0);
}

void TestTextDiff::showsChangedWords()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    QFETCH(int, added);
    QFETCH(int, removed);
    const QList<DiffPiece> pieces = wordDiff(before, after);
    QCOMPARE(shown(pieces), expected);
    QCOMPARE(changedWords(pieces), (DiffCount{added, removed}));
}

void TestTextDiff::bothSidesComeBack()
{
    const QStringList alphabet{QStringLiteral("a"), QStringLiteral("word"), QStringLiteral(" "),
        QStringLiteral("\n"), QStringLiteral("\r\n"), QStringLiteral("\r"),
        QStringLiteral("👩‍👩‍👧"), QStringLiteral("🇻🇳"), QStringLiteral("e\u0301"),
        QStringLiteral("\u0323"), QStringLiteral("đường"), QStringLiteral("дом"), QStringLiteral("1,000.5"),
        QStringLiteral("-"), QStringLiteral("\u200d"), QStringLiteral("\u00a0"), QStringLiteral("漢字"),
        QString(QChar::Null)};
    QRandomGenerator random(20261121);
    const auto text = [&] {
        QString made;
        for (int i = random.bounded(40); i > 0; --i)
            made += alphabet.at(random.bounded(int(alphabet.size())));
        return made;
    };
    for (int run = 0; run < 3000; ++run) {
        const QString before = text();
        QString after = run % 2 ? text() : before;
        after.insert(random.bounded(int(after.size()) + 1), text());
        for (const QList<DiffPiece> &pieces : {wordDiff(before, after), lineDiff(before, after)}) {
            QCOMPARE(side(pieces, Kind::Removed), before);
            QCOMPARE(side(pieces, Kind::Added), after);
            QVERIFY2(wellFormed(pieces), qPrintable(shown(pieces)));
        }
    }
}

void TestTextDiff::longTextsComeBack()
{
    QString before;
    for (int i = 0; i < 8000; ++i)
        before += QStringLiteral("Line %1 says that the price stays as it was.\n").arg(i);
    QString after = before;
    after.replace(QStringLiteral("Line 4000 says"), QStringLiteral("Line 4000 tells"));
    const QList<DiffPiece> pieces = wordDiff(before, after);
    QCOMPARE(side(pieces, Kind::Removed), before);
    QCOMPARE(side(pieces, Kind::Added), after);
    QCOMPARE(pieces.size(), 4);
    QCOMPARE(pieces.at(1).text, QStringLiteral("says"));
    QCOMPARE(pieces.at(2).text, QStringLiteral("tells"));

    const QString other = QString(150'000, u'x') + u'\n' + QString(150'000, u'y');
    const QList<DiffPiece> whole = wordDiff(before, other);
    QCOMPARE(side(whole, Kind::Removed), before);
    QCOMPARE(side(whole, Kind::Added), other);
}

void TestTextDiff::brokenTextComesBack()
{
    const QString before = QString(QChar(0xd83d)) + QStringLiteral(" lone");
    const QString after = QString(QChar(0xdc00)) + QStringLiteral(" lone");
    const QList<DiffPiece> pieces = wordDiff(before, after);
    QCOMPARE(side(pieces, Kind::Removed), before);
    QCOMPARE(side(pieces, Kind::Added), after);
}

void TestTextDiff::byLines()
{
    const QList<DiffPiece> pieces = lineDiff(u"a\nb\nc\n", u"a\nB\nc\nd\n");
    QCOMPARE(shown(pieces), QStringLiteral("a\n[-b\n-]{+B\n+}c\n{+d\n+}"));
    QCOMPARE(changedLines(pieces), (DiffCount{2, 1}));
}

QTEST_APPLESS_MAIN(TestTextDiff)
#include "tst_text_diff.moc"
