#include "models/api.h"
#include "server/main/sample_data.h"
#include "tests/server_api/server_process.h"
#include "tests/support/backend/api_user.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace agentee::test
{

namespace
{

QStringList serveArguments(const QString &folder)
{
    return {u"--data"_s, folder, u"--sample"_s, u"--embedded"_s, u"--port"_s, u"0"_s, u"--print-address"_s};
}

} // namespace

class TestServerProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereItListensAndStopsWhenAsked();
    void aNewSessionSaysWhatWillAnswer();
    void peopleChooseAmongWhatIsOffered();
    void sampleDataIsMadeOnce();
    void twoOnOneFolderAreRefused();
    void badCommandLines_data();
    void badCommandLines();
    void badConfigurations_data();
    void badConfigurations();
    void aRealInstallation();
    void aLostPasswordIsSetAnew();
    void whatWasAcknowledgedSurvivesBeingKilled();
};

void TestServerProgram::saysWhereItListensAndStopsWhenAsked()
{
    const QTemporaryDir folder;
    ServerProcess server(serveArguments(folder.path()));
    QVERIFY(server.port() != 0);
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(server.port());
    QCOMPARE(server.output(), "listening " + address + '\n');
    QFile file(folder.filePath(u"address"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().trimmed(), address);

    ApiConnection connection(server.port());
    QCOMPARE(connection.ask({.path = "/v1/health"}).body, QByteArray("{\"status\":\"ok\"}"));
    QVERIFY(connection.ask({.path = "/.well-known/agentee"}).json().value("embedded"_L1).toBool());
    QCOMPARE(server.terminate(), 0);
    QVERIFY(!file.exists());
}

void TestServerProgram::aNewSessionSaysWhatWillAnswer()
{
    const QTemporaryDir folder;
    ServerProcess server(serveArguments(folder.path()));
    ApiUser binh(server.port(), u"binh@northwind.example"_s, u"northwind"_s);
    const QJsonObject agent = binh.get("/v1/me").json().value("agent"_L1).toObject();
    QVERIFY(!agent.value("provider"_L1).toString().isEmpty());
    const models::NewWorkspace proposal{.id = models::newId(),
        .title = u"Lock gates"_s,
        .workflowKey = u"proposal"_s,
        .frontMatter = {},
        .state = {},
        .sections = {}};
    QCOMPARE(binh.post("/v1/workspaces", models::toJson(proposal)).status, 201);
    const ApiAnswer opened = binh.post(
        "/v1/workspaces/" + idBytes(proposal.id) + "/sessions", {{u"id"_s, models::idText(models::newId())}});
    QCOMPARE(opened.status, 201);
    const QJsonObject session = opened.json();
    QCOMPARE(session.value("provider"_L1), agent.value("provider"_L1));
    QCOMPARE(session.value("model"_L1), agent.value("model"_L1));
}

void TestServerProgram::peopleChooseAmongWhatIsOffered()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"server.json"_s);
    const QByteArray secret = "sk-not-for-clients";
    {
        QFile config(file);
        QVERIFY(config.open(QIODevice::WriteOnly));
        const QByteArray text = R"({"more_providers": [
            {"kind": "openai", "base_url": "http://127.0.0.1:9", "model": "small-1", "api_key": ")"
            + secret + R"("}, {"kind": "openai", "base_url": "http://127.0.0.1:9", "model": "large-1"}]})";
        QCOMPARE(config.write(text), text.size());
    }
    ServerProcess server(serveArguments(folder.path()) + QStringList{u"--config"_s, file});
    ApiUser binh(server.port(), u"binh@northwind.example"_s, u"northwind"_s);
    const ApiAnswer answer = binh.get("/v1/providers");
    const QJsonArray offered = answer.json().value("items"_L1).toArray();
    QCOMPARE(offered.size(), 3);
    QCOMPARE(offered.at(0).toObject(), binh.get("/v1/me").json().value("agent"_L1).toObject());
    QCOMPARE(offered.at(2).toObject().value("model"_L1).toString(), u"large-1"_s);
    QVERIFY(!answer.body.contains(secret));

    const auto opened = [&binh](const QJsonValue &preferred) {
        const models::NewWorkspace proposal{.id = models::newId(),
            .title = u"Lock gates"_s,
            .workflowKey = u"proposal"_s,
            .frontMatter = {},
            .state = {},
            .sections = {}};
        binh.post("/v1/workspaces", models::toJson(proposal));
        return binh.post("/v1/workspaces/" + idBytes(proposal.id) + "/sessions",
            {{u"id"_s, models::idText(models::newId())}, {u"preferred_agent"_s, preferred}});
    };
    const auto agentOf = [](const ApiAnswer &session) {
        return QJsonObject{{u"provider"_s, session.json().value("provider"_L1)},
            {u"model"_s, session.json().value("model"_L1)}};
    };
    QCOMPARE(agentOf(opened(offered.at(2))), offered.at(2).toObject());
    QCOMPARE(agentOf(opened(offered.at(0))), offered.at(0).toObject());
    // What is not offered is told by the session that does not have it; what is no wish at all is refused.
    QJsonObject other = offered.at(2).toObject();
    other.insert("model"_L1, u"huge-1"_s);
    QCOMPARE(agentOf(opened(other)), offered.at(0).toObject());
    other.insert("api_key"_L1, u"mine"_s);
    QCOMPARE(opened(other).status, 422);
    QCOMPARE(opened(QJsonObject{{u"provider"_s, QString(1'000, u'x')}, {u"model"_s, u"m"_s}}).status, 422);
    QCOMPARE(opened(u"large-1"_s).status, 422);

    // Nobody could choose between two that look alike.
    QFile config(file);
    QVERIFY(config.open(QIODevice::WriteOnly));
    QVERIFY(config.write(R"({"more_providers": [{"kind": "librarian"}]})") > 0);
    config.close();
    const QTemporaryDir anotherFolder;
    ServerProcess twice(serveArguments(anotherFolder.path()) + QStringList{u"--config"_s, file});
    QVERIFY(twice.exitCode() != 0);
    QVERIFY2(twice.errors().contains("leave one out"), twice.errors().constData());
}

void TestServerProgram::sampleDataIsMadeOnce()
{
    const QTemporaryDir folder;
    QJsonObject before;
    for (int start = 0; start < 2; ++start) {
        ServerProcess server(serveArguments(folder.path()));
        ApiUser ana(server.port(), u"ana@northwind.example"_s, u"northwind"_s);
        QCOMPARE(ana.id(), server::samplePersonId(u"ana"_s));
        const QJsonObject feed = ana.get("/v1/changes?cursor=0&limit=1000").json();
        if (start == 1)
            QCOMPARE(feed, before);
        before = feed;
        const QJsonObject harbour = ana.get("/v1/workspaces/" + idBytes(server::sampleWorkspaceId())).json();
        QCOMPARE(harbour.value("title"_L1).toString(), u"Harbour retrofit"_s);
        QCOMPARE(harbour.value("current_step"_L1).toString(), u"technical_proposal"_s);
        for (const QByteArray &words :
            QByteArrayList{"can%20tho", "%D0%BD%D0%B0%D1%81%D0%BE%D1%81%D1%8B", "tide"})
            QVERIFY2(ana.get("/v1/search?query=" + words).body.contains("snippet"), words.constData());
        QCOMPARE(server.terminate(), 0);
    }
}

void TestServerProgram::twoOnOneFolderAreRefused()
{
    const QTemporaryDir folder;
    ServerProcess first(serveArguments(folder.path()));
    QVERIFY(first.port() != 0);
    ServerProcess second(serveArguments(folder.path()));
    QCOMPARE(second.exitCode(), 1);
    QVERIFY(second.errors().startsWith("Another server uses the data folder"));
    QCOMPARE(ApiConnection(first.port()).ask({.path = "/v1/health"}).status, 200);
    first.kill();
    ServerProcess third(serveArguments(folder.path()));
    QVERIFY2(third.port() != 0, "a killed server must not leave the folder locked");
}

void TestServerProgram::badCommandLines_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("nothing") << QStringList() << QByteArray("--data is missing");
    QTest::newRow("unknown option") << QStringList{u"--dat"_s} << QByteArray("Unknown option");
    QTest::newRow("unknown command") << QStringList{u"--data"_s, u"x"_s, u"serve"_s}
                                     << QByteArray("no command “serve”");
    QTest::newRow("port") << QStringList{u"--data"_s, u"x"_s, u"--port"_s, u"70000"_s}
                          << QByteArray("--port must be");
    QTest::newRow("person without address")
        << QStringList{u"add-person"_s, u"--data"_s, u"x"_s, u"--tenant"_s, u"1"_s, u"--name"_s, u"A"_s}
        << QByteArray("needs --email");
    QTest::newRow("no configuration")
        << QStringList{u"--data"_s, u"x"_s, u"--config"_s, u"/nowhere"_s} << QByteArray("cannot be read");
}

void TestServerProgram::badCommandLines()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, says);
    const QTemporaryDir folder;
    const QString present = QDir::currentPath();
    QDir::setCurrent(folder.path());
    ServerProcess server(arguments);
    const int code = server.exitCode();
    QDir::setCurrent(present);
    QCOMPARE(code, 2);
    const QByteArray errors = server.errors();
    QVERIFY2(errors.contains(says), errors.constData());
    QVERIFY2(QDir(folder.path()).isEmpty(), "nothing may be made");
}

void TestServerProgram::badConfigurations_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no JSON") << QByteArray("port = 1") << QByteArray("JSON");
    QTest::newRow("unknown field") << QByteArray(R"({"prot": 1})") << QByteArray("/prot");
    QTest::newRow("port") << QByteArray(R"({"port": 65536})") << QByteArray("/port");
    QTest::newRow("half of TLS") << QByteArray(R"({"certificate_file": "a.pem"})")
                                 << QByteArray("belong together");
    QTest::newRow("provider") << QByteArray(R"({"provider": {"kind": "oracle"}})") << QByteArray("/kind");
    QTest::newRow("more providers") << QByteArray(R"({"more_providers": {}})")
                                    << QByteArray("/more_providers");
    QTest::newRow("one of more") << QByteArray(R"({"more_providers": [7]})") << QByteArray("/kind");
    QTest::newRow("key file") << QByteArray(
        R"({"provider": {"kind": "anthropic", "model": "m", "api_key_file": "nowhere"}})")
                              << QByteArray("nowhere");
}

