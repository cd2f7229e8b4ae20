#include "server/agent/provider_config.h"

#include <QJsonDocument>
#include <QTest>

using namespace agentee::server;
using agentee::models::Problem;
using namespace Qt::Literals::StringLiterals;

class TestProviderConfig : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatIsGiven();
    void readsTheKeyFromTheEnvironment();
    void refuses_data();
    void refuses();
    void showsNoSecret();
    void makesProviders();

private:
    static QJsonObject json(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }
};

void TestProviderConfig::readsWhatIsGiven()
{
    const auto config = providerConfigFromJson(json(R"({"kind":"openai","base_url":"http://localhost:11434",
        "model":"qwen3","proxy":"none","connect_timeout_seconds":3,"idle_timeout_seconds":4,"total_timeout_seconds":5})"));
    QVERIFY(config);
    QCOMPARE(config->kind, ProviderConfig::Kind::OpenAi);
    QCOMPARE(config->baseUrl, u"http://localhost:11434"_s);
    QCOMPARE(config->model, u"qwen3"_s);
    QCOMPARE(config->apiKey, QString());
    QCOMPARE(config->proxy, u"none"_s);
    QVERIFY(config->connectTimeout == std::chrono::seconds(3));
    QVERIFY(config->idleTimeout == std::chrono::seconds(4));
    QVERIFY(config->totalTimeout == std::chrono::seconds(5));
    QVERIFY(providerConfigFromJson(json(R"({"kind":"librarian"})")));
    QVERIFY(providerConfigFromJson(json(R"({"kind":"anthropic","model":"m","api_key":"k"})")));
}

void TestProviderConfig::readsTheKeyFromTheEnvironment()
{
    qputenv("AGENTEE_TEST_KEY", "sk-from-environment\n");
    const auto config =
        providerConfigFromJson(json(R"({"kind":"anthropic","model":"m","api_key_env":"AGENTEE_TEST_KEY"})"));
    qunsetenv("AGENTEE_TEST_KEY");
    QVERIFY(config);
    QCOMPARE(config->apiKey, u"sk-from-environment"_s);
}

void TestProviderConfig::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char *name, const QByteArray &text, const QString &pointer) {
        QTest::newRow(name) << text << pointer;
    };
    row("nothing", "{}", u"/kind"_s);
    row("unknown kind", R"({"kind":"parrot"})", u"/kind"_s);
    row("unknown field", R"({"kind":"librarian","colour":"red"})", u"/colour"_s);
    row("field of no use", R"({"kind":"librarian","model":"m"})", u"/model"_s);
    row("no model", R"({"kind":"openai","api_key":"k"})", u"/model"_s);
    row("no key for the vendor", R"({"kind":"anthropic","model":"m"})", u"/api_key"_s);
    row("two keys", R"({"kind":"openai","model":"m","api_key":"secret","api_key_env":"HOME"})",
        u"/api_key_env"_s);
    row("no such variable", R"({"kind":"openai","model":"m","api_key_env":"AGENTEE_NOT_SET"})",
        u"/api_key_env"_s);
    row("not a variable", R"({"kind":"openai","model":"m","api_key_env":"A=B"})", u"/api_key_env"_s);
    row("key with a line end", R"({"kind":"openai","model":"m","api_key":"secret\r\nX: y"})", u"/api_key"_s);
    row("key with a letter beyond ASCII", R"({"kind":"openai","model":"m","api_key":"secr\u00e9t"})",
        u"/api_key"_s);
    row("ftp", R"({"kind":"openai","model":"m","base_url":"ftp://x"})", u"/base_url"_s);
    row("file", R"({"kind":"openai","model":"m","base_url":"file:///etc/passwd"})", u"/base_url"_s);
    row("no scheme", R"({"kind":"openai","model":"m","base_url":"localhost:11434"})", u"/base_url"_s);
    row("no host", R"({"kind":"openai","model":"m","base_url":"http:///v1"})", u"/base_url"_s);
    row("password", R"({"kind":"openai","model":"m","base_url":"http://u:secret@x/"})", u"/base_url"_s);
    row("query", R"({"kind":"openai","model":"m","base_url":"http://x/?secret"})", u"/base_url"_s);
    row("proxy", R"({"kind":"openai","model":"m","base_url":"http://x","proxy":"secret"})", u"/proxy"_s);
    row("no time", R"({"kind":"openai","model":"m","base_url":"http://x","idle_timeout_seconds":0})",
        u"/idle_timeout_seconds"_s);
    row("half a second", R"({"kind":"openai","model":"m","base_url":"http://x","idle_timeout_seconds":0.5})",
        u"/idle_timeout_seconds"_s);
}

void TestProviderConfig::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, pointer);
    const auto config = providerConfigFromJson(json(text));
    QVERIFY(!config);
    QCOMPARE(config.error().kind, Problem::Kind::InvalidFields);
    QCOMPARE(config.error().fieldErrors.size(), 1);
    QCOMPARE(config.error().fieldErrors.first().pointer, pointer);
    QVERIFY(!config.error().fieldErrors.first().message.contains(u"secret"_s));
    QVERIFY(!config.error().title.contains(u"secret"_s));
}

void TestProviderConfig::showsNoSecret()
{
    const auto config = providerConfigFromJson(json(R"({"kind":"openai","model":"m","base_url":"http://x",
        "api_key":"secret-key","proxy":"http://user:secret-password@proxy:8080"})"));
    QVERIFY(config);
    const QByteArray shown = QJsonDocument(toJson(*config)).toJson();
    QVERIFY2(!shown.contains("secret"), shown.constData());
    QVERIFY(toJson(*config).value("api_key_set"_L1).toBool());
}

void TestProviderConfig::makesProviders()
{
    ProviderConfig config{.kind = ProviderConfig::Kind::Anthropic,
        .baseUrl = {},
        .model = u"m"_s,
        .apiKey = u"k"_s,
        .proxy = {}};
    QCOMPARE((*makeProvider(config))->name(), u"Anthropic"_s);
    QCOMPARE((*makeProvider(config))->model(), u"m"_s);
    config.kind = ProviderConfig::Kind::OpenAi;
    QCOMPARE((*makeProvider(config))->name(), u"OpenAI"_s);
    config.baseUrl = u"http://llm.example:8000/v1"_s;
    QCOMPARE((*makeProvider(config))->name(), u"llm.example:8000"_s);
    config.apiKey = u"secret\n"_s;
    QVERIFY(!makeProvider(config));
    config.kind = ProviderConfig::Kind::Librarian;
    QVERIFY(!makeProvider(config));
}

QTEST_APPLESS_MAIN(TestProviderConfig)
#include "tst_provider_config.moc"
