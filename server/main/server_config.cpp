#include "server/main/server_config.h"

#include "models/json_document.h"
#include "models/json_reader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

using models::Problem;
using models::Result;

constexpr qint64 longestConfig = 256 * 1024;
constexpr qint64 longestKey = 4 * 1024;
constexpr qsizetype longestPath = 4096;
constexpr qsizetype mostProviders = 16;

Result<QByteArray> contentOf(const QString &fileName, qint64 longest)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        return models::problem(Problem::Kind::InvalidFields,
            u"The file %1 cannot be read: %2."_s.arg(fileName, file.errorString()),
            u"Check its name and who may read it."_s);
    }
    const QByteArray content = file.read(longest + 1);
    if (content.size() > longest) {
        return models::problem(
            Problem::Kind::TooLarge, u"The file %1 is larger than such a file can be."_s.arg(fileName));
    }
    return content;
}

/// `api_key_file` becomes `api_key`, so that a key need not stand in the configuration.
Result<QJsonObject> withKeyFromFile(QJsonObject provider, const QDir &folder)
{
    const QJsonValue named = provider.take("api_key_file"_L1);
    if (named.isUndefined())
        return provider;
    if (!named.isString() || provider.contains("api_key"_L1) || provider.contains("api_key_env"_L1)) {
        return models::problem(Problem::Kind::InvalidFields,
            u"provider/api_key_file must be the name of a file, and the only place that a key comes from."_s);
    }
    return contentOf(folder.absoluteFilePath(named.toString()), longestKey)
        .transform([&provider](const QByteArray &key) {
            provider.insert("api_key"_L1, QString::fromUtf8(key.trimmed()));
            return provider;
        });
}

Result<ProviderConfig> providerIn(const QJsonObject &object, const QDir &folder)
{
    return withKeyFromFile(object, folder).and_then(providerConfigFromJson);
}

QString fileIn(const QDir &folder, const QString &name)
{
    return name.isEmpty() ? QString() : folder.absoluteFilePath(name);
}

} // namespace

Result<ServerConfig> withConfigFile(const ServerConfig &config, const QString &fileName)
{
    const Result<QJsonObject> object =
        contentOf(fileName, longestConfig).and_then([](const QByteArray &content) {
            return models::parseJsonObject(content);
        });
    if (!object)
        return std::unexpected(object.error());
    const QDir folder = QFileInfo(fileName).absoluteDir();

    models::JsonReader reader(*object);
    ServerConfig read = config;
    if (reader.has("name"_L1))
        read.name = reader.text("name"_L1, 1, 200);
    if (reader.has("address"_L1))
        read.address = reader.text("address"_L1, 1, 64);
    read.port = quint16(reader.optionalInteger("port"_L1, 0, 65535).value_or(read.port));
    read.workers = int(reader.optionalInteger("workers"_L1, 1, 64).value_or(read.workers));
    read.certificateFile = fileIn(folder, reader.optionalText("certificate_file"_L1, longestPath));
    read.privateKeyFile = fileIn(folder, reader.optionalText("private_key_file"_L1, longestPath));
    if (read.certificateFile.isEmpty() != read.privateKeyFile.isEmpty())
        reader.fail("certificate_file"_L1, u"and private_key_file belong together"_s);
    const QJsonObject provider = reader.optionalObject("provider"_L1);
    const QJsonArray more = reader.optionalArray("more_providers"_L1, mostProviders);
    if (const auto wrong = reader.finish(models::JsonReader::UnknownFields::Refuse))
        return std::unexpected(*wrong);
    if (reader.has("provider"_L1)) {
        const Result<ProviderConfig> made = providerIn(provider, folder);
        if (!made)
            return std::unexpected(made.error());
        read.provider = *made;
    }
    for (const QJsonValue &one : more) {
        const Result<ProviderConfig> made = providerIn(one.toObject(), folder);
        if (!made)
            return std::unexpected(made.error());
        read.moreProviders.append(*made);
    }
    return read;
}

} // namespace agentee::server
