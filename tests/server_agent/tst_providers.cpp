#include "tests/server_agent/provider_fixture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <thread>

using namespace agentee;
using namespace agentee::tests;
using server::ChatAnswer;
using server::ToolCall;
using StopReason = server::ChatAnswer::StopReason;
using Pieces = ReplayAnswer::Pieces;
using namespace Qt::Literals::StringLiterals;

class TestProviders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAnswers_data();
    void readsAnswers();
    void readsOtherServices_data();
    void readsOtherServices();
    void readsOddChunks_data();
    void readsOddChunks();
    void readsOddEvents_data();
    void readsOddEvents();
    void joinsHalvesOfCharacters_data();
    void joinsHalvesOfCharacters();
    void sendsWhatTheApiTakes_data();
    void sendsWhatTheApiTakes();
    void findsTheEndpoint_data();
    void findsTheEndpoint();
    void stopsAtOnce_data();
    void stopsAtOnce();
    void everyCutIsAProblemOrTheWholeAnswer_data();
    void everyCutIsAProblemOrTheWholeAnswer();
    void exceptionsOfTheCallerPass();

private:
    static void dialects()
    {
        QTest::addColumn<Dialect>("dialect");
        QTest::newRow("anthropic") << Dialect::Anthropic;
        QTest::newRow("openai") << Dialect::OpenAi;
    }
};

namespace
{

const QString sampleText = u"Die Größe stimmt: 😀 日本語 ✓"_s;
const QList<ToolCall> briefCall{ToolCall{u"call_01"_s, u"read_section"_s, {{u"key"_s, u"brief"_s}}}};

QByteArray sse(const QList<QByteArray> &chunks)
{
    QByteArray stream;
    for (const QByteArray &chunk : chunks)
        stream += "data: " + chunk + "\n\n";
    return stream;
}

QByteArray delta(const QByteArray &content, const QByteArray &finish = "null")
{
    return R"({"model":"m","choices":[{"index":0,"delta":)" + content + R"(,"finish_reason":)" + finish
        + "}]}";
}

QByteArray toolDelta(const QByteArray &call)
{
    return delta(R"({"tool_calls":[)" + call + "]}");
}

} // namespace

void TestProviders::readsAnswers_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("stream");
    QTest::addColumn<Pieces>("pieces");
    QTest::addColumn<bool>("chunked");
    for (const auto &[prefix, dialect] :
        {std::pair("anthropic", Dialect::Anthropic), {"openai", Dialect::OpenAi}})
        for (const char *stream : {"text", "tool_call", "parallel_calls"})
            for (const auto &[name, pieces] : {std::pair("whole", Pieces::Whole),
                     {"every byte", Pieces::EveryByte}, {"random", Pieces::Random}})
                for (const bool chunked : {true, false})
                    QTest::addRow("%s %s %s%s", prefix, stream, name, chunked ? "" : " to the end")
                        << dialect << QString::fromLatin1(stream) << pieces << chunked;
}

void TestProviders::readsAnswers()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, stream);
    QFETCH(Pieces, pieces);
    QFETCH(bool, chunked);
    const bool anthropic = dialect == Dialect::Anthropic;
    const auto id = [&](int number) { return (anthropic ? u"toolu_0%1"_s : u"call_0%1"_s).arg(number); };

    ChatAnswer expected;
    expected.model = anthropic ? u"claude-replay-1"_s : u"replay-1"_s;
    expected.usage = {45, stream == "text"_L1 ? 12 : stream == "tool_call"_L1 ? 30 : 55};
    if (stream == "text"_L1) {
        expected.text = sampleText;
    } else if (stream == "tool_call"_L1) {
        expected.text = u"I will read the brief."_s;
        expected.stopReason = StopReason::ToolUse;
        expected.toolCalls = {
            {id(1), u"read_section"_s, {{u"key"_s, u"brief"_s}, {u"title"_s, u"Überblick 😀"_s}}}};
    } else {
        expected.text = u"Both at once."_s;
        expected.stopReason = StopReason::ToolUse;
        expected.toolCalls = {{id(1), u"read_section"_s, {{u"key"_s, u"brief"_s}}},
            {id(2), u"read_section"_s, {{u"key"_s, u"pricing"_s}}}, {id(3), u"list_sections"_s, {}}};
    }
    for (quint32 seed = 1; seed <= (pieces == Pieces::Random ? 20 : 1); ++seed) {
        ReplayAnswer script{
            .body = streamOf(dialect, stream), .pieces = pieces, .seed = seed, .chunked = chunked};
        const Outcome outcome = play(dialect, script);
        QVERIFY2(outcome.answer, outcome.answer ? "" : qPrintable(outcome.answer.error().title));
        QCOMPARE(outcome.answer->text, expected.text);
        QVERIFY(*outcome.answer == expected);
        QCOMPARE(outcome.streamed, expected.text);
    }
}

