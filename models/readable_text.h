#pragma once

#include <QString>
#include <QStringView>

namespace agentee::models
{

/// Markdown as somebody reads it, on one line: words without marks, addresses, tags or comments; between
/// blocks and cells a space. Any thread.
QString readableText(QStringView markdown);

} // namespace agentee::models
