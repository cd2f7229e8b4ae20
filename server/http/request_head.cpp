#include "server/http/request_head.h"

#include "server/speech/say.h"

#include <algorithm>

namespace agentee::server
{

namespace
{

constexpr qsizetype maximumHeaders = 100;
constexpr qsizetype maximumLengthDigits = 18; // fits a qint64

std::unexpected<models::Problem> malformed(const QString &sentence)
{
    return models::problem(models::Problem::Kind::MalformedRequest, sentence);
}

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenCharacter);
}

bool isVisible(char c)
{
    return c > ' ' && c < '\x7f';
}

bool isValueCharacter(char c)
{
    const auto byte = static_cast<uchar>(c);
    return c == '\t' || (byte >= 0x20 && byte != 0x7f);
}

bool equals(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool readRequestLine(QByteArrayView line, RequestHead &head)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0 || first == last)
        return false;
    const QByteArrayView method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    const QByteArrayView version = line.sliced(last + 1);
    if (!isToken(method) || target.isEmpty() || !std::ranges::all_of(target, isVisible)
        || (version != "HTTP/1.1" && version != "HTTP/1.0"))
        return false;
    head.method = method.toByteArray();
    head.target = target.toByteArray();
    head.minorVersion = version.endsWith('1') ? 1 : 0;
    return true;
}

std::optional<Header> readHeader(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.first(colon)))
        return std::nullopt;
    const QByteArrayView value = line.sliced(colon + 1).trimmed();
    if (!std::ranges::all_of(line.sliced(colon + 1), isValueCharacter))
        return std::nullopt;
    return Header{line.first(colon).toByteArray(), value.toByteArray()};
}

QByteArrayList valuesOf(const RequestHead &head, QByteArrayView name)
{
    QByteArrayList values;
    for (const Header &header : head.headers) {
        if (equals(header.name, name))
            values.append(header.value);
    }
    return values;
}

models::Result<void> readFraming(RequestHead &head)
{
    const QByteArrayList lengths = valuesOf(head, "Content-Length");
    const QByteArrayList codings = valuesOf(head, "Transfer-Encoding");
    if (lengths.size() + codings.size() > 1)
        return malformed(Say::tr("The request says more than once how long it is."));
    if (!codings.isEmpty()) {
        if (head.minorVersion == 0 || !equals(codings.first(), "chunked"))
            return malformed(Say::tr("The request is encoded in a way that this server does not take."));
        head.chunked = true;
    }
    if (!lengths.isEmpty()) {
        const QByteArray &length = lengths.first();
        const bool digitsOnly = std::ranges::all_of(length, [](char c) { return c >= '0' && c <= '9'; });
        if (length.isEmpty() || length.size() > maximumLengthDigits || !digitsOnly)
            return malformed(Say::tr("The request gives a length that is not a number."));
        head.contentLength = length.toLongLong();
    }
    return {};
}

models::Result<void> readRest(RequestHead &head)
{
    const QByteArrayList hosts = valuesOf(head, "Host");
    if (hosts.size() != 1 || hosts.first().isEmpty() || !std::ranges::all_of(hosts.first(), isVisible)
        || hosts.first().contains(','))
        return malformed(Say::tr("The request must name exactly one host."));

    head.keepAlive = head.minorVersion == 1;
    for (const QByteArray &value : valuesOf(head, "Connection")) {
        for (const QByteArray &option : value.split(',')) {
            if (equals(option.trimmed(), "close"))
                head.keepAlive = false;
        }
    }
    for (const QByteArray &value : valuesOf(head, "Expect")) {
        if (!equals(value, "100-continue"))
            return malformed(Say::tr("The request expects something that this server does not do."));
        head.expectsContinue = head.minorVersion == 1;
    }
    return {};
}

} // namespace

models::Result<RequestHead> readRequestHead(QByteArrayView block)
{
    RequestHead head;
    bool isFirst = true;
    while (true) {
        const qsizetype end = block.indexOf(QByteArrayView("\r\n"));
        if (end < 0)
            return malformed(Say::tr("The headers of the request do not end."));
        const QByteArrayView line = block.first(end);
        block = block.sliced(end + 2);
        if (isFirst) {
            if (!readRequestLine(line, head))
                return malformed(Say::tr("The first line of the request cannot be read."));
            isFirst = false;
            continue;
        }
        if (line.isEmpty())
            break;
        const std::optional<Header> header = readHeader(line);
        if (!header || head.headers.size() == maximumHeaders)
            return malformed(Say::tr("The headers of the request cannot be read."));
        head.headers.append(*header);
    }
    if (!block.isEmpty())
        return malformed(Say::tr("The headers of the request end too early."));
    return readFraming(head).and_then([&head] { return readRest(head); }).transform([&head] { return head; });
}

} // namespace agentee::server
