#include "server/services/sessions.h"
#include "tests/server_agent_runtime/agent_fixture.h"
#include "tests/server_agent_runtime/scripted_provider.h"

#include <QSemaphore>

#include <atomic>
#include <latch>

using namespace agentee;
using namespace agentee::test;
using namespace Qt::StringLiterals;
using models::MessageState;
using models::TurnState;
using server::Transaction;

class TestAgentEndings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stopBeforeTheTurnBegins();
    void stopRunsNoFurtherTool();
    void serverStopAndRestart();
    void endedConversationKeepsNothing();
    void failingDatabaseLeavesNoHalfTurn();
    void sessionsRunInParallel();
    void oneSessionRunsOneTurn();
};

void TestAgentEndings::stopBeforeTheTurnBegins()
{
    AgentFixture fixture(
        scripted([](const auto &, std::stop_token, const auto &) -> models::Result<server::ChatAnswer> {
            qFatal("nobody is to be asked");
            return plainAnswer({});
        }));
    const auto &ana = fixture.backend.ana;
    const models::Session session = fixture.open(ana, fixture.proposal);
    // The request to answer was lost: the stop ends the turn all the same.
    must(fixture.database().write([&](Transaction &transaction) {
        return server::sendMessage(transaction, ana, session.id, models::newId(), u"Hello"_s);
    }));
    fixture.runtime().stopRequested(session.id);
    const models::Session after = fixture.waitForEnd(ana, session.id);
    QCOMPARE(after.turn, TurnState::Failed);
    QCOMPARE(after.messageCount, 1);
    // Nothing runs: nothing happens.
    fixture.runtime().stopRequested(session.id);
    fixture.runtime().stopRequested(models::newId());
    fixture.runtime().turnRequested(models::newId());
    fixture.runtime().turnRequested(session.id);
    fixture.restartRuntime();
    QCOMPARE(fixture.session(ana, session.id), after);
}

