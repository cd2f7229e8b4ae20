#include "tests/support/sample_store/sample_store.h"

#include "tests/support/sample_store/sample_draft_store.h"
#include "tests/support/sample_store/sample_notification_store.h"
#include "tests/support/sample_store/sample_people_store.h"
#include "tests/support/sample_store/sample_search_store.h"
#include "tests/support/sample_store/sample_session_store.h"
#include "tests/support/sample_store/sample_share_store.h"
#include "tests/support/sample_store/sample_suggestion_store.h"
#include "tests/support/sample_store/sample_workspace_store.h"

using namespace Qt::StringLiterals;

namespace agentee::tests
{

std::unexpected<models::Problem> offlineProblem()
{
    return models::problem(models::Problem::Kind::NetworkFailure, u"The server cannot be reached."_s,
        u"Everything you have typed is kept. Try again when you are online."_s);
}

std::unexpected<models::Problem> notFoundProblem()
{
    return models::problem(models::Problem::Kind::NotFound, u"This is not there any more."_s);
}

std::unexpected<models::Problem> notAllowedProblem()
{
    return models::problem(models::Problem::Kind::NotAllowed, u"You may not do this here."_s,
        u"Ask the owner of the workspace."_s);
}

SampleStore::SampleStore(SampleData data, std::optional<models::Id> me)
    : m_data(std::move(data))
    , m_me(*m_data.person(me.value_or(m_data.names.ana)))
    , m_workspaces(std::make_unique<SampleWorkspaceStore>(*this))
    , m_suggestions(std::make_unique<SampleSuggestionStore>(*this))
    , m_sessions(std::make_unique<SampleSessionStore>(*this))
    , m_shares(std::make_unique<SampleShareStore>(*this))
    , m_people(std::make_unique<SamplePeopleStore>(*this))
    , m_notifications(std::make_unique<SampleNotificationStore>(*this))
    , m_search(std::make_unique<SampleSearchStore>(*this))
    , m_drafts(std::make_unique<SampleDraftStore>(*this))
{
}

SampleStore::~SampleStore() = default;

sync::WorkspaceStore &SampleStore::workspaces()
{
    return *m_workspaces;
}
sync::SuggestionStore &SampleStore::suggestions()
{
    return *m_suggestions;
}
sync::SessionStore &SampleStore::sessions()
{
    return *m_sessions;
}
sync::ShareStore &SampleStore::shares()
{
    return *m_shares;
}
sync::PeopleStore &SampleStore::people()
{
    return *m_people;
}
sync::NotificationStore &SampleStore::notifications()
{
    return *m_notifications;
}
sync::SearchStore &SampleStore::search()
{
    return *m_search;
}
sync::DraftStore &SampleStore::drafts()
{
    return *m_drafts;
}

QList<sync::OutboxEntry> SampleStore::outbox() const
{
    QList<sync::OutboxEntry> entries = m_data.outbox;
    std::ranges::stable_sort(entries, {}, [](const sync::OutboxEntry &entry) {
        return entry.state == sync::OutboxEntry::State::NeedsPerson ? 0 : 1;
    });
    return entries;
}

models::Result<void> SampleStore::resendOutboxEntry(const models::Id &entry, const QString &text)
{
    for (const sync::OutboxEntry &row : std::as_const(m_data.outbox)) {
        if (row.id != entry)
            continue;
        if (!row.sectionId)
            return notFoundProblem();
        m_data.writeSection(*row.sectionId, text, m_me.id);
        const models::Id workspaceId = row.workspaceId;
        const models::Id sectionId = *row.sectionId;
        takeOutboxEntry(entry);
        Q_EMIT m_workspaces->sectionsChanged(workspaceId, {sectionId});
        return {};
    }
    return notFoundProblem();
}

models::Result<void> SampleStore::suggestOutboxEntry(const models::Id &entry)
{
    for (const sync::OutboxEntry &row : std::as_const(m_data.outbox)) {
        if (row.id != entry)
            continue;
        if (!row.sectionId || !row.canSuggest)
            return notAllowedProblem();
        const auto made = m_suggestions->suggestReplacement(*row.sectionId, row.text, {});
        if (!made)
            return std::unexpected(made.error());
        takeOutboxEntry(entry);
        return {};
    }
    return notFoundProblem();
}

std::optional<sync::OutboxEntry> SampleStore::takeOutboxEntry(const models::Id &entry)
{
    for (qsizetype i = 0; i < m_data.outbox.size(); ++i) {
        if (m_data.outbox.at(i).id != entry)
            continue;
        sync::OutboxEntry row = m_data.outbox.takeAt(i);
        if (row.state == sync::OutboxEntry::State::NeedsPerson)
            --m_data.status.needPerson;
        else
            --m_data.status.waiting;
        Q_EMIT outboxChanged();
        Q_EMIT statusChanged();
        if (row.sectionId)
            Q_EMIT m_workspaces->sectionsChanged(row.workspaceId, {*row.sectionId});
        return row;
    }
    return std::nullopt;
}

models::Result<void> SampleStore::dropOutboxEntry(const models::Id &entry)
{
    const std::optional<sync::OutboxEntry> row = takeOutboxEntry(entry);
    if (!row)
        return notFoundProblem();
    m_setAside.prepend(*row);
    Q_EMIT outboxChanged();
    return {};
}

QList<sync::SetAside> SampleStore::setAside() const
{
    QList<sync::SetAside> all;
    for (const sync::OutboxEntry &row : m_setAside)
        all.append({.id = row.id, .sentence = row.sentence, .text = row.text, .at = row.queuedAt});
    return all;
}

models::Result<void> SampleStore::bringBackOutboxEntry(const models::Id &entry)
{
    for (qsizetype i = 0; i < m_setAside.size(); ++i) {
        if (m_setAside.at(i).id != entry)
            continue;
        sync::OutboxEntry row = m_setAside.takeAt(i);
        row.state = sync::OutboxEntry::State::NeedsPerson;
        m_data.outbox.append(row);
        ++m_data.status.needPerson;
        Q_EMIT outboxChanged();
        Q_EMIT statusChanged();
        return {};
    }
    return notFoundProblem();
}

void SampleStore::syncNow()
{
    setOnline(true);
}

void SampleStore::setOnline(bool online)
{
    using Connection = sync::Status::Connection;
    m_data.status.connection = online ? Connection::Online : Connection::Offline;
    m_data.status.upToDate = online;
    if (online) {
        m_data.outbox.removeIf(
            [](const sync::OutboxEntry &row) { return row.state != sync::OutboxEntry::State::NeedsPerson; });
        m_data.status.waiting = 0;
        Q_EMIT outboxChanged();
        for (const models::Workspace &workspace : std::as_const(m_data.workspaces))
            Q_EMIT m_workspaces->sectionsChanged(workspace.id, {});
    }
    Q_EMIT statusChanged();
}

void SampleStore::setStatus(const sync::Status &status)
{
    m_data.status = status;
    Q_EMIT statusChanged();
}

void SampleStore::queue(
    const QString &sentence, const models::Id &workspaceId, std::optional<models::Id> sectionId)
{
    if (isOnline())
        return;
    const models::Section *section = sectionId ? m_data.section(*sectionId) : nullptr;
    m_data.outbox.append({.id = models::newId(),
        .workspaceId = workspaceId,
        .sectionId = sectionId,
        .state = sync::OutboxEntry::State::Queued,
        .sentence = sentence,
        .text = section ? section->markdown : QString(),
        .currentText = {},
        .baseText = {},
        .problem = {},
        .canSuggest = false,
        .queuedAt = QDateTime::currentDateTimeUtc()});
    ++m_data.status.waiting;
    Q_EMIT outboxChanged();
    Q_EMIT statusChanged();
}

void SampleStore::refuseEdit(const models::Id &sectionId, const QString &typed, models::Problem::Kind why)
{
    const models::Problem stale{.kind = models::Problem::Kind::Stale,
        .title = u"Somebody else changed the same lines while you were offline."_s,
        .nextStep = u"Choose what shall stand there."_s};
    const models::Problem notAllowed{.kind = models::Problem::Kind::NotAllowed,
        .title = u"Trần Bình is editing now; you can suggest a change."_s,
        .nextStep = u"Make a suggestion, or ask an owner of the proposal."_s};
    const models::Section *section = m_data.section(sectionId);
    const models::Workspace *workspace = m_data.workspace(section->workspaceId);
    const QList<models::SectionRevision> revisions = m_data.revisions.value(sectionId);
    m_data.outbox.append({.id = models::newId(),
        .workspaceId = workspace->id,
        .sectionId = sectionId,
        .state = sync::OutboxEntry::State::NeedsPerson,
        .sentence = u"Edit of %1 in %2"_s.arg(section->title, workspace->title),
        .text = typed,
        .currentText = section->markdown,
        .baseText = revisions.isEmpty() ? QString() : revisions.last().markdown,
        .problem = why == models::Problem::Kind::NotAllowed ? notAllowed : stale,
        .canSuggest = true,
        .queuedAt = QDateTime::currentDateTimeUtc()});
    ++m_data.status.needPerson;
    Q_EMIT outboxChanged();
    Q_EMIT statusChanged();
    Q_EMIT m_workspaces->sectionsChanged(workspace->id, {sectionId});
}

void SampleStore::sectionArrives(
    const models::Id &sectionId, const QString &markdown, const models::Id &author)
{
    const models::Id workspaceId = m_data.section(sectionId)->workspaceId;
    if (!m_data.seen.contains(sectionId))
        m_data.seen.insert(sectionId, m_data.section(sectionId)->version);
    m_data.writeSection(sectionId, markdown, author);
    Q_EMIT m_workspaces->sectionsChanged(workspaceId, {sectionId});
    Q_EMIT m_workspaces->listChanged();
    Q_EMIT m_suggestions->changed(workspaceId);
}

void SampleStore::shareChanges(const models::Id &shareId, models::ShareState state)
{
    m_shares->move(shareId, state);
}

void SampleStore::notificationArrives(const models::Notification &notification)
{
    m_data.notifications.append(notification);
    Q_EMIT m_notifications->changed();
    Q_EMIT m_notifications->arrived(notification);
}

void SampleStore::presenceArrives(const models::Id &workspaceId, const QList<models::Id> &people)
{
    m_data.present.insert(workspaceId, people);
    Q_EMIT m_workspaces->presenceChanged(workspaceId);
}

void SampleStore::answerBegins(const models::Id &sessionId, const QString &activity)
{
    m_sessions->begin(sessionId, activity);
}

void SampleStore::answerGrows(const models::Id &sessionId, const QString &text)
{
    m_data.live[sessionId].text += text;
    Q_EMIT m_sessions->liveTextAppended(sessionId, text);
}

void SampleStore::answerEnds(const models::Id &sessionId, models::MessageState state)
{
    m_sessions->end(sessionId, state);
}

void SampleStore::transcriptGrows(const models::Id &grantId, const models::Message &message)
{
    models::TranscriptGrant *grant = m_data.grant(grantId);
    QList<models::Message> &rows = m_data.messages[grant->sessionId];
    rows.append(message);
    rows.last().offset = rows.size() - 1;
    grant->messageCount = rows.size();
    Q_EMIT m_shares->changed();
    Q_EMIT m_shares->transcriptChanged(grantId, rows.size() - 1);
}

void SampleStore::assigneeChanges(const models::Id &workspaceId, std::optional<models::Id> assignee)
{
    models::Workspace *row = m_data.workspace(workspaceId);
    row->assignee = assignee;
    ++row->lockVersion;
    Q_EMIT m_workspaces->workspaceChanged(workspaceId);
    Q_EMIT m_workspaces->listChanged();
}

void SampleStore::roleChanges(const models::Id &workspaceId, std::optional<models::Role> role)
{
    QList<models::Collaborator> &rows = m_data.collaborators[workspaceId];
    rows.removeIf([this](const models::Collaborator &row) { return row.personId == m_me.id; });
    if (role) {
        rows.append({.id = models::newId(),
            .workspaceId = workspaceId,
            .personId = m_me.id,
            .role = *role,
            .addedBy = m_me.id,
            .addedAt = QDateTime::currentDateTimeUtc()});
        Q_EMIT m_workspaces->workspaceChanged(workspaceId);
    } else {
        Q_EMIT m_workspaces->workspaceGone(workspaceId);
    }
    Q_EMIT m_workspaces->listChanged();
}

} // namespace agentee::tests
