#pragma once

#include "models/problem.h"

#include <QJsonObject>
#include <QObject>

namespace agentee::sync
{

/// What a person has typed but not sent: composer, share dialog, rejection reasons. Kept with the outbox, so
/// that it survives a crash. Keys are made by the caller, e.g. "composer/<session>".
class DraftStore : public QObject
{
    Q_OBJECT
public:
    virtual QJsonObject draft(const QString &key) const = 0;
    /// An empty object forgets it.
    virtual models::Result<void> keep(const QString &key, const QJsonObject &draft) = 0;
};

} // namespace agentee::sync
