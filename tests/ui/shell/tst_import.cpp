#include "tests/support/sample_store/sample_store.h"
#include "tests/support/sample_store/sample_workspace_store.h"
#include "tests/support/screenshots/screenshot.h"
#include "ui/import/export_document.h"
#include "ui/import/import_dialog.h"
#include "ui/kit/banner.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace agentee;
using namespace Qt::StringLiterals;

class TestImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void importsAndExportsByteTrue();
    void asksForTheEncoding();
    void refusesWhatIsNoText();
    void keepsEveryByte_data();
    void keepsEveryByte();
    void saysWhatIsNoDocument_data();
    void saysWhatIsNoDocument();
    void aFileThatVanishes();
    void aFailureHalfWayDoublesNothing();
    void manyFiles();
    void headings_data();
    void headings();
    void fileNames_data();
    void fileNames();
    void pictures();

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

void TestImport::keepsEveryByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("note");
    QTest::newRow("CRLF") << "# A\r\n\r\ntext\r\n"_ba << QString();
    QTest::newRow("mixed line ends") << "# A\r\nb\rc\n\n\r## B\r\n"_ba << QString();
    QTest::newRow("byte order mark") << "\xef\xbb\xbf# A\n"_ba << QString();
    QTest::newRow("front matter that is no YAML")
        << "---\na: [\n---\n# A\n"_ba << u"could not be read; it is kept"_s;
    QTest::newRow("front matter that is a bomb")
        << "---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n---\n# A\n"_ba << QString();
    QTest::newRow("10,000 headings") << "# A\n"_ba + QByteArray("## B\n").repeated(10'000)
                                     << u"very many headings"_s;
}

void TestImport::keepsEveryByte()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, note);
    tests::SampleStore store;
    ui::ImportDialog dialog(store, {write(u"a.md"_s, bytes)});
    QSignalSpy imported(&dialog, &ui::ImportDialog::imported);
    dialog.show();
    auto *button = dialog.findChild<QPushButton *>(u"importButton"_s);
    QTRY_VERIFY(button->isEnabled());
    const auto *notice = dialog.findChild<ui::Banner *>();
    if (!note.isEmpty())
        QVERIFY2(notice->isVisible() && notice->text().contains(note), qPrintable(notice->text()));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(imported.size(), 1);
    const QString target = m_folder.filePath(u"kept.md"_s);
    QVERIFY(ui::exportDocument(store, imported.first().first().value<models::Id>(), target));
    QFile out(target);
    QVERIFY(out.open(QIODevice::ReadOnly));
    QCOMPARE(out.readAll(), bytes);
}

void TestImport::saysWhatIsNoDocument_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("words");
    QDir(m_folder.path()).mkdir(u"folder.md"_s);
    const QString pipe = m_folder.filePath(u"pipe.md"_s);
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    const QString loop = m_folder.filePath(u"loop.md"_s);
    QCOMPARE(::symlink(qPrintable(loop), qPrintable(loop)), 0);
    const QString nowhere = m_folder.filePath(u"nowhere.md"_s);
    QCOMPARE(::symlink("/no/such/file", qPrintable(nowhere)), 0);
    QTest::newRow("folder") << m_folder.filePath(u"folder.md"_s) << u"“folder.md” is a folder"_s;
    QTest::newRow("pipe") << pipe << u"a device or a pipe"_s;
    QTest::newRow("device") << u"/dev/zero"_s << u"a device or a pipe"_s;
    QTest::newRow("link to itself") << loop << u"leads to no file"_s;
    QTest::newRow("link to nowhere") << nowhere << u"leads to no file"_s;
    QTest::newRow("missing") << m_folder.filePath(u"missing.md"_s) << u"There is no file “missing.md”"_s;
    QTest::newRow("not a path") << u"https://example.com/a.md"_s << u"There is no file"_s;
    QTest::newRow("empty") << write(u"empty.md"_s, {}) << u"“empty.md” is empty"_s;
    QTest::newRow("program") << write(u"program.md"_s,
        QByteArray("\x7f"
                   "ELF\2\1\1\0",
            8)) << u"is not a text file"_s;
    QTest::newRow("50 MB") << write(u"large.md"_s, QByteArray(50 * 1024 * 1024, 'x'))
                           << u"larger than 32 MB"_s;
    QTest::newRow("5 MB without a heading")
        << write(u"long.md"_s, QByteArray(5 * 1024 * 1024, 'x')) << u"has a section"_s;
    QTest::newRow("cannot be read from its start") << u"/proc/self/mem"_s << u"cannot be read"_s;
}

void TestImport::saysWhatIsNoDocument()
{
    QFETCH(QString, path);
    QFETCH(QString, words);
    tests::SampleStore store;
    const int before = store.workspaces().count();
    ui::ImportDialog dialog(store, {path});
    dialog.show();
    const auto *notice = dialog.findChild<ui::Banner *>();
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(words), qPrintable(notice->text()));
    QVERIFY(!dialog.findChild<QPushButton *>(u"importButton"_s)->isEnabled());
    dialog.accept();
    QCOMPARE(store.workspaces().count(), before);
}

