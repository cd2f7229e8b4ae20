#pragma once

#include "sync/people_store.h"
#include "sync/stores/local_data.h"

namespace agentee::sync
{

class LocalPeopleStore : public PeopleStore
{
    Q_OBJECT
public:
    explicit LocalPeopleStore(LocalData &data);
    void tell(const ChangeSet &changes);

    std::optional<models::Person> person(const models::Id &id) const override;
    QString name(const models::Id &id) const override;
    QList<models::Person> find(const QString &words, int limit) const override;

private:
    LocalData &m_data;
    mutable QHash<models::Id, QString> m_names; ///< asked for in every row of every list
};

} // namespace agentee::sync
