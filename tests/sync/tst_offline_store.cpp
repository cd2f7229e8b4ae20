#include "models/content_hash.h"
#include "sync/engine/page_writer.h"
#include "sync/outbox/planner.h"
#include "sync/share_store.h"
#include "sync/stores/local_store.h"
#include "tests/sync/sample_rows.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace agentee::sync;
using namespace Qt::StringLiterals;
using models::Problem;

/// The store without any network: what it shows, what survives.
class TestOfflineStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
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
    void whatIsSetAsideComesBack();
    void whatIsSetAsideSurvivesDamage();
    void purgeKeepsTypedText();
    void purgeKeepsWhatIsTypedWhileSending();
    void decisionsAboutOldTextsChangeNothing();
    void olderVersionNeverReplacesNewer();
    void resyncSweepsWhatIsGone();
    void badPageIsRefusedWhole();
    void searchFindsOwnWords_data();
    void searchFindsOwnWords();
    void damagedCacheLosesNoEdit();
    void newerSchemaIsLeftAlone();
    void draftsSurvive();
    void anEndedGrantIsNotThere();

private:
    void open();
    void receive(const models::ChangePage &page);
    void fill();
    PageWriter writer() { return {m_store->data().cache(), m_store->data().outbox(), m_me.id}; }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalStore> m_store;
    const models::Person m_me = samples::person(1, u"Ada"_s);
    const models::Person m_other = samples::person(2, u"Bo"_s);
    const models::Workspace m_workspace = samples::workspace(10, u"Harbour retrofit"_s, samples::id(1));
    const models::Section m_first =
        samples::section(20, m_workspace, 0, u"# One\n\nalpha\n\nbeta\n\ngamma\n"_s);
    const models::Section m_second =
        samples::section(21, m_workspace, 1, u"# Two\n\nĐường ống và ПОДЪЁМ\n"_s);
};

void TestOfflineStore::open()
{
    m_store.reset();
    auto store = LocalStore::open(m_folder->path(), m_me, samples::tenant());
    QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().title));
    m_store = *std::move(store);
}

void TestOfflineStore::receive(const models::ChangePage &page)
{
    const auto changes = writer().write(page, m_store->data().cache().meta.position());
    QVERIFY(changes.has_value());
    m_store->take(*changes);
}

void TestOfflineStore::fill()
{
    receive(samples::page({samples::put(1, m_me), samples::put(2, m_other), samples::put(3, m_workspace),
        samples::put(4, samples::collaborator(30, m_workspace, m_me.id, models::Role::Owner)),
        samples::put(5, samples::collaborator(31, m_workspace, m_other.id, models::Role::Editor)),
        samples::put(6, m_first), samples::put(7, m_second)}));
}

void TestOfflineStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open();
    fill();
}

void TestOfflineStore::cleanup()
{
    m_store.reset();
}

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

void TestOfflineStore::whatIsSetAsideComesBack()
{
    QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# Mine\n"_s));
    const models::Id entry = m_store->outbox().first().id;
    QVERIFY(m_store->dropOutboxEntry(entry));
    QCOMPARE(m_store->workspaces().section(m_first.id)->markdown, m_first.markdown);
    QCOMPARE(m_store->status().waiting, 0);
    open();
    QCOMPARE(m_store->setAside().size(), 1);
    QCOMPARE(m_store->setAside().first().id, entry);
    QSignalSpy changed(m_store.get(), &Store::outboxChanged);
    QVERIFY(m_store->bringBackOutboxEntry(entry));
    QVERIFY(m_store->setAside().isEmpty());
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(m_store->status().needPerson, 1);
    const OutboxEntry back = m_store->outbox().first();
    QCOMPARE(back.text, u"# Mine\n"_s);
    QCOMPARE(back.baseText, m_first.markdown);
    QVERIFY(!back.problem.title.isEmpty());
    QCOMPARE(m_store->workspaces().section(m_first.id)->markdown, m_first.markdown);
    QVERIFY(m_store->resendOutboxEntry(back.id, u"# Mine again\n"_s));
    QCOMPARE(m_store->workspaces().section(m_first.id)->markdown, u"# Mine again\n"_s);
    QCOMPARE(m_store->bringBackOutboxEntry(entry).error().kind, Problem::Kind::NotFound);
}

/// The file can be read in parts only; what is set aside is among what is brought over.
void TestOfflineStore::whatIsSetAsideSurvivesDamage()
{
    QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# Mine\n"_s));
    QVERIFY(m_store->dropOutboxEntry(m_store->outbox().first().id));
    QVERIFY(m_store->workspaces().rename(m_workspace.id, u"Another"_s));
    m_store.reset();
    const QString file = m_folder->filePath(u"outbox.db"_s);
    {
        // A row without what its table demands: SQLite's own check says so, and everything can be read.
        auto database = Database::open(file, Database::Durability::Full);
        QVERIFY(database);
        (*database)->run(u"PRAGMA writable_schema = ON"_s);
        (*database)->run(
            u"UPDATE sqlite_schema SET sql = replace(sql, 'section_id TEXT,', 'section_id TEXT NOT NULL,') "
            "WHERE name = 'entry'"_s);
        QVERIFY(!(*database)->takeProblem());
    }
    open();
    QVERIFY(!QDir(m_folder->path()).entryList({u"outbox.db.damaged-*"_s}).isEmpty());
    QCOMPARE(m_store->outbox().size(), 1);
    QCOMPARE(m_store->workspaces().workspace(m_workspace.id)->title, u"Another"_s);
    QCOMPARE(m_store->setAside().size(), 1);
    QCOMPARE(m_store->setAside().first().text, u"# Mine\n"_s);
}

