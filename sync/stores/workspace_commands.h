#pragma once

#include "models/api.h"
#include "sync/stores/local_data.h"

namespace agentee::sync
{

/// Commands on whole workspaces: checked here, then queued.
class WorkspaceCommands
{
public:
    explicit WorkspaceCommands(LocalData &data)
        : m_data(data)
    {
    }

    models::Result<void> create(const models::NewWorkspace &workspace);
    models::Result<void> rename(const models::Id &id, const QString &title);
    /// `from`: what the details were made from; none: what is shown now.
    models::Result<void> setState(
        const models::Id &id, const std::optional<QJsonObject> &from, const QJsonObject &state);
    models::Result<void> moveToStep(const models::Id &id, const QString &step);
    models::Result<void> orderSections(const models::Id &id, const QList<models::Id> &sectionIds);

private:
    models::Result<models::Workspace> allowed(
        const models::Id &id, models::Action action, const QString &refusal);

    LocalData &m_data;
};

} // namespace agentee::sync
