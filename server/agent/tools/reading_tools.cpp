#include "models/handoff_record.h"
#include "models/json_document.h"
#include "models/json_reader.h"
#include "server/agent/tools/passages.h"
#include "server/agent/tools/section_lookup.h"
#include "server/agent/tools/tool_run.h"
#include "server/services/sections.h"
#include "server/services/suggestions.h"
#include "server/services/workflows.h"
#include "server/speech/say.h"
#include "server/store/share_table.h"
#include "server/store/transaction.h"

#include <algorithm>

namespace agentee::server
{

using models::JsonReader;
using models::Result;
using models::Section;
using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype ListedSections = 300;
constexpr qsizetype LongestPiece = 40'000;
constexpr qsizetype LongestState = 40'000;
constexpr qsizetype LongestRecord = 30'000;
constexpr qsizetype ListedSuggestions = 50;
constexpr qsizetype ListedRecords = 20;
constexpr qsizetype ListedFields = 200;
constexpr int DeepestField = 4;
constexpr qsizetype LongestQuery = 400;
constexpr int MostPassages = 20;

constexpr auto Refuse = JsonReader::UnknownFields::Refuse;

QJsonObject sectionLine(Transaction &transaction, const ToolContext &context,
    const Result<models::Workflow> &workflow, const Section &section)
{
    const QString body = bodyOf(section.markdown);
    QJsonObject line{{u"id"_s, models::idText(section.id)}, {u"key"_s, section.key},
        {u"title"_s, shortened(section.title, 120)}, {u"version"_s, section.version},
        {u"length"_s, body.size()},
        {u"filled"_s,
            workflow ? models::isSectionFilled(*workflow, section.key, section.markdown) : !body.isEmpty()}};
    if (section.owner)
        line.insert(u"owner"_s, nameOf(transaction, context, *section.owner));
    const auto standing = standingOf(transaction, context.agent, context.workspace, section.id);
    line.insert(u"you_may_edit"_s, standing && models::may(models::Action::EditSection, *standing));
    return line;
}

ToolOutcome listSections(const ToolContext &context, const QJsonObject &input)
{
    JsonReader reader(input);
    const qint64 from =
        reader.optionalInteger("from"_L1, 0, models::limits::SectionsPerWorkspace).value_or(0);
    const QString attempt = Say::tr("List the sections");
    if (auto wrong = reader.finish(Refuse))
        return refused(attempt, *wrong);
    return reading(context, attempt, [&](Transaction &transaction) -> Result<ToolOutcome> {
        Result<QList<Section>> all = sections(transaction, context.agent, context.workspace);
        if (!all)
            return std::unexpected(all.error());
        all->removeIf([](const Section &section) { return section.deleted; });
        const Result<models::Workflow> workflow =
            workspace(transaction, context.agent, context.workspace)
                .and_then([](const models::Workspace &found) { return workflowOf(found.workflowKey); });
        QJsonArray lines;
        const qsizetype end = std::min<qsizetype>(all->size(), from + ListedSections);
        for (qsizetype i = from; i < end; ++i)
            lines.append(sectionLine(transaction, context, workflow, all->at(i)));
        const int count = static_cast<int>(all->size());
        QJsonObject result{{u"sections"_s, count}};
        if (end < all->size())
            result.insert(u"more_from"_s, end);
        return ToolOutcome{.result = withDocuments(result, lines),
            .summary = Say::tr("Listed %n section(s)", nullptr, count)};
    });
}

Result<Section> sectionToRead(Transaction &transaction, const ToolContext &context, const QString &reference)
{
    Result<Section> here = findSection(transaction, context, reference);
    const auto id = models::idFromText(reference);
    if (here || !id)
        return here;
    // A search in the owner's other proposals names sections by their ids.
    Result<Section> elsewhere = section(transaction, readerFor(context), *id);
    return elsewhere && !elsewhere->deleted ? elsewhere : here;
}

ToolOutcome readSection(const ToolContext &context, const QJsonObject &input)
{
    JsonReader reader(input);
    const QString reference = reader.text("section"_L1, 1, models::limits::KeyLength);
    const qint64 from =
        reader.optionalInteger("from"_L1, 0, models::limits::SectionMarkdownLength).value_or(0);
    const QString attempt = Say::tr("Read a section");
    if (auto wrong = reader.finish(Refuse))
        return refused(attempt, *wrong);
    return reading(context, attempt, [&](Transaction &transaction) -> Result<ToolOutcome> {
        const Result<Section> found = sectionToRead(transaction, context, reference);
        if (!found)
            return std::unexpected(found.error());
        const QString rest =
            wellFormed(found->markdown.sliced(std::min<qsizetype>(found->markdown.size(), from)));
        const bool more = rest.size() > LongestPiece;
        const QString piece = more ? rest.first(LongestPiece) : rest;
        QJsonObject document{{u"id"_s, models::idText(found->id)}, {u"key"_s, found->key},
            {u"title"_s, shortened(found->title, 300)}, {u"markdown"_s, piece}};
        QJsonObject result{{u"base_version"_s, found->version}, {u"length"_s, found->markdown.size()},
            {u"in_this_proposal"_s, found->workspaceId == context.workspace}};
        if (more)
            result.insert(u"more_from"_s, from + piece.size());
        return ToolOutcome{.result = withDocuments(result, {document}),
            .summary = Say::tr("Read section %1").arg(quoted(found->title))};
    });
}

QJsonArray rightsOf(const models::Standing &standing)
{
    QJsonArray rights;
    for (const models::Action action : models::allActions()) {
        if (models::may(action, standing))
            rights.append(models::word(action));
    }
    return rights;
}

/// What the data may hold, by the workflow's schema: pointer, type and title of each field.
void addFields(QJsonArray &fields, const QJsonObject &schema, const QString &pointer, int depth)
{
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        const QJsonObject about = property.value().toObject();
        const QString at = pointer + u'/' + property.key();
        const QString type = about.value("type"_L1).toString();
        if (type == "object"_L1 && depth < DeepestField)
            addFields(fields, about, at, depth + 1);
        else if (fields.size() < ListedFields)
            fields.append(QJsonObject{
                {u"at"_s, at}, {u"type"_s, type}, {u"title"_s, about.value("title"_L1).toString()}});
    }
}

