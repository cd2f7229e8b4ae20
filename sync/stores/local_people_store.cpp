#include "sync/stores/local_people_store.h"

#include "models/search_text.h"

namespace agentee::sync
{

using models::Id;

LocalPeopleStore::LocalPeopleStore(LocalData &data)
    : m_data(data)
{
}

void LocalPeopleStore::tell(const ChangeSet &changes)
{
    if (!changes.people)
        return;
    m_names.clear();
    Q_EMIT changed();
}

std::optional<models::Person> LocalPeopleStore::person(const Id &id) const
{
    std::optional<models::Person> found = m_data.cache().people.find(id);
    if (!found && id == m_data.me().id)
        found = m_data.me();
    return found;
}

QString LocalPeopleStore::name(const Id &id) const
{
    const auto known = m_names.constFind(id);
    if (known != m_names.constEnd())
        return *known;
    const std::optional<models::Person> found = person(id);
    const QString text = found ? found->name : tr("Someone");
    m_names.insert(id, text);
    return text;
}

QList<models::Person> LocalPeopleStore::find(const QString &words, int limit) const
{
    return m_data.cache().people.find(models::searchWords(words), m_data.me().id, limit);
}

} // namespace agentee::sync
