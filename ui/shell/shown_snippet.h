#pragma once

#include "models/api.h"

namespace agentee::ui
{

/// What was found, as it is read in a narrow list.
struct ShownSnippet {
    QString text;
    QList<std::pair<int, int>> matches; ///< position and length in the text, UTF-16 units
};

/// From so short before the first match, at the beginning of a word, that the match itself is seen.
ShownSnippet shownSnippet(const models::SearchHit &hit);

} // namespace agentee::ui