/// The steps, which one comes next, and what it still needs.
void addSteps(QJsonObject &result, Transaction &transaction, const ToolContext &context,
    const models::Workspace &workspace)
{
    const Result<models::Workflow> workflow = workflowOf(workspace.workflowKey);
    if (!workflow)
        return;
    QJsonArray steps;
    for (const models::WorkflowStep &step : workflow->steps)
        steps.append(QJsonObject{{u"key"_s, step.key}, {u"title"_s, step.title}});
    result.insert(u"steps"_s, steps);
    QJsonArray fields;
    addFields(fields, workflow->stateSchema, {}, 0);
    result.insert(u"fields"_s, fields);
    const auto next = models::nextStep(*workflow, workspace.currentStep);
    if (!next)
        return;
    models::GateFacts facts{.filledSections = {}, .state = workspace.state};
    for (const Section &section :
        sections(transaction, context.agent, context.workspace).value_or(QList<Section>())) {
        if (!section.deleted && models::isSectionFilled(*workflow, section.key, section.markdown))
            facts.filledSections.insert(section.key);
    }
    const auto all =
        suggestions(transaction, context.agent, context.workspace).value_or(QList<models::Suggestion>());
    facts.openSuggestions =
        static_cast<int>(std::ranges::count(all, models::SuggestionState::Open, &models::Suggestion::state));
    QJsonArray missing;
    const Result<void> may = models::mayMoveToStep(*workflow, workspace.currentStep, *next, facts);
    if (!may) {
        for (const models::Problem::FieldError &error : may.error().fieldErrors)
            missing.append(error.message);
    }
    result.insert(u"next_step"_s, *next);
    result.insert(u"next_step_needs"_s, missing);
}

ToolOutcome readState(const ToolContext &context, const QJsonObject &input)
{
    JsonReader reader(input);
    const QString attempt = Say::tr("Read the proposal's data");
    if (auto wrong = reader.finish(Refuse))
        return refused(attempt, *wrong);
    return reading(context, attempt, [&](Transaction &transaction) -> Result<ToolOutcome> {
        const Result<models::Workspace> found = workspace(transaction, context.agent, context.workspace);
        if (!found)
            return std::unexpected(found.error());
        const auto standing = standingOf(transaction, context.agent, context.workspace);
        QJsonObject result{{u"base_version"_s, found->lockVersion}, {u"step"_s, found->currentStep},
            {u"your_rights"_s, standing ? rightsOf(*standing) : QJsonArray()},
            {u"editing_now"_s, found->assignee ? nameOf(transaction, context, *found->assignee) : QString()}};
        addSteps(result, transaction, context, *found);
        QJsonObject document{{u"title"_s, found->title}, {u"state"_s, found->state}};
        const QString text = QString::fromUtf8(models::canonicalJson(found->state));
        if (text.size() > LongestState) {
            document.remove(u"state"_s);
            document.insert(u"state_text_beginning"_s, shortened(text, LongestState));
        }
        return ToolOutcome{
            .result = withDocuments(result, {document}), .summary = Say::tr("Read the proposal's data")};
    });
}

