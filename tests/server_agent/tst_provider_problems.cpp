#include "tests/server_agent/provider_fixture.h"

#include <QDateTime>
#include <QLocale>
#include <QTcpServer>
#include <QTest>

using namespace agentee;
using namespace agentee::tests;
using models::Problem;
using Kind = models::Problem::Kind;
using namespace Qt::Literals::StringLiterals;

class TestProviderProblems : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersThatAreErrors_data();
    void answersThatAreErrors();
    void errorsWithinTheStream_data();
    void errorsWithinTheStream();
    void saysWhenToTryAgain_data();
    void saysWhenToTryAgain();
    void tooMuch_data();
    void tooMuch();
    void noWayToTheService_data();
    void noWayToTheService();
    void silence_data();
    void silence();
    void redirectsAreNotFollowed();
    void keysAreNotShown();
};

namespace
{

ReplayAnswer errorAnswer(int status, const QByteArray &body, const QByteArray &type = "application/json")
{
    return {.status = status, .headers = {"Content-Type: " + type}, .body = body};
}

void checkProblem(const Outcome &outcome, Kind kind, const QString &words)
{
    QVERIFY(!outcome.answer);
    const Problem &problem = outcome.answer.error();
    QCOMPARE(problem.kind, kind);
    QVERIFY2(problem.title.contains(words), qPrintable(problem.title));
    QVERIFY(kind == Kind::Cancelled || !problem.nextStep.isEmpty());
    QVERIFY2(!problem.title.contains(u'%') && !problem.nextStep.contains(u'%'), qPrintable(problem.nextStep));
}

} // namespace

