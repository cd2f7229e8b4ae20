#pragma once

#include <QByteArrayView>
#include <QtEndian>

namespace agentee::sync
{

/// Notices damage, not malice: every step is reversible, so that a difference of any few bits in one place
/// never gets lost. Several times as fast as a cryptographic hash, because it is computed for every row that
/// is read. Begin with any number, or with the checksum of what comes before.
inline qint64 rowChecksum(QByteArrayView bytes, qint64 begin = 0)
{
    quint64 sum = static_cast<quint64>(begin) ^ static_cast<quint64>(bytes.size());
    const auto mix = [&sum](quint64 word) {
        sum = (sum ^ word) * 0x9E3779B97F4A7C15U;
        sum ^= sum >> 32U;
    };
    qsizetype i = 0;
    for (; i + 8 <= bytes.size(); i += 8)
        mix(qFromLittleEndian<quint64>(bytes.data() + i));
    for (; i < bytes.size(); ++i)
        mix(static_cast<quint8>(bytes[i]));
    return static_cast<qint64>(sum);
}

} // namespace agentee::sync
