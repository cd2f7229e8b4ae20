#pragma once

#include "sync/draft_store.h"
#include "sync/stores/local_data.h"

namespace agentee::sync
{

class LocalDraftStore : public DraftStore
{
    Q_OBJECT
public:
    explicit LocalDraftStore(LocalData &data);

    QJsonObject draft(const QString &key) const override;
    models::Result<void> keep(const QString &key, const QJsonObject &draft) override;

private:
    LocalData &m_data;
};

} // namespace agentee::sync
