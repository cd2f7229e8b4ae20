#include "models/found_text.h"
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
        const models::FoundText text = models::foundText(match.section.markdown, match.section.title, wanted);
        hits.append({.workspaceId = match.section.workspaceId,
            .workspaceTitle = match.workspaceTitle,
            .sectionId = match.section.id,
            .sectionTitle = match.section.title,
            .snippet = text.text,
            .matches = text.matches});
    }
    return hits;
}

} // namespace agentee::server
