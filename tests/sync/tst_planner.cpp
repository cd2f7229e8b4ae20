#include "models/content_hash.h"
#include "sync/outbox/planner.h"
#include "tests/sync/sample_rows.h"

#include <QJsonArray>
#include <QTest>

using namespace agentee;
using namespace agentee::sync;
using namespace Qt::StringLiterals;
using Step = Plan::Step;

/// What is done with a queued write, by what the server said last: a table.
class TestPlanner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void texts_data();
    void texts();
    void fields_data();
    void fields();
    void states_data();
    void states();
    void orders_data();
    void orders();
    void sections_data();
    void sections();
    void decisions_data();
    void decisions();
    void newThingsAreSent_data();
    void newThingsAreSent();
    void refusedKeepsWhatWasTyped();

private:
    const models::Workspace m_workspace = samples::workspace(10, u"Harbour"_s, samples::id(1));
};

namespace
{

const models::Standing assignee{.role = models::Role::Editor, .isAssignee = true, .ownsSection = {}};
const models::Standing reviewer{.role = models::Role::Reviewer, .isAssignee = false, .ownsSection = {}};
const models::Standing viewer{.role = models::Role::Viewer, .isAssignee = false, .ownsSection = {}};
const models::Standing nobody{};

QueuedWrite queued(WriteKind kind, const QJsonObject &body, const QJsonObject &base)
{
    QueuedWrite write;
    write.id = models::newId();
    write.kind = kind;
    write.workspaceId = samples::id(10);
    write.targetId = samples::id(20);
    write.body = body;
    write.base = base;
    return write;
}

QJsonArray idTexts(const QList<int> &numbers)
{
    QJsonArray array;
    for (const int number : numbers)
        array.append(models::idText(samples::id(number)));
    return array;
}

QList<models::Id> ids(const QList<int> &numbers)
{
    QList<models::Id> list;
    for (const int number : numbers)
        list.append(samples::id(number));
    return list;
}

} // namespace

void TestPlanner::texts_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("there"); ///< null: the section is gone
    QTest::addColumn<models::Standing>("standing");
    QTest::addColumn<Step>("step");
    QTest::addColumn<QString>("sent");
    QTest::addColumn<bool>("canSuggest");
    const QString one = u"# A\n\na\n\nb\n\nc\n"_s;
    const QString mine = u"# A\n\nMINE\n\nb\n\nc\n"_s;
    const QString theirs = u"# A\n\na\n\nb\n\nTHEIRS\n"_s;
    const QString both = u"# A\n\nMINE\n\nb\n\nTHEIRS\n"_s;
    const QString other = u"# A\n\nOTHER\n\nb\n\nc\n"_s;
    const auto row = [](const char *name, const QString &base, const QString &typed, const QString &there,
                         const models::Standing &standing, Step step, const QString &sent, bool canSuggest) {
        QTest::newRow(name) << base << typed << there << standing << step << sent << canSuggest;
    };
    row("nothing has moved", one, mine, one, assignee, Step::Send, mine, false);
    row("it is there already", one, mine, mine, assignee, Step::Done, {}, false);
    row("nothing was changed", one, one, theirs, assignee, Step::Done, {}, false);
    row("others changed elsewhere", one, mine, theirs, assignee, Step::Send, both, false);
    row("others changed the same", one, mine, other, assignee, Step::AskPerson, {}, true);
    row("the right has moved", one, mine, one, reviewer, Step::AskPerson, {}, true);
    row("the right has moved, it is there", one, mine, mine, reviewer, Step::Done, {}, false);
    row("may only read", one, mine, one, viewer, Step::AskPerson, {}, false);
    row("access has gone", one, mine, one, nobody, Step::AskPerson, {}, false);
    row("the section is gone", one, mine, QString(), assignee, Step::AskPerson, {}, false);
    row("emptied", one, u""_s, one, assignee, Step::Send, u""_s, false);
}

