#include "sync/share_store.h"
#include "tests/support/sample_store/sample_store.h"
#include "tests/support/sample_store/sample_workspace_store.h"
#include "ui/export/export_acts.h"
#include "ui/export/paper_printer.h"
#include "ui/export/proposal_paper.h"
#include "ui/export/transcript_paper.h"
#include "ui/kit/progress_line.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QMenu>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace agentee::ui;
using namespace Qt::StringLiterals;

/// What leaves the program: that it is the proposal, the whole of it, and nothing that is the team's own.
class TestExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePaperIsForTheCustomer();
    void everyFormatIsWritten_data();
    void everyFormatIsWritten();
    void whatCannotBeWrittenIsTold_data() { everyFormatIsWritten_data(); }
    void whatCannotBeWrittenIsTold();
    void conversationsAreAsTheyAreSeen();
    void entriesOfTheMenu();
    void printingDrawsThePagesThatWereAskedFor();
    void thePreviewFollowsThePaper();

private:
    static std::shared_ptr<const Paper> laidOut(const PaperContent &content, const paper::PageShape &shape)
    {
        auto paper = std::make_shared<Paper>(content, shape);
        while (!paper->layOut(50)) { }
        return paper;
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestExport::thePaperIsForTheCustomer()
{
    tests::SampleStore store;
    const models::Id id = store.names().harbour;
    QJsonObject details = store.workspaces().workspace(id)->state;
    details.insert(u"client"_s, u"Rotterdam port"_s);
    details.insert(u"contacts"_s,
        QJsonArray{QJsonObject{{u"name"_s, u"Kim"_s}, {u"email"_s, u"kim@port.example"_s}}, 7});
    details.insert(u"confidence"_s, u"low"_s);
    details.insert(u"notes"_s, u"they will pay more"_s);
    QVERIFY(store.workspaces().setState(id, details));
    const auto content = proposalPaper(store, id);
    QVERIFY(content);
    QCOMPARE(content->title.title, store.workspaces().workspace(id)->title);
    QCOMPARE(content->title.above, store.tenant().name);
    QCOMPARE(
        content->title.facts.first().values, QStringList({u"Rotterdam port"_s, u"Kim, kim@port.example"_s}));
    QVERIFY(content->title.facts.at(1).values.contains(store.me().name));
    for (const paper::Fact &fact : content->title.facts) {
        for (const QString &value : fact.values)
            QVERIFY(!value.contains(u"low"_s) && !value.contains(u"pay more"_s));
    }
    const QList<models::Section> sections = store.workspaces().sections(id);
    QCOMPARE(content->parts.size(), sections.size());
    for (qsizetype i = 0; i < sections.size(); ++i)
        QCOMPARE(content->parts.at(i).text, sections.at(i).markdown);
    QVERIFY(!proposalPaper(store, models::newId()));
}

void TestExport::everyFormatIsWritten_data()
{
    QTest::addColumn<ExportActs::Format>("format");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("pdf") << ExportActs::Format::Pdf << "%PDF-"_ba;
    QTest::newRow("html") << ExportActs::Format::Html << "<!DOCTYPE html>"_ba;
    QTest::newRow("odt") << ExportActs::Format::Odt << "PK\x03\x04"_ba;
    QTest::newRow("markdown") << ExportActs::Format::Markdown << "#"_ba;
}

void TestExport::everyFormatIsWritten()
{
    QFETCH(const ExportActs::Format, format);
    QFETCH(const QByteArray, begins);
    tests::SampleStore store;
    QWidget window;
    const models::Id id = store.names().harbour;
    ExportActs acts(store, [id] { return id; }, &window);
    QSignalSpy reading(&acts, &ExportActs::reading);
    QSignalSpy exported(&acts, &ExportActs::exported);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.file"_s);
    acts.write(format, id, path);
    QCOMPARE(reading.size(), 1);
    QTRY_COMPARE(exported.size(), 1);
    QCOMPARE(exported.first().first().toString(), store.workspaces().workspace(id)->title);
    QCOMPARE(exported.first().last().toString(), path);
    QVERIFY(read(path).startsWith(begins));
    QVERIFY(!acts.progress()->isRunning());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestExport::whatCannotBeWrittenIsTold()
{
    QFETCH(const ExportActs::Format, format);
    tests::SampleStore store;
    QWidget window;
    const models::Id id = store.names().harbour;
    ExportActs acts(store, [id] { return id; }, &window);
    QSignalSpy exported(&acts, &ExportActs::exported);
    QSignalSpy failed(&acts, &ExportActs::failed);
    QTemporaryDir folder;
    acts.write(format, id, folder.filePath(u"no/such/folder/out.file"_s));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!failed.first().first().value<models::Problem>().title.isEmpty());
    QVERIFY(!failed.first().first().value<models::Problem>().nextStep.isEmpty());
    acts.write(format, models::newId(), folder.filePath(u"out.file"_s));
    QTRY_COMPARE(failed.size(), 2);
    QVERIFY(exported.isEmpty());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestExport::conversationsAreAsTheyAreSeen()
{
    tests::SampleStore store;
    const auto &names = store.names();
    const auto own = transcriptPaper(store, names.harbour, std::nullopt);
    QVERIFY(own);
    QVERIFY(own->title.title.contains(store.workspaces().workspace(names.harbour)->title));
    const auto said = [](const PaperContent &content, const QString &text) {
        return std::ranges::count_if(content.parts, [&](const PaperPart &part) {
            return part.kind == PaperPart::Kind::Text && part.text == text && !part.byline.isEmpty();
        });
    };
    qsizetype calls = 0;
    for (const models::Message &message : store.data().messages.value(names.anaHarbourSession)) {
        calls += message.toolUses.size();
        if (!message.text.isEmpty())
            QVERIFY2(said(*own, message.text) >= 1, qPrintable(message.text));
    }
    QVERIFY(calls > 0);
    for (const PaperPart &part : own->parts)
        QVERIFY(part.kind == PaperPart::Kind::Text || !part.text.contains(u'\n'));

    const auto shown = transcriptPaper(store, names.coldStore, names.coldGrant);
    QVERIFY(shown);
    const QList<models::Message> seen = store.shares().transcript(names.coldGrant, 0, 1000);
    QVERIFY(!seen.isEmpty());
    for (const models::Message &message : seen) {
        if (!message.text.isEmpty())
            QVERIFY(said(*shown, message.text) >= 1);
    }
    QVERIFY(!transcriptPaper(store, names.harbour, models::newId()));
    QVERIFY(!transcriptPaper(store, names.ferry, std::nullopt));

    QWidget window;
    ExportActs acts(store, [] { return std::nullopt; }, &window);
    QSignalSpy exported(&acts, &ExportActs::exported);
    QTemporaryDir folder;
    acts.writeConversation(names.harbour, std::nullopt, folder.filePath(u"talk.pdf"_s));
    QTRY_COMPARE(exported.size(), 1);
    QVERIFY(read(folder.filePath(u"talk.pdf"_s)).startsWith("%PDF-"));
}

void TestExport::entriesOfTheMenu()
{
    tests::SampleStore store;
    QWidget window;
    ExportActs acts(store, [] { return std::nullopt; }, &window);
    QMenu menu;
    const QList<QAction *> actions = acts.addTo(menu);
    QSet<QString> names;
    for (QAction *action : actions) {
        QVERIFY(!action->text().isEmpty());
        names.insert(action->objectName());
        action->trigger(); // without a proposal nothing happens
    }
    QCOMPARE(names.size(), actions.size());
    QVERIFY(window.findChildren<QDialog *>().isEmpty());
}

void TestExport::printingDrawsThePagesThatWereAskedFor()
{
    tests::SampleStore store;
    const auto content = proposalPaper(store, store.names().harbour);
    QVERIFY(content);
    QTemporaryDir folder;
    const auto pages = [&](auto prepare) {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(u"printed.pdf"_s));
        prepare(printer);
        const auto paper = laidOut(*content, paper::pageShape(printer.pageLayout()));
        const bool good = printPaper(*paper, printer);
        const auto count = read(folder.filePath(u"printed.pdf"_s)).count("/Type /Page\n");
        return good ? std::pair(int(count), paper->pageCount()) : std::pair(-1, 0);
    };
    const auto all = pages([](QPrinter &) { });
    QVERIFY(all.first >= 2);
    QCOMPARE(all.first, all.second);
    const auto one = pages([](QPrinter &printer) {
        printer.setPrintRange(QPrinter::PageRange);
        printer.setFromTo(2, 2);
    });
    QCOMPARE(one.first, 1);
    QCOMPARE(
        pages([](QPrinter &printer) { printer.setOutputFileName(u"/no/such/folder/x.pdf"_s); }).first, -1);
}

void TestExport::thePreviewFollowsThePaper()
{
    tests::SampleStore store;
    QWidget window;
    const auto content = proposalPaper(store, store.names().harbour);
    const auto shape = paper::pageShape(QPageLayout(QPageSize(QPageSize::A6), QPageLayout::Portrait, {}));
    auto *printer = new PaperPrinter(*content, laidOut(*content, shape), &window);
    printer->showPreview();
    auto *dialog = window.findChild<QPrintPreviewDialog *>(u"printPreview"_s);
    QVERIFY(dialog);
    auto *pages = dialog->findChild<QPrintPreviewWidget *>();
    QVERIFY(pages);
    // It was laid out for other paper: the pages come when they are laid out for this one.
    const int wanted = laidOut(*content, paper::pageShape(paper::usualLayout()))->pageCount();
    QTRY_COMPARE(pages->pageCount(), wanted);
    pages->setLandscapeOrientation();
    QTRY_VERIFY(pages->pageCount() > wanted);
    QPointer<PaperPrinter> alive = printer;
    dialog->close();
    QTRY_VERIFY(!alive);
}

QTEST_MAIN(TestExport)
#include "tst_export.moc"
