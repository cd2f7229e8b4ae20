#include "server/main/command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

constexpr int askedWrongly = 2;

std::unexpected<EarlyEnd> wrong(const QString &sentence)
{
    return std::unexpected(
        EarlyEnd{askedWrongly, sentence + u"\nagentee-server --help lists what can be asked.\n"_s});
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"The backend of Agentee.\n\n"
        "agentee-server --data DIR [options]                     serves the data in DIR\n"
        "agentee-server add-tenant --data DIR --name NAME        adds a company and says its id\n"
        "agentee-server add-person --data DIR --tenant ID --name NAME --email ADDRESS\n"
        "                                                        adds an account; the password is read\n"
        "                                                        from the standard input\n"
        "agentee-server set-password --data DIR --email ADDRESS  gives an account another password, read "
        "from\n"
        "                                                        the standard input, and ends its "
        "sign-ins\n\n"
        "Exit codes: 0 stopped as asked, 1 could not run, 2 asked wrongly."_s);
    parser.addPositionalArgument(
        u"command"_s, u"add-tenant, add-person, set-password; nothing: serve"_s, u"[command]"_s);
    parser.addOption({u"data"_s, u"Folder of the database. Made when missing."_s, u"DIR"_s});
    parser.addOption({u"config"_s, u"Configuration (JSON)."_s, u"FILE"_s});
    parser.addOption({u"port"_s, u"Port to listen on; 0: any free one."_s, u"N"_s});
    parser.addOption({u"address"_s, u"Numeric address to listen on (127.0.0.1)."_s, u"A"_s});
    parser.addOption({u"sample"_s, u"Fill an empty database with the sample companies."_s});
    parser.addOption({u"embedded"_s, u"Say that this server is for one person's trial."_s});
    parser.addOption({u"sample-password-from-input"_s,
        u"With --sample: the sample people's password is the first line of the standard input."_s});
    parser.addOption(
        {u"end-with-input"_s, u"Stop when the standard input ends, as it does with its writer."_s});
    parser.addOption({u"own-certificate"_s,
        u"TLS with certificates of an authority that this process makes for itself and keeps in memory; with "
        "--print-address a line “authority BASE64” says before whom to believe."_s});
    parser.addOption({u"print-address"_s, u"Print “listening URL” when ready."_s});
    parser.addOption({u"name"_s, u"Name of the company, or of the person."_s, u"NAME"_s});
    parser.addOption({u"tenant"_s, u"Id of the person's company."_s, u"ID"_s});
    parser.addOption({u"email"_s, u"The account's address."_s, u"ADDRESS"_s});
    parser.addOption({u"initials"_s, u"1 to 4 capital letters (from the name)."_s, u"XX"_s});
    parser.addOption({u"admin"_s, u"The person administers the company."_s});
}

std::expected<CommandLine, EarlyEnd> serveFrom(const QCommandLineParser &parser, CommandLine line)
{
    if (parser.isSet(u"config"_s)) {
        const auto config = withConfigFile(line.config, parser.value(u"config"_s));
        if (!config) {
            QString text = config.error().title;
            for (const models::Problem::FieldError &error : config.error().fieldErrors)
                text += u"\n  "_s + error.pointer + u' ' + error.message;
            return wrong(text);
        }
        line.config = *config;
    }
    if (parser.isSet(u"port"_s)) {
        bool isNumber = false;
        const uint port = parser.value(u"port"_s).toUInt(&isNumber);
        if (!isNumber || port > 65535)
            return wrong(u"--port must be a number from 0 to 65535."_s);
        line.config.port = quint16(port);
    }
    if (parser.isSet(u"address"_s))
        line.config.address = parser.value(u"address"_s);
    line.config.ownCertificate = parser.isSet(u"own-certificate"_s);
    if (line.config.ownCertificate && !line.config.certificateFile.isEmpty())
        return wrong(u"--own-certificate and certificate_file exclude each other."_s);
    line.config.sample = parser.isSet(u"sample"_s);
    line.config.embedded = parser.isSet(u"embedded"_s);
    line.config.passwordFromInput = parser.isSet(u"sample-password-from-input"_s);
    line.config.endWithInput = parser.isSet(u"end-with-input"_s);
    line.config.printAddress = parser.isSet(u"print-address"_s);
    return line;
}

std::expected<CommandLine, EarlyEnd> addPersonFrom(const QCommandLineParser &parser, CommandLine line)
{
    for (const QString &needed : {u"tenant"_s, u"name"_s, u"email"_s}) {
        if (parser.value(needed).isEmpty())
            return wrong(u"add-person needs --%1."_s.arg(needed));
    }
    line.verb = CommandLine::Verb::AddPerson;
    line.tenant = parser.value(u"tenant"_s);
    line.name = parser.value(u"name"_s);
    line.email = parser.value(u"email"_s);
    line.initials = parser.value(u"initials"_s);
    line.admin = parser.isSet(u"admin"_s);
    return line;
}

} // namespace

std::expected<CommandLine, EarlyEnd> parseCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(help))
        return std::unexpected(EarlyEnd{0, parser.helpText()});
    if (parser.isSet(version))
        return std::unexpected(EarlyEnd{0, QCoreApplication::applicationVersion() + u'\n'});

    CommandLine line;
    line.config.dataFolder = parser.value(u"data"_s);
    if (line.config.dataFolder.isEmpty())
        return wrong(u"--data is missing: the folder that the data is kept in."_s);
    const QStringList commands = parser.positionalArguments();
    if (commands.isEmpty())
        return serveFrom(parser, line);
    if (commands == QStringList{u"add-person"_s})
        return addPersonFrom(parser, line);
    if (commands == QStringList{u"set-password"_s}) {
        if (parser.value(u"email"_s).isEmpty())
            return wrong(u"set-password needs --email."_s);
        line.verb = CommandLine::Verb::SetPassword;
        line.email = parser.value(u"email"_s);
        return line;
    }
    if (commands != QStringList{u"add-tenant"_s})
        return wrong(u"There is no command “%1”."_s.arg(commands.join(u' ')));
    if (parser.value(u"name"_s).isEmpty())
        return wrong(u"add-tenant needs --name."_s);
    line.verb = CommandLine::Verb::AddTenant;
    line.tenant = parser.value(u"name"_s);
    return line;
}

} // namespace agentee::server
