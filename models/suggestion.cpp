#include "models/suggestion.h"

#include "models/codec.h"
#include "models/words.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::Suggestion)
};

constexpr Words<SuggestionKind, 2> kindWords{{{
    {SuggestionKind::ReplaceSection, "replace_section"_L1},
    {SuggestionKind::JsonPatch, "json_patch"_L1},
}}};
static_assert(kindWords.complete(SuggestionKind::JsonPatch));

constexpr Words<SuggestionState, 5> stateWords{{{
    {SuggestionState::Open, "open"_L1},
    {SuggestionState::Accepted, "accepted"_L1},
    {SuggestionState::Rejected, "rejected"_L1},
    {SuggestionState::Withdrawn, "withdrawn"_L1},
    {SuggestionState::Superseded, "superseded"_L1},
}}};
static_assert(stateWords.complete(SuggestionState::Superseded));

/// Whether the operations mean anything is decided where the patch is applied.
QJsonArray patch(JsonReader &reader, QLatin1StringView key)
{
    const QJsonArray operations = reader.array(key, limits::PatchOperations);
    if (!std::ranges::all_of(operations, [](const QJsonValue &operation) { return operation.isObject(); }))
        reader.fail(key, Say::tr("must be a list of objects"));
    if (QJsonDocument(operations).toJson(QJsonDocument::Compact).size() > limits::PatchBytes)
        reader.fail(key, Say::tr("must have at most %1 bytes").arg(limits::PatchBytes));
    return operations;
}

void checkReplacement(JsonReader &reader, const Suggestion &suggestion)
{
    if (!suggestion.sectionId)
        reader.fail("section_id"_L1, Say::tr("is needed to replace a section"));
    if (!suggestion.patch.isEmpty())
        reader.fail("patch"_L1, Say::tr("must be empty when a section is replaced"));
}

void checkPatch(JsonReader &reader, const Suggestion &suggestion)
{
    if (suggestion.sectionId)
        reader.fail("section_id"_L1, Say::tr("must be empty when the state is changed"));
    if (!suggestion.proposedText.isEmpty())
        reader.fail("proposed_text"_L1, Say::tr("must be empty when the state is changed"));
    if (suggestion.patch.isEmpty())
        reader.fail("patch"_L1, Say::tr("is needed to change the state"));
}

/// The fields of either kind stay empty in the other one.
void checkKind(JsonReader &reader, const Suggestion &suggestion)
{
    switch (suggestion.kind) {
    case SuggestionKind::ReplaceSection:
        return checkReplacement(reader, suggestion);
    case SuggestionKind::JsonPatch:
        return checkPatch(reader, suggestion);
    }
}

} // namespace

QString word(SuggestionKind kind)
{
    return kindWords.word(kind);
}

std::optional<SuggestionKind> suggestionKindFromWord(QStringView word)
{
    return kindWords.value(word);
}

QString word(SuggestionState state)
{
    return stateWords.word(state);
}

std::optional<SuggestionState> suggestionStateFromWord(QStringView word)
{
    return stateWords.value(word);
}

QJsonObject toJson(const Suggestion &suggestion)
{
    return {
        {u"id"_s, idText(suggestion.id)},
        {u"workspace_id"_s, idText(suggestion.workspaceId)},
        {u"kind"_s, word(suggestion.kind)},
        {u"section_id"_s, codec::json(suggestion.sectionId)},
        {u"base_version"_s, suggestion.baseVersion},
        {u"base_hash"_s, QString::fromLatin1(suggestion.baseHash)},
        {u"base_text"_s, suggestion.baseText},
        {u"proposed_text"_s, suggestion.proposedText},
        {u"patch"_s, suggestion.patch},
        {u"note"_s, suggestion.note},
        {u"author_id"_s, idText(suggestion.authorId)},
        {u"agent"_s, codec::json(suggestion.agent)},
        {u"state"_s, word(suggestion.state)},
        {u"decided_by"_s, codec::json(suggestion.decidedBy)},
        {u"reason"_s, suggestion.reason},
        {u"rebased_from"_s, codec::json(suggestion.rebasedFrom)},
        {u"version"_s, suggestion.version},
        {u"created_at"_s, codec::json(suggestion.createdAt)},
        {u"decided_at"_s, codec::json(suggestion.decidedAt)},
    };
}

Result<Suggestion> suggestionFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    Suggestion suggestion{
        .id = reader.id("id"_L1),
        .workspaceId = reader.id("workspace_id"_L1),
        .kind = reader.word<SuggestionKind>("kind"_L1, suggestionKindFromWord),
        .sectionId = reader.optionalId("section_id"_L1),
        .baseVersion = reader.integer("base_version"_L1),
        .baseHash = codec::hash(reader, "base_hash"_L1),
        .baseText = reader.text("base_text"_L1, 0, limits::SectionMarkdownLength),
        .proposedText = reader.text("proposed_text"_L1, 0, limits::SectionMarkdownLength),
        .patch = patch(reader, "patch"_L1),
        .note = reader.text("note"_L1, 0, limits::NoteLength),
        .authorId = reader.id("author_id"_L1),
        .agent = codec::optionalNested<AgentMark>(reader, "agent"_L1, agentMarkFromJson),
        .state = reader.word<SuggestionState>("state"_L1, suggestionStateFromWord),
        .decidedBy = reader.optionalId("decided_by"_L1),
        .reason = reader.text("reason"_L1, 0, limits::NoteLength),
        .rebasedFrom = reader.optionalId("rebased_from"_L1),
        .version = reader.integer("version"_L1, 1),
        .createdAt = reader.time("created_at"_L1),
        .decidedAt = reader.optionalTime("decided_at"_L1),
    };
    checkKind(reader, suggestion);
    return codec::finish(reader, std::move(suggestion));
}

} // namespace agentee::models
