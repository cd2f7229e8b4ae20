#include "models/front_matter.h"

#include <QJsonArray>
#include <QTest>

using namespace agentee::models;
using namespace Qt::StringLiterals;

class TestFrontMatter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheBlock_data();
    void findsTheBlock();
    void readsValues();
    void readsTags_data();
    void readsTags();
    void keepsWhatItCannotRead_data();
    void keepsWhatItCannotRead();
};

void TestFrontMatter::findsTheBlock_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("raw");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("none") << u"# A\n---\na: b\n---\n"_s << QString();
    QTest::newRow("YAML") << u"---\na: b\n---\n# A\n"_s << u"---\na: b\n---\n"_s;
    QTest::newRow("dots") << u"---\na: b\n...\n# A\n"_s << u"---\na: b\n...\n"_s;
    QTest::newRow("CRLF") << u"---\r\na: b\r\n---\r\n\r\n# A"_s << u"---\r\na: b\r\n---\r\n"_s;
    QTest::newRow("CR") << u"---\ra: b\r---\r# A"_s << u"---\ra: b\r---\r"_s;
    QTest::newRow("byte order mark") << u"\ufeff---\na: b\n---\n# A"_s << u"\ufeff---\na: b\n---\n"_s;
    QTest::newRow("empty") << u"---\n---\nText"_s << u"---\n---\n"_s;
    QTest::newRow("spaces behind") << u"---  \na: b\n--- \t\nText"_s << u"---  \na: b\n--- \t\n"_s;
    QTest::newRow("at the end") << u"---\na: b\n---"_s << u"---\na: b\n---"_s;
    QTest::newRow("TOML") << u"+++\na = 1\n+++\n# A"_s << u"+++\na = 1\n+++\n"_s;
    QTest::newRow("four dashes") << u"----\na: b\n----\n"_s << QString();
    QTest::newRow("indented") << u" ---\na: b\n---\n"_s << QString();
    QTest::newRow("blank line in front") << u"\n---\na: b\n---\n"_s << QString();
    QTest::newRow("never closed") << u"---\na: b\n# A\n"_s << QString();
    QTest::newRow("closed by the other mark") << u"+++\na = 1\n---\n"_s << QString();
    QTest::newRow("only the mark") << u"---"_s << QString();
}

void TestFrontMatter::findsTheBlock()
{
    QFETCH(QString, document);
    QFETCH(QString, raw);
    const FrontMatter front = parseFrontMatter(document);
    QCOMPARE(front.raw, raw);
    QCOMPARE(front.warning, QString());
}

void TestFrontMatter::readsValues()
{
    const FrontMatter front =
        parseFrontMatter(u"---\n# comment\ntitle: \"Über: all\"\nversion: 3\nratio: 0.5\nid: 007\n"
                         "done: true\nnone: ~\nquoted: \"5\"\ndate: 2026-11-21\npeople:\n  - name: A\n"
                         "    email: a@b.example\n  - B\nempty:\n---\n# A\n");
    QCOMPARE(front.warning, QString());
    QCOMPARE(front.title, u"Über: all"_s);
    const QJsonObject expected{{u"title"_s, u"Über: all"_s}, {u"version"_s, 3}, {u"ratio"_s, 0.5},
        {u"id"_s, u"007"_s}, {u"done"_s, true}, {u"none"_s, QJsonValue()}, {u"quoted"_s, u"5"_s},
        {u"date"_s, u"2026-11-21"_s},
        {u"people"_s, QJsonArray{QJsonObject{{u"name"_s, u"A"_s}, {u"email"_s, u"a@b.example"_s}}, u"B"_s}},
        {u"empty"_s, QJsonValue()}};
    QCOMPARE(front.values, expected);
}

void TestFrontMatter::readsTags_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QStringList>("tags");
    QTest::newRow("none") << u"a: b"_s << QStringList();
    QTest::newRow("list") << u"tags: [one, \"two words\", 3, one]"_s
                          << QStringList{u"one"_s, u"two words"_s, u"3"_s};
    QTest::newRow("block list") << u"tags:\n- one\n- two"_s << QStringList{u"one"_s, u"two"_s};
    QTest::newRow("commas") << u"tags: one, two words ,, "_s << QStringList{u"one"_s, u"two words"_s};
    QTest::newRow("keywords") << u"keywords: [one]"_s << QStringList{u"one"_s};
    QTest::newRow("a map") << u"tags: {a: b}"_s << QStringList();
}

void TestFrontMatter::readsTags()
{
    QFETCH(QString, yaml);
    QFETCH(QStringList, tags);
    QCOMPARE(parseFrontMatter(QString(u"---\n"_s + yaml + u"\n---\n"_s)).tags, tags);
}

void TestFrontMatter::keepsWhatItCannotRead_data()
{
    QTest::addColumn<QString>("yaml");
    QString bomb = u"a: &a [x, x]\n"_s;
    for (char16_t c = u'b'; c < u'z'; ++c)
        bomb += u"%1: &%1 [*%2, *%2]\n"_s.arg(QChar(c)).arg(QChar(c - 1));
    QTest::newRow("alias bomb") << bomb;
    QTest::newRow("one alias") << u"a: &x 1\nb: *x"_s;
    QTest::newRow("unknown alias") << u"a: *x"_s;
    QTest::newRow("a list") << u"- a\n- b"_s;
    QTest::newRow("a text") << u"just words"_s;
    QTest::newRow("broken quotes") << u"a: 'b' c"_s;
    QTest::newRow("broken brackets") << u"a: [b"_s;
    QTest::newRow("tab indent") << u"a:\n\tb: c"_s;
    QTest::newRow("key given twice") << u"a: 1\na: 2"_s;
    QTest::newRow("key that is a list") << u"? [a]\n: b"_s;
    QTest::newRow("deep brackets") << QString(u"a: "_s + QString(100'000, u'['));
    QTest::newRow("deep braces") << QString(u"a: "_s + u"{a: "_s.repeated(20'000));
    QTest::newRow("deep lists") << QString(u"a:\n"_s + u"- "_s.repeated(50'000));
    QTest::newRow("deep keys") << u"? "_s.repeated(50'000);
    QTest::newRow("too many values") << QString(u"a: ["_s + u"1,"_s.repeated(20'000) + u"1]"_s);
    QTest::newRow("too long") << QString(u"a: "_s + QString(300'000, u'x'));
    QTest::newRow("control characters") << u"a: \u0001\u0002 : : ["_s;
}

void TestFrontMatter::keepsWhatItCannotRead()
{
    QFETCH(QString, yaml);
    const QString raw = u"---\n"_s + yaml + u"\n---\n"_s;
    const FrontMatter front = parseFrontMatter(QString(raw + u"# A\n"_s));
    QCOMPARE(front.raw, raw);
    QVERIFY(front.values.isEmpty());
    QVERIFY(front.title.isEmpty());
    QVERIFY(front.warning.endsWith(u'.'));
}

QTEST_APPLESS_MAIN(TestFrontMatter)
#include "tst_front_matter.moc"
