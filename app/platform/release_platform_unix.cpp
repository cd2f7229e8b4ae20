#include "app/platform/release_platform.h"

#include <QSysInfo>

namespace agentee::client
{

QString releasePlatform()
{
#ifdef Q_OS_MACOS
    return QStringLiteral("macos-") + QSysInfo::buildCpuArchitecture();
#else
    return {};
#endif
}

} // namespace agentee::client