void TestOfflineStore::purgeKeepsTypedText()
{
    QSignalSpy gone(&m_store->workspaces(), &WorkspaceStore::workspaceGone);
    QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# typed\n"_s));
    QVERIFY(m_store->workspaces().markSeen(m_second.id));
    while (!m_store->search().complete()) {
        Transaction transaction(m_store->data().cache().database());
        m_store->data().cache().index.step(10);
        QVERIFY(transaction.commit());
    }
    receive(samples::page({{.number = 9,
        .entity = models::Entity::Workspace,
        .kind = models::ChangeKind::PurgeWorkspace,
        .id = m_workspace.id,
        .row = {}}}));
    QTRY_COMPARE(gone.size(), 1);
    QVERIFY(!m_store->workspaces().workspace(m_workspace.id));
    QVERIFY(m_store->workspaces().sections(m_workspace.id).isEmpty());
    QVERIFY(m_store->search().find(u"duong"_s, 10).isEmpty());
    QCOMPARE(m_store->outbox().size(), 1);
    QCOMPARE(m_store->outbox().first().state, OutboxEntry::State::NeedsPerson);
    QCOMPARE(m_store->outbox().first().text, u"# typed\n"_s);
    open();
    QVERIFY(!m_store->workspaces().section(m_first.id));
}

/// Access ends while a write travels and the person has typed on: whatever its answer says, the newest text
/// stays.
void TestOfflineStore::purgeKeepsWhatIsTypedWhileSending()
{
    for (const bool isAccepted : {true, false}) {
        open();
        Outbox &outbox = m_store->data().outbox();
        const int before = m_store->status().needPerson;
        QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# one\n"_s));
        const auto sending = outbox.startSending(outbox.ofTarget(m_first.id).last(1));
        QVERIFY(sending && sending->size() == 1);
        QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# one\n\nmore\n"_s));
        receive(samples::page({{.number = 9,
            .entity = models::Entity::Workspace,
            .kind = models::ChangeKind::PurgeWorkspace,
            .id = m_workspace.id,
            .row = {}}}));
        QVERIFY(isAccepted ? outbox.remove(*sending) : outbox.refuse(sending->first()));
        QVERIFY(outbox.queueAgain(sending->first()));
        const auto rewritten = outbox.rewrite(sending->first(), sending->first(), models::newId());
        QVERIFY(rewritten && !*rewritten);
        QCOMPARE(m_store->status().needPerson, before + 1);
        QCOMPARE(outbox.ofTarget(m_first.id).last().state, OutboxEntry::State::NeedsPerson);
        QCOMPARE(typedText(outbox.ofTarget(m_first.id).last()), u"# one\n\nmore\n"_s);
        fill();
    }
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

void TestOfflineStore::olderVersionNeverReplacesNewer()
{
    models::Section newer = m_first;
    newer.version = 5;
    receive(samples::page({samples::put(8, newer)}));
    receive(samples::page({samples::put(9, m_first)}));
    QCOMPARE(m_store->workspaces().section(m_first.id)->version, 5);
}

void TestOfflineStore::resyncSweepsWhatIsGone()
{
    QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# mine\n"_s));
    MetaTable &meta = m_store->data().cache().meta;
    const Position anew{
        .epoch = {}, .cursor = 0, .generation = meta.position().generation + 1, .complete = false};
    const auto changes = writer().write(
        samples::page(
            {samples::put(1, m_me), samples::put(2, m_workspace),
                samples::put(3, samples::collaborator(30, m_workspace, m_me.id, models::Role::Owner)),
                samples::put(4, m_first)},
            u"e2"_s),
        anew);
    QVERIFY(changes.has_value());
    QCOMPARE(m_store->workspaces().sections(m_workspace.id).size(), 1);
    QCOMPARE(m_store->workspaces().section(m_first.id)->markdown, u"# mine\n"_s);
    QCOMPARE(m_store->workspaces().collaborators(m_workspace.id).size(), 1);
    QVERIFY(meta.position().complete);
    QCOMPARE(m_store->status().waiting, 1);
}

void TestOfflineStore::badPageIsRefusedWhole()
{
    const Position before = m_store->data().cache().meta.position();
    QJsonObject broken = models::toJson(m_second);
    broken.insert(u"position"_s, u"two"_s);
    models::Section changed = m_first;
    changed.version = 2;
    changed.markdown = u"# new\n"_s;
    changed.contentHash = models::contentHash(changed.markdown);
    const auto written = writer().write(samples::page({samples::put(8, changed),
                                            samples::put(9, models::Entity::Section, m_second.id, broken)}),
        before);
    QVERIFY(!written);
    QCOMPARE(m_store->data().cache().meta.position(), before);
    QCOMPARE(m_store->workspaces().section(m_first.id)->markdown, m_first.markdown);
}

void TestOfflineStore::searchFindsOwnWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    QTest::newRow("Vietnamese with marks") << u"đường"_s << true;
    QTest::newRow("Vietnamese without") << u"duong ong"_s << true;
    QTest::newRow("Russian") << u"подъём"_s << true;
    QTest::newRow("Russian without") << u"ПОДЪЕМ"_s << true;
    QTest::newRow("prefix") << u"под"_s << true;
    QTest::newRow("operators are text") << u"\"duong\" AND (va*"_s << false;
    QTest::newRow("quotes are text") << u"\"duong\" (va*"_s << true;
    QTest::newRow("missing word") << u"duong harbour"_s << false;
    QTest::newRow("nothing") << u" \" "_s << false;
}

