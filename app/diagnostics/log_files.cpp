#include "app/diagnostics/log_files.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

constexpr QFile::Permissions forTheOwner = QFile::ReadOwner | QFile::WriteOwner;

QString pathIn(const QString &folder, int number)
{
    return folder + (number == 0 ? u"/agentee.log"_s : u"/agentee.%1.log"_s.arg(number));
}

} // namespace

LogFiles::LogFiles(const QString &folder, const Bounds &bounds)
    : m_folder(folder)
    , m_bounds(bounds)
{
    const bool isNew = !QDir(folder).exists();
    if (isNew && QDir().mkpath(folder))
        QFile::setPermissions(folder, forTheOwner | QFile::ExeOwner);
    open();
}

void LogFiles::open()
{
    m_file.setFileName(pathIn(m_folder, 0));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, forTheOwner))
        m_problem = m_file.errorString();
}

void LogFiles::turnOver()
{
    m_file.close();
    QFile::remove(pathIn(m_folder, m_bounds.files - 1));
    for (int number = m_bounds.files - 1; number > 0; --number)
        QFile::rename(pathIn(m_folder, number - 1), pathIn(m_folder, number));
    // Where the old one could not be moved out of the way it is written over: the bound holds before
    // everything else.
    if (QFile::exists(pathIn(m_folder, 0)))
        QFile::resize(pathIn(m_folder, 0), 0);
    open();
}

void LogFiles::write(const QByteArray &line)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_file.isOpen())
        return;
    const QByteArray entry = line.left(m_bounds.bytes - 1) + '\n';
    if (m_file.size() + entry.size() > m_bounds.bytes)
        turnOver();
    if (m_file.isOpen() && m_file.write(entry) != entry.size())
        m_problem = m_file.errorString();
}

QString LogFiles::problem() const
{
    const std::scoped_lock lock(m_mutex);
    return m_problem;
}

QByteArray logTail(const QString &folder, qint64 bytes)
{
    QByteArray entries;
    bool isCut = false;
    for (int number = 0; entries.size() < bytes; ++number) {
        QFile file(pathIn(folder, number));
        if (!file.open(QIODevice::ReadOnly))
            break;
        const qint64 wanted = bytes - entries.size();
        isCut = file.size() > wanted;
        if (isCut)
            file.seek(file.size() - wanted);
        entries.prepend(file.read(wanted));
    }
    return isCut ? entries.sliced(entries.indexOf('\n') + 1) : entries;
}

} // namespace agentee::client
