#pragma once

#include "models/api.h"
#include "models/workflow.h"

namespace agentee::server
{

/// The workflows of this server: those that are shipped with it, compiled once, with all their translations.
/// Thread-safe.
QList<models::Workflow> allWorkflows();
/// In the language that the thread speaks. NotFound for a workflow that this server does not have.
models::Result<models::Workflow> workflowOf(const QString &key);

/// The template's sections, with new ids.
QList<models::NewSection> newSections(const models::Workflow &workflow);
/// Checks the state against the workflow's schema: InvalidFields with pointers into the state.
models::Result<void> checkState(const QString &workflowKey, const QJsonObject &state);

} // namespace agentee::server
