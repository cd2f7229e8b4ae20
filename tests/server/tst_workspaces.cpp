#include "tests/server/service_test.h"

using namespace agentee;
using namespace agentee::test;
using models::Id;
using models::Role;
using models::Section;
using models::Workspace;

namespace
{

/// Every write of a proposal's shared content, as one call each.
struct NamedWrite {
    const char *name;
    std::function<models::Result<void>(Transaction &, const Principal &)> run;
};

QList<NamedWrite> contentWrites(const Workspace &workspace, const QList<Section> &sections)
{
    const auto plain = [](auto result) -> models::Result<void> {
        if (!result)
            return std::unexpected(result.error());
        return {};
    };
    const Section first = sections.first();
    return {
        {"rename",
            [=](Transaction &t, const Principal &who) {
                return plain(
                    server::renameWorkspace(t, who, workspace.id, workspace.lockVersion, u"Other"_s));
            }},
        {"state",
            [=](Transaction &t, const Principal &who) {
                return plain(
                    server::setState(t, who, workspace.id, workspace.lockVersion, {{u"client"_s, u"X"_s}}));
            }},
        {"step",
            [=](Transaction &t, const Principal &who) {
                return plain(
                    server::moveToStep(t, who, workspace.id, workspace.lockVersion, u"technical_proposal"_s));
            }},
        {"order",
            [=](Transaction &t, const Principal &who) {
                QList<Id> ids;
                for (const Section &section : sections)
                    ids.prepend(section.id);
                return plain(server::orderSections(t, who, workspace.id, workspace.lockVersion, ids));
            }},
        {"write section",
            [=](Transaction &t, const Principal &who) {
                return plain(server::writeSection(t, who, first.id, first.version, u"## New\n"_s));
            }},
        {"delete section",
            [=](Transaction &t, const Principal &who) {
                return plain(server::deleteSection(t, who, first.id, first.version));
            }},
        {"add section",
            [=](Transaction &t, const Principal &who) {
                return plain(server::addSection(t, who, workspace.id,
                    {.id = models::newId(), .title = u"New"_s, .markdown = {}, .position = 0}));
            }},
        {"owner of section",
            [=](Transaction &t, const Principal &who) {
                return plain(server::setSectionOwner(t, who, first.id, first.version, who.person));
            }},
    };
}

} // namespace

class TestWorkspaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void createsWithOwnerAndRevisions();
    void createsFromTemplate();
    void repeatedCreation();
    void refusesHostileCreation_data();
    void refusesHostileCreation();
    void ownerMayWriteEverything();
    void refusals_data();
    void refusals();
    void steps();
    void stateFollowsItsSchema();
    void lastOwnerStays();
    void removalTakesRights();
};

void TestWorkspaces::createsWithOwnerAndRevisions()
{
    TestBackend backend;
    const qint64 before = backend.auditCount(backend.tenant);
    const auto command = newProposal();
    const Workspace made = makeProposal(backend, backend.ana, command);
    QCOMPARE(made.assignee, std::optional(backend.ana.person));
    QCOMPARE(made.lockVersion, 1);
    const auto sections = sectionsOf(backend, backend.ana, made.id);
    QCOMPARE(sections.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(sections.at(i).position, i);
        QCOMPARE(sections.at(i).markdown, command.sections.at(i).markdown);
        const auto revisions = read(backend,
            [&](Transaction &t) { return server::revisions(t, backend.ana, sections.at(i).id, 10, 1000); });
        QVERIFY(revisions);
        QCOMPARE(revisions->size(), 1);
        QCOMPARE(revisions->first().author, backend.ana.person);
    }
    const auto people =
        read(backend, [&](Transaction &t) { return server::collaborators(t, backend.ana, made.id); });
    QVERIFY(people);
    QCOMPARE(people->size(), 1);
    QCOMPARE(people->first().role, Role::Owner);
    QCOMPARE(backend.auditCount(backend.tenant), before + 1);
    QVERIFY(backend.auditVerifies(backend.tenant));
}

void TestWorkspaces::createsFromTemplate()
{
    TestBackend backend;
    const Workspace made = makeProposal(backend, backend.ana, newProposal(0));
    QVERIFY(!sectionsOf(backend, backend.ana, made.id).isEmpty());
}

void TestWorkspaces::repeatedCreation()
{
    TestBackend backend;
    auto command = newProposal();
    const Workspace made = makeProposal(backend, backend.ana, command);
    const qint64 audit = backend.auditCount(backend.tenant);
    const auto create = [&](const Principal &who) {
        return write(backend, [&](Transaction &t) { return server::createWorkspace(t, who, command); });
    };
    QCOMPARE(create(backend.ana).value(), made);
    QCOMPARE(backend.auditCount(backend.tenant), audit);
    QCOMPARE(kindOf(create(backend.binh)), Problem::Kind::Conflict);
    QCOMPARE(kindOf(create(backend.stranger)), Problem::Kind::Conflict);
    command.title += u'!';
    QCOMPARE(kindOf(create(backend.ana)), Problem::Kind::Conflict);
}

