#pragma once

#include "models/workspace.h"
#include "server/services/principal.h"

namespace agentee::server
{

class Transaction;

struct NewSectionAt {
    models::Id id;
    QString title;
    QString markdown; ///< empty: a heading made from the title
    int position = 0; ///< clamped to the end
};

models::Result<QList<models::Section>> sections(
    Transaction &transaction, const Principal &principal, const models::Id &workspaceId);
models::Result<models::Section> section(
    Transaction &transaction, const Principal &principal, const models::Id &id);
models::Result<models::Section> addSection(Transaction &transaction, const Principal &principal,
    const models::Id &workspaceId, const NewSectionAt &command);
/// Replaces the Markdown; the title follows from its heading. A stale version is Stale with `current`; an
/// equal content hash is a no-op that returns the row as it is.
models::Result<models::Section> writeSection(Transaction &transaction, const Principal &principal,
    const models::Id &id, qint64 version, const QString &markdown);
models::Result<models::Section> deleteSection(
    Transaction &transaction, const Principal &principal, const models::Id &id, qint64 version);
models::Result<models::Section> restoreSection(
    Transaction &transaction, const Principal &principal, const models::Id &id, qint64 version);
/// Partition ownership: this person edits the section instead of the assignee; none gives it back.
models::Result<models::Section> setSectionOwner(Transaction &transaction, const Principal &principal,
    const models::Id &id, qint64 version, std::optional<models::Id> owner);
/// Newest first.
models::Result<QList<models::SectionRevision>> revisions(Transaction &transaction, const Principal &principal,
    const models::Id &sectionId, int limit, qint64 beforeVersion);
/// Never moves backwards.
models::Result<models::SeenMark> markSeen(
    Transaction &transaction, const Principal &principal, const models::Id &sectionId, qint64 version);

} // namespace agentee::server
