#include "models/stream_event.h"

#include "models/codec.h"
#include "models/session.h"
#include "models/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::models::StreamEvent)
};

/// In the order of StreamEvent's alternatives.
enum class EventType { Cursor, Delta, Activity, Presence };

constexpr Words<EventType, 4> typeWords{{{
    {EventType::Cursor, "cursor"_L1},
    {EventType::Delta, "delta"_L1},
    {EventType::Activity, "activity"_L1},
    {EventType::Presence, "presence"_L1},
}}};
static_assert(typeWords.complete(EventType::Presence));
static_assert(std::variant_size_v<StreamEvent> == typeWords.pairs.size());

QJsonObject fields(const CursorMoved &event)
{
    return {{u"cursor"_s, event.cursor}};
}

QJsonObject fields(const TextDelta &event)
{
    return {
        {u"session_id"_s, idText(event.sessionId)},
        {u"message_id"_s, idText(event.messageId)},
        {u"position"_s, event.position},
        {u"text"_s, event.text},
    };
}

QJsonObject fields(const TurnActivity &event)
{
    return {
        {u"session_id"_s, idText(event.sessionId)},
        {u"message_id"_s, idText(event.messageId)},
        {u"sentence"_s, event.sentence},
    };
}

QJsonObject fields(const Presence &event)
{
    QJsonArray people;
    for (const Id &person : event.people)
        people.append(idText(person));
    return {{u"workspace_id"_s, idText(event.workspaceId)}, {u"people"_s, people}};
}

QList<Id> people(JsonReader &reader, QLatin1StringView key)
{
    QList<Id> ids;
    for (const QJsonValue item : reader.array(key, limits::PresentPeople)) {
        const std::optional<Id> id = idFromText(item.toString());
        if (!id)
            reader.fail(key, Say::tr("must be a list of ids"));
        ids.append(id.value_or(Id()));
    }
    return ids;
}

StreamEvent readEvent(JsonReader &reader, EventType type)
{
    switch (type) {
    case EventType::Cursor:
        return CursorMoved{.cursor = reader.integer("cursor"_L1)};
    case EventType::Delta:
        return TextDelta{
            .sessionId = reader.id("session_id"_L1),
            .messageId = reader.id("message_id"_L1),
            .position = reader.integer("position"_L1),
            .text = reader.text("text"_L1, 0, limits::DeltaLength),
        };
    case EventType::Activity:
        return TurnActivity{
            .sessionId = reader.id("session_id"_L1),
            .messageId = reader.id("message_id"_L1),
            .sentence = codec::line(reader, "sentence"_L1, 0, limits::SentenceLength),
        };
    case EventType::Presence:
        return Presence{
            .workspaceId = reader.id("workspace_id"_L1),
            .people = people(reader, "people"_L1),
        };
    }
    return {};
}

} // namespace

QJsonObject toJson(const StreamEvent &event)
{
    QJsonObject object = std::visit([](const auto &alternative) { return fields(alternative); }, event);
    object.insert(u"type"_s, typeWords.word(static_cast<EventType>(event.index())));
    return object;
}

Result<StreamEvent> streamEventFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    const auto type =
        reader.word<EventType>("type"_L1, [](QStringView word) { return typeWords.value(word); });
    // Of an unknown type nothing else can be said.
    if (std::optional<Problem> unknown = reader.finish(JsonReader::UnknownFields::Ignore))
        return std::unexpected(*std::move(unknown));
    return codec::finish(reader, readEvent(reader, type));
}

} // namespace agentee::models
