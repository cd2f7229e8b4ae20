#include "ui/kit/banner.h"
#include "ui/kit/bounded_text_edit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace agentee::ui;
using namespace Qt::StringLiterals;

class TestBoundedTextEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesWhatFits();
    void refusesTheRestWhole();
    void aSelectionMakesRoom();
    void takesPlainTextOnly();
    void refusesFiles();
    void changesNothingThatIsReadOnly();
};

static void paste(BoundedTextEdit &edit, const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    edit.paste();
}

void TestBoundedTextEdit::takesWhatFits()
{
    BoundedTextEdit edit(10);
    paste(edit, u"0123456789"_s);
    QCOMPARE(edit.toPlainText(), u"0123456789"_s);
    QVERIFY(edit.refusal().isEmpty());
}

void TestBoundedTextEdit::refusesTheRestWhole()
{
    BoundedTextEdit edit(10);
    edit.resize(300, 200);
    edit.show();
    edit.setPlainText(u"01234\n678"_s);
    edit.moveCursor(QTextCursor::End);
    paste(edit, u"xy"_s);
    QCOMPARE(edit.toPlainText(), u"01234\n678"_s);
    QVERIFY2(edit.refusal().contains(u"10"_s), qPrintable(edit.refusal()));
    const auto *banner = edit.findChild<Banner *>();
    QVERIFY(banner->isVisible() && edit.rect().contains(banner->geometry()));
    QVERIFY(!edit.document()->isUndoAvailable());
    paste(edit, u"x"_s);
    QCOMPARE(edit.toPlainText(), u"01234\n678x"_s);
    QVERIFY(edit.refusal().isEmpty());
}

void TestBoundedTextEdit::aSelectionMakesRoom()
{
    BoundedTextEdit edit(10);
    edit.setPlainText(u"0123456789"_s);
    edit.selectAll();
    paste(edit, u"abcdefghij"_s);
    QCOMPARE(edit.toPlainText(), u"abcdefghij"_s);
}

void TestBoundedTextEdit::takesPlainTextOnly()
{
    BoundedTextEdit edit(1000);
    auto *data = new QMimeData;
    data->setHtml(u"<b onclick=x>bold</b><script>alert(1)</script><img src=file:///etc/passwd>"_s);
    data->setText(QString(u"bold\r\nnext"_s) + QChar(QChar::Null));
    QGuiApplication::clipboard()->setMimeData(data);
    edit.paste();
    QCOMPARE(edit.toPlainText(), u"bold\nnext"_s);
    auto *image = new QMimeData;
    image->setData(u"image/png"_s, "\x89PNG");
    QGuiApplication::clipboard()->setMimeData(image);
    edit.paste();
    QCOMPARE(edit.toPlainText(), u"bold\nnext"_s);
}

void TestBoundedTextEdit::refusesFiles()
{
    BoundedTextEdit edit(1000);
    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(u"/etc/passwd"_s)});
    data->setText(u"/etc/passwd"_s);
    QGuiApplication::clipboard()->setMimeData(data);
    edit.paste();
    QVERIFY(edit.toPlainText().isEmpty());
    QVERIFY2(edit.refusal().contains(u"Files"_s), qPrintable(edit.refusal()));
    auto *link = new QMimeData;
    link->setUrls({QUrl(u"https://example.com/a"_s)});
    link->setText(u"https://example.com/a"_s);
    QGuiApplication::clipboard()->setMimeData(link);
    edit.paste();
    QCOMPARE(edit.toPlainText(), u"https://example.com/a"_s);
}

void TestBoundedTextEdit::changesNothingThatIsReadOnly()
{
    BoundedTextEdit edit(10);
    edit.setReadOnly(true);
    paste(edit, u"x"_s);
    QVERIFY(edit.toPlainText().isEmpty());
}

QTEST_MAIN(TestBoundedTextEdit)
#include "tst_bounded_text_edit.moc"
