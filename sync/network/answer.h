#pragma once

#include "sync/network/api_client.h"

namespace agentee::sync
{

/// An answer as it came over the network, body decompressed.
struct RawAnswer {
    int status = 0;
    QByteArray contentType; ///< with its parameters
    QByteArray cursor; ///< the Agentee-Cursor header
    QByteArray retryAfter; ///< the Retry-After header
    QByteArray body;
};

/// Believes an answer only when it is one of our server's, as a whole: its media type, its JSON, its problem
/// document. Everything else becomes a NetworkFailure, whatever its status says: a stranger's 404 must not
/// delete anything. Of strangers only what gateways say about a server behind them is taken over (408, 413,
/// 429, 502, 503, 504). `host` is for the sentences.
models::Result<ApiAnswer> readAnswer(const RawAnswer &raw, qint64 maximumBytes, const QString &host);

} // namespace agentee::sync
