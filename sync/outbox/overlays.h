#pragma once

#include "models/person.h"
#include "sync/cache/cache.h"
#include "sync/engine/change_set.h"
#include "sync/outbox/outbox.h"

namespace agentee::sync
{

/// Shows rows of the cache as the server has them with everything that waits in the outbox. To be called in a
/// transaction on the cache, after the outbox has changed or the server has sent a row that carries own
/// edits: whoever commits last has seen both.
class Overlays
{
public:
    Overlays(Cache &cache, Outbox &outbox, const models::Id &me);

    void refresh(const QList<RowKey> &keys, ChangeSet &changes);
    void refresh(const RowKey &key, ChangeSet &changes);
    /// Everything that carries own edits or should: after the program was ended at any point.
    models::Result<void> replay();

private:
    template <typename TableType>
    void show(TableType &table, const models::Id &id);

    Cache &m_cache;
    Outbox &m_outbox;
    const models::Id m_me;
};

/// What the interface has to look at again when this row has changed.
void noteChange(const RowKey &key, Cache &cache, ChangeSet &changes);

} // namespace agentee::sync
