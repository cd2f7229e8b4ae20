#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace agentee::ui
{

/// A ZIP archive in memory, as office documents are. Files of at most 4 GB together.
class ZipFile
{
public:
    enum class Packing { Stored, Deflated };
    void add(const QByteArray &name, const QByteArray &bytes, Packing packing = Packing::Deflated);
    /// The whole archive. Add nothing afterwards.
    QByteArray finish();

private:
    struct Entry {
        QByteArray name;
        quint32 check = 0;
        quint32 packed = 0;
        quint32 size = 0;
        quint32 offset = 0;
        quint16 method = 0;
    };
    static void describe(QByteArray &to, const Entry &entry);

    QByteArray m_bytes;
    QList<Entry> m_entries;
};

} // namespace agentee::ui
