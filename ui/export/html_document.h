#pragma once

#include "ui/paper/paper.h"

#include <functional>
#include <optional>

namespace agentee::ui
{

/// Told before each part how many are done; false: stop.
using PartDone = std::function<bool(qsizetype done)>;

/// The document as one HTML page that needs nothing else: its own style, for the screen and for paper,
/// pictures inside of it, no scripts, and a policy that lets a browser fetch nothing. Nothing when it was
/// stopped. Any thread.
std::optional<QByteArray> htmlDocument(const PaperContent &content, const PartDone &goOn);

} // namespace agentee::ui
