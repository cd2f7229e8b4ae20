#include "models/session_file.h"

#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace agentee::models;
using namespace Qt::StringLiterals;

class TestSessionFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void claudeCode();
    void codex_();
    void earlierCodex();
    void codexAsItWritesNow();
    void sameFileSameMessages();
    void lateResultsStandForThemselves();
    void longLinesAreCutAndSaySo();
    void whatTheServerTakes_data();
    void whatTheServerTakes();
    void damagedFiles();
};

namespace
{

const Id session = QUuid::fromString(u"018f0000-0000-7000-8000-000000000001"_s);

struct Read {
    QList<ImportedMessage> messages;
    SessionFileCounts counts;
    QString tool;
};

Read read(const QByteArray &file, bool inPieces = false)
{
    SessionFileReader reader(session);
    Read result;
    for (const QByteArray &line : file.split('\n')) {
        reader.addLine(line);
        if (inPieces)
            result.messages += reader.take(false);
    }
    result.messages += reader.take(true);
    result.counts = reader.counts();
    result.tool = reader.tool();
    return result;
}

bool everyLineIsAccountedFor(const Read &read)
{
    const SessionFileCounts &c = read.counts;
    return c.lines == c.fromPerson + c.fromAgent + c.joined + c.kept + c.empty
        && read.messages.size() == c.messages();
}

const QByteArray claude = R"({"type":"summary","summary":"Pier","leafUuid":"l"}
{"type":"user","uuid":"1","sessionId":"s","timestamp":"2026-05-01T10:00:00.500Z","message":{"role":"user","content":"Why a tunnel?"}}
{"type":"assistant","uuid":"2","sessionId":"s","timestamp":"2026-05-01T10:00:05Z","message":{"role":"assistant","model":"claude-x","content":[{"type":"thinking","thinking":"hm"},{"type":"text","text":"Let me look."},{"type":"tool_use","id":"t1","name":"Read","input":{"file_path":"map.txt"}}]}}
{"type":"user","uuid":"3","sessionId":"s","message":{"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":[{"type":"text","text":"a map"}],"is_error":true}]}}
{"type":"user","uuid":"4","sessionId":"s","isMeta":true,"message":{"role":"user","content":"Caveat"}}
{"type":"user","uuid":"5","sessionId":"s","isSidechain":true,"message":{"role":"user","content":"Look for bridges"}}
{"type":"user","uuid":"6","sessionId":"s","message":{"role":"user","content":[{"type":"text","text":"And"},{"type":"image","source":{"data":"AAAA"}}]}}
{"type":"user","uuid":"7","sessionId":"s","message":{"role":"user","content":[{"type":"tool_result","tool_use_id":"nobody","content":"lost"}]}}
{"type":"file-history-snapshot","uuid":"8","snapshot":{}}
{"type":"assistant","uuid":"9",
not json

{"type":"user","uuid":"10","message":{"role":"user","content":7}})"_ba;

const QByteArray codex =
    R"({"timestamp":"2026-05-01T10:00:00Z","type":"session_meta","payload":{"id":"x","cwd":"/tmp"}}
{"timestamp":"2026-05-01T10:00:01Z","type":"response_item","payload":{"type":"message","role":"user","content":[{"type":"input_text","text":"<environment_context>x</environment_context>"}]}}
{"timestamp":"2026-05-01T10:00:02Z","type":"response_item","payload":{"type":"message","role":"user","content":[{"type":"input_text","text":"List the files"}]}}
{"timestamp":"2026-05-01T10:00:02Z","type":"event_msg","payload":{"type":"user_message","message":"List the files"}}
{"timestamp":"2026-05-01T10:00:03Z","type":"response_item","payload":{"type":"reasoning","summary":[{"type":"summary_text","text":"I list"}],"encrypted_content":"z"}}
{"timestamp":"2026-05-01T10:00:04Z","type":"response_item","payload":{"type":"function_call","name":"shell","arguments":"{\"command\":[\"ls\",\"-l\"]}","call_id":"c1"}}
{"timestamp":"2026-05-01T10:00:05Z","type":"response_item","payload":{"type":"function_call_output","call_id":"c1","output":"a b"}}
{"timestamp":"2026-05-01T10:00:06Z","type":"response_item","payload":{"type":"message","role":"assistant","content":[{"type":"output_text","text":"Two files."}]}}
{"timestamp":"2026-05-01T10:00:07Z","type":"turn_context","payload":{"cwd":"/tmp"}})"_ba;

} // namespace

