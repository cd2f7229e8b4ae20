#include "models/id.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <atomic>

namespace agentee::models
{

namespace
{

/// The 48 bits of milliseconds with a 12-bit counter below them (RFC 9562, 6.2, method 1). Each call takes a
/// number of its own; more than 4,096 in a millisecond borrow from the next one.
quint64 nextTick()
{
    static std::atomic<quint64> last{0};
    const quint64 now = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch()) << 12;
    quint64 before = last.load(std::memory_order_relaxed);
    quint64 tick = 0;
    do {
        tick = std::max(now, before + 1);
    } while (!last.compare_exchange_weak(before, tick, std::memory_order_relaxed));
    return tick;
}

} // namespace

Id newId()
{
    std::array<quint32, 2> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    const quint64 tick = nextTick();

    QUuid id;
    id.data1 = static_cast<uint>(tick >> 28);
    id.data2 = static_cast<ushort>((tick >> 12) & 0xffff);
    id.data3 = static_cast<ushort>(0x7000 | (tick & 0x0fff));
    for (std::size_t i = 0; i < 8; ++i)
        id.data4[i] = static_cast<uchar>(words[i / 4] >> (8 * (i % 4)));
    id.data4[0] = static_cast<uchar>(0x80 | (id.data4[0] & 0x3f));
    return id;
}

QString idText(const Id &id)
{
    return id.toString(QUuid::WithoutBraces);
}

std::optional<Id> idFromText(QStringView text)
{
    if (text.size() != 36)
        return std::nullopt;
    const QUuid id = QUuid::fromString(text);
    if (id.isNull() || idText(id).compare(text, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    return id;
}

} // namespace agentee::models
