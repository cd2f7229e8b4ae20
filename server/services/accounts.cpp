#include "server/services/accounts.h"

#include "models/permissions.h"
#include "server/services/checks.h"
#include "server/services/password.h"
#include "server/services/tokens.h"
#include "server/speech/say.h"
#include "server/store/auth_table.h"
#include "server/store/person_table.h"
#include "server/store/transaction.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace agentee::server
{

using models::Id;
using models::Person;
using models::Problem;
using models::Result;
using models::SignedIn;
using namespace Qt::StringLiterals;

namespace
{

constexpr int AccessSeconds = 15 * 60;
constexpr int RefreshDays = 60;
constexpr int RepeatSeconds = 60;
constexpr int MostFailures = 10;
constexpr int FailureMinutes = 15;
constexpr qsizetype AddressesRemembered = 100'000;
constexpr qsizetype DeviceLength = 200;

QString cleanEmail(const QString &email)
{
    return email.trimmed().toLower();
}

QByteArray limiterKey(const QString &email)
{
    return QCryptographicHash::hash(cleanEmail(email).toUtf8(), QCryptographicHash::Sha256);
}

Result<SignedIn> withTokens(Transaction &transaction, const Id &tenant, const Id &person,
    const QString &access, const QString &refreshToken)
{
    PersonTable people(transaction);
    const auto row = people.find(tenant, person);
    const auto company = people.tenant(tenant);
    if (!row || !row->active || !company)
        return std::unexpected(notSignedIn());
    return SignedIn{.accessToken = access,
        .refreshToken = refreshToken,
        .expiresInSeconds = AccessSeconds,
        .person = *row,
        .tenant = *company};
}

Principal principalOf(const AuthTable::SignIn &signIn)
{
    return {.person = signIn.person, .tenant = signIn.tenant, .agent = {}, .agentSession = {}};
}

} // namespace

Problem notSignedIn()
{
    return {.kind = Problem::Kind::NotSignedIn,
        .title = Say::tr("You are not signed in."),
        .nextStep = Say::tr("Sign in again.")};
}

Result<void> SignInLimiter::check(const QString &email, const QDateTime &now)
{
    const std::scoped_lock lock(m_mutex);
    const auto tries = m_tries.constFind(limiterKey(email));
    if (tries == m_tries.cend() || tries->failures < MostFailures)
        return {};
    const qint64 wait = now.secsTo(tries->since.addSecs(FailureMinutes * 60));
    if (wait <= 0)
        return {};
    Problem problem{.kind = Problem::Kind::TooManyRequests,
        .title = Say::tr("Too many tries to sign in with this address."),
        .nextStep = Say::tr("Wait a quarter of an hour, then try again.")};
    problem.retryAfterSeconds = static_cast<int>(wait);
    return std::unexpected(problem);
}

void SignInLimiter::noteFailure(const QString &email, const QDateTime &now)
{
    const std::scoped_lock lock(m_mutex);
    const auto expired = [&now](
                             const Tries &tries) { return tries.since.secsTo(now) >= FailureMinutes * 60; };
    if (m_tries.size() >= AddressesRemembered)
        m_tries.removeIf([&expired](const auto &entry) { return expired(entry.value()); });
    if (m_tries.size() >= AddressesRemembered)
        m_tries.clear();
    Tries &tries = m_tries[limiterKey(email)];
    if (!tries.since.isValid() || expired(tries))
        tries = {.failures = 0, .since = now};
    ++tries.failures;
}

void SignInLimiter::forget(const QString &email)
{
    const std::scoped_lock lock(m_mutex);
    m_tries.remove(limiterKey(email));
}

Result<ProvenPerson> proveIdentity(
    Transaction &transaction, SignInLimiter &limiter, const QString &email, const QString &password)
{
    if (auto allowed = limiter.check(email, transaction.time()); !allowed)
        return std::unexpected(allowed.error());
    const auto account = PersonTable(transaction).account(cleanEmail(email));
    const bool matches = passwordMatches(password, account ? account->passwordHash : QByteArray());
    if (!matches || !account->person.active) {
        limiter.noteFailure(email, transaction.time());
        return models::problem(Problem::Kind::NotSignedIn,
            Say::tr("The address or the password is not right."), Say::tr("Check both and try again."));
    }
    limiter.forget(email);
    return ProvenPerson{.tenant = account->tenant, .person = account->person.id};
}

Result<SignedIn> signIn(Transaction &transaction, const ProvenPerson &proven, const QString &device)
{
    const QString access = newToken();
    const QString refreshToken = newToken();
    const AuthTable::SignIn row{.id = models::newId(),
        .tenant = proven.tenant,
        .person = proven.person,
        .device = device.left(DeviceLength),
        .revokedAt = {},
        .accessHash = tokenHash(access.toLatin1()),
        .accessExpiresAt = transaction.time().addSecs(AccessSeconds)};
    Result<SignedIn> answer = withTokens(transaction, proven.tenant, proven.person, access, refreshToken);
    if (!answer)
        return answer;
    AuthTable table(transaction);
    table.insert(row);
    table.insertRefresh({.hash = tokenHash(refreshToken.toLatin1()),
        .signIn = row.id,
        .expiresAt = transaction.time().addDays(RefreshDays),
        .usedAt = {},
        .salt = {}});
    transaction.audit(principalOf(row), u"signed_in"_s, row.id, {}, {{u"device"_s, row.device}});
    return answer;
}

Result<Refreshed> refresh(Transaction &transaction, const QString &refreshToken)
{
    AuthTable table(transaction);
    const QByteArray token = refreshToken.toLatin1();
    const auto presented = table.refresh(tokenHash(token));
    const auto signIn = presented ? table.find(presented->signIn) : std::nullopt;
    if (!signIn || signIn->revokedAt.isValid() || presented->expiresAt <= transaction.time())
        return std::unexpected(notSignedIn());

    const QByteArray salt = presented->usedAt.isValid() ? presented->salt : randomBytes(32);
    const QString nextAccess = successorToken(token, salt, "access");
    const QString nextRefresh = successorToken(token, salt, "refresh");
    if (presented->usedAt.isValid()) {
        const auto successor = table.refresh(tokenHash(nextRefresh.toLatin1()));
        const bool repeated = presented->usedAt.secsTo(transaction.time()) < RepeatSeconds && successor
            && !successor->usedAt.isValid();
        if (!repeated) {
            table.revoke(signIn->id, transaction.time());
            transaction.audit(principalOf(*signIn), u"refresh_token_reused"_s, signIn->id, {});
            return Refreshed{};
        }
    } else {
        table.useRefresh(presented->hash, transaction.time(), salt);
        table.insertRefresh({.hash = tokenHash(nextRefresh.toLatin1()),
            .signIn = signIn->id,
            .expiresAt = transaction.time().addDays(RefreshDays),
            .usedAt = {},
            .salt = {}});
        table.setAccess(signIn->id, tokenHash(nextAccess.toLatin1()),
            transaction.time().addSecs(AccessSeconds), transaction.time());
    }
    return withTokens(transaction, signIn->tenant, signIn->person, nextAccess, nextRefresh)
        .transform([](SignedIn signedIn) { return Refreshed{.signedIn = std::move(signedIn)}; });
}

Result<void> signOut(Transaction &transaction, const Id &authSession)
{
    AuthTable table(transaction);
    const auto signIn = table.find(authSession);
    if (!signIn || signIn->revokedAt.isValid())
        return {};
    table.revoke(authSession, transaction.time());
    transaction.audit(principalOf(*signIn), u"signed_out"_s, authSession, {});
    return {};
}

Result<void> pruneSignIns(Transaction &transaction)
{
    AuthTable(transaction).removeExpired(transaction.time());
    return {};
}

Result<Authenticated> authenticate(Transaction &transaction, QByteArrayView accessToken)
{
    const auto signIn = AuthTable(transaction).byAccessHash(tokenHash(accessToken), transaction.time());
    if (!signIn)
        return std::unexpected(notSignedIn());
    return Authenticated{.principal = principalOf(*signIn), .authSession = signIn->id};
}

Result<Me> me(Transaction &transaction, const Principal &principal)
{
    PersonTable people(transaction);
    const auto person = people.find(principal.tenant, principal.person);
    const auto tenant = people.tenant(principal.tenant);
    if (!person || !tenant)
        return std::unexpected(notSignedIn());
    return Me{.person = *person, .tenant = *tenant};
}

Result<models::Tenant> createTenant(Transaction &transaction, const Id &id, const QString &name)
{
    PersonTable table(transaction);
    if (const auto present = table.tenant(id)) {
        if (present->name == name)
            return *present;
        return conflict(Say::tr("A company with this id exists already."), Say::tr("Use a new id."));
    }
    if (name.trimmed().isEmpty() || name.size() > 200)
        return invalidField(u"/name"_s, Say::tr("A company's name has 1 to 200 characters."));
    const models::Tenant tenant{.id = id, .name = name};
    table.insertTenant(tenant);
    return tenant;
}

Result<Person> createPerson(
    Transaction &transaction, const Id &tenant, const Person &person, const QByteArray &passwordHash)
{
    static const QRegularExpression initials(
        u"^\\p{Lu}{1,4}$"_s, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression address(u"^[^@\\s]{1,64}@[^@\\s]{1,190}$"_s);
    PersonTable table(transaction);
    Person made = person;
    made.email = cleanEmail(person.email);
    if (!table.tenant(tenant))
        return notFound(Say::tr("company"));
    if (!initials.match(made.initials).hasMatch())
        return invalidField(u"/initials"_s, Say::tr("Initials are 1 to 4 capital letters."));
    if (!address.match(made.email).hasMatch())
        return invalidField(u"/email"_s, Say::tr("This is not an address."));
    if (made.name.trimmed().isEmpty() || made.name.size() > 200)
        return invalidField(u"/name"_s, Say::tr("A name has 1 to 200 characters."));
    if (table.account(made.email) || table.find(tenant, made.id))
        return conflict(
            Say::tr("There is an account with this address or id already."), Say::tr("Use another one."));
    table.insert(tenant, made, passwordHash);
    transaction.touch(tenant, models::Entity::Person, made.id);
    transaction.audit({.person = made.id, .tenant = tenant, .agent = {}, .agentSession = {}},
        u"person_created"_s, made.id, {}, {{u"name"_s, made.name}});
    return made;
}

Result<Person> setPassword(Transaction &transaction, const QString &email, const QByteArray &passwordHash)
{
    PersonTable table(transaction);
    const auto account = table.account(cleanEmail(email));
    if (!account)
        return notFound(Say::tr("person"));
    table.setPasswordHash(account->tenant, account->person.id, passwordHash);
    AuthTable(transaction).revokeAllOf(account->person.id, transaction.time());
    transaction.audit(
        {.person = account->person.id, .tenant = account->tenant, .agent = {}, .agentSession = {}},
        u"password_set"_s, account->person.id, {});
    return account->person;
}

Result<Person> deactivatePerson(Transaction &transaction, const Principal &principal, const Id &person)
{
    PersonTable table(transaction);
    const auto actor = table.find(principal.tenant, principal.person);
    if (!actor || principal.agent || !models::mayDeactivate(actor->role, models::TenantRole::Member))
        return models::problem(Problem::Kind::NotAllowed,
            Say::tr("Only who administers the company can do this."),
            Say::tr("Ask an administrator of your company."));
    auto colleague = table.find(principal.tenant, person);
    if (!colleague)
        return notFound(Say::tr("person"));
    if (person == principal.person)
        return conflict(Say::tr("You cannot close your own account."),
            Say::tr("Ask another administrator to do it."), models::toJson(*colleague));
    if (!models::mayDeactivate(actor->role, colleague->role))
        return models::problem(Problem::Kind::NotAllowed,
            Say::tr("Only an administrator of the platform can close this account."));
    if (!colleague->active)
        return *colleague;
    colleague->active = false;
    table.deactivate(principal.tenant, person);
    AuthTable(transaction).revokeAllOf(person, transaction.time());
    transaction.touch(principal.tenant, models::Entity::Person, person);
    transaction.audit(principal, u"person_deactivated"_s, person, {});
    return *colleague;
}

} // namespace agentee::server
