#pragma once

#include <QFile>

#include <optional>

namespace agentee::server
{

/// A small file beside the database: the newest feed number (summed over the tenants) that was ever answered
/// for. A database that holds less was restored from a backup. It is not synced to disk: it may lag behind
/// after a power cut, never run ahead.
class CommitMark
{
public:
    explicit CommitMark(const QString &path);
    std::optional<qint64> read();
    void write(qint64 number);

private:
    QFile m_file;
};

} // namespace agentee::server
