#pragma once

#include <QList>
#include <QString>

namespace agentee::sync
{

/// What is known of one file of an account, without anything that it holds.
struct LocalFile {
    enum class State {
        Sound,
        Damaged, ///< in its structure, or in rows that do not match their checksums
        Unreadable, ///< newer than this program, or the disk refuses
        Missing,
    };
    QString name;
    qint64 bytes = 0; ///< with what waits beside it to be moved into it
    State state = State::Missing;
    int schema = 0; ///< its version
    QList<std::pair<QString, qint64>> rows; ///< how many, by table
};

/// Looks through the cache and the outbox of the account whose data lie in `folder` (StorageUse::folder),
/// every row of them, and mends nothing: damage is left to the account itself, which meets it too. Takes
/// seconds for large caches, so: not in the window's thread. The account may be open meanwhile.
QList<LocalFile> checkLocalFiles(const QString &folder);

} // namespace agentee::sync
