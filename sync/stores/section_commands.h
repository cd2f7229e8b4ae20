#pragma once

#include "sync/stores/local_data.h"

namespace agentee::sync
{

/// Commands on sections: checked here, then queued.
class SectionCommands
{
public:
    explicit SectionCommands(LocalData &data)
        : m_data(data)
    {
    }

    models::Result<models::Id> add(const models::Id &workspaceId, const QString &title, int position);
    models::Result<void> write(const models::Id &id, const QString &markdown);
    /// `base` is the text that `markdown` was made from.
    models::Result<void> writeFrom(const models::Id &id, const QString &base, const QString &markdown);
    models::Result<void> rename(const models::Id &id, const QString &title);
    models::Result<void> remove(const models::Id &id);
    models::Result<void> restore(const models::Id &id);
    models::Result<void> setOwner(const models::Id &id, const std::optional<models::Id> &owner);
    models::Result<void> markSeen(const models::Id &id);

private:
    models::Result<models::Section> allowed(
        const models::Id &id, models::Action action, const QString &refusal);
    models::Result<models::Section> editable(const models::Id &id);
    models::Result<void> queueText(const models::Section &base, const QString &markdown);
    models::Result<void> keepOverlap(
        const QString &base, const models::Section &shown, const QString &markdown);

    LocalData &m_data;
};

} // namespace agentee::sync
