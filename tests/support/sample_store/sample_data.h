#pragma once

#include "models/notification.h"
#include "models/person.h"
#include "models/session.h"
#include "models/share.h"
#include "models/suggestion.h"
#include "models/workflow.h"
#include "models/workspace.h"
#include "sync/session_store.h"
#include "sync/status.h"

#include <QHash>

namespace agentee::tests
{

/// Rows of the whole tenant; SampleStore shows what one person may see of them.
struct SampleData {
    /// Rows that tests speak of by name.
    struct Names {
        models::Id ana, binh, li, maria, sam;
        models::Id harbour; ///< "Harbour retrofit": Ana edits, Li reviews, Bình edits one section
        models::Id
            crane; ///< "Port crane inspection 2027": Ana has handed it over to Bình, with the transcript
        models::Id ferry; ///< "Ferry terminal lighting": Li edits, Ana reviews
        models::Id coldStore; ///< "Cold store heat recovery": Maria edits, Ana has been handed it
        models::Id summary, approach, schedule, risks, pricing, team; ///< sections of Harbour retrofit
        models::Id freshSuggestion, rebaseSuggestion, overlapSuggestion,
            stateSuggestion; ///< on Harbour retrofit
        models::Id anaHarbourSession, anaCraneSession, mariaColdSession;
        models::Id craneShare, craneGrant; ///< Ana to Bình
        models::Id coldShare, coldGrant; ///< Maria to Ana
        models::Id reviewShare, reviewGrant; ///< Harbour retrofit, Ana to Li
    } names;

    models::Tenant tenant;
    QList<models::Person> people;
    QList<models::Workflow> workflows;
    QList<models::Workspace> workspaces;
    QHash<models::Id, QList<models::Section>> sections; ///< by workspace, in order; deleted ones too
    QHash<models::Id, QList<models::SectionRevision>> revisions; ///< by section, newest first
    QHash<models::Id, QList<models::Collaborator>> collaborators; ///< by workspace
    QHash<models::Id, QList<models::Id>> present; ///< by workspace
    QHash<models::Id, qint64> seen; ///< by section: the version that the person has read; missing: the newest
    QList<models::Suggestion> suggestions;
    QList<models::Session> sessions;
    QHash<models::Id, QList<models::Message>> messages; ///< by session
    QHash<models::Id, QList<models::Message>> unsentMessages; ///< by session
    QHash<models::Id, sync::LiveMessage> live; ///< by session
    QList<models::Share> shares;
    QList<models::TranscriptGrant> grants;
    QList<models::Notification> notifications;
    QHash<QString, QJsonObject> drafts;
    sync::Status status;
    QList<sync::OutboxEntry> outbox;

    models::Workspace *workspace(const models::Id &id);
    const models::Workspace *workspace(const models::Id &id) const;
    models::Section *section(const models::Id &id);
    const models::Section *section(const models::Id &id) const;
    models::Session *session(const models::Id &id);
    models::Share *share(const models::Id &id);
    models::TranscriptGrant *grant(const models::Id &id);
    models::Suggestion *suggestion(const models::Id &id);
    const models::Workflow *workflow(const QString &key) const;
    const models::Person *person(const models::Id &id) const;

    /// The text becomes the section's next version, with a revision; nothing happens when it hashes alike.
    bool writeSection(const models::Id &sectionId, const QString &markdown, const models::Id &author);
    models::Section addSection(const models::Id &workspaceId, const QString &title, const QString &markdown,
        const models::Id &author);
    void renumber(const models::Id &workspaceId);
};

/// The tenant "Northwind": Ana Lindqvist, Trần Bình, Li Wei, Мария Орлова and Sam Okafor with their
/// proposals.
SampleData northwind();

/// `count` more workspaces of Ana's, for lists that have to be long.
void addManyWorkspaces(SampleData &data, int count);

/// `count` more sections, for documents that have to be long.
void addManySections(SampleData &data, const models::Id &workspaceId, int count);

/// The same id for the same number in every run.
models::Id sampleId(quint32 number);

} // namespace agentee::tests
