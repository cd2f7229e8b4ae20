#include "server/api/api_router.h"
#include "tests/server_api/scene.h"
#include "tests/support/backend/test_backend.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace agentee::test
{

namespace
{

/// One way in which a request that is right goes wrong.
struct Mistake {
    const char *name;
    QString actor; ///< empty: nobody
    std::function<void(ApiRequest &)> make;
};

const QList<Mistake> mistakes{
    {"nobody", {}, [](ApiRequest &) {}},
    {"a stranger", u"nora"_s, [](ApiRequest &) {}},
    {"a viewer", u"sam"_s, [](ApiRequest &) {}},
    {"an old version", u"binh"_s, [](ApiRequest &request) { request.version = request.version ? 9'999 : 1; }},
    {"no version", u"binh"_s, [](ApiRequest &request) { request.version.reset(); }},
    {"no fields", u"ana"_s, [](ApiRequest &request) { request.body = "{}"; }},
    {"no JSON", u"ana"_s, [](ApiRequest &request) { request.body = "{"; }},
    {"no key", u"ana"_s, [](ApiRequest &request) { request.key.reset(); }},
};

/// A problem that no mistake of the table above leads to.
struct Situation {
    const char *kind;
    std::function<ApiAnswer(const QByteArray &language)> ask; ///< the same situation each time
};

/// A server of its own beside the backend of the other tests, for what that one does not do.
class SmallServer
{
public:
    explicit SmallServer(const server::Router &router, const server::Server::Options &options = {})
        : m_server(router, nullptr, options)
    {
        must(m_server.start());
    }

    ApiAnswer ask(ApiRequest request, const QByteArray &language) const
    {
        request.moreHeaders += "Accept-Language: " + language + "\r\n";
        return ApiConnection(m_server.port()).ask(request);
    }

private:
    server::Server m_server;
};

ApiRequest signInAs(const QString &email)
{
    return {.method = "POST",
        .path = "/v1/auth/sign-in",
        .body = jsonBytes(
            {{u"email"_s, email}, {u"password"_s, TestBackend::password()}, {u"device"_s, u"test"_s}})};
}

/// Everything that a person reads of a problem.
QStringList sentences(const ApiAnswer &answer)
{
    const QJsonObject problem = answer.json();
    QStringList texts{problem.value(u"title").toString(), problem.value(u"detail").toString()};
    for (const QJsonValue &error : problem.value(u"errors").toArray())
        texts.append(error.toObject().value(u"detail").toString());
    texts.removeAll(QString());
    return texts;
}

bool isIn(const QByteArray &language, const QString &sentence)
{
    static const QHash<QByteArray, QRegularExpression> letters{
        {"vi",
            QRegularExpression(u"[ăâđêôơưạảãáàặẳẵắằậẩẫấầẹẻẽéèệểễếềịỉĩíìọỏõóòộổỗốồợởỡớờụủũúùựửữứừỵỷỹýỳ]"_s,
                QRegularExpression::CaseInsensitiveOption)},
        {"ru", QRegularExpression(u"[а-яё]"_s, QRegularExpression::CaseInsensitiveOption)}};
    return sentence.contains(letters.value(language));
}

} // namespace

/// What the server says is in the language of whoever asks, whatever route they take.
class TestSpokenLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyProblemIsInTheLanguageOfTheRequest_data();
    void everyProblemIsInTheLanguageOfTheRequest();
    void everyOtherProblemTooIsInTheLanguageOfTheRequest_data();
    void everyOtherProblemTooIsInTheLanguageOfTheRequest();
    void allKindsWereSeen();
    void stepsAndFieldsAreNamedInTheLanguageOfTheRequest();
    void aWrongPasswordIsToldInRussian();
    void aLanguageNobodyKnowsIsEnglish_data();
    void aLanguageNobodyKnowsIsEnglish();

private:
    ApiAnswer ask(ApiRequest request, const QString &actor, const QByteArray &language);
    static void compare(const QByteArray &language, const ApiAnswer &answer, const ApiAnswer &english);
    QList<Situation> situations();

    std::unique_ptr<RunningBackend> m_backend;
    std::unique_ptr<server::ApiServices> m_services;
    std::unique_ptr<Scene> m_scene;
    std::unique_ptr<ApiConnection> m_nobody;
    QHash<QString, std::shared_ptr<ApiUser>> m_people;
    QSet<QString> m_seen;

    std::unique_ptr<TestBackend> m_smallBackend; ///< whose disk can be full
    std::unique_ptr<server::ApiServices> m_smallServices;
    std::unique_ptr<SmallServer> m_small;
    QString m_email; ///< of somebody there
    const QByteArray m_key = idBytes(models::newId());
    const QByteArray m_usedKey = idBytes(models::newId()); ///< by Binh
};

void TestSpokenLanguage::initTestCase()
{
    m_backend = std::make_unique<RunningBackend>();
    m_services = std::make_unique<server::ApiServices>(m_backend->database());
    m_scene = std::make_unique<Scene>(*m_backend);
    m_nobody = std::make_unique<ApiConnection>(m_backend->port());
    for (const QString &name : {u"ana"_s, u"binh"_s, u"sam"_s, u"nora"_s})
        m_people.insert(name, m_backend->signIn(name));
    const ApiRequest used{.method = "PUT",
        .path = "/v1/workspaces/" + idBytes(m_scene->workspace) + "/step",
        .body = R"({"step":"brief"})",
        .version = m_scene->lockVersion,
        .key = m_usedKey};
    QCOMPARE(m_people.value(u"binh"_s)->ask(used).status, 200);

    m_smallBackend = std::make_unique<TestBackend>();
    m_smallServices = std::make_unique<server::ApiServices>(m_smallBackend->database());
    m_small = std::make_unique<SmallServer>(server::makeApiRouter(*m_smallServices));
    m_email = u"al@%1.example"_s.arg(models::idText(m_smallBackend->tenant));
}

ApiAnswer TestSpokenLanguage::ask(ApiRequest request, const QString &actor, const QByteArray &language)
{
    request.moreHeaders += "Accept-Language: " + language + "\r\n";
    if (request.key)
        request.key = idBytes(models::newId());
    return actor.isEmpty() ? m_nobody->ask(request) : m_people.value(actor)->ask(request);
}

void TestSpokenLanguage::everyProblemIsInTheLanguageOfTheRequest_data()
{
    QTest::addColumn<QByteArray>("route");
    QTest::addColumn<int>("mistake");
    for (const server::ApiRoute &route : server::apiRoutes(*m_services)) {
        for (int i = 0; i < mistakes.size(); ++i) {
            // Whoever has signed out would get no other problem afterwards.
            if (route.access == server::Access::SignedIn && route.name != "signOut")
                QTest::addRow("%s: %s", route.name.constData(), mistakes[i].name) << route.name << i;
        }
    }
}

void TestSpokenLanguage::everyProblemIsInTheLanguageOfTheRequest()
{
    QFETCH(QByteArray, route);
    QFETCH(int, mistake);
    const Mistake &wrong = mistakes[mistake];
    SceneRequest made = requestFor(route, *m_scene, *m_backend);
    QVERIFY(made.isHandled);
    const ApiRequest right = made.request;
    wrong.make(made.request);
    const bool isWrong = wrong.actor != "ana"_L1 && wrong.actor != "binh"_L1;
    const bool changed = right.body != made.request.body || right.key != made.request.key
        || (right.version && right.version != made.request.version);
    if (!isWrong && !changed)
        return; // this route has no such mistake
    const ApiAnswer english = ask(made.request, wrong.actor, "en-GB,vi;q=0.5");
    if (english.status < 400)
        return; // nor has this one
    m_seen.insert(english.problem());
    for (const QByteArray language : {"vi", "ru"})
        compare(language, ask(made.request, wrong.actor, language), english);
}

void TestSpokenLanguage::compare(
    const QByteArray &language, const ApiAnswer &answer, const ApiAnswer &english)
{
    QCOMPARE(answer.status, english.status);
    QCOMPARE(answer.problem(), english.problem());
    QCOMPARE(sentences(answer).size(), sentences(english).size());
    for (const QString &sentence : sentences(answer)) {
        QVERIFY2(isIn(language, sentence), qPrintable(QString::fromLatin1(language) + u": "_s + sentence));
        QVERIFY2(!sentences(english).contains(sentence), qPrintable(sentence));
    }
}

QList<Situation> TestSpokenLanguage::situations()
{
    const ApiRequest signIn = signInAs(m_email);
    ApiRequest write{.method = "POST", .path = "/v1/notifications/" + idBytes(models::newId()) + "/read"};
    write.body = "{}";
    write.key = m_key;
    write.token = m_small->ask(signIn, "en").json().value(u"access_token").toString().toLatin1();
    const ApiRequest step{.method = "PUT",
        .path = "/v1/workspaces/" + idBytes(m_scene->workspace) + "/step",
        .body = R"({"step":"submit"})",
        .version = m_scene->lockVersion,
        .key = QByteArray()};
    ApiRequest large = step;
    large.body = QByteArray(1024 * 1024, ' ');
    ApiRequest typed = requestFor("writeSection", *m_scene, *m_backend).request;
    typed.moreHeaders = "Content-Type: text/plain\r\n";
    const auto ofBinh = [this](const ApiRequest &request) {
        return [this, request](const QByteArray &language) { return ask(request, u"binh"_s, language); };
    };
    return {
        {"not-found", ofBinh({.path = "/v1/nothing"})},
        {"method-not-allowed", ofBinh({.method = "DELETE", .path = "/v1/workflows"})},
        {"method-not-allowed", ofBinh({.method = "BREW", .path = "/v1/workflows"})},
        {"malformed-request", ofBinh({.path = "/v1/%"})},
        {"malformed-request", ofBinh({.path = "/v1/stream"})},
        {"too-large", ofBinh(large)},
        {"unsupported-media-type", ofBinh(typed)},
        {"conflict", ofBinh(step)},
        {"cursor-expired", ofBinh({.path = "/v1/changes?epoch=another&cursor=1"})},
        {"too-many-requests",
            [this](const QByteArray &language) {
                const ApiRequest tried = signInAs(u"nobody@northwind.example"_s);
                for (int i = 0; i < 10; ++i)
                    ask(tried, {}, "en");
                return ask(tried, {}, language);
            }},
        {"idempotency-key-reused",
            [this, write](const QByteArray &language) {
                ApiRequest other = requestFor("writeSection", *m_scene, *m_backend).request;
                other.key = m_usedKey;
                other.moreHeaders += "Accept-Language: " + language + "\r\n";
                return m_people.value(u"binh"_s)->ask(other);
            }},
        {"in-progress",
            [this, write](const QByteArray &language) {
                const auto guard =
                    m_smallServices->inFlight.begin(m_smallBackend->ana.person, QString::fromLatin1(m_key));
                return m_small->ask(write, language);
            }},
        {"storage-failure",
            [this, signIn](const QByteArray &language) {
                m_smallBackend->failStatement(1);
                return m_small->ask(signIn, language);
            }},
        {"unavailable",
            [this, signIn](const QByteArray &language) {
                server::Server::Options options;
                options.maximumBuffered = 1;
                return SmallServer(server::makeApiRouter(*m_smallServices), options).ask(signIn, language);
            }},
        {"internal",
            [](const QByteArray &language) {
                server::Router router;
                router.add(server::Method::Get, "/v1/broken", {},
                    [](const server::Request &, const server::PathParameters &) -> server::Response {
                        throw std::runtime_error("broken");
                    });
                return SmallServer(router).ask({.path = "/v1/broken"}, language);
            }},
    };
}

void TestSpokenLanguage::everyOtherProblemTooIsInTheLanguageOfTheRequest_data()
{
    QTest::addColumn<int>("situation");
    const QList<Situation> all = situations();
    for (int i = 0; i < all.size(); ++i)
        QTest::addRow("%d: %s", i, all[i].kind) << i;
}

void TestSpokenLanguage::everyOtherProblemTooIsInTheLanguageOfTheRequest()
{
    QFETCH(int, situation);
    const Situation one = situations().at(situation);
    const ApiAnswer english = one.ask("en");
    QCOMPARE(english.problem(), QLatin1StringView(one.kind));
    m_seen.insert(english.problem());
    for (const QByteArray language : {"vi", "ru"})
        compare(language, one.ask(language), english);
}

void TestSpokenLanguage::allKindsWereSeen()
{
    using Kind = models::Problem::Kind;
    for (int i = 0; i <= static_cast<int>(Kind::Internal); ++i) {
        const auto kind = static_cast<Kind>(i);
        // A model's failure is told in the session that it befell: see the tests of the agent.
        if (models::httpStatus(kind) == 0 || kind == Kind::ProviderFailure)
            continue;
        const QString word = models::typeUri(kind).section(u'/', -1);
        QVERIFY2(m_seen.contains(word), qPrintable(word + u" is none of "_s + m_seen.values().join(u' ')));
    }
}

void TestSpokenLanguage::stepsAndFieldsAreNamedInTheLanguageOfTheRequest()
{
    const ApiRequest make{.method = "POST",
        .path = "/v1/workspaces",
        .body = jsonBytes(models::toJson(models::NewWorkspace{.id = models::newId(),
            .title = u"Đề án"_s,
            .workflowKey = u"proposal"_s,
            .frontMatter = {},
            .state = {},
            .sections = {}})),
        .key = QByteArray()};
    const QJsonObject made = ask(make, u"ana"_s, "vi").json();
    const QByteArray workspace = "/v1/workspaces/" + made.value(u"id").toString().toLatin1();
    QStringList titles;
    for (const QJsonValue &section :
        ask({.path = workspace + "/sections"}, u"ana"_s, "ru").json().value(u"items").toArray())
        titles.append(section[u"title"].toString());
    QCOMPARE(titles.first(), u"Tóm tắt"_s);

    const ApiRequest move{.method = "PUT",
        .path = workspace + "/step",
        .body = R"({"step":"technical_proposal"})",
        .version = 1,
        .key = QByteArray()};
    const QStringList told = sentences(ask(move, u"ana"_s, "ru"));
    QCOMPARE(told,
        (QStringList{u"Шаг «Запрос» ещё не завершён."_s, u"Завершите перечисленное и продолжайте."_s,
            u"Раздел «Кратко» ещё пуст."_s, u"Поле «Заказчик» не заполнено."_s}));
}

void TestSpokenLanguage::aWrongPasswordIsToldInRussian()
{
    const ApiRequest request{.method = "POST",
        .path = "/v1/auth/sign-in",
        .body = R"({"email":"ana@northwind.example","password":"wrong","device":""})"};
    QCOMPARE(ask(request, {}, "ru-RU, ru;q=0.9, en;q=0.8").json().value(u"title").toString(),
        u"Адрес или пароль неверны."_s);
}

void TestSpokenLanguage::aLanguageNobodyKnowsIsEnglish_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::newRow("unknown") << QByteArray("eo");
    QTest::newRow("any") << QByteArray("*");
    QTest::newRow("nonsense") << QByteArray(";;q=,,=");
    QTest::newRow("very long") << QByteArray(4'000, 'a') + ",vi";
}

void TestSpokenLanguage::aLanguageNobodyKnowsIsEnglish()
{
    QFETCH(QByteArray, language);
    const ApiRequest request{.path = "/v1/workspaces/" + idBytes(models::newId())};
    QCOMPARE(ask(request, u"ana"_s, language).json().value(u"title").toString(),
        u"There is no such proposal, or you have no access to it."_s);
}

} // namespace agentee::test

QTEST_GUILESS_MAIN(agentee::test::TestSpokenLanguage)
#include "tst_spoken_language.moc"
