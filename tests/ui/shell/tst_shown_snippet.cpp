#include "ui/shell/shown_snippet.h"

#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

/// What was found, as the narrow list shows it.
class TestShownSnippet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isRead_data();
    void isRead();
    void placesOutsideAreNoHarm();
};

void TestShownSnippet::isRead_data()
{
    QTest::addColumn<QString>("snippet");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &snippet, const QString &word, const QString &shown) {
        QTest::newRow(name) << snippet << word << shown;
    };
    row("plain", u"The quay carries no crane."_s, u"crane"_s, u"The quay carries no crane."_s);
    row("far away", u"jack-up barge. The quay itself carries no crane loads during the works"_s, u"crane"_s,
        u"… quay itself carries no crane loads during the works"_s);
    row("no space before it", QString(80, u'x') + u"-crane"_s, u"crane"_s, u"… crane"_s);
    row("nothing matches", u"All"_s, {}, u"All"_s);
}

void TestShownSnippet::isRead()
{
    QFETCH(QString, snippet);
    QFETCH(QString, word);
    QFETCH(QString, shown);
    models::SearchHit hit;
    hit.snippet = snippet;
    if (!word.isEmpty())
        hit.matches = {{int(snippet.indexOf(word)), int(word.size())}};
    const ui::ShownSnippet got = ui::shownSnippet(hit);
    QCOMPARE(got.text, shown);
    QCOMPARE(got.matches.size(), hit.matches.size());
    if (!word.isEmpty())
        QCOMPARE(got.text.sliced(got.matches.first().first, got.matches.first().second), word);
}

void TestShownSnippet::placesOutsideAreNoHarm()
{
    models::SearchHit hit;
    hit.snippet = u"short"_s;
    hit.matches = {{-4, 2}, {2, 900}, {700, 3}};
    const ui::ShownSnippet got = ui::shownSnippet(hit);
    QCOMPARE(got.text, u"short"_s);
    for (const auto &[from, length] : got.matches)
        QVERIFY(from >= 0 && length > 0 && from + length <= got.text.size());
}

QTEST_APPLESS_MAIN(TestShownSnippet)
#include "tst_shown_snippet.moc"
