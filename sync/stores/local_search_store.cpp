#include "sync/stores/local_search_store.h"

namespace agentee::sync
{

namespace
{

/// Own edits are found at once; what arrived in bulk is left to the engine.
constexpr int mostIndexedAtOnce = 8;

} // namespace

LocalSearchStore::LocalSearchStore(LocalData &data)
    : m_data(data)
{
}

void LocalSearchStore::tell(const ChangeSet &changes)
{
    if (!changes.index)
        return;
    if (!m_data.remote) {
        Transaction transaction(m_data.cache().database());
        m_data.cache().index.step(mostIndexedAtOnce);
        if (models::Result<void> done = transaction.commit(); !done)
            m_data.cache().database().note(done.error());
    }
    Q_EMIT indexChanged();
}

QList<models::SearchHit> LocalSearchStore::find(const QString &words, int limit) const
{
    return m_data.cache().index.find(words, limit);
}

bool LocalSearchStore::complete() const
{
    return m_data.cache().index.isComplete();
}

} // namespace agentee::sync