void TestProviders::readsOtherServices_data()
{
    QTest::addColumn<QString>("stream");
    QTest::addColumn<QList<ToolCall>>("calls");
    QTest::addColumn<bool>("idsAreMadeUp");
    const ToolCall first{u"call_a1"_s, u"read_section"_s, {{u"key"_s, u"brief"_s}}};
    const ToolCall second{u"call_b2"_s, u"read_section"_s, {{u"key"_s, u"pricing"_s}}};
    QTest::newRow("ollama: one index for all")
        << u"openai_ollama"_s << QList<ToolCall>{first, second} << false;
    QTest::newRow("llama.cpp: no id, choices null") << u"openai_llamacpp"_s << briefCall << true;
    QTest::newRow("vLLM: name without arguments")
        << u"openai_vllm"_s
        << QList<ToolCall>{{u"chatcmpl-tool-1"_s, u"read_section"_s, {{u"key"_s, u"brief"_s}}}} << false;
}

void TestProviders::readsOtherServices()
{
    QFETCH(QString, stream);
    QFETCH(QList<ToolCall>, calls);
    QFETCH(bool, idsAreMadeUp);
    const Outcome outcome = play(Dialect::OpenAi, {.body = recordedStream(stream), .pieces = Pieces::Random});
    QVERIFY2(outcome.answer, outcome.answer ? "" : qPrintable(outcome.answer.error().title));
    QCOMPARE(outcome.answer->stopReason, StopReason::ToolUse);
    QCOMPARE(outcome.answer->toolCalls.size(), calls.size());
    for (qsizetype i = 0; i < calls.size(); ++i) {
        QCOMPARE(outcome.answer->toolCalls.at(i).input, calls.at(i).input);
        QCOMPARE(outcome.answer->toolCalls.at(i).name, calls.at(i).name);
        if (!idsAreMadeUp)
            QCOMPARE(outcome.answer->toolCalls.at(i).id, calls.at(i).id);
        QVERIFY(!outcome.answer->toolCalls.at(i).id.isEmpty());
    }
}

