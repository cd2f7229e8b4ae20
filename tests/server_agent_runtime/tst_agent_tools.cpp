#include "server/agent/librarian/librarian.h"
#include "server/agent/tools/decision_ledger.h"
#include "server/agent/tools/tool_box.h"
#include "server/services/sections.h"
#include "server/services/sessions.h"
#include "server/services/workspaces.h"
#include "tests/server_agent_runtime/agent_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace agentee;
using namespace agentee::test;
using namespace Qt::StringLiterals;
using server::ToolBox;
using server::Transaction;

namespace
{

QJsonObject resultOf(const models::ToolUse &use)
{
    return QJsonDocument::fromJson(use.result.toUtf8()).object();
}

/// Valid input for each tool, as far as types go.
QJsonObject plainInput(const server::ToolSpec &spec)
{
    QJsonObject input;
    const QJsonObject properties = spec.inputSchema.value("properties"_L1).toObject();
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        const QString type = property.value().toObject().value("type"_L1).toString();
        if (type == "string"_L1)
            input.insert(
                property.key(), property.key() == "step"_L1 ? u"technical_proposal"_s : u"approach"_s);
        else if (type == "integer"_L1)
            input.insert(property.key(), 1);
        else if (type == "boolean"_L1)
            input.insert(property.key(), true);
        else
            input.insert(property.key(), QJsonArray());
    }
    return input;
}

} // namespace

class TestAgentTools : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void describeThemselves();
    void hostileInputChangesNothing_data();
    void hostileInputChangesNothing();
    void idsOfOthersAreNotFound_data();
    void idsOfOthersAreNotFound();
    void noToolTouchesAnothersSession();
    void unknownToolIsAnsweredAsData();
    void editByTheRightOfThisMoment();
    void whoLostAccessCanDoNothing();
    void endedConversationCanDoNothing();
    void staleEditIsRefusedWithWhatStandsThere();
    void stateBySchemaAndRight();
    void resultsAreBounded();
    void writesCarryTheAgentsMark();
    void speaksOfAlternatives_data();
    void speaksOfAlternatives();

private:
    static server::ProviderFactory librarian()
    {
        return [] { return std::make_unique<server::Librarian>(std::chrono::milliseconds(0)); };
    }
    static ToolBox boxFor(AgentFixture &fixture, const server::Principal &who, const models::Session &session)
    {
        return ToolBox({.database = fixture.database(),
            .agent = AgentFixture::agentOf(who, session),
            .workspace = session.workspaceId});
    }
};

void TestAgentTools::describeThemselves()
{
    AgentFixture fixture(librarian());
    const ToolBox box =
        boxFor(fixture, fixture.backend.ana, fixture.open(fixture.backend.ana, fixture.proposal));
    QStringList names;
    for (const server::ToolSpec &spec : box.specs()) {
        names.append(spec.name);
        QVERIFY(!spec.description.isEmpty());
        QCOMPARE(spec.inputSchema.value("type"_L1).toString(), u"object"_s);
        QCOMPARE(spec.inputSchema.value("additionalProperties"_L1), QJsonValue(false));
        const QJsonObject properties = spec.inputSchema.value("properties"_L1).toObject();
        for (const QJsonValue &required : spec.inputSchema.value("required"_L1).toArray())
            QVERIFY(properties.contains(required.toString()));
        // What the schema allows is what the tool reads: no field is refused as unknown or of the wrong type.
        const models::ToolUse use = box.run({.id = u"c"_s, .name = spec.name, .input = plainInput(spec)});
        for (const QJsonValue &fault : resultOf(use).value("fields"_L1).toArray())
            QVERIFY2(!properties.contains(fault.toObject().value("at"_L1).toString().mid(1)),
                qPrintable(use.result));
        QVERIFY(!box.activity({.id = u"c"_s, .name = spec.name, .input = {}}).isEmpty());
    }
    QCOMPARE(names,
        QStringList({u"list_sections"_s, u"read_section"_s, u"read_state"_s, u"search_proposals"_s,
            u"read_handoff_record"_s, u"list_suggestions"_s, u"edit_section"_s, u"propose_edit"_s,
            u"new_section"_s, u"set_state"_s, u"advance_step"_s}));
}

