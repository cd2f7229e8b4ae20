#include "server/services/feed.h"
#include "server/services/sessions.h"
#include "server/services/shares.h"
#include "server/services/trail.h"
#include "tests/server/service_test.h"

#include <thread>

using namespace agentee;
using namespace agentee::test;
using models::Id;
using models::Message;
using models::MessageRole;
using models::MessageState;
using models::Role;
using models::Section;
using models::Session;
using models::Share;
using models::ShareCommand;
using models::ShareMode;
using models::ShareState;
using models::TranscriptExtent;
using models::TurnState;
using models::Workspace;

namespace
{

constexpr auto Secret = "ghp_a8F3kQ9zX2mN7bV4cL1wR6tY5uI0oP3sD8fG"_L1;

/// Ana has a proposal and a conversation of four messages about it; the second holds a secret.
struct Scene {
    explicit Scene(TestBackend &used)
        : backend(used)
        , workspace(makeProposal(used, used.ana, newProposal()))
        , session(open(used.ana))
    {
        say(session, u"Let us use a tunnel."_s, u"Use the token %1 for the map."_s.arg(Secret));
        say(session, u"Why not a bridge?"_s, u"A bridge was rejected: too loud."_s);
    }

    Session open(const Principal &who) const
    {
        return write(backend, [&](Transaction &t) {
            return server::openSession(t, who, workspace.id, models::newId());
        }).value();
    }
    Principal agentOf(const Session &of) const
    {
        return {.person = of.ownerId,
            .tenant = backend.tenant,
            .agent = models::AgentMark{.provider = u"Librarian"_s, .model = u"1"_s},
            .agentSession = of.id};
    }
    void say(const Session &in, const QString &question, const QString &answer) const
    {
        const Principal owner{
            .person = in.ownerId, .tenant = backend.tenant, .agent = {}, .agentSession = {}};
        const bool asked = write(backend, [&](Transaction &t) {
            return server::sendMessage(t, owner, in.id, models::newId(), question);
        }).has_value();
        Message message;
        message.id = models::newId();
        message.role = MessageRole::Agent;
        message.text = answer;
        const bool answered = write(backend, [&](Transaction &t) {
            return server::finishTurn(t, agentOf(in), message, TurnState::Idle, {});
        }).has_value();
        if (!asked || !answered)
            qFatal("conversation");
    }
    ShareCommand command(const Principal &to, ShareMode mode) const
    {
        ShareCommand command;
        command.id = models::newId();
        command.recipientId = to.person;
        command.mode = mode;
        command.transcript = TranscriptExtent::UpToNow;
        command.sessionId = session.id;
        command.upToMessageCount = 4;
        command.handoffRecord.summary = u"The tunnel is decided; the price is open."_s;
        return command;
    }
    models::Result<Share> send(const Principal &who, const ShareCommand &command) const
    {
        return write(backend,
            [&](Transaction &t) { return server::share(t, who, workspace.id, now().lockVersion, command); });
    }
    Workspace now() const
    {
        return read(backend, [&](Transaction &t) {
            return server::workspace(t, backend.ana, workspace.id);
        }).value();
    }
    Section section() const { return sectionsOf(backend, backend.ana, workspace.id).first(); }
    models::Result<Section> edit(const Principal &who, const QString &text) const
    {
        return write(backend, [&](Transaction &t) {
            return server::writeSection(t, who, section().id, section().version, text);
        });
    }
    auto transcript(const Principal &who, const Id &grant, qint64 from = 0) const
    {
        return read(backend, [&](Transaction &t) { return server::transcript(t, who, grant, from, 100); });
    }
    template <typename Act>
    auto act(Act act, const Principal &who, const Id &id) const
    {
        return write(backend, [&](Transaction &t) { return act(t, who, id); });
    }
    std::optional<Role> roleOf(const Principal &who) const
    {
        const auto standing =
            read(backend, [&](Transaction &t) { return server::standingOf(t, who, workspace.id); });
        return standing ? standing->role : std::nullopt;
    }

    TestBackend &backend;
    Workspace workspace;
    Session session;
};

auto decline(const Scene &scene, const Principal &who, const Id &id)
{
    return write(
        scene.backend, [&](Transaction &t) { return server::declineShare(t, who, id, u"No time."_s); });
}

} // namespace

