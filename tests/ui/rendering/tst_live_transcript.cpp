#include "tests/ui/rendering/sample_transcript.h"
#include "ui/kit/theme.h"
#include "ui/rendering/live_transcript.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

using namespace agentee::ui;
using namespace Qt::StringLiterals;
using State = LiveTranscript::MessageState;

class TestLiveTranscript : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsEveryKind();
    void gathersDeltas();
    void opensManyWithFewWidgets();
    void showsEarlierWithoutMoving();
    void staysAtTheEndOnlyWhileThere();
    void prunesWhileFollowing();
    void offersRetry();
    void saysWhoEndedAnAnswer();
    void unfoldsATool();
    void replacesAndRemoves();
    void bounds();
    void followsTheScheme();
    void survivesHostileText_data();
    void survivesHostileText();
};

static QList<LiveTranscript::Message> messagesOf(const QList<TranscriptEntry> &entries)
{
    QList<LiveTranscript::Message> messages;
    for (const TranscriptEntry &entry : entries)
        messages.append({QString::number(messages.size()), entry, State::Complete, {}});
    return messages;
}

static QString textOf(const QWidget &view)
{
    QString text;
    const auto browsers = view.findChildren<QTextBrowser *>();
    for (const QTextBrowser *browser : browsers)
        text += browser->toPlainText() + u'\n';
    const auto labels = view.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        text += label->text() + u'\n';
    return text;
}

static QScrollBar *barOf(const LiveTranscript &view)
{
    return view.findChild<QScrollArea *>()->verticalScrollBar();
}

static QPushButton *buttonOf(const LiveTranscript &view, const QString &label)
{
    const auto buttons = view.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text().startsWith(label) && !button->isHidden())
            return button;
    }
    return nullptr;
}

