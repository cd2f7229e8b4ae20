#pragma once

#include "ui/export/html_document.h"

#include "models/problem.h"

#include <QFuture>

namespace agentee::ui
{

/// Makes a whole file of a document; nothing when it was stopped.
using MakeFile = std::optional<QByteArray> (*)(const PaperContent &content, const PartDone &goOn);

/// Makes the file in the thread pool and writes it. The future counts the parts that are done; cancelling it
/// stops the work, and then nothing is written. A file that is there is replaced only when everything is
/// written.
QFuture<models::Result<void>> startWriting(MakeFile make, const PaperContent &content, const QString &path);

} // namespace agentee::ui
