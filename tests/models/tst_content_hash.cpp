#include "models/content_hash.h"

#include <QCryptographicHash>
#include <QTest>

using namespace agentee::models;
using namespace Qt::StringLiterals;

class TestContentHash : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isTheKnownDigest();
    void ignoresFormAndLineEnds_data();
    void ignoresFormAndLineEnds();
    void tellsOtherTextsApart_data();
    void tellsOtherTextsApart();
    void piecesDoNotShow_data();
    void piecesDoNotShow();
    void staysFast_data();
    void staysFast();
};

void TestContentHash::isTheKnownDigest()
{
    QCOMPARE(contentHash(u""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_ba);
    QCOMPARE(contentHash(u"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba);
}

void TestContentHash::ignoresFormAndLineEnds_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("composed letter") << u"caf\u00e9"_s << u"cafe\u0301"_s;
    QTest::newRow("Vietnamese") << u"\u1ec7"_s << u"e\u0323\u0302"_s;
    QTest::newRow("order of marks") << u"e\u0302\u0323"_s << u"e\u0323\u0302"_s;
    QTest::newRow("Cyrillic short i") << u"\u0439"_s << u"\u0438\u0306"_s;
    QTest::newRow("CRLF") << u"a\r\nb\r\n"_s << u"a\nb\n"_s;
    QTest::newRow("CR") << u"a\rb\r"_s << u"a\nb\n"_s;
    QTest::newRow("mixed") << u"a\r\n\rb\n"_s << u"a\n\nb\n"_s;
}

void TestContentHash::ignoresFormAndLineEnds()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(contentHash(one), contentHash(other));
}

void TestContentHash::tellsOtherTextsApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("trailing line end") << u"a"_s << u"a\n"_s;
    QTest::newRow("trailing space") << u"a"_s << u"a "_s;
    QTest::newRow("two line ends") << u"a\r\n"_s << u"a\r\n\n"_s;
    QTest::newRow("compatibility form is kept") << u"\ufb01"_s << u"fi"_s;
    QTest::newRow("case") << u"a"_s << u"A"_s;
}

void TestContentHash::tellsOtherTextsApart()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(contentHash(one) != contentHash(other));
}

void TestContentHash::piecesDoNotShow_data()
{
    QTest::addColumn<QString>("composed");
    QTest::newRow("Vietnamese") << u"Ti\u1ebfng Vi\u1ec7t "_s;
    QTest::newRow("Cyrillic") << u"\u0439\u0451\u0457"_s;
    QTest::newRow("Korean") << u"\ud55c\uad6d\uc5b4"_s;
    QTest::newRow("Bengali") << u"\u0995\u09cb\u0995\u09cc"_s;
    QTest::newRow("Japanese") << u"\u304c\u304e\u30d1"_s;
    QTest::newRow("musical, beyond 16 bits") << u"\U0001f600\U000110ab\U0001f600"_s;
}

void TestContentHash::piecesDoNotShow()
{
    QFETCH(QString, composed);
    QString text;
    for (int i = 0; text.size() < 3000; ++i)
        text += composed + QString(i % 7, u'\u4e2d');
    const QString decomposed = text.normalized(QString::NormalizationForm_D);
    QVERIFY(decomposed != text);
    QCOMPARE(contentHash(decomposed), contentHash(text));
    QCOMPARE(contentHash(text), QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

void TestContentHash::staysFast_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("marks that have to be sorted") << u"a"_s + u"\u0301\u0323"_s.repeated(1'000'000);
    QTest::newRow("marks that fall apart") << u"a"_s + u"\u0344"_s.repeated(1'000'000);
    QTest::newRow("Korean after a loose mark") << u"e\u0301"_s + u"\ud55c"_s.repeated(1'000'000);
    QTest::newRow("lone surrogates") << u"e\u0301"_s + QString(1'000'000, QChar(0xd800));
}

void TestContentHash::staysFast()
{
    // Anything worse than linear would run into the time limit of the test.
    QFETCH(QString, text);
    QCOMPARE(contentHash(text).size(), 64);
    QCOMPARE(contentHash(text), contentHash(text));
}

QTEST_APPLESS_MAIN(TestContentHash)
#include "tst_content_hash.moc"
