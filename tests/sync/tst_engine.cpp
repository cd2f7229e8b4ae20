#include "models/content_hash.h"
#include "server/api/backend.h"
#include "server/services/accounts.h"
#include "server/services/workspaces.h"
#include "server/store/transaction.h"
#include "sync/account.h"
#include "sync/account_parts.h"
#include "sync/notification_store.h"
#include "sync/people_store.h"
#include "sync/search_store.h"
#include "sync/session_store.h"
#include "sync/share_store.h"
#include "sync/store.h"
#include "sync/suggestion_store.h"
#include "sync/workspace_store.h"
#include "tests/support/backend/test_backend.h"
#include "tests/sync/network/backend.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace agentee;
using namespace agentee::sync;
using namespace Qt::StringLiterals;

namespace
{

/// One person's client on one machine.
struct Client {
    explicit Client(const AccountParts &accountParts)
        : parts(accountParts)
    {
        reopen();
    }

    void reopen()
    {
        account.reset();
        auto opened = Account::open(parts);
        if (!opened)
            qFatal("%ls", qUtf16Printable(opened.error().title));
        account = *std::move(opened);
    }

    Store &store() { return account->store(); }
    WorkspaceStore &workspaces() { return store().workspaces(); }
    bool isQuiet() { return store().status().upToDate && store().status().waiting == 0; }
    QString text(const models::Id &section)
    {
        return workspaces().section(section).value_or(models::Section{}).markdown;
    }

    AccountParts parts;
    std::unique_ptr<Account> account;
};

} // namespace

/// Clients against the real backend in this process.
class TestEngine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void workflowsComeBeforeTheFirstRow();
    void createdOfflineArrivesElsewhere();
    void upToDateMeansWithItsWorkflows();
    void editsBesideEachOtherAreJoined();
    void editsOfTheSamePlaceAskThePerson();
    void lostRightBecomesSuggestion();
    void everyCommandReachesTheServer();
    void thePreferredModelAnswersNewSessions();
    void conversationsAreImportedIntoOnesOwnSession();
    void lostSignInPausesTheQueue();
    void purgeTakesTheWorkspaceAway();
    void serverThatComesAndGoes();
    void randomEditsConverge();
    void manyWritersOfOneSectionAllGetThrough();
    void whatWaitsIsSentOnceAndInOrder();

private:
    AccountParts partsOf(const server::Principal &who, const QString &name);
    models::Id sharedWorkspace(const QString &text);

    std::unique_ptr<test::TestBackend> m_database;
    std::unique_ptr<server::Backend> m_backend;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Client> m_ana;
    std::unique_ptr<Client> m_binh;
    models::Id m_section;
};

AccountParts TestEngine::partsOf(const server::Principal &who, const QString &name)
{
    QString token;
    const auto done = m_backend->database().write([&](server::Transaction &transaction) {
        auto signedIn = server::signIn(transaction, {.tenant = who.tenant, .person = who.person}, u"test"_s);
        if (signedIn)
            token = signedIn->refreshToken;
        return signedIn;
    });
    if (!done)
        qFatal("%ls", qUtf16Printable(done.error().title));
    QUrl url(u"http://127.0.0.1"_s);
    url.setPort(m_backend->port());
    return {.info = {.personId = who.person,
                .tenantId = who.tenant,
                .personName = name,
                .email = {},
                .tenantName = {},
                .server = url},
        .person = {.id = who.person, .name = name, .email = u"x@example.com"_s, .initials = u"XX"_s},
        .tenant = {.id = who.tenant, .name = u"Northwind"_s},
        .folder = m_folder->filePath(name),
        .makeCredentials = [credentials = std::make_shared<test::MemoryCredentials>(token)] {
            return credentials;
        }};
}

void TestEngine::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::make_unique<test::TestBackend>();
    auto backend = server::Backend::open({.folder = m_database->folder(),
        .answering = {.provider = u"Librarian"_s, .model = u"built-in"_s},
        .alternatives = {{.provider = u"Ollama"_s, .model = u"small"_s}}});
    QVERIFY2(backend.has_value(), backend ? "" : qPrintable(backend.error().title));
    m_backend = *std::move(backend);
    QVERIFY(m_backend->start());
    m_ana = std::make_unique<Client>(partsOf(m_database->ana, u"ana"_s));
    m_binh = std::make_unique<Client>(partsOf(m_database->binh, u"binh"_s));
}

