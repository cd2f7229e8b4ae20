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

namespace
{

/// A process and what it has started, except backends.
QList<qint64> familyOf(qint64 processId)
{
    QMultiHash<qint64, qint64> children;
    QHash<qint64, QByteArray> names;
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        bool isProcess = false;
        const qint64 id = name.toLongLong(&isProcess);
        if (!isProcess)
            continue;
        const ProcessStatus status = statusOf(id);
        names.insert(id, status.name);
        children.insert(status.parent, id);
    }
    QList<qint64> family;
    QList<qint64> waiting{processId};
    while (!waiting.isEmpty()) {
        const qint64 id = waiting.takeLast();
        if (names.value(id).startsWith("agentee-server"))
            continue;
        family.append(id);
        waiting += children.values(id);
    }
    return family;
}

} // namespace

qint64 peakMemory()
{
    return peakMemoryFrom(QCoreApplication::applicationPid());
}

qint64 peakMemoryFrom(qint64 processId)
{
    qint64 sum = 0;
    for (const qint64 id : familyOf(processId))
        sum += peakMemoryOf(id);
    return sum;
}

QHash<qint64, qint64> wakeUpsOf(qint64 processId)
{
    QHash<qint64, qint64> wakeUps;
    for (const qint64 id : familyOf(processId)) {
        const QString threads = u"/proc/%1/task"_s.arg(id);
        for (const QString &thread : QDir(threads).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile file(threads + u'/' + thread + u"/status"_s);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            for (const QByteArray &line : file.readAll().split('\n')) {
                if (line.startsWith("voluntary_ctxt_switches:"))
                    wakeUps.insert(
                        thread.toLongLong(), line.sliced(line.indexOf(':') + 1).trimmed().toLongLong());
            }
        }
    }
    return wakeUps;
}

qint64 wakeUpsBetween(const QHash<qint64, qint64> &earlier, const QHash<qint64, qint64> &later)
{
    qint64 sum = 0;
    for (const auto &[thread, count] : later.asKeyValueRange())
        sum += count - earlier.value(thread, 0);
    return sum;
}

qint64 now()
{
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace agentee::bench