void TestWorkspaces::refusesHostileCreation_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("no title") << 0;
    QTest::newRow("endless title") << 1;
    QTest::newRow("unknown workflow") << 2;
    QTest::newRow("too many sections") << 3;
    QTest::newRow("same id twice") << 4;
    QTest::newRow("same key twice") << 5;
    QTest::newRow("section too long") << 6;
    QTest::newRow("NUL") << 7;
}

void TestWorkspaces::refusesHostileCreation()
{
    QFETCH(int, fault);
    TestBackend backend;
    auto command = newProposal(fault == 3 ? models::limits::SectionsPerWorkspace + 1 : 3);
    switch (fault) {
    case 0:
        command.title = u"  "_s;
        break;
    case 1:
        command.title = QString(301, u'x');
        break;
    case 2:
        command.workflowKey = u"nothing"_s;
        break;
    case 4:
        command.sections[1].id = command.sections[0].id;
        break;
    case 5:
        command.sections[1].key = command.sections[0].key;
        break;
    case 6:
        command.sections[1].markdown = QString(models::limits::SectionMarkdownLength + 1, u'x');
        break;
    case 7:
        command.sections[1].markdown = QString(QChar(u'\0'));
        break;
    default:
        break;
    }
    const QString before = backend.dump();
    QVERIFY(
        !write(backend, [&](Transaction &t) { return server::createWorkspace(t, backend.ana, command); }));
    QCOMPARE(backend.dump(), before);
}

void TestWorkspaces::ownerMayWriteEverything()
{
    TestBackend backend;
    const Workspace made = makeProposal(backend, backend.ana, newProposal());
    const auto sections = sectionsOf(backend, backend.ana, made.id);
    for (const NamedWrite &named : contentWrites(made, sections)) {
        const Workspace fresh = makeProposal(backend, backend.ana, newProposal());
        for (const NamedWrite &again : contentWrites(fresh, sectionsOf(backend, backend.ana, fresh.id))) {
            if (qstrcmp(again.name, named.name) != 0)
                continue;
            const qint64 audit = backend.auditCount(backend.tenant);
            const auto done = write(backend, [&](Transaction &t) { return again.run(t, backend.ana); });
            QVERIFY2(done, named.name);
            QCOMPARE(backend.auditCount(backend.tenant), audit + 1);
        }
    }
    QVERIFY(backend.auditVerifies(backend.tenant));
}

void TestWorkspaces::refusals_data()
{
    QTest::addColumn<int>("who");
    QTest::addColumn<int>("kind");
    QTest::newRow("other tenant") << 0 << int(Problem::Kind::NotFound);
    QTest::newRow("no collaborator") << 1 << int(Problem::Kind::NotFound);
    QTest::newRow("viewer") << 2 << int(Problem::Kind::NotAllowed);
    QTest::newRow("reviewer") << 3 << int(Problem::Kind::NotAllowed);
    QTest::newRow("editor without the right") << 4 << int(Problem::Kind::NotAllowed);
    QTest::newRow("nobody") << 5 << int(Problem::Kind::NotFound);
}

void TestWorkspaces::refusals()
{
    QFETCH(int, who);
    QFETCH(int, kind);
    TestBackend backend;
    const Workspace made = makeProposal(backend, backend.ana, newProposal());
    const auto sections = sectionsOf(backend, backend.ana, made.id);
    QVERIFY(addPerson(backend, backend.ana, made.id, backend.chen, Role::Viewer));
    QVERIFY(addPerson(backend, backend.ana, made.id, backend.dana, Role::Reviewer));
    QVERIFY(addPerson(backend, backend.ana, made.id, backend.emil, Role::Editor));
    const Principal nobody{
        .person = models::newId(), .tenant = backend.tenant, .agent = {}, .agentSession = {}};
    const QList<Principal> people = {
        backend.stranger, backend.binh, backend.chen, backend.dana, backend.emil, nobody};
    const QString before = backend.dump();
    for (const NamedWrite &named : contentWrites(made, sections)) {
        const auto refused = write(backend, [&](Transaction &t) { return named.run(t, people.at(who)); });
        QVERIFY2(!refused, named.name);
        QCOMPARE(int(refused.error().kind), kind);
        if (refused.error().kind == Problem::Kind::NotAllowed)
            QVERIFY(!refused.error().current.isEmpty());
        else
            QVERIFY(refused.error().current.isEmpty());
    }
    QCOMPARE(backend.dump(), before);
    if (who == 4) {
        const auto refused = write(backend, [&](Transaction &t) {
            return server::writeSection(t, backend.emil, sections.first().id, 1, u"x"_s);
        });
        QCOMPARE(refused.error().title, u"Ana Lima is editing now; you can suggest a change."_s);
    }
}

