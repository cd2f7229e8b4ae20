#pragma once

#include "models/problem.h"
#include "server/main/platform/file_lock.h"

#include <QString>

#include <memory>

namespace agentee::server
{

/// The data folder while this process has it to itself. The hold ends with the process, however that ends.
class DataFolder
{
public:
    /// Makes the folder when it is missing, for its owner alone. Conflict when another process has it.
    static models::Result<std::unique_ptr<DataFolder>> take(const QString &path);
    /// Removes the address file.
    ~DataFolder();
    DataFolder(const DataFolder &) = delete;
    DataFolder &operator=(const DataFolder &) = delete;

    /// Writes `address`, by which others on this computer find the server.
    models::Result<void> writeAddress(const QString &url);

private:
    DataFolder(const QString &path, std::unique_ptr<FileLock> lock)
        : m_path(path)
        , m_lock(std::move(lock))
    {
    }

    QString m_path;
    std::unique_ptr<FileLock> m_lock;
    bool m_wroteAddress = false;
};

} // namespace agentee::server
