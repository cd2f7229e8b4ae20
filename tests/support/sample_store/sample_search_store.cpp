#include "tests/support/sample_store/sample_search_store.h"

#include "models/readable_text.h"
#include "sync/workspace_store.h"
#include "tests/support/sample_store/sample_store.h"

#include <algorithm>

namespace agentee::tests
{

QList<models::SearchHit> SampleSearchStore::find(const QString &words, int limit) const
{
    QList<models::SearchHit> hits;
    const QString wanted = words.trimmed();
    if (wanted.isEmpty())
        return hits;
    for (const models::Workspace &workspace : std::as_const(m_store.data().workspaces)) {
        for (const models::Section &section : m_store.workspaces().sections(workspace.id)) {
            const QString text = models::readableText(section.markdown);
            const qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive);
            if (at < 0 || hits.size() >= limit)
                continue;
            const qsizetype from = std::max<qsizetype>(0, at - 40);
            const QString snippet = text.mid(from, wanted.size() + 90);
            const qsizetype match = snippet.indexOf(wanted, 0, Qt::CaseInsensitive);
            hits.append({.workspaceId = workspace.id,
                .workspaceTitle = workspace.title,
                .sectionId = section.id,
                .sectionTitle = section.title,
                .snippet = snippet,
                .matches = match < 0 ? QList<std::pair<int, int>>()
                                     : QList<std::pair<int, int>>{{int(match), int(wanted.size())}}});
        }
    }
    return hits;
}

} // namespace agentee::tests
