#include "app/client_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::client::Options)
};

} // namespace

std::expected<Options, QString> readOptions(const QStringList &arguments, const QString &workingFolder)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Say::tr("Proposals that people and their agents write together."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, Say::tr("Shows this text."));
    const QCommandLineOption version({u"v"_s, u"version"_s}, Say::tr("Shows the version."));
    const QCommandLineOption profile(u"profile"_s, Say::tr("Folder of accounts and local data."), u"DIR"_s);
    const QCommandLineOption server(u"server"_s, Say::tr("Address of the server to sign in to."), u"URL"_s);
    const QCommandLineOption as(
        u"as"_s, Say::tr("Signs in as a sample person of a trial server."), u"NAME"_s);
    const QCommandLineOption hidden(u"hidden"_s,
        Say::tr("Starts beside the clock, without a window, when that is chosen in the settings."));
    parser.addOptions({help, version, profile, server, as, hidden});
    parser.addPositionalArgument(
        u"what"_s, Say::tr("Markdown files to import, or links to open."), u"[FILE.md|agentee://…]"_s);
    if (!parser.parse(arguments))
        return std::unexpected(parser.errorText());

    Options options{.profile = {},
        .server = {},
        .as = parser.value(as),
        .files = {},
        .links = {},
        .hidden = parser.isSet(hidden),
        .help = parser.isSet(help),
        .version = parser.isSet(version),
        .text = parser.helpText()};
    if (parser.isSet(profile))
        options.profile = QDir(workingFolder).absoluteFilePath(parser.value(profile));
    if (parser.isSet(server)) {
        options.server = QUrl(parser.value(server), QUrl::StrictMode);
        const bool web = options.server.scheme() == "http"_L1 || options.server.scheme() == "https"_L1;
        if (!options.server.isValid() || options.server.host().isEmpty() || !web)
            return std::unexpected(Say::tr("“%1” is not the address of a server.").arg(parser.value(server)));
    }
    for (const QString &argument : parser.positionalArguments()) {
        if (argument.startsWith("agentee:"_L1))
            options.links.append(QUrl(argument, QUrl::StrictMode));
        else if (argument.startsWith("file:"_L1)) // as desktops hand files over
            options.files.append(QUrl(argument, QUrl::StrictMode).toLocalFile());
        else
            options.files.append(QDir(workingFolder).absoluteFilePath(argument));
    }
    return options;
}

} // namespace agentee::client
