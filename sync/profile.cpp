#include "sync/profile.h"

#include "models/json_reader.h"
#include "sync/account_parts.h"
#include "sync/keychain_waits.h"
#include "sync/network/account_list.h"
#include "sync/network/endpoints.h"
#include "sync/network/http_caller.h"
#include "sync/network/known_servers.h"
#include "sync/network/network_problem.h"
#include "sync/network/private_file.h"
#include "sync/network/sealed_text.h"
#include "sync/network/server_address.h"
#include "sync/network/session_credentials.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QNetworkInformation>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::Problem;
using models::Result;

namespace
{

/// Signing out must not make a person wait for a server that is gone.
constexpr ApiClientOptions shortPatience{.silence = std::chrono::seconds(5),
    .whole = std::chrono::seconds(10),
    .renewBefore = std::chrono::minutes(1)};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::Profile)
public:
    static std::unexpected<Problem> held(const QString &folder)
    {
        return models::problem(Problem::Kind::Conflict,
            tr("Agentee is already open with the data in %1.").arg(folder),
            tr("Use the window that is open, or close it first."));
    }
    static std::unexpected<Problem> notLocked(const QString &folder)
    {
        return models::problem(Problem::Kind::StorageFailure,
            tr("The folder %1 cannot be written to.").arg(folder),
            tr("Check that the disk is not full and that the folder belongs to you."));
    }
    static std::unexpected<Problem> unknownAccount()
    {
        return models::problem(
            Problem::Kind::NotFound, tr("This account is not signed in on this computer."), tr("Sign in."));
    }
    static std::unexpected<Problem> notRandom()
    {
        return models::problem(Problem::Kind::Internal, tr("This computer gave no random numbers."),
            tr("Restart it, then try again."));
    }
    static std::unexpected<Problem> unsent(int count)
    {
        return models::problem(Problem::Kind::Conflict,
            tr("%n edit(s) have not reached the server yet.", nullptr, count),
            tr("Wait until they are sent, or sign out and lose them."));
    }
    static std::unexpected<Problem> copiesNotDeleted(const QString &file)
    {
        return models::problem(Problem::Kind::StorageFailure,
            tr("The copies in %1 could not be deleted.").arg(file),
            tr("Check that the file belongs to you, then try again. Nothing else was changed."));
    }
    static std::unexpected<Problem> notDeleted(const QString &folder)
    {
        return models::problem(Problem::Kind::StorageFailure,
            tr("You are signed out, but the folder %1 could not be deleted.").arg(folder),
            tr("Delete it by hand."));
    }
};

AccountInfo infoOf(const models::SignedIn &signedIn, const QUrl &server)
{
    return {.personId = signedIn.person.id,
        .tenantId = signedIn.tenant.id,
        .personName = signedIn.person.name,
        .email = signedIn.person.email,
        .tenantName = signedIn.tenant.name,
        .server = server};
}

/// What secretOfOwn() writes, as a whole: one line in any protocol.
bool isOwnSecret(const QByteArray &bytes)
{
    constexpr qsizetype length = 43; // of 256 bits
    return bytes.size() == length
        && QByteArray::fromBase64Encoding(
            bytes, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
}

/// The cache with what SQLite writes beside it.
bool isCopy(const QString &fileName)
{
    return fileName.startsWith("cache.db"_L1);
}

} // namespace

struct Profile::Private {
    QString folder;
    ProfileOptions options;
    AccountCalls accounts;
    std::unique_ptr<QLockFile> lock;
    AccountList list;
    KeychainWaits waits;
    SecretPlaces secrets{.waits = &waits, .session = std::make_shared<SessionSecrets>()};
    KnownServers servers;
    bool isClosed = false;

    Private(const QString &where, const ProfileOptions &how, AccountCalls calls)
        : folder(where)
        , options(how)
        , accounts(std::move(calls))
        , list(where)
        , servers(
              where, {.useKeychain = how.useKeychain, .allowPlainHttp = how.allowPlainHttp, .waits = &waits})
    {
    }
    QString accountFolder(const AccountInfo &info) const { return folder + u'/' + folderName(info); }
    std::shared_ptr<Credentials> credentialsOf(const KnownAccount &account) const
    {
        return makeCredentials(
            account.secrets, accountFolder(account.info), secretName(account.info), secrets);
    }

    using Self = std::shared_ptr<Private>;
    static QCoro::Task<> ready(Self self);
    static QCoro::Task<Result<models::Discovery>> discover(Self self, QUrl server);
    struct Proof {
        QString email;
        QString password;
    };
    static QCoro::Task<Result<AccountInfo>> signIn(Self self, QUrl server, Proof proof, Keep where);
    static QCoro::Task<Result<AccountInfo>> keep(
        Self self, models::SignedIn signedIn, QUrl server, Keep where);
    static QCoro::Task<SecretStore> storeFor(Self self, AccountInfo info, Keep where);
    static QCoro::Task<Result<void>> signOut(Self self, KnownAccount account);
};