void TestAgentTools::hostileInputChangesNothing_data()
{
    QTest::addColumn<QJsonValue>("hostile");
    QTest::newRow("null") << QJsonValue(QJsonValue::Null);
    QTest::newRow("a number") << QJsonValue(-1.5e300);
    QTest::newRow("negative") << QJsonValue(-7);
    QTest::newRow("a truth") << QJsonValue(true);
    QTest::newRow("an object") << QJsonValue(QJsonObject{{u"$ref"_s, u"#"_s}});
    QTest::newRow("nested lists") << QJsonValue(QJsonArray{QJsonArray{QJsonArray{QJsonArray{1}}}});
    QTest::newRow("a list of nothing") << QJsonValue(QJsonArray{QJsonValue::Null, 1, u"x"_s});
    QTest::newRow("empty text") << QJsonValue(QString());
    QTest::newRow("a megabyte") << QJsonValue(QString(1024 * 1024, u'a'));
    QTest::newRow("U+0000") << QJsonValue(QString(QChar(u'\0')));
    QTest::newRow("half a character") << QJsonValue(QString(QChar(0xD83D)));
    QTest::newRow("SQL") << QJsonValue(u"'; DROP TABLE section; --"_s);
    QTest::newRow("FTS") << QJsonValue(u"\" OR 1=1 NEAR( * :"_s);
    QTest::newRow("a regular expression") << QJsonValue(u"(a+)+$((("_s);
    QTest::newRow("no id") << QJsonValue(u"00000000-0000-0000-0000-000000000000"_s);
}

void TestAgentTools::hostileInputChangesNothing()
{
    QFETCH(QJsonValue, hostile);
    AgentFixture fixture(librarian());
    const models::Session session = fixture.open(fixture.backend.ana, fixture.proposal);
    const ToolBox box = boxFor(fixture, fixture.backend.ana, session);
    for (const server::ToolSpec &spec : box.specs()) {
        const QJsonObject plain = plainInput(spec);
        QStringList fields = plain.keys();
        fields.append({u"session"_s, u"owner"_s, u"workspace_id"_s, u"principal"_s});
        for (const QString &field : std::as_const(fields)) {
            QJsonObject input = plain;
            input.insert(u"base_version"_s, 999);
            if (!plain.contains(u"base_version"_s))
                input.remove(u"base_version"_s);
            input.insert(field, hostile);
            const bool harmless = spec.name == "new_section"_L1;
            const QString before = harmless ? QString() : fixture.backend.dump();
            const models::ToolUse use = box.run({.id = u"call"_s, .name = spec.name, .input = input});
            QVERIFY(models::toolUseFromJson(models::toJson(use)).has_value());
            QVERIFY2(!resultOf(use).isEmpty(), qPrintable(use.result.left(200)));
            QVERIFY(use.result.size() <= server::LongestToolResult);
            if (!harmless)
                QCOMPARE(fixture.backend.dump(), before);
        }
    }
    QVERIFY(fixture.section(u"approach"_s).version == 1);
}

void TestAgentTools::idsOfOthersAreNotFound_data()
{
    QTest::addColumn<QString>("tool");
    for (const char *tool : {"read_section", "edit_section", "propose_edit"})
        QTest::newRow(tool) << QString::fromLatin1(tool);
}

void TestAgentTools::idsOfOthersAreNotFound()
{
    QFETCH(QString, tool);
    AgentFixture fixture(librarian());
    const auto &backend = fixture.backend;
    const auto sectionIn = [&](const server::Principal &who) {
        const models::Id proposal =
            fixture.makeProposal(who, u"Theirs"_s, {{u"Secret"_s, u"Very secret words."_s}});
        return must(fixture.database().read([&](Transaction &transaction) {
            return server::sections(transaction, who, proposal);
        })).first();
    };
    const models::Section colleagues = sectionIn(backend.binh);
    const models::Section foreign = sectionIn(backend.stranger);
    const ToolBox box = boxFor(fixture, backend.ana, fixture.open(backend.ana, fixture.proposal));
    QStringList answers;
    for (const models::Id &id : {colleagues.id, foreign.id, models::newId()}) {
        QJsonObject input{{u"section"_s, models::idText(id)}};
        if (tool != "read_section"_L1) {
            input.insert(u"base_version"_s, 1);
            input.insert(u"markdown"_s, u"Mine now"_s);
        }
        const QString before = fixture.backend.dump();
        const models::ToolUse use = box.run({.id = u"call"_s, .name = tool, .input = input});
        QVERIFY(use.failed);
        QVERIFY(!use.result.contains(u"secret", Qt::CaseInsensitive));
        QCOMPARE(fixture.backend.dump(), before);
        answers.append(QString(use.result).replace(models::idText(id), u"ID"_s));
    }
    QCOMPARE(answers.at(0), answers.at(2));
    QCOMPARE(answers.at(1), answers.at(2));
}

