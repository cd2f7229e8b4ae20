#pragma once

#include "models/workspace.h"

namespace agentee::server
{

class Transaction;

/// Sections, their revisions and their full-text index, which are always written together.
class SectionTable
{
public:
    explicit SectionTable(Transaction &transaction)
        : m_transaction(transaction)
    {
    }

    std::optional<models::Section> find(const models::Id &tenant, const models::Id &id);
    bool exists(const models::Id &id);
    /// In order; deleted ones last, only when asked for.
    QList<models::Section> ofWorkspace(
        const models::Id &tenant, const models::Id &workspace, bool deletedToo = false);
    QList<models::Id> idsOfWorkspace(const models::Id &tenant, const models::Id &workspace);
    QStringList keysOfWorkspace(const models::Id &tenant, const models::Id &workspace);
    int countOfWorkspace(const models::Id &tenant, const models::Id &workspace); ///< without the deleted ones
    qint64 bytesOfWorkspace(
        const models::Id &tenant, const models::Id &workspace); ///< without the deleted ones

    /// `revision` tells the provenance; its content is taken from the section.
    void insert(const models::Id &tenant, const models::Section &section, models::SectionRevision revision);
    void update(const models::Id &tenant, const models::Section &section, models::SectionRevision revision);
    /// The position alone: no new version.
    void setPosition(const models::Id &tenant, const models::Id &id, int position);

    /// Takes the sections that this person owns from them; which. No new version: the content is as it was.
    QList<models::Id> disown(const models::Id &tenant, const models::Id &workspace, const models::Id &person);

    std::optional<models::SectionRevision> revision(const models::Id &section, qint64 version);
    QList<models::SectionRevision> revisions(const models::Id &section, int limit, qint64 before);

    struct Hit {
        models::Section section;
        QString workspaceTitle;
    };
    /// Sections of the workspaces of which the person is a collaborator, best first.
    QList<Hit> matching(
        const models::Id &tenant, const models::Id &person, const QString &expression, int limit);

private:
    void insertRevision(const models::Section &section, models::SectionRevision revision);
    void index(const models::Section &section, bool wasThere);

    Transaction &m_transaction;
};

} // namespace agentee::server
