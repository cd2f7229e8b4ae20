#include "models/search_text.h"

#include <QTest>

using namespace agentee::models;
using namespace Qt::StringLiterals;

class TestSearchText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void folds_data();
    void folds();
    void composedAndDecomposedFoldAlike();
    void wordsAreNeverSyntax_data();
    void wordsAreNeverSyntax();
    void matchesPointIntoTheOriginal_data();
    void matchesPointIntoTheOriginal();
    void boundsTheWords();
};

void TestSearchText::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("Vietnamese") << u"Đề xuất kỹ thuật Đường NGUYỄN"_s << u"de xuat ky thuat duong nguyen"_s;
    QTest::newRow("Russian") << u"Ёлка, Йод и ПОДЪЁМ"_s << u"елка, иод и подъем"_s;
    QTest::newRow("Polish, Danish") << u"Łódź Øresund"_s << u"lodz oresund"_s;
    QTest::newRow("German, French") << u"Straße Œuvre ÆON ẞ"_s << u"strasse oeuvre aeon ss"_s;
    QTest::newRow("Greek") << u"Ἀθῆναι Σοφός"_s << u"αθηναι σοφοσ"_s;
    QTest::newRow("Turkish dotless") << u"Iıİ"_s << u"iii"_s;
    QTest::newRow("Japanese keeps its marks") << u"がか"_s << u"がか"_s;
    QTest::newRow("Korean is left") << u"한국"_s << u"한국"_s;
    QTest::newRow("beyond the first plane") << u"a😀b"_s << u"a😀b"_s;
}

void TestSearchText::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(foldedText(text), folded);
    QCOMPARE(foldedWithOrigins(text).text, folded);
    QCOMPARE(foldedWithOrigins(text).origins.size(), folded.size() + 1);
}

void TestSearchText::composedAndDecomposedFoldAlike()
{
    const QString text = u"Đề xuất: Ёлка, Йод, Straße, Ångström, Łódź"_s;
    QCOMPARE(foldedText(text.normalized(QString::NormalizationForm_D)), foldedText(text));
}

void TestSearchText::wordsAreNeverSyntax_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expression");
    QTest::newRow("nothing") << u"  \"*():-^ "_s << QString();
    QTest::newRow("quotes") << u"say \"hi\" AND"_s << u"\"say\"* \"hi\"* \"and\"*"_s;
    QTest::newRow("column filter") << u"title:x* NEAR(y)"_s << u"\"title\"* \"x\"* \"near\"* \"y\"*"_s;
    QTest::newRow("diacritics") << u"Đường"_s << u"\"duong\"*"_s;
}

void TestSearchText::wordsAreNeverSyntax()
{
    QFETCH(QString, typed);
    QFETCH(QString, expression);
    QCOMPARE(searchExpression(searchWords(typed)), expression);
}

void TestSearchText::matchesPointIntoTheOriginal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("prefix") << u"Harbour and harbours"_s << u"HARB"_s << QStringList{u"Harb"_s, u"harb"_s};
    QTest::newRow("not inside") << u"unharboured"_s << u"harb"_s << QStringList{};
    QTest::newRow("Vietnamese") << u"Con đường mới"_s << u"duong"_s << QStringList{u"đường"_s};
    QTest::newRow("decomposed") << u"Con đường"_s.normalized(QString::NormalizationForm_D) << u"duong"_s
                                << QStringList{u"đường"_s.normalized(QString::NormalizationForm_D)};
    QTest::newRow("expansion") << u"Große Straße 5"_s << u"strasse"_s << QStringList{u"Straße"_s};
    QTest::newRow("half of an expansion") << u"Æon ẞ"_s << u"a s"_s << QStringList{u"Æ"_s, u"ẞ"_s};
    QTest::newRow("longest wins") << u"harbour"_s << u"h harb"_s << QStringList{u"harb"_s};
}

void TestSearchText::matchesPointIntoTheOriginal()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(QStringList, found);
    QStringList words;
    for (const auto &[position, length] : searchMatches(foldedWithOrigins(text), searchWords(typed), 10))
        words.append(text.sliced(position, length));
    QCOMPARE(words, found);
}

void TestSearchText::boundsTheWords()
{
    QCOMPARE(searchWords(u"a "_s.repeated(1000)).size(), 16);
    QCOMPARE(searchWords(QString(100'000, u'x')), QStringList{QString(64, u'x')});
    QCOMPARE(searchMatches(foldedWithOrigins(u"a "_s.repeated(1000)), {u"a"_s}, 5).size(), 5);
}

QTEST_APPLESS_MAIN(TestSearchText)
#include "tst_search_text.moc"