void TestProviderProblems::answersThatAreErrors_data()
{
    QTest::addColumn<ReplayAnswer>("script");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const ReplayAnswer &script, Kind kind, const QString &words) {
        QTest::newRow(name) << script << kind << words;
    };
    const QByteArray page = "<html><body>Bad gateway</body></html>";
    const auto error = [](const QByteArray &type, const QByteArray &message) {
        return R"({"type":"error","error":{"type":")" + type + R"(","message":")" + message + "\"}}";
    };
    constexpr Kind failure = Kind::ProviderFailure;
    row("400", errorAnswer(400, error("invalid_request_error", "tools.0: bad")), failure,
        u"did not accept the request"_s);
    row("400 too long",
        errorAnswer(
            400, error("invalid_request_error", "prompt is too long: 210000 tokens > 200000 maximum")),
        Kind::TooLarge, u"too long"_s);
    row("400 too long, by code",
        errorAnswer(400,
            R"({"error":{"message":"x","type":"invalid_request_error","param":"messages","code":"context_length_exceeded"}})"),
        Kind::TooLarge, u"too long"_s);
    row("400 too long, llama.cpp",
        errorAnswer(400, R"({"error":{"code":400,"message":"x","type":"exceed_context_size_error"}})"),
        Kind::TooLarge, u"too long"_s);
    row("400 too long, vLLM",
        errorAnswer(400,
            R"({"object":"error","message":"This model's maximum context length is 4096 tokens.","type":"BadRequestError","param":null,"code":400})"),
        Kind::TooLarge, u"too long"_s);
    row("400 budget", errorAnswer(400, error("invalid_request_error", "Your credit balance is too low")),
        failure, u"budget"_s);
    row("401", errorAnswer(401, error("authentication_error", "invalid x-api-key")), failure,
        u"does not accept this server's key"_s);
    row("402", errorAnswer(402, error("billing_error", "x")), failure, u"budget"_s);
    row("403", errorAnswer(403, error("permission_error", "x")), failure, u"does not allow"_s);
    row("404", errorAnswer(404, error("not_found_error", "model: x")), failure,
        u"does not know the model replay-1"_s);
    row("404 Ollama",
        errorAnswer(404,
            R"({"error":{"message":"model \"x\" not found, try pulling it first","type":"api_error","param":null,"code":null}})"),
        failure, u"does not know the model"_s);
    row("404 page", errorAnswer(404, page, "text/html"), failure, u"does not know the model"_s);
    row("405 page", errorAnswer(405, page, "text/html"), failure, u"is not a model service"_s);
    row("408", errorAnswer(408, {}), failure, u"has a fault"_s);
    row("413", errorAnswer(413, error("request_too_large", "x")), Kind::TooLarge, u"too long"_s);
    row("413 page", errorAnswer(413, page, "text/html"), Kind::TooLarge, u"too long"_s);
    row("422", errorAnswer(422, R"({"detail":[{"msg":"extra fields"}]})"), failure,
        u"did not accept the request"_s);
    row("429", errorAnswer(429, error("rate_limit_error", "x")), Kind::TooManyRequests,
        u"no more requests"_s);
    row("429 quota",
        errorAnswer(
            429, R"({"error":{"message":"x","type":"insufficient_quota","code":"insufficient_quota"}})"),
        failure, u"budget"_s);
    row("500", errorAnswer(500, error("api_error", "Internal server error")), failure, u"has a fault"_s);
    row("500 a text", errorAnswer(500, R"({"error":"llama runner process has terminated"})"), failure,
        u"has a fault"_s);
    row("502 page", errorAnswer(502, page, "text/html"), failure, u"has a fault"_s);
    row("503",
        errorAnswer(503, R"({"error":{"code":503,"message":"Loading model","type":"unavailable_error"}})"),
        failure, u"is overloaded"_s);
    row("529", errorAnswer(529, error("overloaded_error", "Overloaded")), failure, u"is overloaded"_s);
    row("empty body", errorAnswer(400, {}), failure, u"did not accept the request"_s);
    row("page instead of a stream", errorAnswer(200, page, "text/html; charset=utf-8"), failure,
        u"is not a model service"_s);
    row("JSON instead of a stream", errorAnswer(200, R"({"ok":true})"), failure, u"is not a model service"_s);
    row("error with status 200", errorAnswer(200, error("overloaded_error", "x")), failure,
        u"is overloaded"_s);
    row("no content", errorAnswer(204, {}), failure, u"is not a model service"_s);
    row("not HTTP", {.raw = "SSH-2.0-OpenSSH_9.2\r\n"}, failure, u"is not a model service"_s);
    row("no answer at all", {.raw = "\r\n"}, failure, QString());
}

void TestProviderProblems::answersThatAreErrors()
{
    QFETCH(ReplayAnswer, script);
    QFETCH(Kind, kind);
    QFETCH(QString, words);
    for (const Dialect dialect : {Dialect::Anthropic, Dialect::OpenAi}) {
        const Outcome outcome = play(dialect, script);
        checkProblem(outcome, kind, words);
        QCOMPARE(outcome.streamed, QString());
    }
}

void TestProviderProblems::errorsWithinTheStream_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("words");
    const auto anthropic = [](const char *type, Kind kind, const QString &words) {
        QTest::addRow("anthropic %s", type)
            << Dialect::Anthropic
            << R"({"type":"error","error":{"type":")" + QByteArray(type) + R"(","message":"x"}})" << kind
            << words;
    };
    anthropic("overloaded_error", Kind::ProviderFailure, u"is overloaded"_s);
    anthropic("api_error", Kind::ProviderFailure, u"has a fault"_s);
    anthropic("timeout_error", Kind::ProviderFailure, u"has a fault"_s);
    anthropic("rate_limit_error", Kind::TooManyRequests, u"no more requests"_s);
    anthropic("authentication_error", Kind::ProviderFailure, u"key"_s);
    anthropic("permission_error", Kind::ProviderFailure, u"does not allow"_s);
    anthropic("not_found_error", Kind::ProviderFailure, u"does not know"_s);
    anthropic("request_too_large", Kind::TooLarge, u"too long"_s);
    anthropic("invalid_request_error", Kind::ProviderFailure, u"did not accept"_s);
    anthropic("something_new", Kind::ProviderFailure, u"has a fault"_s);
    const auto openAi = [](const char *name, const QByteArray &event, Kind kind, const QString &words) {
        QTest::addRow("openai %s", name) << Dialect::OpenAi << event << kind << words;
    };
    openAi("object", R"({"error":{"message":"x","type":"server_error","code":null}})", Kind::ProviderFailure,
        u"has a fault"_s);
    openAi("text", R"({"error":"context window exceeded"})", Kind::TooLarge, u"too long"_s);
    openAi("number", R"({"error":{"message":"x","type":"x","code":429}})", Kind::TooManyRequests,
        u"no more requests"_s);
    openAi("vLLM", R"({"object":"error","message":"x","type":"InternalServerError","code":500})",
        Kind::ProviderFailure, u"has a fault"_s);
}

