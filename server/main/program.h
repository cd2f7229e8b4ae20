#pragma once

#include <QStringList>

namespace agentee::server
{

/// The whole program; returns its exit code.
int runProgram(const QStringList &arguments);

} // namespace agentee::server