void TestImport::aFileThatVanishes()
{
    const QString path = write(u"vanishing.md"_s, "# A\n");
    QVERIFY(QFile::remove(path));
    const ui::ImportOutcome gone = ui::importFile(path, {});
    QVERIFY(!gone);
    QVERIFY(gone.error().problem.title.contains(u"There is no file"_s));
    const QString locked = write(u"locked.md"_s, "# A\n");
    QVERIFY(QFile::setPermissions(locked, {}));
    const ui::ImportOutcome refused = ui::importFile(locked, {});
    if (::geteuid() != 0) // root may read everything
        QVERIFY(!refused && refused.error().problem.title.contains(u"cannot be read"_s));
    QVERIFY(!refused || refused->outline.parts.size() == 1);
}

/// The second of three cannot be made at first.
void TestImport::aFailureHalfWayDoublesNothing()
{
    tests::SampleStore store;
    const int before = store.workspaces().count();
    ui::ImportDialog dialog(store,
        {write(u"one.md"_s, "# One\n"), write(u"two.md"_s, "# Two\n"), write(u"three.md"_s, "# Three\n")});
    QSignalSpy imported(&dialog, &ui::ImportDialog::imported);
    dialog.show();
    auto *button = dialog.findChild<QPushButton *>(u"importButton"_s);
    QTRY_VERIFY(button->isEnabled() && button->text().contains(u'3'));
    store.workspacePart().refuseToCreate(u"Two"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(dialog.isVisible());
    QVERIFY(dialog.findChild<ui::Banner *>()->isVisible());
    QCOMPARE(dialog.findChild<QListWidget *>(u"importFiles"_s)->currentRow(), 1);
    QCOMPARE(store.workspaces().count(), before + 1);
    store.workspacePart().refuseToCreate({});
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(store.workspaces().count(), before + 3);
    QCOMPARE(imported.size(), 1);
}

void TestImport::manyFiles()
{
    QStringList paths;
    for (int i = 0; i < ui::ImportDialog::mostFiles; ++i)
        paths.append(write(u"many-%1.md"_s.arg(i), "# Many " + QByteArray::number(i) + '\n'));
    tests::SampleStore store;
    const int before = store.workspaces().count();
    {
        ui::ImportDialog dialog(store, paths);
        dialog.show();
        QVERIFY(!dialog.findChild<QLabel *>(u"importLeftOut"_s)->isVisible());
        auto *button = dialog.findChild<QPushButton *>(u"importButton"_s);
        QTRY_VERIFY(button->text().contains(QString::number(ui::ImportDialog::mostFiles)));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(store.workspaces().count(), before + int(ui::ImportDialog::mostFiles));
    }
    ui::ImportDialog more(store, paths + QStringList{m_folder.filePath(u"one-more.md"_s)});
    more.show();
    QVERIFY(more.findChild<QLabel *>(u"importLeftOut"_s)->isVisible());
    QCOMPARE(more.findChild<QListWidget *>(u"importFiles"_s)->count(), int(ui::ImportDialog::mostFiles));
}

void TestImport::headings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("sections");
    QTest::newRow("in a fence") << "# A\n\n```\n# not one\n## nor this\n```\n## B\n"_ba << 2;
    QTest::newRow("in a fence that never ends") << "# A\n~~~\n# not one\n"_ba << 1;
    QTest::newRow("indented") << "# A\n\n    # code\n"_ba << 1;
    QTest::newRow("in a comment") << "# A\n<!--\n# not one\n-->\n"_ba << 1;
    QTest::newRow("in a quote") << "# A\n> # not one\n"_ba << 1;
}

void TestImport::headings()
{
    QFETCH(QByteArray, bytes);
    tests::SampleStore store;
    ui::ImportDialog dialog(store, {write(u"headings.md"_s, bytes)});
    dialog.show();
    auto *sections = dialog.findChild<QListWidget *>(u"importSections"_s);
    QTRY_VERIFY(sections->count() > 0);
    QTEST(sections->count(), "sections");
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

void TestImport::pictures()
{
    tests::SampleStore store;
    const QString good =
        write(u"pier.md"_s, "---\ntitle: Pier\n---\n# Pier\n\nText.\n\n## Second\n\nMore.\n");
    const QString cyrillic = write(u"cyrillic.md"_s,
        "# \xd0\xe5\xec\xee\xed\xf2\n\n\xcf\xf0\xe8\xf7\xe0\xeb \xe2 \xef\xee\xf0\xf2\xf3.\n");
    const QString picture = write(u"picture.md"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11));
    const auto take = [&store](const QString &name, const QSize &size, const QStringList &paths) {
        return tests::takeScreenshots(
            name, size, [&] { return new ui::ImportDialog(store, paths); },
            [](QWidget &dialog) {
                const auto *notice = dialog.findChild<ui::Banner *>();
                const auto *button = dialog.findChild<QPushButton *>(u"importButton"_s);
                QTRY_VERIFY(button->isEnabled() || notice->isVisible());
            });
    };
    QVERIFY(take(u"import"_s, {620, 560}, {good}));
    QVERIFY(take(u"import-encoding"_s, {620, 560}, {cyrillic}));
    QVERIFY(take(u"import-no-text"_s, {620, 560}, {picture}));
    QVERIFY(take(u"import-several"_s, {860, 560}, {cyrillic, good, picture}));
}

QTEST_MAIN(TestImport)
#include "tst_import.moc"
