#pragma once

#include <QString>

namespace agentee::client
{

/// The name under which releases list this system's installer; empty where a package manager or a store
/// brings new versions, so that the program need not look for them.
QString releasePlatform();

} // namespace agentee::client
