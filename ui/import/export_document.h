#pragma once

#include "models/id.h"
#include "models/problem.h"

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

/// Writes the whole document to `path` as UTF-8, byte for byte as WorkspaceStore::document() gives it. A file
/// that is there is replaced only when everything is written.
models::Result<void> exportDocument(sync::Store &store, const models::Id &workspaceId, const QString &path);

/// A file name made from the title, without what file systems refuse.
QString exportFileName(const QString &title, const QString &suffix = QStringLiteral("md"));

} // namespace agentee::ui
