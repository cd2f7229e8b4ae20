#include "ui/kit/find_bar.h"
#include "ui/kit/markdown_editor.h"
#include "ui/kit/theme.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace agentee::ui;
using namespace Qt::StringLiterals;

class TestMarkdownEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsLineEnds_data();
    void keepsLineEnds();
    void saysOnlyWhatThePersonDid();
    void coloursAreNoEdit();
    void externalTextKeepsCursorAndUndo();
    void marksSelection();
    void continuesLists_data();
    void continuesLists();
    void tabLeaves();
    void readOnlyRefusesKeys();
    void findsAndCounts();
    void pastesPlainText();
    void everyColourIsLegible_data();
    void everyColourIsLegible();
    void refusesTooMuch();
};

void TestMarkdownEditor::keepsLineEnds_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("lf") << u"# A\n\ntext\n"_s;
    QTest::newRow("crlf") << u"# A\r\n\r\ntext\r\n"_s;
    QTest::newRow("mixed") << u"# A\r\n\ntext\rmore\n"_s;
    QTest::newRow("no end") << u"# A"_s;
    QTest::newRow("spaces") << u"a  \n\tb\n\n\n"_s;
    QTest::newRow("empty") << QString();
}

void TestMarkdownEditor::keepsLineEnds()
{
    QFETCH(QString, text);
    MarkdownEditor editor;
    editor.setText(text);
    QCOMPARE(editor.text(), text);
    editor.setSpellCheckEnabled(true);
    QCOMPARE(editor.text(), text);
}

void TestMarkdownEditor::saysOnlyWhatThePersonDid()
{
    MarkdownEditor editor;
    QSignalSpy typed(&editor, &MarkdownEditor::modifiedByPerson);
    editor.setText(u"one\n"_s);
    editor.applyExternalText(u"one\ntwo\n"_s);
    editor.setSpellCheckEnabled(true);
    QCoreApplication::processEvents();
    QCOMPARE(typed.size(), 0);
    QTest::keyClicks(&editor, u"x"_s);
    QVERIFY(!typed.isEmpty());
}

void TestMarkdownEditor::coloursAreNoEdit()
{
    MarkdownEditor editor;
    QSignalSpy typed(&editor, &MarkdownEditor::modifiedByPerson);
    editor.setText(u"# Heading\n\nSome **strong** words.\n"_s);
    const auto isColoured = [&editor](int line) {
        return !editor.document()->findBlockByNumber(line).layout()->formats().isEmpty();
    };
    QTRY_VERIFY(isColoured(0) && isColoured(2));
    QCOMPARE(typed.size(), 0);
    QVERIFY(!editor.document()->isUndoAvailable());
    // The definitions are there now: another editor has its colours at once.
    MarkdownEditor later;
    later.setText(u"# Heading\n"_s);
    QVERIFY(!later.document()->firstBlock().layout()->formats().isEmpty());
}

void TestMarkdownEditor::externalTextKeepsCursorAndUndo()
{
    MarkdownEditor editor;
    editor.setText(u"first\nsecond\n"_s);
    editor.moveCursor(QTextCursor::End);
    QTest::keyClicks(&editor, u"mine"_s);
    const int fromEnd = editor.document()->characterCount() - editor.textCursor().position();
    editor.applyExternalText(u"first of all\nsecond\nmine"_s);
    QCOMPARE(editor.document()->characterCount() - editor.textCursor().position(), fromEnd);
    editor.undo();
    QCOMPARE(editor.text(), u"first\nsecond\nmine"_s);
}

void TestMarkdownEditor::marksSelection()
{
    MarkdownEditor editor;
    editor.show();
    editor.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&editor));
    editor.setText(u"strong words"_s);
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(6, QTextCursor::KeepAnchor);
    editor.setTextCursor(cursor);
    QTest::keyClick(&editor, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(editor.text(), u"**strong** words"_s);
    QTest::keyClick(&editor, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(editor.text(), u"strong words"_s);
    QTest::keyClick(&editor, Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor.text(), u"[strong]() words"_s);
    QTest::keyClicks(&editor, u"a"_s);
    QCOMPARE(editor.text(), u"[strong](a) words"_s);
    // A heading below the section's own, a smaller one, and none.
    editor.setText(u"## Risks\n\nIce"_s);
    QTest::keyClick(&editor, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor.text(), u"## Risks\n\nIce"_s);
    editor.moveCursor(QTextCursor::End);
    for (const QString &line : {u"### Ice"_s, u"#### Ice"_s, u"Ice"_s}) {
        QTest::keyClick(&editor, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(editor.text(), u"## Risks\n\n"_s + line);
    }
    editor.setReadOnlyReason(u"Bình is editing."_s);
    QTest::keyClick(&editor, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor.text(), u"## Risks\n\nIce"_s);
}

void TestMarkdownEditor::continuesLists_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("bullet") << u"- one"_s << u"- one\n- x"_s;
    QTest::newRow("number") << u"  9. nine"_s << u"  9. nine\n  10. x"_s;
    QTest::newRow("box") << u"- [x] done"_s << u"- [x] done\n- [ ] x"_s;
    QTest::newRow("empty item ends it") << u"- one\n- "_s << u"- one\nx"_s;
    QTest::newRow("no list") << u"plain"_s << u"plain\nx"_s;
}

void TestMarkdownEditor::continuesLists()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    MarkdownEditor editor;
    editor.setText(before);
    editor.moveCursor(QTextCursor::End);
    QTest::keyClick(&editor, Qt::Key_Return);
    QTest::keyClicks(&editor, u"x"_s);
    QCOMPARE(editor.text(), after);
}

