#include "sync/updates/release.h"

#include "models/json_document.h"
#include "models/json_reader.h"
#include "sync/updates/signature.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

namespace
{

using models::JsonReader;
using models::Problem;
using models::Result;

constexpr qsizetype longestManifest = 512 * 1024;
constexpr qint64 largestFile = qint64(2) * 1024 * 1024 * 1024;
constexpr qsizetype mostFiles = 50;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::Updates)
};

std::unexpected<Problem> notBelieved()
{
    return models::problem(Problem::Kind::NetworkFailure,
        Words::tr("What the update server says does not come from the makers of this program."),
        Words::tr("Nothing was changed. Try again later, or from another network."));
}

std::unexpected<Problem> notUnderstood()
{
    return models::problem(Problem::Kind::NetworkFailure,
        Words::tr("What the update server says cannot be understood."),
        Words::tr("Nothing was changed. Fetch the new version by hand."));
}

std::optional<QByteArray> decoded(const QString &base64)
{
    const auto result = QByteArray::fromBase64Encoding(
        base64.toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(*result) : std::nullopt;
}

QVersionNumber versionFrom(JsonReader &reader, QLatin1StringView key)
{
    static const QRegularExpression three(
        QRegularExpression::anchoredPattern(uR"((0|[1-9]\d{0,5})(\.(0|[1-9]\d{0,5})){2})"_s));
    const QString value = reader.text(key, 5, 20);
    if (!three.match(value).hasMatch())
        reader.fail(key, u"must be three numbers"_s);
    return QVersionNumber::fromString(value);
}

QDate dayFrom(JsonReader &reader, QLatin1StringView key)
{
    const QDate day = QDate::fromString(reader.text(key, 10, 10), Qt::ISODate);
    if (!day.isValid())
        reader.fail(key, u"must be a day"_s);
    return day;
}

Result<ReleaseFile> fileFrom(const QJsonObject &object)
{
    static const QRegularExpression plainName(
        QRegularExpression::anchoredPattern(u"[A-Za-z0-9][A-Za-z0-9._+-]{0,127}"_s));
    JsonReader reader(object);
    ReleaseFile file{.name = reader.text("name"_L1, 1, 128),
        .platform = reader.text("platform"_L1, 1, 64),
        .size = reader.integer("size"_L1, 1, largestFile),
        .sha256 = QByteArray::fromHex(reader.text("sha256"_L1, 64, 64).toLatin1())};
    if (!plainName.match(file.name).hasMatch())
        reader.fail("name"_L1, u"must be the name of a file"_s);
    if (file.sha256.size() != 32)
        reader.fail("sha256"_L1, u"must be 64 hexadecimal digits"_s);
    if (const auto wrong = reader.finish(JsonReader::UnknownFields::Ignore))
        return std::unexpected(*wrong);
    return file;
}

} // namespace

Result<Release> readRelease(const QJsonObject &feed, const QByteArray &publicKey)
{
    JsonReader envelope(feed);
    const qint64 format = envelope.integer("format"_L1);
    const auto manifest = decoded(envelope.text("manifest"_L1, 1, longestManifest));
    const auto signature = decoded(envelope.text("signature"_L1, 88, 88));
    if (envelope.finish(JsonReader::UnknownFields::Ignore) || format != 1 || !manifest || !signature)
        return notUnderstood();
    if (!isSignedBy(publicKey, "agentee-release-1\n" + *manifest, *signature))
        return notBelieved();

    const Result<QJsonObject> object =
        models::parseJsonObject(*manifest, {.maximumBytes = longestManifest, .maximumDepth = 8});
    if (!object)
        return notUnderstood();
    JsonReader reader(*object);
    Release release{.version = versionFrom(reader, "version"_L1),
        .minimumVersion = versionFrom(reader, "minimum_version"_L1),
        .published = dayFrom(reader, "published"_L1),
        .goodUntil = dayFrom(reader, "good_until"_L1),
        .notes = reader.text("notes"_L1, 0, 100'000),
        .files = reader.list<ReleaseFile>("files"_L1, mostFiles, fileFrom)};
    if (reader.finish(JsonReader::UnknownFields::Ignore))
        return notUnderstood();
    return release;
}

} // namespace agentee::sync
