#pragma once

#include <QString>
#include <QStringView>

namespace agentee::models
{

struct MergeResult {
    QString text; ///< the merged text; where both sides changed the same lines, both stand between conflict
                  ///< markers
    bool clean = true; ///< no conflict: `text` can be used as it is
    int conflicts = 0; ///< places that need a person
    /// Length of the marker lines (`<<<<<<< label`, `=======`, `>>>>>>> label`). 7, unless the texts have
    /// lines that look like such markers; then longer than any of them, so that a marker is never mistaken
    /// for text.
    int markerLength = 7;
};

/// Three-way merge by lines: `ours` and `theirs` were both made from `base`. A final line with or without a
/// line end is no difference of the line itself. Line ends are kept; if one side only converted all of them
/// (LF, CRLF), that conversion is merged like any other change instead of touching every line. Any thread.
MergeResult mergeTexts(QStringView base, QStringView ours, QStringView theirs, const QString &oursLabel,
    const QString &theirsLabel);

} // namespace agentee::models