void TestPlanner::texts()
{
    QFETCH(QString, base);
    QFETCH(QString, typed);
    QFETCH(QString, there);
    QFETCH(models::Standing, standing);
    QFETCH(QString, sent);
    const QueuedWrite write = queued(WriteKind::WriteSection, {{u"markdown"_s, typed}},
        {{u"text"_s, base}, {u"hash"_s, QString::fromLatin1(models::contentHash(base))}, {u"version"_s, 4}});
    KnownRows known{
        .workspace = m_workspace, .section = {}, .order = {}, .suggestion = {}, .standing = standing};
    if (!there.isNull()) {
        known.section = samples::section(20, m_workspace, 0, there);
        known.section->version = there == base ? 4 : 7;
    }
    const Plan plan = planWrite(write, known);
    QTEST(plan.step, "step");
    if (plan.step == Step::Send) {
        QCOMPARE(plan.write.body.value("markdown"_L1).toString(), sent);
        QCOMPARE(plan.ifMatch, std::optional(known.section->version));
        QCOMPARE(plan.rewritten, sent != typed);
        // Planned again against the same rows, the joined text is what is sent.
        QCOMPARE(planWrite(plan.write, known).write.body, plan.write.body);
    } else if (plan.step == Step::AskPerson) {
        QCOMPARE(plan.write.state, OutboxEntry::State::NeedsPerson);
        QCOMPARE(plan.write.body, write.body);
        QTEST(plan.write.canSuggest, "canSuggest");
        QVERIFY(plan.write.problem.title.endsWith(u'.'));
        QVERIFY(plan.write.problem.nextStep.endsWith(u'.'));
    }
}

void TestPlanner::fields_data()
{
    QTest::addColumn<WriteKind>("kind");
    QTest::addColumn<QString>("field");
    for (const auto &[kind, field] :
        {std::pair(WriteKind::RenameWorkspace, "title"), std::pair(WriteKind::MoveToStep, "step")})
        QTest::newRow(field) << kind << QString::fromLatin1(field);
}

void TestPlanner::fields()
{
    QFETCH(WriteKind, kind);
    QFETCH(QString, field);
    const QueuedWrite write = queued(kind, {{field, u"new"_s}}, {{field, u"old"_s}});
    KnownRows known{
        .workspace = m_workspace, .section = {}, .order = {}, .suggestion = {}, .standing = assignee};
    known.workspace->lockVersion = 9;
    QString &there =
        kind == WriteKind::RenameWorkspace ? known.workspace->title : known.workspace->currentStep;
    there = u"old"_s;
    QCOMPARE(planWrite(write, known).step, Step::Send);
    QCOMPARE(planWrite(write, known).ifMatch, std::optional(qint64(9)));
    there = u"new"_s;
    QCOMPARE(planWrite(write, known).step, Step::Done);
    there = u"somebody else's"_s;
    QCOMPARE(planWrite(write, known).step, Step::AskPerson);
    known.workspace.reset();
    QCOMPARE(planWrite(write, known).step, Step::AskPerson);
}

void TestPlanner::states_data()
{
    QTest::addColumn<QJsonObject>("there");
    QTest::addColumn<Step>("step");
    QTest::addColumn<QJsonObject>("sent");
    const QJsonObject base{{u"a"_s, 1}, {u"b"_s, 1}};
    const QJsonObject mine{{u"a"_s, 2}, {u"b"_s, 1}};
    QTest::newRow("nothing has moved") << base << Step::Send << mine;
    QTest::newRow("it is there already") << mine << Step::Done << QJsonObject();
    QTest::newRow("another field moved")
        << QJsonObject{{u"a"_s, 1}, {u"b"_s, 7}} << Step::Send << QJsonObject{{u"a"_s, 2}, {u"b"_s, 7}};
    QTest::newRow("mine and another") << QJsonObject{{u"a"_s, 2}, {u"b"_s, 7}} << Step::Done << QJsonObject();
    QTest::newRow("the same field moved")
        << QJsonObject{{u"a"_s, 3}, {u"b"_s, 1}} << Step::AskPerson << QJsonObject();
    QTest::newRow("the field is gone") << QJsonObject{{u"b"_s, 1}} << Step::AskPerson << QJsonObject();
}

void TestPlanner::states()
{
    QFETCH(QJsonObject, there);
    QFETCH(QJsonObject, sent);
    const QueuedWrite write =
        queued(WriteKind::SetState, {{u"state"_s, QJsonObject{{u"a"_s, 2}, {u"b"_s, 1}}}},
            {{u"state"_s, QJsonObject{{u"a"_s, 1}, {u"b"_s, 1}}}});
    KnownRows known{
        .workspace = m_workspace, .section = {}, .order = {}, .suggestion = {}, .standing = assignee};
    known.workspace->state = there;
    const Plan plan = planWrite(write, known);
    QTEST(plan.step, "step");
    if (plan.step == Step::Send)
        QCOMPARE(plan.write.body.value("state"_L1).toObject(), sent);
    if (plan.step == Step::AskPerson)
        QVERIFY(!plan.write.currentText.isEmpty());
}