class TestSharing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void handoffMovesEverything();
    void reviewerSuggestsOnly();
    void recipientsAreColleagues();
    void whoMayShare();
    void previewIsWhatArrives();
    void transcriptEnds();
    void followingTranscript();
    void receipt();
    void declineGivesBack();
    void recallTakesBack();
    void shareIsAllOrNothing();
    void recordIdsAreUnique();
    void continueSeedsOnesOwnSession();
    void sessionsOfOthersAreUnwritable();
    void sessionTurns();
    void agentLosesItsRightsWithItsOwner();
    void interruptedTurns();
    void removalRevokesGrants();
    void trailIsForEditors();
};

void TestSharing::handoffMovesEverything()
{
    TestBackend backend;
    const Scene scene(backend);
    const qint64 audit = backend.auditCount(backend.tenant);
    const auto sent = scene.send(backend.ana, scene.command(backend.binh, ShareMode::Handoff));
    QVERIFY(sent);
    QCOMPARE(backend.auditCount(backend.tenant), audit + 1);
    QVERIFY(models::isHandoffRecordId(sent->handoffRecord.id));
    QVERIFY(sent->handoffRecord.id.startsWith(u"AL-"_s));
    QCOMPARE(sent->handoffRecord.contentHash, models::handoffRecordHash(sent->handoffRecord));
    QCOMPARE(scene.now().assignee, std::optional(backend.binh.person));
    QCOMPARE(scene.now().lockVersion, 2);
    QCOMPARE(scene.roleOf(backend.binh), std::optional(Role::Editor));
    QCOMPARE(scene.roleOf(backend.ana), std::optional(Role::Owner));
    const auto late = scene.edit(backend.ana, u"## Ana again\n"_s);
    QCOMPARE(kindOf(late), Problem::Kind::NotAllowed);
    QCOMPARE(late.error().title, u"Bình Trần is editing now; you can suggest a change."_s);
    QCOMPARE(late.error().current, models::toJson(scene.section()));
    QVERIFY(scene.edit(backend.binh, u"## Bình\n"_s));
    const auto page =
        read(backend, [&](Transaction &t) { return server::changes(t, backend.binh, {}, 0, 1000); });
    QSet<models::Entity> arrived;
    for (const auto &change : page->changes)
        arrived.insert(change.entity);
    for (const auto entity :
        {models::Entity::Share, models::Entity::TranscriptGrant, models::Entity::Notification,
            models::Entity::Workspace, models::Entity::Section, models::Entity::Collaborator})
        QVERIFY(arrived.contains(entity));
    QVERIFY(!arrived.contains(models::Entity::Session));
}

void TestSharing::reviewerSuggestsOnly()
{
    TestBackend backend;
    const Scene scene(backend);
    QVERIFY(scene.send(backend.ana, scene.command(backend.binh, ShareMode::Reviewer)));
    QCOMPARE(scene.roleOf(backend.binh), std::optional(Role::Reviewer));
    QCOMPARE(scene.now().assignee, std::optional(backend.ana.person));
    QCOMPARE(kindOf(scene.edit(backend.binh, u"x"_s)), Problem::Kind::NotAllowed);
    QVERIFY(addPerson(backend, backend.ana, scene.workspace.id, backend.chen, Role::Editor));
    QVERIFY(scene.send(backend.ana, scene.command(backend.chen, ShareMode::Reviewer)));
    QCOMPARE(scene.roleOf(backend.chen), std::optional(Role::Editor));
}

void TestSharing::recipientsAreColleagues()
{
    TestBackend backend;
    const Scene scene(backend);
    QVERIFY(write(backend, [&](Transaction &t) -> models::Result<bool> {
        t.execute(u"UPDATE person SET active = 0 WHERE id = ?"_s, {backend.emil.person});
        return true;
    }));
    const QString before = backend.dump();
    const Principal nobody{
        .person = models::newId(), .tenant = backend.tenant, .agent = {}, .agentSession = {}};
    for (const Principal &to : {backend.stranger, backend.ana, backend.emil, nobody})
        QCOMPARE(
            kindOf(scene.send(backend.ana, scene.command(to, ShareMode::Reviewer))), Problem::Kind::NotFound);
    QCOMPARE(backend.dump(), before);
}

