#include "tests/ui/rendering/sample_transcript.h"
#include "ui/rendering/transcript_page.h"

#include <QTest>

using namespace agentee::ui;
using namespace Qt::StringLiterals;

class TestTranscriptPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void windows_data();
    void windows();
    void showsEveryKind();
    void linksToOtherWindows();
    void isLabelledForReaders();
    void escapesEverything();
    void boundsHugeMessages();
    void toleratesAWindowOutside();
};

static QString htmlOf(const QList<TranscriptEntry> &entries, TranscriptWindow window)
{
    return transcriptHtml(entries, window, lightColours(), Qt::LeftToRight);
}

static QString htmlOf(const QList<TranscriptEntry> &entries)
{
    return htmlOf(entries, lastWindow(entries.size()));
}

void TestTranscriptPage::windows_data()
{
    QTest::addColumn<qsizetype>("total");
    QTest::addColumn<qsizetype>("first");
    QTest::addColumn<qsizetype>("count");
    QTest::addColumn<qsizetype>("earlier");
    QTest::newRow("none") << qsizetype(0) << qsizetype(0) << qsizetype(0) << qsizetype(0);
    QTest::newRow("few") << qsizetype(7) << qsizetype(0) << qsizetype(7) << qsizetype(0);
    QTest::newRow("exactly") << qsizetype(500) << qsizetype(0) << qsizetype(500) << qsizetype(0);
    QTest::newRow("one more") << qsizetype(501) << qsizetype(1) << qsizetype(500) << qsizetype(0);
    QTest::newRow("many") << qsizetype(10'000) << qsizetype(9'500) << qsizetype(500) << qsizetype(9'000);
}

void TestTranscriptPage::windows()
{
    QFETCH(qsizetype, total);
    QFETCH(qsizetype, first);
    QFETCH(qsizetype, count);
    QFETCH(qsizetype, earlier);
    const TranscriptWindow last = lastWindow(total);
    QCOMPARE(last.first, first);
    QCOMPARE(last.count, count);
    QCOMPARE(earlierWindow(last, total).first, earlier);
    QCOMPARE(laterWindow(last, total).first, first);
    QCOMPARE(laterWindow(earlierWindow(last, total), total).first, first);
}

void TestTranscriptPage::showsEveryKind()
{
    const QString html = htmlOf(sampleTranscript());
    for (const QString &part : {u"<h2>Ana Lima</h2>"_s, u"<b>read_file</b>loads.csv, 214 rows"_s,
             u"<span class=\"mask\">GitHub token</span>"_s, u"3 messages left out"_s, u"cut off"_s,
             u"<td align=\"right\">830</td>"_s, u"<h4>Technical approach</h4>"_s})
        QVERIFY2(html.contains(part), qPrintable(part));
    QVERIFY(!html.contains(u'⟦'));
}

void TestTranscriptPage::linksToOtherWindows()
{
    const QList<TranscriptEntry> entries = longTranscript(1'200);
    const QString earlier = u"href=\"agentee-transcript://view/earlier\""_s;
    const QString later = u"href=\"agentee-transcript://view/later\""_s;
    QVERIFY(htmlOf(entries, {700, 500}).contains(earlier));
    QVERIFY(!htmlOf(entries, {700, 500}).contains(later));
    QVERIFY(htmlOf(entries, {200, 500}).contains(earlier));
    QVERIFY(htmlOf(entries, {200, 500}).contains(later));
    QVERIFY(!htmlOf(entries, {0, 500}).contains(earlier));
}

void TestTranscriptPage::isLabelledForReaders()
{
    const QString html = transcriptHtml(sampleTranscript(), lastWindow(8), darkColours(), Qt::RightToLeft);
    QVERIFY(html.contains(u"<html lang=\""_s));
    QVERIFY(html.contains(u"dir=\"rtl\""_s));
    QVERIFY(html.contains(u"<h1 class=\"away\">Conversation</h1>"_s));
    QVERIFY(html.contains(u"<article tabindex=\"0\""_s));
    // Whatever script a turn is in, its words keep their own direction.
    QCOMPARE(html.count(u"class=\"words\" dir=\"auto\""_s), html.count(u"<article "_s));
    QVERIFY(html.contains(u"<time datetime=\"2026-03-03T14:02:00Z\">"_s));
    QVERIFY(html.contains(u"id=\"end\""_s));
}

void TestTranscriptPage::escapesEverything()
{
    const QString attack = u"\"><script>x</script><img src=x onerror=y>\u202e⟦<b>⟧"_s;
    QList<TranscriptEntry> entries = sampleTranscript();
    for (TranscriptEntry &entry : entries) {
        entry.author = entry.authorId = entry.toolName = entry.toolSummary = entry.toolDetail = attack;
        entry.markdown += attack;
    }
    const QString html = htmlOf(entries);
    const QString body = html.mid(html.indexOf(u"<body>"_s));
    for (const QString &part : {u"<script"_s, u"<img"_s, u"<b>⟧"_s, u"style="_s, u"\u202e"_s})
        QVERIFY2(!body.contains(part), qPrintable(part));
    QVERIFY(!html.contains(u"unsafe-inline"_s));
    QVERIFY(html.contains(u"default-src 'none'; style-src 'sha256-"_s));
}

void TestTranscriptPage::boundsHugeMessages()
{
    QList<TranscriptEntry> entries = sampleTranscript();
    entries[0].markdown = u"word "_s.repeated(200'000) + u"the last word"_s;
    QVERIFY(htmlOf(entries).contains(u"the last word"_s));
    for (int i = 0; i < 12; ++i)
        entries.append(entries.first());
    const QString html = htmlOf(entries);
    QVERIFY(!html.contains(u"the last word"_s));
    QVERIFY(html.contains(u"too long to be shown whole"_s));
    QVERIFY(html.size() < 2'000'000);
}

void TestTranscriptPage::toleratesAWindowOutside()
{
    const QList<TranscriptEntry> entries = sampleTranscript();
    QVERIFY(htmlOf(entries, {100, 500}).contains(u"id=\"end\""_s));
    QVERIFY(htmlOf(entries, {-5, 100'000}).contains(u"Ana Lima"_s));
    QVERIFY(htmlOf({}, {0, 0}).contains(u"id=\"end\""_s));
}

QTEST_MAIN(TestTranscriptPage)
#include "tst_transcript_page.moc"
