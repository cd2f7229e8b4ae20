#include "server/http/response_head.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace agentee::server
{

namespace
{

/// Headers that only the connection layer may write.
constexpr std::array<QByteArrayView, 5> reserved{
    "Content-Length", "Transfer-Encoding", "Connection", "Date", "Content-Type"};

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 422:
        return "Unprocessable Content";
    case 428:
        return "Precondition Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 507:
        return "Insufficient Storage";
    default:
        return {}; // a reason is optional (RFC 9112, section 4)
    }
}

bool isLineSafe(const QByteArray &text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<uchar>(c) >= ' ' && c != '\x7f'; });
}

QByteArray now()
{
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'")
        .toLatin1();
}

} // namespace

bool isSendable(const Response &response)
{
    const auto isGood = [](const Header &header) {
        const bool isReserved = std::ranges::any_of(reserved,
            [&header](QByteArrayView name) { return name.compare(header.name, Qt::CaseInsensitive) == 0; });
        return !isReserved && !header.name.isEmpty() && isLineSafe(header.name) && !header.name.contains(' ')
            && !header.name.contains(':') && isLineSafe(header.value);
    };
    return response.status >= 200 && response.status <= 599 && isLineSafe(response.contentType)
        && std::ranges::all_of(response.headers, isGood);
}

bool mayHaveBody(int status)
{
    return status != 204 && status != 304;
}

QByteArray responseHead(const Response &response, bool keepAlive)
{
    QByteArray head =
        "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reason(response.status) + "\r\n";
    const auto add = [&head](QByteArrayView name, QByteArrayView value) {
        head.append(name).append(": ").append(value).append("\r\n");
    };
    add("Date", now());
    add("Connection", keepAlive ? "keep-alive" : "close");
    if (mayHaveBody(response.status))
        add("Content-Length", QByteArray::number(response.body.size()));
    if (!response.contentType.isEmpty())
        add("Content-Type", response.contentType);
    add("X-Content-Type-Options", "nosniff");
    if (response.header("Cache-Control").isEmpty())
        add("Cache-Control", "no-store");
    for (const Header &header : response.headers)
        add(header.name, header.value);
    return head + "\r\n";
}

} // namespace agentee::server