void TestSharing::whoMayShare()
{
    TestBackend backend;
    const Scene scene(backend);
    QVERIFY(addPerson(backend, backend.ana, scene.workspace.id, backend.chen, Role::Reviewer));
    QVERIFY(addPerson(backend, backend.ana, scene.workspace.id, backend.dana, Role::Editor));
    auto command = scene.command(backend.binh, ShareMode::Handoff);
    QCOMPARE(kindOf(scene.send(backend.stranger, command)), Problem::Kind::NotFound);
    QCOMPARE(kindOf(scene.send(backend.emil, command)), Problem::Kind::NotFound);
    QCOMPARE(kindOf(scene.send(backend.chen, command)), Problem::Kind::NotAllowed);
    QCOMPARE(kindOf(scene.send(backend.dana, command)), Problem::Kind::NotAllowed);
    QCOMPARE(kindOf(scene.send(scene.agentOf(scene.session), command)), Problem::Kind::NotAllowed);
    command.mode = ShareMode::Reviewer;
    QCOMPARE(kindOf(scene.send(backend.dana, command)), Problem::Kind::NotFound); // not her conversation
    command = scene.command(backend.binh, ShareMode::Handoff);
    command.upToMessageCount = 5;
    QCOMPARE(kindOf(scene.send(backend.ana, command)), Problem::Kind::InvalidFields);
    command = scene.command(backend.binh, ShareMode::Handoff);
    command.handoffRecord.summary.clear();
    QCOMPARE(kindOf(scene.send(backend.ana, command)), Problem::Kind::InvalidFields);
    QCOMPARE(kindOf(write(backend,
                 [&](Transaction &t) {
                     return server::share(t, backend.ana, scene.workspace.id, 9,
                         scene.command(backend.binh, ShareMode::Handoff));
                 })),
        Problem::Kind::Stale);
}

void TestSharing::previewIsWhatArrives()
{
    TestBackend backend;
    const Scene scene(backend);
    const auto preview = read(backend, [&](Transaction &t) {
        return server::previewShare(t, backend.ana, scene.workspace.id, scene.session.id, {2});
    });
    QVERIFY(preview);
    QCOMPARE(preview->messages.size(), 4);
    QVERIFY(preview->maskCount >= 1);
    QVERIFY(!preview->messages.at(1).text.contains(Secret));
    QCOMPARE(preview->messages.at(2).state, MessageState::LeftOut);
    QVERIFY(preview->messages.at(2).text.isEmpty());
    for (const QString &text : {preview->draft.summary, preview->draft.context, preview->draft.resumePrompt})
        QVERIFY(!text.contains(Secret));
    auto command = scene.command(backend.binh, ShareMode::Reviewer);
    command.leftOut = {2};
    const auto sent = scene.send(backend.ana, command);
    QVERIFY(sent);
    const auto page = scene.transcript(backend.binh, *sent->grantId);
    QVERIFY(page);
    QCOMPARE(page->messages, preview->messages);
    for (const Principal &who : {backend.binh, backend.stranger})
        QVERIFY(!read(backend, [&](Transaction &t) {
            return server::previewShare(t, who, scene.workspace.id, scene.session.id, {});
        }));
}

void TestSharing::transcriptEnds()
{
    TestBackend backend;
    const Scene scene(backend);
    auto command = scene.command(backend.binh, ShareMode::Reviewer);
    command.upToMessageCount = 2;
    const auto sent = scene.send(backend.ana, command);
    scene.say(scene.session, u"later"_s, u"later too"_s);
    const Id grant = *sent->grantId;
    QCOMPARE(scene.transcript(backend.binh, grant)->messages.size(), 2);
    QVERIFY(!scene.transcript(backend.binh, grant)->more);
    QCOMPARE(scene.transcript(backend.binh, grant, 1)->messages.first().offset, 1);
    QVERIFY(scene.transcript(backend.binh, grant, 2)->messages.isEmpty());
    for (const Principal &who : {backend.ana, backend.chen, backend.stranger})
        QCOMPARE(kindOf(scene.transcript(who, grant)), Problem::Kind::NotFound);
    QCOMPARE(scene.act(server::noteTranscriptOpened, backend.binh, grant)->opens, 1);
    QCOMPARE(kindOf(scene.act(server::revokeGrant, backend.binh, grant)), Problem::Kind::NotFound);
    QVERIFY(scene.act(server::revokeGrant, backend.ana, grant));
    QVERIFY(scene.act(server::revokeGrant, backend.ana, grant));
    QCOMPARE(kindOf(scene.transcript(backend.binh, grant)), Problem::Kind::NotFound);
}

void TestSharing::followingTranscript()
{
    TestBackend backend;
    const Scene scene(backend);
    auto command = scene.command(backend.binh, ShareMode::Reviewer);
    command.transcript = TranscriptExtent::Following;
    const auto sent = scene.send(backend.ana, command);
    const qint64 cursor = read(backend, [&](Transaction &t) -> models::Result<qint64> {
        return t.feedNumber(backend.tenant);
    }).value();
    scene.say(scene.session, u"later"_s, u"later too"_s);
    QCOMPARE(scene.transcript(backend.binh, *sent->grantId)->messages.size(), 6);
    const auto page = read(backend, [&](Transaction &t) {
        return server::changes(t, backend.binh, backend.database().epoch(), cursor, 100);
    });
    QCOMPARE(page->changes.size(), 1);
    QCOMPARE(page->changes.first().entity, models::Entity::TranscriptGrant);
    QCOMPARE(page->changes.first().row.value("message_count"_L1).toInt(), 6);
}

