#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace agentee::ui
{

/// A text that people reach by typing some of its letters in order. Made once, compared often.
struct FuzzyText {
    QString folded; ///< as models::foldedText() makes it; at most 256 letters
    QList<bool> starts; ///< for each folded letter: a word, or a hump of a camel, begins with it
};

FuzzyText fuzzyText(QStringView text);

/// What is typed, as it is compared: folded like the search, without spaces, at most 32 letters.
QString fuzzyQuery(QStringView typed);

/// How well the letters fit; higher is better, none when the text does not have them in this order. Letters
/// at the start of words and letters side by side count most, and a shorter text counts more than a longer
/// one. An empty query fits all alike. `query` is of fuzzyQuery().
std::optional<int> fuzzyScore(const FuzzyText &text, QStringView query);

/// Which code units of the original text the best fit consists of, in order; for showing them.
QList<qsizetype> fuzzyPositions(QStringView text, QStringView query);

} // namespace agentee::ui
