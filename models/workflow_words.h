#pragma once

#include "models/workflow.h"

namespace agentee::models
{

/// Everything of a workflow that people read, by its place:
///
///     {"title", "description", "steps": {key: {"title", "description"}},
///      "state": the schema with nothing left but title, description and choiceTitles,
///      "template": {key: {"title", "guidance"}}}
///
/// A translation has the same shape; what it leaves out stays English.
QJsonObject workflowWords(const Workflow &workflow);

/// Pointers to what a translation says about places that have no words, or says as something else than text.
QStringList misplacedWords(const QJsonObject &words, const QJsonObject &translation);

/// The workflow as it reads in a language ("vi"): as it is, when it has no translation into that. The words
/// that it had before are among the translations of the result, as "en".
Workflow inLanguage(Workflow workflow, const QString &language);

/// Whether the Markdown is what a new section with this key begins with, in whatever language.
bool isGuidance(const Workflow &workflow, const QString &sectionKey, const QString &markdown);

/// What a new section begins with.
QString guidanceMarkdown(const QString &title, const QString &guidance);

} // namespace agentee::models
