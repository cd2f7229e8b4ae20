#include "tests/support/sample_store/sample_draft_store.h"

#include "tests/support/sample_store/sample_store.h"

namespace agentee::tests
{

QJsonObject SampleDraftStore::draft(const QString &key) const
{
    return m_store.data().drafts.value(key);
}

models::Result<void> SampleDraftStore::keep(const QString &key, const QJsonObject &draft)
{
    if (draft.isEmpty())
        m_store.data().drafts.remove(key);
    else
        m_store.data().drafts.insert(key, draft);
    return {};
}

} // namespace agentee::tests