Profile::Profile() = default;

Profile::~Profile()
{
    if (d) {
        d->isClosed = true;
        d->lock->unlock();
    }
}

Result<std::unique_ptr<Profile>> Profile::open(const QString &folder, const ProfileOptions &options)
{
    return open(folder, options, accountCalls());
}

Result<std::unique_ptr<Profile>> Profile::open(
    const QString &folder, const ProfileOptions &options, AccountCalls accounts)
{
    if (Result<void> made = makePrivateFolder(folder); !made)
        return std::unexpected(made.error());
    std::unique_ptr<Profile> profile(new Profile);
    auto d = std::make_shared<Private>(folder, options, std::move(accounts));
    d->lock = std::make_unique<QLockFile>(folder + "/lock"_L1);
    d->lock->setStaleLockTime(0); // held as long as its process lives, however long that is
    if (!d->lock->tryLock(0)) {
        return d->lock->error() == QLockFile::LockFailedError ? Words::held(folder)
                                                              : Words::notLocked(folder);
    }
    if (Result<void> loaded = d->list.load(); !loaded)
        return std::unexpected(loaded.error());
    if (Result<void> loaded = d->servers.load(); !loaded)
        return std::unexpected(loaded.error());
    // So that engines hear when the network is another one; without such a service they find out by trying.
    QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability);
    profile->d = std::move(d);
    return profile;
}

QList<AccountInfo> Profile::accounts() const
{
    QList<AccountInfo> infos;
    for (const KnownAccount &account : d->list.accounts())
        infos.append(account.info);
    return infos;
}

Result<std::unique_ptr<Account>> Profile::openAccount(const AccountInfo &info)
{
    std::optional<KnownAccount> account = d->list.find(info);
    if (!account)
        return Words::unknownAccount();
    account->lastUsed = models::now();
    if (Result<void> kept = d->list.put(*account); !kept)
        return std::unexpected(kept.error());
    return readAccount(info);
}

Result<std::unique_ptr<Account>> Profile::readAccount(const AccountInfo &info)
{
    const std::optional<KnownAccount> account = d->list.find(info);
    if (!account)
        return Words::unknownAccount();
    if (Result<void> made = makePrivateFolder(d->accountFolder(info)); !made)
        return std::unexpected(made.error());
    return d->accounts.open({.info = account->info,
        .person = account->person,
        .tenant = account->tenant,
        .folder = d->accountFolder(info),
        .makeCredentials =
            [secrets = account->secrets, folder = d->accountFolder(info), name = secretName(info),
                places = d->secrets] { return makeCredentials(secrets, folder, name, places); },
        .route = [routes = d->servers.routes(), server = info.server] { return routes->of(server); }});
}

Result<QByteArray> Profile::secretOfOwn(const QString &fileName)
{
    constexpr qsizetype secretBytes = 32;
    constexpr qsizetype longestFile = 200;
    const QString path = d->folder + u'/' + fileName;
    const QString folder = QFileInfo(path).path();
    if (Result<void> made = makePrivateFolder(folder).and_then([&] { return keepPrivate(folder); }); !made)
        return std::unexpected(made.error());
    const Result<std::optional<QByteArray>> kept = readPrivateFile(path, longestFile);
    if (!kept)
        return std::unexpected(kept.error());
    if (*kept && isOwnSecret(**kept))
        return keepPrivate(path).transform([&kept] { return **kept; });
    const QByteArray random = secureRandom(secretBytes);
    if (random.isEmpty())
        return Words::notRandom();
    const QByteArray secret = random.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return writePrivateFile(path, secret).transform([&secret] { return secret; });
}

StorageUse Profile::storageUse(const AccountInfo &info) const
{
    StorageUse use{.folder = d->accountFolder(info)};
    for (const QFileInfo &file : QDir(use.folder).entryInfoList(QDir::Files | QDir::Hidden))
        (isCopy(file.fileName()) ? use.copies : use.own) += file.size();
    return use;
}

Result<void> Profile::clearCopies(const AccountInfo &info)
{
    for (const QFileInfo &file : QDir(d->accountFolder(info)).entryInfoList(QDir::Files | QDir::Hidden)) {
        if (isCopy(file.fileName()) && !QFile::remove(file.filePath()))
            return Words::copiesNotDeleted(file.filePath());
    }
    return {};
}

Servers &Profile::servers()
{
    return d->servers;
}

void Profile::setPlace(const QUrl &server, const QUrl &address, const QSslCertificate &authority)
{
    d->servers.routes()->setPlace(server, address, authority);
}

void Profile::awaitPlace(const QUrl &server)
{
    d->servers.routes()->awaitPlace(server);
}

QUrl Profile::address(const QUrl &server) const
{
    return d->servers.routes()->of(server).address;
}

