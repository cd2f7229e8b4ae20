#include "server/main/platform/private_files.h"

#include <sys/stat.h>

namespace agentee::server
{

void makeFilesPrivate()
{
    ::umask(S_IRWXG | S_IRWXO);
}

} // namespace agentee::server