void TestAgentTools::noToolTouchesAnothersSession()
{
    AgentFixture fixture(librarian());
    const auto &backend = fixture.backend;
    fixture.share(backend.binh, models::ShareMode::Handoff);
    const models::Session theirs = fixture.open(backend.binh, fixture.proposal);
    fixture.ask(backend.binh, theirs.id, u"What about the crane?"_s);
    const models::Session before = fixture.session(backend.binh, theirs.id);
    const QList<models::Message> messagesBefore = fixture.messages(backend.binh, theirs.id);

    const models::Session mine = fixture.open(backend.ana, fixture.proposal);
    const ToolBox box = boxFor(fixture, backend.ana, mine);
    for (const server::ToolSpec &spec : box.specs()) {
        const QJsonObject plain = plainInput(spec);
        QStringList fields = plain.keys();
        fields.append({u"session"_s, u"session_id"_s, u"owner"_s});
        for (const QString &field : std::as_const(fields)) {
            for (const models::Id &id : {theirs.id, messagesBefore.first().id, backend.binh.person}) {
                QJsonObject input = plain;
                input.insert(field, models::idText(id));
                box.run({.id = u"call"_s, .name = spec.name, .input = input});
            }
        }
    }
    QCOMPARE(fixture.session(backend.binh, theirs.id), before);
    QCOMPARE(fixture.messages(backend.binh, theirs.id), messagesBefore);

    // A principal that names another's session gets nowhere: the row says whose it is.
    server::Principal forged = AgentFixture::agentOf(backend.ana, theirs);
    const ToolBox forgedBox({.database = fixture.database(), .agent = forged, .workspace = fixture.proposal});
    for (const server::ToolSpec &spec : forgedBox.specs()) {
        const QString dump = fixture.backend.dump();
        QVERIFY(forgedBox.run({.id = u"call"_s, .name = spec.name, .input = plainInput(spec)}).failed);
        QCOMPARE(fixture.backend.dump(), dump);
    }
}

