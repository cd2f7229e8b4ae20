#include "ui/shell/shown_snippet.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr qsizetype mostBefore = 24; ///< characters before the first match

/// Whether each character is one that is read, not a mark.
QList<bool> readCharacters(const QString &snippet)
{
    QList<bool> read(snippet.size(), true);
    const auto hide = [&read](qsizetype from, qsizetype length) {
        std::fill_n(read.begin() + from, length, false);
    };
    // Headings, quotes, points of lists and lines of tables stand at the beginning of a line, which is a
    // space here.
    static const QRegularExpression marks(
        u"(?:^|(?<=\\s))(?:#{1,6}|>+|[-+*]|\\|?(?::?-+:?\\|)+(?::?-+:?)?)(?=\\s)"
        u"|\\*+|`+|~~|\\||(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    for (const QRegularExpressionMatch &mark : marks.globalMatch(snippet))
        hide(mark.capturedStart(), mark.capturedLength());
    static const QRegularExpression link(u"!?\\[([^\\[\\]]*)\\]\\([^()\\s]*\\)"_s);
    for (const QRegularExpressionMatch &found : link.globalMatch(snippet)) {
        hide(found.capturedStart(), found.capturedStart(1) - found.capturedStart());
        hide(found.capturedEnd(1), found.capturedEnd() - found.capturedEnd(1));
    }
    return read;
}

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
    const QList<bool> read = readCharacters(hit.snippet);
    QString plain;
    QList<qsizetype> places; ///< of each character of the snippet in the plain text
    for (qsizetype at = 0; at < hit.snippet.size(); ++at) {
        places.append(plain.size());
        const QChar one = hit.snippet.at(at);
        const bool isDouble = one.isSpace() && (plain.isEmpty() || plain.back().isSpace());
        if (read.at(at) && !isDouble)
            plain.append(one);
    }
    places.append(plain.size());
    const auto placed = [&places](qsizetype at) {
        return places.at(std::clamp<qsizetype>(at, 0, places.size() - 1));
    };
    const qsizetype begin =
        hit.matches.isEmpty() ? 0 : beginningBefore(plain, placed(hit.matches.first().first));
    const QString dots = begin > 0 ? u"… "_s : QString();
    ShownSnippet shown{.text = dots + plain.sliced(begin), .matches = {}};
    for (const auto &[from, length] : hit.matches) {
        const qsizetype first = placed(from);
        const qsizetype last = placed(qsizetype(from) + length);
        if (last > first)
            shown.matches.append({int(first - begin + dots.size()), int(last - first)});
    }
    return shown;
}

} // namespace agentee::ui
