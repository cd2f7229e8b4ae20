#include "ui/kit/resting_caret.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace agentee;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestRestingCaret : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QApplication::setCursorFlashTime(usual); }
    void restsWhenNobodyTouchesAnything();
    void staysSeenWhileItRests();
    void leavesACaretThatNeverBlinks();
    void givesBackWhatItFound();

private:
    static constexpr int usual = 60; // ms; so that a blinking one would be noticed soon
};

void TestRestingCaret::restsWhenNobodyTouchesAnything()
{
    const ui::RestingCaret caret(*qApp, 50ms);
    QLineEdit field;
    field.show();
    QTRY_COMPARE(QApplication::cursorFlashTime(), 0);
    QTest::keyClick(&field, Qt::Key_A);
    QCOMPARE(QApplication::cursorFlashTime(), usual);
    QTRY_COMPARE(QApplication::cursorFlashTime(), 0);
    QTest::mouseClick(&field, Qt::LeftButton);
    QCOMPARE(QApplication::cursorFlashTime(), usual);
    QCOMPARE(field.text(), u"a"_s);
}

void TestRestingCaret::staysSeenWhileItRests()
{
    const ui::RestingCaret caret(*qApp, 50ms);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *field = new QLineEdit(&window);
    auto *editor = new QPlainTextEdit(&window);
    column->addWidget(field);
    column->addWidget(editor);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    editor->setFocus();
    const QRect inField = field->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    const QImage emptyField = field->grab(inField).toImage();
    field->setFocus();
    const QRect inEditor = editor->cursorRect().adjusted(0, 0, 2, 0);
    const QImage emptyEditor = editor->viewport()->grab(inEditor).toImage();
    QTRY_COMPARE(QApplication::cursorFlashTime(), 0);
    QVERIFY(field->grab(inField).toImage() != emptyField);
    editor->setFocus();
    QTRY_COMPARE(QApplication::cursorFlashTime(), 0);
    QVERIFY(editor->viewport()->grab(inEditor).toImage() != emptyEditor);
}

void TestRestingCaret::leavesACaretThatNeverBlinks()
{
    QApplication::setCursorFlashTime(0);
    const ui::RestingCaret caret(*qApp, 10ms);
    QLineEdit field;
    field.show();
    QTest::qWait(50);
    QTest::keyClick(&field, Qt::Key_A);
    QCOMPARE(QApplication::cursorFlashTime(), 0);
}

void TestRestingCaret::givesBackWhatItFound()
{
    {
        const ui::RestingCaret caret(*qApp, 10ms);
        QTRY_COMPARE(QApplication::cursorFlashTime(), 0);
    }
    QCOMPARE(QApplication::cursorFlashTime(), usual);
}

QTEST_MAIN(TestRestingCaret)
#include "tst_resting_caret.moc"