void TestProviders::readsOddChunks_data()
{
    QTest::addColumn<QList<QByteArray>>("chunks");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("calls"); // -1: a problem
    QTest::addColumn<StopReason>("reason");
    const QByteArray done = "[DONE]";
    const QByteArray stop = delta("{}", R"("stop")");
    const QByteArray use = delta("{}", R"("tool_calls")");
    const auto row = [](const char *name, QList<QByteArray> chunks, const QString &text, int calls,
                         StopReason reason) { QTest::newRow(name) << chunks << text << calls << reason; };
    using enum StopReason;
    row("no end mark", {delta(R"({"content":"a"})"), stop}, u"a"_s, 0, EndTurn);
    row("no reason", {delta(R"({"content":"a"})"), done}, u"a"_s, -1, EndTurn);
    row("no reason, no end mark", {delta(R"({"content":"a"})")}, u"a"_s, -1, EndTurn);
    row("reason with the last text", {delta(R"({"content":"a"})", R"("stop")"), done}, u"a"_s, 0, EndTurn);
    row("unknown reason", {delta(R"({"content":"a"})", R"("eos")"), done}, u"a"_s, 0, EndTurn);
    row("nothing said", {stop, done}, {}, 0, EndTurn);
    row("parts", {delta(R"({"content":[{"type":"thinking"},{"type":"text","text":"a"}]})"), stop, done},
        u"a"_s, 0, EndTurn);
    row("another choice", {R"({"choices":[{"index":1,"delta":{"content":"b"}}]})", stop, done}, {}, 0,
        EndTurn);
    row("delta missing", {R"({"choices":[{"index":0}]})", stop, done}, {}, 0, EndTurn);
    row("too long",
        {delta(R"({"content":"a"})"),
            toolDelta(R"({"index":0,"id":"x","function":{"name":"n","arguments":"{"}})"),
            delta("{}", R"("length")"), done},
        u"a"_s, 0, Length);
    row("filtered", {delta(R"({"content":"a"})"), delta("{}", R"("content_filter")"), done}, u"a"_s, 0,
        Refusal);
    row("refused", {delta(R"({"refusal":"No."})"), stop, done}, u"No."_s, 0, Refusal);
    row("object arguments",
        {toolDelta(R"({"function":{"name":"n","arguments":{"a":1}}})"),
            toolDelta(R"({"function":{"name":"n","arguments":{"a":2}}})"), use, done},
        {}, 2, ToolUse);
    row("no index, ids",
        {toolDelta(R"({"id":"x","function":{"name":"n","arguments":"{\"a\""}})"),
            toolDelta(R"({"function":{"arguments":":1}"}})"),
            toolDelta(R"({"id":"y","function":{"name":"n","arguments":"{}"}})"), use, done},
        {}, 2, ToolUse);
    row("one index, no ids",
        {toolDelta(R"({"index":0,"function":{"name":"n","arguments":"{}"}})"),
            toolDelta(R"({"index":0,"function":{"name":"m","arguments":"{}"}})"), use, done},
        {}, 2, ToolUse);
    row("one id twice",
        {toolDelta(R"({"index":0,"id":"x","function":{"name":"n","arguments":"{}"}})"),
            toolDelta(R"({"index":1,"id":"x","function":{"name":"m","arguments":"{}"}})"), use, done},
        {}, 2, ToolUse);
    row("name repeated",
        {toolDelta(R"({"index":0,"id":"x","function":{"name":"n","arguments":"{\"a\""}})"),
            toolDelta(R"({"index":0,"id":"x","function":{"name":"n","arguments":":1}"}})"), use, done},
        {}, 1, ToolUse);
    row("two calls in one chunk, mixed",
        {toolDelta(
             R"({"index":0,"id":"x","function":{"name":"n"}},{"index":1,"id":"y","function":{"name":"m"}})"),
            toolDelta(
                R"({"index":1,"function":{"arguments":"{\"b\":2}"}},{"index":0,"function":{"arguments":"{}"}})"),
            use, done},
        {}, 2, ToolUse);
    row("no arguments", {toolDelta(R"({"index":0,"id":"x","function":{"name":"n"}})"), use, done}, {}, 1,
        ToolUse);
    row("half arguments",
        {toolDelta(R"({"index":0,"id":"x","function":{"name":"n","arguments":"{\"a\":"}})"), use, done}, {},
        -1, ToolUse);
    row("arguments are a list",
        {toolDelta(R"({"index":0,"id":"x","function":{"name":"n","arguments":"[1]"}})"), use, done}, {}, -1,
        ToolUse);
    row("arguments are a number",
        {toolDelta(R"({"index":0,"id":"x","function":{"name":"n","arguments":5}})"), use, done}, {}, -1,
        ToolUse);
    row("call without name", {toolDelta(R"({"index":0,"id":"x","function":{"arguments":"{}"}})"), use, done},
        {}, -1, ToolUse);
    row("promised calls are missing", {use, done}, {}, -1, ToolUse);
    row("choices of a wrong type", {R"({"choices":"x"})", stop, done}, {}, -1, EndTurn);
    row("content of a wrong type", {delta(R"({"content":5})"), stop, done}, {}, -1, EndTurn);
    row("calls of a wrong type", {delta(R"({"tool_calls":{}})"), stop, done}, {}, -1, EndTurn);
    row("reason of a wrong type", {delta("{}", "5"), done}, {}, -1, EndTurn);
    row("not JSON", {"{", stop, done}, {}, -1, EndTurn);
    row("not UTF-8", {delta("{\"content\":\"\xFF\"}"), stop, done}, {}, -1, EndTurn);
    row("a list", {"[]", stop, done}, {}, -1, EndTurn);
}

