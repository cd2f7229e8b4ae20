#include "models/readable_text.h"
#include "models/search_text.h"
#include "server/services/workspaces.h"
#include "server/store/section_table.h"
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

/// Not between the halves of a surrogate pair.
qsizetype wholeCharacter(const QString &text, qsizetype position)
{
    if (position > 0 && position < text.size() && text.at(position).isLowSurrogate())
        return position - 1;
    return position;
}

void addSnippet(SearchHit &hit, const QString &text, const QStringList &words)
{
    // One unit is the shortest match, so no more than these can lie in the snippet.
    const auto matches = models::searchMatches(models::foldedWithOrigins(text), words, SnippetLength);
    const qsizetype first = matches.isEmpty() ? 0 : matches.first().first;
    const qsizetype begin = wholeCharacter(text, std::max<qsizetype>(0, first - SnippetBefore));
    const qsizetype end = wholeCharacter(text, std::min(text.size(), begin + SnippetLength));
    hit.snippet = text.sliced(begin, end - begin);
    // Same length, so that the matches keep their places.
    for (QChar &character : hit.snippet) {
        if (character.isSpace() || character.category() == QChar::Other_Control)
            character = u' ';
    }
    for (const auto &[from, length] : matches) {
        if (from >= begin && from + length <= end)
            hit.matches.append({static_cast<int>(from - begin), static_cast<int>(length)});
    }
}

} // namespace

Result<QList<SearchHit>> search(
    Transaction &transaction, const Principal &principal, const QString &words, int limit)
{
    const QStringList wanted = models::searchWords(words.left(QueryLength));
    QList<SearchHit> hits;
    if (wanted.isEmpty())
        return hits;
    const auto found = SectionTable(transaction)
                           .matching(principal.tenant, principal.person, models::searchExpression(wanted),
                               std::clamp(limit, 1, MostHits));
    for (const SectionTable::Hit &match : found) {
        SearchHit hit{.workspaceId = match.section.workspaceId,
            .workspaceTitle = match.workspaceTitle,
            .sectionId = match.section.id,
            .sectionTitle = match.section.title,
            .snippet = {},
            .matches = {}};
        addSnippet(hit, models::readableText(match.section.markdown), wanted);
        hits.append(hit);
    }
    return hits;
}

} // namespace agentee::server
