#pragma once

#include <QString>

namespace agentee::ui {

/// Escaped HTML of a code block with colours as inline styles. Unknown languages and blocks over 64 KB come back plain.
QString highlightedCode(const QString &code, const QString &language, bool dark);

} // namespace agentee::ui
