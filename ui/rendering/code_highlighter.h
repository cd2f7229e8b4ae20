#pragma once

#include <QString>

namespace agentee::ui
{

/// Escaped HTML of a code block, its words in spans of the classes hk (keyword), hf (function or type), hs
/// (string), hn (number), hc (comment) and he (error), which our style sheets colour. Unknown languages and
/// blocks over 64 KB come back plain.
QString highlightedCode(const QString &code, const QString &language);

} // namespace agentee::ui
