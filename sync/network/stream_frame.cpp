#include "sync/network/stream_frame.h"

#include "models/json_document.h"
#include "models/json_reader.h"

using namespace Qt::StringLiterals;

namespace agentee::sync
{

namespace
{

models::Result<StreamFrame> frameFrom(const QJsonObject &object)
{
    models::JsonReader reader(object);
    models::Result<StreamFrame> frame(std::in_place, reader.integer("seq"_L1, 1),
        reader.nested<models::StreamEvent>("event"_L1, models::streamEventFromJson));
    if (std::optional<models::Problem> wrong = reader.finish(models::JsonReader::UnknownFields::Ignore))
        frame = std::unexpected(*std::move(wrong));
    return frame;
}

} // namespace

models::Result<StreamFrame> readStreamFrame(QByteArrayView bytes)
{
    return models::parseJsonObject(bytes, {.maximumBytes = maximumFrameBytes, .maximumDepth = 8})
        .and_then(frameFrom);
}

} // namespace agentee::sync
