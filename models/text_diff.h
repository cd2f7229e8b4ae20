#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace agentee::models
{

struct DiffPiece {
    enum class Kind { Same, Added, Removed };
    Kind kind = Kind::Same;
    QString text;
    friend bool operator==(const DiffPiece &, const DiffPiece &) = default;
};

struct DiffCount {
    int added = 0;
    int removed = 0;
    friend bool operator==(const DiffCount &, const DiffCount &) = default;
};

/// What changed, by words (Unicode word boundaries; a white space or a punctuation mark is a word of its own
/// here). Joining the texts of Same and Removed gives `before`, of Same and Added gives `after`, code unit by
/// code unit, whatever the texts hold. No piece is empty, no two neighbours are of one kind, Removed stands
/// before the Added that took its place. Words that change with nothing but spaces between them make one
/// change. Any thread.
///
/// Long texts (together over 200,000 code units) are compared by lines first and by words within changed
/// lines; a stretch of changed lines that is itself so long stays whole.
QList<DiffPiece> wordDiff(QStringView before, QStringView after);

/// The same by lines; a line includes its line end (LF or CRLF).
QList<DiffPiece> lineDiff(QStringView before, QStringView after);

/// Words with at least one letter or digit in the changed pieces.
DiffCount changedWords(const QList<DiffPiece> &pieces);

/// Lines in the changed pieces of a lineDiff().
DiffCount changedLines(const QList<DiffPiece> &pieces);

} // namespace agentee::models
