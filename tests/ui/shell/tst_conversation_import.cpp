#include "models/conversation_import.h"
#include "sync/session_store.h"
#include "tests/support/sample_store/sample_store.h"
#include "tests/support/screenshots/screenshot.h"
#include "ui/import/conversation_import_dialog.h"
#include "ui/kit/banner.h"

#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

/// Session files of other programs, from the file to one's own conversation.
class TestConversationImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLineArrivesOnce();
    void longFilesArriveInParts();
    void whatDoesNotFitIsToldBefore();
    void whatIsNoSessionFile_data();
    void whatIsNoSessionFile();
    void withoutTheNetwork();
    void linesThatAreTooLong();
    void pictures();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("The test's file could not be written.");
        return file.fileName();
    }
    static QByteArray conversation(int turns);
    static QPushButton *button(ui::ConversationImportDialog &dialog)
    {
        return dialog.findChild<QPushButton *>(u"importConversationButton"_s);
    }
    QTemporaryDir m_folder;
};

QByteArray TestConversationImport::conversation(int turns)
{
    QByteArray file;
    for (int i = 0; i < turns; ++i) {
        const QByteArray n = QByteArray::number(i);
        file += R"({"type":"user","uuid":"u)" + n
            + R"(","timestamp":"2026-05-01T10:00:00Z","message":{"content":"Question )" + n + R"("}})" + '\n';
        file += R"({"type":"assistant","uuid":"a)" + n
            + R"(","message":{"content":[{"type":"text","text":"Answer )" + n
            + R"("},{"type":"tool_use","id":"t)" + n
            + R"(","name":"Read","input":{"file_path":"map.txt"}}]}})" + '\n';
        file += R"({"type":"user","uuid":"r)" + n
            + R"(","message":{"content":[{"type":"tool_result","tool_use_id":"t)" + n
            + R"(","content":"a map"}]}})" + '\n';
    }
    return file + R"({"type":"something-new","uuid":"x"})" + '\n';
}

void TestConversationImport::everyLineArrivesOnce()
{
    tests::SampleStore store;
    const models::Id proposal = store.names().harbour;
    const models::Id session = store.sessions().active(proposal)->id;
    const qint64 before = store.sessions().session(session)->messageCount;
    const QString path = write(u"talk.jsonl"_s, conversation(3));
    for (int round = 0; round < 2; ++round) {
        ui::ConversationImportDialog dialog(store, proposal, path);
        QSignalSpy imported(&dialog, &ui::ConversationImportDialog::imported);
        dialog.show();
        QTRY_VERIFY(button(dialog)->isEnabled());
        const QString facts = dialog.findChild<QLabel *>(u"conversationImportFacts"_s)->text();
        QVERIFY2(facts.contains(u"Claude Code"_s) && facts.contains(u"10 line"_s), qPrintable(facts));
        QVERIFY(dialog.findChild<QPlainTextEdit *>()->toPlainText().contains(u"Question 0"_s));
        QTest::mouseClick(button(dialog), Qt::LeftButton);
        QTRY_COMPARE(imported.size(), 1);
        QCOMPARE(store.sessions().session(session)->messageCount, before + 7);
    }
    const QList<models::Message> messages = store.sessions().messages(session, before, 100);
    QCOMPARE(messages.first().text, u"Question 0"_s);
    QCOMPARE(messages.first().imported->tool, u"Claude Code"_s);
    QCOMPARE(messages.at(1).toolUses.first().result, u"a map"_s);
    QVERIFY(messages.at(6).toolUses.first().result.contains(u"something-new"_s));
}

