#include "models/content_hash.h"
#include "sync/outbox/planner.h"
#include "tests/sync/offline_scene.h"

#include <QSignalSpy>
#include <QTest>

using namespace agentee;
using namespace agentee::sync;
using namespace Qt::StringLiterals;
using models::Problem;

/// What the store shows of edits without any network, and what survives.
class TestOfflineStore : public QObject, private tests::OfflineScene
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void editIsShownAndSurvives();
    void editsOfOneSectionAreOne();
    void incomingRowKeepsOwnEdit();
    void everyCommandSurvivesRestart();
    void refusesWithoutRights();
    void staleEditorTextIsJoined();
    void overlapWaitsForThePerson();
    void whatIsDecidedKeepsWhatCameLater();
    void fieldsChangedMeanwhileStay();
    void overlappingFieldsAreChosen();
    void havingReadIsNoEditThatWaits();
    void decisionsAboutOldTextsChangeNothing();
    void draftsSurvive();
};

void TestOfflineStore::editIsShownAndSurvives()
{
    QSignalSpy told(&m_store->workspaces(), &WorkspaceStore::sectionsChanged);
    QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# Uno\n\nnew\n"_s));
    QCOMPARE(m_store->workspaces().section(m_first.id)->title, u"Uno"_s);
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(m_store->workspaces().marks(m_workspace.id).value(m_first.id).unsent);
    open();
    QCOMPARE(m_store->workspaces().section(m_first.id)->markdown, u"# Uno\n\nnew\n"_s);
    QCOMPARE(m_store->status().waiting, 1);
    QCOMPARE(m_store->outbox().first().sentence, u"Edit of One in Harbour retrofit"_s);
}

void TestOfflineStore::editsOfOneSectionAreOne()
{
    for (int i = 0; i < 5; ++i)
        QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# One\n\n%1\n"_s.arg(i)));
    QCOMPARE(m_store->outbox().size(), 1);
    QCOMPARE(m_store->outbox().first().text, u"# One\n\n4\n"_s);
    QCOMPARE(m_store->outbox().first().baseText, m_first.markdown);
}

void TestOfflineStore::incomingRowKeepsOwnEdit()
{
    QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# Mine\n"_s));
    models::Section theirs = m_first;
    theirs.version = 2;
    theirs.markdown = u"# Theirs\n"_s;
    theirs.contentHash = models::contentHash(theirs.markdown);
    receive(samples::page({samples::put(8, theirs)}));
    QCOMPARE(m_store->workspaces().section(m_first.id)->markdown, u"# Mine\n"_s);
    QCOMPARE(m_store->data().cache().sections.onServer(m_first.id)->markdown, u"# Theirs\n"_s);
    QVERIFY(m_store->dropOutboxEntry(m_store->outbox().first().id));
    QCOMPARE(m_store->workspaces().section(m_first.id)->markdown, u"# Theirs\n"_s);
    const QList<SetAside> aside = m_store->setAside();
    QCOMPARE(aside.size(), 1);
    QCOMPARE(aside.first().text, u"# Mine\n"_s);
}