void TestServerProgram::badConfigurations()
{
    QFETCH(const QByteArray, config);
    QFETCH(const QByteArray, says);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"config.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(config) == config.size());
    file.close();
    ServerProcess server(
        {u"--data"_s, folder.filePath(u"data"_s), u"--config"_s, file.fileName(), u"--print-address"_s});
    QCOMPARE(server.exitCode(), 2);
    const QByteArray errors = server.errors();
    QVERIFY2(errors.contains(says), errors.constData());
}

void TestServerProgram::aRealInstallation()
{
    const QTemporaryDir folder;
    ServerProcess tenant({u"add-tenant"_s, u"--data"_s, folder.path(), u"--name"_s, u"Kalvik"_s});
    QCOMPARE(tenant.exitCode(), 0);
    const QString id = QString::fromUtf8(tenant.output()).trimmed().section(u' ', -1);
    QStringList person{u"add-person"_s, u"--data"_s, folder.path(), u"--tenant"_s, id, u"--name"_s,
        u"Ingrid Solheim"_s, u"--email"_s, u"ingrid@kalvik.example"_s};
    ServerProcess weak(person, "short\n");
    QCOMPARE(weak.exitCode(), 1);
    ServerProcess added(person, "correct horse battery\n");
    QCOMPARE(added.exitCode(), 0);
    ServerProcess twice(person, "correct horse battery\n");
    QCOMPARE(twice.exitCode(), 1);

    ServerProcess server({u"--data"_s, folder.path(), u"--port"_s, u"0"_s, u"--print-address"_s});
    ApiUser ingrid(server.port(), u"ingrid@kalvik.example"_s, u"correct horse battery"_s);
    QCOMPARE(ingrid.get("/v1/me").json().value("person"_L1)["initials"_L1].toString(), u"IS"_s);
}

