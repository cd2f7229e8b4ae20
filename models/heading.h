#pragma once

#include <QString>
#include <QStringView>

namespace agentee::models
{

/// What a heading reads: the text of the heading that a part starts with, on one line, without inline
/// Markdown; cut at 300 code units. Empty when the part starts with anything else. A byte order mark and
/// blank lines in front do not count.
QString headingTitle(QStringView partMarkdown);

/// Level 1-6 of the heading that a part starts with, 0 when it starts with anything else.
int headingLevel(QStringView partMarkdown);

/// Renames a part: replaces the text of the heading that it starts with and nothing else; level, style (# or
/// underlined), closing marks and line end stay. A part without a heading gets one of `levelIfNone`. Line
/// ends and other control characters in `title` become spaces, and characters that Markdown would take for
/// its own are escaped, so that headingTitle() of the answer gives `title` back.
QString withHeadingTitle(QStringView partMarkdown, QStringView title, int levelIfNone = 2);

} // namespace agentee::models