void TestSharing::receipt()
{
    TestBackend backend;
    const Scene scene(backend);
    const auto sent = scene.send(backend.ana, scene.command(backend.binh, ShareMode::Handoff));
    for (const Principal &who : {backend.ana, backend.chen, backend.stranger})
        QCOMPARE(kindOf(scene.act(server::openShare, who, sent->id)), Problem::Kind::NotFound);
    QCOMPARE(scene.act(server::openShare, backend.binh, sent->id)->state, ShareState::Opened);
    const qint64 audit = backend.auditCount(backend.tenant);
    QVERIFY(scene.act(server::openShare, backend.binh, sent->id));
    QCOMPARE(backend.auditCount(backend.tenant), audit);
    const auto seen = [&](const Principal &who) {
        return read(backend, [&](Transaction &t) { return server::shareById(t, who, sent->id); });
    };
    QCOMPARE(seen(backend.ana)->state, ShareState::Opened);
    QVERIFY(seen(backend.ana)->openedAt.isValid());
    QCOMPARE(kindOf(seen(backend.chen)), Problem::Kind::NotFound);
}

void TestSharing::declineGivesBack()
{
    TestBackend backend;
    const Scene scene(backend);
    const auto sent = scene.send(backend.ana, scene.command(backend.binh, ShareMode::Handoff));
    QCOMPARE(kindOf(decline(scene, backend.ana, sent->id)), Problem::Kind::NotFound);
    QCOMPARE(decline(scene, backend.binh, sent->id)->state, ShareState::Declined);
    QVERIFY(decline(scene, backend.binh, sent->id));
    QCOMPARE(scene.now().assignee, std::optional(backend.ana.person));
    QVERIFY(scene.edit(backend.ana, u"## Back\n"_s));
    QCOMPARE(kindOf(scene.act(server::recallShare, backend.ana, sent->id)), Problem::Kind::Conflict);
}

void TestSharing::recallTakesBack()
{
    TestBackend backend;
    const Scene scene(backend);
    const auto sent = scene.send(backend.ana, scene.command(backend.binh, ShareMode::Handoff));
    for (const Principal &who : {backend.binh, backend.chen, backend.stranger})
        QCOMPARE(kindOf(scene.act(server::recallShare, who, sent->id)), Problem::Kind::NotFound);
    QCOMPARE(scene.act(server::recallShare, backend.ana, sent->id)->state, ShareState::Recalled);
    QCOMPARE(scene.now().assignee, std::optional(backend.ana.person));
    QVERIFY(!scene.roleOf(backend.binh));
    QCOMPARE(kindOf(scene.transcript(backend.binh, *sent->grantId)), Problem::Kind::NotFound);
    QCOMPARE(kindOf(scene.act(server::openShare, backend.binh, sent->id)), Problem::Kind::Conflict);
    // A role from before stays; an edit right that went elsewhere since is left alone.
    QVERIFY(addPerson(backend, backend.ana, scene.workspace.id, backend.binh, Role::Viewer));
    QVERIFY(addPerson(backend, backend.ana, scene.workspace.id, backend.chen, Role::Editor));
    const auto again = scene.send(backend.ana, scene.command(backend.binh, ShareMode::Handoff));
    QVERIFY(write(backend, [&](Transaction &t) {
        return server::assign(
            t, backend.ana, scene.workspace.id, scene.now().lockVersion, backend.chen.person);
    }));
    QVERIFY(scene.act(server::recallShare, backend.ana, again->id));
    QCOMPARE(scene.roleOf(backend.binh), std::optional(Role::Viewer));
    QCOMPARE(scene.now().assignee, std::optional(backend.chen.person));
}

void TestSharing::shareIsAllOrNothing()
{
    TestBackend backend;
    const Scene scene(backend);
    for (int statement = 1;; ++statement) {
        const QString before = backend.dump();
        const auto command = scene.command(backend.binh, ShareMode::Handoff);
        const qint64 lockVersion = scene.now().lockVersion;
        backend.failStatement(statement);
        const auto sent = write(backend, [&](Transaction &t) {
            return server::share(t, backend.ana, scene.workspace.id, lockVersion, command);
        });
        const bool failed = backend.hasFailed();
        backend.failStatement(0);
        if (!failed) {
            QVERIFY(sent);
            QVERIFY(statement > 20);
            break;
        }
        QCOMPARE(kindOf(sent), Problem::Kind::StorageFailure);
        QCOMPARE(backend.dump(), before);
    }
    QVERIFY(backend.auditVerifies(backend.tenant));
}

