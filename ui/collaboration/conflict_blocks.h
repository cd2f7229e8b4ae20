#pragma once

#include <QList>
#include <QString>

namespace agentee::ui
{

/// One place of a merge that needs a person, by line numbers (from 0) of its three marker lines.
struct ConflictBlock {
    int opening = 0; ///< `<<<<<<< label`
    int divider = 0; ///< `=======`
    int closing = 0; ///< `>>>>>>> label`
    friend bool operator==(const ConflictBlock &, const ConflictBlock &) = default;
};

enum class ConflictChoice { Ours, Theirs, Both };

/// The complete blocks in a text that models::mergeTexts() made, in order; `markerLength` is its answer's.
QList<ConflictBlock> conflictBlocks(const QString &text, int markerLength);

/// Whether any line is a marker, also one that a person left over by deleting half a block.
bool hasConflictMarkers(const QString &text, int markerLength);

/// The lines that a choice keeps of one block, joined with line feeds; each ends with one.
QString chosenLines(const QString &text, const ConflictBlock &block, ConflictChoice choice);

} // namespace agentee::ui
