#include "server/services/suggestions.h"
#include "tests/server/service_test.h"

#include <QJsonDocument>

using namespace agentee;
using namespace agentee::test;
using models::Id;
using models::Role;
using models::Section;
using models::Suggestion;
using models::SuggestionKind;
using models::SuggestionState;
using models::Workspace;
using server::NewSuggestion;

namespace
{

/// Ana edits, Binh reviews.
struct Scene {
    explicit Scene(TestBackend &used)
        : backend(used)
        , workspace(makeProposal(used, used.ana, newProposal()))
    {
        const bool added =
            addPerson(backend, backend.ana, workspace.id, backend.binh, Role::Reviewer).has_value();
        Q_ASSERT(added);
    }

    Section section() const { return sectionsOf(backend, backend.ana, workspace.id).first(); }
    models::Result<Suggestion> suggest(
        const Principal &who, const QString &text, NewSuggestion command = {}) const
    {
        const Section base = section();
        command.id = command.id.isNull() ? models::newId() : command.id;
        command.sectionId = base.id;
        command.baseVersion = command.baseVersion ? command.baseVersion : base.version;
        command.baseText = command.baseText.isEmpty() ? base.markdown : command.baseText;
        command.proposedText = text;
        return write(
            backend, [&](Transaction &t) { return server::makeSuggestion(t, who, workspace.id, command); });
    }
    models::Result<Section> edit(const QString &text) const
    {
        const Section now = section();
        return write(backend,
            [&](Transaction &t) { return server::writeSection(t, backend.ana, now.id, now.version, text); });
    }
    auto accept(const Principal &who, const Suggestion &suggestion, std::optional<QString> edited = {}) const
    {
        return write(backend, [&](Transaction &t) {
            return server::acceptSuggestion(t, who, suggestion.id, suggestion.version, edited);
        });
    }
    auto reject(const Principal &who, const Suggestion &suggestion, const QString &reason = u"No."_s) const
    {
        return write(backend, [&](Transaction &t) {
            return server::rejectSuggestion(t, who, suggestion.id, suggestion.version, reason);
        });
    }
    auto rebase(
        const Principal &who, const Suggestion &suggestion, const server::MergedByHand &merged = {}) const
    {
        return write(backend, [&](Transaction &t) {
            return server::rebaseSuggestion(
                t, who, suggestion.id, suggestion.version, models::newId(), merged);
        });
    }
    /// As Ana, over whatever state there is.
    Workspace setState(const QJsonObject &state) const
    {
        return write(backend, [&](Transaction &t) {
            return server::workspace(t, backend.ana, workspace.id).and_then([&](const Workspace &now) {
                return server::setState(t, backend.ana, workspace.id, now.lockVersion, state);
            });
        }).value_or(Workspace());
    }
    Workspace present() const
    {
        return read(backend, [&](Transaction &t) {
            return server::workspace(t, backend.ana, workspace.id);
        }).value_or(Workspace());
    }
    /// As Binh, that the client be this one, made against a version whose state is said to be `base`.
    models::Result<Suggestion> suggestClient(
        const QString &client, qint64 baseVersion, const QJsonObject &base) const
    {
        const NewSuggestion command{.id = models::newId(),
            .kind = SuggestionKind::JsonPatch,
            .sectionId = {},
            .baseVersion = baseVersion,
            .baseText = QString::fromUtf8(QJsonDocument(base).toJson(QJsonDocument::Compact)),
            .proposedText = {},
            .patch = {QJsonObject{{u"op"_s, u"replace"_s}, {u"path"_s, u"/client"_s}, {u"value"_s, client}}},
            .note = {}};
        return write(backend,
            [&](Transaction &t) { return server::makeSuggestion(t, backend.binh, workspace.id, command); });
    }
    auto reopen(const Principal &who, const Suggestion &suggestion) const
    {
        return write(backend, [&](Transaction &t) {
            return server::reopenSuggestion(t, who, suggestion.id, suggestion.version);
        });
    }

    TestBackend &backend;
    Workspace workspace;
};

} // namespace

