#include "server/agent/provider_fault.h"

#include "server/speech/say.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <optional>

namespace agentee::server
{

using models::Problem;

namespace
{

struct Sentences {
    Problem::Kind kind;
    QString title; ///< %1: the service, %2: the model
    QString nextStep;
};

Sentences sentencesForConnection(ProviderFault fault)
{
    using enum ProviderFault;
    using Kind = Problem::Kind;
    const QString checkConnection =
        Say::tr("Ask the administrator of this server to check its connection to the model service.");
    if (fault == Cancelled)
        return {Kind::Cancelled, Say::tr("The answer was stopped."), {}};
    if (fault == HostUnknown)
        return {Kind::ProviderFailure, Say::tr("The address of the model service %1 could not be found."),
            checkConnection};
    if (fault == Refused)
        return {Kind::ProviderFailure, Say::tr("The model service %1 cannot be reached from this server."),
            checkConnection};
    if (fault == ConnectTimeout)
        return {Kind::ProviderFailure, Say::tr("The model service %1 did not take the connection in time."),
            Say::tr("Try again in a minute.")};
    if (fault == Tls)
        return {Kind::ProviderFailure, Say::tr("No secure connection to the model service %1 could be made."),
            Say::tr("Ask the administrator of this server to check the address and the certificate of the "
                    "model service.")};
    if (fault == Proxy)
        return {Kind::ProviderFailure, Say::tr("The way to the model service %1 is blocked by the proxy."),
            Say::tr("Ask the administrator of this server to check the proxy settings.")};
    if (fault == IdleTimeout)
        return {Kind::ProviderFailure, Say::tr("The model service %1 stopped answering."),
            Say::tr("Try again in a minute.")};
    if (fault == TotalTimeout)
        return {Kind::ProviderFailure, Say::tr("The answer of the model service %1 took too long."),
            Say::tr("Try again, or ask for less at once.")};
    return {Kind::ProviderFailure, Say::tr("The request to the model service %1 failed on its way."),
        checkConnection};
}

Sentences sentencesForAnswer(ProviderFault fault)
{
    using enum ProviderFault;
    using Kind = Problem::Kind;
    const QString tryAgain = Say::tr("Try again.");
    const QString checkAddress =
        Say::tr("Ask the administrator of this server to check the address of the model service.");
    if (fault == Redirected)
        return {Kind::ProviderFailure, Say::tr("The model service %1 is at another address."), checkAddress};
    if (fault == KeyNotAccepted)
        return {Kind::ProviderFailure, Say::tr("The model service %1 does not accept this server's key."),
            Say::tr("Ask the administrator of this server to enter a valid key.")};
    if (fault == NotPermitted)
        return {Kind::ProviderFailure, Say::tr("The model service %1 does not allow this server to use %2."),
            Say::tr("Ask the administrator of this server to check what the key may be used for.")};
    if (fault == Unpaid)
        return {Kind::ProviderFailure, Say::tr("The budget at the model service %1 is used up."),
            Say::tr("Ask the administrator of this server to check the account at the model service.")};
    if (fault == ModelUnknown)
        return {Kind::ProviderFailure, Say::tr("The model service %1 does not know the model %2."),
            Say::tr("Ask the administrator of this server to check the name of the model and the address of "
                    "the service.")};
    if (fault == ConversationTooLong)
        return {Kind::TooLarge, Say::tr("The conversation is too long for the model %2."),
            Say::tr("Start a new session, or ask about a smaller part.")};
    if (fault == TooManyRequests)
        return {Kind::TooManyRequests, Say::tr("The model service %1 takes no more requests at the moment."),
            Say::tr("Wait a little, then try again.")};
    if (fault == Overloaded)
        return {Kind::ProviderFailure, Say::tr("The model service %1 is overloaded."),
            Say::tr("Try again in a minute.")};
    if (fault == ServiceFailed)
        return {Kind::ProviderFailure, Say::tr("The model service %1 has a fault."),
            Say::tr("Try again in a minute.")};
    if (fault == Rejected)
        return {Kind::ProviderFailure, Say::tr("The model service %1 did not accept the request."),
            Say::tr("Ask the administrator of this server to check that %2 can use tools and that the "
                    "settings of the service fit it.")};
    if (fault == NotAStream)
        return {Kind::ProviderFailure, Say::tr("What answers at the address of %1 is not a model service."),
            checkAddress};
    if (fault == Malformed)
        return {Kind::ProviderFailure, Say::tr("The answer of the model service %1 could not be understood."),
            tryAgain};
    if (fault == Cut)
        return {Kind::ProviderFailure, Say::tr("The answer of the model service %1 broke off."), tryAgain};
    return {Kind::ProviderFailure, Say::tr("The answer of the model service %1 was too large."),
        Say::tr("Ask for less at once.")};
}

Sentences sentences(ProviderFault fault)
{
    return fault < ProviderFault::Redirected ? sentencesForConnection(fault) : sentencesForAnswer(fault);
}

template <size_t count>
bool containsAny(const QString &text, const std::array<QLatin1StringView, count> &words)
{
    return std::ranges::any_of(words, [&](QLatin1StringView word) { return text.contains(word); });
}

std::optional<ProviderFault> faultOfStatus(int status)
{
    using enum ProviderFault;
    if (status == 401)
        return KeyNotAccepted;
    if (status == 402)
        return Unpaid;
    if (status == 403)
        return NotPermitted;
    if (status == 404)
        return ModelUnknown;
    if (status == 407)
        return Proxy;
    if (status == 413)
        return ConversationTooLong;
    if (status == 429)
        return TooManyRequests;
    if (status == 503 || status == 529)
        return Overloaded;
    if (status >= 500 || status == 408)
        return ServiceFailed;
    if (status >= 300 && status < 400)
        return Redirected;
    return {};
}

} // namespace

Problem providerProblem(
    ProviderFault fault, const QString &service, const QString &model, int retryAfterSeconds)
{
    const Sentences text = sentences(fault);
    // One pass each: a service or model named "%1" stays as it is.
    const auto filled = [&](QString sentence) {
        const qsizetype at = sentence.indexOf(u"%2");
        if (at >= 0)
            sentence.replace(at, 2, model);
        const qsizetype first = sentence.indexOf(u"%1");
        if (first >= 0 && (at < 0 || first < at))
            sentence.replace(first, 2, service);
        return sentence;
    };
    Problem problem;
    problem.kind = text.kind;
    problem.title = filled(text.title);
    problem.nextStep = filled(text.nextStep);
    problem.retryAfterSeconds = retryAfterSeconds;
    return problem;
}

ProviderFault faultOfTransfer(TransferFault fault)
{
    switch (fault) {
    case TransferFault::Cancelled:
        return ProviderFault::Cancelled;
    case TransferFault::HostUnknown:
        return ProviderFault::HostUnknown;
    case TransferFault::Refused:
        return ProviderFault::Refused;
    case TransferFault::ConnectTimeout:
        return ProviderFault::ConnectTimeout;
    case TransferFault::Tls:
        return ProviderFault::Tls;
    case TransferFault::Proxy:
        return ProviderFault::Proxy;
    case TransferFault::IdleTimeout:
        return ProviderFault::IdleTimeout;
    case TransferFault::TotalTimeout:
        return ProviderFault::TotalTimeout;
    case TransferFault::Cut:
        return ProviderFault::Cut;
    case TransferFault::TooLarge:
        return ProviderFault::AnswerTooLarge;
    case TransferFault::NotHttp:
        return ProviderFault::NotAStream;
    case TransferFault::Failed:
        return ProviderFault::TransferFailed;
    }
    return ProviderFault::TransferFailed;
}

ProviderFault faultOfErrorDocument(int status, const QJsonObject &document)
{
    using enum ProviderFault;
    const QJsonValue nested = document.value(QLatin1StringView("error"));
    const QJsonObject error = nested.isObject() ? nested.toObject() : document;
    const QJsonValue code = error.value(QLatin1StringView("code"));
    const QString message =
        nested.isString() ? nested.toString() : error.value(QLatin1StringView("message")).toString();
    const QString words = QStringList{error.value(QLatin1StringView("type")).toString(), code.toString(),
        message.first(std::min<qsizetype>(message.size(), 2000))}
                              .join(u' ')
                              .toLower();

    using namespace Qt::Literals::StringLiterals;
    // Services agree on no status for these two, so their words go first.
    if (containsAny(words,
            std::to_array({"context_length_exceeded"_L1, "exceed_context_size"_L1, "request_too_large"_L1,
                "prompt is too long"_L1, "context length"_L1, "context window"_L1, "context size"_L1})))
        return ConversationTooLong;
    if (containsAny(words, std::to_array({"insufficient_quota"_L1, "billing_error"_L1, "credit balance"_L1})))
        return Unpaid;
    if (const std::optional<ProviderFault> fault = faultOfStatus(status))
        return *fault;
    if (containsAny(words, std::to_array({"authentication_error"_L1, "invalid_api_key"_L1})))
        return KeyNotAccepted;
    if (words.contains("permission_error"_L1))
        return NotPermitted;
    if (containsAny(words, std::to_array({"not_found_error"_L1, "model_not_found"_L1})))
        return ModelUnknown;
    if (words.contains("rate_limit"_L1))
        return TooManyRequests;
    if (containsAny(words, std::to_array({"overloaded"_L1, "unavailable_error"_L1})))
        return Overloaded;
    if (status >= 400)
        return Rejected;
    if (words.contains("invalid_request"_L1))
        return Rejected;
    return faultOfStatus(code.toInt()).value_or(ServiceFailed);
}

ProviderFault faultOfErrorBody(int status, QByteArrayView contentType, const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isObject() && (status >= 300 || document.object().contains(QLatin1StringView("error"))))
        return faultOfErrorDocument(status, document.object());
    if (const std::optional<ProviderFault> fault = faultOfStatus(status))
        return *fault;
    return status >= 400 && contentType != "text/html" ? ProviderFault::Rejected : ProviderFault::NotAStream;
}

} // namespace agentee::server
