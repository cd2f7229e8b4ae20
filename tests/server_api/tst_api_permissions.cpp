#include "server/api/api_router.h"
#include "tests/server_api/scene.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

namespace agentee::test
{

namespace
{

using models::Action;
using models::Standing;
using server::Access;
using server::ApiRoute;
using server::Whose;

/// In the order in which they try; the one connection that they share must not matter.
struct Actor {
    QString name; ///< as the sample calls them; empty: nobody
    Standing standing; ///< towards the scene's workspace
};

const QList<Actor> actors{
    {QString(), {}},
    {u"carla"_s, {}},
    {u"nora"_s, {}},
    {u"ada"_s, {}},
    {u"sam"_s, {.role = models::Role::Viewer, .ownsSection = {}}},
    {u"maria"_s, {.role = models::Role::Reviewer, .ownsSection = {}}},
    {u"li"_s, {.role = models::Role::Editor, .ownsSection = {}}},
    {u"binh"_s, {.role = models::Role::Editor, .isAssignee = true, .ownsSection = {}}},
    {u"ana"_s, {.role = models::Role::Owner, .ownsSection = {}}},
};

enum class Outcome { Done, NotAllowed, NotFound, NotSignedIn };

Outcome byMatrix(Action action, const Standing &standing)
{
    if (!standing.role)
        return Outcome::NotFound;
    return models::may(action, standing) ? Outcome::Done : Outcome::NotAllowed;
}

Outcome onlyFor(const QStringList &names, const Actor &actor)
{
    return names.contains(actor.name) ? Outcome::Done : Outcome::NotFound;
}

/// What must come of it, from the matrix and from whose the row is.
Outcome expected(const ApiRoute &route, const Actor &actor)
{
    if (route.access == Access::Public)
        return Outcome::Done;
    if (actor.name.isEmpty())
        return Outcome::NotSignedIn;
    switch (route.whose) {
    case Whose::Anyone:
        return Outcome::Done;
    case Whose::Workspace:
        if (route.name == "removeCollaborator" && actor.name == "maria"_L1)
            return Outcome::Done; // it is she who is removed: everyone may leave
        return byMatrix(route.action.value_or(Action::ShareWorkspace), actor.standing);
    case Whose::SessionOwner:
        if (route.name == "previewShare") // whoever may not share is told that before anything else
            return byMatrix(Action::ShareWorkspace, actor.standing) == Outcome::Done
                ? onlyFor({u"ana"_s}, actor)
                : byMatrix(Action::ShareWorkspace, actor.standing);
        return onlyFor({u"ana"_s}, actor);
    case Whose::Sender:
    case Whose::Grantor:
        return onlyFor({u"ana"_s}, actor);
    case Whose::Recipient:
    case Whose::Grantee:
    case Whose::Receiver:
        return onlyFor({u"maria"_s}, actor);
    case Whose::Parties:
        return onlyFor({u"ana"_s, u"maria"_s}, actor);
    case Whose::Administrator:
        return actor.name == "ada"_L1 ? Outcome::Done : Outcome::NotAllowed;
    case Whose::Author:
        if (!actor.standing.role)
            return Outcome::NotFound;
        if (route.name == "rebaseSuggestion" && models::may(Action::DecideSuggestion, actor.standing))
            return Outcome::Done;
        return actor.name == "maria"_L1 ? Outcome::Done : Outcome::NotAllowed;
    }
    return Outcome::NotFound;
}

bool is(const ApiAnswer &answer, Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return answer.status >= 200 && answer.status < 300;
    case Outcome::NotAllowed:
        return answer.status == 403 && answer.problem() == "not-allowed"_L1;
    case Outcome::NotFound:
        return answer.status == 404 && answer.problem() == "not-found"_L1;
    case Outcome::NotSignedIn:
        return answer.status == 401 && answer.problem() == "not-signed-in"_L1;
    }
    return false;
}

} // namespace

class TestApiPermissions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRouteAsEveryone_data();
    void everyRouteAsEveryone();
    void whatIsNotSeenIsAsWhatIsNot();
    void rightsEndWithTheNextRequest();

