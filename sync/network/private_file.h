#pragma once

#include "models/problem.h"

#include <QByteArray>

#include <optional>

/// Files that are this user's alone.
namespace agentee::sync
{

/// Replaces the file as a whole, or not at all, also when the power fails. Mode 0600 from its first moment.
models::Result<void> writePrivateFile(const QString &path, const QByteArray &bytes);
/// Nothing when there is no such file. A file over `maximum` bytes is a StorageFailure.
models::Result<std::optional<QByteArray>> readPrivateFile(const QString &path, qsizetype maximum);
/// Mode 0700, with all that leads to it.
models::Result<void> makePrivateFolder(const QString &path);
/// Takes away what others may do with a file or a folder that is there.
models::Result<void> keepPrivate(const QString &path);

} // namespace agentee::sync
