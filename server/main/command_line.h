#pragma once

#include "server/main/server_config.h"

#include <QStringList>

#include <expected>

namespace agentee::server
{

/// What the program is asked to do.
struct CommandLine {
    enum class Verb { Serve, AddTenant, AddPerson, SetPassword };
    Verb verb = Verb::Serve;
    ServerConfig config;
    QString tenant; ///< AddTenant: the name; AddPerson: the id
    QString name; ///< AddPerson; likewise the initials
    QString email; ///< AddPerson, SetPassword
    QString initials; ///< empty: from the name
    bool admin = false;
};

/// A program that ends here: help, version, or what is wrong with the command line.
struct EarlyEnd {
    int exitCode = 0; ///< 0 for help; 2: asked wrongly
    QString text;
};

std::expected<CommandLine, EarlyEnd> parseCommandLine(const QStringList &arguments);

} // namespace agentee::server
