#include "models/workflow.h"

#include "models/codec.h"
#include "models/front_matter.h"
#include "models/json_document.h"
#include "models/json_schema.h"
#include "models/outline.h"
#include "models/session.h"
#include "models/words.h"
#include "models/workflow_words.h"
#include "models/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace agentee::models
{

namespace
{

using namespace Qt::StringLiterals;

constexpr int mostSteps = 50;
constexpr int mostGates = 50;
constexpr int mostTemplateSections = 200;

constexpr Words<Gate::Kind, 3> gateWords{{{
    {Gate::Kind::SectionFilled, "section_filled"_L1},
    {Gate::Kind::StatePresent, "state_present"_L1},
    {Gate::Kind::NoOpenSuggestions, "no_open_suggestions"_L1},
}}};
static_assert(gateWords.complete(Gate::Kind::NoOpenSuggestions));

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::Workflow)
};

struct Block {
    QString heading;
    qsizetype line = 0; ///< 1-based, of the heading
    QStringList lines;
};

bool isFence(const QString &line)
{
    return line.startsWith(u"```") || line.startsWith(u"~~~");
}

/// Cuts lines at headings that begin with `mark`; what stands in front of the first has no heading.
QList<Block> blocksOf(const QStringList &lines, qsizetype firstLine, const QString &mark)
{
    QList<Block> blocks{{.heading = {}, .line = firstLine, .lines = {}}};
    bool inFence = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        if (isFence(line))
            inFence = !inFence;
        if (!inFence && line.startsWith(mark))
            blocks.append({.heading = line.mid(mark.size()).trimmed(), .line = firstLine + i, .lines = {}});
        else
            blocks.last().lines.append(line);
    }
    return blocks;
}

