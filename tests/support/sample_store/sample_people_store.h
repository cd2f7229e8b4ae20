#pragma once

#include "sync/people_store.h"

namespace agentee::tests
{

class SampleStore;

class SamplePeopleStore : public sync::PeopleStore
{
    Q_OBJECT
public:
    explicit SamplePeopleStore(SampleStore &store)
        : m_store(store)
    {
    }
    std::optional<models::Person> person(const models::Id &id) const override;
    QString name(const models::Id &id) const override;
    QList<models::Person> find(const QString &words, int limit) const override;

private:
    SampleStore &m_store;
};

} // namespace agentee::tests
