#pragma once

#include "models/problem.h"
#include "server/http/request.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace agentee::server
{

/// What a handler answers. The connection layer adds Content-Length, Date, Connection,
/// X-Content-Type-Options: nosniff and, unless the handler set its own, Cache-Control: no-store.
struct Response {
    int status = 204; ///< 200 to 599
    QByteArray contentType; ///< empty: no Content-Type header
    QByteArray body; ///< not sent with 204 and 304
    QList<Header> headers; ///< further ones: ETag, Location, Retry-After, Content-Disposition, ...

    /// Compact JSON.
    static Response json(int status, const QJsonObject &object);
    /// application/problem+json with the status of the kind, and Retry-After when the problem says how long.
    /// A kind that only clients have is answered as 500.
    static Response problem(const models::Problem &problem);
    static Response bytes(int status, const QByteArray &contentType, const QByteArray &body);
    static Response noContent() { return {}; }

    /// Replaces any header of that name. A name or value that could not stand in a header line (line breaks,
    /// control characters) is a defect of the caller: the whole answer is then sent as a 500.
    Response &setHeader(const QByteArray &name, const QByteArray &value);
    QByteArray header(QByteArrayView name) const;
};

} // namespace agentee::server