bool isKey(QStringView text)
{
    return !text.isEmpty() && text.size() <= 64 && std::ranges::all_of(text, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}

/// One compilation: collects everything that is wrong instead of stopping at the first.
class Compiler
{
public:
    Result<Workflow> run(const QString &markdown)
    {
        const FrontMatter frontMatter = parseFrontMatter(markdown);
        readFrontMatter(frontMatter);
        const auto skipped = frontMatter.raw.count(u'\n');
        const QStringList lines = markdown.mid(frontMatter.raw.size()).remove(u'\r').split(u'\n');
        const QList<Block> blocks = blocksOf(lines, skipped + 1, u"## "_s);
        m_workflow.description = blocks.first().lines.join(u' ').simplified();
        for (const Block &block : blocks.mid(1))
            readBlock(block);
        checkWhole();
        checkLanguages();
        if (m_faults.isEmpty())
            return m_workflow;
        return std::unexpected(Problem{.kind = Problem::Kind::InvalidFields,
            .title = Say::tr("This workflow cannot be used."),
            .nextStep = Say::tr("Correct what is marked and try again."),
            .fieldErrors = m_faults,
            .current = {}});
    }

private:
    void fault(qsizetype line, const QString &message)
    {
        m_faults.append({u"/line/%1"_s.arg(line), message});
    }

    void readFrontMatter(const FrontMatter &frontMatter)
    {
        if (!frontMatter.warning.isEmpty())
            fault(1, frontMatter.warning);
        m_workflow.key = frontMatter.values.value(u"key").toString();
        m_workflow.version = frontMatter.values.value(u"version").toInt();
        m_workflow.title = frontMatter.title;
        if (!isKey(m_workflow.key))
            fault(1,
                Say::tr("The key is missing, or is not made of lower-case letters, digits and underscores."));
        if (m_workflow.version < 1)
            fault(1, Say::tr("The version must be a whole number from 1."));
        if (m_workflow.title.isEmpty())
            fault(1, Say::tr("The title is missing."));
    }

    void readBlock(const Block &block)
    {
        if (block.heading.startsWith(u"Step:"))
            readStep(block);
        else if (block.heading == u"State")
            readState(block);
        else if (block.heading == u"Template")
            readTemplate(block);
        else if (block.heading.startsWith(u"Language:"))
            readLanguage(block);
        else
            fault(block.line,
                Say::tr("“%1” is none of Step, State, Template and Language.").arg(block.heading));
    }

    void readStep(const Block &block)
    {
        WorkflowStep step{.key = block.heading.mid(5).trimmed(), .title = {}, .description = {}, .gates = {}};
        if (!isKey(step.key))
            fault(block.line, Say::tr("A step's key is made of lower-case letters, digits and underscores."));
        QStringList description;
        for (qsizetype i = 0; i < block.lines.size(); ++i) {
            const QString line = block.lines.at(i).trimmed();
            if (line.startsWith(u"- "))
                readGate(step, line.mid(2).trimmed(), block.line + 1 + i);
            else if (step.title.isEmpty())
                step.title = line;
            else
                description.append(line);
        }
        step.description = description.join(u' ').simplified();
        if (step.title.isEmpty())
            fault(block.line, Say::tr("The step has no title."));
        if (hasStep(step.key))
            fault(block.line, Say::tr("There are two steps with the key “%1”.").arg(step.key));
        m_workflow.steps.append(step);
    }

    bool hasStep(const QString &key) const
    {
        return std::ranges::any_of(
            m_workflow.steps, [&](const WorkflowStep &step) { return step.key == key; });
    }

    void readGate(WorkflowStep &step, const QString &text, qsizetype line)
    {
        const auto subjectAfter = [&](QStringView beginning) { return text.mid(beginning.size()).trimmed(); };
        if (text == u"needs no open suggestions")
            step.gates.append({Gate::Kind::NoOpenSuggestions, {}});
        else if (text.startsWith(u"needs section:"))
            step.gates.append({Gate::Kind::SectionFilled, subjectAfter(u"needs section:")});
        else if (text.startsWith(u"needs state:"))
            step.gates.append({Gate::Kind::StatePresent, subjectAfter(u"needs state:")});
        else
            fault(line, Say::tr("“%1” is not a condition that is known here.").arg(text));
    }

    static Result<QJsonObject> fencedJson(const Block &block)
    {
        QStringList json;
        bool inside = false;
        for (const QString &line : block.lines) {
            if (isFence(line)) {
                inside = !inside;
                continue;
            }
            if (inside)
                json.append(line);
        }
        return parseJsonObject(json.join(u'\n').toUtf8());
    }

    void readLanguage(const Block &block)
    {
        const QString language = block.heading.mid(9).trimmed();
        const Result<QJsonObject> words = fencedJson(block);
        if (!isKey(language) || language.size() != 2 || language == u"en")
            fault(block.line, Say::tr("“%1” is not a language by its two letters.").arg(language));
        else if (m_languageLines.contains(language))
            fault(block.line, Say::tr("The language “%1” stands there twice.").arg(language));
        else if (!words)
            fault(block.line, words.error().title);
        else
            m_workflow.translations.insert(language, *words);
        m_languageLines.insert(language, block.line);
    }

    void checkLanguages()
    {
        const QJsonObject words = workflowWords(m_workflow);
        for (auto language = m_workflow.translations.begin(); language != m_workflow.translations.end();
            ++language) {
            for (const QString &place : misplacedWords(words, language->toObject()))
                fault(m_languageLines.value(language.key()),
                    Say::tr("The workflow has no words at “%1”, which are translated here.").arg(place));
        }
    }

    void readState(const Block &block)
    {
        const Result<QJsonObject> schema = fencedJson(block);
        if (!schema) {
            fault(block.line, schema.error().title);
            return;
        }
        if (const auto compiled = JsonSchema::compile(*schema); !compiled)
            fault(block.line, compiled.error().title);
        m_workflow.stateSchema = *schema;
        const QJsonObject properties = schema->value(u"properties").toObject();
        for (auto property = properties.begin(); property != properties.end(); ++property) {
            const QJsonObject definition = property.value().toObject();
            if (definition.contains(u"default"))
                m_workflow.initialState.insert(property.key(), definition.value(u"default"));
        }
    }

    void readTemplate(const Block &block)
    {
        QSet<QString> taken;
        for (const Block &part : blocksOf(block.lines, block.line + 1, u"### "_s).mid(1)) {
            const QString key = sectionKey(part.heading, taken);
            taken.insert(key);
            const QString guidance = part.lines.join(u'\n').trimmed();
            m_workflow.templateSections.append(
                {.key = key, .title = part.heading, .markdown = guidanceMarkdown(part.heading, guidance)});
        }
    }

    void checkWhole()
    {
        if (m_workflow.steps.isEmpty() || m_workflow.steps.size() > mostSteps)
            fault(1, Say::tr("A workflow has 1 to %1 steps.").arg(mostSteps));
        if (m_workflow.templateSections.size() > mostTemplateSections)
            fault(1, Say::tr("A template has at most %1 sections.").arg(mostTemplateSections));
        for (const WorkflowStep &step : m_workflow.steps) {
            for (const Gate &gate : step.gates) {
                if (gate.kind == Gate::Kind::SectionFilled && !hasSection(gate.subject))
                    fault(1,
                        Say::tr("The template has no section “%1”, which a step needs.").arg(gate.subject));
                if (gate.kind == Gate::Kind::StatePresent && !gate.subject.startsWith(u'/'))
                    fault(1, Say::tr("“%1” is not a place in the state.").arg(gate.subject));
            }
        }
    }

    bool hasSection(const QString &key) const
    {
        return std::ranges::any_of(
            m_workflow.templateSections, [&](const TemplateSection &section) { return section.key == key; });
    }

    Workflow m_workflow;
    QHash<QString, qsizetype> m_languageLines;
    QList<Problem::FieldError> m_faults;
};

QJsonValue valueAt(const QJsonObject &state, const QString &pointer)
{
    QJsonValue value = state;
    for (const QString &token : pointer.mid(1).split(u'/'))
        value = value.toObject().value(QString(token).replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s));
    return value;
}