void TestOfflineStore::searchFindsOwnWords()
{
    QFETCH(QString, typed);
    QFETCH(bool, found);
    QTRY_VERIFY(m_store->search().complete());
    const auto hits = m_store->search().find(typed, 10);
    QCOMPARE(!hits.isEmpty(), found);
    if (found) {
        QCOMPARE(hits.first().sectionId, m_second.id);
        QCOMPARE(hits.first().workspaceTitle, m_workspace.title);
        QVERIFY(!hits.first().matches.isEmpty());
        QVERIFY(!hits.first().snippet.contains(u"#"_s));
    }
}

void TestOfflineStore::damagedCacheLosesNoEdit()
{
    QVERIFY(m_store->workspaces().writeSection(m_first.id, u"# mine\n"_s));
    const models::Id entry = m_store->outbox().first().id;
    m_store.reset();
    for (const QLatin1StringView suffix : {"-wal"_L1, "-shm"_L1})
        QFile::remove(m_folder->filePath(u"cache.db"_s) + suffix);
    QFile file(m_folder->filePath(u"cache.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    open();
    QCOMPARE(m_store->outbox().size(), 1);
    QCOMPARE(m_store->outbox().first().id, entry);
    QVERIFY(!m_store->data().cache().meta.position().complete);
    fill();
    QCOMPARE(m_store->workspaces().section(m_first.id)->markdown, u"# mine\n"_s);
}

void TestOfflineStore::newerSchemaIsLeftAlone()
{
    m_store->data().cache().database().run(u"PRAGMA user_version = 99"_s);
    m_store.reset();
    const auto store = LocalStore::open(m_folder->path(), m_me, samples::tenant());
    QVERIFY(!store);
    QCOMPARE(store.error().kind, models::Problem::Kind::Conflict);
    QVERIFY(QFile::exists(m_folder->filePath(u"cache.db"_s)));
}

void TestOfflineStore::draftsSurvive()
{
    QVERIFY(m_store->drafts().keep(u"composer/1"_s, {{u"text"_s, u"half a thought"_s}}));
    open();
    QCOMPARE(m_store->drafts().draft(u"composer/1"_s).value(u"text").toString(), u"half a thought"_s);
    QVERIFY(m_store->drafts().keep(u"composer/1"_s, {}));
    QVERIFY(m_store->drafts().draft(u"composer/1"_s).isEmpty());
}

void TestOfflineStore::anEndedGrantIsNotThere()
{
    models::TranscriptGrant grant{.id = samples::id(60),
        .shareId = samples::id(61),
        .workspaceId = m_workspace.id,
        .sessionId = samples::id(62),
        .grantorId = m_other.id,
        .granteeId = m_me.id,
        .following = true,
        .messageCount = 1,
        .opens = 0,
        .createdAt = QDateTime::currentDateTimeUtc(),
        .expiresAt = QDateTime::currentDateTimeUtc().addDays(1),
        .revokedAt = {}};
    qint64 number = 20;
    const auto arrives = [&] {
        receive(samples::page(
            {samples::put(++number, models::Entity::TranscriptGrant, grant.id, models::toJson(grant))}));
    };
    const auto shown = [&] { return m_store->shares().transcript(grant.id, 0, 10).size(); };
    arrives();
    models::Message message;
    message.id = samples::id(63);
    message.sessionId = grant.sessionId;
    message.text = u"Only for a while"_s;
    message.createdAt = grant.createdAt;
    m_store->data().cache().messages.put(grant.id, message);
    QVERIFY(m_store->shares().grant(grant.id).has_value());
    QCOMPARE(shown(), 1);

    grant.expiresAt = QDateTime::currentDateTimeUtc().addSecs(-1);
    arrives();
    QVERIFY(!m_store->shares().grant(grant.id));
    QCOMPARE(shown(), 0);

    grant.expiresAt = {};
    grant.revokedAt = QDateTime::currentDateTimeUtc();
    arrives();
    QVERIFY(!m_store->shares().grant(grant.id));
    QVERIFY(m_store->data().cache().messages.messages(grant.id, 0, 10).isEmpty());
}

QTEST_GUILESS_MAIN(TestOfflineStore)
#include "tst_offline_store.moc"
