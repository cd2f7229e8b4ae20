#pragma once

#include "models/problem.h"

#include <QFile>

#include <mutex>

namespace agentee::client
{

/// The log of one profile: agentee.log, and older ones as agentee.1.log (the newer) and so on. Together they
/// never take more than bytes × files. For the person alone. Any thread; one process at a time.
class LogFiles
{
public:
    struct Bounds {
        qint64 bytes = 512 * 1024; ///< of one file
        int files = 5; ///< with the one that is written
    };

    /// The folder is made when missing. A log that cannot be written is noted in problem(), nothing else.
    explicit LogFiles(const QString &folder)
        : LogFiles(folder, Bounds())
    {
    }
    LogFiles(const QString &folder, const Bounds &bounds);

    /// One entry, without its line end. It is in the file when this returns.
    void write(const QByteArray &line);
    /// Why entries are missing; empty: none is.
    QString problem() const;

private:
    void open();
    void turnOver();

    const QString m_folder;
    const Bounds m_bounds;
    mutable std::mutex m_mutex;
    QFile m_file;
    QString m_problem;
};

/// The newest entries, whole, of all log files of a folder, oldest first: at most `bytes`. Any thread.
QByteArray logTail(const QString &folder, qint64 bytes);

} // namespace agentee::client
