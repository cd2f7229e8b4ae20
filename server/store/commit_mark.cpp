#include "server/store/commit_mark.h"

namespace agentee::server
{

CommitMark::CommitMark(const QString &path)
    : m_file(path)
{
    m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered);
}

std::optional<qint64> CommitMark::read()
{
    if (!m_file.isOpen() || !m_file.seek(0))
        return std::nullopt;
    bool valid = false;
    const qint64 number = m_file.read(32).trimmed().toLongLong(&valid);
    return valid ? std::optional(number) : std::nullopt;
}

void CommitMark::write(qint64 number)
{
    if (m_file.isOpen() && m_file.seek(0))
        m_file.write(QByteArray::number(number).rightJustified(20, '0'));
}

} // namespace agentee::server
