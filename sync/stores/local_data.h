#pragma once

#include "models/permissions.h"
#include "models/person.h"
#include "sync/cache/cache.h"
#include "sync/engine/change_set.h"
#include "sync/outbox/outbox.h"
#include "sync/outbox/overlays.h"
#include "sync/stores/remote.h"

#include <functional>

namespace agentee::sync
{

/// What all stores of one account share, in the window's thread.
class LocalData
{
public:
    LocalData(std::unique_ptr<Cache> cache, std::unique_ptr<Outbox> outbox, const models::Person &me,
        const models::Tenant &tenant);

    Cache &cache() { return *m_cache; }
    Outbox &outbox() { return *m_outbox; }
    const models::Person &me() const { return m_me; }
    const models::Tenant &tenant() const { return m_tenant; }

    /// Closes the cache, for example to replace its file; nothing may be asked until there is another.
    void replaceCache(std::unique_ptr<Cache> cache) { m_cache = std::move(cache); }

    /// Writes a command to the outbox and shows it. When this succeeds, it survives everything but the disk.
    models::Result<void> submit(QueuedWrite write, const QList<RowKey> &touched);
    /// After the outbox was changed in another way: shows the rows as they are now.
    void outboxChanged(const QList<RowKey> &touched);

    /// A write with a new id, the time and the titles that people see.
    QueuedWrite newWrite(WriteKind kind, const models::Id &workspaceId, const models::Id &targetId,
        const std::optional<models::Id> &sectionId = {});

    bool may(models::Action action, const models::Id &workspaceId,
        const std::optional<models::Id> &sectionId = {});

    std::function<void(const ChangeSet &)> changed; ///< never empty once the store stands
    /// The fields of a request for a new session with this id.
    QJsonObject newSessionBody(const models::Id &id) const;
    std::optional<models::AgentMark>
        preferredAgent; ///< in sessions that begin from now on; none: the server's default
    Remote *remote = nullptr; ///< null while there is no engine

private:
    std::unique_ptr<Cache> m_cache;
    std::unique_ptr<Outbox> m_outbox;
    models::Person m_me;
    models::Tenant m_tenant;
};

/// Bounds that the stores check before they take something.
models::Result<void> checkLine(
    const QString &text, qsizetype minimum, qsizetype maximum, const QString &tooLong);
models::Result<void> checkText(const QString &text, qsizetype maximum, const QString &tooLong);
std::unexpected<models::Problem> notAllowed(const QString &title, const QString &nextStep = {});
std::unexpected<models::Problem> notFound();
std::unexpected<models::Problem> offline();

} // namespace agentee::sync