void TestServerProgram::aLostPasswordIsSetAnew()
{
    const QTemporaryDir folder;
    const QString ana = u"ana@northwind.example"_s;
    const QStringList asked{u"set-password"_s, u"--data"_s, folder.path(), u"--email"_s, ana};
    QByteArray tokenBefore;
    {
        ServerProcess server(serveArguments(folder.path()));
        ApiUser user(server.port(), ana, u"northwind"_s);
        tokenBefore = user.token();
        ServerProcess meanwhile(asked, "correct horse battery\n");
        QCOMPARE(meanwhile.exitCode(), 1); // the folder is the server's as long as it runs
        QCOMPARE(server.terminate(), 0);
    }
    ServerProcess weak(asked, "short\n");
    QCOMPARE(weak.exitCode(), 1);
    QStringList nobody = asked;
    nobody.last() = u"nobody@northwind.example"_s;
    QCOMPARE(ServerProcess(nobody, "correct horse battery\n").exitCode(), 1);
    QCOMPARE(ServerProcess({u"set-password"_s, u"--data"_s, folder.path()}, "correct horse\n").exitCode(), 2);
    ServerProcess done(asked, "correct horse battery\n");
    QCOMPARE(done.exitCode(), 0);
    QVERIFY(!done.output().contains("horse"));

    ServerProcess server(serveArguments(folder.path()));
    ApiConnection connection(server.port());
    QCOMPARE(connection.ask({.path = "/v1/me", .token = tokenBefore}).status, 401);
    const auto signIn = [&](const QString &password) {
        return connection
            .ask({.method = "POST",
                .path = "/v1/auth/sign-in",
                .body = jsonBytes({{u"email"_s, ana}, {u"password"_s, password}, {u"device"_s, u"test"_s}})})
            .status;
    };
    QCOMPARE(signIn(u"northwind"_s), 401);
    QCOMPARE(signIn(u"correct horse battery"_s), 200);
    // The others' are what they were, and so is everything that was written.
    ApiUser binh(server.port(), u"binh@northwind.example"_s, u"northwind"_s);
    ApiUser again(server.port(), ana, u"correct horse battery"_s);
    QCOMPARE(again.get("/v1/workspaces/" + idBytes(server::sampleWorkspaceId())).status, 200);
}

