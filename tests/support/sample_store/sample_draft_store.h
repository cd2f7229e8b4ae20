#pragma once

#include "sync/draft_store.h"

namespace agentee::tests
{

class SampleStore;

class SampleDraftStore : public sync::DraftStore
{
    Q_OBJECT
public:
    explicit SampleDraftStore(SampleStore &store)
        : m_store(store)
    {
    }
    QJsonObject draft(const QString &key) const override;
    models::Result<void> keep(const QString &key, const QJsonObject &draft) override;

private:
    SampleStore &m_store;
};

} // namespace agentee::tests
