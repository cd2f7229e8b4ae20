#pragma once

#include "models/change.h"
#include "models/notification.h"
#include "models/person.h"
#include "server/services/principal.h"

namespace agentee::server
{

class Transaction;

/// What this person may see now and has not been told since `cursor` (0: everything). Another epoch, or a
/// cursor that was never given out: CursorExpired.
models::Result<models::ChangePage> changes(
    Transaction &transaction, const Principal &principal, const QString &epoch, qint64 cursor, int limit);

models::Result<models::Notification> markNotificationRead(
    Transaction &transaction, const Principal &principal, const models::Id &id);

/// Active people of the tenant whose name or address contains the words, without diacritics.
models::Result<QList<models::Person>> people(
    Transaction &transaction, const Principal &principal, const QString &words, int limit);

} // namespace agentee::server
