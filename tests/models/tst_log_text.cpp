#include "models/log_text.h"

#include <QTest>

#include <stdexcept>

using namespace agentee;
using namespace Qt::StringLiterals;

class TestLogText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavesOut_data();
    void leavesOut();
    void hostileLinesAreBounded();
    void linesNameWhereTheyComeFrom();
    void kinds();
};

void TestLogText::leavesOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &text, const QString &shown) {
        QTest::newRow(name) << text << shown;
    };
    row("plain", u"a write ended with not-found after 12 ms"_s,
        u"a write ended with not-found after 12 ms"_s);
    row("id", u"workspace 0198f6f0-3c1a-7000-8000-00000000a0b1 went"_s,
        u"workspace 0198f6f0-3c1a-7000-8000-00000000a0b1 went"_s);
    row("e-mail", u"signed in: ana.lindqvist+x@northwind.example"_s, u"signed in: (e-mail)"_s);
    row("e-mail beyond ASCII", u"for мария@почта.example, refused"_s, u"for (e-mail), refused"_s);
    row("bearer", u"Authorization: Bearer abcdefghijklmnopqrstuvwxyz0123"_s,
        u"Authorization: Bearer ⟦authorization⟧"_s);
    row("token", u"sent pYx2F0aB-kkWQ_19sdfJJlq82hA1zzMmQq7Lx9Tg03s to it"_s, u"sent (token) to it"_s);
    row("token without a digit", u"sent abcdefghijkLMNOPQRSTuvwxyzabcdefgh to it"_s, u"sent (token) to it"_s);
    row("long word", u"internationalisations stay"_s, u"internationalisations stay"_s);
    row("title", u"no access to “Harbour retrofit” any more"_s, u"no access to “…” any more"_s);
    row("title in straight quotes", u"fts5: syntax error near \"Harbour \\\"x\\\" retrofit\" in it"_s,
        u"fts5: syntax error near “…” in it"_s);
    row("title in single quotes", u"can't find 'Harbour retrofit', isn't it"_s,
        u"can't find “…”, isn't it"_s);
    row("title in Russian quotes", u"нет «Порт»"_s, u"нет “…”"_s);
    row("quotation without an end", u"near \"Harbour retrofit"_s, u"near “…”"_s);
    row("path with spaces", u"cannot write /home/ana/Harbour retrofit.md: no room"_s,
        u"cannot write (path): no room"_s);
    row("path at the end", u"kept in ~/Proposals/Harbour retrofit"_s, u"kept in (path)"_s);
    row("path of Windows", uR"(cannot open C:\Users\Ana\Harbour retrofit.md, twice)"_s,
        u"cannot open (path), twice"_s);
    row("path of the system", u"loaded /usr/lib/qt6/plugins/libx.so here"_s,
        u"loaded /usr/lib/qt6/plugins/libx.so here"_s);
    row("both or one", u"rows and/or pages 3/4"_s, u"rows and/or pages 3/4"_s);
    row("address of ours",
        u"GET https://ana:secret@agentee.example.com/v1/workspaces/0198f6f0-3c1a-7000-8000-00000000a0b1?q=crane failed"_s,
        u"GET https://(address)/v1/workspaces/0198f6f0-3c1a-7000-8000-00000000a0b1 failed"_s);
    row("somebody's address", u"opened https://example.com/harbour-retrofit"_s,
        u"opened https://(address)"_s);
    row("file's address", u"dropped file:///home/ana/Harbour%20retrofit.md here"_s,
        u"dropped file://(address) here"_s);
    row("name", u"Ana Lindqvist of NORTHWIND"_s, u"(name) of (name)"_s);
    row("several lines", u"one\ntwo\r\n\tthree"_s, u"one two   three"_s);
}

void TestLogText::leavesOut()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(models::withoutPersonalData(text, {u"Ana Lindqvist"_s, u"Northwind"_s, u"a"_s}), shown);
    QCOMPARE(models::withoutPersonalData(shown), shown);
}

void TestLogText::hostileLinesAreBounded()
{
    for (const QString &unit : {u"\""_s, u"'a"_s, u"/a "_s, u"a@"_s, u"“"_s, u"\n"_s, u"a://"_s, u"C:\\"_s})
        QVERIFY(models::withoutPersonalData(unit.repeated(100'000)).size() < 30'000);
    QVERIFY(models::withoutPersonalData(u"word "_s.repeated(100'000)).size() <= 2001);
}

void TestLogText::linesNameWhereTheyComeFrom()
{
    QCOMPARE(models::logLine(QtWarningMsg, "agentee.http", u"“x” went"_s), "warning agentee.http: “…” went");
    QCOMPARE(models::logLine(QtInfoMsg, nullptr, u"x"_s), "info default: x");
    QCOMPARE(models::logLine(QtCriticalMsg, "js", u"Harbour retrofit"_s), "error js: (16 characters)");
}

void TestLogText::kinds()
{
    QCOMPARE(models::kindOf(std::out_of_range("Harbour retrofit")), u"std::out_of_range"_s);
    QCOMPARE(models::kindOf(models::Problem{.kind = models::Problem::Kind::NotFound, .title = u"Harbour"_s}),
        u"not-found"_s);
}

QTEST_APPLESS_MAIN(TestLogText)
#include "tst_log_text.moc"