ToolOutcome searchProposals(const ToolContext &context, const QJsonObject &input)
{
    JsonReader reader(input);
    const QString query = reader.text("query"_L1, 1, LongestQuery);
    const int limit = static_cast<int>(reader.optionalInteger("limit"_L1, 1, MostPassages).value_or(8));
    const QString attempt = Say::tr("Search the proposals");
    if (auto wrong = reader.finish(Refuse))
        return refused(attempt, *wrong);
    return reading(context, attempt, [&](Transaction &transaction) -> Result<ToolOutcome> {
        const Result<PassageSearch> found = findPassages(transaction, readerFor(context), query, limit);
        if (!found)
            return std::unexpected(found.error());
        QJsonArray documents;
        for (const Passage &passage : found->passages) {
            documents.append(QJsonObject{{u"proposal"_s, passage.workspaceTitle},
                {u"section"_s, shortened(passage.sectionTitle, 120)},
                {u"section_id"_s, models::idText(passage.sectionId)},
                {u"in_this_proposal"_s, passage.workspaceId == context.workspace},
                {u"passage"_s, passage.text}, {u"words_matched"_s, passage.wordsMatched}});
        }
        const int count = static_cast<int>(documents.size());
        return ToolOutcome{.result = withDocuments({{u"words_asked"_s, found->wordsAsked}}, documents),
            .summary = Say::tr("Searched for %1: %n passage(s)", nullptr, count).arg(quoted(query))};
    });
}

QJsonObject recordDocument(Transaction &transaction, const ToolContext &context, const models::Share &share)
{
    return {{u"record"_s, share.handoffRecord.id}, {u"from"_s, nameOf(transaction, context, share.senderId)},
        {u"to"_s, nameOf(transaction, context, share.recipientId)}, {u"mode"_s, models::word(share.mode)},
        {u"text"_s, shortened(models::toMarkdown(share.handoffRecord), LongestRecord)}};
}

ToolOutcome readHandoffRecord(const ToolContext &context, const QJsonObject &input)
{
    JsonReader reader(input);
    const QString wanted = reader.optionalText("record"_L1, 40);
    const QString attempt = Say::tr("Read the handoff record");
    if (auto wrong = reader.finish(Refuse))
        return refused(attempt, *wrong);
    return reading(context, attempt, [&](Transaction &transaction) -> Result<ToolOutcome> {
        const QList<models::Share> shares =
            ShareTable(transaction)
                .ofWorkspace(context.agent.tenant, context.workspace, context.agent.person);
        QJsonArray ids;
        const models::Share *chosen = nullptr;
        for (const models::Share &share : shares) {
            if (wanted.isEmpty() || share.handoffRecord.id == wanted)
                chosen = &share;
            if (ids.size() < ListedRecords)
                ids.append(share.handoffRecord.id);
        }
        if (!chosen && !wanted.isEmpty())
            return models::problem(models::Problem::Kind::NotFound,
                Say::tr("There is no handoff record %1 about this proposal.").arg(quoted(wanted)));
        QJsonArray documents;
        if (chosen)
            documents.append(recordDocument(transaction, context, *chosen));
        return ToolOutcome{.result = withDocuments({{u"records"_s, ids}}, documents),
            .summary = chosen ? Say::tr("Read handoff record %1").arg(chosen->handoffRecord.id)
                              : Say::tr("Found no handoff record")};
    });
}

QJsonObject suggestionLine(
    Transaction &transaction, const ToolContext &context, const models::Suggestion &suggestion)
{
    QJsonObject line{{u"id"_s, models::idText(suggestion.id)}, {u"kind"_s, models::word(suggestion.kind)},
        {u"state"_s, models::word(suggestion.state)},
        {u"by"_s, nameOf(transaction, context, suggestion.authorId)},
        {u"note"_s, shortened(suggestion.note, 400)}};
    if (suggestion.sectionId) {
        if (const auto about = section(transaction, context.agent, *suggestion.sectionId))
            line.insert(u"section"_s, about->title);
        line.insert(u"proposed_text"_s, shortened(suggestion.proposedText, 600));
    }
    if (!suggestion.reason.isEmpty())
        line.insert(u"reason"_s, shortened(suggestion.reason, 400));
    return line;
}

