#include "server/main/program.h"

#include "server/agent/runtime/agent_runtime.h"
#include "server/api/backend.h"
#include "server/http/own_authority.h"
#include "server/main/administration.h"
#include "server/main/command_line.h"
#include "server/main/data_folder.h"
#include "server/main/log_output.h"
#include "server/main/platform/private_files.h"
#include "server/main/platform/stop_signals.h"
#include "server/main/sample_data.h"
#include "server/store/database.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

using models::Problem;
using models::Result;

constexpr int couldNotRun = 1;
constexpr qint64 longestPasswordLine = 4096;

void say(std::FILE *where, const QString &text)
{
    QTextStream(where) << text << Qt::endl;
}

int refused(const Problem &problem)
{
    QString text = problem.title;
    for (const Problem::FieldError &error : problem.fieldErrors)
        text += u"\n  "_s + error.pointer + u' ' + error.message;
    if (!problem.nextStep.isEmpty())
        text += u'\n' + problem.nextStep;
    say(stderr, text);
    return couldNotRun;
}

QString lineFromInput()
{
    QTextStream input(stdin);
    return input.readLine(longestPasswordLine);
}

int administrate(const CommandLine &line)
{
    const auto database = Database::open({.folder = line.config.dataFolder});
    if (!database)
        return refused(database.error());
    const auto done = [&]() -> Result<QString> {
        switch (line.verb) {
        case CommandLine::Verb::Serve:
            break;
        case CommandLine::Verb::AddTenant:
            return addTenant(**database, line);
        case CommandLine::Verb::AddPerson:
            return addPerson(**database, line, lineFromInput());
        case CommandLine::Verb::SetPassword:
            return resetPassword(**database, line, lineFromInput());
        }
        std::unreachable();
    }();
    if (!done)
        return refused(done.error());
    say(stdout, *done);
    return 0;
}

/// What makes the agents, and how each is called.
struct Agents {
    QList<ProviderFactory> factories;
    QList<models::AgentMark> marks;
};

Result<Agents> agentsOf(const ServerConfig &config)
{
    Agents agents;
    for (const ProviderConfig &one : QList{config.provider} + config.moreProviders) {
        const Result<ProviderFactory> factory = providerFactory(one);
        if (!factory)
            return std::unexpected(factory.error());
        const auto provider = (*factory)();
        const models::AgentMark mark{.provider = provider->name(), .model = provider->model()};
        if (agents.marks.contains(mark)) {
            return models::problem(Problem::Kind::InvalidFields,
                u"Two providers of the configuration are both %1 with the model “%2”."_s.arg(
                    mark.provider, mark.model),
                u"People could not tell them apart: leave one out."_s);
        }
        agents.marks.append(mark);
        agents.factories.append(*factory);
    }
    return agents;
}

Backend::Options backendOptions(const ServerConfig &config, const QList<models::AgentMark> &agents)
{
    Backend::Options options{.folder = config.dataFolder,
        .discovery = {.name = config.name,
            .version = QCoreApplication::applicationVersion(),
            .apiVersion = 1,
            .embedded = config.embedded},
        .answering = agents.first(),
        .alternatives = agents.mid(1)};
    options.server.address = config.address;
    options.server.port = config.port;
    options.server.workers = config.workers;
    options.server.certificateFile = config.certificateFile;
    options.server.privateKeyFile = config.privateKeyFile;
    return options;
}

bool usesTls(const ServerConfig &config)
{
    return config.ownCertificate || !config.certificateFile.isEmpty();
}

QString urlOf(const ServerConfig &config, quint16 port)
{
    const QString host = config.address.contains(u':') ? u'[' + config.address + u']' : config.address;
    return u"%1://%2:%3"_s.arg(usesTls(config) ? u"https"_s : u"http"_s, host).arg(port);
}

bool isLoopback(const QString &address)
{
    return address.startsWith("127."_L1) || address == "::1"_L1;
}

int serve(DataFolder &folder, const ServerConfig &config)
{
    const Result<Agents> agents = agentsOf(config);
    if (!agents)
        return refused(agents.error());
    Backend::Options options = backendOptions(config, agents->marks);
    if (config.ownCertificate) {
        const auto authority = OwnAuthority::make();
        if (!authority)
            return refused(authority.error());
        options.server.authority = *authority;
    }
    const auto backend = Backend::open(options);
    if (!backend)
        return refused(backend.error());
    if (config.sample) {
        const QString password = config.passwordFromInput ? lineFromInput() : QString();
        if (config.passwordFromInput && password.size() < shortestPassword)
            return refused({.kind = Problem::Kind::InvalidFields,
                .title = u"The standard input gave no password of at least %1 characters."_s.arg(
                    shortestPassword)});
        if (const Result<bool> filled = fillWithSampleData((*backend)->database(), password); !filled)
            return refused(filled.error());
    }
    const auto tell = [&backend](const models::Id &person, const models::StreamEvent &event) {
        (*backend)->tell(person, event);
    };
    AgentRuntime agent((*backend)->database(), agents->factories, tell, AgentRuntime::Options());
    if (const Result<void> started = agent.start(); !started)
        return refused(started.error());
    (*backend)->setAgent(&agent);
    if (const Result<void> started = (*backend)->start(); !started)
        return refused(started.error());
    const QString url = urlOf(config, (*backend)->port());
    if (const Result<void> written = folder.writeAddress(url); !written)
        return refused(written.error());
    if (!usesTls(config) && !isLoopback(config.address)) {
        say(stderr,
            u"Others can read what is sent: this server listens on %1 without TLS. Let a TLS proxy stand in "
            "front of it, or name certificate_file and private_key_file in the configuration."_s.arg(
                config.address));
    }
    if (config.endWithInput)
        stopWhenInputEnds();
    if (config.printAddress && options.server.authority)
        say(stdout,
            u"authority "_s + QString::fromLatin1(options.server.authority->certificate().toBase64()));
    if (config.printAddress)
        say(stdout, u"listening "_s + url);
    waitForStopSignal();
    agent.stop();
    (*backend)->stop();
    return 0;
}

} // namespace

int runProgram(const QStringList &arguments)
{
    const auto line = parseCommandLine(arguments);
    if (!line) {
        QTextStream(line.error().exitCode == 0 ? stdout : stderr) << line.error().text;
        return line.error().exitCode;
    }
    logToStandardError();
    makeFilesPrivate();
    holdStopSignals();
    const auto folder = DataFolder::take(line->config.dataFolder);
    if (!folder)
        return refused(folder.error());
    return line->verb == CommandLine::Verb::Serve ? serve(**folder, line->config) : administrate(*line);
}

} // namespace agentee::server
