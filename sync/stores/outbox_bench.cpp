#include "sync/stores/outbox_bench.h"

#include "models/content_hash.h"
#include "models/json_document.h"
#include "models/json_reader.h"
#include "sync/stores/local_suggestion_store.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace agentee::sync::bench
{

using models::Entity;
using models::Id;
using models::Problem;
using models::Result;

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::Outbox)
};

Result<QJsonObject> stateOf(const QString &text)
{
    return models::parseJsonObject(
        text.toUtf8(), {.maximumBytes = models::limits::StateBytes, .maximumDepth = 32});
}

QJsonArray liveOrder(LocalData &data, const Id &workspaceId)
{
    QJsonArray ids;
    for (const models::Section &section : data.cache().sections.ofWorkspace(workspaceId))
        ids.append(models::idText(section.id));
    return ids;
}

/// What the person has seen and decided against, for what is text; what others changed after that is joined,
/// or asked about again. For the rest, what stands on the server now.
Result<void> takeSeenBase(LocalData &data, QueuedWrite &write)
{
    const auto workspace = data.cache().workspaces.onServer(write.workspaceId);
    const auto section = data.cache().sections.onServer(write.targetId);
    const auto suggestion = data.cache().suggestions.onServer(write.targetId);
    switch (write.kind) {
    case WriteKind::WriteSection:
        if (!section || section->deleted)
            return models::problem(Problem::Kind::Conflict, Say::tr("The section is not there any more."),
                Say::tr("Copy your text to another section."));
        write.base = {{u"text"_s, write.currentText},
            {u"hash"_s, QString::fromLatin1(models::contentHash(write.currentText))},
            {u"version"_s, section->markdown == write.currentText ? section->version : 0}};
        break;
    case WriteKind::RenameWorkspace:
        write.base.insert(u"title"_s, write.currentText);
        break;
    case WriteKind::SetState: {
        const Result<QJsonObject> seen = stateOf(write.currentText);
        write.base.insert(u"state"_s, seen.value_or(QJsonObject()));
        break;
    }
    case WriteKind::MoveToStep:
        write.base.insert(u"step"_s, workspace ? workspace->currentStep : QString());
        break;
    case WriteKind::OrderSections:
        write.base.insert(u"section_ids"_s, liveOrder(data, write.workspaceId));
        break;
    case WriteKind::DeleteSection:
        write.base.insert(u"hash"_s, section ? QString::fromLatin1(section->contentHash) : QString());
        break;
    case WriteKind::SetSectionOwner:
        write.base.insert(u"owner"_s,
            section && section->owner ? QJsonValue(models::idText(*section->owner))
                                      : QJsonValue(QJsonValue::Null));
        break;
    case WriteKind::AcceptSuggestion:
    case WriteKind::RejectSuggestion:
    case WriteKind::WithdrawSuggestion:
    case WriteKind::ReopenSuggestion:
    case WriteKind::RebaseSuggestion:
        write.base.insert(u"state"_s, suggestion ? models::word(suggestion->state) : QString());
        break;
    case WriteKind::CreateWorkspace:
    case WriteKind::AddSection:
    case WriteKind::RestoreSection:
    case WriteKind::MarkSeen:
    case WriteKind::MakeSuggestion:
    case WriteKind::OpenSession:
    case WriteKind::SendMessage:
    case WriteKind::OpenShare:
    case WriteKind::ReadNotification:
        break;
    }
    return {};
}

Result<void> takeText(QueuedWrite &write, const QString &text)
{
    switch (write.kind) {
    case WriteKind::WriteSection:
        write.body.insert(u"markdown"_s, text);
        return checkText(
            text, models::limits::SectionMarkdownLength, Say::tr("This text is too long to be kept."));
    case WriteKind::RenameWorkspace:
        write.body.insert(u"title"_s, text);
        return checkLine(text, 1, models::limits::TitleLength, Say::tr("This title is too long."));
    case WriteKind::SendMessage:
        write.body.insert(u"text"_s, text);
        return checkText(text, models::limits::MessageLength, Say::tr("This message is too long."));
    case WriteKind::RejectSuggestion:
        write.body.insert(u"reason"_s, text);
        return checkText(text, models::limits::NoteLength, Say::tr("This reason is too long."));
    case WriteKind::SetState: {
        const Result<QJsonObject> state = stateOf(text);
        if (!state)
            return std::unexpected(state.error());
        write.body.insert(u"state"_s, *state);
        return {};
    }
    default:
        return {}; // the other kinds carry nothing that is typed on the bench
    }
}

} // namespace

Result<void> resend(LocalData &data, const QueuedWrite &refused, const QString &text)
{
    QueuedWrite write = refused;
    if (Result<void> good = takeText(write, text); !good)
        return good;
    if (Result<void> based = takeSeenBase(data, write); !based)
        return based;
    write.id = models::newId();
    write.state = OutboxEntry::State::Queued;
    write.attempts = 0;
    write.problem = {};
    write.currentText.clear();
    write.canSuggest = false;
    const QList<RowKey> touched = data.outbox().touchedBy(refused);
    if (Result<void> done = data.outbox().exchange(refused, write, touched); !done)
        return done;
    data.outboxChanged(touched);
    return {};
}

Result<void> suggest(LocalData &data, const QueuedWrite &refused)
{
    if (refused.kind != WriteKind::WriteSection || !refused.canSuggest)
        return models::problem(Problem::Kind::NotAllowed, Say::tr("This cannot be made a suggestion."));
    const QString baseText = refused.base.value("text"_L1).toString();
    const qint64 version = refused.base.value("version"_L1).toInteger();
    const std::optional<models::Section> section = data.cache().sections.onServer(refused.targetId);
    models::Suggestion suggestion{.id = models::newId(),
        .workspaceId = refused.workspaceId,
        .kind = models::SuggestionKind::ReplaceSection,
        .sectionId = refused.targetId,
        .baseVersion = version > 0 ? version : (section ? section->version : 1),
        .baseHash = models::contentHash(baseText),
        .baseText = baseText,
        .proposedText = typedText(refused),
        .patch = {},
        .note = {},
        .authorId = data.me().id,
        .agent = {},
        .decidedBy = {},
        .reason = {},
        .rebasedFrom = {},
        .createdAt = models::now(),
        .decidedAt = {}};
    QueuedWrite write =
        data.newWrite(WriteKind::MakeSuggestion, refused.workspaceId, suggestion.id, refused.targetId);
    write.body = suggestionBody(suggestion);
    write.base = {{u"text"_s, baseText}};
    write.made = {{u"suggestions"_s, QJsonArray{models::toJson(suggestion)}}};
    const QList<RowKey> touched{{.entity = Entity::Suggestion, .id = suggestion.id}};
    const QList<RowKey> before = data.outbox().touchedBy(refused);
    if (Result<void> done = data.outbox().exchange(refused, write, touched); !done)
        return done;
    data.outboxChanged(before + touched);
    return {};
}

Result<void> drop(LocalData &data, const QueuedWrite &write)
{
    const QList<RowKey> touched = data.outbox().touchedBy(write);
    if (Result<void> done = data.outbox().setAside(write, models::now()); !done)
        return done;
    data.outboxChanged(touched);
    return {};
}

Result<void> bringBack(LocalData &data, const Id &entry)
{
    if (Result<void> done = data.outbox().bringBack(entry); !done)
        return done;
    data.outboxChanged({});
    return {};
}

} // namespace agentee::sync::bench
