#include "models/json_reader.h"
#include "server/services/accounts.h"
#include "server/services/feed.h"
#include "server/services/password.h"
#include "tests/server/service_test.h"

using namespace agentee;
using namespace agentee::test;
using models::SignedIn;

namespace
{

QString emailOf(TestBackend &backend, const Principal &who)
{
    return read(backend, [&](Transaction &t) { return server::me(t, who); })->person.email;
}

models::Result<SignedIn> signInAs(
    TestBackend &backend, server::SignInLimiter &limiter, const QString &email, const QString &password)
{
    const auto proven =
        read(backend, [&](Transaction &t) { return server::proveIdentity(t, limiter, email, password); });
    if (!proven)
        return std::unexpected(proven.error());
    return write(backend, [&](Transaction &t) { return server::signIn(t, *proven, u"Laptop"_s); });
}

auto authenticated(TestBackend &backend, const QString &token)
{
    return read(backend, [&](Transaction &t) { return server::authenticate(t, token.toLatin1()); });
}

void administrates(TestBackend &backend, const Principal &who)
{
    const auto done = write(backend, [&](Transaction &t) -> models::Result<qint64> {
        return t.execute(u"UPDATE person SET role = 'tenant_admin' WHERE id = ?"_s, {who.person});
    });
    QCOMPARE(done.value_or(0), 1);
}

} // namespace

class TestAccounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signsInAndOut();
    void wrongPasswordAndAddressAnswerAlike();
    void tooManyTries();
    void refreshRotates();
    void stolenRefreshTokenEndsTheSignIn();
    void lostRefreshAnswerIsRepeated();
    void deactivationEndsEverything();
    void storesNoToken();
    void findsPeopleWithoutDiacritics();
};

void TestAccounts::signsInAndOut()
{
    TestBackend backend;
    server::SignInLimiter limiter;
    const auto signedIn = signInAs(
        backend, limiter, u"  "_s + emailOf(backend, backend.ana).toUpper(), TestBackend::password());
    QVERIFY(signedIn);
    QCOMPARE(signedIn->person.id, backend.ana.person);
    QCOMPARE(signedIn->tenant.id, backend.tenant);
    QCOMPARE(signedIn->accessToken.size(), 43);
    const auto who = authenticated(backend, signedIn->accessToken);
    QVERIFY(who);
    QCOMPARE(who->principal.person, backend.ana.person);
    QCOMPARE(who->principal.tenant, backend.tenant);
    QVERIFY(!authenticated(backend, signedIn->refreshToken));
    QVERIFY(!authenticated(backend, QString()));
    QVERIFY(write(backend, [&](Transaction &t) { return server::signOut(t, who->authSession); }));
    QCOMPARE(kindOf(authenticated(backend, signedIn->accessToken)), Problem::Kind::NotSignedIn);
    QVERIFY(!write(backend, [&](Transaction &t) { return server::refresh(t, signedIn->refreshToken); }));
}

void TestAccounts::wrongPasswordAndAddressAnswerAlike()
{
    TestBackend backend;
    server::SignInLimiter limiter;
    const auto wrongPassword = signInAs(backend, limiter, emailOf(backend, backend.ana), u"wrong"_s);
    const auto wrongAddress =
        signInAs(backend, limiter, u"nobody@northwind.example"_s, TestBackend::password());
    QCOMPARE(kindOf(wrongPassword), Problem::Kind::NotSignedIn);
    QCOMPARE(wrongPassword.error(), wrongAddress.error());
}

void TestAccounts::tooManyTries()
{
    server::SignInLimiter limiter;
    const QDateTime now = models::now();
    for (int i = 0; i < 10; ++i) {
        QVERIFY(limiter.check(u"a@b.example"_s, now));
        limiter.noteFailure(u"A@b.example"_s, now);
    }
    const auto refused = limiter.check(u"a@b.example"_s, now);
    QCOMPARE(kindOf(refused), Problem::Kind::TooManyRequests);
    QCOMPARE(refused.error().retryAfterSeconds, 900);
    QVERIFY(limiter.check(u"c@b.example"_s, now));
    QVERIFY(limiter.check(u"a@b.example"_s, now.addSecs(900)));
}

void TestAccounts::refreshRotates()
{
    TestBackend backend;
    server::SignInLimiter limiter;
    const auto first = signInAs(backend, limiter, emailOf(backend, backend.ana), TestBackend::password());
    const auto second =
        write(backend, [&](Transaction &t) { return server::refresh(t, first->refreshToken); });
    QVERIFY(second && second->signedIn);
    QVERIFY(!authenticated(backend, first->accessToken));
    QVERIFY(authenticated(backend, second->signedIn->accessToken));
    QVERIFY(!write(backend, [&](Transaction &t) { return server::refresh(t, u"unknown"_s); }));
}

