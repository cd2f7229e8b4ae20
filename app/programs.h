#pragma once

#include <QString>

namespace agentee::client
{

/// The full name of one of this installation's programs: beside the running one, or where an installation
/// keeps what people do not start themselves (libexec/agentee). Beside the running one when it is in neither.
QString ownProgram(const QString &name);

} // namespace agentee::client