/// Four writers; the process is killed somewhere in their work, twenty times over. Each write that was
/// answered must be there afterwards, and each that was not must be there once or not at all when it is sent
/// again.
void TestServerProgram::whatWasAcknowledgedSurvivesBeingKilled()
{
    const QTemporaryDir folder;
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QByteArray sections = "/v1/workspaces/" + idBytes(server::sampleWorkspaceId()) + "/sections";
    const auto adding = [&sections](const QString &id) {
        return ApiRequest{.method = "POST",
            .path = sections,
            .body = jsonBytes({{u"id"_s, id}, {u"title"_s, u"Added"_s}, {u"markdown"_s, u"## Added\n"_s},
                {u"position"_s, 0}}),
            .key = id.toLatin1()};
    };
    QSet<QString> expected;
    for (int round = 0; round < 20; ++round) {
        ServerProcess server(serveArguments(folder.path()));
        QVERIFY2(server.port() != 0, server.errors().constData());
        ApiUser ana(server.port(), u"ana@northwind.example"_s, u"northwind"_s);
        QSet<QString> present;
        for (const QJsonValue section : ana.get(sections).json().value("items"_L1).toArray())
            present.insert(section["id"_L1].toString());
        QVERIFY2(present.contains(expected), qPrintable(u"round %1, seed %2"_s.arg(round).arg(seed)));

        std::array<QStringList, 4> answered;
        std::array<QString, 4> open;
        const QByteArray token = ana.token();
        std::atomic<int> done = 0;
        std::atomic<int> ended = 0;
        {
            std::vector<std::jthread> writers;
            for (std::size_t i = 0; i < answered.size(); ++i) {
                writers.emplace_back([&, i] {
                    ApiConnection connection(server.port());
                    for (int n = 0; n < 200; ++n) {
                        open.at(i) = models::idText(models::newId());
                        ApiRequest request = adding(open.at(i));
                        request.token = token;
                        if (connection.ask(request).status != 201)
                            break;
                        answered.at(i).append(open.at(i));
                        ++done;
                    }
                    ++ended;
                });
            }
            const int killAt = random.bounded(1, 40);
            while (done < killAt && ended < int(answered.size()))
                std::this_thread::yield();
            server.kill();
        }
        ServerProcess again(serveArguments(folder.path()));
        ApiUser anaAgain(again.port(), u"ana@northwind.example"_s, u"northwind"_s);
        for (const QStringList &ids : answered)
            expected.unite(QSet<QString>(ids.begin(), ids.end()));
        for (const QString &id : open) {
            QCOMPARE(anaAgain.ask(adding(id)).status, 201);
            expected.insert(id);
        }
        const QJsonArray now = anaAgain.get(sections).json().value("items"_L1).toArray();
        QSet<QString> ids;
        for (const QJsonValue section : now)
            ids.insert(section["id"_L1].toString());
        QCOMPARE(ids.size(), now.size());
        QVERIFY2(ids.contains(expected), qPrintable(u"round %1, seed %2"_s.arg(round).arg(seed)));
        QCOMPARE(again.terminate(), 0);
    }
}

} // namespace agentee::test

QTEST_GUILESS_MAIN(agentee::test::TestServerProgram)
#include "tst_server_program.moc"
