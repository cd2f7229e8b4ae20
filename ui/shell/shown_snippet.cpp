#include "ui/shell/shown_snippet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr qsizetype mostBefore = 24; ///< characters before the first match

qsizetype beginningBefore(const QString &text, qsizetype match)
{
    if (match <= mostBefore)
        return 0;
    const qsizetype space = text.indexOf(u' ', match - mostBefore - 1);
    return space < 0 || space >= match ? match : space + 1;
}

} // namespace

ShownSnippet shownSnippet(const models::SearchHit &hit)
{
    const qsizetype size = hit.snippet.size();
    const qsizetype first = hit.matches.isEmpty() ? 0 : hit.matches.first().first;
    const qsizetype begin = beginningBefore(hit.snippet, std::clamp<qsizetype>(first, 0, size));
    const QString dots = begin > 0 ? u"… "_s : QString();
    ShownSnippet shown{.text = dots + hit.snippet.sliced(begin), .matches = {}};
    for (const auto &[from, length] : hit.matches) {
        const qsizetype start = std::clamp<qsizetype>(from, begin, size);
        const qsizetype end = std::clamp<qsizetype>(qsizetype(from) + length, start, size);
        if (end > start)
            shown.matches.append({int(start - begin + dots.size()), int(end - start)});
    }
    return shown;
}

} // namespace agentee::ui
