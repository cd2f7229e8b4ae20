#include "tests/server/sharing_scene.h"

#include <QJsonDocument>
#include <QTimeZone>

using namespace agentee;
using namespace agentee::test;

class TestSessions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void continueSeedsOnesOwnSession();
    void sessionsOfOthersAreUnwritable();
    void sessionTurns();
    void agentLosesItsRightsWithItsOwner();
    void interruptedTurns();
    void importsAppendOnce();
    void importsAreTheOwnersAlone();
    void importedSecretsStayTheOwners();
};

namespace
{

models::ConversationImport imported(const QStringList &texts)
{
    models::ConversationImport import;
    import.tool = u"Claude Code"_s;
    for (const QString &text : texts) {
        models::ImportedMessage message;
        message.id = models::newId();
        message.role = import.messages.size() % 2 == 0 ? MessageRole::Person : MessageRole::Agent;
        message.text = text;
        message.model = u"claude"_s;
        message.writtenAt = QDateTime(QDate(2026, 5, 1), QTime(10, 0), QTimeZone::UTC);
        import.messages.append(message);
    }
    return import;
}

} // namespace

void TestSessions::continueSeedsOnesOwnSession()
{
    TestBackend backend;
    const SharingScene scene(backend);
    const auto sent = scene.send(backend.ana, scene.command(backend.binh, ShareMode::Handoff));
    const auto go = [&](const Principal &who, const Id &newId) {
        return write(backend,
            [&](Transaction &t) { return server::continueShare(t, who, sent->id, newId, answering); });
    };
    for (const Principal &who : {backend.ana, backend.chen, backend.stranger})
        QCOMPARE(kindOf(go(who, models::newId())), Problem::Kind::NotFound);
    const Id newId = models::newId();
    const auto session = go(backend.binh, newId);
    QVERIFY(session);
    QCOMPARE(session->id, newId);
    QCOMPARE(session->ownerId, backend.binh.person);
    QCOMPARE(session->shareId, std::optional(sent->id));
    QCOMPARE(session->messageCount, 1);
    QCOMPARE(session->provider, answering.provider);
    QCOMPARE(session->model, answering.model);
    const auto page =
        read(backend, [&](Transaction &t) { return server::messages(t, backend.binh, newId, 0, 10); });
    QCOMPARE(page->messages.first().role, MessageRole::Handoff);
    QVERIFY(page->messages.first().text.contains(u"The tunnel is decided"_s));
    QCOMPARE(go(backend.binh, models::newId())->id, newId);
    QCOMPARE(go(backend.binh, models::newId())->messageCount, 1);
    QCOMPARE(kindOf(scene.act(server::recallShare, backend.ana, sent->id)), Problem::Kind::Conflict);
}

void TestSessions::sessionsOfOthersAreUnwritable()
{
    TestBackend backend;
    const SharingScene scene(backend);
    auto command = scene.command(backend.binh, ShareMode::Reviewer);
    command.transcript = TranscriptExtent::Following;
    QVERIFY(scene.send(backend.ana, command));
    const Session binhs = scene.open(backend.binh);
    QVERIFY(write(backend, [&](Transaction &t) {
        return server::sendMessage(t, backend.ana, scene.session.id, models::newId(), u"running"_s);
    }));
    Message answer;
    answer.id = models::newId();
    answer.role = MessageRole::Agent;
    answer.text = u"not mine"_s;
    Principal forged = scene.agentOf(scene.session);
    forged.person = backend.binh.person;
    Principal loose = scene.agentOf(scene.session);
    loose.agentSession = std::nullopt;
    const QString before = backend.dump();
    const Id id = scene.session.id;
    for (const Principal &who :
        {backend.binh, backend.chen, backend.stranger, scene.agentOf(binhs), forged, loose}) {
        const QList<bool> accepted = {
            write(backend,
                [&](Transaction &t) { return server::sendMessage(t, who, id, models::newId(), u"x"_s); })
                .has_value(),
            write(backend, [&](Transaction &t) { return server::retryTurn(t, who, id); }).has_value(),
            write(backend, [&](Transaction &t) { return server::closeSession(t, who, id); }).has_value(),
            write(backend,
                [&](Transaction &t) { return server::finishTurn(t, who, answer, TurnState::Idle, {}); })
                .has_value(),
            write(backend, [&](Transaction &t) { return server::failTurn(t, who, u"x"_s); }).has_value(),
            read(backend, [&](Transaction &t) { return server::session(t, who, id); }).has_value(),
            read(backend, [&](Transaction &t) { return server::messages(t, who, id, 0, 10); }).has_value(),
        };
        // The agent without a session is its owner's still, but may write nowhere.
        const bool readsOnly = who.person == backend.ana.person;
        QCOMPARE(accepted.first(5).contains(true), false);
        if (!readsOnly)
            QCOMPARE(accepted.contains(true), false);
    }
    QCOMPARE(backend.dump(), before);
    // Opening with a foreign id neither gives nor changes the foreign session.
    QVERIFY(write(backend, [&](Transaction &t) { return server::closeSession(t, backend.binh, binhs.id); }));
    QCOMPARE(kindOf(write(backend,
                 [&](Transaction &t) {
                     return server::openSession(t, backend.binh, scene.workspace.id, id, answering);
                 })),
        Problem::Kind::Conflict);
}