void TestConversationImport::longFilesArriveInParts()
{
    tests::SampleStore store;
    const models::Id proposal = store.names().ferry;
    QVERIFY(!store.sessions().active(proposal));
    ui::ConversationImportDialog dialog(store, proposal, write(u"long.jsonl"_s, conversation(2000)));
    QSignalSpy imported(&dialog, &ui::ConversationImportDialog::imported);
    dialog.show();
    QTRY_VERIFY(button(dialog)->isEnabled());
    QTest::mouseClick(button(dialog), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(imported.size(), 1, 20'000);
    QCOMPARE(store.sessions().active(proposal)->messageCount, 4001);
}

void TestConversationImport::whatDoesNotFitIsToldBefore()
{
    tests::SampleStore store;
    const models::Id proposal = store.names().harbour;
    QByteArray lines;
    for (qint64 line = 0; line < models::limits::MessagesPerSession; ++line) {
        lines += R"({"type":"user","uuid":"u)" + QByteArray::number(line)
            + R"(","message":{"content":"Question"}})" + '\n';
    }
    ui::ConversationImportDialog dialog(store, proposal, write(u"long.jsonl"_s, lines));
    dialog.show();
    QTRY_VERIFY_WITH_TIMEOUT(button(dialog)->isEnabled(), 60'000); // what fits can be imported
    const auto *notice = dialog.findChild<ui::Banner *>(u"conversationImportNotice"_s);
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->kind(), ui::Banner::Kind::Warning);
    QVERIFY2(notice->text().contains(u"more messages than fit"_s), qPrintable(notice->text()));
}

void TestConversationImport::whatIsNoSessionFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("Markdown") << "# Pier\n\nText.\n"_ba;
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\xff", 12);
    QTest::newRow("other JSON") << "{\"a\":1}\n[1,2]\n7\n"_ba;
}

void TestConversationImport::whatIsNoSessionFile()
{
    QFETCH(const QByteArray, bytes);
    tests::SampleStore store;
    for (const QString &path :
        {write(u"no.jsonl"_s, bytes), m_folder.path(), m_folder.filePath(u"missing"_s), u"/dev/zero"_s}) {
        ui::ConversationImportDialog dialog(store, store.names().harbour, path);
        dialog.show();
        auto *notice = dialog.findChild<ui::Banner *>(u"conversationImportNotice"_s);
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(notice->kind(), ui::Banner::Kind::Error);
        QVERIFY(!button(dialog)->isEnabled());
    }
}

void TestConversationImport::withoutTheNetwork()
{
    tests::SampleStore store;
    const models::Id proposal = store.names().harbour;
    store.setOnline(false);
    const QString path = write(u"talk.jsonl"_s, conversation(1));
    ui::ConversationImportDialog dialog(store, proposal, path);
    QSignalSpy imported(&dialog, &ui::ConversationImportDialog::imported);
    dialog.show();
    auto *notice = dialog.findChild<ui::Banner *>(u"conversationImportNotice"_s);
    QTRY_VERIFY(dialog.findChild<QLabel *>(u"conversationImportFacts"_s)->text().contains(u"4 line"_s));
    QVERIFY(notice->isVisible() && notice->text().contains(u"network"_s));
    QVERIFY(!button(dialog)->isEnabled());
    store.setOnline(true);
    QTRY_VERIFY(button(dialog)->isEnabled());
    QVERIFY(!notice->isVisible());
    QTest::mouseClick(button(dialog), Qt::LeftButton);
    QTRY_COMPARE(imported.size(), 1);
}

void TestConversationImport::linesThatAreTooLong()
{
    const QByteArray file = R"({"type":"user","uuid":"1","message":{"content":"a"}})"
                            "\n"
                            R"({"type":"user","uuid":"2","message":{"content":")"
        + QByteArray("x").repeated(20 * 1024 * 1024) + "\"}}\n"
        + R"({"type":"user","uuid":"3","message":{"content":"b"}})";
    ui::ConversationFile read(write(u"wide.jsonl"_s, file), models::newId());
    QVERIFY(read.open());
    while (*read.read(1024 * 1024)) { }
    QCOMPARE(read.reader().counts().lines, 3);
    QCOMPARE(read.reader().counts().fromPerson, 2);
    QCOMPARE(read.reader().counts().kept, 1);
    QCOMPARE(read.takeBatch().size(), 3);
}

void TestConversationImport::pictures()
{
    tests::SampleStore store;
    const QString path = write(u"talk.jsonl"_s, conversation(3));
    QVERIFY(tests::takeScreenshots(
        u"conversation_import"_s, {620, 540},
        [&] { return new ui::ConversationImportDialog(store, store.names().harbour, path); },
        [](QWidget &widget) {
            auto *import = widget.findChild<QPushButton *>(u"importConversationButton"_s);
            QTRY_VERIFY(import->isEnabled());
        }));
}

QTEST_MAIN(TestConversationImport)
#include "tst_conversation_import.moc"