private:
    QList<ApiRoute> routes();
    QByteArray tokenOf(const QString &name);

    std::unique_ptr<RunningBackend> m_backend;
    std::unique_ptr<server::ApiServices> m_services;
    std::unique_ptr<ApiConnection> m_connection;
    QHash<QString, QByteArray> m_tokens;
};

void TestApiPermissions::initTestCase()
{
    m_backend = std::make_unique<RunningBackend>();
    m_services = std::make_unique<server::ApiServices>(m_backend->database());
    m_connection = std::make_unique<ApiConnection>(m_backend->port());
}

QList<ApiRoute> TestApiPermissions::routes()
{
    return server::apiRoutes(*m_services);
}

QByteArray TestApiPermissions::tokenOf(const QString &name)
{
    if (name.isEmpty())
        return {};
    if (!m_tokens.contains(name))
        m_tokens.insert(name, m_backend->signIn(name)->token());
    return m_tokens.value(name);
}

void TestApiPermissions::everyRouteAsEveryone_data()
{
    QTest::addColumn<int>("number");
    const QList<ApiRoute> all = routes();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).name.constData()) << i;
}

void TestApiPermissions::everyRouteAsEveryone()
{
    QFETCH(const int, number);
    const ApiRoute route = routes().at(number);
    for (const Actor &actor : actors) {
        const Scene scene(*m_backend);
        SceneRequest attempt = requestFor(route.name, scene, *m_backend);
        QVERIFY2(attempt.isHandled, "this route is new: write down in scene.cpp how it is called");
        attempt.request.token = tokenOf(actor.name);
        const ApiAnswer answer = m_connection->ask(attempt.request);
        const Outcome outcome = route.name == "refresh" ? Outcome::NotSignedIn : expected(route, actor);
        const QByteArray story = route.name + " as " + actor.name.toUtf8() + ": "
            + QByteArray::number(answer.status) + ' ' + answer.body.left(400);
        QVERIFY2(is(answer, outcome), story.constData());
        const bool isOutside = !actor.standing.role;
        if (isOutside || outcome == Outcome::NotFound || outcome == Outcome::NotSignedIn)
            QVERIFY2(!answer.body.contains(Scene::secretWord()), story.constData());
        if (route.name == "signOut")
            m_tokens.remove(actor.name);
    }
}

/// To whom a row is not shown, its id gives the same bytes as an id that never was.
void TestApiPermissions::whatIsNotSeenIsAsWhatIsNot()
{
    const Scene scene(*m_backend);
    Scene nowhere(*m_backend);
    for (models::Id *id : {&nowhere.workspace, &nowhere.section, &nowhere.deletedSection, &nowhere.suggestion,
             &nowhere.rejectedSuggestion, &nowhere.session, &nowhere.share, &nowhere.grant,
             &nowhere.notification, &nowhere.leaver})
        *id = models::newId();
    for (const ApiRoute &route : routes()) {
        if (route.whose == Whose::Anyone)
            continue;
        for (const QString &name : {u"carla"_s, u"nora"_s}) {
            ApiRequest there = requestFor(route.name, scene, *m_backend).request;
            ApiRequest notThere = requestFor(route.name, nowhere, *m_backend).request;
            there.token = notThere.token = tokenOf(name);
            const ApiAnswer hidden = m_connection->ask(there);
            const ApiAnswer missing = m_connection->ask(notThere);
            QCOMPARE(hidden.status, route.whose == Whose::Administrator ? 403 : 404);
            QVERIFY2(hidden.body == missing.body, route.name.constData());
        }
    }
}

void TestApiPermissions::rightsEndWithTheNextRequest()
{
    const Scene scene(*m_backend);
    const auto ana = m_backend->signIn(u"ana"_s);
    const auto li = m_backend->signIn(u"li"_s);
    const QByteArray workspace = "/v1/workspaces/" + idBytes(scene.workspace);
    QCOMPARE(li->get(workspace).status, 200);
    QCOMPARE(ana->remove(workspace + "/collaborators/" + idBytes(li->id())).status, 204);
    QCOMPARE(li->get(workspace).status, 404);
    QCOMPARE(li->post("/v1/auth/sign-out", {}).status, 204);
    QCOMPARE(li->get("/v1/me").status, 401);
}

} // namespace agentee::test

QTEST_GUILESS_MAIN(agentee::test::TestApiPermissions)
#include "tst_api_permissions.moc"
