#include "app/platform/spare_resources.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

constexpr qint64 enoughMemory = 1024 * 1024; ///< kilobytes
constexpr qint64 longestFile = 8192;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(longestFile).trimmed() : QByteArray();
}

bool isOnBattery()
{
    bool discharges = false;
    const QString supplies = u"/sys/class/power_supply/"_s;
    for (const QString &name : QDir(supplies).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString supply = supplies + name;
        // Of mice and pens too; theirs say so.
        if (contentOf(supply + u"/scope"_s) == "Device")
            continue;
        if (contentOf(supply + u"/online"_s) == "1")
            return false;
        discharges = discharges || contentOf(supply + u"/status"_s) == "Discharging";
    }
    return discharges;
}

bool isShortOfMemory()
{
    for (const QByteArray &line : contentOf(u"/proc/meminfo"_s).split('\n')) {
        if (line.startsWith("MemAvailable:")) {
            const QByteArray kilobytes = line.sliced(line.indexOf(':') + 1).trimmed();
            return kilobytes.split(' ').constFirst().toLongLong() < enoughMemory;
        }
    }
    return false;
}

} // namespace

bool hasSpareResources()
{
    return !isOnBattery() && !isShortOfMemory();
}

} // namespace agentee::client
