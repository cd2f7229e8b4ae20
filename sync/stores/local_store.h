#pragma once

#include "models/stream_event.h"
#include "sync/store.h"
#include "sync/stores/local_draft_store.h"
#include "sync/stores/local_notification_store.h"
#include "sync/stores/local_people_store.h"
#include "sync/stores/local_search_store.h"
#include "sync/stores/local_session_store.h"
#include "sync/stores/local_share_store.h"
#include "sync/stores/local_suggestion_store.h"
#include "sync/stores/local_workspace_store.h"

#include <QTimer>

namespace agentee::sync
{

/// The store over cache and outbox. Works without an engine: everything is queued then.
class LocalStore : public Store
{
    Q_OBJECT
public:
    explicit LocalStore(std::unique_ptr<LocalData> data);

    /// Opens the local data of a person in a folder; brings cache and outbox in step, whatever happened
    /// before.
    static models::Result<std::unique_ptr<LocalStore>> open(
        const QString &folder, const models::Person &me, const models::Tenant &tenant);

    LocalData &data() { return *m_data; }
    /// The cache's file is damaged: throws it away and begins again from what is queued; the engine fetches
    /// the rest.
    void rebuildCache();
    /// From the engine. Told to the interface together with what else happens in this turn of the event loop.
    void take(const ChangeSet &changes);
    void take(const models::StreamEvent &event);
    /// Counts are the store's own.
    void take(const Status &status);

    const models::Person &me() const override;
    const models::Tenant &tenant() const override;
    WorkspaceStore &workspaces() override { return m_workspaces; }
    SuggestionStore &suggestions() override { return m_suggestions; }
    SessionStore &sessions() override { return m_sessions; }
    ShareStore &shares() override { return m_shares; }
    PeopleStore &people() override { return m_people; }
    NotificationStore &notifications() override { return m_notifications; }
    SearchStore &search() override { return m_search; }
    DraftStore &drafts() override { return m_drafts; }
    Status status() const override;
    QList<OutboxEntry> outbox() const override;
    models::Result<void> resendOutboxEntry(const models::Id &entry, const QString &text) override;
    models::Result<void> suggestOutboxEntry(const models::Id &entry) override;
    models::Result<void> dropOutboxEntry(const models::Id &entry) override;
    QList<SetAside> setAside() const override;
    models::Result<void> bringBackOutboxEntry(const models::Id &entry) override;
    void syncNow() override;

private:
    void tell();
    void watchCache();
    models::Result<QueuedWrite> refusedEntry(const models::Id &entry);

    std::unique_ptr<LocalData> m_data;
    LocalWorkspaceStore m_workspaces;
    LocalSuggestionStore m_suggestions;
    LocalSessionStore m_sessions;
    LocalShareStore m_shares;
    LocalPeopleStore m_people;
    LocalNotificationStore m_notifications;
    LocalSearchStore m_search;
    LocalDraftStore m_drafts;
    QString m_cacheFile;
    Status m_status;
    ChangeSet m_untold;
    QTimer m_teller;
};

} // namespace agentee::sync
