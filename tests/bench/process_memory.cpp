#include "tests/bench/process_memory.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMultiHash>

#include <ctime>

using namespace Qt::StringLiterals;

namespace agentee::bench
{

namespace
{

struct ProcessStatus {
    QByteArray name;
    qint64 parent = 0;
    qint64 peak = 0;
};

ProcessStatus statusOf(qint64 processId)
{
    ProcessStatus status;
    QFile file(u"/proc/%1/status"_s.arg(processId));
    if (!file.open(QIODevice::ReadOnly))
        return status; // it has ended meanwhile
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
        if (line.startsWith("Name:"))
            status.name = value;
        else if (line.startsWith("PPid:"))
            status.parent = value.toLongLong();
        else if (line.startsWith("VmHWM:"))
            status.peak = value.split(' ').constFirst().toLongLong() * 1024;
    }
    return status;
}

} // namespace

qint64 peakMemoryOf(qint64 processId)
{
    return statusOf(processId).peak;
}

qint64 peakMemory()
{
    QMultiHash<qint64, qint64> children;
    QHash<qint64, ProcessStatus> all;
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        bool isProcess = false;
        const qint64 id = name.toLongLong(&isProcess);
        if (!isProcess)
            continue;
        all.insert(id, statusOf(id));
        children.insert(all.value(id).parent, id);
    }
    qint64 sum = 0;
    QList<qint64> waiting{QCoreApplication::applicationPid()};
    while (!waiting.isEmpty()) {
        const qint64 id = waiting.takeLast();
        if (all.value(id).name.startsWith("agentee-server"))
            continue;
        sum += all.value(id).peak;
        waiting += children.values(id);
    }
    return sum;
}

qint64 now()
{
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace agentee::bench
