#pragma once

#include "models/api.h"
#include "models/problem.h"

namespace agentee::server {

/// What a new workspace of a workflow begins with.
struct WorkflowStart {
    int version = 1;
    QString firstStep;
    QJsonObject state;
    QList<models::NewSection> sections; ///< with new ids
};

/// NotFound for a workflow that this server does not have.
models::Result<WorkflowStart> startOf(const QString &workflowKey);
/// InvalidFields with pointers into the state.
models::Result<void> checkState(const QString &workflowKey, const QJsonObject &state);
/// Conflict with field errors when gates are not met; InvalidFields when there is no such step, or it is not the next one
/// and not an earlier one.
models::Result<void> checkMove(
    const models::Workspace &workspace, const QList<models::Section> &sections, const QString &step);
QString stepTitle(const QString &workflowKey, const QString &step);

} // namespace agentee::server
