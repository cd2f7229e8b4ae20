#include "app/platform/activation.h"

#include <QtEnvironmentVariables>

namespace agentee::client
{

namespace
{

constexpr char variable[] = "XDG_ACTIVATION_TOKEN"; ///< where toolkits look for it

} // namespace

QByteArray givenActivation()
{
    for (const char *name : {variable, "DESKTOP_STARTUP_ID"}) {
        if (QByteArray activation = qgetenv(name); !activation.isEmpty())
            return activation;
    }
    return {};
}

void useActivation(const QByteArray &activation)
{
    // Also none: one that was left over from an earlier start is worth nothing now.
    if (activation.isEmpty())
        qunsetenv(variable);
    else
        qputenv(variable, activation);
}

} // namespace agentee::client
