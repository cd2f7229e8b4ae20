#include "models/content_hash.h"
#include "models/json_document.h"
#include "models/json_patch.h"
#include "models/json_reader.h"
#include "server/agent/tools/decision_ledger.h"
#include "server/agent/tools/section_lookup.h"
#include "server/agent/tools/tool_run.h"
#include "server/services/sections.h"
#include "server/services/suggestions.h"
#include "server/services/workflows.h"
#include "server/speech/say.h"

namespace agentee::server
{

using models::Id;
using models::JsonReader;
using models::Problem;
using models::Result;
using models::Section;
using models::Workspace;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto Refuse = JsonReader::UnknownFields::Refuse;
constexpr qsizetype LongestNote = 2'000;
constexpr qsizetype LongestCurrent = 40'000;

enum class Way { EditOrSuggest, SuggestOnly };

struct SectionChange {
    QString reference;
    qint64 baseVersion = 0;
    QString markdown;
    QString note;
};

/// What stands there now, for a model that has written against something older.
ToolOutcome staleSection(const QString &attempt, const Section &section)
{
    ToolOutcome outcome = refused(attempt,
        Problem{.kind = Problem::Kind::Stale,
            .title = Say::tr("The section has changed since it was read."),
            .nextStep = u"Work your change into what stands there now, and name the new base_version."_s});
    outcome.result.insert(u"base_version"_s, section.version);
    outcome.result = withDocuments(outcome.result,
        {QJsonObject{{u"key"_s, section.key},
            {u"markdown"_s, shortened(wellFormed(section.markdown), LongestCurrent)}}});
    return outcome;
}

ToolOutcome written(const Section &before, const Section &after)
{
    const bool same = before.version == after.version;
    return {.result = {{u"done"_s, true}, {u"written"_s, !same}, {u"key"_s, after.key},
                {u"base_version"_s, after.version}},
        .summary = same ? Say::tr("Section %1 was like that already").arg(quoted(after.title))
                        : Say::tr("Edited section %1").arg(quoted(after.title))};
}

/// `done` is the sentence about it.
ToolOutcome suggested(const QString &done, const models::Suggestion &suggestion, const QString &whyNotWritten)
{
    ToolOutcome outcome{.result = {{u"done"_s, true}, {u"written"_s, false}, {u"suggested"_s, true},
                            {u"suggestion"_s, models::idText(suggestion.id)}},
        .summary = done};
    if (!whyNotWritten.isEmpty()) {
        outcome.result.insert(u"not_written_because"_s, whyNotWritten);
        outcome.result.insert(u"about"_s,
            u"Nothing was changed. The change was made a suggestion, which whoever is editing decides on. Say so."_s);
        outcome.summary =
            Say::tr("%1 instead of making it: %2", "“Suggested a change of …”, why").arg(done, whyNotWritten);
    }
    return outcome;
}

Result<ToolOutcome> suggestSection(Transaction &transaction, const ToolContext &context,
    const Section &section, const SectionChange &change, const QString &whyNotWritten)
{
    const auto made = makeSuggestion(transaction, context.agent, context.workspace,
        {.id = models::newId(),
            .kind = models::SuggestionKind::ReplaceSection,
            .sectionId = section.id,
            .baseVersion = section.version,
            .baseText = section.markdown,
            .proposedText = change.markdown,
            .patch = {},
            .note = change.note});
    if (!made)
        return std::unexpected(made.error());
    return suggested(
        Say::tr("Suggested a change of section %1").arg(quoted(section.title)), *made, whyNotWritten);
}

ToolOutcome changeSection(const ToolContext &context, const QJsonObject &input, Way way)
{
    JsonReader reader(input);
    const SectionChange change{.reference = reader.text("section"_L1, 1, models::limits::KeyLength),
        .baseVersion = reader.integer("base_version"_L1, 1),
        .markdown = reader.text("markdown"_L1, 0, models::limits::SectionMarkdownLength),
        .note = reader.optionalText("note"_L1, LongestNote)};
    const QString attempt =
        way == Way::EditOrSuggest ? Say::tr("Edit a section") : Say::tr("Suggest a change of a section");
    if (auto wrong = reader.finish(Refuse))
        return refused(attempt, *wrong);
    return writing(context, attempt, [&](Transaction &transaction) -> Result<ToolOutcome> {
        const Result<Section> section = findSection(transaction, context, change.reference);
        if (!section)
            return std::unexpected(section.error());
        if (section->version != change.baseVersion)
            return staleSection(attempt, *section);
        const auto rejections = earlierRejections(transaction, context, change.markdown, section->markdown);
        QString whyNot;
        Result<ToolOutcome> outcome;
        if (way == Way::EditOrSuggest) {
            const auto after =
                writeSection(transaction, context.agent, section->id, change.baseVersion, change.markdown);
            if (!after && after.error().kind != Problem::Kind::NotAllowed)
                return std::unexpected(after.error());
            if (after)
                outcome = written(*section, *after);
            else
                whyNot = after.error().title;
        }
        if (way == Way::SuggestOnly || !whyNot.isEmpty())
            outcome = suggestSection(transaction, context, *section, change, whyNot);
        if (outcome)
            flag(*outcome, rejections);
        return outcome;
    });
}

ToolOutcome editSection(const ToolContext &context, const QJsonObject &input)
{
    return changeSection(context, input, Way::EditOrSuggest);
}

ToolOutcome proposeEdit(const ToolContext &context, const QJsonObject &input)
{
    return changeSection(context, input, Way::SuggestOnly);
}

ToolOutcome newSection(const ToolContext &context, const QJsonObject &input)
{
    JsonReader reader(input);
    const QString title = reader.text("title"_L1, 1, models::limits::TitleLength);
    const QString markdown = reader.text("markdown"_L1, 0, models::limits::SectionMarkdownLength);
    const QString after = reader.optionalText("after"_L1, models::limits::KeyLength);
    const QString attempt = Say::tr("Add a section");
    if (auto wrong = reader.finish(Refuse))
        return refused(attempt, *wrong);
    return writing(context, attempt, [&](Transaction &transaction) -> Result<ToolOutcome> {
        int position = models::limits::SectionsPerWorkspace;
        if (!after.isEmpty()) {
            const Result<Section> before = findSection(transaction, context, after);
            if (!before)
                return std::unexpected(before.error());
            position = before->position + 1;
        }
        const auto rejections = earlierRejections(transaction, context, markdown, {});
        const Result<Section> made = addSection(transaction, context.agent, context.workspace,
            {.id = models::newId(),
                .title = oneLine(title, models::limits::TitleLength),
                .markdown = markdown,
                .position = position});
        if (!made)
            return std::unexpected(made.error());
        ToolOutcome outcome{
            .result = {{u"done"_s, true}, {u"key"_s, made->key}, {u"base_version"_s, made->version}},
            .summary = Say::tr("Added section %1").arg(quoted(made->title))};
        flag(outcome, rejections);
        return outcome;
    });
}

ToolOutcome staleWorkspace(const QString &attempt, const Workspace &workspace)
{
    ToolOutcome outcome = refused(attempt,
        Problem{.kind = Problem::Kind::Stale,
            .title = Say::tr("The proposal's data have changed since they were read."),
            .nextStep = u"Read them again, and name the new base_version."_s});
    outcome.result.insert(u"base_version"_s, workspace.lockVersion);
    return outcome;
}

/// The texts that a patch brings in, for the decision ledger.
QString textsOf(const QJsonArray &patch)
{
    QString texts;
    for (const QJsonValue &operation : patch) {
        const QJsonValue value = operation.toObject().value("value"_L1);
        texts += (value.isString() ? value.toString()
                                   : QString::fromUtf8(models::canonicalJson({{u"value"_s, value}})))
            + u"\n\n"_s;
    }
    return texts;
}

Result<ToolOutcome> writeState(Transaction &transaction, const ToolContext &context,
    const Workspace &workspace, const QJsonArray &patch, const QString &note)
{
    const Result<QJsonObject> state = models::applyJsonPatch(workspace.state, patch);
    if (!state)
        return std::unexpected(state.error());
    const auto after = setState(transaction, context.agent, context.workspace, workspace.lockVersion, *state);
    if (after)
        return ToolOutcome{
            .result = {{u"done"_s, true}, {u"written"_s, after->lockVersion != workspace.lockVersion},
                {u"base_version"_s, after->lockVersion}},
            .summary = after->lockVersion == workspace.lockVersion
                ? Say::tr("The proposal's data were like that already")
                : Say::tr("Changed the proposal's data")};
    if (after.error().kind != Problem::Kind::NotAllowed)
        return std::unexpected(after.error());
    const auto made = makeSuggestion(transaction, context.agent, context.workspace,
        {.id = models::newId(),
            .kind = models::SuggestionKind::JsonPatch,
            .sectionId = {},
            .baseVersion = workspace.lockVersion,
            .baseText = QString::fromUtf8(models::canonicalJson(workspace.state)),
            .proposedText = {},
            .patch = patch,
            .note = note});
    if (!made)
        return std::unexpected(made.error());
    return suggested(Say::tr("Suggested a change of the proposal's data"), *made, after.error().title);
}

ToolOutcome setStateTool(const ToolContext &context, const QJsonObject &input)
{
    JsonReader reader(input);
    const qint64 baseVersion = reader.integer("base_version"_L1, 1);
    const QJsonArray patch = reader.array("patch"_L1, 1'000);
    const QString note = reader.optionalText("note"_L1, LongestNote);
    const QString attempt = Say::tr("Change the proposal's data");
    if (auto wrong = reader.finish(Refuse))
        return refused(attempt, *wrong);
    return writing(context, attempt, [&](Transaction &transaction) -> Result<ToolOutcome> {
        const Result<Workspace> present = workspace(transaction, context.agent, context.workspace);
        if (!present)
            return std::unexpected(present.error());
        if (present->lockVersion != baseVersion)
            return staleWorkspace(attempt, *present);
        const auto rejections = earlierRejections(transaction, context, textsOf(patch), {});
        Result<ToolOutcome> outcome = writeState(transaction, context, *present, patch, note);
        if (outcome)
            flag(*outcome, rejections);
        return outcome;
    });
}

QString stepTitle(const Workspace &workspace)
{
    const Result<models::Workflow> workflow = workflowOf(workspace.workflowKey);
    return workflow ? models::stepTitle(*workflow, workspace.currentStep) : workspace.currentStep;
}

ToolOutcome advanceStep(const ToolContext &context, const QJsonObject &input)
{
    JsonReader reader(input);
    const qint64 baseVersion = reader.integer("base_version"_L1, 1);
    const QString step = reader.text("step"_L1, 1, models::limits::KeyLength);
    const QString attempt = Say::tr("Move to another step");
    if (auto wrong = reader.finish(Refuse))
        return refused(attempt, *wrong);
    return writing(context, attempt, [&](Transaction &transaction) -> Result<ToolOutcome> {
        const Result<Workspace> present = workspace(transaction, context.agent, context.workspace);
        if (!present)
            return std::unexpected(present.error());
        if (present->lockVersion != baseVersion)
            return staleWorkspace(attempt, *present);
        const auto moved = moveToStep(transaction, context.agent, context.workspace, baseVersion, step);
        if (!moved)
            return std::unexpected(moved.error());
        return ToolOutcome{.result = {{u"done"_s, true}, {u"step"_s, moved->currentStep},
                               {u"base_version"_s, moved->lockVersion}},
            .summary = Say::tr("Moved to the step %1").arg(quoted(stepTitle(*moved)))};
    });
}

/// The sentence is one of Say's, with a place for the field's value: the language is known when the tool is
/// used.
std::function<QString(const QJsonObject &)> about(const char *sentence, QLatin1StringView field)
{
    return [sentence, field](const QJsonObject &input) {
        return Say::tr(sentence).arg(quoted(input.value(field).toString()));
    };
}

QJsonObject sectionChangeSchema()
{
    return objectSchema(
        {{u"section"_s, textProperty(u"Key, id or title of the section."_s)},
            {u"base_version"_s, numberProperty(u"The base_version that read_section gave."_s)},
            {u"markdown"_s, textProperty(u"The whole new Markdown of the section, heading included."_s)},
            {u"note"_s, textProperty(u"Why, in a sentence for people."_s)}},
        {u"section"_s, u"base_version"_s, u"markdown"_s});
}

QJsonObject patchProperty()
{
    return {{u"type"_s, u"array"_s}, {u"items"_s, QJsonObject{{u"type"_s, u"object"_s}}},
        {u"description"_s, u"JSON Patch (RFC 6902) on the data that read_state gave."_s}};
}

} // namespace

QList<Tool> writingTools()
{
    const QJsonObject version = numberProperty(u"The base_version that read_state gave."_s);
    return {
        {{u"edit_section"_s,
             u"Replaces the Markdown of a section. When your owner may not edit it at this moment, the "
             u"change becomes "
             "a suggestion instead, and the result says so."_s,
             sectionChangeSchema()},
            about(QT_TRANSLATE_NOOP("agentee::server", "Editing section %1"), "section"_L1), editSection},
        {{u"propose_edit"_s, u"Suggests new Markdown for a section, without changing it."_s,
             sectionChangeSchema()},
            about(QT_TRANSLATE_NOOP("agentee::server", "Suggesting a change of section %1"), "section"_L1),
            proposeEdit},
        {{u"new_section"_s, u"Adds a section."_s,
             objectSchema(
                 {{u"title"_s, textProperty(u"Its title."_s)},
                     {u"markdown"_s, textProperty(u"Its Markdown, beginning with a heading."_s)},
                     {u"after"_s, textProperty(u"The section that it comes after; otherwise the end."_s)}},
                 {u"title"_s, u"markdown"_s})},
            about(QT_TRANSLATE_NOOP("agentee::server", "Adding section %1"), "title"_L1), newSection},
        {{u"set_state"_s,
             u"Changes the proposal's data. When your owner may not, the change becomes a suggestion instead."_s,
             objectSchema({{u"base_version"_s, version}, {u"patch"_s, patchProperty()},
                              {u"note"_s, textProperty(u"Why, in a sentence for people."_s)}},
                 {u"base_version"_s, u"patch"_s})},
            [](const QJsonObject &) { return Say::tr("Changing the proposal's data"); }, setStateTool},
        {{u"advance_step"_s, u"Moves the proposal to the next step, or back to an earlier one."_s,
             objectSchema({{u"base_version"_s, version}, {u"step"_s, textProperty(u"Key of the step."_s)}},
                 {u"base_version"_s, u"step"_s})},
            about(QT_TRANSLATE_NOOP("agentee::server", "Moving to the step %1"), "step"_L1), advanceStep},
    };
}

} // namespace agentee::server
