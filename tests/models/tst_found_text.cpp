#include "models/found_text.h"

#include "models/search_text.h"

#include <QTest>

using namespace agentee::models;
using namespace Qt::StringLiterals;

class TestFoundText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shows_data();
    void shows();
    void theWordStandsNearTheBeginning();
};

void TestFoundText::shows_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("shown"); ///< what is marked in brackets
    QTest::newRow("beginning") << u"A *pier* of steel"_s << u"pier"_s << u"A [pier] of steel"_s;
    QTest::newRow("own title") << u"## Piers\n\nA pier"_s << u"pier"_s << u"A [pier]"_s;
    QTest::newRow("another heading") << u"## Piers and quays\n\nA pier"_s << u"quay"_s
                                     << u"Piers and [quay]s A pier"_s;
    QTest::newRow("only the title") << u"## Piers\n\nSteel"_s << u"piers"_s << u"Steel"_s;
    QTest::newRow("later") << u"Nobody would look for it so far behind in the text, a **gannet** sat there"_s
                           << u"gannet"_s << u"… behind in the text, a [gannet] sat there"_s;
    QTest::newRow("without diacritics") << u"Dự án **Đường** sắt"_s << u"duong"_s << u"Dự án [Đường] sắt"_s;
    QTest::newRow("in an address") << u"[plan](https://gannet.example)"_s << u"gannet"_s << u"plan"_s;
    QTest::newRow("several") << u"a b a"_s << u"a b"_s << u"[a] [b] [a]"_s;
    QTest::newRow("no words") << QString() << u"a"_s << QString();
}

void TestFoundText::shows()
{
    QFETCH(QString, markdown);
    QFETCH(QString, words);
    const FoundText found = foundText(markdown, u"Piers"_s, searchWords(words));
    QString shown = found.text;
    for (auto match = found.matches.crbegin(); match != found.matches.crend(); ++match) {
        shown.insert(match->first + match->second, u']');
        shown.insert(match->first, u'[');
    }
    QTEST(shown, "shown");
}

/// Whatever stands before it: also what has no spaces, and characters of two halves.
void TestFoundText::theWordStandsNearTheBeginning()
{
    for (const QString &piece : {u"x"_s, u"x "_s, u"😀"_s, u"đặt "_s, u"**b** "_s}) {
        const FoundText found =
            foundText(piece.repeated(2000) + u" gannet "_s + piece.repeated(2000), {}, {u"gannet"_s});
        QCOMPARE(found.matches.size(), 1);
        QVERIFY2(found.matches.first().first <= 30, qPrintable(found.text));
        QVERIFY(found.text.size() <= 250);
        QVERIFY(found.text.isValidUtf16());
    }
}

QTEST_GUILESS_MAIN(TestFoundText)
#include "tst_found_text.moc"
