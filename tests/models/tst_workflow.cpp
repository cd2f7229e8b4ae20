#include "models/workflow.h"

#include "models/json_schema.h"

#include <QFile>
#include <QTest>

using namespace agentee::models;
using namespace Qt::StringLiterals;

namespace
{

QString shipped()
{
    QFile file(QFINDTESTDATA("../../resources/workflows/proposal.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Workflow proposal()
{
    const auto workflow = compileWorkflow(shipped());
    if (!workflow)
        qFatal("%s", qPrintable(workflow.error().fieldErrors.first().message));
    return *workflow;
}

} // namespace

class TestWorkflow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void compilesWhatShips();
    void compiledGraphRoundTrips();
    void templateGuidanceIsNotContent_data();
    void templateGuidanceIsNotContent();
    void movesOneStepWhenTheGatesAreMet();
    void saysEveryUnmetGate();
    void refusesJumpsAndUnknownSteps();
    void pointsAtFaults_data();
    void pointsAtFaults();
};

void TestWorkflow::compilesWhatShips()
{
    const Workflow workflow = proposal();
    QCOMPARE(workflow.key, u"proposal"_s);
    QStringList keys;
    for (const WorkflowStep &step : workflow.steps)
        keys.append(step.key);
    QCOMPARE(
        keys, (QStringList{u"brief"_s, u"technical_proposal"_s, u"pricing"_s, u"review"_s, u"submit"_s}));
    QCOMPARE(workflow.steps.at(2).gates.size(), 3);
    QVERIFY(workflow.templateSections.size() >= 5);
    QVERIFY(workflow.templateSections.first().markdown.startsWith(u"## Summary\n\n"));

    const auto schema = JsonSchema::compile(workflow.stateSchema);
    QVERIFY(schema);
    QCOMPARE(schema->validate(workflow.initialState).size(), 0);
    QCOMPARE(workflow.initialState.value(u"confidence").toString(), u"medium"_s);
}

void TestWorkflow::compiledGraphRoundTrips()
{
    const Workflow workflow = proposal();
    const auto read = workflowFromJson(toJson(workflow));
    QVERIFY(read);
    QCOMPARE(*read, workflow);
}

void TestWorkflow::templateGuidanceIsNotContent_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<bool>("filled");
    QTest::newRow("as it came") << proposal().templateSections.first().markdown << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("heading only") << u"## Summary\n\n"_s << false;
    QTest::newRow("written") << u"## Summary\n\nThe quay wall is failing.\n"_s << true;
    QTest::newRow("without a heading") << u"The quay wall is failing."_s << true;
}

void TestWorkflow::templateGuidanceIsNotContent()
{
    QFETCH(QString, markdown);
    QFETCH(bool, filled);
    QCOMPARE(isSectionFilled(proposal(), u"summary"_s, markdown), filled);
}

void TestWorkflow::movesOneStepWhenTheGatesAreMet()
{
    const Workflow workflow = proposal();
    const GateFacts facts{
        .filledSections = {u"summary"_s}, .state = {{u"client"_s, u"Port of Varna"_s}}, .openSuggestions = 3};
    QCOMPARE(nextStep(workflow, u"brief"_s), std::optional(u"technical_proposal"_s));
    QVERIFY(mayMoveToStep(workflow, u"brief"_s, u"technical_proposal"_s, facts));
    QVERIFY(mayMoveToStep(workflow, u"review"_s, u"brief"_s, {}));
    QVERIFY(!mayMoveToStep(workflow, u"review"_s, u"submit"_s, facts));
    QVERIFY(mayMoveToStep(workflow, u"review"_s, u"submit"_s, {}));
    QCOMPARE(nextStep(workflow, u"submit"_s), std::nullopt);
}

void TestWorkflow::saysEveryUnmetGate()
{
    const auto moved = mayMoveToStep(proposal(), u"pricing"_s, u"review"_s,
        {.filledSections = {},
            .state = {{u"budget"_s, QJsonObject{{u"currency"_s, u"EUR"_s}}}},
            .openSuggestions = 0});
    QVERIFY(!moved);
    QCOMPARE(moved.error().kind, Problem::Kind::Conflict);
    QCOMPARE(moved.error().fieldErrors,
        (QList<Problem::FieldError>{{u"/sections/pricing"_s, u"The section “Pricing” is still empty."_s},
            {u"/state/budget/amount"_s, u"“Budget › Amount” is not filled in."_s}}));
}

void TestWorkflow::refusesJumpsAndUnknownSteps()
{
    const Workflow workflow = proposal();
    QCOMPARE(mayMoveToStep(workflow, u"brief"_s, u"pricing"_s, {}).error().kind, Problem::Kind::Conflict);
    QCOMPARE(mayMoveToStep(workflow, u"brief"_s, u"brief"_s, {}).error().kind, Problem::Kind::Conflict);
    QCOMPARE(mayMoveToStep(workflow, u"brief"_s, u"party"_s, {}).error().kind, Problem::Kind::InvalidFields);
}

void TestWorkflow::pointsAtFaults_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("pointer");
    const QString head = u"---\nkey: a\nversion: 1\ntitle: A\n---\n"_s;
    const QString step = u"## Step: one\nOne\n"_s;
    QTest::newRow("no front matter") << step << u"/line/1"_s;
    QTest::newRow("bad key") << u"---\nkey: A B\nversion: 1\ntitle: A\n---\n"_s + step << u"/line/1"_s;
    QTest::newRow("no steps") << head << u"/line/1"_s;
    QTest::newRow("unknown part") << head + step + u"## Colours\n"_s << u"/line/8"_s;
    QTest::newRow("unknown gate") << head + step + u"- needs luck\n"_s << u"/line/8"_s;
    QTest::newRow("step twice") << head + step + step << u"/line/8"_s;
    QTest::newRow("no title") << head + u"## Step: one\n"_s << u"/line/6"_s;
    QTest::newRow("gate on no section") << head + step + u"- needs section: nowhere\n"_s << u"/line/1"_s;
    QTest::newRow("schema is no JSON") << head + step + u"## State\n```json\n{\n```\n"_s << u"/line/8"_s;
    QTest::newRow("schema reaches out")
        << head + step + u"## State\n```json\n{\"$ref\": \"https://example.com/\"}\n```\n"_s << u"/line/8"_s;
}

void TestWorkflow::pointsAtFaults()
{
    QFETCH(QString, markdown);
    QFETCH(QString, pointer);
    const auto workflow = compileWorkflow(markdown);
    QVERIFY(!workflow);
    QCOMPARE(workflow.error().fieldErrors.first().pointer, pointer);
    QVERIFY(!workflow.error().fieldErrors.first().message.isEmpty());
}

QTEST_APPLESS_MAIN(TestWorkflow)
#include "tst_workflow.moc"
