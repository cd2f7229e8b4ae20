#pragma once

#include "models/problem.h"

#include <QString>

#include <optional>

namespace agentee::client
{

/// What crashes of this program have left in a folder. Nothing of it leaves this computer by itself.
class CrashReports
{
public:
    explicit CrashReports(const QString &folder)
        : m_folder(folder)
    {
    }

    /// From now on a crash of this process leaves a record. Once, in the main thread. The folder is made when
    /// missing; of older records that nobody has looked at a few are kept.
    models::Result<void> watch();

    /// The newest report that the person has not decided about, as text.
    std::optional<QString> unseen() const;
    /// It is kept as last(), and not offered again.
    models::Result<void> markSeen();
    /// The newest report of all.
    std::optional<QString> last() const;

private:
    QStringList unseenFiles() const; ///< newest first
    QString seenFile() const;
    QString m_folder;
};

} // namespace agentee::client
