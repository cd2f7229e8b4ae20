#include "ui/export/zip_file.h"

#include <array>

namespace agentee::ui
{

namespace
{

constexpr quint16 versionNeeded = 20;
constexpr quint16 utf8Names = 0x0800;
constexpr quint16 firstDay = 0x21; ///< 1 January 1980: the same document gives the same bytes

void put16(QByteArray &to, quint16 value)
{
    to.append(char(value & 0xff));
    to.append(char(value >> 8));
}

void put32(QByteArray &to, quint32 value)
{
    put16(to, quint16(value & 0xffff));
    put16(to, quint16(value >> 16));
}

/// CRC-32 as ZIP defines it.
quint32 checkOf(const QByteArray &bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> made{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1) ? 0xedb88320u ^ (value >> 1) : value >> 1;
            made[i] = value;
        }
        return made;
    }();
    quint32 check = 0xffffffffu;
    for (const char byte : bytes)
        check = table[(check ^ quint8(byte)) & 0xff] ^ (check >> 8);
    return check ^ 0xffffffffu;
}

/// qCompress() puts a length before and zlib's head and check around what ZIP wants.
QByteArray deflated(const QByteArray &bytes)
{
    constexpr qsizetype before = 4 + 2;
    constexpr qsizetype after = 4;
    const QByteArray packed = qCompress(bytes);
    return packed.size() > before + after ? packed.sliced(before, packed.size() - before - after)
                                          : QByteArray();
}

} // namespace

void ZipFile::describe(QByteArray &to, const Entry &entry)
{
    put16(to, versionNeeded);
    put16(to, utf8Names);
    put16(to, entry.method);
    put16(to, 0);
    put16(to, firstDay);
    put32(to, entry.check);
    put32(to, entry.packed);
    put32(to, entry.size);
    put16(to, quint16(entry.name.size()));
    put16(to, 0);
}

void ZipFile::add(const QByteArray &name, const QByteArray &bytes, Packing packing)
{
    const QByteArray packed = packing == Packing::Deflated ? deflated(bytes) : QByteArray();
    const bool smaller = !packed.isEmpty() && packed.size() < bytes.size();
    const QByteArray &body = smaller ? packed : bytes;
    const Entry entry{.name = name,
        .check = checkOf(bytes),
        .packed = quint32(body.size()),
        .size = quint32(bytes.size()),
        .offset = quint32(m_bytes.size()),
        .method = quint16(smaller ? 8 : 0)};
    put32(m_bytes, 0x04034b50);
    describe(m_bytes, entry);
    m_bytes += name;
    m_bytes += body;
    m_entries.append(entry);
}

QByteArray ZipFile::finish()
{
    const quint32 directory = quint32(m_bytes.size());
    for (const Entry &entry : std::as_const(m_entries)) {
        put32(m_bytes, 0x02014b50);
        put16(m_bytes, versionNeeded);
        describe(m_bytes, entry);
        put16(m_bytes, 0);
        put16(m_bytes, 0);
        put16(m_bytes, 0);
        put32(m_bytes, 0);
        put32(m_bytes, entry.offset);
        m_bytes += entry.name;
    }
    const quint32 length = quint32(m_bytes.size()) - directory;
    put32(m_bytes, 0x06054b50);
    put32(m_bytes, 0);
    put16(m_bytes, quint16(m_entries.size()));
    put16(m_bytes, quint16(m_entries.size()));
    put32(m_bytes, length);
    put32(m_bytes, directory);
    put16(m_bytes, 0);
    return m_bytes;
}

} // namespace agentee::ui