void TestSessions::sessionTurns()
{
    TestBackend backend;
    const SharingScene scene(backend);
    QCOMPARE(scene.open(backend.ana).id, scene.session.id);
    const auto say = [&](const QString &text) {
        return write(backend, [&](Transaction &t) {
            return server::sendMessage(t, backend.ana, scene.session.id, models::newId(), text);
        });
    };
    QCOMPARE(kindOf(say(u" "_s)), Problem::Kind::InvalidFields);
    QCOMPARE(kindOf(say(QString(models::limits::MessageLength + 1, u'x'))), Problem::Kind::TooLarge);
    QCOMPARE(say(u"go"_s)->offset, 4);
    QCOMPARE(kindOf(say(u"too early"_s)), Problem::Kind::InProgress);
    const auto failed = write(backend,
        [&](Transaction &t) { return server::failTurn(t, scene.agentOf(scene.session), u"No answer."_s); });
    QCOMPARE(failed->turn, TurnState::Failed);
    QCOMPARE(failed->lastProblem, u"No answer."_s);
    const auto retried =
        write(backend, [&](Transaction &t) { return server::retryTurn(t, backend.ana, scene.session.id); });
    QCOMPARE(retried->turn, TurnState::Running);
    QCOMPARE(retried->messageCount, 5);
    QVERIFY(write(
        backend, [&](Transaction &t) { return server::closeSession(t, backend.ana, scene.session.id); }));
    QCOMPARE(kindOf(say(u"ended"_s)), Problem::Kind::Conflict);
    QVERIFY(scene.open(backend.ana).id != scene.session.id);
    const auto page = read(
        backend, [&](Transaction &t) { return server::messages(t, backend.ana, scene.session.id, 0, 2); });
    QCOMPARE(page->messages.size(), 2);
    QVERIFY(page->more);
}

void TestSessions::agentLosesItsRightsWithItsOwner()
{
    TestBackend backend;
    const SharingScene scene(backend);
    const Principal agent = scene.agentOf(scene.session);
    const auto written = scene.edit(agent, u"## By the agent\n"_s);
    QVERIFY(written);
    const auto revisions =
        read(backend, [&](Transaction &t) { return server::revisions(t, backend.ana, written->id, 1, 100); });
    QCOMPARE(revisions->first().author, backend.ana.person);
    QCOMPARE(revisions->first().agent, agent.agent);
    const Workspace other = makeProposal(backend, backend.ana, newProposal());
    const Section elsewhere = sectionsOf(backend, backend.ana, other.id).first();
    QCOMPARE(kindOf(write(backend,
                 [&](Transaction &t) { return server::writeSection(t, agent, elsewhere.id, 1, u"x"_s); })),
        Problem::Kind::NotFound);
    QVERIFY(scene.send(backend.ana, scene.command(backend.binh, ShareMode::Handoff)));
    QCOMPARE(kindOf(scene.edit(agent, u"## Late\n"_s)), Problem::Kind::NotAllowed);
    QVERIFY(write(
        backend, [&](Transaction &t) { return server::closeSession(t, backend.ana, scene.session.id); }));
    QCOMPARE(kindOf(scene.edit(agent, u"## Later\n"_s)), Problem::Kind::NotFound);
}

void TestSessions::interruptedTurns()
{
    TestBackend backend;
    const SharingScene scene(backend);
    QVERIFY(write(backend, [&](Transaction &t) {
        return server::sendMessage(t, backend.ana, scene.session.id, models::newId(), u"go"_s);
    }));
    backend.reopen();
    QCOMPARE(write(backend, server::failInterruptedTurns).value(), 1);
    QCOMPARE(write(backend, server::failInterruptedTurns).value(), 0);
    const auto session =
        read(backend, [&](Transaction &t) { return server::session(t, backend.ana, scene.session.id); });
    QCOMPARE(session->turn, TurnState::Failed);
    QVERIFY(!session->lastProblem.isEmpty());
}