void TestSessionFile::claudeCode()
{
    const Read file = read(claude);
    QCOMPARE(file.tool, u"Claude Code"_s);
    QVERIFY(everyLineIsAccountedFor(file));
    QCOMPARE(file.counts.lines, 13);
    QCOMPARE(file.counts.fromPerson, 2);
    QCOMPARE(file.counts.fromAgent, 1);
    QCOMPARE(file.counts.joined, 1);
    QCOMPARE(file.counts.kept, 8);
    QCOMPARE(file.counts.empty, 1);
    QCOMPARE(file.counts.toolCalls, 1);
    const ImportedMessage &question = file.messages.at(1);
    QCOMPARE(question.role, MessageRole::Person);
    QCOMPARE(question.text, u"Why a tunnel?"_s);
    QCOMPARE(question.writtenAt, QDateTime(QDate(2026, 5, 1), QTime(10, 0, 0, 500), QTimeZone::UTC));
    const ImportedMessage &answer = file.messages.at(2);
    QCOMPARE(answer.role, MessageRole::Agent);
    QCOMPARE(answer.model, u"claude-x"_s);
    QCOMPARE(answer.text, u"Let me look."_s);
    QCOMPARE(answer.toolUses.size(), 2);
    QCOMPARE(answer.toolUses.at(0).result, u"hm"_s);
    QCOMPARE(answer.toolUses.at(1).summary, u"Read: map.txt"_s);
    QCOMPARE(answer.toolUses.at(1).result, u"a map"_s);
    QVERIFY(answer.toolUses.at(1).failed);
    // Kept lines are there, whole, each in one folded line; nobody is said to have spoken them.
    const QList<QByteArray> lines = claude.split('\n');
    for (const qsizetype line : {0, 4, 5, 7, 8, 9, 10, 12}) {
        const auto holds = [&](const ImportedMessage &message) {
            return message.role == MessageRole::Agent && message.text.isEmpty()
                && message.toolUses.size() == 1
                && message.toolUses.first().result == QString::fromUtf8(lines.at(line));
        };
        QCOMPARE(std::ranges::count_if(file.messages, holds), 1);
    }
}

