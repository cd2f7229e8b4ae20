#pragma once

#include "models/problem.h"
#include "server/agent/streaming_request.h"

#include <QByteArrayView>
#include <QJsonObject>
#include <QString>

namespace agentee::server
{

/// What can go wrong between this server and a model service, in the terms of a person who has to do
/// something.
enum class ProviderFault {
    Cancelled,
    HostUnknown,
    Refused,
    ConnectTimeout,
    Tls,
    Proxy,
    IdleTimeout,
    TotalTimeout,
    TransferFailed,
    Redirected,
    KeyNotAccepted,
    NotPermitted,
    Unpaid,
    ModelUnknown,
    ConversationTooLong,
    TooManyRequests,
    Overloaded,
    ServiceFailed,
    Rejected,
    NotAStream, ///< a web page or another document instead of an answer
    Malformed,
    Cut,
    AnswerTooLarge,
};

/// The sentences for people. `service` and `model` are as configured; no text of the service itself is shown,
/// because it may quote the key.
models::Problem providerProblem(
    ProviderFault fault, const QString &service, const QString &model, int retryAfterSeconds = -1);

ProviderFault faultOfTransfer(TransferFault fault);

/// What an error document says: of an HTTP answer with that status, or of an event within a stream (status
/// 200). Understands `{"error": {"type", "code", "message"}}`, `{"error": "..."}` and those fields at the
/// top.
ProviderFault faultOfErrorDocument(int status, const QJsonObject &document);

/// The same for a body of any kind, also none, also HTML. `contentType` as in AnswerHead.
ProviderFault faultOfErrorBody(int status, QByteArrayView contentType, const QByteArray &body);

} // namespace agentee::server
