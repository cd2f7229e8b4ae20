#include "server/services/workspaces.h"
#include "server/store/section_table.h"
#include "server/store/text_folding.h"
#include "server/store/transaction.h"

#include <algorithm>

namespace agentee::server
{

using models::Result;
using models::SearchHit;

namespace
{

constexpr int MostHits = 100;
constexpr qsizetype QueryLength = 200;
constexpr qsizetype SnippetBefore = 60;
constexpr qsizetype SnippetLength = 240;

struct Match {
    qsizetype begin = 0;
    qsizetype length = 0;
};

/// Where a word begins with one of the looked-for words, in units of the folded text.
QList<Match> matchesIn(const QString &folded, const QStringList &words)
{
    QList<Match> matches;
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const bool atStart = i == 0 || !folded.at(i - 1).isLetterOrNumber();
        if (!atStart || !folded.at(i).isLetterOrNumber())
            continue;
        for (const QString &word : words) {
            if (QStringView(folded).sliced(i).startsWith(word)) {
                matches.append({.begin = i, .length = word.size()});
                break;
            }
        }
    }
    return matches;
}

/// Not between the halves of a surrogate pair.
qsizetype wholeCharacter(const QString &text, qsizetype position)
{
    if (position > 0 && position < text.size() && text.at(position).isLowSurrogate())
        return position - 1;
    return position;
}

void addSnippet(SearchHit &hit, const QString &text, const QStringList &words)
{
    const Folding folding = fold(text);
    const QList<Match> matches = matchesIn(folding.text, words);
    const qsizetype first = matches.isEmpty() ? 0 : folding.origins.at(matches.first().begin);
    const qsizetype begin = wholeCharacter(text, std::max<qsizetype>(0, first - SnippetBefore));
    const qsizetype end = wholeCharacter(text, std::min(text.size(), begin + SnippetLength));
    hit.snippet = text.sliced(begin, end - begin);
    // Same length, so that the matches keep their places.
    for (QChar &character : hit.snippet) {
        if (character.isSpace() || character.category() == QChar::Other_Control)
            character = u' ';
    }
    for (const Match &match : matches) {
        const qsizetype from = folding.origins.at(match.begin);
        const qsizetype after = match.begin + match.length;
        const qsizetype to = after < folding.origins.size() ? folding.origins.at(after) : text.size();
        if (from >= begin && to <= end)
            hit.matches.append({static_cast<int>(from - begin), static_cast<int>(to - from)});
    }
}

} // namespace

Result<QList<SearchHit>> search(
    Transaction &transaction, const Principal &principal, const QString &words, int limit)
{
    const QString query = words.left(QueryLength);
    const QString expression = indexExpression(query);
    QList<SearchHit> hits;
    if (expression.isEmpty())
        return hits;
    const QStringList folded = foldedWords(query);
    const auto found =
        SectionTable(transaction)
            .matching(principal.tenant, principal.person, expression, std::clamp(limit, 1, MostHits));
    for (const SectionTable::Hit &match : found) {
        SearchHit hit{.workspaceId = match.section.workspaceId,
            .workspaceTitle = match.workspaceTitle,
            .sectionId = match.section.id,
            .sectionTitle = match.section.title,
            .snippet = {},
            .matches = {}};
        addSnippet(hit, match.section.markdown, folded);
        hits.append(hit);
    }
    return hits;
}

} // namespace agentee::server