void TestProviders::readsOddChunks()
{
    QFETCH(QList<QByteArray>, chunks);
    QFETCH(QString, text);
    QFETCH(int, calls);
    QFETCH(StopReason, reason);
    const Outcome outcome = play(Dialect::OpenAi, {.body = sse(chunks)});
    if (calls < 0) {
        QVERIFY(!outcome.answer);
        QCOMPARE(outcome.answer.error().kind, models::Problem::Kind::ProviderFailure);
        return;
    }
    QVERIFY2(outcome.answer, outcome.answer ? "" : qPrintable(outcome.answer.error().title));
    QCOMPARE(outcome.answer->text, text);
    QCOMPARE(outcome.streamed, text);
    QCOMPARE(outcome.answer->toolCalls.size(), calls);
    QCOMPARE(outcome.answer->stopReason, reason);
    QSet<QString> ids;
    for (const ToolCall &call : outcome.answer->toolCalls)
        ids.insert(call.id);
    QCOMPARE(ids.size(), calls);
    QVERIFY(!ids.contains(QString()));
}

void TestProviders::readsOddEvents_data()
{
    QTest::addColumn<QList<QByteArray>>("events");
    QTest::addColumn<int>("calls"); // -1: a problem
    QTest::addColumn<StopReason>("reason");
    const QByteArray start = R"({"type":"message_start","message":{"model":"m","usage":{"input_tokens":1}}})";
    const QByteArray text =
        R"({"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}})";
    const QByteArray tool =
        R"({"type":"content_block_start","index":0,"content_block":{"type":"tool_use","id":"x","name":"n","input":{}}})";
    const QByteArray half =
        R"({"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":"{\"a\":"}})";
    const QByteArray close = R"({"type":"content_block_stop","index":0})";
    const auto end = [](const QByteArray &reason) {
        return R"({"type":"message_delta","delta":{"stop_reason":)" + reason
            + R"(},"usage":{"output_tokens":2}})";
    };
    const QByteArray stop = R"({"type":"message_stop"})";
    const auto row = [](const char *name, QList<QByteArray> events, int calls, StopReason reason) {
        QTest::newRow(name) << events << calls << reason;
    };
    using enum StopReason;
    row("nothing said", {start, end(R"("end_turn")"), stop}, 0, EndTurn);
    row("unknown events and blocks",
        {R"({"type":"hello"})", start,
            R"({"type":"content_block_start","index":7,"content_block":{"type":"server_tool_use"}})",
            R"({"type":"content_block_delta","index":7,"delta":{"type":"input_json_delta","partial_json":"{"}})",
            R"({"type":"content_block_stop","index":7})", end(R"("end_turn")"), stop},
        0, EndTurn);
    row("unknown delta",
        {start, text, R"({"type":"content_block_delta","index":0,"delta":{"type":"new_delta"}})", close,
            end(R"("end_turn")"), stop},
        0, EndTurn);
    row("stop sequence", {start, end(R"("stop_sequence")"), stop}, 0, EndTurn);
    row("too long in the middle of a call", {start, tool, half, close, end(R"("max_tokens")"), stop}, 0,
        Length);
    row("memory full", {start, end(R"("model_context_window_exceeded")"), stop}, 0, Length);
    row("refused", {start, end(R"("refusal")"), stop}, 0, Refusal);
    row("call without input", {start, tool, close, end(R"("tool_use")"), stop}, 1, ToolUse);
    row("half a call", {start, tool, half, close, end(R"("tool_use")"), stop}, -1, ToolUse);
    row("call not closed", {start, tool, end(R"("tool_use")"), stop}, -1, ToolUse);
    row("promised calls are missing", {start, end(R"("tool_use")"), stop}, -1, ToolUse);
    row("no reason", {start, text, close, stop}, -1, EndTurn);
    row("reason of a wrong type", {start, end("5"), stop}, -1, EndTurn);
    row("no start", {text, close, end(R"("end_turn")"), stop}, -1, EndTurn);
    row("two starts", {start, start, end(R"("end_turn")"), stop}, -1, EndTurn);
    row("one index twice", {start, text, text, close, end(R"("end_turn")"), stop}, -1, EndTurn);
    row("delta without a block", {start, half, end(R"("end_turn")"), stop}, -1, EndTurn);
    row("delta after the block", {start, tool, close, half, end(R"("end_turn")"), stop}, -1, EndTurn);
    row("text of a wrong type",
        {start, text, R"({"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":1}})",
            close, end(R"("end_turn")"), stop},
        -1, EndTurn);
    row("call without id",
        {start, R"({"type":"content_block_start","index":0,"content_block":{"type":"tool_use","name":"n"}})",
            close, end(R"("tool_use")"), stop},
        -1, ToolUse);
    row("no end mark", {start, end(R"("end_turn")")}, -1, EndTurn);
    row("not JSON", {start, "{", stop}, -1, EndTurn);
}

