#include "models/new_workspace.h"

#include "models/json_schema.h"

#include <QDir>
#include <QTest>

using namespace agentee::models;
using namespace Qt::StringLiterals;

namespace
{

Workflow workflowOfOneSection()
{
    Workflow workflow;
    workflow.key = u"proposal"_s;
    workflow.initialState = {{u"client"_s, u"nobody yet"_s}};
    workflow.templateSections = {{u"summary"_s, u"Summary"_s, u"## Summary\n\nHalf a page.\n"_s}};
    return workflow;
}

} // namespace

class TestNewWorkspace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void importKeepsEveryByte_data();
    void importKeepsEveryByte();
    void templateBecomesSections();
};

void TestNewWorkspace::importKeepsEveryByte_data()
{
    QTest::addColumn<QString>("path");
    const QDir documents(QFINDTESTDATA("../data/documents"));
    const QStringList names = documents.entryList({u"*.md"_s}, QDir::Files);
    QVERIFY(names.size() > 10);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << documents.filePath(name);
}

void TestNewWorkspace::importKeepsEveryByte()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const auto document = importMarkdown(bytes, path);
    QVERIFY(document);

    // Through the wire and back, as an import travels.
    const auto made = newWorkspaceFromJson(toJson(newWorkspaceFromImport(*document, workflowOfOneSection())));
    QVERIFY(made);
    QSet<QString> keys;
    QStringList parts;
    for (const NewSection &section : made->sections) {
        keys.insert(section.key);
        parts.append(section.markdown);
    }
    QCOMPARE(keys.size(), made->sections.size());
    QCOMPARE(joinDocument(made->frontMatter, parts).toUtf8(), bytes);
}

void TestNewWorkspace::templateBecomesSections()
{
    const Workflow workflow = workflowOfOneSection();
    const NewWorkspace made = newWorkspaceFromTemplate(workflow, u"Quay lighting"_s);
    QCOMPARE(made.title, u"Quay lighting"_s);
    QCOMPARE(made.state, workflow.initialState);
    QCOMPARE(made.sections.size(), 1);
    QCOMPARE(made.sections.first().markdown, u"## Summary\n\nHalf a page.\n"_s);
    QVERIFY(!made.sections.first().id.isNull());
}

QTEST_APPLESS_MAIN(TestNewWorkspace)
#include "tst_new_workspace.moc"
