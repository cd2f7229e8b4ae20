#include "server/main/platform/private_files.h"

namespace agentee::server
{

/// Files take over the access list of their folder here, which is the administrator's or the person's own.
void makeFilesPrivate() { }

} // namespace agentee::server
