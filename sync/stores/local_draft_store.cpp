#include "sync/stores/local_draft_store.h"

namespace agentee::sync
{

LocalDraftStore::LocalDraftStore(LocalData &data)
    : m_data(data)
{
}

QJsonObject LocalDraftStore::draft(const QString &key) const
{
    return m_data.outbox().draft(key);
}

models::Result<void> LocalDraftStore::keep(const QString &key, const QJsonObject &draft)
{
    if (m_data.outbox().draft(key) == draft)
        return {};
    return m_data.outbox().keepDraft(key, draft);
}

} // namespace agentee::sync
