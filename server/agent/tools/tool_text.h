#pragma once

#include "models/problem.h"
#include "models/workspace.h"
#include "server/agent/tools/tool.h"

#include <QJsonArray>

/// The words and shapes that the tools' results have in common.
namespace agentee::server
{

/// A result that holds text from people's documents, under the key "documents", with the reminder that it is
/// material and no instruction.
QJsonObject withDocuments(QJsonObject result, const QJsonArray &documents);

/// The refusal as the model is told of it, and the line that people see: what was tried and why it was not
/// done.
ToolOutcome refused(const QString &attempt, const models::Problem &problem);

/// `“title”`, bounded and on one line, between the quotation marks of the language that is spoken.
QString quoted(const QString &title);

/// At most `length` code units, whole characters; with an ellipsis where something was cut.
QString shortened(const QString &text, qsizetype length);

/// On one line, without control characters, well-formed, at most `length` code units.
QString oneLine(const QString &text, qsizetype length);

/// Without U+0000 and halves of characters: fit to be stored and sent.
QString wellFormed(const QString &text);
QJsonObject wellFormed(const QJsonObject &object);

/// Keeps its shape but not its bulk: long texts are cut, and what is still too large is left out.
QJsonObject boundedInput(const QJsonObject &input);

/// A JSON Schema of an object.
QJsonObject objectSchema(const QJsonObject &properties, const QStringList &required);
QJsonObject textProperty(const QString &description);
QJsonObject numberProperty(const QString &description);

} // namespace agentee::server
