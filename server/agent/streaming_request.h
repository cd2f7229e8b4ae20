#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <chrono>
#include <expected>
#include <functional>
#include <stop_token>

namespace agentee::server
{

/// One POST whose answer is read while it arrives. TLS certificates are verified, redirects are not followed,
/// nothing but http and https is spoken, compression is not asked for.
struct StreamingRequest {
    QByteArray url;
    QList<QByteArray> headers; ///< "Name: value", without line ends
    QByteArray body;
    QString proxy; ///< as in ProviderConfig
    std::chrono::milliseconds connectTimeout =
        std::chrono::seconds(10); ///< name, connection and TLS together
    std::chrono::milliseconds idleTimeout = std::chrono::seconds(120); ///< between two signs of life
    std::chrono::milliseconds totalTimeout = std::chrono::minutes(15);
    qint64 maximumAnswerBytes = 16'777'216;
};

struct AnswerHead {
    int status = 0;
    QByteArray contentType; ///< lower case, without parameters; empty: not said
    int retryAfterSeconds = -1; ///< from Retry-After, in seconds or as a date; -1: not said; at most a day
};

enum class TransferFault {
    Cancelled, ///< the stop token
    HostUnknown,
    Refused, ///< nobody listens, or no way leads there
    ConnectTimeout,
    Tls, ///< no TLS there, or a certificate that is not trusted
    Proxy,
    IdleTimeout,
    TotalTimeout,
    Cut, ///< the connection ended before the answer did
    TooLarge,
    NotHttp,
    Failed, ///< anything else
};

/// Blocks until the answer has ended or `onBody` returns false (which is success, too). `onBody` is called on
/// this thread with each piece of the body; the view is gone when it returns. It may throw.
std::expected<AnswerHead, TransferFault> sendStreaming(const StreamingRequest &request, std::stop_token stop,
    const std::function<bool(const AnswerHead &, QByteArrayView)> &onBody);

} // namespace agentee::server