void TestOfflineStore::everyCommandSurvivesRestart()
{
    WorkspaceStore &workspaces = m_store->workspaces();
    QVERIFY(workspaces.rename(m_workspace.id, u"Harbour"_s));
    QVERIFY(workspaces.setState(m_workspace.id, {{u"amount"_s, 5}}));
    QVERIFY(workspaces.moveToStep(m_workspace.id, u"technical_proposal"_s));
    const auto added = workspaces.addSection(m_workspace.id, u"Risks"_s, 1);
    QVERIFY(added.has_value());
    QVERIFY(workspaces.orderSections(m_workspace.id, {m_second.id, *added, m_first.id}));
    QVERIFY(workspaces.renameSection(m_second.id, u"Zwei"_s));
    QVERIFY(workspaces.setSectionOwner(m_second.id, m_other.id));
    QVERIFY(workspaces.deleteSection(m_first.id));
    const models::NewWorkspace created{.id = models::newId(),
        .title = u"Bridge"_s,
        .workflowKey = u"proposal"_s,
        .frontMatter = {},
        .state = {},
        .sections = {{.id = models::newId(), .key = u"a"_s, .title = u"A"_s, .markdown = u"# A\n"_s}}};
    QVERIFY(workspaces.create(created));
    const auto session = m_store->sessions().open(m_workspace.id);
    QVERIFY(session.has_value());
    QVERIFY(m_store->sessions().send(*session, u"Hello"_s).has_value());
    const auto suggestion =
        m_store->suggestions().suggestReplacement(m_second.id, u"# Two\n\nbetter\n"_s, u"why"_s);
    QVERIFY(suggestion.has_value());
    QVERIFY(m_store->suggestions().withdraw(*suggestion));
    const int queued = m_store->status().waiting;

    open();
    QCOMPARE(m_store->status().waiting, queued);
    QCOMPARE(m_store->workspaces().workspace(m_workspace.id)->title, u"Harbour"_s);
    QCOMPARE(m_store->workspaces().workspace(m_workspace.id)->currentStep, u"technical_proposal"_s);
    QCOMPARE(m_store->workspaces().workspace(m_workspace.id)->state.value(u"amount").toInt(), 5);
    const auto sections = m_store->workspaces().sections(m_workspace.id);
    QCOMPARE(sections.size(), 2);
    QCOMPARE(sections[0].title, u"Zwei"_s);
    QCOMPARE(sections[0].owner, std::optional(m_other.id));
    QCOMPARE(sections[1].title, u"Risks"_s);
    QCOMPARE(m_store->workspaces().sections(created.id).size(), 1);
    QCOMPARE(m_store->workspaces().count(), 2);
    QCOMPARE(m_store->sessions().messages(*session, 0, 10).last().text, u"Hello"_s);
    QCOMPARE(
        m_store->suggestions().suggestion(*suggestion)->suggestion.state, models::SuggestionState::Withdrawn);
    QVERIFY(m_store->workspaces().restoreSection(m_first.id));
    QCOMPARE(m_store->workspaces().sections(m_workspace.id).size(), 3);
}

void TestOfflineStore::refusesWithoutRights()
{
    models::Workspace theirs = samples::workspace(11, u"Theirs"_s, m_other.id);
    const auto section = samples::section(25, theirs, 0, u"# S\n"_s);
    receive(samples::page({samples::put(20, theirs),
        samples::put(21, samples::collaborator(35, theirs, m_me.id, models::Role::Reviewer)),
        samples::put(22, section)}));
    using Kind = models::Problem::Kind;
    QCOMPARE(m_store->workspaces().writeSection(section.id, u"x"_s).error().kind, Kind::NotAllowed);
    QCOMPARE(m_store->workspaces().rename(theirs.id, u"x"_s).error().kind, Kind::NotAllowed);
    QVERIFY(m_store->suggestions().suggestReplacement(section.id, u"# S\n\nx\n"_s, {}).has_value());
    QCOMPARE(m_store->workspaces().writeSection(samples::id(999), u"x"_s).error().kind, Kind::NotFound);
    QCOMPARE(m_store->workspaces().rename(m_workspace.id, u"two\nlines"_s).error().kind, Kind::InvalidFields);
    QCOMPARE(m_store->workspaces()
                 .writeSection(m_first.id, QString(models::limits::SectionMarkdownLength + 1, u'x'))
                 .error()
                 .kind,
        Kind::TooLarge);
    QCOMPARE(m_store->status().waiting, 1);
}

void TestOfflineStore::staleEditorTextIsJoined()
{
    models::Section theirs = m_first;
    theirs.version = 2;
    theirs.markdown = u"# One\n\nALPHA\n\nbeta\n\ngamma\n"_s;
    theirs.contentHash = models::contentHash(theirs.markdown);
    receive(samples::page({samples::put(8, theirs)}));
    QVERIFY(m_store->workspaces().writeSectionFrom(
        m_first.id, m_first.markdown, u"# One\n\nalpha\n\nbeta\n\nGAMMA\n"_s));
    QCOMPARE(m_store->workspaces().section(m_first.id)->markdown, u"# One\n\nALPHA\n\nbeta\n\nGAMMA\n"_s);
}

