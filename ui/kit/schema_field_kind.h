#pragma once

#include <QJsonObject>
#include <QStringList>

namespace agentee::ui
{

/// How a part of a JSON Schema is edited.
enum class SchemaKind { Text, LongText, Date, Choice, Integer, Number, Boolean, Chips, Rows, Group, Json };

/// What a hostile schema or state may cost.
namespace schema_limit
{
inline constexpr int depth = 8; ///< deeper parts are edited as JSON
inline constexpr int fields = 300; ///< in one form, and in one row
inline constexpr int rows = 300;
inline constexpr int choices = 300; ///< more are typed, with completion
} // namespace schema_limit

/// Json for everything that has no field of its own (`$ref`, `oneOf`, several types, too deep).
SchemaKind schemaKindOf(const QJsonObject &schema, int depth);
/// Whether an input of this kind shows this value without losing any of it. Undefined (absent) fits all.
bool schemaKindFits(SchemaKind kind, const QJsonValue &value);
/// Whether the kind is content with half the width of a wide form.
bool isShortKind(SchemaKind kind);

/// `due_date` as words for people: "Due date".
QString wordsOfKey(const QString &key);

/// How one of the values of an enum is called: by the schema's `choiceTitles`, else as wordsOfKey() has it.
QString choiceTitle(const QJsonObject &schema, const QString &choice);
/// The schema's title, else its key in words.
QString schemaTitle(const QJsonObject &schema, const QString &key);
/// Names of the properties in the order of the form: what is needed and short first, groups and rows last. A
/// QJsonObject does not know the order in which the schema was written.
QStringList orderedProperties(const QJsonObject &schema, int depth);
/// One line that tells a row from its neighbours; empty when nothing in it is set.
QString rowSummary(const QJsonObject &schema, const QJsonObject &row);

} // namespace agentee::ui
