#include "server/services/feed.h"
#include "server/services/trail.h"
#include "tests/server/sharing_scene.h"

#include <thread>

using namespace agentee;
using namespace agentee::test;

namespace
{

auto decline(const SharingScene &scene, const Principal &who, const Id &id)
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
    void receipt();
    void declineGivesBack();
    void recallTakesBack();
    void shareIsAllOrNothing();
    void recordIdsAreUnique();
    void trailIsForEditors();
};

void TestSharing::handoffMovesEverything()
{
    TestBackend backend;
    const SharingScene scene(backend);
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
    const SharingScene scene(backend);
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
    const SharingScene scene(backend);
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
    const SharingScene scene(backend);
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

void TestSharing::receipt()
{
    TestBackend backend;
    const SharingScene scene(backend);
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
    const SharingScene scene(backend);
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
    const SharingScene scene(backend);
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
    const SharingScene scene(backend);
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
    const SharingScene scene(backend);
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

void TestSharing::trailIsForEditors()
{
    TestBackend backend;
    const SharingScene scene(backend);
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
