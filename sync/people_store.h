#pragma once

#include "models/person.h"

#include <QObject>

namespace agentee::sync
{

/// The tenant's directory.
class PeopleStore : public QObject
{
    Q_OBJECT
public:
    virtual std::optional<models::Person> person(const models::Id &id) const = 0;
    /// The name, or "Someone" for a person who is not in the cache.
    virtual QString name(const models::Id &id) const = 0;
    /// Active colleagues (never oneself) whose name or address contains the words, without diacritics; by
    /// name.
    virtual QList<models::Person> find(const QString &words, int limit) const = 0;

Q_SIGNALS:
    void changed();
};

} // namespace agentee::sync
