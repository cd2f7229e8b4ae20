#pragma once

#include "models/permissions.h"
#include "sync/cache/collaborator_table.h"
#include "sync/cache/grant_table.h"
#include "sync/cache/message_table.h"
#include "sync/cache/meta_table.h"
#include "sync/cache/notification_table.h"
#include "sync/cache/person_table.h"
#include "sync/cache/search_index.h"
#include "sync/cache/section_table.h"
#include "sync/cache/seen_mark_table.h"
#include "sync/cache/session_table.h"
#include "sync/cache/share_table.h"
#include "sync/cache/suggestion_table.h"
#include "sync/cache/workflow_table.h"
#include "sync/cache/workspace_table.h"

namespace agentee::sync
{

/// One connection to `cache.db`: everything in it can be fetched again.
class Cache
{
public:
    /// Makes the file, or brings it to the newest schema. Conflict: it was written by a newer version.
    static models::Result<std::unique_ptr<Cache>> open(const QString &file);
    /// Deletes the file with what SQLite keeps beside it.
    static void removeFile(const QString &file);
    /// Rights of a person in a workspace, or over one of its sections, by what is cached.
    models::Standing standing(const models::Id &person, const models::Id &workspaceId,
        const std::optional<models::Id> &sectionId = {});
    /// Everything of a workspace, messages and index included.
    void purge(const models::Id &workspaceId);
    void removeSection(const models::Id &id);

    /// Looks at the next rows and their checksums; false when it has been through. Damage is noted in
    /// database().
    bool checkNext(int most);

    Database &database() { return *m_database; }

private:
    std::unique_ptr<Database> m_database; // before the tables, which work on it

public:
    PersonTable people;
    WorkflowTable workflows;
    WorkspaceTable workspaces;
    SectionTable sections;
    CollaboratorTable collaborators;
    SuggestionTable suggestions;
    SessionTable sessions;
    ShareTable shares;
    GrantTable grants;
    NotificationTable notifications;
    SeenMarkTable seenMarks;
    MessageTable messages;
    MetaTable meta;
    SearchIndex index;

private:
    explicit Cache(std::unique_ptr<Database> database);
    int m_checking = 0;
    qint64 m_checked = 0;
};

} // namespace agentee::sync
