#include "models/workflow.h"

#include "models/json_schema.h"
#include "models/workflow_words.h"

#include <QFile>
#include <QJsonArray>
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
    void everyWordIsTranslated_data();
    void everyWordIsTranslated();
    void readsInAnotherLanguageAndBack();
    void anUntranslatedWordStaysEnglish();
    void guidanceOfEveryLanguageIsNotContent();
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

void TestWorkflow::everyWordIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Vietnamese") << u"vi"_s;
    QTest::newRow("Russian") << u"ru"_s;
}

void TestWorkflow::everyWordIsTranslated()
{
    QFETCH(QString, language);
    const Workflow workflow = proposal();
    const QJsonObject translation = workflow.translations.value(language).toObject();
    QCOMPARE(misplacedWords(translation, workflowWords(workflow)), QStringList());
    QCOMPARE(misplacedWords(workflowWords(workflow), translation), QStringList());
}

void TestWorkflow::readsInAnotherLanguageAndBack()
{
    const Workflow english = proposal();
    const Workflow vietnamese = inLanguage(english, u"vi"_s);
    QCOMPARE(vietnamese.title, u"Đề án"_s);
    QCOMPARE(stepTitle(vietnamese, u"pricing"_s), u"Báo giá"_s);
    QCOMPARE(vietnamese
                 .stateSchema["properties"_L1]["risks"_L1]["items"_L1]["properties"_L1]["severity"_L1]
                             ["choiceTitles"_L1]["high"_L1]
                 .toString(),
        u"Cao"_s);
    QVERIFY(vietnamese.templateSections.first().markdown.startsWith(u"## Tóm tắt\n\nKhách hàng"_s));
    QVERIFY(JsonSchema::compile(vietnamese.stateSchema));
    QCOMPARE(vietnamese.initialState, english.initialState);
    const auto moved = mayMoveToStep(vietnamese, u"pricing"_s, u"review"_s, {});
    QVERIFY(!moved);
    QVERIFY(moved.error().fieldErrors.first().message.contains(u"Báo giá"_s));

    Workflow back = inLanguage(vietnamese, u"en"_s);
    back.translations = english.translations;
    QCOMPARE(back, english);
    QCOMPARE(inLanguage(english, u"eo"_s), english);
}

void TestWorkflow::anUntranslatedWordStaysEnglish()
{
    Workflow workflow = proposal();
    const QJsonObject hostile{{u"title"_s, QJsonArray{1, 2}}, {u"steps"_s, u"none"_s},
        {u"template"_s, QJsonObject{{u"team"_s, QJsonObject{{u"title"_s, u"Teamo"_s}}}}},
        {u"state"_s, QJsonObject{{u"type"_s, u"array"_s}, {u"properties"_s, QJsonObject{{u"sum"_s, 1}}}}}};
    workflow.translations = {{u"eo"_s, hostile}};
    const Workflow read = inLanguage(workflow, u"eo"_s);
    QCOMPARE(read.title, workflow.title);
    QCOMPARE(read.steps, workflow.steps);
    QCOMPARE(read.stateSchema, workflow.stateSchema);
    QVERIFY(read.templateSections.at(4).markdown.startsWith(u"## Teamo\n\nWho does the work"_s));
}

void TestWorkflow::guidanceOfEveryLanguageIsNotContent()
{
    const Workflow english = proposal();
    for (const QString &written : {u"en"_s, u"vi"_s, u"ru"_s}) {
        for (const QString &read : {u"en"_s, u"vi"_s, u"ru"_s}) {
            const Workflow reader = inLanguage(english, read);
            for (const TemplateSection &section : inLanguage(english, written).templateSections) {
                QVERIFY2(!isSectionFilled(reader, section.key, section.markdown),
                    qPrintable(written + u" read in "_s + read + u": "_s + section.markdown));
                QVERIFY(isSectionFilled(reader, section.key, section.markdown + u"More."_s));
            }
        }
    }
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
    QTest::newRow("no language") << head + step + u"## Language: Vietnamese\n```json\n{}\n```\n"_s
                                 << u"/line/8"_s;
    QTest::newRow("language twice") << head + step
            + u"## Language: vi\n```json\n{}\n```\n## Language: vi\n```json\n{}\n```\n"_s
                                    << u"/line/12"_s;
    QTest::newRow("words of nothing")
        << head + step + u"## Language: vi\n```json\n{\"steps\": {\"two\": {\"title\": \"Hai\"}}}\n```\n"_s
        << u"/line/8"_s;
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
