#pragma once

#include "sync/search_store.h"
#include "sync/stores/local_data.h"

namespace agentee::sync
{

class LocalSearchStore : public SearchStore
{
    Q_OBJECT
public:
    explicit LocalSearchStore(LocalData &data);
    void tell(const ChangeSet &changes);

    QList<models::SearchHit> find(const QString &words, int limit) const override;
    bool complete() const override;

private:
    LocalData &m_data;
};

} // namespace agentee::sync
