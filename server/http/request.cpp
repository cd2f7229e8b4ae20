#include "server/http/request.h"

#include "server/speech/say.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <utility>

namespace agentee::server
{

namespace
{

constexpr qsizetype maximumQueryParameters = 64;

constexpr std::array<std::pair<Method, QByteArrayView>, 5> methodNames{{
    {Method::Get, "GET"},
    {Method::Post, "POST"},
    {Method::Put, "PUT"},
    {Method::Patch, "PATCH"},
    {Method::Delete, "DELETE"},
}};

std::unexpected<models::Problem> badAddress()
{
    return models::problem(
        models::Problem::Kind::MalformedRequest, Say::tr("The address of the request cannot be read."));
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

/// Undoes percent escapes; nothing when one is broken, or when the result is not UTF-8 text without control
/// characters.
std::optional<QString> decoded(QByteArrayView text, bool plusIsSpace)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            if (i + 2 >= text.size())
                return std::nullopt;
            const int high = hexValue(text[i + 1]);
            const int low = hexValue(text[i + 2]);
            if (high < 0 || low < 0)
                return std::nullopt;
            bytes += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            bytes += plusIsSpace && text[i] == '+' ? ' ' : text[i];
        }
    }
    QStringDecoder utf8(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString result = utf8(bytes);
    const bool hasControls = std::ranges::any_of(result, [](QChar c) { return c < u' ' || c == u'\x7f'; });
    if (utf8.hasError() || hasControls)
        return std::nullopt;
    return result;
}

std::optional<QList<QString>> decodedSegments(QByteArrayView path)
{
    QList<QString> segments;
    qsizetype begin = 1;
    while (begin <= path.size()) {
        qsizetype end = path.indexOf('/', begin);
        if (end < 0)
            end = path.size();
        const std::optional<QString> segment = decoded(path.sliced(begin, end - begin), false);
        if (!segment || *segment == u"." || *segment == u"..")
            return std::nullopt;
        segments.append(*segment);
        begin = end + 1;
    }
    return segments;
}

std::optional<QList<QueryParameter>> decodedQuery(QByteArrayView text)
{
    QList<QueryParameter> parameters;
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = text.indexOf('&', begin);
        if (end < 0)
            end = text.size();
        const QByteArrayView part = text.sliced(begin, end - begin);
        begin = end + 1;
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const auto name = decoded(equals < 0 ? part : part.first(equals), true);
        const auto value = decoded(equals < 0 ? QByteArrayView() : part.sliced(equals + 1), true);
        if (!name || !value || parameters.size() == maximumQueryParameters
            || std::ranges::contains(parameters, *name, &QueryParameter::name))
            return std::nullopt;
        parameters.append({*name, *value});
    }
    return parameters;
}

/// "http://host/path" has the same meaning as "/path".
QByteArrayView withoutAuthority(QByteArrayView target)
{
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (target.size() > scheme.size()
            && target.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0) {
            const QByteArrayView rest = target.sliced(scheme.size());
            const qsizetype slash = rest.indexOf('/');
            return slash < 0 ? QByteArrayView("/") : rest.sliced(slash);
        }
    }
    return target;
}

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

QByteArray methodName(Method method)
{
    return std::ranges::find(methodNames, method, [](const auto &entry) {
        return entry.first;
    })->second.toByteArray();
}

std::optional<Method> methodFromName(QByteArrayView name)
{
    if (name == "HEAD")
        return Method::Get;
    const auto found = std::ranges::find(methodNames, name, [](const auto &entry) { return entry.second; });
    return found == methodNames.end() ? std::nullopt : std::optional(found->first);
}

models::Result<Request> Request::make(
    Method method, const QByteArray &target, const QList<Header> &headers, const QByteArray &body)
{
    const QByteArrayView local = withoutAuthority(target);
    const bool visibleOnly =
        std::ranges::all_of(local, [](char c) { return c > ' ' && c < '\x7f' && c != '#'; });
    if (!local.startsWith('/') || !visibleOnly)
        return badAddress();

    const qsizetype mark = local.indexOf('?');
    const QByteArrayView path = mark < 0 ? local : local.first(mark);
    const auto segments = decodedSegments(path);
    const auto query = decodedQuery(mark < 0 ? QByteArrayView() : local.sliced(mark + 1));
    if (!segments || !query)
        return badAddress();

    Request request;
    request.method = method;
    request.path = path.toByteArray();
    request.segments = *segments;
    request.query = *query;
    request.headers = headers;
    request.body = body;
    return request;
}

QByteArray Request::header(QByteArrayView name) const
{
    const auto found =
        std::ranges::find_if(headers, [name](const Header &h) { return sameName(h.name, name); });
    return found == headers.end() ? QByteArray() : found->value;
}

bool Request::hasHeader(QByteArrayView name) const
{
    return std::ranges::any_of(headers, [name](const Header &h) { return sameName(h.name, name); });
}

std::optional<QString> Request::queryValue(QStringView name) const
{
    const auto found = std::ranges::find(query, name, &QueryParameter::name);
    return found == query.end() ? std::nullopt : std::optional(found->value);
}

} // namespace agentee::server