void TestSessionFile::codexAsItWritesNow()
{
    // Kinds of records and items as the program's own protocol names them.
    const QByteArray lines =
        R"({"timestamp":"2026-06-01T10:00:00.000Z","ordinal":0,"type":"session_meta","payload":{"id":"019a","timestamp":"2026-06-01T10:00:00.000Z","cwd":"/tmp","originator":"codex_exec","cli_version":"0.116.0","source":"exec","base_instructions":{"text":"Be brief"},"git":{}}}
{"timestamp":"2026-06-01T10:00:00.100Z","type":"response_item","payload":{"type":"message","role":"developer","content":[{"type":"input_text","text":"<permissions instructions>x</permissions instructions>"}]}}
{"timestamp":"2026-06-01T10:00:00.200Z","type":"response_item","payload":{"type":"message","role":"user","content":[{"type":"input_text","text":"# AGENTS.md instructions for /tmp"}]}}
{"timestamp":"2026-06-01T10:00:00.300Z","type":"response_item","payload":{"type":"message","role":"user","content":[{"type":"input_text","text":"<turn_aborted>\nThe person stopped it.\n</turn_aborted>"}]}}
{"timestamp":"2026-06-01T10:00:00.400Z","type":"turn_context","payload":{"cwd":"/tmp","approval_policy":"never","sandbox_policy":{"mode":"workspace-write"},"model":"gpt-x-codex","effort":"high","summary":"auto"}}
{"timestamp":"2026-06-01T10:00:01.000Z","type":"response_item","payload":{"type":"message","role":"user","content":[{"type":"input_text","text":"What is on the <b>drawing</b>?"},{"type":"input_image","image_url":"data:image/png;base64,AAAA"}]}}
{"timestamp":"2026-06-01T10:00:01.100Z","type":"event_msg","payload":{"type":"token_count","info":null}}
{"timestamp":"2026-06-01T10:00:02.000Z","type":"response_item","payload":{"type":"reasoning","summary":[],"content":[{"type":"reasoning_text","text":"A pier, I think"}],"encrypted_content":null}}
{"timestamp":"2026-06-01T10:00:03.000Z","type":"response_item","payload":{"type":"function_call","name":"exec_command","arguments":"{\"cmd\":\"ls pier\"}","call_id":"c1"}}
{"timestamp":"2026-06-01T10:00:04.000Z","type":"response_item","payload":{"type":"function_call_output","call_id":"c1","output":"{\"output\":\"no such file\",\"metadata\":{\"exit_code\":2,\"duration_seconds\":0.1}}"}}
{"timestamp":"2026-06-01T10:00:05.000Z","type":"response_item","payload":{"type":"custom_tool_call","status":"completed","call_id":"c2","name":"apply_patch","input":"*** Begin Patch"}}
{"timestamp":"2026-06-01T10:00:06.000Z","type":"response_item","payload":{"type":"custom_tool_call_output","call_id":"c2","output":[{"type":"input_text","text":"done"},{"type":"input_image","image_url":"data:image/png;base64,BBBB"}]}}
{"timestamp":"2026-06-01T10:00:07.000Z","type":"response_item","payload":{"type":"local_shell_call","call_id":"c3","status":"completed","action":{"type":"exec","command":["ls","-l"],"timeout_ms":null}}}
{"timestamp":"2026-06-01T10:00:08.000Z","type":"response_item","payload":{"type":"function_call_output","call_id":"c3","output":{"content":"a b","success":false}}}
{"timestamp":"2026-06-01T10:00:09.000Z","type":"response_item","payload":{"type":"web_search_call","status":"completed","action":{"type":"search","query":"pier 7"}}}
{"timestamp":"2026-06-01T10:00:10.000Z","type":"response_item","payload":{"type":"ghost_snapshot","ghost_commit":{"id":"1"}}}
{"timestamp":"2026-06-01T10:00:11.000Z","type":"compacted","payload":{"message":"They looked at a pier.","replacement_history":[]}}
{"timestamp":"2026-06-01T10:00:12.000Z","type":"response_item","payload":{"type":"message","role":"assistant","content":[{"type":"output_text","text":"A pier."}],"phase":"final_answer"}}
{"timestamp":"2026-06-01T10:00:13.000Z","type":"world_state","payload":{"anything":1}})"_ba;
    const Read file = read(lines);
    QCOMPARE(file.tool, u"Codex"_s);
    QVERIFY(everyLineIsAccountedFor(file));
    QCOMPARE(file.counts.lines, 19);
    QCOMPARE(file.counts.fromPerson, 1);
    QCOMPARE(file.counts.fromAgent, 6);
    QCOMPARE(file.counts.joined, 3);
    QCOMPARE(file.counts.kept, 9);
    const auto said = [&file](MessageRole role) {
        const auto found = std::ranges::find_if(file.messages, [role](const ImportedMessage &message) {
            return message.role == role && !message.text.isEmpty();
        });
        return found == file.messages.end() ? ImportedMessage() : *found;
    };
    const ImportedMessage question = said(MessageRole::Person);
    QVERIFY(question.text.startsWith(u"What is on the <b>drawing</b>?"_s));
    QVERIFY2(question.text.contains(u"a picture"_s) && !question.text.contains(u"base64"_s),
        qPrintable(question.text));
    const ImportedMessage answer = said(MessageRole::Agent);
    QCOMPARE(answer.text, u"A pier."_s);
    QCOMPARE(answer.model, u"gpt-x-codex"_s);
    QHash<QString, ToolUse> uses;
    for (const ImportedMessage &message : file.messages) {
        for (const ToolUse &use : message.toolUses)
            uses.insert(use.name, use);
    }
    QCOMPARE(uses[u"reasoning"_s].result, u"A pier, I think"_s);
    QCOMPARE(uses[u"exec_command"_s].summary, u"exec_command: ls pier"_s);
    QCOMPARE(uses[u"exec_command"_s].result, u"no such file"_s);
    QVERIFY(uses[u"exec_command"_s].failed);
    QVERIFY2(uses[u"apply_patch"_s].result.startsWith(u"done"_s)
            && !uses[u"apply_patch"_s].result.contains(u"base64"_s),
        qPrintable(uses[u"apply_patch"_s].result));
    QCOMPARE(uses[u"local_shell_call"_s].summary, u"local_shell_call: ls -l"_s);
    QCOMPARE(uses[u"local_shell_call"_s].result, u"a b"_s);
    QVERIFY(uses[u"local_shell_call"_s].failed);
    QCOMPARE(uses[u"web_search_call"_s].summary, u"web_search_call: pier 7"_s);
    QVERIFY(uses[u"compacted"_s].result.contains(u"They looked at a pier."_s)); // the whole line, folded
}

