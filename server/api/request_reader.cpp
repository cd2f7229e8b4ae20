#include "server/api/request_reader.h"

#include "models/json_document.h"
#include "server/speech/say.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

using models::Problem;
using models::Result;

constexpr qsizetype maximumVersionDigits = 15;
constexpr qsizetype maximumToken = 512;

std::unexpected<Problem> wrongFields(const QList<Problem::FieldError> &errors)
{
    return std::unexpected(Problem{.kind = Problem::Kind::InvalidFields,
        .title = Say::tr("Some of the values are missing or wrong."),
        .nextStep = Say::tr("Correct the values that are named, then try again."),
        .fieldErrors = errors});
}

std::optional<qint64> wholeNumber(QStringView text)
{
    const bool digits = !text.isEmpty() && text.size() <= maximumVersionDigits
        && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits ? std::optional(text.toLongLong()) : std::nullopt;
}

/// The names between braces in a pattern.
QList<QByteArray> namesIn(const QByteArray &pattern)
{
    QList<QByteArray> names;
    for (const QByteArray &part : pattern.split('/')) {
        if (part.startsWith('{'))
            names.append(part.sliced(1, part.size() - 2));
    }
    return names;
}

Result<void> readQuery(const ApiRoute &route, const Request &request, Call::Parts &parts)
{
    QList<Problem::FieldError> errors;
    const auto isKnown = [&route](const QString &name) {
        return std::ranges::contains(route.query, name, &QueryField::name);
    };
    for (const QueryParameter &parameter : request.query) {
        if (!isKnown(parameter.name))
            errors.append({u'/' + parameter.name.left(64), Say::tr("is not known here")});
    }
    for (const QueryField &field : route.query) {
        const std::optional<QString> given = request.queryValue(field.name);
        if (field.type == QueryField::Type::Text) {
            if (given && given->size() > field.largest)
                errors.append(
                    {u'/' + field.name, Say::tr("must have at most %1 characters").arg(field.largest)});
            parts.texts.insert(field.name, given.value_or(QString()));
            continue;
        }
        const std::optional<qint64> number = given ? wholeNumber(*given) : field.otherwise;
        if (!number || *number < field.smallest || *number > field.largest)
            errors.append({u'/' + field.name,
                Say::tr("must be a whole number from %1 to %2").arg(field.smallest).arg(field.largest)});
        parts.numbers.insert(field.name, number.value_or(field.otherwise));
    }
    return errors.isEmpty() ? Result<void>() : wrongFields(errors);
}

bool isJson(const Request &request)
{
    const QByteArray type = request.header("Content-Type");
    return type.split(';').first().trimmed().compare("application/json", Qt::CaseInsensitive) == 0;
}

Result<QJsonObject> readBody(const ApiRoute &route, const Request &request)
{
    if (!route.takesBody) {
        if (request.body.isEmpty())
            return QJsonObject();
        return models::problem(Problem::Kind::MalformedRequest, Say::tr("This request takes no body."));
    }
    if (!isJson(request)) {
        return models::problem(Problem::Kind::UnsupportedMediaType,
            Say::tr("The body of this request must be JSON (Content-Type: application/json)."));
    }
    return models::parseJsonObject(request.body, {.maximumBytes = qsizetype(route.maximumBody)});
}

/// If-Match: one quoted whole number.
Result<qint64> readVersion(const Request &request)
{
    if (!request.hasHeader("If-Match")) {
        return models::problem(Problem::Kind::PreconditionRequired,
            Say::tr("The request does not say which version it was made against."),
            Say::tr("Send the version in If-Match."));
    }
    const QByteArray value = request.header("If-Match");
    const bool isQuoted = value.size() >= 3 && value.startsWith('"') && value.endsWith('"');
    const std::optional<qint64> number = isQuoted
        ? wholeNumber(QString::fromLatin1(QByteArrayView(value).sliced(1, value.size() - 2)))
        : std::nullopt;
    if (!number || *number < 1) {
        return models::problem(Problem::Kind::MalformedRequest,
            Say::tr("If-Match must be one whole number from 1 on, in quotation marks."));
    }
    return *number;
}

} // namespace

Result<Call> readCall(const ApiRoute &route, const Request &request, const PathParameters &path)
{
    Call::Parts parts;
    for (const QByteArray &name : namesIn(route.pattern)) {
        const std::optional<models::Id> id = path.id(name);
        if (!id)
            return models::problem(Problem::Kind::NotFound, Say::tr("There is nothing at this address."));
        parts.ids.insert(name, *id);
    }
    if (Result<void> query = readQuery(route, request, parts); !query)
        return std::unexpected(query.error());
    Result<QJsonObject> body = readBody(route, request);
    if (!body)
        return std::unexpected(body.error());
    parts.body = *std::move(body);
    if (route.needsVersion) {
        const Result<qint64> version = readVersion(request);
        if (!version)
            return std::unexpected(version.error());
        parts.version = *version;
    }
    return Call(std::move(parts));
}

Result<QString> readKey(const Request &request)
{
    if (!request.hasHeader("Idempotency-Key")) {
        return models::problem(Problem::Kind::PreconditionRequired,
            Say::tr("The request does not say by which key its repetition would be known."),
            Say::tr("Send a new id in Idempotency-Key."));
    }
    const std::optional<models::Id> key =
        models::idFromText(QString::fromLatin1(request.header("Idempotency-Key")));
    if (!key)
        return models::problem(
            Problem::Kind::MalformedRequest, Say::tr("Idempotency-Key must be an id (a UUID)."));
    return models::idText(*key);
}

QByteArray bearerToken(const Request &request)
{
    constexpr QByteArrayView scheme = "Bearer ";
    const QByteArray value = request.header("Authorization");
    const bool isBearer = value.size() > scheme.size() && value.size() <= maximumToken
        && QByteArrayView(value).first(scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0;
    return isBearer ? value.sliced(scheme.size()).trimmed() : QByteArray();
}

} // namespace agentee::server