void TestAgentEndings::stopRunsNoFurtherTool()
{
    QSemaphore asked;
    AgentFixture fixture(
        scripted([&](const auto &, std::stop_token stop, const auto &) -> models::Result<server::ChatAnswer> {
            asked.release();
            waitForStop(stop);
            // The answer was there before the stop was noticed.
            server::ChatAnswer answer = plainAnswer({});
            answer.toolCalls = {edit(1, u"## Approach\n\nToo late."_s)};
            answer.stopReason = server::ChatAnswer::StopReason::ToolUse;
            return answer;
        }));
    const auto &ana = fixture.backend.ana;
    const models::Session session = fixture.open(ana, fixture.proposal);
    fixture.say(ana, session.id, u"Edit"_s);
    QVERIFY(asked.tryAcquire(1, 20'000));
    fixture.runtime().stopRequested(session.id);
    fixture.waitForEnd(ana, session.id);
    QCOMPARE(fixture.section(u"approach"_s).version, 1);
}

void TestAgentEndings::serverStopAndRestart()
{
    QSemaphore asked;
    std::atomic<bool> answers = false;
    AgentFixture fixture(scripted(
        [&](const auto &, std::stop_token stop, const auto &onText) -> models::Result<server::ChatAnswer> {
            onText(u"Begun.");
            asked.release();
            if (!answers) {
                waitForStop(stop);
                return models::problem(models::Problem::Kind::Cancelled, u"Stopped."_s);
            }
            return plainAnswer(u"Begun."_s);
        }));
    const auto &ana = fixture.backend.ana;
    const models::Session session = fixture.open(ana, fixture.proposal);
    fixture.say(ana, session.id, u"Go"_s);
    QVERIFY(asked.tryAcquire(1, 20'000));
    fixture.runtime().stop();
    models::Session after = fixture.session(ana, session.id);
    QCOMPARE(after.turn, TurnState::Failed);
    QVERIFY(after.lastProblem.contains(u"server was stopped"));
    QCOMPARE(fixture.answer(ana, session.id).state, MessageState::Partial);

    // What a crash leaves behind: the row says that a turn runs, and nobody works on it.
    must(fixture.database().write(
        [&](Transaction &transaction) { return server::retryTurn(transaction, ana, session.id); }));
    fixture.runtime().turnRequested(session.id);
    QCOMPARE(fixture.session(ana, session.id).turn, TurnState::Running);
    answers = true;
    fixture.restartRuntime();
    after = fixture.session(ana, session.id);
    QCOMPARE(after.turn, TurnState::Failed);
    QVERIFY(!after.lastProblem.isEmpty());
    must(fixture.database().write(
        [&](Transaction &transaction) { return server::retryTurn(transaction, ana, session.id); }));
    fixture.runtime().turnRequested(session.id);
    QCOMPARE(fixture.waitForEnd(ana, session.id).turn, TurnState::Idle);
}

void TestAgentEndings::endedConversationKeepsNothing()
{
    QSemaphore asked;
    QSemaphore ended;
    AgentFixture fixture(scripted(
        [&](const auto &, std::stop_token, const auto &onText) -> models::Result<server::ChatAnswer> {
            asked.release();
            ended.tryAcquire(1, 20'000);
            onText(u"Too late.");
            return plainAnswer(u"Too late."_s);
        }));
    const auto &ana = fixture.backend.ana;
    const models::Session session = fixture.open(ana, fixture.proposal);
    fixture.say(ana, session.id, u"Go"_s);
    QVERIFY(asked.tryAcquire(1, 20'000));
    const models::Session closed = must(fixture.database().write(
        [&](Transaction &transaction) { return server::closeSession(transaction, ana, session.id); }));
    ended.release();
    fixture.restartRuntime();
    QCOMPARE(fixture.session(ana, session.id), closed);
    QCOMPARE(fixture.messages(ana, session.id).size(), 1);
}

void TestAgentEndings::failingDatabaseLeavesNoHalfTurn()
{
    // Every statement of the turn's last write fails once: either the whole answer is there, or the turn has
    // failed without it.
    for (int statement = 1; statement < 100; ++statement) {
        AgentFixture *running = nullptr;
        AgentFixture fixture(scripted(
            [&](const auto &, std::stop_token, const auto &onText) -> models::Result<server::ChatAnswer> {
                onText(u"Kept or not.");
                running->backend.failStatement(statement);
                return plainAnswer(u"Kept or not."_s);
            }));
        running = &fixture;
        const auto &ana = fixture.backend.ana;
        const models::Session session = fixture.open(ana, fixture.proposal);
        const models::Session after = fixture.ask(ana, session.id, u"Go"_s);
        fixture.runtime().stop();
        const bool failed = fixture.backend.hasFailed();
        fixture.backend.failStatement(0);
        QCOMPARE(after.turn, failed ? TurnState::Failed : TurnState::Idle);
        QCOMPARE(fixture.messages(ana, session.id).size(), failed ? 1 : 2);
        if (!failed)
            return;
        QVERIFY(!after.lastProblem.isEmpty());
    }
    QFAIL("the write never succeeds");
}

void TestAgentEndings::sessionsRunInParallel()
{
    // Each turn waits until the other one runs too.
    std::latch both(2);
    AgentFixture fixture(scripted(
        [&](const auto &, std::stop_token, const auto &onText) -> models::Result<server::ChatAnswer> {
            both.arrive_and_wait();
            onText(u"Together.");
            return plainAnswer(u"Together."_s);
        }));
    const auto &backend = fixture.backend;
    fixture.share(backend.binh, models::ShareMode::Reviewer);
    const models::Session anas = fixture.open(backend.ana, fixture.proposal);
    const models::Session binhs = fixture.open(backend.binh, fixture.proposal);
    fixture.say(backend.ana, anas.id, u"One"_s);
    fixture.say(backend.binh, binhs.id, u"Two"_s);
    QCOMPARE(fixture.waitForEnd(backend.ana, anas.id).turn, TurnState::Idle);
    QCOMPARE(fixture.waitForEnd(backend.binh, binhs.id).turn, TurnState::Idle);
    QCOMPARE(fixture.listeners(anas.id), QSet{backend.ana.person});
    QCOMPARE(fixture.listeners(binhs.id), QSet{backend.binh.person});
    QCOMPARE(fixture.messages(backend.ana, anas.id).size(), 2);
}

void TestAgentEndings::oneSessionRunsOneTurn()
{
    std::atomic<int> running = 0;
    std::atomic<int> turns = 0;
    std::atomic<bool> overlapped = false;
    AgentFixture fixture(scripted(
        [&](const auto &, std::stop_token, const auto &onText) -> models::Result<server::ChatAnswer> {
            overlapped = overlapped || ++running > 1;
            ++turns;
            onText(u"Once.");
            --running;
            return plainAnswer(u"Once."_s);
        }));
    const auto &ana = fixture.backend.ana;
    const models::Session session = fixture.open(ana, fixture.proposal);
    for (int i = 0; i < 10; ++i) {
        fixture.say(ana, session.id, u"Go"_s);
        fixture.runtime().turnRequested(session.id);
        fixture.runtime().turnRequested(session.id);
        QCOMPARE(fixture.waitForEnd(ana, session.id).turn, TurnState::Idle);
    }
    QVERIFY(!overlapped);
    QCOMPARE(turns, 10);
    QCOMPARE(fixture.messages(ana, session.id).size(), 20);
}

QTEST_GUILESS_MAIN(TestAgentEndings)
#include "tst_agent_endings.moc"