void TestSessionFile::codex_()
{
    const Read file = read(codex);
    QCOMPARE(file.tool, u"Codex"_s);
    QVERIFY(everyLineIsAccountedFor(file));
    QCOMPARE(file.counts.fromPerson, 1);
    QCOMPARE(file.counts.fromAgent, 3);
    QCOMPARE(file.counts.joined, 1);
    QCOMPARE(file.counts.kept, 4);
    QCOMPARE(file.counts.toolCalls, 1);
    QCOMPARE(file.messages.at(2).text, u"List the files"_s);
    const ToolUse &call = file.messages.at(5).toolUses.first();
    QCOMPARE(call.summary, u"shell: ls -l"_s);
    QCOMPARE(call.result, u"a b"_s);
    QCOMPARE(file.messages.at(6).text, u"Two files."_s);
    QCOMPARE(file.messages.at(3).toolUses.first().name, u"event_msg/user_message"_s);
}

void TestSessionFile::earlierCodex()
{
    const Read file = read(R"({"id":"x","timestamp":"2025-06-01T10:00:00Z","instructions":null}
{"type":"message","role":"user","content":[{"type":"input_text","text":"Hello"}]}
{"record_type":"state"}
{"type":"function_call","name":"shell","arguments":"no json","call_id":"c"}
{"type":"function_call_output","call_id":"c","output":{"content":"done","success":false}})"_ba);
    QCOMPARE(file.tool, u"Codex"_s);
    QVERIFY(everyLineIsAccountedFor(file));
    QCOMPARE(file.counts.fromPerson, 1);
    QCOMPARE(file.counts.joined, 1);
    QCOMPARE(file.counts.kept, 2);
    QVERIFY(file.messages.last().toolUses.first().failed);
    QCOMPARE(file.messages.last().toolUses.first().input.value("input"_L1).toString(), u"no json"_s);
}

void TestSessionFile::sameFileSameMessages()
{
    QCOMPARE(read(claude).messages, read(claude).messages);
    QCOMPARE(read(claude, true).messages, read(claude).messages);
    QSet<Id> ids;
    for (const ImportedMessage &message : read((claude + '\n').repeated(5)).messages)
        ids.insert(message.id);
    QCOMPARE(ids.size(), read(claude).messages.size() * 5);
    SessionFileReader other(newId());
    other.addLine(claude.split('\n').first());
    QVERIFY(!ids.contains(other.take(true).first().id));
}

