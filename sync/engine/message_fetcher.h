#pragma once

#include "models/change.h"
#include "sync/engine/change_set.h"
#include "sync/network/api_client.h"

#include <QCoroTask>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace agentee::sync
{

class Cache;
class PageWriter;

/// Brings the messages of own sessions, and of transcripts shown to this person, up to what their rows say;
/// and takes those of a transcript away when its time is over.
class MessageFetcher : public QObject
{
    Q_OBJECT
public:
    MessageFetcher(Cache &cache, PageWriter &writer, ApiClient &client, const models::Id &me);

    /// Everything that is behind. rested() or failed() follows, unless nothing is.
    void fetch();
    /// Messages that the rows tell of are not here yet: they are on their way, or could not be fetched.
    bool isBehind() const { return !m_busy.isEmpty() || m_problem; }
    /// Now, and again whenever the time of a transcript is over.
    void forgetExpired();
    /// One session or grant.
    QCoro::Task<models::Result<void>> bring(models::Entity kind, models::Id holder);

Q_SIGNALS:
    void changed(const agentee::sync::ChangeSet &changes);
    /// All that fetch() asked for is here, or is nothing that asking again would bring.
    void rested();
    /// Some of it is not here; fetch() asks again. Once for all, when none is on its way any more.
    void failed(const agentee::models::Problem &problem);

private:
    QCoro::Task<> bringForFetch(models::Entity kind, models::Id holder);
    qint64 wanted(models::Entity kind, const models::Id &holder);

    Cache &m_cache;
    PageWriter &m_writer;
    ApiClient &m_client;
    const models::Id m_me;
    QTimer m_expiry;
    QSet<models::Id> m_busy;
    std::optional<models::Problem> m_problem; ///< the first since fetch() that is worth asking again
};

} // namespace agentee::sync
