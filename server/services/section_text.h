#pragma once

#include "models/problem.h"

#include <QString>

namespace agentee::server
{

/// Bounds of a section's text: length, and no U+0000.
models::Result<void> checkMarkdown(const QString &markdown);

} // namespace agentee::server