void TestOfflineStore::overlapWaitsForThePerson()
{
    models::Section theirs = m_first;
    theirs.version = 2;
    theirs.markdown = u"# One\n\nALPHA\n\nbeta\n\ngamma\n"_s;
    theirs.contentHash = models::contentHash(theirs.markdown);
    receive(samples::page({samples::put(8, theirs)}));
    QVERIFY(m_store->workspaces().writeSectionFrom(
        m_first.id, m_first.markdown, u"# One\n\nAlpha!\n\nbeta\n\ngamma\n"_s));
    QVERIFY(m_store->workspaces().writeSectionFrom(
        m_first.id, m_first.markdown, u"# One\n\nAlpha!!\n\nbeta\n\ngamma\n"_s));
    QCOMPARE(m_store->workspaces().section(m_first.id)->markdown, theirs.markdown);
    QCOMPARE(m_store->outbox().size(), 1);
    const OutboxEntry entry = m_store->outbox().first();
    QCOMPARE(entry.state, OutboxEntry::State::NeedsPerson);
    QCOMPARE(entry.text, u"# One\n\nAlpha!!\n\nbeta\n\ngamma\n"_s);
    QCOMPARE(entry.currentText, theirs.markdown);
    QVERIFY(m_store->resendOutboxEntry(entry.id, u"# One\n\nboth\n"_s));
    QCOMPARE(m_store->workspaces().section(m_first.id)->markdown, u"# One\n\nboth\n"_s);
    QCOMPARE(m_store->outbox().first().baseText, theirs.markdown);
}

void TestOfflineStore::whatIsDecidedKeepsWhatCameLater()
{
    models::Section theirs = m_first;
    theirs.version = 2;
    theirs.markdown = u"# One\n\nALPHA\n\nbeta\n\ngamma\n"_s;
    theirs.contentHash = models::contentHash(theirs.markdown);
    receive(samples::page({samples::put(8, theirs)}));
    QVERIFY(m_store->workspaces().writeSectionFrom(
        m_first.id, m_first.markdown, u"# One\n\nAlpha!\n\nbeta\n\ngamma\n"_s));
    const OutboxEntry entry = m_store->outbox().first();
    QCOMPARE(entry.currentText, theirs.markdown);

    // While the person compares both, somebody writes elsewhere.
    theirs.version = 3;
    theirs.markdown = u"# One\n\nALPHA\n\nbeta\n\nGAMMA\n"_s;
    theirs.contentHash = models::contentHash(theirs.markdown);
    receive(samples::page({samples::put(9, theirs)}));
    QVERIFY(m_store->resendOutboxEntry(entry.id, u"# One\n\nboth\n\nbeta\n\ngamma\n"_s));

    const QueuedWrite write = m_store->data().outbox().all().first();
    const Plan plan = planWrite(write,
        {.workspace = m_workspace,
            .section = theirs,
            .order = {},
            .suggestion = {},
            .standing = m_store->workspaces().standing(m_workspace.id, m_first.id)});
    QCOMPARE(plan.step, Plan::Step::Send);
    QCOMPARE(typedText(plan.write), u"# One\n\nboth\n\nbeta\n\nGAMMA\n"_s);
}

void TestOfflineStore::fieldsChangedMeanwhileStay()
{
    models::Workspace moved = m_workspace;
    moved.lockVersion = 2;
    moved.state = {{u"client"_s, u"A"_s}, {u"team_size"_s, 3}};
    receive(samples::page({samples::put(8, moved)}));
    const QJsonObject read = m_store->workspaces().workspace(m_workspace.id)->state;
    moved.lockVersion = 3;
    moved.state.insert(u"team_size"_s, 4);
    receive(samples::page({samples::put(9, moved)}));
    QVERIFY(m_store->workspaces().setStateFrom(
        m_workspace.id, read, {{u"client"_s, u"B"_s}, {u"team_size"_s, 3}}));
    QCOMPARE(m_store->workspaces().workspace(m_workspace.id)->state,
        (QJsonObject{{u"client"_s, u"B"_s}, {u"team_size"_s, 4}}));

    // The same field: the engine will ask, because what the person changed it from is kept.
    QVERIFY(m_store->workspaces().setStateFrom(
        m_workspace.id, read, {{u"client"_s, u"A"_s}, {u"team_size"_s, 5}}));
    QCOMPARE(m_store->data().outbox().all().last().base.value("state"_L1).toObject(), read);
}

