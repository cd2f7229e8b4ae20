#include "ui/kit/json_editor.h"

#include <QJsonArray>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace agentee::ui;
using namespace Qt::StringLiterals;

class TestJsonEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsAndReads_data();
    void showsAndReads();
    void marksTheLine_data();
    void marksTheLine();
    void tellsOfTypingOnly();
};

void TestJsonEditor::showsAndReads_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("object") << QJsonValue(QJsonObject{{u"a"_s, QJsonArray{1, QJsonValue::Null}}});
    QTest::newRow("array") << QJsonValue(QJsonArray{u"x, y"_s});
    QTest::newRow("text") << QJsonValue(u"\"],[\" \n ü"_s);
    QTest::newRow("number") << QJsonValue(1.5);
    QTest::newRow("true") << QJsonValue(true);
    QTest::newRow("null") << QJsonValue(QJsonValue::Null);
}

void TestJsonEditor::showsAndReads()
{
    QFETCH(QJsonValue, value);
    JsonEditor editor;
    editor.setValue(value);
    QVERIFY(editor.value());
    QCOMPARE(*editor.value(), value);
    QCOMPARE(editor.errorLine(), 0);
    editor.setValue(QJsonValue::Undefined);
    QVERIFY(!editor.value());
    QCOMPARE(editor.errorLine(), 0);
}

void TestJsonEditor::marksTheLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("good") << u"{\n}"_s << 0;
    QTest::newRow("no colon") << u"{\n\"a\": 1,\n\"b\" 2\n}"_s << 3;
    QTest::newRow("no comma") << u"{\n\"a\": 1\n\"b\": 2\n}"_s << 3;
    QTest::newRow("word") << u"{\n\"a\": maybe\n}"_s << 2;
    QTest::newRow("two values") << u"{}, {}"_s << 1;
    QTest::newRow("closed too early") << u"{}], [{}"_s << 1;
    QTest::newRow("no object") << u"[1]"_s << 1;
    QTest::newRow("name twice") << u"{\"a\": 1, \"a\": 2}"_s << 1;
    QTest::newRow("empty") << QString() << 1;
    QTest::newRow("deep") << QString(u'[').repeated(5000) << 1;
}

void TestJsonEditor::marksTheLine()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    JsonEditor editor;
    editor.setRequireObject(true);
    editor.edit()->setPlainText(text);
    QCOMPARE(editor.errorLine(), line);
    QCOMPARE(editor.value().has_value(), line == 0);
    QCOMPARE(editor.edit()->extraSelections().size(), line == 0 ? 0 : 1);
    QCOMPARE(editor.edit()->accessibleDescription().isEmpty(), line == 0);
}

void TestJsonEditor::tellsOfTypingOnly()
{
    JsonEditor editor;
    QSignalSpy edited(&editor, &JsonEditor::edited);
    editor.setValue(QJsonObject{{u"a"_s, 1}});
    editor.setReadOnly(true);
    editor.setReadOnly(false);
    QCoreApplication::processEvents();
    QCOMPARE(edited.size(), 0);
    QTest::keyClicks(editor.edit(), u" "_s);
    QCOMPARE(edited.size(), 1);
}

QTEST_MAIN(TestJsonEditor)
#include "tst_json_editor.moc"