void TestSessions::importsAppendOnce()
{
    TestBackend backend;
    const SharingScene scene(backend);
    models::ConversationImport import = imported({u"Why a tunnel?"_s, u"It is quiet."_s});
    import.messages[1].toolUses.append({.callId = u"1"_s,
        .name = u"Read"_s,
        .input = {{u"path"_s, u"map.txt"_s}},
        .summary = u"Read map.txt"_s,
        .result = u"a map"_s});
    const auto bring = [&] {
        return write(backend,
            [&](Transaction &t) { return server::importMessages(t, backend.ana, scene.session.id, import); });
    };
    const auto earlier =
        read(backend, [&](Transaction &t) { return server::session(t, backend.ana, scene.session.id); });
    const auto first = bring();
    QVERIFY(first);
    QCOMPARE(first->messageCount, 6);
    QCOMPARE(first->turn, TurnState::Idle);
    QCOMPARE(first->provider, earlier->provider);
    const auto all = [&] {
        return read(backend, [&](Transaction &t) {
            return server::messages(t, backend.ana, scene.session.id, 0, 100);
        })->messages;
    };
    const QList<Message> messages = all();
    QCOMPARE(messages.size(), 6);
    QVERIFY(!messages.at(3).imported);
    QCOMPARE(messages.at(4).text, u"Why a tunnel?"_s);
    QCOMPARE(messages.at(4).imported->tool, u"Claude Code"_s);
    QCOMPARE(messages.at(4).imported->writtenAt, import.messages.first().writtenAt);
    QVERIFY(messages.at(4).provider.isEmpty());
    QCOMPARE(messages.at(5).provider, u"Claude Code"_s);
    QCOMPARE(messages.at(5).model, u"claude"_s);
    QCOMPARE(messages.at(5).toolUses, import.messages.at(1).toolUses);

    // Once more, and with one that is new: only that one is added, at the end.
    const QString before = backend.dump();
    QCOMPARE(bring()->messageCount, 6);
    QCOMPARE(backend.dump(), before);
    import.messages.prepend(imported({u"Later"_s}).messages.first());
    QCOMPARE(bring()->messageCount, 7);
    QCOMPARE(all().last().text, u"Later"_s);
    QCOMPARE(all().last().offset, 6);
}

void TestSessions::importsAreTheOwnersAlone()
{
    TestBackend backend;
    const SharingScene scene(backend);
    auto command = scene.command(backend.binh, ShareMode::Reviewer);
    command.transcript = TranscriptExtent::Following;
    QVERIFY(scene.send(backend.ana, command));
    const Session binhs = scene.open(backend.binh);
    const models::ConversationImport import = imported({u"Mine"_s});
    const auto bring = [&](const Principal &who, const Id &session) {
        return write(
            backend, [&](Transaction &t) { return server::importMessages(t, who, session, import); });
    };
    const QString before = backend.dump();
    for (const Principal &who : {backend.binh, backend.chen, backend.stranger, scene.agentOf(binhs)})
        QVERIFY(!bring(who, scene.session.id));
    QCOMPARE(kindOf(bring(scene.agentOf(scene.session), scene.session.id)), Problem::Kind::NotAllowed);
    QCOMPARE(backend.dump(), before);
    QVERIFY(bring(backend.ana, scene.session.id));
    QCOMPARE(kindOf(bring(backend.binh, binhs.id)), Problem::Kind::Conflict);

    QVERIFY(write(backend, [&](Transaction &t) {
        return server::sendMessage(t, backend.ana, scene.session.id, models::newId(), u"go"_s);
    }));
    QCOMPARE(kindOf(bring(backend.ana, scene.session.id)), Problem::Kind::InProgress);
    QVERIFY(scene.act(server::closeSession, backend.ana, scene.session.id));
    QCOMPARE(kindOf(bring(backend.ana, scene.session.id)), Problem::Kind::Conflict);
}

void TestSessions::importedSecretsStayTheOwners()
{
    TestBackend backend;
    const SharingScene scene(backend);
    models::ConversationImport import = imported({u"The token is "_s + Secret, u"Noted."_s});
    import.messages[1].toolUses.append({.callId = {},
        .name = u"record"_s,
        .input = {},
        .summary = u"Kept"_s,
        .result = u"{\"type\":\"summary\",\"token\":\"%1\"}"_s.arg(Secret)});
    QVERIFY(write(backend,
        [&](Transaction &t) { return server::importMessages(t, backend.ana, scene.session.id, import); }));
    const auto own = read(
        backend, [&](Transaction &t) { return server::messages(t, backend.ana, scene.session.id, 4, 10); });
    QVERIFY(own->messages.first().text.contains(Secret));
    const auto preview = read(backend, [&](Transaction &t) {
        return server::previewShare(t, backend.ana, scene.workspace.id, scene.session.id, {});
    });
    QCOMPARE(preview->messages.size(), 6);
    for (const Message &message : preview->messages)
        QVERIFY(!QString::fromUtf8(QJsonDocument(models::toJson(message)).toJson()).contains(Secret));
    QVERIFY(preview->messages.at(4).imported);
}

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