void TestOfflineStore::overlappingFieldsAreChosen()
{
    models::Suggestion theirs;
    theirs.id = samples::id(40);
    theirs.workspaceId = m_workspace.id;
    theirs.kind = models::SuggestionKind::JsonPatch;
    theirs.baseVersion = 1;
    theirs.baseText = u"{\"client\":\"A\"}"_s;
    theirs.baseHash = models::contentHash(theirs.baseText);
    theirs.patch = {QJsonObject{{u"op"_s, u"replace"_s}, {u"path"_s, u"/client"_s}, {u"value"_s, u"B"_s}}};
    theirs.authorId = m_other.id;
    theirs.createdAt = m_workspace.createdAt;
    models::Workspace moved = m_workspace;
    moved.lockVersion = 2;
    moved.state = {{u"client"_s, u"C"_s}, {u"team_size"_s, 3}};
    receive(samples::page({samples::put(8, moved),
        samples::put(9, models::Entity::Suggestion, theirs.id, models::toJson(theirs))}));

    const auto view = m_store->suggestions().suggestion(theirs.id);
    QVERIFY(view);
    QCOMPARE(view->freshness, models::Freshness::Overlap);
    QCOMPARE(view->merge.overlaps,
        (QList<models::FieldOverlap>{
            {.pointer = u"/client"_s, .base = u"A"_s, .current = u"C"_s, .proposed = u"B"_s}}));
    const auto kindFor = [&](const QList<models::FieldChoice> &choices) {
        const auto made = m_store->suggestions().rebaseFields(theirs.id, choices);
        return made ? Problem::Kind::Cancelled : made.error().kind;
    };
    QCOMPARE(kindFor({}), Problem::Kind::Conflict);
    QCOMPARE(
        kindFor({{.pointer = u"/client"_s, .seen = u"D"_s, .takesProposed = true}}), Problem::Kind::Conflict);
    QCOMPARE(kindFor({{.pointer = u"/client"_s, .seen = u"C"_s, .takesProposed = false}}),
        Problem::Kind::Conflict);
    QCOMPARE(m_store->status().waiting, 0);

    const auto made = m_store->suggestions().rebaseFields(
        theirs.id, {{.pointer = u"/client"_s, .seen = u"C"_s, .takesProposed = true}});
    QVERIFY(made);
    open();
    const auto next = m_store->suggestions().suggestion(*made);
    QVERIFY(next);
    QCOMPARE(next->freshness, models::Freshness::Fresh);
    QCOMPARE(next->suggestion.authorId, m_other.id);
    QCOMPARE(next->suggestion.rebasedFrom, std::optional(theirs.id));
    QCOMPARE(
        m_store->suggestions().suggestion(theirs.id)->suggestion.state, models::SuggestionState::Superseded);
}

void TestOfflineStore::havingReadIsNoEditThatWaits()
{
    QVERIFY(m_store->workspaces().markSeen(m_second.id));
    QCOMPARE(m_store->status().waiting, 0);
    QVERIFY(m_store->outbox().isEmpty());
    QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# typed\n"_s));
    QCOMPARE(m_store->status().waiting, 1);
    QCOMPARE(m_store->outbox().size(), 1);
    QCOMPARE(m_store->data().outbox().all().size(), 2);
}

/// The engine has read an entry and decides; meanwhile the person types into it.
void TestOfflineStore::decisionsAboutOldTextsChangeNothing()
{
    Outbox &outbox = m_store->data().outbox();
    QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# one\n"_s));
    const QueuedWrite read = outbox.ofTarget(m_first.id).first();
    QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# two\n"_s));
    QCOMPARE(outbox.ofTarget(m_first.id).size(), 1);
    QueuedWrite joined = read;
    joined.body.insert(u"markdown"_s, u"# one, joined\n"_s);
    const auto rewritten = outbox.rewrite(read, joined, read.id);
    QVERIFY(rewritten && !*rewritten);
    QVERIFY(outbox.remove({read}));
    QCOMPARE(typedText(outbox.ofTarget(m_first.id).first()), u"# two\n"_s);
    QVERIFY(outbox.refuse(read));
    QCOMPARE(typedText(outbox.ofTarget(m_first.id).first()), u"# two\n"_s);
    QCOMPARE(m_store->status().needPerson, 0);
}

void TestOfflineStore::draftsSurvive()
{
    QVERIFY(m_store->drafts().keep(u"composer/1"_s, {{u"text"_s, u"half a thought"_s}}));
    open();
    QCOMPARE(m_store->drafts().draft(u"composer/1"_s).value(u"text").toString(), u"half a thought"_s);
    QVERIFY(m_store->drafts().keep(u"composer/1"_s, {}));
    QVERIFY(m_store->drafts().draft(u"composer/1"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestOfflineStore)
#include "tst_offline_store.moc"
