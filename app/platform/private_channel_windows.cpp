#include "app/platform/private_channel.h"

namespace agentee::client
{

QString privateChannel(const QString &name)
{
    return name;
}

} // namespace agentee::client