void TestEngine::cleanup()
{
    m_ana.reset();
    m_binh.reset();
    m_backend.reset();
    m_database.reset();
}

void TestEngine::workflowsComeBeforeTheFirstRow()
{
    sharedWorkspace(u"# One\n"_s);
    Client other(partsOf(m_database->ana, u"another-device"_s));
    int lists = 0;
    int withoutWorkflow = 0;
    connect(&other.workspaces(), &WorkspaceStore::listChanged, this, [&] {
        ++lists;
        withoutWorkflow += other.workspaces().workflows().isEmpty() ? 1 : 0;
    });
    other.account->start();
    QTRY_VERIFY_WITH_TIMEOUT(!other.workspaces().summaries(0, 1).isEmpty(), 10'000);
    QTRY_VERIFY(lists > 0);
    QCOMPARE(withoutWorkflow, 0);
}

models::Id TestEngine::sharedWorkspace(const QString &text)
{
    const models::Id id = models::newId();
    m_section = models::newId();
    const models::NewWorkspace command{.id = id,
        .title = u"Harbour retrofit"_s,
        .workflowKey = u"proposal"_s,
        .frontMatter = {},
        .state = {},
        .sections = {{.id = m_section, .key = u"one"_s, .title = u"One"_s, .markdown = text}}};
    const auto done = m_backend->database().write([&](server::Transaction &transaction) {
        return server::createWorkspace(transaction, m_database->ana, command)
            .and_then([&](const models::Workspace &) {
                return server::setCollaborator(
                    transaction, m_database->ana, id, m_database->binh.person, models::Role::Editor);
            });
    });
    if (!done)
        qFatal("%ls", qUtf16Printable(done.error().title));
    return id;
}

void TestEngine::createdOfflineArrivesElsewhere()
{
    const models::NewWorkspace command{.id = models::newId(),
        .title = u"Bridge"_s,
        .workflowKey = u"proposal"_s,
        .frontMatter = {},
        .state = {},
        .sections = {{.id = models::newId(), .key = u"a"_s, .title = u"A"_s, .markdown = u"# A\n"_s}}};
    QVERIFY(m_ana->workspaces().create(command));
    QVERIFY(m_ana->workspaces().writeSection(command.sections.first().id, u"# A\n\nđường\n"_s));
    const auto added = m_ana->workspaces().addSection(command.id, u"Risks"_s, 0);
    QVERIFY(added.has_value());
    m_ana->reopen();
    QCOMPARE(m_ana->store().status().waiting, 3);
    m_ana->account->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet(), 10'000);
    QCOMPARE(m_ana->store().status().needPerson, 0);
    QCOMPARE(m_ana->store().status().connection, Status::Connection::Online);
    QCOMPARE(m_ana->workspaces().sections(command.id).size(), 2);
    QTRY_COMPARE(m_ana->store().search().find(u"duong"_s, 5).size(), 1);

    Client again(partsOf(m_database->ana, u"laptop"_s));
    again.account->start();
    QTRY_VERIFY_WITH_TIMEOUT(again.isQuiet(), 10'000);
    QCOMPARE(again.workspaces().sections(command.id), m_ana->workspaces().sections(command.id));
    QCOMPARE(again.text(command.sections.first().id), u"# A\n\nđường\n"_s);
}

void TestEngine::upToDateMeansWithItsWorkflows()
{
    const models::Id id = sharedWorkspace(u"# One\n"_s);
    std::optional<bool> whole; // when it was said for the first time
    connect(&m_ana->store(), &Store::statusChanged, this, [&] {
        if (m_ana->store().status().upToDate && !whole)
            whole = m_ana->workspaces().workflowOf(id).has_value();
    });
    m_ana->account->start();
    QTRY_VERIFY_WITH_TIMEOUT(whole.has_value(), 10'000);
    QVERIFY(*whole);
}

void TestEngine::editsBesideEachOtherAreJoined()
{
    const models::Id id = sharedWorkspace(u"# One\n\nalpha\n\nbeta\n\ngamma\n"_s);
    Client laptop(partsOf(m_database->ana, u"laptop"_s));
    for (Client *client : {m_ana.get(), &laptop}) {
        client->account->start();
        QTRY_VERIFY_WITH_TIMEOUT(client->isQuiet(), 10'000);
    }
    laptop.reopen();
    QVERIFY(laptop.workspaces().writeSection(m_section, u"# One\n\nalpha\n\nbeta\n\nGAMMA\n"_s));
    QVERIFY(m_ana->workspaces().writeSection(m_section, u"# One\n\nALPHA\n\nbeta\n\ngamma\n"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet(), 10'000);
    laptop.account->start();
    const QString both = u"# One\n\nALPHA\n\nbeta\n\nGAMMA\n"_s;
    QTRY_COMPARE_WITH_TIMEOUT(m_ana->text(m_section), both, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(laptop.isQuiet(), 10'000);
    QCOMPARE(laptop.text(m_section), both);
    QCOMPARE(laptop.store().status().needPerson, 0);
    QVERIFY(m_ana->workspaces().workspace(id));
}

void TestEngine::editsOfTheSamePlaceAskThePerson()
{
    sharedWorkspace(u"# One\n\nalpha\n"_s);
    Client laptop(partsOf(m_database->ana, u"laptop"_s));
    for (Client *client : {m_ana.get(), &laptop}) {
        client->account->start();
        QTRY_VERIFY_WITH_TIMEOUT(client->isQuiet(), 10'000);
    }
    laptop.reopen();
    QVERIFY(laptop.workspaces().writeSection(m_section, u"# One\n\nfrom the laptop\n"_s));
    QVERIFY(m_ana->workspaces().writeSection(m_section, u"# One\n\nfrom the desk\n"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet(), 10'000);
    laptop.account->start();
    QTRY_COMPARE_WITH_TIMEOUT(laptop.store().status().needPerson, 1, 10'000);
    QCOMPARE(laptop.text(m_section), u"# One\n\nfrom the desk\n"_s);
    const OutboxEntry entry = laptop.store().outbox().first();
    QCOMPARE(entry.text, u"# One\n\nfrom the laptop\n"_s);
    QCOMPARE(entry.currentText, u"# One\n\nfrom the desk\n"_s);
    QVERIFY(laptop.store().resendOutboxEntry(entry.id, u"# One\n\nfrom both\n"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_ana->text(m_section), u"# One\n\nfrom both\n"_s, 10'000);
}

void TestEngine::lostRightBecomesSuggestion()
{
    const models::Id id = sharedWorkspace(u"# One\n\nalpha\n"_s);
    m_ana->account->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet(), 10'000);
    m_ana->reopen();
    QVERIFY(m_ana->workspaces().writeSection(m_section, u"# One\n\nlate edit\n"_s));
    QVERIFY(m_backend->database()
            .write([&](server::Transaction &transaction) {
                return server::workspace(transaction, m_database->ana, id)
                    .and_then([&](const models::Workspace &row) {
                        return server::assign(
                            transaction, m_database->ana, id, row.lockVersion, m_database->binh.person);
                    });
            })
            .has_value());
    m_ana->account->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_ana->store().status().needPerson, 1, 10'000);
    const OutboxEntry entry = m_ana->store().outbox().first();
    QVERIFY(entry.canSuggest);
    QCOMPARE(entry.text, u"# One\n\nlate edit\n"_s);
    QVERIFY(m_ana->store().suggestOutboxEntry(entry.id));
    m_binh->account->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_binh->store().suggestions().waitingForMe().size(), 1, 10'000);
    const SuggestionView view = m_binh->store().suggestions().waitingForMe().first();
    QCOMPARE(view.freshness, models::Freshness::Fresh);
    QVERIFY(m_binh->store().suggestions().accept(view.suggestion.id));
    QTRY_COMPARE_WITH_TIMEOUT(m_ana->text(m_section), u"# One\n\nlate edit\n"_s, 10'000);
}

void TestEngine::everyCommandReachesTheServer()
{
    const models::Id id = sharedWorkspace(u"# One\n\nalpha\n"_s);
    m_ana->account->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet(), 10'000);
    WorkspaceStore &workspaces = m_ana->workspaces();
    QVERIFY(workspaces.rename(id, u"Harbour"_s));
    const auto added = workspaces.addSection(id, u"Risks"_s, 1);
    QVERIFY(added.has_value());
    QVERIFY(workspaces.writeSection(*added, u"## Risks\n\nfire\n"_s));
    QVERIFY(workspaces.orderSections(id, {*added, m_section}));
    QVERIFY(workspaces.renameSection(m_section, u"Uno"_s));
    QVERIFY(workspaces.setSectionOwner(m_section, m_database->binh.person));
    QVERIFY(workspaces.markSeen(m_section));
    const auto suggestion =
        m_ana->store().suggestions().suggestReplacement(m_section, u"# Uno\n\nbetter\n"_s, u"why"_s);
    QVERIFY(suggestion.has_value());
    QVERIFY(m_ana->store().suggestions().withdraw(*suggestion));
    const auto session = m_ana->store().sessions().open(id);
    QVERIFY(session.has_value());
    QVERIFY(m_ana->store().sessions().send(*session, u"Hello"_s).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet(), 20'000);
    for (const OutboxEntry &entry : m_ana->store().outbox())
        qWarning() << entry.sentence << entry.problem.title;
    QCOMPARE(m_ana->store().status().needPerson, 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->store().sessions().messages(*session, 0, 10).size() >= 1, 10'000);
    QCOMPARE(m_ana->store().sessions().messages(*session, 0, 10).first().text, u"Hello"_s);

    m_binh->account->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_binh->isQuiet(), 10'000);
    QCOMPARE(m_binh->workspaces().workspace(id)->title, u"Harbour"_s);
    const auto sections = m_binh->workspaces().sections(id);
    QCOMPARE(sections.size(), 2);
    QCOMPARE(sections[0].markdown, u"## Risks\n\nfire\n"_s);
    QCOMPARE(sections[1].title, u"Uno"_s);
    QCOMPARE(sections[1].owner, std::optional(m_database->binh.person));
    QCOMPARE(sections, workspaces.sections(id));
    QVERIFY(!m_binh->store().sessions().session(*session));
}

void TestEngine::thePreferredModelAnswersNewSessions()
{
    const models::Id id = sharedWorkspace(u"# One\n\nalpha\n"_s);
    SessionStore &sessions = m_ana->store().sessions();
    QCOMPARE(QCoro::waitFor(sessions.offeredAgents()).has_value(), false); // not without the network
    m_ana->account->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet(), 10'000);
    const auto offered = QCoro::waitFor(sessions.offeredAgents());
    QVERIFY2(offered, offered ? "" : qPrintable(offered.error().title));
    QCOMPARE(offered->size(), 2);
    QCOMPARE(offered->first().provider, u"Librarian"_s);
    sessions.setPreferredAgent(offered->last());
    const auto session = sessions.open(id);
    QVERIFY(session.has_value());
    QTRY_COMPARE_WITH_TIMEOUT(sessions.session(*session)->model, u"small"_s, 10'000);

    // What this server does not have leaves it to the server.
    m_binh->account->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_binh->isQuiet(), 10'000);
    SessionStore &others = m_binh->store().sessions();
    others.setPreferredAgent(models::AgentMark{.provider = u"Ollama"_s, .model = u"huge"_s});
    const auto other = others.open(id);
    QVERIFY(other.has_value());
    QTRY_COMPARE_WITH_TIMEOUT(others.session(*other)->provider, u"Librarian"_s, 10'000);
    QCOMPARE(m_binh->store().status().needPerson, 0);
}

void TestEngine::conversationsAreImportedIntoOnesOwnSession()
{
    const models::Id id = sharedWorkspace(u"# One\n\nalpha\n"_s);
    SessionStore &sessions = m_ana->store().sessions();
    QVERIFY(!QCoro::waitFor(sessions.openNow(id))); // not without the network
    m_ana->account->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet(), 10'000);
    const auto session = QCoro::waitFor(sessions.openNow(id));
    QVERIFY2(session, session ? "" : qPrintable(session.error().title));
    QCOMPARE(QCoro::waitFor(sessions.openNow(id)), session);
    models::ConversationImport import{.tool = u"Codex"_s, .messages = {}};
    for (int i = 0; i < 500; ++i) {
        models::ImportedMessage message;
        message.id = models::newId();
        message.role = i % 2 == 0 ? models::MessageRole::Person : models::MessageRole::Agent;
        message.text = QString::number(i);
        import.messages.append(message);
    }
    for (int round = 0; round < 2; ++round) {
        const auto done = QCoro::waitFor(sessions.importMessages(*session, import));
        QVERIFY2(done, done ? "" : qPrintable(done.error().title));
        QTRY_COMPARE_WITH_TIMEOUT(sessions.messages(*session, 0, 1000).size(), 500, 20'000);
    }
    const QList<models::Message> messages = sessions.messages(*session, 0, 1000);
    QCOMPARE(messages.last().text, u"499"_s);
    QCOMPARE(messages.last().imported->tool, u"Codex"_s);
    QCOMPARE(sessions.session(*session)->turn, models::TurnState::Idle);
    QCOMPARE(m_ana->store().status().waiting, 0);

    m_binh->account->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_binh->isQuiet(), 10'000);
    QVERIFY(!QCoro::waitFor(m_binh->store().sessions().importMessages(*session, import)));
}

void TestEngine::lostSignInPausesTheQueue()
{
    sharedWorkspace(u"# One\n\nalpha\n"_s);
    m_ana->account->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet(), 10'000);
    AccountParts parts = m_ana->parts;
    parts.makeCredentials = [] { return std::make_shared<test::MemoryCredentials>(u"unknown"_s); };
    m_ana->parts = parts;
    m_ana->reopen();
    QSignalSpy needed(m_ana->account.get(), &Account::signInNeeded);
    QVERIFY(m_ana->workspaces().writeSection(m_section, u"# One\n\nkept\n"_s));
    m_ana->account->start();
    QTRY_VERIFY_WITH_TIMEOUT(!needed.isEmpty(), 10'000);
    QTRY_COMPARE(m_ana->store().status().connection, Status::Connection::SignInNeeded);
    QCOMPARE(m_ana->store().status().waiting, 1);
    QCOMPARE(m_ana->text(m_section), u"# One\n\nkept\n"_s);
}

void TestEngine::purgeTakesTheWorkspaceAway()
{
    const models::Id id = sharedWorkspace(u"# One\n\nalpha\n"_s);
    m_binh->account->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_binh->isQuiet() && m_binh->workspaces().count() == 1, 10'000);
    QSignalSpy gone(&m_binh->workspaces(), &WorkspaceStore::workspaceGone);
    QVERIFY(m_backend->database()
            .write([&](server::Transaction &transaction) {
                return server::removeCollaborator(transaction, m_database->ana, id, m_database->binh.person);
            })
            .has_value());
    QTRY_COMPARE_WITH_TIMEOUT(gone.size(), 1, 10'000);
    QCOMPARE(m_binh->workspaces().count(), 0);
    QVERIFY(!m_binh->workspaces().section(m_section));
}

void TestEngine::serverThatComesAndGoes()
{
    sharedWorkspace(u"# One\n\n0\n"_s);
    m_ana->account->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet(), 10'000);
    m_backend->stop(std::chrono::milliseconds(0));
    QTRY_COMPARE_WITH_TIMEOUT(m_ana->store().status().connection, Status::Connection::Offline, 10'000);
    for (int i = 1; i <= 5; ++i)
        QVERIFY(m_ana->workspaces().writeSection(m_section, u"# One\n\n%1\n"_s.arg(i)));
    QCOMPARE(m_ana->text(m_section), u"# One\n\n5\n"_s);
    QVERIFY(m_ana->store().status().waiting >= 1);
    QVERIFY(!m_ana->store().status().upToDate);
}

void TestEngine::randomEditsConverge()
{
    const models::Id id = sharedWorkspace(u"# One\n\na\n\nb\n\nc\n\nd\n\ne\n\nf\n"_s);
    Client laptop(partsOf(m_database->ana, u"laptop"_s));
    const std::array<Client *, 2> clients{m_ana.get(), &laptop};
    for (Client *client : clients) {
        client->account->start();
        QTRY_VERIFY_WITH_TIMEOUT(client->isQuiet(), 10'000);
    }
    std::mt19937 random(20261121);
    for (int round = 0; round < 60; ++round) {
        Client &client = *clients[random() % 2];
        QStringList lines = client.text(m_section).split(u'\n');
        if (client.workspaces().sections(id).size() < 4 && random() % 6 == 0)
            QVERIFY(
                client.workspaces().addSection(id, u"New %1"_s.arg(round), int(random() % 3)).has_value());
        const qsizetype line = 2 + qsizetype(random() % 6) * 2;
        if (line < lines.size())
            lines[line] = u"%1 in round %2"_s.arg(line).arg(round);
        QVERIFY(client.workspaces().writeSection(m_section, lines.join(u'\n')));
        if (random() % 10 == 0) {
            client.reopen();
            client.account->start();
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents, int(random() % 20));
    }
    for (Client *client : clients)
        QTRY_VERIFY_WITH_TIMEOUT(client->isQuiet(), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_ana->text(m_section), laptop.text(m_section), 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_ana->workspaces().sections(id), laptop.workspaces().sections(id), 10'000);
}

void TestEngine::manyWritersOfOneSectionAllGetThrough()
{
    constexpr int writers = 6;
    constexpr int writes = 5;
    QStringList lines{u"# One"_s};
    for (int writer = 0; writer < writers; ++writer)
        lines += {QString(), u"Writer %1, 0."_s.arg(writer), QString(), u"Nobody's line %1."_s.arg(writer)};
    sharedWorkspace(lines.join(u'\n') + u'\n');
    std::vector<std::unique_ptr<Client>> clients;
    for (int writer = 0; writer < writers; ++writer) {
        clients.push_back(std::make_unique<Client>(partsOf(m_database->ana, u"machine %1"_s.arg(writer))));
        clients.back()->account->start();
    }
    for (const auto &client : clients)
        QTRY_VERIFY_WITH_TIMEOUT(client->isQuiet(), 20'000);
    // Everybody writes at once, in a place of their own.
    for (int number = 1; number <= writes; ++number) {
        for (int writer = 0; writer < writers; ++writer) {
            const QString read = clients.at(std::size_t(writer))->text(m_section);
            QString text = read;
            text.replace(
                u"Writer %1, %2."_s.arg(writer).arg(number - 1), u"Writer %1, %2."_s.arg(writer).arg(number));
            QVERIFY2(
                text != read, qPrintable(read)); // what somebody wrote themselves is always shown to them
            QVERIFY(clients.at(std::size_t(writer))->workspaces().writeSectionFrom(m_section, read, text));
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    for (const auto &client : clients) {
        QTRY_VERIFY_WITH_TIMEOUT(client->isQuiet(), 30'000);
        QCOMPARE(client->store().status().needPerson, 0);
    }
    for (const auto &client : clients)
        QTRY_COMPARE_WITH_TIMEOUT(client->text(m_section), clients.front()->text(m_section), 10'000);
    for (int writer = 0; writer < writers; ++writer)
        QVERIFY2(clients.front()->text(m_section).contains(u"Writer %1, %2."_s.arg(writer).arg(writes)),
            qPrintable(clients.front()->text(m_section)));
}

void TestEngine::whatWaitsIsSentOnceAndInOrder()
{
    const models::Id id = sharedWorkspace(u"# One\n\nfirst\n"_s);
    m_ana->account->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet(), 10'000);
    m_ana->reopen(); // and not started: as without a network
    // More than may be on their way at once, with writes in between that everything later depends on.
    QList<models::Id> made;
    for (int number = 0; number < 20; ++number) {
        const auto section = m_ana->workspaces().addSection(id, u"Part %1"_s.arg(number), number);
        QVERIFY(section.has_value());
        made.append(*section);
        for (const models::Id &earlier : std::as_const(made))
            QVERIFY(
                m_ana->workspaces().writeSection(earlier, u"# Part\n\nafter %1 of them\n"_s.arg(number + 1)));
        QVERIFY(m_ana->workspaces().rename(id, u"With %1 parts"_s.arg(number + 1)));
    }
    m_ana->account->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_ana->isQuiet(), 60'000);
    QCOMPARE(m_ana->store().status().needPerson, 0);

    m_binh->account->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_binh->isQuiet(), 20'000);
    QCOMPARE(m_binh->workspaces().workspace(id)->title, u"With 20 parts"_s);
    const QList<models::Section> sections = m_binh->workspaces().sections(id);
    QCOMPARE(sections.size(), made.size() + 1);
    for (const models::Id &section : std::as_const(made))
        QCOMPARE(m_binh->text(section), u"# Part\n\nafter 20 of them\n"_s);
    QCOMPARE(m_binh->workspaces().sections(id), m_ana->workspaces().sections(id));
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