void TestProviderProblems::errorsWithinTheStream()
{
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, event);
    QFETCH(Kind, kind);
    QFETCH(QString, words);
    // In the place of every event of a whole stream: no answer, and no call, whatever came before.
    const QByteArray stream = streamOf(dialect, u"tool_call"_s);
    for (qsizetype at = 0; at >= 0 && at < stream.size();) {
        checkProblem(
            play(dialect,
                {.body = stream.first(at) + "event: error\ndata: " + event + "\n\n" + stream.sliced(at)}),
            kind, words);
        const qsizetype end = stream.indexOf("\n\n", at);
        at = end < 0 ? -1 : end + 2;
    }
}

void TestProviderProblems::saysWhenToTryAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    const auto date = [](int seconds) {
        return QLocale::c()
            .toString(QDateTime::currentDateTimeUtc().addSecs(seconds), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
            .toLatin1();
    };
    QTest::newRow("seconds") << 429 << QByteArray("17") << 17 << 17;
    QTest::newRow("zero") << 429 << QByteArray("0") << 0 << 0;
    QTest::newRow("overloaded") << 529 << QByteArray("5") << 5 << 5;
    QTest::newRow("a date") << 429 << date(600) << 300 << 600;
    QTest::newRow("a date gone by") << 503 << date(-600) << 0 << 0;
    QTest::newRow("far away") << 429 << QByteArray("99999999999") << 86400 << 86400;
    QTest::newRow("negative") << 429 << QByteArray("-5") << -1 << -1;
    QTest::newRow("nonsense") << 429 << QByteArray("soon") << -1 << -1;
    QTest::newRow("empty") << 429 << QByteArray() << -1 << -1;
}

void TestProviderProblems::saysWhenToTryAgain()
{
    QFETCH(int, status);
    QFETCH(QByteArray, value);
    QFETCH(int, least);
    QFETCH(int, most);
    ReplayAnswer script = errorAnswer(status, "{}");
    script.headers += "Retry-After: " + value;
    const Outcome outcome = play(Dialect::Anthropic, script);
    QVERIFY(!outcome.answer);
    QVERIFY(outcome.answer.error().retryAfterSeconds >= least);
    QVERIFY(outcome.answer.error().retryAfterSeconds <= most);
}

void TestProviderProblems::tooMuch_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<int>("times");
    const QByteArray megabyte(1024 * 1024, 'x');
    QTest::newRow("a line without end") << QByteArray("data: ") << megabyte << 3;
    QTest::newRow("comments without end") << QByteArray() << ":" + megabyte.first(500'000) + "\n" << 50;
    QTest::newRow("an event without end") << QByteArray() << "data: " + megabyte.first(500'000) + "\n" << 8;
    QTest::newRow("a call without end")
        << QByteArray(
               R"(data: {"choices":[{"delta":{"tool_calls":[{"index":0,"id":"x","function":{"name":"n"}}]}}]})"
               "\n\n")
        << R"(data: {"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":")"
            + megabyte.first(300'000) + "\"}}]}}]}\n\n"
        << 6;
}

void TestProviderProblems::tooMuch()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, piece);
    QFETCH(int, times);
    const Outcome outcome = play(Dialect::OpenAi, {.body = head + piece.repeated(times)});
    checkProblem(outcome, Kind::ProviderFailure, u"too large"_s);
}

