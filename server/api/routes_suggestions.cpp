#include "server/api/row_routes.h"
#include "server/services/suggestions.h"
#include "server/speech/say.h"

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

using models::Action;
using models::Result;

constexpr qint64 textBody = 16 * 1024 * 1024;
constexpr qint64 reasonBody = 128 * 1024; ///< the longest reason, every character escaped

/// The fields of the other kind must be there, and empty.
void checkKind(models::JsonReader &reader, const NewSuggestion &command)
{
    const bool replaces = command.kind == models::SuggestionKind::ReplaceSection;
    if (replaces != command.sectionId.has_value())
        reader.fail("section_id"_L1,
            replaces ? Say::tr("must name the section that is to be replaced")
                     : Say::tr("must be null for a change of the state"));
    if (replaces && !command.patch.isEmpty())
        reader.fail("patch"_L1, Say::tr("must be empty when a section is replaced"));
    if (!replaces && !command.proposedText.isEmpty())
        reader.fail("proposed_text"_L1, Say::tr("must be empty for a change of the state"));
}

Result<Work> decodeMake(const Call &call)
{
    models::JsonReader reader = call.reader();
    const NewSuggestion command{.id = reader.id("id"_L1),
        .kind = reader.word<models::SuggestionKind>("kind"_L1, models::suggestionKindFromWord),
        .sectionId = reader.optionalId("section_id"_L1),
        .baseVersion = reader.integer("base_version"_L1, 1),
        .baseText = reader.text("base_text"_L1, 0, models::limits::SectionMarkdownLength),
        .proposedText = reader.optionalText("proposed_text"_L1, models::limits::SectionMarkdownLength),
        .patch = reader.optionalArray("patch"_L1, models::limits::PatchOperations),
        .note = reader.optionalText("note"_L1, models::limits::NoteLength)};
    checkKind(reader, command);
    return unlessWrong(
        reader, [id = call.id(), command](Transaction &transaction, const Principal &principal) {
            return makeSuggestion(transaction, principal, id, command).transform(asCreated);
        });
}

/// Null is another thing than an empty text.
std::optional<QString> nullableText(models::JsonReader &reader, QLatin1StringView key)
{
    const QString text = reader.optionalText(key, models::limits::SectionMarkdownLength);
    return reader.has(key) ? std::optional(text) : std::nullopt;
}

Result<Work> decodeAccept(const Call &call)
{
    models::JsonReader reader = call.reader();
    const std::optional<QString> edited = nullableText(reader, "edited_text"_L1);
    return unlessWrong(reader,
        [id = call.id(), version = call.version(), edited](
            Transaction &transaction, const Principal &principal) {
            return acceptSuggestion(transaction, principal, id, version, edited).transform(asRow);
        });
}

Result<Work> decodeReject(const Call &call)
{
    models::JsonReader reader = call.reader();
    const QString reason = reader.text("reason"_L1, 0, models::limits::NoteLength);
    return unlessWrong(reader,
        [id = call.id(), version = call.version(), reason](
            Transaction &transaction, const Principal &principal) {
            return rejectSuggestion(transaction, principal, id, version, reason).transform(asRow);
        });
}

Result<Work> decodeRebase(const Call &call)
{
    models::JsonReader reader = call.reader();
    const models::Id newId = reader.id("id"_L1);
    MergedByHand merged{.text = nullableText(reader, "merged_text"_L1), .fields = {}};
    if (reader.has("fields"_L1))
        merged.fields = reader.list<models::FieldChoice>(
            "fields"_L1, models::limits::FieldChoices, models::fieldChoiceFromJson);
    return unlessWrong(reader,
        [id = call.id(), version = call.version(), newId, merged](
            Transaction &transaction, const Principal &principal) {
            return rebaseSuggestion(transaction, principal, id, version, newId, merged).transform(asCreated);
        });
}

ApiRoute decision(const QByteArray &verb, const QByteArray &name, Whose whose, std::optional<Action> action,
    Result<Work> (*decode)(const Call &), qint64 maximumBody = reasonBody)
{
    return {.method = Method::Post,
        .pattern = "/v1/suggestions/{id}/" + verb,
        .name = name,
        .effect = Effect::Write,
        .whose = whose,
        .action = action,
        .needsVersion = true,
        .takesBody = true,
        .maximumBody = maximumBody,
        .decode = decode};
}

} // namespace

QList<ApiRoute> suggestionRoutes()
{
    return {
        {.pattern = "/v1/workspaces/{id}/suggestions",
            .name = "listSuggestions",
            .whose = Whose::Workspace,
            .action = Action::ViewWorkspace,
            .decode = itemsById<suggestions>},
        {.method = Method::Post,
            .pattern = "/v1/workspaces/{id}/suggestions",
            .name = "makeSuggestion",
            .effect = Effect::Write,
            .whose = Whose::Workspace,
            .action = Action::Suggest,
            .takesBody = true,
            .maximumBody = textBody,
            .decode = decodeMake},
        decision(
            "accept", "acceptSuggestion", Whose::Workspace, Action::DecideSuggestion, decodeAccept, textBody),
        decision("reject", "rejectSuggestion", Whose::Workspace, Action::DecideSuggestion, decodeReject),
        decision("withdraw", "withdrawSuggestion", Whose::Author, Action::Suggest,
            actAtVersion<withdrawSuggestion>),
        decision("reopen", "reopenSuggestion", Whose::Workspace, Action::DecideSuggestion,
            actAtVersion<reopenSuggestion>),
        decision("rebase", "rebaseSuggestion", Whose::Author, Action::Suggest, decodeRebase, textBody),
    };
}

} // namespace agentee::server