void TestSessionFile::lateResultsStandForThemselves()
{
    QByteArray file =
        R"({"type":"assistant","uuid":"1","message":{"content":[{"type":"tool_use","id":"t1","name":"Read","input":{}}]}})"_ba;
    for (int i = 0; i < 200; ++i)
        file += R"(
{"type":"user","uuid":"2","message":{"content":"more"}})";
    file += R"(
{"type":"user","uuid":"3","message":{"content":[{"type":"tool_result","tool_use_id":"t1","content":"late"}]}})";
    const Read late = read(file, true);
    QVERIFY(everyLineIsAccountedFor(late));
    QCOMPARE(late.counts.joined, 0);
    QCOMPARE(late.counts.kept, 1);
    QVERIFY(late.messages.last().toolUses.first().result.contains(u"late"_s));
}

void TestSessionFile::longLinesAreCutAndSaySo()
{
    SessionFileReader reader(session);
    reader.addLine(R"({"type":"user","uuid":"1","message":{"content":"beginning)", 7'000'000);
    const QList<ImportedMessage> messages = reader.take(true);
    QCOMPARE(messages.size(), 1);
    QCOMPARE(reader.counts().kept, 1);
    QVERIFY(messages.first().toolUses.first().result.contains(u"beginning"_s));
    QVERIFY(messages.first().toolUses.first().result.contains(QLocale().toString(7'000'000)));
}

void TestSessionFile::whatTheServerTakes_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("claude") << claude;
    QTest::newRow("codex") << codex;
    const auto person = [](const QByteArray &text) {
        return R"({"type":"user","uuid":"1","message":{"content":")" + text + R"("}})";
    };
    QTest::newRow("a character that no text may contain") << person("a\\u0000b");
    QTest::newRow("very long") << person(QByteArray("x").repeated(3'000'000));
    QTest::newRow("names with line ends")
        << R"({"type":"assistant","uuid":"1","message":{"model":"a\nb","content":[{"type":"tool_use","id":"a\nb","name":"c\u0007\nd","input":{"command":"x\u0000y"}}]}})"_ba;
    QTest::newRow("many calls") << R"({"type":"assistant","uuid":"1","message":{"content":[)"
            + QByteArray(R"({"type":"tool_use","id":"a","name":"b","input":{}},)").repeated(1500) + "{}]}}";
    QTest::newRow("strange times")
        << R"({"type":"user","uuid":"1","timestamp":"99999-01-01","message":{"content":"a"}})"_ba;
    QTest::newRow("wrong types")
        << R"({"type":7,"uuid":[],"message":{"content":[1,null,"x",{"type":{}}],"model":{}}})"_ba;
}

/// What is made of any file is within what the import route accepts.
void TestSessionFile::whatTheServerTakes()
{
    QFETCH(const QByteArray, file);
    const Read made = read(file);
    QVERIFY(everyLineIsAccountedFor(made));
    const ConversationImport import{.tool = u"Claude Code"_s, .messages = made.messages};
    const auto sent = QJsonDocument::fromJson(QJsonDocument(toJson(import)).toJson()).object();
    const Result<ConversationImport> taken = conversationImportFromJson(sent);
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().title));
    QCOMPARE(*taken, import);
}

void TestSessionFile::damagedFiles()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 400; ++round) {
        QByteArray file = round % 2 ? claude : codex;
        for (int i = 0; i < 20; ++i)
            file[random.bounded(file.size())] = char(random.bounded(256));
        const Read made = read(file.first(random.bounded(file.size())), round % 3 == 0);
        QVERIFY(everyLineIsAccountedFor(made));
        if (made.messages.isEmpty())
            continue;
        const ConversationImport import{.tool = u"x"_s, .messages = made.messages};
        QVERIFY(conversationImportFromJson(toJson(import)));
    }
}

QTEST_GUILESS_MAIN(TestSessionFile)
#include "tst_session_file.moc"