void TestPlanner::orders_data()
{
    QTest::addColumn<QList<int>>("base");
    QTest::addColumn<QList<int>>("wanted");
    QTest::addColumn<QList<int>>("there");
    QTest::addColumn<Step>("step");
    QTest::addColumn<QList<int>>("sent");
    using L = QList<int>;
    QTest::newRow("nothing has moved") << L{1, 2, 3} << L{3, 1, 2} << L{1, 2, 3} << Step::Send << L{3, 1, 2};
    QTest::newRow("it is there already") << L{1, 2, 3} << L{3, 1, 2} << L{3, 1, 2} << Step::Done << L{};
    QTest::newRow("one was added") << L{1, 2, 3} << L{3, 1, 2} << L{1, 9, 2, 3} << Step::Send
                                   << L{3, 1, 9, 2};
    QTest::newRow("one was added in front") << L{1, 2} << L{2, 1} << L{9, 1, 2} << Step::Send << L{9, 2, 1};
    QTest::newRow("one is gone") << L{1, 2, 3} << L{3, 1, 2} << L{1, 3} << Step::Send << L{3, 1};
    QTest::newRow("others moved them too")
        << L{1, 2, 3} << L{3, 1, 2} << L{2, 1, 3} << Step::AskPerson << L{};
}

void TestPlanner::orders()
{
    QFETCH(QList<int>, base);
    QFETCH(QList<int>, wanted);
    QFETCH(QList<int>, there);
    QFETCH(QList<int>, sent);
    const QueuedWrite write = queued(
        WriteKind::OrderSections, {{u"section_ids"_s, idTexts(wanted)}}, {{u"section_ids"_s, idTexts(base)}});
    const KnownRows known{
        .workspace = m_workspace, .section = {}, .order = ids(there), .suggestion = {}, .standing = assignee};
    const Plan plan = planWrite(write, known);
    QTEST(plan.step, "step");
    if (plan.step == Step::Send)
        QCOMPARE(plan.write.body.value("section_ids"_L1).toArray(), idTexts(sent));
}

void TestPlanner::sections_data()
{
    QTest::addColumn<WriteKind>("kind");
    QTest::addColumn<bool>("deleted");
    QTest::addColumn<bool>("changed");
    QTest::addColumn<Step>("step");
    QTest::newRow("delete") << WriteKind::DeleteSection << false << false << Step::Send;
    QTest::newRow("delete what others changed")
        << WriteKind::DeleteSection << false << true << Step::AskPerson;
    QTest::newRow("delete what is deleted") << WriteKind::DeleteSection << true << true << Step::Done;
    QTest::newRow("restore") << WriteKind::RestoreSection << true << true << Step::Send;
    QTest::newRow("restore what is there") << WriteKind::RestoreSection << false << true << Step::Done;
    QTest::newRow("owner") << WriteKind::SetSectionOwner << false << true << Step::Send;
    QTest::newRow("owner of what is deleted")
        << WriteKind::SetSectionOwner << true << false << Step::AskPerson;
}

void TestPlanner::sections()
{
    QFETCH(WriteKind, kind);
    QFETCH(bool, deleted);
    QFETCH(bool, changed);
    const QString text = u"# A\n"_s;
    const QJsonObject base{{u"hash"_s, QString::fromLatin1(models::contentHash(text))},
        {u"owner"_s, QJsonValue(QJsonValue::Null)}};
    const QueuedWrite write = queued(kind, {{u"owner"_s, models::idText(samples::id(2))}}, base);
    KnownRows known{.workspace = m_workspace,
        .section = samples::section(20, m_workspace, 0, changed ? u"# B\n"_s : text),
        .order = {},
        .suggestion = {},
        .standing = assignee};
    known.section->deleted = deleted;
    known.section->version = 5;
    const Plan plan = planWrite(write, known);
    QTEST(plan.step, "step");
    if (plan.step == Step::Send)
        QCOMPARE(plan.ifMatch, std::optional(qint64(5)));
    known.section.reset();
    QCOMPARE(planWrite(write, known).step, Step::AskPerson);
}

