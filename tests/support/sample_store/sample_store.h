#pragma once

#include "sync/store.h"
#include "tests/support/sample_store/sample_data.h"

#include <memory>

namespace agentee::tests
{

class SampleDraftStore;
class SampleNotificationStore;
class SamplePeopleStore;
class SampleSearchStore;
class SampleSessionStore;
class SampleShareStore;
class SampleSuggestionStore;
class SampleWorkspaceStore;

/// sync::Store in memory, as one person of the tenant sees it. Commands work at once and emit what the real
/// store emits. While offline, commands leave an entry in the outbox and network acts fail with
/// NetworkFailure.
///
/// Tests change rows in data() and then call the emitters of the part, or one of the functions below that do
/// both.
class SampleStore : public sync::Store
{
    Q_OBJECT
public:
    /// As Ana Lindqvist, unless `me` says who.
    explicit SampleStore(SampleData data = northwind(), std::optional<models::Id> me = {});
    ~SampleStore() override;

    SampleData &data() { return m_data; }
    const SampleData &data() const { return m_data; }
    const SampleData::Names &names() const { return m_data.names; }

    const models::Person &me() const override { return m_me; }
    const models::Tenant &tenant() const override { return m_data.tenant; }
    sync::WorkspaceStore &workspaces() override;
    sync::SuggestionStore &suggestions() override;
    sync::SessionStore &sessions() override;
    sync::ShareStore &shares() override;
    sync::PeopleStore &people() override;
    sync::NotificationStore &notifications() override;
    sync::SearchStore &search() override;
    sync::DraftStore &drafts() override;
    sync::Status status() const override { return m_data.status; }
    QList<sync::OutboxEntry> outbox() const override;
    models::Result<void> resendOutboxEntry(const models::Id &entry, const QString &text) override;
    models::Result<void> suggestOutboxEntry(const models::Id &entry) override;
    models::Result<void> dropOutboxEntry(const models::Id &entry) override;
    QList<sync::SetAside> setAside() const override;
    models::Result<void> bringBackOutboxEntry(const models::Id &entry) override;
    void syncNow() override;

    bool isOnline() const { return m_data.status.connection == sync::Status::Connection::Online; }
    /// Going online sends what waits.
    void setOnline(bool online);
    void setStatus(const sync::Status &status);
    /// Queued while offline; nothing while online.
    void queue(
        const QString &sentence, const models::Id &workspaceId, std::optional<models::Id> sectionId = {});
    /// A refused edit that waits for the person.
    void refuseEdit(const models::Id &sectionId, const QString &typed,
        models::Problem::Kind why = models::Problem::Kind::Stale);

    // What others do.
    void sectionArrives(const models::Id &sectionId, const QString &markdown, const models::Id &author);
    void shareChanges(const models::Id &shareId, models::ShareState state);
    void notificationArrives(const models::Notification &notification);
    void presenceArrives(const models::Id &workspaceId, const QList<models::Id> &people);
    /// The agent of one's own session: begins to answer, writes on, is done.
    void answerBegins(const models::Id &sessionId, const QString &activity);
    void answerGrows(const models::Id &sessionId, const QString &text);
    void answerEnds(const models::Id &sessionId, models::MessageState state = models::MessageState::Complete);
    /// Another person's message in a session that was granted to this person.
    void transcriptGrows(const models::Id &grantId, const models::Message &message);
    /// The edit right moves, or the role changes (none: access ends).
    void assigneeChanges(const models::Id &workspaceId, std::optional<models::Id> assignee);
    void roleChanges(const models::Id &workspaceId, std::optional<models::Role> role);

    SampleWorkspaceStore &workspacePart() { return *m_workspaces; }
    SampleSuggestionStore &suggestionPart() { return *m_suggestions; }

private:
    std::optional<sync::OutboxEntry> takeOutboxEntry(const models::Id &entry);

    SampleData m_data;
    QList<sync::OutboxEntry> m_setAside;
    models::Person m_me;
    std::unique_ptr<SampleWorkspaceStore> m_workspaces;
    std::unique_ptr<SampleSuggestionStore> m_suggestions;
    std::unique_ptr<SampleSessionStore> m_sessions;
    std::unique_ptr<SampleShareStore> m_shares;
    std::unique_ptr<SamplePeopleStore> m_people;
    std::unique_ptr<SampleNotificationStore> m_notifications;
    std::unique_ptr<SampleSearchStore> m_search;
    std::unique_ptr<SampleDraftStore> m_drafts;
};

/// The failure of every network act while offline.
std::unexpected<models::Problem> offlineProblem();
std::unexpected<models::Problem> notFoundProblem();
std::unexpected<models::Problem> notAllowedProblem();

} // namespace agentee::tests
