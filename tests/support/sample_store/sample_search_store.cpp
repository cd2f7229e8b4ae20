#include "tests/support/sample_store/sample_search_store.h"

#include "models/found_text.h"
#include "models/search_text.h"
#include "sync/workspace_store.h"
#include "tests/support/sample_store/sample_store.h"

namespace agentee::tests
{

QList<models::SearchHit> SampleSearchStore::find(const QString &words, int limit) const
{
    QList<models::SearchHit> hits;
    const QStringList wanted = models::searchWords(words);
    if (wanted.isEmpty())
        return hits;
    for (const models::Workspace &workspace : std::as_const(m_store.data().workspaces)) {
        for (const models::Section &section : m_store.workspaces().sections(workspace.id)) {
            const models::FoundText found = models::foundText(section.markdown, section.title, wanted);
            if (found.matches.isEmpty() || hits.size() >= limit)
                continue;
            hits.append({.workspaceId = workspace.id,
                .workspaceTitle = workspace.title,
                .sectionId = section.id,
                .sectionTitle = section.title,
                .snippet = found.text,
                .matches = found.matches});
        }
    }
    return hits;
}

} // namespace agentee::tests
