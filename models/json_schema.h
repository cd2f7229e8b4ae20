#pragma once

#include "models/problem.h"

#include <QJsonObject>

#include <memory>

namespace agentee::models
{

/// A compiled JSON Schema (draft 2020-12 or 7). Immutable and shared; validating is thread-safe.
class JsonSchema
{
public:
    /// Refuses what could reach outside or run away: references to anything but the schema's own parts,
    /// circular ones, nesting over 32 levels, over 64 KB, regular expressions.
    static Result<JsonSchema> compile(const QJsonObject &schema);
    ~JsonSchema();
    JsonSchema(const JsonSchema &);
    JsonSchema &operator=(const JsonSchema &);

    /// Everything that is wrong, one sentence for people per place, at most 100; empty when the value is
    /// valid.
    QList<Problem::FieldError> validate(const QJsonObject &value) const;

private:
    struct Private;
    explicit JsonSchema(std::shared_ptr<const Private> compiled);
    std::shared_ptr<const Private> d;
};

} // namespace agentee::models