void TestMarkdownEditor::tabLeaves()
{
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    auto *before = new QLineEdit(&page);
    auto *editor = new MarkdownEditor(&page);
    auto *after = new QLineEdit(&page);
    for (QWidget *part :
        {static_cast<QWidget *>(before), static_cast<QWidget *>(editor), static_cast<QWidget *>(after)})
        column->addWidget(part);
    editor->setText(u"words\n- item"_s);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_Tab);
    QVERIFY(after->hasFocus());
    QTest::keyClick(after, Qt::Key_Backtab);
    QVERIFY(editor->hasFocus());
    // In a list it indents, until Escape was pressed.
    editor->moveCursor(QTextCursor::End);
    QTest::keyClick(editor, Qt::Key_Tab);
    QVERIFY(editor->hasFocus());
    QCOMPARE(editor->text(), u"words\n  - item"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTest::keyClick(editor, Qt::Key_Tab);
    QVERIFY(after->hasFocus());
    QCOMPARE(editor->text(), u"words\n  - item"_s);
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_Backtab);
    QVERIFY(editor->hasFocus());
    QCOMPARE(editor->text(), u"words\n- item"_s);
    QTest::keyClick(editor, Qt::Key_Backtab);
    QVERIFY(before->hasFocus());
}

void TestMarkdownEditor::readOnlyRefusesKeys()
{
    MarkdownEditor editor;
    editor.setText(u"- fixed"_s);
    editor.setReadOnlyReason(u"Ana is editing."_s);
    QCOMPARE(editor.accessibleDescription(), u"Ana is editing."_s);
    QTest::keyClicks(&editor, u"x"_s);
    QTest::keyClick(&editor, Qt::Key_Return);
    QTest::keyClick(&editor, Qt::Key_Tab);
    QTest::keyClick(&editor, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(editor.text(), u"- fixed"_s);
    editor.setReadOnlyReason({});
    QTest::keyClicks(&editor, u"x"_s);
    QCOMPARE(editor.text(), u"x- fixed"_s);
}

void TestMarkdownEditor::findsAndCounts()
{
    MarkdownEditor editor;
    editor.setText(u"quay and Quay and key\n"_s);
    editor.showFindBar();
    auto *field = editor.findChild<QLineEdit *>(u"findField"_s);
    QVERIFY(field);
    QTest::keyClicks(field, u"quay"_s);
    QCOMPARE(editor.textCursor().selectionStart(), 0);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(editor.textCursor().selectionStart(), 9);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(editor.textCursor().selectionStart(), 0);
}

void TestMarkdownEditor::pastesPlainText()
{
    MarkdownEditor editor;
    auto *data = new QMimeData;
    data->setHtml(u"<b onclick=x>bold</b>"_s);
    data->setText(u"line\r\nnext"_s);
    QGuiApplication::clipboard()->setMimeData(data);
    editor.paste();
    QCOMPARE(editor.text(), u"line\nnext"_s);
}

void TestMarkdownEditor::everyColourIsLegible_data()
{
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::newRow("light") << Theme::Scheme::Light;
    QTest::newRow("dark") << Theme::Scheme::Dark;
}

void TestMarkdownEditor::everyColourIsLegible()
{
    QFETCH(Theme::Scheme, scheme);
    const Theme theme(*qApp, scheme);
    const Colours &colours = theme.colours();
    MarkdownEditor editor;
    editor.setText(
        u"# Heading\n\nText with `EN 13174`, **bold**, *emphasis*, ~~gone~~ and [a "
        u"link](https://example.org).\n\n"
        "- item\n1. first\n- [x] done\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        "```python\ndef load(rows): # comment\n    return \"text\"\n```\n\n---\n<b>html</b> &amp; https://example.org\n"_s);
    editor.show();
    QTRY_VERIFY(!editor.document()->firstBlock().layout()->formats().isEmpty());
    int coloured = 0;
    for (QTextBlock block = editor.document()->begin(); block.isValid(); block = block.next()) {
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            if (range.format.foreground().style() == Qt::NoBrush)
                continue;
            ++coloured;
            for (const QColor &surface :
                {colours.surface, colours.readOnly, blended(colours.surface, colours.hover)}) {
                const double ratio = contrastRatio(range.format.foreground().color(), surface);
                QVERIFY2(ratio >= 4.5,
                    qPrintable(u"%1: %2"_s.arg(block.text().mid(range.start, range.length)).arg(ratio)));
            }
            QVERIFY(range.format.background().style() == Qt::NoBrush);
        }
    }
    QVERIFY(coloured > 5);
}

void TestMarkdownEditor::refusesTooMuch()
{
    MarkdownEditor editor;
    editor.setText(u"what stands there\n"_s);
    QSignalSpy typed(&editor, &MarkdownEditor::modifiedByPerson);
    QGuiApplication::clipboard()->setText(QString(20 * 1024 * 1024, u'x'));
    editor.paste();
    QCOMPARE(editor.text(), u"what stands there\n"_s);
    QCOMPARE(typed.size(), 0);
    QVERIFY2(editor.refusal().contains(u"does not fit"_s), qPrintable(editor.refusal()));
    QTest::keyClicks(&editor, u"x"_s);
    QVERIFY(editor.refusal().isEmpty());
}

QTEST_MAIN(TestMarkdownEditor)
#include "tst_markdown_editor.moc"