bool isPresent(const QJsonValue &value)
{
    return !(value.isUndefined() || value.isNull()
        || (value.isString() && value.toString().trimmed().isEmpty())
        || (value.isArray() && value.toArray().isEmpty())
        || (value.isObject() && value.toObject().isEmpty()));
}

/// The title of the field that a pointer names, from the schema; the pointer's last token when it has none.
QString fieldTitle(const QJsonObject &schema, const QString &pointer)
{
    QJsonObject definition = schema;
    QStringList titles;
    for (const QString &token : pointer.mid(1).split(u'/')) {
        definition = definition.value(u"properties").toObject().value(token).toObject();
        titles.append(definition.value(u"title").toString(token));
    }
    return titles.join(u" › "_s);
}

std::optional<Problem::FieldError> unmet(const Workflow &workflow, const Gate &gate, const GateFacts &facts)
{
    switch (gate.kind) {
    case Gate::Kind::SectionFilled: {
        if (facts.filledSections.contains(gate.subject))
            return std::nullopt;
        QString title = gate.subject;
        for (const TemplateSection &section : workflow.templateSections)
            title = section.key == gate.subject ? section.title : title;
        return Problem::FieldError{
            u"/sections/"_s + gate.subject, Say::tr("The section “%1” is still empty.").arg(title)};
    }
    case Gate::Kind::StatePresent:
        if (isPresent(valueAt(facts.state, gate.subject)))
            return std::nullopt;
        return Problem::FieldError{u"/state"_s + gate.subject,
            Say::tr("“%1” is not filled in.").arg(fieldTitle(workflow.stateSchema, gate.subject))};
    case Gate::Kind::NoOpenSuggestions:
        if (facts.openSuggestions == 0)
            return std::nullopt;
        return Problem::FieldError{
            u"/suggestions"_s, Say::tr("There are suggestions that nobody has decided yet.")};
    }
    return std::nullopt;
}

qsizetype indexOf(const Workflow &workflow, const QString &key)
{
    const auto found = std::ranges::find(workflow.steps, key, &WorkflowStep::key);
    return found == workflow.steps.end() ? -1 : found - workflow.steps.begin();
}

QJsonObject toJson(const Gate &gate);
QJsonObject toJson(const WorkflowStep &step);
QJsonObject toJson(const TemplateSection &section);

/// As codec::json(), for what only this file writes.
template <typename T>
QJsonArray list(const QList<T> &values)
{
    QJsonArray items;
    for (const T &value : values)
        items.append(toJson(value));
    return items;
}

QJsonObject toJson(const Gate &gate)
{
    return {{u"kind"_s, gateWords.word(gate.kind)}, {u"subject"_s, gate.subject}};
}

Result<Gate> gateFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    Gate gate;
    gate.kind = reader.word<Gate::Kind>("kind"_L1, [](QStringView word) { return gateWords.value(word); });
    gate.subject = codec::line(reader, "subject"_L1, 0, limits::KeyLength);
    return codec::finish(reader, gate);
}

QJsonObject toJson(const WorkflowStep &step)
{
    return {{u"key"_s, step.key}, {u"title"_s, step.title}, {u"description"_s, step.description},
        {u"gates"_s, list(step.gates)}};
}

Result<WorkflowStep> stepFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    WorkflowStep step;
    step.key = codec::line(reader, "key"_L1, 1, limits::KeyLength);
    step.title = codec::line(reader, "title"_L1, 1, limits::TitleLength);
    step.description = reader.text("description"_L1, 0, limits::SentenceLength);
    step.gates = reader.list<Gate>("gates"_L1, mostGates, gateFromJson);
    return codec::finish(reader, step);
}

