#pragma once

#include "models/api.h"

#include <QObject>

namespace agentee::sync
{

/// Full-text search over everything that is cached. Words are found with and without diacritics, by prefix.
class SearchStore : public QObject
{
    Q_OBJECT
public:
    /// Best first. Never fails on what a person types: operators and quotes are searched as text.
    virtual QList<models::SearchHit> find(const QString &words, int limit) const = 0;
    /// Whether everything cached is indexed; it is done in the background after an initial sync.
    virtual bool complete() const = 0;

Q_SIGNALS:
    void indexChanged();
};

} // namespace agentee::sync
