#include "sync/network/account_list.h"

#include "models/json_document.h"
#include "models/json_reader.h"
#include "sync/network/private_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

namespace
{

using models::JsonReader;
using models::Problem;
using models::Result;

constexpr qsizetype maximumFile = 1024 * 1024;
constexpr qsizetype maximumAccounts = 100;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::AccountList)
public:
    static std::unexpected<Problem> damaged(const QString &file)
    {
        return models::problem(Problem::Kind::StorageFailure,
            tr("The list of accounts on this computer is damaged: %1.").arg(file),
            tr("Move that file away, then sign in again."));
    }
};

std::optional<SecretStore> secretsFromWord(QStringView word)
{
    if (word == u"keychain")
        return SecretStore::Keychain;
    if (word == u"file")
        return SecretStore::File;
    if (word == u"session")
        return SecretStore::Session;
    return std::nullopt;
}

QString wordOf(SecretStore store)
{
    switch (store) {
    case SecretStore::Keychain:
        return u"keychain"_s;
    case SecretStore::File:
        return u"file"_s;
    case SecretStore::Session:
        return u"session"_s;
    }
    std::unreachable();
}

QJsonObject toJson(const KnownAccount &account)
{
    return {{u"person"_s, models::toJson(account.person)}, {u"tenant"_s, models::toJson(account.tenant)},
        {u"server"_s, account.info.server.toString()}, {u"secrets"_s, wordOf(account.secrets)},
        {u"last_used"_s, models::timeText(account.lastUsed)}};
}

Result<KnownAccount> knownAccountFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    KnownAccount account;
    account.person = reader.nested<models::Person>("person"_L1, models::personFromJson);
    account.tenant = reader.nested<models::Tenant>("tenant"_L1, models::tenantFromJson);
    account.secrets = reader.word<SecretStore>("secrets"_L1, secretsFromWord);
    account.lastUsed = reader.time("last_used"_L1);
    const QUrl server(reader.text("server"_L1, 1, 2000), QUrl::StrictMode);
    if (!server.isValid() || server.host().isEmpty())
        reader.fail("server"_L1, QString());
    if (std::optional<Problem> wrong = reader.finish(JsonReader::UnknownFields::Ignore))
        return std::unexpected(*std::move(wrong));
    account.info = {.personId = account.person.id,
        .tenantId = account.tenant.id,
        .personName = account.person.name,
        .email = account.person.email,
        .tenantName = account.tenant.name,
        .server = server};
    return account;
}

bool isSame(const AccountInfo &a, const AccountInfo &b)
{
    return a.personId == b.personId && a.server == b.server;
}

} // namespace

QString folderName(const AccountInfo &info)
{
    const QByteArray server =
        QCryptographicHash::hash(info.server.toEncoded(), QCryptographicHash::Sha256).toHex().first(8);
    return models::idText(info.personId) + u'-' + QString::fromLatin1(server);
}

QString secretName(const AccountInfo &info)
{
    return info.server.toString() + u'|' + models::idText(info.personId);
}

AccountList::AccountList(const QString &folder)
    : m_file(folder + "/accounts.json"_L1)
{
}

Result<void> AccountList::load()
{
    const Result<std::optional<QByteArray>> bytes = readPrivateFile(m_file, maximumFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    m_accounts.clear();
    if (!*bytes)
        return {};
    const Result<QJsonObject> object = models::parseJsonObject(**bytes);
    if (!object)
        return Words::damaged(m_file);
    JsonReader reader(*object);
    QList<KnownAccount> accounts =
        reader.list<KnownAccount>("accounts"_L1, maximumAccounts, knownAccountFromJson);
    if (reader.finish(JsonReader::UnknownFields::Ignore))
        return Words::damaged(m_file);
    std::ranges::stable_sort(accounts, std::ranges::greater(), &KnownAccount::lastUsed);
    m_accounts = accounts;
    return {};
}

std::optional<KnownAccount> AccountList::find(const AccountInfo &info) const
{
    const auto found = std::ranges::find_if(
        m_accounts, [&info](const KnownAccount &account) { return isSame(account.info, info); });
    return found == m_accounts.end() ? std::nullopt : std::optional(*found);
}

Result<void> AccountList::put(const KnownAccount &account)
{
    QList<KnownAccount> accounts = m_accounts;
    accounts.removeIf([&account](const KnownAccount &other) { return isSame(other.info, account.info); });
    accounts.prepend(account);
    return save(accounts);
}

Result<void> AccountList::remove(const AccountInfo &info)
{
    QList<KnownAccount> accounts = m_accounts;
    accounts.removeIf([&info](const KnownAccount &other) { return isSame(other.info, info); });
    return save(accounts);
}

Result<void> AccountList::save(const QList<KnownAccount> &accounts)
{
    QJsonArray array;
    for (const KnownAccount &account : accounts)
        array.append(toJson(account));
    const QByteArray bytes = QJsonDocument(QJsonObject{{u"accounts"_s, array}}).toJson();
    if (Result<void> written = writePrivateFile(m_file, bytes); !written)
        return written;
    m_accounts = accounts;
    return {};
}

} // namespace agentee::sync