void TestProviderProblems::noWayToTheService_data()
{
    QTest::addColumn<QString>("baseUrl");
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<QString>("words");
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QString nobody = u"127.0.0.1:%1"_s.arg(closed.serverPort());
    closed.close();
    QTest::newRow("nobody listens") << u"http://"_s + nobody << u"none"_s << u"cannot be reached"_s;
    QTest::newRow("no such host") << u"http://no-such-host.invalid"_s << u"none"_s << u"could not be found"_s;
    QTest::newRow("no such proxy") << u"http://127.0.0.1"_s << u"http://no-such-proxy.invalid:80"_s
                                   << u"by the proxy"_s;
}

void TestProviderProblems::noWayToTheService()
{
    QFETCH(QString, baseUrl);
    QFETCH(QString, proxy);
    QFETCH(QString, words);
    const auto provider =
        providerFor(Dialect::OpenAi, baseUrl, [&](server::ProviderConfig &c) { c.proxy = proxy; });
    QVERIFY(provider);
    checkProblem(completeWith(*provider), Kind::ProviderFailure, words);
}

void TestProviderProblems::silence_data()
{
    QTest::addColumn<int>("idle");
    QTest::addColumn<int>("total");
    QTest::addColumn<bool>("secure");
    QTest::addColumn<QString>("words");
    QTest::newRow("no byte for long") << 150 << 10'000 << false << u"stopped answering"_s;
    QTest::newRow("too long in all") << 10'000 << 150 << false << u"took too long"_s;
    QTest::newRow("no greeting of a secure connection") << 10'000 << 10'000 << true << u"in time"_s;
}

void TestProviderProblems::silence()
{
    QFETCH(int, idle);
    QFETCH(int, total);
    QFETCH(bool, secure);
    QFETCH(QString, words);
    const ReplayAnswer script{.body = streamOf(Dialect::OpenAi, u"text"_s), .holdAt = 300};
    const ReplayServer server([&](const RecordedRequest &) { return script; });
    const QString address = secure ? server.baseUrl().replace(u"http:"_s, u"https:"_s) : server.baseUrl();
    const auto provider = providerFor(Dialect::OpenAi, address, [&](server::ProviderConfig &config) {
        config.connectTimeout = std::chrono::milliseconds(300);
        config.idleTimeout = std::chrono::milliseconds(idle);
        config.totalTimeout = std::chrono::milliseconds(total);
    });
    checkProblem(completeWith(*provider), Kind::ProviderFailure, words);
}

void TestProviderProblems::redirectsAreNotFollowed()
{
    const ReplayServer other([](const RecordedRequest &) { return ReplayAnswer{}; });
    ReplayAnswer script = errorAnswer(307, {});
    script.headers += "Location: " + other.baseUrl().toLatin1() + "/v1/messages";
    checkProblem(play(Dialect::Anthropic, script), Kind::ProviderFailure, u"at another address"_s);
    QVERIFY(other.requests().isEmpty());
}

void TestProviderProblems::keysAreNotShown()
{
    const QByteArray key = secretKey.toLatin1();
    const QByteArray echo = R"({"error":{"message":"Incorrect API key: )" + key + R"(","type":")" + key
        + R"(","code":")" + key + "\"}}";
    for (const int status : {200, 400, 401, 404, 429, 500}) {
        const Outcome outcome = play(Dialect::OpenAi, errorAnswer(status, echo));
        QVERIFY(!outcome.answer);
        const QByteArray shown = (outcome.answer.error().title + outcome.answer.error().nextStep).toUtf8();
        QVERIFY(!shown.contains("secret"));
    }
}

QTEST_GUILESS_MAIN(TestProviderProblems)
#include "tst_provider_problems.moc"