void TestSharing::recordIdsAreUnique()
{
    TestBackend backend;
    const Scene scene(backend);
    QList<Workspace> proposals;
    for (int i = 0; i < 20; ++i)
        proposals.append(makeProposal(backend, backend.ana, newProposal(1)));
    std::mutex mutex;
    QSet<QString> ids;
    std::vector<std::thread> threads;
    for (const Workspace &proposal : std::as_const(proposals)) {
        threads.emplace_back([&] {
            auto command = scene.command(backend.binh, ShareMode::Handoff);
            command.transcript = TranscriptExtent::None;
            command.sessionId = std::nullopt;
            const auto sent = write(backend,
                [&](Transaction &t) { return server::share(t, backend.ana, proposal.id, 1, command); });
            const std::scoped_lock lock(mutex);
            if (sent)
                ids.insert(sent->handoffRecord.id);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(ids.size(), 20);
}

void TestSharing::continueSeedsOnesOwnSession()
{
    TestBackend backend;
    const Scene scene(backend);
    const auto sent = scene.send(backend.ana, scene.command(backend.binh, ShareMode::Handoff));
    const auto go = [&](const Principal &who, const Id &newId) {
        return write(backend, [&](Transaction &t) { return server::continueShare(t, who, sent->id, newId); });
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
    const auto page =
        read(backend, [&](Transaction &t) { return server::messages(t, backend.binh, newId, 0, 10); });
    QCOMPARE(page->messages.first().role, MessageRole::Handoff);
    QVERIFY(page->messages.first().text.contains(u"The tunnel is decided"_s));
    QCOMPARE(go(backend.binh, models::newId())->id, newId);
    QCOMPARE(go(backend.binh, models::newId())->messageCount, 1);
    QCOMPARE(kindOf(scene.act(server::recallShare, backend.ana, sent->id)), Problem::Kind::Conflict);
}

void TestSharing::sessionsOfOthersAreUnwritable()
{
    TestBackend backend;
    const Scene scene(backend);
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
    QCOMPARE(
        kindOf(write(backend,
            [&](Transaction &t) { return server::openSession(t, backend.binh, scene.workspace.id, id); })),
        Problem::Kind::Conflict);
}

void TestSharing::sessionTurns()
{
    TestBackend backend;
    const Scene scene(backend);
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

void TestSharing::agentLosesItsRightsWithItsOwner()
{
    TestBackend backend;
    const Scene scene(backend);
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

void TestSharing::interruptedTurns()
{
    TestBackend backend;
    const Scene scene(backend);
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

void TestSharing::removalRevokesGrants()
{
    TestBackend backend;
    const Scene scene(backend);
    const auto sent = scene.send(backend.ana, scene.command(backend.binh, ShareMode::Reviewer));
    QVERIFY(write(backend, [&](Transaction &t) {
        return server::removeCollaborator(t, backend.ana, scene.workspace.id, backend.binh.person);
    }));
    QCOMPARE(kindOf(scene.transcript(backend.binh, *sent->grantId)), Problem::Kind::NotFound);
    QVERIFY(addPerson(backend, backend.ana, scene.workspace.id, backend.binh, Role::Reviewer));
    QCOMPARE(kindOf(scene.transcript(backend.binh, *sent->grantId)), Problem::Kind::NotFound);
}

void TestSharing::trailIsForEditors()
{
    TestBackend backend;
    const Scene scene(backend);
    QVERIFY(scene.send(backend.ana, scene.command(backend.binh, ShareMode::Reviewer)));
    const auto trail = [&](const Principal &who, qint64 before) {
        return read(backend,
            [&](Transaction &t) { return server::workspaceTrail(t, who, scene.workspace.id, 3, before); });
    };
    const auto newest = trail(backend.ana, 1'000'000);
    QVERIFY(newest);
    QCOMPARE(newest->size(), 3);
    QCOMPARE(newest->first().action, u"shared"_s);
    QVERIFY(trail(backend.ana, newest->last().number)->first().number < newest->last().number);
    QCOMPARE(kindOf(trail(backend.binh, 1'000'000)), Problem::Kind::NotAllowed);
    QCOMPARE(kindOf(trail(backend.stranger, 1'000'000)), Problem::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestSharing)
#include "tst_sharing.moc"