class TestSuggestions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void acceptedWithProvenance();
    void editAndAccept();
    void rejectedWithAReason();
    void baseMustHaveStoodThere();
    void staleIsNeverAppliedBlind();
    void rebaseMergesOrAsks();
    void decisionsAreForDeciders();
    void foreignersSeeNothing();
    void withdrawIsTheAuthors();
    void reopenTakesDecisionsBack();
    void patches();
    void baseStateMustHaveStoodThere();
    void overlappingFieldsNeedAPerson();
    void acceptOfADeletedSection();
    void acceptIsAllOrNothing();
};

void TestSuggestions::acceptedWithProvenance()
{
    TestBackend backend;
    const Scene scene(backend);
    const auto made = scene.suggest(backend.binh, u"## Better\n"_s);
    QVERIFY(made);
    QCOMPARE(made->state, SuggestionState::Open);
    const qint64 audit = backend.auditCount(backend.tenant);
    const auto accepted = scene.accept(backend.ana, *made);
    QVERIFY(accepted);
    QCOMPARE(accepted->state, SuggestionState::Accepted);
    QCOMPARE(accepted->decidedBy, std::optional(backend.ana.person));
    QCOMPARE(accepted->version, 2);
    QCOMPARE(backend.auditCount(backend.tenant), audit + 1);
    const Section section = scene.section();
    QCOMPARE(section.markdown, u"## Better\n"_s);
    QCOMPARE(section.version, 2);
    const auto revisions =
        read(backend, [&](Transaction &t) { return server::revisions(t, backend.binh, section.id, 1, 100); });
    QCOMPARE(revisions->first().author, backend.binh.person);
    QCOMPARE(revisions->first().suggestionId, std::optional(made->id));
    QCOMPARE(revisions->first().acceptedBy, std::optional(backend.ana.person));
    QCOMPARE(kindOf(scene.accept(backend.ana, *made)), Problem::Kind::Stale);
    QCOMPARE(kindOf(scene.accept(backend.ana, *accepted)), Problem::Kind::Conflict);
    QCOMPARE(kindOf(scene.reject(backend.ana, *accepted)), Problem::Kind::Conflict);
}

void TestSuggestions::editAndAccept()
{
    TestBackend backend;
    const Scene scene(backend);
    const auto made = scene.suggest(backend.binh, u"## Better\n"_s);
    QVERIFY(scene.accept(backend.ana, *made, u"## Best\n"_s));
    QCOMPARE(scene.section().title, u"Best"_s);
}

void TestSuggestions::rejectedWithAReason()
{
    TestBackend backend;
    const Scene scene(backend);
    const auto made = scene.suggest(backend.binh, u"## Better\n"_s);
    QCOMPARE(kindOf(scene.reject(backend.ana, *made, u"  "_s)), Problem::Kind::InvalidFields);
    const auto rejected = scene.reject(backend.ana, *made, u"Too long."_s);
    QVERIFY(rejected);
    QCOMPARE(rejected->reason, u"Too long."_s);
    QCOMPARE(scene.section().version, 1);
}

void TestSuggestions::baseMustHaveStoodThere()
{
    TestBackend backend;
    const Scene scene(backend);
    NewSuggestion wrong;
    wrong.baseText = u"never stood here"_s;
    QCOMPARE(kindOf(scene.suggest(backend.binh, u"x"_s, wrong)), Problem::Kind::InvalidFields);
    wrong.baseText = QString();
    wrong.baseVersion = 99;
    QCOMPARE(kindOf(scene.suggest(backend.binh, u"x"_s, wrong)), Problem::Kind::InvalidFields);
    NewSuggestion old;
    old.baseText = scene.section().markdown;
    old.baseVersion = 1;
    QVERIFY(scene.edit(u"## Newer\n"_s));
    QVERIFY(scene.suggest(backend.binh, u"x"_s, old));
}

void TestSuggestions::staleIsNeverAppliedBlind()
{
    TestBackend backend;
    const Scene scene(backend);
    const auto made = scene.suggest(backend.binh, u"## Better\n"_s);
    QVERIFY(scene.edit(u"## Mine\n"_s));
    const auto refused = scene.accept(backend.ana, *made);
    QCOMPARE(kindOf(refused), Problem::Kind::Conflict);
    QCOMPARE(refused.error().current, models::toJson(scene.section()));
    QCOMPARE(scene.section().markdown, u"## Mine\n"_s);
}

