#pragma once

#include "models/id.h"

#include <QSet>

namespace agentee::server
{

/// A commit moved the feed of a tenant.
struct FeedMoved {
    models::Id tenant;
    qint64 number = 0; ///< the newest number now
    bool everyone = false; ///< concerns all people of the tenant
    QSet<models::Id> people; ///< whom it concerns, unless everyone
};

} // namespace agentee::server
