#include "server/services/workflows.h"

#include "models/json_schema.h"
#include "models/workflow_words.h"
#include "server/services/checks.h"
#include "server/speech/say.h"
#include "server/speech/spoken_language.h"

#include <QDir>
#include <QFile>

static void initializeWorkflows()
{
    Q_INIT_RESOURCE(workflows);
}

namespace agentee::server
{

using models::Problem;
using models::Result;
using models::Workflow;
using namespace Qt::StringLiterals;

namespace
{

struct Shipped {
    Workflow workflow;
    models::JsonSchema schema;
};

QList<Shipped> compileShipped()
{
    initializeWorkflows();
    QList<Shipped> shipped;
    const QDir folder(u":/agentee/workflows"_s);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The workflow %s is not in this program.", qPrintable(name));
        const Result<Workflow> workflow = models::compileWorkflow(QString::fromUtf8(file.readAll()));
        const auto schema =
            workflow ? models::JsonSchema::compile(workflow->stateSchema) : std::unexpected(workflow.error());
        if (!schema)
            qFatal(
                "The workflow %s does not compile: %s", qPrintable(name), qPrintable(schema.error().title));
        shipped.append({.workflow = *workflow, .schema = *schema});
    }
    return shipped;
}

const QList<Shipped> &shippedWorkflows()
{
    static const QList<Shipped> shipped = compileShipped();
    return shipped;
}

Result<const Shipped *> find(const QString &key)
{
    for (const Shipped &shipped : shippedWorkflows()) {
        if (shipped.workflow.key == key)
            return &shipped;
    }
    return models::problem(Problem::Kind::NotFound, Say::tr("This server has no workflow of that name."),
        Say::tr("Choose one of the workflows that it lists."));
}

} // namespace

QList<Workflow> allWorkflows()
{
    QList<Workflow> workflows;
    for (const Shipped &shipped : shippedWorkflows())
        workflows.append(shipped.workflow);
    return workflows;
}

Result<Workflow> workflowOf(const QString &key)
{
    const Result<const Shipped *> found = find(key);
    if (!found)
        return std::unexpected(found.error());
    return models::inLanguage(
        (*found)->workflow, languageCode(SpokenLanguage::current().value_or(Language::English)));
}

QList<models::NewSection> newSections(const Workflow &workflow)
{
    QList<models::NewSection> sections;
    for (const models::TemplateSection &section : workflow.templateSections) {
        sections.append({.id = models::newId(),
            .key = section.key,
            .title = section.title,
            .markdown = section.markdown});
    }
    return sections;
}

Result<void> checkState(const QString &workflowKey, const QJsonObject &state)
{
    const Result<const Shipped *> found = find(workflowKey);
    if (!found)
        return std::unexpected(found.error());
    const QList<Problem::FieldError> errors = (*found)->schema.validate(state);
    if (errors.isEmpty())
        return {};
    Problem problem{.kind = Problem::Kind::InvalidFields,
        .title = Say::tr("Some of the proposal's data are not as they must be."),
        .nextStep = Say::tr("Correct them and save again.")};
    problem.fieldErrors = errors;
    return std::unexpected(problem);
}

} // namespace agentee::server
