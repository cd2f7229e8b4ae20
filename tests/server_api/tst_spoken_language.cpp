#include "server/api/api_router.h"
#include "tests/server_api/scene.h"

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

} // namespace

/// What the server says is in the language of whoever asks, whatever route they take.
class TestSpokenLanguage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyProblemIsInTheLanguageOfTheRequest_data();
    void everyProblemIsInTheLanguageOfTheRequest();
    void allKindsWereSeen();
    void aWrongPasswordIsToldInRussian();
    void aLanguageNobodyKnowsIsEnglish_data();
    void aLanguageNobodyKnowsIsEnglish();

private:
    ApiAnswer ask(ApiRequest request, const QString &actor, const QByteArray &language);

    std::unique_ptr<RunningBackend> m_backend;
    std::unique_ptr<server::ApiServices> m_services;
    std::unique_ptr<Scene> m_scene;
    std::unique_ptr<ApiConnection> m_nobody;
    QHash<QString, std::shared_ptr<ApiUser>> m_people;
    QSet<QString> m_seen;
};

void TestSpokenLanguage::initTestCase()
{
    m_backend = std::make_unique<RunningBackend>();
    m_services = std::make_unique<server::ApiServices>(m_backend->database());
    m_scene = std::make_unique<Scene>(*m_backend);
    m_nobody = std::make_unique<ApiConnection>(m_backend->port());
    for (const QString &name : {u"ana"_s, u"binh"_s, u"sam"_s, u"nora"_s})
        m_people.insert(name, m_backend->signIn(name));
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
    static const QHash<QByteArray, QRegularExpression> letters{
        {"vi",
            QRegularExpression(u"[ăâđêôơưạảãáàặẳẵắằậẩẫấầẹẻẽéèệểễếềịỉĩíìọỏõóòộổỗốồợởỡớờụủũúùựửữứừỵỷỹýỳ]"_s,
                QRegularExpression::CaseInsensitiveOption)},
        {"ru", QRegularExpression(u"[а-яё]"_s, QRegularExpression::CaseInsensitiveOption)}};
    for (const auto &[language, pattern] : letters.asKeyValueRange()) {
        const ApiAnswer answer = ask(made.request, wrong.actor, language);
        QCOMPARE(answer.status, english.status);
        QCOMPARE(answer.problem(), english.problem());
        QCOMPARE(sentences(answer).size(), sentences(english).size());
        for (const QString &sentence : sentences(answer)) {
            QVERIFY2(
                sentence.contains(pattern), qPrintable(QString::fromLatin1(language) + u": "_s + sentence));
            QVERIFY2(!sentences(english).contains(sentence), qPrintable(sentence));
        }
    }
}

void TestSpokenLanguage::allKindsWereSeen()
{
    for (const QString &kind : {u"not-signed-in"_s, u"not-found"_s, u"not-allowed"_s, u"stale"_s,
             u"precondition-required"_s, u"invalid-fields"_s, u"malformed-request"_s})
        QVERIFY2(m_seen.contains(kind), qPrintable(kind + u" is none of "_s + m_seen.values().join(u' ')));
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
