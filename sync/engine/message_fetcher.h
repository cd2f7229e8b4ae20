#pragma once

#include "models/change.h"
#include "sync/engine/change_set.h"
#include "sync/network/api_client.h"

#include <QCoroTask>
#include <QObject>
#include <QSet>

namespace agentee::sync
{

class Cache;
class PageWriter;

/// Brings the messages of own sessions, and of transcripts shown to this person, up to what their rows say.
class MessageFetcher : public QObject
{
    Q_OBJECT
public:
    MessageFetcher(Cache &cache, PageWriter &writer, ApiClient &client, const models::Id &me);

    /// Everything that is behind.
    void fetch();
    /// One session or grant.
    QCoro::Task<models::Result<void>> bring(models::Entity kind, models::Id holder);

Q_SIGNALS:
    void changed(const agentee::sync::ChangeSet &changes);

private:
    QCoro::Task<> bringQuietly(models::Entity kind, models::Id holder);
    qint64 wanted(models::Entity kind, const models::Id &holder);

    Cache &m_cache;
    PageWriter &m_writer;
    ApiClient &m_client;
    const models::Id m_me;
    QSet<models::Id> m_busy;
};

} // namespace agentee::sync
