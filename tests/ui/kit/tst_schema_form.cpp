#include "models/workflow.h"
#include "ui/kit/schema_form.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace agentee::ui;
using namespace Qt::StringLiterals;

static QJsonObject proposalSchema()
{
    QFile file(QFINDTESTDATA("../../../resources/workflows/proposal.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto workflow = agentee::models::compileWorkflow(QString::fromUtf8(file.readAll()));
    return workflow ? workflow->stateSchema : QJsonObject();
}

class TestSchemaForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheState();
};

void TestSchemaForm::keepsTheState()
{
    SchemaForm form;
    const QJsonObject schema = proposalSchema();
    QVERIFY(!schema.isEmpty());
    form.setSchema(schema);
    const QJsonObject state{{u"client"_s, u"Northwind"_s}, {u"due_date"_s, u"2026-12-24"_s},
        {u"risks"_s, QJsonArray{QJsonObject{{u"title"_s, u"Corrosion"_s}}}}, {u"other"_s, 5}};
    form.setState(state);
    QCOMPARE(form.state(), state);
}

QTEST_MAIN(TestSchemaForm)
#include "tst_schema_form.moc"
