#include "server/services/feed.h"
#include "tests/server/sharing_scene.h"

using namespace agentee;
using namespace agentee::test;

class TestTranscripts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void previewIsWhatArrives();
    void transcriptEnds();
    void followingTranscript();
    void removalRevokesGrants();
};

void TestTranscripts::previewIsWhatArrives()
{
    TestBackend backend;
    const SharingScene scene(backend);
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
    command.handoffRecord.context = u"The map needs "_s + Secret;
    const auto sent = scene.send(backend.ana, command);
    QVERIFY(sent);
    QCOMPARE(sent->handoffRecord.context, u"The map needs ⟦GitHub token⟧"_s);
    QCOMPARE(sent->handoffRecord.contentHash, models::handoffRecordHash(sent->handoffRecord));
    QVERIFY(!backend.dump().contains(command.handoffRecord.context));
    const auto page = scene.transcript(backend.binh, *sent->grantId);
    QVERIFY(page);
    QCOMPARE(page->messages, preview->messages);
    for (const Principal &who : {backend.binh, backend.stranger})
        QVERIFY(!read(backend, [&](Transaction &t) {
            return server::previewShare(t, who, scene.workspace.id, scene.session.id, {});
        }));
}

void TestTranscripts::transcriptEnds()
{
    TestBackend backend;
    const SharingScene scene(backend);
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

void TestTranscripts::followingTranscript()
{
    TestBackend backend;
    const SharingScene scene(backend);
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

void TestTranscripts::removalRevokesGrants()
{
    TestBackend backend;
    const SharingScene scene(backend);
    const auto sent = scene.send(backend.ana, scene.command(backend.binh, ShareMode::Reviewer));
    QVERIFY(write(backend, [&](Transaction &t) {
        return server::removeCollaborator(t, backend.ana, scene.workspace.id, backend.binh.person);
    }));
    QCOMPARE(kindOf(scene.transcript(backend.binh, *sent->grantId)), Problem::Kind::NotFound);
    QVERIFY(addPerson(backend, backend.ana, scene.workspace.id, backend.binh, Role::Reviewer));
    QCOMPARE(kindOf(scene.transcript(backend.binh, *sent->grantId)), Problem::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestTranscripts)
#include "tst_transcripts.moc"
