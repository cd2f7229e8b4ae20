#pragma once

#include <QString>
#include <QTextDocument>

namespace agentee::ui
{

/// The text of a tool tip that shows these words as they are: Qt reads as HTML what looks like it, and shows
/// the marks of whatever was made safe and does not.
inline QString plainTip(const QString &words)
{
    return Qt::mightBeRichText(words) ? words.toHtmlEscaped() : words;
}

} // namespace agentee::ui
