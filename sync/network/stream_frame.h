#pragma once

#include "models/stream_event.h"

#include <QByteArrayView>

namespace agentee::sync
{

inline constexpr qsizetype maximumFrameBytes = 1024 * 1024;

/// One message of the event stream.
struct StreamFrame {
    qint64 number = 0; ///< counts from 1 within a connection
    models::StreamEvent event;
};

/// Reads {"seq": n, "event": {...}}.
models::Result<StreamFrame> readStreamFrame(QByteArrayView bytes);

} // namespace agentee::sync