void TestProviders::readsOddEvents()
{
    QFETCH(QList<QByteArray>, events);
    QFETCH(int, calls);
    QFETCH(StopReason, reason);
    const Outcome outcome = play(Dialect::Anthropic, {.body = sse(events)});
    QCOMPARE(outcome.answer.has_value(), calls >= 0);
    if (outcome.answer) {
        QCOMPARE(outcome.answer->toolCalls.size(), calls);
        QCOMPARE(outcome.answer->stopReason, reason);
    } else {
        QCOMPARE(outcome.answer.error().kind, models::Problem::Kind::ProviderFailure);
    }
}

void TestProviders::joinsHalvesOfCharacters_data()
{
    dialects();
}

void TestProviders::joinsHalvesOfCharacters()
{
    QFETCH(Dialect, dialect);
    const QList<QByteArray> texts{R"(a\ud83d)", R"(\ude00b\u0000)", R"(\ud83d)", R"(c\ude00)", R"(\ud83d)"};
    QList<QByteArray> chunks;
    if (dialect == Dialect::Anthropic) {
        chunks = {R"({"type":"message_start","message":{"model":"m"}})",
            R"({"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}})"};
        for (const QByteArray &text : texts)
            chunks += R"({"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":")"
                + text + "\"}}";
        chunks += {R"({"type":"content_block_stop","index":0})",
            R"({"type":"message_delta","delta":{"stop_reason":"end_turn"}})", R"({"type":"message_stop"})"};
    } else {
        for (const QByteArray &text : texts)
            chunks += delta(R"({"content":")" + text + "\"}");
        chunks += {delta("{}", R"("stop")"), "[DONE]"};
    }
    const ReplayServer server([&](const RecordedRequest &) { return ReplayAnswer{.body = sse(chunks)}; });
    bool halves = false;
    QString streamed;
    const auto answer =
        providerFor(dialect, server.baseUrl())->complete(sampleConversation(), {}, [&](QStringView piece) {
            halves = halves || piece.front().isLowSurrogate() || piece.back().isHighSurrogate();
            streamed += piece;
        });
    QVERIFY(answer);
    QVERIFY(!halves);
    QCOMPARE(streamed, u"a😀b\uFFFD\uFFFDc\uFFFD\uFFFD"_s);
    QCOMPARE(answer->text, streamed);
}