void TestSuggestions::rebaseMergesOrAsks()
{
    TestBackend backend;
    const Scene scene(backend);
    QVERIFY(scene.edit(u"## T\n\none\n\ntwo\n\nthree\n"_s));
    const auto clean = scene.suggest(backend.binh, u"## T\n\none\n\ntwo\n\nTHREE\n"_s);
    const auto overlap = scene.suggest(backend.binh, u"## T\n\nuno\n\ntwo\n\nthree\n"_s);
    QCOMPARE(kindOf(scene.rebase(backend.binh, *clean)), Problem::Kind::Conflict);
    QVERIFY(scene.edit(u"## T\n\nONE\n\ntwo\n\nthree\n"_s));
    const auto rebased = scene.rebase(backend.binh, *clean);
    QVERIFY(rebased);
    QCOMPARE(rebased->proposedText, u"## T\n\nONE\n\ntwo\n\nTHREE\n"_s);
    QCOMPARE(rebased->rebasedFrom, std::optional(clean->id));
    QCOMPARE(rebased->authorId, backend.binh.person);
    const auto all = read(
        backend, [&](Transaction &t) { return server::suggestions(t, backend.binh, scene.workspace.id); });
    QCOMPARE(all->first().state, SuggestionState::Superseded);
    QCOMPARE(kindOf(scene.rebase(backend.ana, *overlap)), Problem::Kind::Conflict);
    const auto byHand =
        scene.rebase(backend.ana, *overlap, {.text = u"## T\n\nuno ONE\n\ntwo\n\nthree\n"_s, .fields = {}});
    QVERIFY(byHand);
    QVERIFY(scene.accept(backend.ana, *byHand));
    QCOMPARE(kindOf(scene.rebase(backend.chen, *overlap)), Problem::Kind::NotFound);
}

void TestSuggestions::decisionsAreForDeciders()
{
    TestBackend backend;
    const Scene scene(backend);
    QVERIFY(addPerson(backend, backend.ana, scene.workspace.id, backend.chen, Role::Viewer));
    QVERIFY(addPerson(backend, backend.ana, scene.workspace.id, backend.dana, Role::Editor));
    QCOMPARE(kindOf(scene.suggest(backend.chen, u"x"_s)), Problem::Kind::NotAllowed);
    const auto made = scene.suggest(backend.binh, u"## Better\n"_s);
    for (const Principal &who : {backend.binh, backend.chen, backend.dana}) {
        QCOMPARE(kindOf(scene.accept(who, *made)), Problem::Kind::NotAllowed);
        QCOMPARE(kindOf(scene.reject(who, *made)), Problem::Kind::NotAllowed);
    }
}

void TestSuggestions::foreignersSeeNothing()
{
    TestBackend backend;
    const Scene scene(backend);
    const auto made = scene.suggest(backend.binh, u"## Better\n"_s);
    const QString before = backend.dump();
    for (const Principal &who : {backend.stranger, backend.emil}) {
        QCOMPARE(kindOf(scene.suggest(who, u"x"_s)), Problem::Kind::NotFound);
        QCOMPARE(kindOf(scene.accept(who, *made)), Problem::Kind::NotFound);
        QCOMPARE(kindOf(scene.reject(who, *made)), Problem::Kind::NotFound);
        QCOMPARE(kindOf(scene.rebase(who, *made)), Problem::Kind::NotFound);
        QCOMPARE(kindOf(scene.reopen(who, *made)), Problem::Kind::NotFound);
        QCOMPARE(kindOf(write(backend,
                     [&](Transaction &t) { return server::withdrawSuggestion(t, who, made->id, 1); })),
            Problem::Kind::NotFound);
        QCOMPARE(kindOf(read(backend,
                     [&](Transaction &t) { return server::suggestions(t, who, scene.workspace.id); })),
            Problem::Kind::NotFound);
    }
    QCOMPARE(backend.dump(), before);
}

void TestSuggestions::withdrawIsTheAuthors()
{
    TestBackend backend;
    const Scene scene(backend);
    const auto made = scene.suggest(backend.binh, u"## Better\n"_s);
    const auto withdraw = [&](const Principal &who) {
        return write(
            backend, [&](Transaction &t) { return server::withdrawSuggestion(t, who, made->id, 1); });
    };
    QCOMPARE(kindOf(withdraw(backend.ana)), Problem::Kind::NotAllowed);
    QCOMPARE(withdraw(backend.binh)->state, SuggestionState::Withdrawn);
    QCOMPARE(kindOf(scene.accept(backend.ana, *made)), Problem::Kind::Stale);
}

