#pragma once

#include "models/markdown_import.h"

#include <QFuture>

namespace agentee::ui
{

using ImportOutcome = std::expected<models::ImportedDocument, models::ImportFailure>;

/// Reads and parses one file in the thread pool. Refuses what is no document (a folder, a device, a pipe, a
/// link that leads nowhere) or too large before it is opened.
QFuture<ImportOutcome> startImport(const QString &path, const std::optional<QString> &encoding = {});

/// The same, in this thread.
ImportOutcome importFile(const QString &path, const std::optional<QString> &encoding);

} // namespace agentee::ui
