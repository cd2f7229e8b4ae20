#pragma once

#include "sync/search_store.h"

namespace agentee::tests
{

class SampleStore;

/// Finds words as they stand; prefixes and diacritics are the real store's business.
class SampleSearchStore : public sync::SearchStore
{
    Q_OBJECT
public:
    explicit SampleSearchStore(SampleStore &store)
        : m_store(store)
    {
    }
    QList<models::SearchHit> find(const QString &words, int limit) const override;
    bool complete() const override { return true; }

private:
    SampleStore &m_store;
};

} // namespace agentee::tests