void TestAgentTools::unknownToolIsAnsweredAsData()
{
    AgentFixture fixture(librarian());
    const ToolBox box =
        boxFor(fixture, fixture.backend.ana, fixture.open(fixture.backend.ana, fixture.proposal));
    for (const QString &name : {u"delete_everything"_s, QString(), u"read_section\n"_s,
             QString(100'000, u'x'), u"<script>"_s, QString(QChar(u'\0'))}) {
        const models::ToolUse use = box.run({.id = name, .name = name, .input = {{u"a"_s, name}}});
        QVERIFY(use.failed);
        QVERIFY(!resultOf(use).isEmpty());
        QVERIFY(models::toolUseFromJson(models::toJson(use)).has_value());
    }
}

void TestAgentTools::editByTheRightOfThisMoment()
{
    AgentFixture fixture(librarian());
    const auto &ana = fixture.backend.ana;
    const ToolBox box = boxFor(fixture, ana, fixture.open(ana, fixture.proposal));
    const auto edit = [&](const QString &text) {
        return box.run({.id = u"call"_s,
            .name = u"edit_section"_s,
            .input = {{u"section"_s, u"approach"_s},
                {u"base_version"_s, fixture.section(u"approach"_s).version},
                {u"markdown"_s, u"## Approach\n\n"_s + text}}});
    };
    models::ToolUse use = edit(u"First."_s);
    QVERIFY(!use.failed);
    QCOMPARE(resultOf(use).value("written"_L1), QJsonValue(true));
    QCOMPARE(use.summary, u"Edited section “Approach”"_s);
    QCOMPARE(fixture.section(u"approach"_s).version, 2);

    fixture.share(fixture.backend.binh, models::ShareMode::Handoff);
    use = edit(u"Second."_s);
    QVERIFY(!use.failed);
    QCOMPARE(resultOf(use).value("written"_L1), QJsonValue(false));
    QCOMPARE(resultOf(use).value("suggested"_L1), QJsonValue(true));
    QVERIFY(resultOf(use).value("not_written_because"_L1).toString().contains(u"Bình Trần"));
    QVERIFY(fixture.section(u"approach"_s).markdown.contains(u"First."));
    QCOMPARE(fixture.suggestions().size(), 1);
    QCOMPARE(fixture.suggestions().first().proposedText, u"## Approach\n\nSecond."_s);
}

void TestAgentTools::whoLostAccessCanDoNothing()
{
    AgentFixture fixture(librarian());
    const auto &backend = fixture.backend;
    fixture.share(backend.binh, models::ShareMode::Handoff);
    const ToolBox box = boxFor(fixture, backend.binh, fixture.open(backend.binh, fixture.proposal));
    must(fixture.database().write([&](Transaction &transaction) {
        return server::setCollaborator(
            transaction, backend.ana, fixture.proposal, backend.binh.person, models::Role::Viewer);
    }));
    for (const server::ToolSpec &spec : box.specs())
        QVERIFY2(box.run({.id = u"c"_s, .name = spec.name, .input = plainInput(spec)}).failed,
            qPrintable(spec.name));
    must(fixture.database().write([&](Transaction &transaction) {
        return server::removeCollaborator(transaction, backend.ana, fixture.proposal, backend.binh.person);
    }));
    const QString before = fixture.backend.dump();
    for (const server::ToolSpec &spec : box.specs()) {
        const models::ToolUse use = box.run({.id = u"c"_s, .name = spec.name, .input = plainInput(spec)});
        QVERIFY2(use.failed, qPrintable(spec.name));
        QVERIFY(!use.result.contains(u"crane"));
    }
    QCOMPARE(fixture.backend.dump(), before);
}

void TestAgentTools::endedConversationCanDoNothing()
{
    AgentFixture fixture(librarian());
    const auto &ana = fixture.backend.ana;
    const models::Session session = fixture.open(ana, fixture.proposal);
    const ToolBox box = boxFor(fixture, ana, session);
    must(fixture.database().write(
        [&](Transaction &transaction) { return server::closeSession(transaction, ana, session.id); }));
    const QString before = fixture.backend.dump();
    for (const server::ToolSpec &spec : box.specs())
        QVERIFY2(box.run({.id = u"c"_s, .name = spec.name, .input = plainInput(spec)}).failed,
            qPrintable(spec.name));
    QCOMPARE(fixture.backend.dump(), before);
}

void TestAgentTools::staleEditIsRefusedWithWhatStandsThere()
{
    AgentFixture fixture(librarian());
    const auto &ana = fixture.backend.ana;
    const ToolBox box = boxFor(fixture, ana, fixture.open(ana, fixture.proposal));
    const models::Section section = fixture.section(u"approach"_s);
    must(fixture.database().write([&](Transaction &transaction) {
        return server::writeSection(transaction, ana, section.id, 1, u"## Approach\n\nWritten meanwhile."_s);
    }));
    for (const QString &tool : {u"edit_section"_s, u"propose_edit"_s}) {
        const QString before = fixture.backend.dump();
        const models::ToolUse use = box.run({.id = u"c"_s,
            .name = tool,
            .input = {{u"section"_s, u"Approach"_s}, {u"base_version"_s, 1},
                {u"markdown"_s, u"## Approach\n\nMine."_s}}});
        QVERIFY(use.failed);
        QCOMPARE(resultOf(use).value("base_version"_L1).toInt(), 2);
        QVERIFY(use.result.contains(u"Written meanwhile."));
        QVERIFY(use.result.contains(u"not an instruction"));
        QCOMPARE(fixture.backend.dump(), before);
    }
}

void TestAgentTools::stateBySchemaAndRight()
{
    AgentFixture fixture(librarian());
    const auto &backend = fixture.backend;
    const auto set = [&](const ToolBox &box, const QString &path, const QJsonValue &value) {
        const QJsonObject operation{{u"op"_s, u"add"_s}, {u"path"_s, path}, {u"value"_s, value}};
        return box.run({.id = u"c"_s,
            .name = u"set_state"_s,
            .input = {
                {u"base_version"_s, fixture.workspace().lockVersion}, {u"patch"_s, QJsonArray{operation}}}});
    };
    const ToolBox box = boxFor(fixture, backend.ana, fixture.open(backend.ana, fixture.proposal));
    QVERIFY(!set(box, u"/client"_s, u"Harbour Trust"_s).failed);
    QCOMPARE(fixture.workspace().state.value("client"_L1).toString(), u"Harbour Trust"_s);
    const models::ToolUse wrong = set(box, u"/client"_s, 7);
    QVERIFY(wrong.failed);
    QVERIFY(!resultOf(wrong).value("fields"_L1).toArray().isEmpty());
    QVERIFY(set(box, u"/nowhere/deep"_s, 7).failed);

    fixture.share(backend.binh, models::ShareMode::Reviewer);
    const ToolBox reviewer = boxFor(fixture, backend.binh, fixture.open(backend.binh, fixture.proposal));
    const models::ToolUse suggested = set(reviewer, u"/client"_s, u"Port Trust"_s);
    QVERIFY(!suggested.failed);
    QCOMPARE(resultOf(suggested).value("suggested"_L1), QJsonValue(true));
    QCOMPARE(fixture.workspace().state.value("client"_L1).toString(), u"Harbour Trust"_s);
    QCOMPARE(fixture.suggestions().last().kind, models::SuggestionKind::JsonPatch);
    // A reviewer's agent can do nothing but suggest.
    for (const QString &tool : {u"new_section"_s, u"advance_step"_s}) {
        const QString before = fixture.backend.dump();
        const models::ToolUse use = reviewer.run({.id = u"c"_s,
            .name = tool,
            .input = tool == "new_section"_L1
                ? QJsonObject{{u"title"_s, u"New"_s}, {u"markdown"_s, u"## New"_s}}
                : QJsonObject{{u"base_version"_s, fixture.workspace().lockVersion},
                      {u"step"_s, u"technical_proposal"_s}}});
        QVERIFY(use.failed);
        QCOMPARE(fixture.backend.dump(), before);
    }
}

void TestAgentTools::resultsAreBounded()
{
    AgentFixture fixture(librarian());
    const auto &ana = fixture.backend.ana;
    const models::Id big =
        fixture.makeProposal(ana, u"Big"_s, {{u"Huge"_s, QString(300'000, u'\t') + u"x \" end"_s}});
    const models::Session session = fixture.open(ana, big);
    const ToolBox box(
        {.database = fixture.database(), .agent = AgentFixture::agentOf(ana, session), .workspace = big});
    const models::ToolUse use =
        box.run({.id = u"c"_s, .name = u"read_section"_s, .input = {{u"section"_s, u"huge"_s}}});
    QVERIFY(use.result.size() <= server::LongestToolResult);
    QVERIFY(!resultOf(use).isEmpty());
    const models::ToolUse end = box.run({.id = u"c"_s,
        .name = u"read_section"_s,
        .input = {{u"section"_s, u"huge"_s}, {u"from"_s, 290'000}}});
    QVERIFY(resultOf(end).contains("documents"_L1));
    const models::ToolUse stored = box.run(
        {.id = u"c"_s, .name = u"search_proposals"_s, .input = {{u"query"_s, QString(1'000'000, u'q')}}});
    QVERIFY(QJsonDocument(stored.input).toJson().size() < 10'000);
}

void TestAgentTools::writesCarryTheAgentsMark()
{
    AgentFixture fixture(librarian());
    const auto &ana = fixture.backend.ana;
    const ToolBox box = boxFor(fixture, ana, fixture.open(ana, fixture.proposal));
    box.run({.id = u"c"_s,
        .name = u"edit_section"_s,
        .input = {{u"section"_s, u"pricing"_s}, {u"base_version"_s, 1},
            {u"markdown"_s, u"## Pricing\n\nFree."_s}}});
    const models::Section section = fixture.section(u"pricing"_s);
    const auto revisions = must(fixture.database().read(
        [&](Transaction &transaction) { return server::revisions(transaction, ana, section.id, 10, 100); }));
    QCOMPARE(revisions.first().version, 2);
    QCOMPARE(revisions.first().author, ana.person);
    QVERIFY(revisions.first().agent.has_value());
    QCOMPARE(revisions.first().agent->provider, u"Librarian"_s);
    QVERIFY(!revisions.last().agent.has_value());
}

void TestAgentTools::speaksOfAlternatives_data()
{
    QTest::addColumn<QString>("paragraph");
    QTest::addColumn<QString>("alternative");
    QTest::addColumn<bool>("speaks");
    QTest::newRow("same words") << u"We use diesel cranes."_s << u"Diesel cranes"_s << true;
    QTest::newRow("singular") << u"A diesel-driven crane."_s << u"Diesel cranes"_s << true;
    QTest::newRow("other order") << u"Cranes that burn diesel"_s << u"the diesel cranes"_s << true;
    QTest::newRow("one word only") << u"The cranes are electric."_s << u"Diesel cranes"_s << false;
    QTest::newRow("a longer word") << u"The dieselfuelstation and cranes"_s << u"Diesel cranes"_s << false;
    QTest::newRow("Vietnamese") << u"Dùng cần cẩu chạy dầu ở bến."_s << u"Cần cẩu chạy dầu"_s << true;
    QTest::newRow("Russian cases") << u"Мы поставим дизельные краны."_s << u"Дизельный кран"_s << true;
    QTest::newRow("nothing to compare") << u"Of the in on"_s << u"the of"_s << false;
    QTest::newRow("empty") << u"text"_s << QString() << false;
}

void TestAgentTools::speaksOfAlternatives()
{
    QFETCH(QString, paragraph);
    QFETCH(QString, alternative);
    QFETCH(bool, speaks);
    QCOMPARE(server::speaksOf(paragraph, alternative), speaks);
}

QTEST_GUILESS_MAIN(TestAgentTools)
#include "tst_agent_tools.moc"