void TestAccounts::stolenRefreshTokenEndsTheSignIn()
{
    TestBackend backend;
    server::SignInLimiter limiter;
    const auto first = signInAs(backend, limiter, emailOf(backend, backend.ana), TestBackend::password());
    const auto second =
        write(backend, [&](Transaction &t) { return server::refresh(t, first->refreshToken); });
    const auto third =
        write(backend, [&](Transaction &t) { return server::refresh(t, second->signedIn->refreshToken); });
    QVERIFY(third && third->signedIn);
    const auto stolen =
        write(backend, [&](Transaction &t) { return server::refresh(t, first->refreshToken); });
    QVERIFY(stolen && !stolen->signedIn);
    QVERIFY(!authenticated(backend, third->signedIn->accessToken));
    QVERIFY(
        !write(backend, [&](Transaction &t) { return server::refresh(t, third->signedIn->refreshToken); }));
}

void TestAccounts::lostRefreshAnswerIsRepeated()
{
    TestBackend backend;
    server::SignInLimiter limiter;
    const auto first = signInAs(backend, limiter, emailOf(backend, backend.ana), TestBackend::password());
    const auto second =
        write(backend, [&](Transaction &t) { return server::refresh(t, first->refreshToken); });
    const auto again =
        write(backend, [&](Transaction &t) { return server::refresh(t, first->refreshToken); });
    QVERIFY(again && again->signedIn);
    QCOMPARE(again->signedIn->accessToken, second->signedIn->accessToken);
    QCOMPARE(again->signedIn->refreshToken, second->signedIn->refreshToken);
}

void TestAccounts::deactivationEndsEverything()
{
    TestBackend backend;
    server::SignInLimiter limiter;
    const QString email = emailOf(backend, backend.ana);
    const auto signedIn = signInAs(backend, limiter, email, TestBackend::password());
    const auto workspace = makeProposal(backend, backend.ana, newProposal());
    administrates(backend, backend.emil);
    const auto deactivate = [&](const Principal &who, const Principal &whom) {
        return write(backend, [&](Transaction &t) { return server::deactivatePerson(t, who, whom.person); });
    };
    Principal agent = backend.emil;
    agent.agent = models::AgentMark{.provider = u"Librarian"_s, .model = {}};
    QCOMPARE(kindOf(deactivate(backend.binh, backend.ana)), Problem::Kind::NotAllowed);
    QCOMPARE(kindOf(deactivate(backend.stranger, backend.ana)), Problem::Kind::NotAllowed);
    QCOMPARE(kindOf(deactivate(agent, backend.ana)), Problem::Kind::NotAllowed);
    QCOMPARE(kindOf(deactivate(backend.emil, backend.emil)), Problem::Kind::Conflict);
    QCOMPARE(kindOf(deactivate(backend.emil, backend.stranger)), Problem::Kind::NotFound);
    QVERIFY(authenticated(backend, signedIn->accessToken));
    const qint64 audit = backend.auditCount(backend.tenant);
    QVERIFY(!deactivate(backend.emil, backend.ana)->active);
    QVERIFY(!deactivate(backend.emil, backend.ana)->active);
    QCOMPARE(backend.auditCount(backend.tenant), audit + 1);
    QVERIFY(!authenticated(backend, signedIn->accessToken));
    QVERIFY(!signInAs(backend, limiter, email, TestBackend::password()));
    QCOMPARE(kindOf(read(
                 backend, [&](Transaction &t) { return server::workspace(t, backend.ana, workspace.id); })),
        Problem::Kind::NotFound);
}

void TestAccounts::storesNoToken()
{
    TestBackend backend;
    server::SignInLimiter limiter;
    const auto signedIn = signInAs(backend, limiter, emailOf(backend, backend.ana), TestBackend::password());
    const QString dump = backend.dump();
    QVERIFY(!dump.contains(signedIn->accessToken));
    QVERIFY(!dump.contains(signedIn->refreshToken));
    QVERIFY(!dump.contains(TestBackend::password()));
    const auto hash = server::hashPassword(TestBackend::password());
    QVERIFY(hash && server::passwordMatches(TestBackend::password(), *hash));
    QVERIFY(!server::passwordMatches(u"correct horse batterx"_s, *hash));
    QVERIFY(hash != server::hashPassword(TestBackend::password()));
    QVERIFY(!server::hashPassword(u"short"_s));
}

void TestAccounts::findsPeopleWithoutDiacritics()
{
    TestBackend backend;
    const auto named = [&](const Principal &who, const QString &words) {
        QStringList names;
        const auto found = read(backend, [&](Transaction &t) { return server::people(t, who, words, 10); });
        for (const auto &person : *found)
            names.append(person.name);
        return names;
    };
    QCOMPARE(named(backend.ana, u"binh"_s), QStringList{u"Bình Trần"_s});
    QCOMPARE(named(backend.ana, u"DANG"_s), QStringList{u"Dana Đặng"_s});
    QCOMPARE(named(backend.ana, u"орл"_s), QStringList{u"Emil Орлов"_s});
    QCOMPARE(named(backend.ana, QString()).size(), 5);
    QCOMPARE(named(backend.ana, u"stranger"_s), QStringList());
    QCOMPARE(named(backend.stranger, QString()), QStringList{u"Sam Stranger"_s});
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