ToolOutcome listSuggestions(const ToolContext &context, const QJsonObject &input)
{
    JsonReader reader(input);
    const bool decidedToo = reader.optionalBoolean("decided_too"_L1, false);
    const QString attempt = Say::tr("List the suggestions");
    if (auto wrong = reader.finish(Refuse))
        return refused(attempt, *wrong);
    return reading(context, attempt, [&](Transaction &transaction) -> Result<ToolOutcome> {
        Result<QList<models::Suggestion>> all = suggestions(transaction, context.agent, context.workspace);
        if (!all)
            return std::unexpected(all.error());
        if (!decidedToo)
            all->removeIf(
                [](const models::Suggestion &one) { return one.state != models::SuggestionState::Open; });
        QJsonArray documents;
        // The newest stand last.
        for (qsizetype i = std::max<qsizetype>(0, all->size() - ListedSuggestions); i < all->size(); ++i)
            documents.append(suggestionLine(transaction, context, all->at(i)));
        const int count = static_cast<int>(all->size());
        return ToolOutcome{.result = withDocuments({{u"suggestions"_s, count}}, documents),
            .summary = Say::tr("Listed %n suggestion(s)", nullptr, count)};
    });
}

/// The sentence is one of Say's: the language is known when the tool is used.
std::function<QString(const QJsonObject &)> says(const char *sentence)
{
    return [sentence](const QJsonObject &) { return Say::tr(sentence); };
}

QString readingActivity(const QJsonObject &input)
{
    return Say::tr("Reading section %1").arg(quoted(input.value("section"_L1).toString()));
}

QString searchActivity(const QJsonObject &input)
{
    return Say::tr("Searching for %1").arg(quoted(input.value("query"_L1).toString()));
}

} // namespace

QList<Tool> readingTools()
{
    const QJsonObject section = textProperty(u"Key, id or title of the section."_s);
    return {
        {{u"list_sections"_s,
             u"Lists the sections of this proposal in order, with their keys, versions and lengths."_s,
             objectSchema({{u"from"_s, numberProperty(u"Where to go on in a long list."_s)}}, {})},
            says(QT_TRANSLATE_NOOP("agentee::server", "Looking at the sections")), listSections},
        {{u"read_section"_s,
             u"Reads the Markdown of one section, with the base_version that a change of it must name. A "
             u"section of "
             "another proposal is named by the section_id that search_proposals gave."_s,
             objectSchema(
                 {{u"section"_s, section}, {u"from"_s, numberProperty(u"Where to go on in a long text."_s)}},
                 {u"section"_s})},
            readingActivity, readSection},
        {{u"read_state"_s,
             u"Reads the proposal's title, step, data, who is editing now, and what you may do, with the "
             u"base_version "
             "that a change of data or step must name."_s,
             objectSchema({}, {})},
            says(QT_TRANSLATE_NOOP("agentee::server", "Reading the proposal's data")), readState},
        {{u"search_proposals"_s,
             u"Searches this and the company's other proposals, as far as your owner may see them, and gives "
             u"the best "
             "passages word for word. Use a few significant words."_s,
             objectSchema({{u"query"_s, textProperty(u"A few words to look for."_s)},
                              {u"limit"_s, numberProperty(u"How many passages, 1 to 20."_s)}},
                 {u"query"_s})},
            searchActivity, searchProposals},
        {{u"read_handoff_record"_s,
             u"Reads the newest handoff record of this proposal, or the one that is named: summary, "
             u"decisions with "
             "rejected alternatives, next steps, open questions."_s,
             objectSchema({{u"record"_s, textProperty(u"Id of a record."_s)}}, {})},
            says(QT_TRANSLATE_NOOP("agentee::server", "Reading the handoff record")), readHandoffRecord},
        {{u"list_suggestions"_s, u"Lists the open suggestions of this proposal."_s,
             objectSchema({{u"decided_too"_s,
                              QJsonObject{{u"type"_s, u"boolean"_s},
                                  {u"description"_s, u"Also those that were decided."_s}}}},
                 {})},
            says(QT_TRANSLATE_NOOP("agentee::server", "Looking at the suggestions")), listSuggestions},
    };
}

} // namespace agentee::server
