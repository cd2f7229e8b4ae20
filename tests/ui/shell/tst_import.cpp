#include "tests/support/sample_store/sample_store.h"
#include "tests/support/sample_store/sample_workspace_store.h"
#include "tests/support/screenshots/screenshot.h"
#include "ui/import/export_document.h"
#include "ui/import/import_dialog.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

class TestImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void importsAndExportsByteTrue();
    void asksForTheEncoding();
    void refusesWhatIsNoText();
    void fileNames_data();
    void fileNames();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("The test's file could not be written.");
        return file.fileName();
    }
    QTemporaryDir m_folder;
};

void TestImport::importsAndExportsByteTrue()
{
    const QByteArray bytes = "---\ntitle: Pier\n---\n# Pier\r\n\r\ntext  \n## Second\n\nmore, without an end";
    tests::SampleStore store;
    ui::ImportDialog dialog(store, {write(u"pier.md"_s, bytes)});
    QSignalSpy imported(&dialog, &ui::ImportDialog::imported);
    dialog.show();
    auto *button = dialog.findChild<QPushButton *>(u"importButton"_s);
    QTRY_VERIFY(button->isEnabled());
    QCOMPARE(dialog.findChild<QLineEdit *>(u"importTitle"_s)->text(), u"Pier"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(imported.size(), 1);
    const auto id = imported.first().first().value<models::Id>();
    QVERIFY(store.workspaces().workspace(id));
    const QString target = m_folder.filePath(u"out.md"_s);
    QVERIFY(ui::exportDocument(store, id, target));
    QFile out(target);
    QVERIFY(out.open(QIODevice::ReadOnly));
    QCOMPARE(out.readAll(), bytes);
    QVERIFY(!ui::exportDocument(store, id, m_folder.filePath(u"no/such/folder.md"_s)));
}

void TestImport::asksForTheEncoding()
{
    tests::SampleStore store;
    const QByteArray bytes =
        "# \xd0\xe5\xec\xee\xed\xf2\n\n\xcf\xf0\xe8\xf7\xe0\xeb \xe2 \xef\xee\xf0\xf2\xf3 "
        "\xf2\xf0\xe5\xe1\xf3\xe5\xf2 \xf0\xe5\xec\xee\xed\xf2\xe0.\n";
    ui::ImportDialog dialog(store, {write(u"cyrillic.md"_s, bytes)});
    dialog.show();
    QPushButton *use = nullptr;
    QTRY_VERIFY((use = dialog.findChild<QPushButton *>(u"useEncodingButton"_s)));
    auto *button = dialog.findChild<QPushButton *>(u"importButton"_s);
    QVERIFY(!button->isEnabled());
    QTest::mouseClick(use, Qt::LeftButton);
    QTRY_VERIFY(button->isEnabled());
    QCOMPARE(dialog.findChild<QLineEdit *>(u"importTitle"_s)->text(), u"Ремонт"_s);
}

void TestImport::refusesWhatIsNoText()
{
    tests::SampleStore store;
    const int before = store.workspaces().count();
    ui::ImportDialog dialog(store,
        {write(u"picture.md"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11)),
            write(u"good.md"_s, "# Good\n\nText.\n"), m_folder.filePath(u"missing.md"_s)});
    dialog.show();
    auto *button = dialog.findChild<QPushButton *>(u"importButton"_s);
    QTRY_VERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(store.workspaces().count(), before + 1);
}

void TestImport::fileNames_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"Harbour retrofit"_s << u"Harbour retrofit.md"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << u"-..-etc-passwd.md"_s;
    QTest::newRow("control") << u"a\x01:b"_s << u"a--b.md"_s;
    QTest::newRow("nothing") << u"..."_s << u"proposal.md"_s;
}

void TestImport::fileNames()
{
    QFETCH(QString, title);
    QTEST(ui::exportFileName(title), "name");
}

QTEST_MAIN(TestImport)
#include "tst_import.moc"
