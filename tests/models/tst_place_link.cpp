#include "models/place_link.h"

#include <QTest>

using namespace agentee::models;
using namespace Qt::StringLiterals;

using Kind = PlaceLink::Kind;

namespace
{

const QString workspaceText = u"01920000-0000-7000-8000-0000000000aa"_s;
const QString partText = u"01920000-0000-7000-8000-0000000000bb"_s;

Id workspace()
{
    return Id::fromString(workspaceText);
}

Id part()
{
    return Id::fromString(partText);
}

} // namespace

/// Links that people send each other, and those that somebody made up.
class TestPlaceLink : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBack_data();
    void comesBack();
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
};

void TestPlaceLink::comesBack_data()
{
    QTest::addColumn<PlaceLink>("place");
    QTest::addColumn<QString>("text");
    const QString start = u"agentee://workspace/"_s + workspaceText;
    const auto add = [](const char *name, const PlaceLink &place, const QString &text) {
        QTest::newRow(name) << place << text;
    };
    add("workspace", {.workspaceId = workspace()}, start);
    add("section", {Kind::Section, workspace(), part(), {}}, start + u"/section/"_s + partText);
    add("suggestion", {Kind::Suggestion, workspace(), part(), QUrl(u"https://agentee.example.com"_s)},
        start + u"/suggestion/"_s + partText + u"?server=https://agentee.example.com"_s);
    add("share", {Kind::Share, workspace(), part(), QUrl(u"http://127.0.0.1:8080"_s)},
        start + u"/share/"_s + partText + u"?server=http://127.0.0.1:8080"_s);
    add("IPv6", {Kind::Workspace, workspace(), {}, QUrl(u"https://[::1]:8443"_s)},
        start + u"?server=https://[::1]:8443"_s);
    add("other letters", {Kind::Workspace, workspace(), {}, QUrl(u"https://đấuthầu.example"_s)},
        start + u"?server=https://xn--uthu-hoa9591bpva.example"_s);
}

void TestPlaceLink::comesBack()
{
    QFETCH(PlaceLink, place);
    QFETCH(QString, text);
    const QUrl link = linkTo(place);
    if (!text.contains("xn--"_L1) && !text.contains(u'['))
        QCOMPARE(link.toString(QUrl::FullyEncoded), text);
    QCOMPARE(placeFromLink(link), std::optional(place));
    // As text, through a mail, into the command line of another program.
    QCOMPARE(placeFromLink(QUrl(link.toString(QUrl::FullyEncoded), QUrl::StrictMode)), std::optional(place));
}

void TestPlaceLink::understands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<PlaceLink>("place");
    const QString start = u"agentee://workspace/"_s + workspaceText;
    const PlaceLink whole{.workspaceId = workspace()};
    PlaceLink there = whole;
    there.server = QUrl(u"https://agentee.example.com"_s);
    QTest::newRow("slash at the end") << start + u'/' << whole;
    QTest::newRow("capitals") << start.toUpper() << whole;
    QTest::newRow("server encoded") << start + u"?server=https%3A%2F%2Fagentee.example.com"_s << there;
    QTest::newRow("server's slash") << start + u"?server=https://agentee.example.com/"_s << there;
    QTest::newRow("server's usual port") << start + u"?server=https://agentee.example.com:443"_s << there;
    QTest::newRow("server in capitals") << start + u"?server=HTTPS://Agentee.Example.COM"_s << there;
}

void TestPlaceLink::understands()
{
    QFETCH(QString, text);
    QTEST(placeFromLink(QUrl(text, QUrl::StrictMode)).value_or(PlaceLink()), "place");
}

void TestPlaceLink::refuses_data()
{
    QTest::addColumn<QString>("text");
    const QString start = u"agentee://workspace/"_s + workspaceText;
    const auto add = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    add("nothing", {});
    add("scheme alone", u"agentee:"_s);
    add("no authority", u"agentee:workspace/"_s + workspaceText);
    add("local path", u"agentee:///workspace/"_s + workspaceText);
    add("the web", u"https://workspace/"_s + workspaceText);
    add("a file", u"file:///etc/passwd"_s);
    add("a script", u"javascript:alert(1)"_s);
    add("another thing", u"agentee://settings/"_s + workspaceText);
    add("an act", u"agentee://accept/"_s + workspaceText);
    add("no id", u"agentee://workspace/"_s);
    add("null id", u"agentee://workspace/00000000-0000-0000-0000-000000000000"_s);
    add("id in braces", u"agentee://workspace/%7B"_s + workspaceText + u"%7D"_s);
    add("id without dashes", u"agentee://workspace/"_s + QString(workspaceText).remove(u'-'));
    add("climbing", u"agentee://workspace/../"_s + workspaceText);
    add("climbing, hidden", u"agentee://workspace/%2e%2e%2f"_s + workspaceText);
    add("id and more", start + u"%00"_s);
    add("two slashes", u"agentee://workspace//"_s + workspaceText);
    add("two slashes at the end", start + u"//"_s);
    add("part without id", start + u"/section"_s);
    add("part with an empty id", start + u"/section/"_s);
    add("unknown part", start + u"/accept/"_s + partText);
    add("part of a part", start + u"/section/"_s + partText + u"/x/"_s + partText);
    add("user", u"agentee://me@workspace/"_s + workspaceText);
    add("password", u"agentee://me:secret@workspace/"_s + workspaceText);
    add("port", u"agentee://workspace:1/"_s + workspaceText);
    add("fragment", start + u"#accept"_s);
    add("unknown parameter", start + u"?act=accept"_s);
    add("parameter beside", start + u"?server=https://a.example&act=accept"_s);
    add("server twice", start + u"?server=https://a.example&server=https://b.example"_s);
    add("server empty", start + u"?server="_s);
    add("server a word", start + u"?server=agentee"_s);
    add("server a script", start + u"?server=javascript:alert(1)"_s);
    add("server a file", start + u"?server=file:///etc/passwd"_s);
    add("server with a path", start + u"?server=https://a.example/login"_s);
    add("server with a user", start + u"?server=https://good.example@bad.example"_s);
    add("server with a question", start + u"?server=https://a.example%3Fx"_s);
    add("server with port 0", start + u"?server=https://a.example:0"_s);
    add("too long", start + u"?server=https://"_s + QString(2000, u'a') + u".example"_s);
    add("host too long", start + u"?server=https://"_s + u"abcdefgh."_s.repeated(40) + u"example"_s);
}

void TestPlaceLink::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!placeFromLink(QUrl(text, QUrl::StrictMode)));
    QVERIFY(!placeFromLink(QUrl(text, QUrl::TolerantMode)));
}

QTEST_APPLESS_MAIN(TestPlaceLink)
#include "tst_place_link.moc"
