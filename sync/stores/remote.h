#pragma once

#include "models/change.h"
#include "sync/network/api_client.h"

#include <QCoroTask>

namespace agentee::sync
{

/// What the stores ask of the engine. May be called from the window's thread; nothing here waits.
class Remote
{
public:
    virtual ~Remote() = default;

    /// One call to the server. When its answer is a row of this kind, the row is in the cache before the task
    /// ends.
    virtual QCoro::Task<models::Result<ApiAnswer>> call(
        ApiRequest request, std::optional<models::Entity> answered = {}) = 0;
    virtual QCoro::Task<models::Result<void>> fetchTranscript(models::Id grantId) = 0;
    virtual void setPresence(const std::optional<models::Id> &workspaceId) = 0;
    /// The outbox has something new.
    virtual void drain() = 0;
    /// Tries everything now.
    virtual void syncNow() = 0;
    /// Lets go of the cache's file, so that it can be replaced; goes on with resumeCache().
    virtual void releaseCache() = 0;
    virtual void resumeCache() = 0;
};

} // namespace agentee::sync