void TestPlanner::decisions_data()
{
    using State = models::SuggestionState;
    QTest::addColumn<WriteKind>("kind");
    QTest::addColumn<State>("there");
    QTest::addColumn<Step>("step");
    QTest::newRow("accept") << WriteKind::AcceptSuggestion << State::Open << Step::Send;
    QTest::newRow("accept what is accepted") << WriteKind::AcceptSuggestion << State::Accepted << Step::Done;
    QTest::newRow("accept what is rejected")
        << WriteKind::AcceptSuggestion << State::Rejected << Step::AskPerson;
    QTest::newRow("accept what was taken back")
        << WriteKind::AcceptSuggestion << State::Withdrawn << Step::AskPerson;
    QTest::newRow("reject") << WriteKind::RejectSuggestion << State::Open << Step::Send;
    QTest::newRow("reject what is accepted")
        << WriteKind::RejectSuggestion << State::Accepted << Step::AskPerson;
    QTest::newRow("withdraw") << WriteKind::WithdrawSuggestion << State::Open << Step::Send;
    QTest::newRow("withdraw what is accepted")
        << WriteKind::WithdrawSuggestion << State::Accepted << Step::AskPerson;
    QTest::newRow("rebase") << WriteKind::RebaseSuggestion << State::Open << Step::Send;
    QTest::newRow("rebase what is rebased") << WriteKind::RebaseSuggestion << State::Superseded << Step::Done;
}

void TestPlanner::decisions()
{
    QFETCH(WriteKind, kind);
    QFETCH(models::SuggestionState, there);
    models::Suggestion suggestion;
    suggestion.id = samples::id(20);
    suggestion.state = there;
    suggestion.version = 3;
    KnownRows known{
        .workspace = m_workspace, .section = {}, .order = {}, .suggestion = suggestion, .standing = assignee};
    const QueuedWrite write = queued(kind, {}, {{u"state"_s, u"open"_s}});
    const Plan plan = planWrite(write, known);
    QTEST(plan.step, "step");
    if (plan.step == Step::Send)
        QCOMPARE(plan.ifMatch, std::optional(qint64(3)));
    known.suggestion.reset();
    QCOMPARE(planWrite(write, known).step, Step::AskPerson);
}

void TestPlanner::newThingsAreSent_data()
{
    QTest::addColumn<WriteKind>("kind");
    for (const WriteKind kind : {WriteKind::CreateWorkspace, WriteKind::AddSection, WriteKind::MarkSeen,
             WriteKind::MakeSuggestion, WriteKind::OpenSession, WriteKind::SendMessage, WriteKind::OpenShare,
             WriteKind::ReadNotification})
        QTest::newRow(qPrintable(word(kind))) << kind;
}

void TestPlanner::newThingsAreSent()
{
    QFETCH(WriteKind, kind);
    const QueuedWrite write = queued(kind, {{u"a"_s, 1}}, {});
    const Plan plan = planWrite(write, {});
    QCOMPARE(plan.step, Step::Send);
    QVERIFY(!plan.ifMatch);
    QVERIFY(!plan.rewritten);
    QCOMPARE(plan.write.body, write.body);
}

void TestPlanner::refusedKeepsWhatWasTyped()
{
    const models::Section section = samples::section(20, m_workspace, 0, u"# A\n\nthere\n"_s);
    const KnownRows known{
        .workspace = m_workspace, .section = section, .order = {}, .suggestion = {}, .standing = reviewer};
    const QueuedWrite write = queued(WriteKind::WriteSection, {{u"markdown"_s, u"typed"_s}}, {});
    const models::Problem problem{.kind = models::Problem::Kind::NotAllowed, .title = u"No."_s};
    const QueuedWrite kept = refused(write, problem, known);
    QCOMPARE(typedText(kept), u"typed"_s);
    QCOMPARE(kept.currentText, section.markdown);
    QCOMPARE(kept.problem, problem);
    QVERIFY(kept.canSuggest);
    QVERIFY(!refused(write, problem, {}).canSuggest);
}

QTEST_APPLESS_MAIN(TestPlanner)
#include "tst_planner.moc"
