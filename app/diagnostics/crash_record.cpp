#include "app/diagnostics/crash_record.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

constexpr qsizetype longestValue = 512;
constexpr qsizetype mostFrames = 128;

struct Mapping {
    quint64 begin = 0;
    quint64 end = 0;
    QString path;
};

std::optional<quint64> hexadecimal(const QString &text)
{
    bool isNumber = false;
    const quint64 number = text.toULongLong(&isNumber, 16);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// `55d0-55f0 r-xp 00001000 08:01 42   /usr/bin/agentee`; the path may hold spaces.
std::optional<Mapping> mappingFrom(const QString &line)
{
    const auto begin = hexadecimal(line.section(u'-', 0, 0));
    const auto end = hexadecimal(line.section(u'-', 1).section(u' ', 0, 0));
    const QString path = line.section(u' ', 5, -1, QString::SectionSkipEmpty);
    if (!begin || !end || path.isEmpty())
        return std::nullopt;
    return Mapping{*begin, *end, path};
}

void place(QList<CrashRecord::Frame> &frames, const QList<Mapping> &mappings)
{
    QHash<QString, quint64> begins;
    for (const Mapping &mapping : mappings) {
        const auto known = begins.constFind(mapping.path);
        begins.insert(mapping.path, known == begins.cend() ? mapping.begin : std::min(*known, mapping.begin));
    }
    for (CrashRecord::Frame &frame : frames) {
        const auto found = std::ranges::find_if(mappings, [&frame](const Mapping &mapping) {
            return mapping.begin <= frame.address && frame.address < mapping.end;
        });
        if (found == mappings.end())
            continue;
        frame.module = found->path.section(u'/', -1).section(u'\\', -1);
        frame.offset = frame.address - begins.value(found->path);
    }
}

} // namespace

CrashRecord crashRecordFrom(QByteArrayView bytes)
{
    CrashRecord record;
    QList<Mapping> mappings;
    for (const QByteArray &line : bytes.toByteArray().split('\n')) {
        const QString text = QString::fromUtf8(line.left(longestValue));
        const QString key = text.section(u' ', 0, 0);
        const QString value = text.section(u' ', 1);
        if (key == "program"_L1)
            record.program = value;
        else if (key == "cause"_L1)
            record.cause = value;
        else if (key == "thread"_L1)
            record.thread = value;
        else if (key == "time"_L1 && value.toLongLong() > 0)
            record.time = QDateTime::fromSecsSinceEpoch(value.toLongLong(), QTimeZone::UTC);
        else if (key == "address"_L1)
            record.address = hexadecimal(value).value_or(0);
        else if (key == "frame"_L1 && record.frames.size() < mostFrames)
            record.frames.append({.address = hexadecimal(value).value_or(0), .module = {}, .offset = 0});
        else if (key == "map"_L1) {
            if (const auto mapping = mappingFrom(value))
                mappings.append(*mapping);
        } else if (key == "end"_L1)
            record.isComplete = true;
    }
    place(record.frames, mappings);
    return record;
}

QString textOf(const CrashRecord &record)
{
    const auto told = [](const QString &value) { return value.isEmpty() ? u"not known"_s : value; };
    QString text = u"Program: %1\nTime: %2\nCause: %3 at 0x%4\nThread: %5\n"_s.arg(told(record.program),
        told(record.time.toString(Qt::ISODate)), told(record.cause), QString::number(record.address, 16),
        told(record.thread));
    for (const CrashRecord::Frame &frame : record.frames) {
        text += u"  0x%1  "_s.arg(frame.address, 16, 16, QChar(u'0'));
        text += frame.module.isEmpty() ? u"?\n"_s
                                       : u"%1+0x%2\n"_s.arg(frame.module, QString::number(frame.offset, 16));
    }
    if (!record.isComplete)
        text += u"The record ends early.\n"_s;
    return text;
}

} // namespace agentee::client