void TestSuggestions::reopenTakesDecisionsBack()
{
    TestBackend backend;
    const Scene scene(backend);
    const QString before = scene.section().markdown;
    const auto made = scene.suggest(backend.binh, u"## Better\n"_s);
    const auto accepted = scene.accept(backend.ana, *made);
    QCOMPARE(kindOf(scene.reopen(backend.binh, *accepted)), Problem::Kind::NotAllowed);
    const auto reopened = scene.reopen(backend.ana, *accepted);
    QVERIFY(reopened);
    QCOMPARE(reopened->state, SuggestionState::Open);
    QCOMPARE(scene.section().markdown, before);
    QCOMPARE(scene.section().version, 3);
    const auto again = scene.accept(backend.ana, *reopened);
    QVERIFY(again);
    QVERIFY(scene.edit(u"## On top\n"_s));
    QCOMPARE(kindOf(scene.reopen(backend.ana, *again)), Problem::Kind::Conflict);
    const auto other = scene.suggest(backend.binh, u"## Other\n"_s);
    const auto rejected = scene.reject(backend.ana, *other);
    QCOMPARE(scene.reopen(backend.ana, *rejected)->state, SuggestionState::Open);
}

void TestSuggestions::patches()
{
    TestBackend backend;
    const Scene scene(backend);
    QVERIFY(write(backend, [&](Transaction &t) {
        return server::setState(
            t, backend.ana, scene.workspace.id, 1, {{u"client"_s, u"A"_s}, {u"team_size"_s, 5}});
    }));
    NewSuggestion command{.id = models::newId(),
        .kind = SuggestionKind::JsonPatch,
        .sectionId = {},
        .baseVersion = 2,
        .baseText = u"{\"client\":\"A\",\"team_size\":5}"_s,
        .proposedText = {},
        .patch = {QJsonObject{{u"op"_s, u"replace"_s}, {u"path"_s, u"/client"_s}, {u"value"_s, u"B"_s}}},
        .note = {}};
    const auto make = [&] {
        return write(backend, [&](Transaction &t) {
            return server::makeSuggestion(t, backend.binh, scene.workspace.id, command);
        });
    };
    const auto made = make();
    QVERIFY(made);
    QVERIFY(write(backend, [&](Transaction &t) {
        return server::setState(
            t, backend.ana, scene.workspace.id, 2, {{u"client"_s, u"A"_s}, {u"team_size"_s, 6}});
    }));
    QCOMPARE(kindOf(scene.accept(backend.ana, *made)), Problem::Kind::Conflict);
    const auto rebased = scene.rebase(backend.binh, *made);
    QVERIFY(rebased);
    QVERIFY(scene.accept(backend.ana, *rebased));
    const auto now =
        read(backend, [&](Transaction &t) { return server::workspace(t, backend.ana, scene.workspace.id); });
    QCOMPARE(now->state, (QJsonObject{{u"client"_s, u"B"_s}, {u"team_size"_s, 6}}));
    QCOMPARE(now->lockVersion, 4);
    command.id = models::newId();
    command.patch = {QJsonObject{{u"op"_s, u"remove"_s}, {u"path"_s, u"/nothing"_s}}};
    QVERIFY(!make());
    command.baseText = u"{}"_s;
    command.baseVersion = 4;
    QCOMPARE(kindOf(make()), Problem::Kind::InvalidFields);
}

