#pragma once

#include "models/api.h"
#include "models/markdown_import.h"
#include "models/workflow.h"

namespace agentee::models
{

/// The command that makes a workspace out of an imported document. Its sections are the document's parts, so
/// that exporting it unedited gives back the document.
NewWorkspace newWorkspaceFromImport(const ImportedDocument &document, const Workflow &workflow);

/// The command that makes a workspace out of a workflow's template.
NewWorkspace newWorkspaceFromTemplate(const Workflow &workflow, const QString &title);

} // namespace agentee::models