void TestWorkspaces::steps()
{
    TestBackend backend;
    auto command = newProposal(1);
    command.state = {};
    const Workspace made = makeProposal(backend, backend.ana, command);
    const auto move = [&](qint64 version, const QString &step) {
        return write(backend,
            [&](Transaction &t) { return server::moveToStep(t, backend.ana, made.id, version, step); });
    };
    for (const QString &step : {u"submit"_s, u"nonsense"_s, QString()})
        QVERIFY(!move(1, step));
    const auto unmet = move(1, u"technical_proposal"_s);
    QCOMPARE(kindOf(unmet), Problem::Kind::Conflict);
    QVERIFY(!unmet.error().fieldErrors.isEmpty());
    QJsonObject state = made.state;
    state.insert(u"client"_s, u"City"_s);
    QVERIFY(
        write(backend, [&](Transaction &t) { return server::setState(t, backend.ana, made.id, 1, state); }));
    const auto next = move(2, u"technical_proposal"_s);
    QVERIFY(next);
    QCOMPARE(next->currentStep, u"technical_proposal"_s);
    QVERIFY(move(3, made.currentStep));
}

void TestWorkspaces::stateFollowsItsSchema()
{
    TestBackend backend;
    const Workspace made = makeProposal(backend, backend.ana, newProposal(1));
    const auto set = [&](const QJsonObject &state) {
        return write(
            backend, [&](Transaction &t) { return server::setState(t, backend.ana, made.id, 1, state); });
    };
    const auto wrong = set({{u"client"_s, 5}, {u"unknown"_s, true}});
    QCOMPARE(kindOf(wrong), Problem::Kind::InvalidFields);
    QCOMPARE(wrong.error().fieldErrors.size(), 2);
    QCOMPARE(set(made.state)->lockVersion, 1);
    QCOMPARE(set({{u"client"_s, u"Town"_s}})->lockVersion, 2);
}

void TestWorkspaces::lastOwnerStays()
{
    TestBackend backend;
    const Workspace made = makeProposal(backend, backend.ana, newProposal());
    QVERIFY(addPerson(backend, backend.ana, made.id, backend.binh, Role::Editor));
    QCOMPARE(
        kindOf(addPerson(backend, backend.ana, made.id, backend.ana, Role::Viewer)), Problem::Kind::Conflict);
    QCOMPARE(kindOf(write(backend,
                 [&](Transaction &t) {
                     return server::removeCollaborator(t, backend.ana, made.id, backend.ana.person);
                 })),
        Problem::Kind::Conflict);
    QCOMPARE(kindOf(addPerson(backend, backend.binh, made.id, backend.binh, Role::Owner)),
        Problem::Kind::NotAllowed);
    QCOMPARE(kindOf(addPerson(backend, backend.ana, made.id, backend.stranger, Role::Viewer)),
        Problem::Kind::NotFound);
    QVERIFY(addPerson(backend, backend.ana, made.id, backend.binh, Role::Owner));
    QVERIFY(addPerson(backend, backend.ana, made.id, backend.ana, Role::Viewer));
    const auto now =
        read(backend, [&](Transaction &t) { return server::workspace(t, backend.ana, made.id); });
    QCOMPARE(now->assignee, std::optional(backend.binh.person));
}

void TestWorkspaces::removalTakesRights()
{
    TestBackend backend;
    const Workspace made = makeProposal(backend, backend.ana, newProposal());
    const Section section = sectionsOf(backend, backend.ana, made.id).first();
    QVERIFY(addPerson(backend, backend.ana, made.id, backend.binh, Role::Editor));
    QVERIFY(write(backend, [&](Transaction &t) {
        return server::setSectionOwner(t, backend.ana, section.id, 1, backend.binh.person);
    }));
    QVERIFY(write(backend,
        [&](Transaction &t) { return server::assign(t, backend.ana, made.id, 1, backend.binh.person); }));
    QVERIFY(write(backend, [&](Transaction &t) {
        return server::removeCollaborator(t, backend.ana, made.id, backend.binh.person);
    }));
    const auto now =
        read(backend, [&](Transaction &t) { return server::workspace(t, backend.ana, made.id); });
    QCOMPARE(now->assignee, std::optional(backend.ana.person));
    QVERIFY(!sectionsOf(backend, backend.ana, made.id).first().owner);
    QCOMPARE(
        kindOf(read(backend, [&](Transaction &t) { return server::workspace(t, backend.binh, made.id); })),
        Problem::Kind::NotFound);
    QCOMPARE(
        kindOf(write(backend,
            [&](Transaction &t) { return server::writeSection(t, backend.binh, section.id, 2, u"x"_s); })),
        Problem::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestWorkspaces)
#include "tst_workspaces.moc"
