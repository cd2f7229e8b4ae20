#include "models/workflow_words.h"

#include "models/session.h"
#include "models/workspace.h"

#include <algorithm>

namespace agentee::models
{

namespace
{

using namespace Qt::StringLiterals;

const QString original = u"en"_s;

/// Keywords whose values are data, whatever stands in them.
bool isData(const QString &keyword)
{
    static const QSet<QString> data{u"default"_s, u"enum"_s, u"const"_s, u"examples"_s};
    return data.contains(keyword);
}

QJsonObject schemaWords(const QJsonObject &schema)
{
    QJsonObject words;
    for (auto part = schema.begin(); part != schema.end(); ++part) {
        const bool isWord = part->isString() && (part.key() == u"title" || part.key() == u"description");
        const QJsonObject inside = part.key() == u"choiceTitles" ? part->toObject()
            : part->isObject() && !isData(part.key())            ? schemaWords(part->toObject())
                                                                 : QJsonObject();
        if (isWord)
            words.insert(part.key(), *part);
        else if (!inside.isEmpty())
            words.insert(part.key(), inside);
    }
    return words;
}

/// The texts of `translation` in the places where `words` has texts.
QJsonObject merged(QJsonObject words, const QJsonObject &translation)
{
    for (auto word = words.begin(); word != words.end(); ++word) {
        const QJsonValue other = translation.value(word.key());
        if (word->isObject())
            *word = merged(word->toObject(), other.toObject());
        else if (word->isString() && !other.toString().trimmed().isEmpty())
            *word = other.toString();
    }
    return words;
}

QJsonObject withSchemaWords(QJsonObject schema, const QJsonObject &words)
{
    for (auto word = words.begin(); word != words.end(); ++word) {
        const QJsonValue present = schema.value(word.key());
        schema.insert(word.key(),
            word->isObject() ? QJsonValue(withSchemaWords(present.toObject(), word->toObject()))
                             : QJsonValue(*word));
    }
    return schema;
}

QString titleOf(const QJsonObject &words)
{
    return words.value("title"_L1).toString().simplified().left(limits::TitleLength);
}

QString descriptionOf(const QJsonObject &words)
{
    return words.value("description"_L1).toString().left(limits::SentenceLength);
}

QJsonObject templateWords(const TemplateSection &section)
{
    const qsizetype endOfHeading = section.markdown.indexOf(u'\n');
    return {{u"title"_s, section.title},
        {u"guidance"_s, endOfHeading < 0 ? QString() : section.markdown.mid(endOfHeading).trimmed()}};
}

QString beginning(const QJsonObject &words)
{
    return guidanceMarkdown(titleOf(words), words.value("guidance"_L1).toString());
}

} // namespace

QJsonObject workflowWords(const Workflow &workflow)
{
    QJsonObject steps;
    for (const WorkflowStep &step : workflow.steps)
        steps.insert(step.key, QJsonObject{{u"title"_s, step.title}, {u"description"_s, step.description}});
    QJsonObject sections;
    for (const TemplateSection &section : workflow.templateSections)
        sections.insert(section.key, templateWords(section));
    return {{u"title"_s, workflow.title}, {u"description"_s, workflow.description}, {u"steps"_s, steps},
        {u"state"_s, schemaWords(workflow.stateSchema)}, {u"template"_s, sections}};
}

QStringList misplacedWords(const QJsonObject &words, const QJsonObject &translation)
{
    QStringList misplaced;
    for (auto word = translation.begin(); word != translation.end(); ++word) {
        const QJsonValue present = words.value(word.key());
        if (present.isObject() && word->isObject()) {
            for (const QString &inside : misplacedWords(present.toObject(), word->toObject()))
                misplaced.append(u'/' + word.key() + inside);
        } else if (!present.isString() || word->toString().trimmed().isEmpty()) {
            misplaced.append(u'/' + word.key());
        }
    }
    return misplaced;
}

Workflow inLanguage(Workflow workflow, const QString &language)
{
    if (!workflow.translations.contains(language))
        return workflow;
    const QJsonObject before = workflowWords(workflow);
    const QJsonObject words = merged(before, workflow.translations.value(language).toObject());
    workflow.translations.insert(original, before);
    workflow.title = titleOf(words);
    workflow.description = descriptionOf(words);
    const QJsonObject steps = words.value("steps"_L1).toObject();
    for (WorkflowStep &step : workflow.steps) {
        const QJsonObject ofStep = steps.value(step.key).toObject();
        step.title = titleOf(ofStep);
        step.description = descriptionOf(ofStep);
    }
    workflow.stateSchema = withSchemaWords(workflow.stateSchema, words.value("state"_L1).toObject());
    const QJsonObject sections = words.value("template"_L1).toObject();
    for (TemplateSection &section : workflow.templateSections) {
        const QJsonObject ofSection = sections.value(section.key).toObject();
        section.title = titleOf(ofSection);
        section.markdown = beginning(ofSection).left(limits::SectionMarkdownLength);
    }
    return workflow;
}

bool isGuidance(const Workflow &workflow, const QString &sectionKey, const QString &markdown)
{
    const auto section = std::ranges::find(workflow.templateSections, sectionKey, &TemplateSection::key);
    if (section == workflow.templateSections.end())
        return false;
    const QString text = markdown.trimmed();
    if (section->markdown.trimmed() == text)
        return true;
    const auto wordsIn = [&](const QJsonValue &language) {
        return language["template"_L1][sectionKey].toObject();
    };
    const QJsonObject first = merged(templateWords(*section), wordsIn(workflow.translations.value(original)));
    return std::ranges::any_of(workflow.translations, [&](const QJsonValue &language) {
        return beginning(merged(first, wordsIn(language))).trimmed() == text;
    });
}

QString guidanceMarkdown(const QString &title, const QString &guidance)
{
    return u"## "_s + title + u"\n\n"_s + (guidance.isEmpty() ? QString() : guidance + u"\n\n"_s);
}

} // namespace agentee::models
