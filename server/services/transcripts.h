#pragma once

#include "models/session.h"

namespace agentee::server
{

/// A session's messages as somebody else sees them: secrets masked, left-out turns marked and without
/// anything in them. The preview and the transcript itself both come from here, so that they cannot differ.
QList<models::Message> asSeenByOthers(QList<models::Message> messages, const QList<qint64> &leftOut);

} // namespace agentee::server