static void open(LiveTranscript &view)
{
    view.resize(600, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

void TestLiveTranscript::showsEveryKind()
{
    LiveTranscript view;
    view.setMessages(messagesOf(sampleTranscript()));
    open(view);
    const QString text = textOf(view);
    for (const QString &part : {u"42 fenders"_s, u"Ana Lima"_s, u"GitHub token"_s, u"3 messages left out"_s,
             u"joined the conversation"_s, u"The answer was cut off here."_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(!text.contains(u'⟦'));
}

void TestLiveTranscript::gathersDeltas()
{
    LiveTranscript view;
    open(view);
    LiveTranscript::Message message{u"m"_s, {}, State::Streaming, {}};
    message.entry.kind = TranscriptEntry::Kind::Agent;
    message.entry.author = u"Agent"_s;
    view.append(message);
    for (int i = 0; i < 500; ++i)
        view.appendDelta(u"m"_s, u"word%1 "_s.arg(i));
    view.appendDelta(u"unknown"_s, u"lost"_s);
    QTRY_VERIFY(textOf(view).contains(u"word499"_s));
    QVERIFY(textOf(view).contains(u"word0 word1"_s));
    QVERIFY(!textOf(view).contains(u"lost"_s));
}

void TestLiveTranscript::opensManyWithFewWidgets()
{
    LiveTranscript view;
    open(view);
    view.setMessages(messagesOf(longTranscript(10'000)));
    QCOMPARE(view.count(), 10'000);
    QVERIFY(view.materialisedCount() <= 100);
    QTRY_VERIFY(barOf(view)->maximum() > 0 && view.isAtEnd());
    QVERIFY(buttonOf(view, u"Show earlier"_s));
}

void TestLiveTranscript::showsEarlierWithoutMoving()
{
    LiveTranscript view;
    open(view);
    view.setMessages(messagesOf(longTranscript(300)));
    QTRY_VERIFY(barOf(view)->maximum() > 0 && view.isAtEnd());
    barOf(view)->setValue(0);
    const qsizetype before = view.materialisedCount();
    const int height = barOf(view)->maximum();
    QTest::mouseClick(buttonOf(view, u"Show earlier"_s), Qt::LeftButton);
    QVERIFY(view.materialisedCount() > before);
    QTRY_VERIFY(barOf(view)->maximum() > height);
    QTRY_VERIFY(barOf(view)->value() > 0);
    for (int i = 0; i < 10; ++i)
        view.showEarlier();
    QCOMPARE(view.materialisedCount(), 300);
    QVERIFY(!buttonOf(view, u"Show earlier"_s));
}

void TestLiveTranscript::staysAtTheEndOnlyWhileThere()
{
    LiveTranscript view;
    open(view);
    view.setMessages(messagesOf(longTranscript(80)));
    QTRY_VERIFY(barOf(view)->maximum() > 0 && view.isAtEnd());
    QVERIFY(!buttonOf(view, u"Jump to latest"_s));
    LiveTranscript::Message message{u"new"_s, sampleTranscript().first(), State::Complete, {}};
    view.append(message);
    const int height = barOf(view)->maximum();
    QTRY_VERIFY(barOf(view)->maximum() > height);
    QTRY_VERIFY(view.isAtEnd());

    const int place = barOf(view)->maximum() / 2;
    barOf(view)->setValue(place);
    QVERIFY(buttonOf(view, u"Jump to latest"_s));
    message.id = u"newer"_s;
    view.append(message);
    const int grown = barOf(view)->maximum();
    QTRY_VERIFY(barOf(view)->maximum() > grown);
    QCOMPARE(barOf(view)->value(), place);
    QTest::mouseClick(buttonOf(view, u"Jump to latest"_s), Qt::LeftButton);
    QTRY_VERIFY(view.isAtEnd());
    QVERIFY(!buttonOf(view, u"Jump to latest"_s));
}

void TestLiveTranscript::prunesWhileFollowing()
{
    LiveTranscript view;
    open(view);
    for (LiveTranscript::Message &message : messagesOf(longTranscript(600)))
        view.append(message);
    QCOMPARE(view.count(), 600);
    QVERIFY(view.materialisedCount() < 250);
    QTRY_VERIFY(view.isAtEnd());
    view.update({u"0"_s, sampleTranscript().first(), State::Failed, {}});
    view.showEarlier();
    QVERIFY(textOf(view).contains(u"Message 599."_s));
}

void TestLiveTranscript::offersRetry()
{
    LiveTranscript view;
    open(view);
    view.append({u"m"_s, sampleTranscript().first(), State::Complete, {}});
    QVERIFY(!buttonOf(view, u"Try again"_s) || !buttonOf(view, u"Try again"_s)->isVisible());
    view.update({u"m"_s, sampleTranscript().first(), State::Failed, u"The agent <b>is</b> away."_s, false});
    QVERIFY(!buttonOf(view, u"Try again"_s) || !buttonOf(view, u"Try again"_s)->isVisible());
    view.update({u"m"_s, sampleTranscript().first(), State::Failed, u"The agent <b>is</b> away."_s, true});
    QSignalSpy retried(&view, &LiveTranscript::retryRequested);
    QTRY_VERIFY(buttonOf(view, u"Try again"_s) && buttonOf(view, u"Try again"_s)->isVisible());
    QVERIFY(textOf(view).contains(u"The agent <b>is</b> away."_s));
    QTest::mouseClick(buttonOf(view, u"Try again"_s), Qt::LeftButton);
    QCOMPARE(retried.size(), 1);
    QCOMPARE(retried.first().first().toString(), u"m"_s);
}

void TestLiveTranscript::saysWhoEndedAnAnswer()
{
    LiveTranscript view;
    open(view);
    LiveTranscript::Message message{u"m"_s, sampleTranscript().at(2), State::Stopped, {}};
    view.append(message);
    QVERIFY(textOf(view).contains(u"You stopped this answer."_s));
    QVERIFY(!textOf(view).contains(u"cut off"_s));
    message.state = State::Complete;
    message.entry.ending = TranscriptEntry::Ending::Stopped;
    view.update(message);
    QVERIFY(textOf(view).contains(u"The answer was stopped here."_s));
}

void TestLiveTranscript::unfoldsATool()
{
    LiveTranscript view;
    open(view);
    view.append({u"t"_s, sampleTranscript().at(1), State::Complete, {}});
    QAbstractButton *fold = nullptr;
    const auto buttons = view.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons)
        fold = button->isCheckable() ? button : fold;
    QVERIFY(fold);
    QCOMPARE(fold->accessibleName(), u"read_file: loads.csv, 214 rows"_s);
    QVERIFY(!textOf(view).contains(u"berth,load_kn"_s));
    fold->setFocus();
    QTest::keyClick(fold, Qt::Key_Space);
    QVERIFY(textOf(view).contains(u"berth,load_kn"_s));
    QVERIFY(textOf(view).contains(u"GitHub token"_s));
}

void TestLiveTranscript::replacesAndRemoves()
{
    LiveTranscript view;
    open(view);
    view.setMessages(messagesOf(longTranscript(100)));
    LiveTranscript::Message notice{u"99"_s, sampleTranscript().at(5), State::Complete, {}};
    notice.entry.markdown = u"# Handoff record AL-261121-01\n\n## Summary\n\nThe price is missing."_s;
    view.update(notice);
    QVERIFY(!textOf(view).contains(u"Message 99."_s));
    QVERIFY(textOf(view).contains(u"The price is missing."_s));
    QVERIFY2(!textOf(view).contains(u"# Handoff"_s), "what is set apart is Markdown as well");
    view.remove(u"98"_s);
    view.remove(u"0"_s);
    view.remove(u"none"_s);
    QCOMPARE(view.count(), 98);
    view.update({u"97"_s, sampleTranscript().first(), State::Complete, {}});
    QVERIFY(!textOf(view).contains(u"Message 97."_s));
    QVERIFY(textOf(view).contains(u"Message 96."_s));
}

void TestLiveTranscript::bounds()
{
    LiveTranscript view;
    open(view);
    LiveTranscript::Message message{u"m"_s, sampleTranscript().first(), State::Complete, {}};
    message.entry.markdown = u"words and "_s.repeated(100'000) + u"the last word"_s;
    view.append(message);
    QVERIFY(!textOf(view).contains(u"the last word"_s));
    QVERIFY(textOf(view).contains(u"too long"_s));
    QTRY_VERIFY(buttonOf(view, u"Show the whole"_s));
    buttonOf(view, u"Show the whole"_s)->click();
    QVERIFY(textOf(view).contains(u"the last word"_s));
}

void TestLiveTranscript::followsTheScheme()
{
    Theme theme(*qApp, Theme::Scheme::Light);
    LiveTranscript view;
    open(view);
    view.append({u"m"_s, sampleTranscript().at(2), State::Complete, {}});
    const QTextBrowser *text = view.findChild<QTextBrowser *>();
    QVERIFY(text->toHtml().contains(lightColours().accentText.name()));
    theme.setScheme(Theme::Scheme::Dark);
    QTRY_VERIFY(text->toHtml().contains(darkColours().accentText.name()));
    QVERIFY(!text->toHtml().contains(lightColours().accentText.name()));
}

void TestLiveTranscript::survivesHostileText_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("seen");
    QTest::newRow("script") << u"<script>alert(1)</script>"_s << u"<script>alert(1)</script>"_s;
    QTest::newRow("image") << u"<img src=\"file:///etc/passwd\">"_s << u"<img src="_s;
    QTest::newRow("bidi") << u"pay \u202e100\u202c now"_s << u"pay 100 now"_s;
    QTest::newRow("mark stays") << u"a\u200fb"_s << u"a\u200fb"_s;
    QTest::newRow("nested") << u"> "_s.repeated(2'000) + u"deep"_s << u"deep"_s;
}

void TestLiveTranscript::survivesHostileText()
{
    QFETCH(QString, markdown);
    QFETCH(QString, seen);
    LiveTranscript view;
    open(view);
    LiveTranscript::Message message{u"m"_s, sampleTranscript().first(), State::Complete, {}};
    message.entry.author = u"<b>Eve</b>"_s;
    message.entry.markdown = markdown;
    view.append(message);
    QVERIFY2(textOf(view).contains(seen), qPrintable(textOf(view)));
    QVERIFY(textOf(view).contains(u"<b>Eve</b>"_s));
}

QTEST_MAIN(TestLiveTranscript)
#include "tst_live_transcript.moc"
