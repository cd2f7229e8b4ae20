#include "app/warming.h"
#include "sync/share_store.h"
#include "tests/support/sample_store/sample_store.h"
#include "ui/rendering/transcript_view.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace agentee;
using namespace std::chrono_literals;

/// The browser engine starts while nobody touches anything, once in this process: the order of these counts.
class TestWarming : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void notWhereNothingIsToSpare();
    void notWithoutAWindow();
    void notWhereItEndedTheProgramBefore();
    void onceNobodyTouchesAnything();

private:
    const QTemporaryDir m_folder;
    const QString m_marker = m_folder.filePath(QStringLiteral("engine-starts"));
    void leaveMarker(const QByteArray &version) const;
    client::Warming asking(int &asked, bool maySpend, std::chrono::milliseconds idle) const;
};

client::Warming TestWarming::asking(int &asked, bool maySpend, std::chrono::milliseconds idle) const
{
    return client::Warming(
        m_marker,
        [&asked, maySpend] {
            ++asked;
            return maySpend;
        },
        idle);
}

void TestWarming::leaveMarker(const QByteArray &version) const
{
    QFile file(m_marker);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(version);
}

void TestWarming::notWhereNothingIsToSpare()
{
    tests::SampleStore store;
    QVERIFY(!store.shares().grants().isEmpty());
    QWidget window;
    window.show();
    int asked = 0;
    client::Warming warming = asking(asked, false, 20ms);
    warming.setStore(&store);
    QTRY_COMPARE(asked, 1);
    QTest::mouseClick(&window, Qt::LeftButton);
    QTest::qWait(100); // nothing comes of it, which can only be waited for
    QCOMPARE(asked, 1);
    QVERIFY(!warming.isDone());
    Q_EMIT store.shares().changed();
    QTRY_COMPARE(asked, 2);
    warming.setStore(nullptr);
}

void TestWarming::notWithoutAWindow()
{
    tests::SampleStore store;
    int asked = 0;
    client::Warming warming = asking(asked, false, 20ms);
    warming.setStore(&store);
    QTest::qWait(100); // as above
    QCOMPARE(asked, 0);
    QWidget window;
    window.show();
    QTest::mouseClick(&window, Qt::LeftButton); // as soon as somebody is there again
    QTRY_COMPARE(asked, 1);
    warming.setStore(nullptr);
}

void TestWarming::notWhereItEndedTheProgramBefore()
{
    tests::SampleStore store;
    QWidget window;
    window.show();
    leaveMarker("7.8.9"); // as a start that did not get further
    int asked = 0;
    client::Warming warming = asking(asked, false, 20ms);
    warming.setStore(&store);
    QTest::qWait(100); // nothing comes of it, which can only be waited for
    QCOMPARE(asked, 0);
    leaveMarker("7.8.8"); // of an earlier version
    Q_EMIT store.shares().changed();
    QTRY_COMPARE(asked, 1);
    warming.setStore(nullptr);
}

void TestWarming::onceNobodyTouchesAnything()
{
    tests::SampleStore store;
    QWidget window;
    window.show();
    int asked = 0;
    client::Warming warming = asking(asked, true, 5s);
    const QSignalSpy done(&warming, &client::Warming::done);
    warming.setStore(&store);
    for (const QDeadlineTimer touching(6s); !touching.hasExpired();) {
        QTest::keyClick(&window, Qt::Key_Shift);
        QTest::qWait(20);
    }
    QCOMPARE(asked, 0);
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 60'000);
    QVERIFY(warming.isDone());
    QVERIFY(!QFile::exists(m_marker));
    // What is warm shows its first page like any other.
    ui::TranscriptView view;
    QSignalSpy shown(&view, &ui::TranscriptView::shown);
    view.show();
    view.setEntries({{.kind = ui::TranscriptEntry::Kind::Person,
        .author = QStringLiteral("Ana"),
        .authorId = {},
        .initials = {},
        .time = {},
        .markdown = QStringLiteral("Words"),
        .toolName = {},
        .toolSummary = {},
        .toolDetail = {}}});
    QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), 60'000);
    const int before = asked;
    Q_EMIT store.shares().changed();
    QTest::mouseClick(&window, Qt::LeftButton);
    QTest::qWait(100);
    QCOMPARE(asked, before);
    warming.setStore(nullptr);
}

int main(int argc, char **argv)
{
    ui::sealTranscriptEngine();
    QApplication application(argc, argv);
    QApplication::setApplicationVersion(QStringLiteral("7.8.9"));
    TestWarming tests;
    return QTest::qExec(&tests, argc, argv);
}

#include "tst_warming.moc"
