#include "sync/network/stream_frame.h"

#include "models/json_document.h"
#include "models/json_reader.h"

using namespace Qt::StringLiterals;

namespace agentee::sync
{

models::Result<StreamFrame> readStreamFrame(QByteArrayView bytes)
{
    const models::Result<QJsonObject> object =
        models::parseJsonObject(bytes, {.maximumBytes = maximumFrameBytes, .maximumDepth = 8});
    if (!object)
        return std::unexpected(object.error());
    models::JsonReader reader(*object);
    StreamFrame frame{.number = reader.integer("seq"_L1, 1),
        .event = reader.nested<models::StreamEvent>("event"_L1, models::streamEventFromJson)};
    if (std::optional<models::Problem> wrong = reader.finish(models::JsonReader::UnknownFields::Ignore))
        return std::unexpected(*std::move(wrong));
    return frame;
}

} // namespace agentee::sync