QJsonObject toJson(const TemplateSection &section)
{
    return {{u"key"_s, section.key}, {u"title"_s, section.title}, {u"markdown"_s, section.markdown}};
}

Result<TemplateSection> templateSectionFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    TemplateSection section;
    section.key = codec::line(reader, "key"_L1, 1, limits::KeyLength);
    section.title = codec::line(reader, "title"_L1, 1, limits::TitleLength);
    section.markdown = reader.text("markdown"_L1, 0, limits::SectionMarkdownLength);
    return codec::finish(reader, section);
}

} // namespace

Result<Workflow> compileWorkflow(const QString &markdown)
{
    return Compiler().run(markdown);
}

std::optional<QString> nextStep(const Workflow &workflow, const QString &current)
{
    const qsizetype index = indexOf(workflow, current);
    if (index < 0 || index + 1 >= workflow.steps.size())
        return std::nullopt;
    return workflow.steps.at(index + 1).key;
}

QString stepTitle(const Workflow &workflow, const QString &key)
{
    const qsizetype index = indexOf(workflow, key);
    return index < 0 ? key : workflow.steps.at(index).title;
}

bool isSectionFilled(const Workflow &workflow, const QString &key, const QString &markdown)
{
    const QString text = markdown.trimmed();
    if (isGuidance(workflow, key, markdown))
        return false;
    const qsizetype endOfHeading = text.indexOf(u'\n');
    if (!text.startsWith(u'#'))
        return !text.isEmpty();
    return endOfHeading >= 0 && !text.mid(endOfHeading).trimmed().isEmpty();
}

Result<void> mayMoveToStep(
    const Workflow &workflow, const QString &from, const QString &to, const GateFacts &facts)
{
    const qsizetype fromIndex = indexOf(workflow, from);
    const qsizetype toIndex = indexOf(workflow, to);
    if (toIndex < 0) {
        return std::unexpected(Problem{.kind = Problem::Kind::InvalidFields,
            .title = Say::tr("The workflow has no such step."),
            .nextStep = Say::tr("Choose one of the steps that are shown."),
            .fieldErrors = {{u"/step"_s, Say::tr("The workflow has no such step.")}},
            .current = {}});
    }
    if (toIndex < fromIndex)
        return {};
    if (toIndex != fromIndex + 1) {
        return problem(Problem::Kind::Conflict, Say::tr("Steps are taken one after the other."),
            Say::tr("Go to the next step, or back to an earlier one."));
    }
    Problem gates{.kind = Problem::Kind::Conflict,
        .title = Say::tr("“%1” is not finished yet.").arg(stepTitle(workflow, from)),
        .nextStep = Say::tr("Complete what is listed, then go on."),
        .fieldErrors = {},
        .current = {}};
    for (const Gate &gate : workflow.steps.at(fromIndex).gates) {
        if (const auto error = unmet(workflow, gate, facts))
            gates.fieldErrors.append(*error);
    }
    if (!gates.fieldErrors.isEmpty())
        return std::unexpected(gates);
    return {};
}

QJsonObject toJson(const Workflow &workflow)
{
    return {{u"key"_s, workflow.key}, {u"version"_s, workflow.version}, {u"title"_s, workflow.title},
        {u"description"_s, workflow.description}, {u"steps"_s, list(workflow.steps)},
        {u"state_schema"_s, workflow.stateSchema}, {u"initial_state"_s, workflow.initialState},
        {u"template_sections"_s, list(workflow.templateSections)},
        {u"translations"_s, workflow.translations}};
}

Result<Workflow> workflowFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    Workflow workflow;
    workflow.key = codec::line(reader, "key"_L1, 1, limits::KeyLength);
    workflow.version = codec::count(reader, "version"_L1, 1);
    workflow.title = codec::line(reader, "title"_L1, 1, limits::TitleLength);
    workflow.description = reader.text("description"_L1, 0, limits::SentenceLength);
    workflow.steps = reader.list<WorkflowStep>("steps"_L1, mostSteps, stepFromJson);
    workflow.stateSchema = codec::boundedObject(reader, "state_schema"_L1, limits::StateBytes);
    workflow.initialState = codec::boundedObject(reader, "initial_state"_L1, limits::StateBytes);
    workflow.templateSections =
        reader.list<TemplateSection>("template_sections"_L1, mostTemplateSections, templateSectionFromJson);
    if (reader.has("translations"_L1))
        workflow.translations = codec::boundedObject(reader, "translations"_L1, limits::StateBytes);
    return codec::finish(reader, workflow);
}

} // namespace agentee::models
