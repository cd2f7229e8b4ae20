#include "models/found_text.h"

#include "models/api.h"
#include "models/readable_text.h"
#include "models/search_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::models
{

namespace
{

constexpr qsizetype before = 24; ///< UTF-16 units; narrow lists show a line or two
constexpr qsizetype longest = 240;

/// Not between the halves of a surrogate pair.
qsizetype wholeCharacter(QStringView text, qsizetype position)
{
    const bool splits = position > 0 && position < text.size() && text[position].isLowSurrogate();
    return splits ? position - 1 : position;
}

/// A word's beginning, at most `before` ahead of what was found.
qsizetype beginningFor(QStringView text, qsizetype found)
{
    const qsizetype earliest = std::max<qsizetype>(0, found - before);
    if (earliest == 0)
        return 0;
    const qsizetype space = text.indexOf(u' ', earliest);
    return wholeCharacter(text, space >= 0 && space < found ? space + 1 : found);
}

} // namespace

FoundText foundText(const QString &markdown, const QString &title, const QStringList &words)
{
    QString text = readableText(markdown);
    const QString line = markdown.trimmed().section(u'\n', 0, 0);
    const QString heading = line.startsWith(u'#') ? readableText(line) : QString();
    if (!heading.isEmpty() && heading == title.simplified() && text.startsWith(heading))
        text = text.sliced(heading.size()).trimmed();
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    const auto first = searchMatches(foldedWithOrigins(text), words, 1);
    const qsizetype begin = first.isEmpty() ? 0 : beginningFor(text, first.first().first);
    const qsizetype end = wholeCharacter(text, std::min(text.size(), begin + longest));
    FoundText found;
    found.text = (begin > 0 ? u"\u2026 "_s : QString()) + text.sliced(begin, end - begin);
    for (const auto &[position, length] :
        searchMatches(foldedWithOrigins(found.text), words, limits::MatchesPerHit))
        found.matches.append({int(position), int(length)});
    return found;
}

} // namespace agentee::models