void TestProviders::sendsWhatTheApiTakes_data()
{
    dialects();
}

void TestProviders::sendsWhatTheApiTakes()
{
    QFETCH(Dialect, dialect);
    const ReplayServer server(
        [&](const RecordedRequest &) { return ReplayAnswer{.body = streamOf(dialect, u"text"_s)}; });
    const auto provider = providerFor(dialect, server.baseUrl());
    QVERIFY(completeWith(*provider).answer);

    // The round trip: what the model asked for goes back with its result.
    server::ChatRequest request = sampleConversation();
    const Outcome asked = play(dialect, {.body = streamOf(dialect, u"parallel_calls"_s)});
    QVERIFY(asked.answer);
    request.messages.append({.role = server::ChatMessage::Role::Agent,
        .text = asked.answer->text,
        .toolCalls = asked.answer->toolCalls,
        .toolResults = {}});
    server::ChatMessage results;
    for (const ToolCall &call : asked.answer->toolCalls)
        results.toolResults.append({call.id, call.name == "list_sections"_L1 ? QString() : u"done"_s, false});
    request.messages.append(results);
    QVERIFY(provider->complete(request, {}, {}));

    // And a conversation of bare text.
    request = {.systemPrompt = {}, .messages = {sampleConversation().messages.first()}, .tools = {}};
    QVERIFY(provider->complete(request, {}, {}));

    QCOMPARE(server.requests().size(), 3);
    for (const RecordedRequest &recorded : server.requests())
        QCOMPARE(complaints(dialect, recorded), QStringList());
    const QString sentKey = QString::fromLatin1(dialect == Dialect::Anthropic
            ? server.requests().first().headers.value("x-api-key")
            : server.requests().first().headers.value("authorization").sliced(7));
    QCOMPARE(sentKey, secretKey);
}

void TestProviders::findsTheEndpoint_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *name, Dialect dialect, const QString &suffix, const QByteArray &path) {
        QTest::newRow(name) << dialect << suffix << path;
    };
    row("bare", Dialect::OpenAi, {}, "/v1/chat/completions");
    row("slash", Dialect::OpenAi, u"/"_s, "/v1/chat/completions");
    row("with version", Dialect::OpenAi, u"/v1"_s, "/v1/chat/completions");
    row("with version and slash", Dialect::OpenAi, u"/v1/"_s, "/v1/chat/completions");
    row("with endpoint", Dialect::OpenAi, u"/v1/chat/completions"_s, "/v1/chat/completions");
    row("folder", Dialect::OpenAi, u"/llm"_s, "/llm/v1/chat/completions");
    row("version within", Dialect::OpenAi, u"/v1beta/openai"_s, "/v1beta/openai/chat/completions");
    row("escaped", Dialect::OpenAi, u"/a%20b"_s, "/a%20b/v1/chat/completions");
    row("anthropic bare", Dialect::Anthropic, {}, "/v1/messages");
    row("anthropic with version", Dialect::Anthropic, u"/gate/v1"_s, "/gate/v1/messages");
}

void TestProviders::findsTheEndpoint()
{
    QFETCH(Dialect, dialect);
    QFETCH(QString, suffix);
    QFETCH(QByteArray, path);
    const ReplayServer server(
        [&](const RecordedRequest &) { return ReplayAnswer{.body = streamOf(dialect, u"text"_s)}; });
    QVERIFY(completeWith(*providerFor(dialect, server.baseUrl() + suffix)).answer);
    QCOMPARE(server.requests().first().path, path);
}

