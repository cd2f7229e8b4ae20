#include "models/new_workspace.h"

namespace agentee::models
{

NewWorkspace newWorkspaceFromImport(const ImportedDocument &document, const Workflow &workflow)
{
    NewWorkspace made{.id = newId(),
        .title = document.title,
        .workflowKey = workflow.key,
        .frontMatter = document.outline.frontMatter,
        .state = workflow.initialState,
        .sections = {}};
    QSet<QString> taken;
    for (const DocumentPart &part : document.outline.parts) {
        const QString key = sectionKey(part.title, taken);
        taken.insert(key);
        made.sections.append({.id = newId(), .key = key, .title = part.title, .markdown = part.markdown});
    }
    return made;
}

NewWorkspace newWorkspaceFromTemplate(const Workflow &workflow, const QString &title)
{
    NewWorkspace made{.id = newId(),
        .title = title,
        .workflowKey = workflow.key,
        .frontMatter = {},
        .state = workflow.initialState,
        .sections = {}};
    for (const TemplateSection &section : workflow.templateSections) {
        made.sections.append(
            {.id = newId(), .key = section.key, .title = section.title, .markdown = section.markdown});
    }
    return made;
}

} // namespace agentee::models
