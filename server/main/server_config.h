#pragma once

#include "models/problem.h"
#include "server/agent/provider_config.h"

#include <QString>

namespace agentee::server
{

/// How this server runs: its configuration file, then what the command line says instead.
struct ServerConfig {
    QString dataFolder; ///< of the command line alone
    QString name = QStringLiteral("Agentee"); ///< what people are shown when they sign in
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 8420; ///< 0: any free one
    int workers = 4; ///< 1 to 64: requests that are worked on at a time
    QString certificateFile; ///< PEM; with privateKeyFile: TLS and nothing else
    QString privateKeyFile;
    bool ownCertificate = false; ///< of the command line alone: TLS with an authority of this process's own
    ProviderConfig provider;
    QList<ProviderConfig> moreProviders; ///< people may choose them for their new sessions
    bool sample = false; ///< fill an empty database with the sample companies
    bool embedded = false; ///< on this computer, for one person's trial
    bool printAddress = false; ///< say "listening URL" on the standard output
    bool passwordFromInput = false; ///< the sample people's password is the standard input's first line
    bool endWithInput = false; ///< stop when the standard input ends
};

/// Reads a configuration file over `config`: {name, address, port, workers, certificate_file,
/// private_key_file, provider: {..., api_key_file}, more_providers: [{...}]}. Unknown fields are refused.
/// Relative file names are meant from the folder of the configuration file.
models::Result<ServerConfig> withConfigFile(const ServerConfig &config, const QString &fileName);

} // namespace agentee::server