void TestProviders::stopsAtOnce_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<int>("holdAt"); // -1: before the head, -2: stopped before it began
    for (const auto &[name, dialect] :
        {std::pair("anthropic", Dialect::Anthropic), {"openai", Dialect::OpenAi}}) {
        QTest::addRow("%s before it began", name) << dialect << -2;
        QTest::addRow("%s before the head", name) << dialect << -1;
        QTest::addRow("%s after the head", name) << dialect << 0;
        QTest::addRow("%s in the middle", name) << dialect << 700;
    }
}

void TestProviders::stopsAtOnce()
{
    QFETCH(Dialect, dialect);
    QFETCH(int, holdAt);
    ReplayAnswer script{
        .body = streamOf(dialect, u"tool_call"_s), .holdAt = holdAt, .holdBeforeHead = holdAt == -1};
    const ReplayServer server([&](const RecordedRequest &) { return script; });
    std::stop_source stop;
    if (holdAt == -2)
        stop.request_stop();
    QElapsedTimer sinceStop;
    const std::jthread person([&](std::stop_token ended) {
        while (server.requests().isEmpty() && !ended.stop_requested())
            std::this_thread::yield();
        sinceStop.start();
        stop.request_stop();
    });
    const Outcome outcome = completeWith(*providerFor(dialect, server.baseUrl()), stop.get_token());
    QVERIFY(!outcome.answer);
    QCOMPARE(outcome.answer.error().kind, models::Problem::Kind::Cancelled);
    if (holdAt != -2) {
        qInfo("returned %lld ms after the stop", sinceStop.elapsed());
        QTRY_COMPARE(server.clientsThatLeft(), 1);
    }
}

void TestProviders::everyCutIsAProblemOrTheWholeAnswer_data()
{
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<bool>("chunked");
    QTest::newRow("anthropic, cut") << Dialect::Anthropic << true;
    QTest::newRow("anthropic, ended early") << Dialect::Anthropic << false;
    QTest::newRow("openai, cut") << Dialect::OpenAi << true;
    QTest::newRow("openai, ended early") << Dialect::OpenAi << false;
}

void TestProviders::everyCutIsAProblemOrTheWholeAnswer()
{
    QFETCH(Dialect, dialect);
    QFETCH(bool, chunked);
    const QByteArray body = streamOf(dialect, u"short"_s);
    qsizetype cutAt = 0;
    const ReplayServer server([&](const RecordedRequest &) {
        return ReplayAnswer{.body = body, .cutAt = cutAt, .chunked = chunked};
    });
    const auto provider = providerFor(dialect, server.baseUrl());
    qsizetype whole = 0;
    for (; cutAt <= body.size(); ++cutAt) {
        const Outcome outcome = completeWith(*provider);
        if (outcome.answer) {
            ++whole;
            QCOMPARE(outcome.answer->toolCalls.size(), 1);
            QCOMPARE(outcome.answer->toolCalls.first().input, briefCall.first().input);
        } else {
            QCOMPARE(outcome.answer.error().kind, models::Problem::Kind::ProviderFailure);
            QVERIFY(!outcome.answer.error().nextStep.isEmpty());
        }
    }
    // The end mark is complete with the blank line behind it; the other API's answer is with the event
    // before.
    const qsizetype endMark = qstrlen("data: [DONE]\n\n");
    QCOMPARE(whole, dialect == Dialect::Anthropic ? 1 : endMark + 1);
}

void TestProviders::exceptionsOfTheCallerPass()
{
    const ReplayServer server(
        [&](const RecordedRequest &) { return ReplayAnswer{.body = streamOf(Dialect::OpenAi, u"text"_s)}; });
    const auto provider = providerFor(Dialect::OpenAi, server.baseUrl());
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, {
        const auto ignored = provider->complete(
            sampleConversation(), {}, [](QStringView) { throw std::runtime_error("no room"); });
        Q_UNUSED(ignored)
    });
    QVERIFY(completeWith(*provider).answer);
}

QTEST_GUILESS_MAIN(TestProviders)
#include "tst_providers.moc"
