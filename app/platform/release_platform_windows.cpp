#include "app/platform/release_platform.h"

#include <QSysInfo>

#include <windows.h>

#include <appmodel.h>

namespace agentee::client
{

QString releasePlatform()
{
    // A program that was installed as MSIX has a package, and Windows brings its new versions.
    UINT32 length = 0;
    if (::GetCurrentPackageFullName(&length, nullptr) != APPMODEL_ERROR_NO_PACKAGE)
        return {};
    return QStringLiteral("windows-") + QSysInfo::buildCpuArchitecture();
}

} // namespace agentee::client