QCoro::Task<> Profile::ready()
{
    return Private::ready(d);
}

QCoro::Task<> Profile::Private::ready(Self self)
{
    co_await self->servers.ready();
}

QCoro::Task<Result<models::Discovery>> Profile::discover(QUrl server)
{
    return Private::discover(d, server);
}

QCoro::Task<Result<models::Discovery>> Profile::Private::discover(Self self, QUrl server)
{
    co_return co_await self->servers.discover(server);
}

QCoro::Task<Result<AccountInfo>> Profile::signIn(QUrl server, QString email, QString password, Keep keep)
{
    return Private::signIn(d, server, {.email = email, .password = password}, keep);
}

KeychainWaits &Profile::keychainWaits()
{
    return d->waits;
}

QCoro::Task<Result<AccountInfo>> Profile::Private::signIn(Self self, QUrl server, Proof proof, Keep where)
{
    const Result<QUrl> address = serverAddress(server, self->options.allowPlainHttp);
    if (!address)
        co_return std::unexpected(address.error());
    co_await self->servers.ready();
    HttpCaller caller(self->servers.routes()->of(*address));
    const Result<models::SignedIn> signedIn =
        co_await call(caller, endpoints::signIn(proof.email, proof.password, QSysInfo::machineHostName()));
    if (!signedIn)
        co_return std::unexpected(signedIn.error());
    co_return co_await keep(self, *signedIn, *address, where);
}

/// Where the token is kept from now on. What was kept elsewhere before is not left behind; nobody waits for
/// that.
QCoro::Task<SecretStore> Profile::Private::storeFor(Self self, AccountInfo info, Keep where)
{
    const std::optional<KnownAccount> before = self->list.find(info);
    if (where == Keep::ThisRun) {
        if (before && before->secrets != SecretStore::Session) {
            [](std::shared_ptr<Credentials> credentials) -> QCoro::Task<> { co_await credentials->forget(); }(
                                                             self->credentialsOf(*before));
        }
        co_return SecretStore::Session;
    }
    if (before && before->secrets != SecretStore::Session)
        co_return SecretStore(before->secrets);
    if (where == Keep::InFile || !self->options.useKeychain)
        co_return SecretStore::File;
    co_return co_await findSecretStore(self->secrets.waits);
}

QCoro::Task<Result<AccountInfo>> Profile::Private::keep(
    Self self, models::SignedIn signedIn, QUrl server, Keep where)
{
    KnownAccount account{.info = infoOf(signedIn, server),
        .person = signedIn.person,
        .tenant = signedIn.tenant,
        .secrets = SecretStore::File,
        .lastUsed = models::now()};
    if (Result<void> made = makePrivateFolder(self->accountFolder(account.info)); !made)
        co_return std::unexpected(made.error());
    account.secrets = co_await storeFor(self, account.info, where);
    Result<void> kept = co_await self->credentialsOf(account)->keep(signedIn.refreshToken);
    if (!kept && account.secrets == SecretStore::Keychain) {
        account.secrets = SecretStore::File;
        kept = co_await self->credentialsOf(account)->keep(signedIn.refreshToken);
    }
    if (!kept)
        co_return std::unexpected(kept.error());
    if (self->isClosed)
        co_return std::unexpected(cancelled());
    if (Result<void> listed = self->list.put(account); !listed)
        co_return std::unexpected(listed.error());
    co_return AccountInfo(account.info);
}

QCoro::Task<Result<void>> Profile::signOut(AccountInfo info, bool discardUnsent)
{
    const std::optional<KnownAccount> account = d->list.find(info);
    if (!account)
        co_return {};
    if (!discardUnsent) {
        const Result<int> unsent = d->accounts.unsentEdits(d->accountFolder(info));
        if (!unsent)
            co_return std::unexpected(unsent.error());
        if (*unsent > 0)
            co_return Words::unsent(*unsent);
    }
    co_return co_await Private::signOut(d, *account);
}

QCoro::Task<Result<void>> Profile::Private::signOut(Self self, KnownAccount account)
{
    const std::shared_ptr<Credentials> credentials = self->credentialsOf(account);
    {
        // Whether the server heard of it does not matter here: the token is forgotten, and ends there by
        // itself.
        co_await self->servers.ready();
        ApiClient client(
            self->servers.routes()->of(account.info.server), credentials, nullptr, shortPatience);
        co_await call(client, endpoints::signOut());
    }
    if (Result<void> forgotten = co_await credentials->forget(); !forgotten)
        co_return std::unexpected(forgotten.error());
    if (self->isClosed)
        co_return std::unexpected(cancelled());
    if (Result<void> removed = self->list.remove(account.info); !removed)
        co_return std::unexpected(removed.error());
    if (const QString folder = self->accountFolder(account.info); !QDir(folder).removeRecursively())
        co_return Words::notDeleted(folder);
    co_return {};
}

} // namespace agentee::sync