void TestSuggestions::baseStateMustHaveStoodThere()
{
    TestBackend backend;
    const Scene scene(backend);
    const QJsonObject first{{u"client"_s, u"City"_s}};
    const QJsonObject second{{u"client"_s, u"A"_s}, {u"team_size"_s, 5}};
    QCOMPARE(scene.setState(second).lockVersion, 2);
    // A version that changed something else than the state has the state of the one before.
    QVERIFY(write(backend, [&](Transaction &t) {
        return server::renameWorkspace(t, backend.ana, scene.workspace.id, 2, u"Other"_s);
    }));
    QCOMPARE(scene.setState({{u"client"_s, u"C"_s}}).lockVersion, 4);

    const QString before = backend.dump();
    for (const qint64 version : {1, 2, 3, 4})
        QCOMPARE(kindOf(scene.suggestClient(u"B"_s, version, {{u"client"_s, u"forged"_s}})),
            Problem::Kind::InvalidFields);
    QCOMPARE(kindOf(scene.suggestClient(u"B"_s, 1, second)), Problem::Kind::InvalidFields);
    QCOMPARE(kindOf(scene.suggestClient(u"B"_s, 4, second)), Problem::Kind::InvalidFields);
    QCOMPARE(kindOf(scene.suggestClient(u"B"_s, 5, {{u"client"_s, u"C"_s}})), Problem::Kind::InvalidFields);
    QCOMPARE(backend.dump(), before);

    QVERIFY(scene.suggestClient(u"B"_s, 1, first));
    QVERIFY(scene.suggestClient(u"B"_s, 2, second));
    const auto stale = scene.suggestClient(u"B"_s, 3, second);
    QVERIFY(stale);
    QCOMPARE(kindOf(scene.accept(backend.ana, *stale)), Problem::Kind::Conflict);
    QVERIFY(scene.suggestClient(u"B"_s, 4, {{u"client"_s, u"C"_s}}));
}

void TestSuggestions::overlappingFieldsNeedAPerson()
{
    TestBackend backend;
    const Scene scene(backend);
    const QJsonObject base = scene.present().state;
    const auto made = scene.suggestClient(u"Proposed"_s, 1, base);
    scene.setState({{u"client"_s, u"Now"_s}, {u"team_size"_s, 3}});
    const auto refused = scene.rebase(backend.ana, *made);
    QCOMPARE(kindOf(refused), Problem::Kind::Conflict);
    QCOMPARE(refused.error().current, models::toJson(scene.present()));
    const auto choose = [](const QString &seen, bool takesProposed) {
        return server::MergedByHand{
            .text = {}, .fields = {{.pointer = u"/client"_s, .seen = seen, .takesProposed = takesProposed}}};
    };
    QCOMPARE(kindOf(scene.rebase(backend.ana, *made, {.text = u"x"_s, .fields = {}})),
        Problem::Kind::InvalidFields);
    QCOMPARE(kindOf(scene.rebase(backend.ana, *made, choose(u"Now"_s, false))), Problem::Kind::Conflict);
    QCOMPARE(kindOf(scene.rebase(backend.ana, *made, choose(u"Before"_s, true))), Problem::Kind::Conflict);

    const auto byHand = scene.rebase(backend.ana, *made, choose(u"Now"_s, true));
    QVERIFY(byHand);
    QCOMPARE(byHand->authorId, backend.binh.person);
    QCOMPARE(byHand->baseVersion, 2);
    QCOMPARE(byHand->rebasedFrom, std::optional(made->id));
    QVERIFY(scene.accept(backend.ana, *byHand));
    QCOMPARE(scene.present().state, (QJsonObject{{u"client"_s, u"Proposed"_s}, {u"team_size"_s, 3}}));

    const auto text = scene.suggest(backend.binh, u"## Better\n"_s);
    QCOMPARE(kindOf(scene.rebase(backend.ana, *text, choose(u"Now"_s, true))), Problem::Kind::InvalidFields);
}

void TestSuggestions::acceptOfADeletedSection()
{
    TestBackend backend;
    const Scene scene(backend);
    const auto made = scene.suggest(backend.binh, u"## Better\n"_s);
    const Section section = scene.section();
    QVERIFY(
        write(backend, [&](Transaction &t) { return server::deleteSection(t, backend.ana, section.id, 1); }));
    QCOMPARE(kindOf(scene.accept(backend.ana, *made)), Problem::Kind::Conflict);
    QVERIFY(scene.reject(backend.ana, *made));
}

void TestSuggestions::acceptIsAllOrNothing()
{
    TestBackend backend;
    const Scene scene(backend);
    const auto made = scene.suggest(backend.binh, u"## Better\n"_s);
    for (int statement = 1;; ++statement) {
        const QString before = backend.dump();
        backend.failStatement(statement);
        const auto done = scene.accept(backend.ana, *made);
        const bool failed = backend.hasFailed();
        backend.failStatement(0);
        if (!failed) {
            QVERIFY(done);
            QVERIFY(statement > 10);
            break;
        }
        QCOMPARE(kindOf(done), Problem::Kind::StorageFailure);
        QCOMPARE(backend.dump(), before);
    }
}

QTEST_GUILESS_MAIN(TestSuggestions)
#include "tst_suggestions.moc"
