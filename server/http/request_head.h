#pragma once

#include "models/problem.h"
#include "server/http/request.h"

#include <QByteArrayView>

#include <optional>

namespace agentee::server
{

/// Request line and headers, read strictly: whatever two parsers could understand differently is refused,
/// because that is how requests are smuggled past a proxy (RFC 9112, sections 3, 5, 6 and 11.2). Beast reads
/// the same bytes afterwards and has to agree.
struct RequestHead {
    QByteArray method;
    QByteArray target;
    int minorVersion = 1; ///< HTTP/1.0 or HTTP/1.1
    QList<Header> headers;
    std::optional<qint64> contentLength;
    bool chunked = false;
    bool keepAlive = true;
    bool expectsContinue = false;

    bool hasBody() const { return chunked || contentLength.value_or(0) > 0; }
};

/// `block` runs from the first byte to the empty line, both included. The problem is always MalformedRequest.
models::Result<RequestHead> readRequestHead(QByteArrayView block);

} // namespace agentee::server
