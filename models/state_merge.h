#pragma once

#include "models/problem.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace agentee::models
{

/// A field that both sides changed, each in its own way. A value is Undefined where there is none.
struct FieldOverlap {
    QString pointer; ///< RFC 6901
    QJsonValue base;
    QJsonValue current;
    QJsonValue proposed;
    friend bool operator==(const FieldOverlap &, const FieldOverlap &) = default;
};

/// Both sides' changes together.
struct StateMerge {
    QJsonObject merged; ///< where they overlap: what stands there now
    QList<FieldOverlap> overlaps; ///< by pointer
};

/// Three-way merge of a workspace's state, field by field: what only one side changed is taken from that
/// side. An array counts as one value, because its positions move; so does an object that one side has
/// replaced by something else, or that both have added.
StateMerge mergeStates(const QJsonObject &base, const QJsonObject &current, const QJsonObject &proposed);

/// What a person chose where both sides had changed a field. Choosing binds to what they saw: see chosen().
struct FieldChoice {
    QString pointer; ///< of a FieldOverlap
    QJsonValue seen; ///< FieldOverlap::current when they chose; Undefined: nothing was there
    bool takesProposed = false; ///< else what stands there stays
    friend bool operator==(const FieldChoice &, const FieldChoice &) = default;
};

namespace limits
{
inline constexpr qsizetype FieldChoices = 1'000;
inline constexpr qsizetype FieldPointerLength = 2'000; ///< UTF-16 units
} // namespace limits

/// The merged state as a person chose it. Conflict when a field overlaps that they have not chosen about, or
/// that is not any more what they saw; choices about other fields are not needed and change nothing.
Result<QJsonObject> chosen(const StateMerge &merge, const QList<FieldChoice> &choices);

QJsonObject toJson(const FieldChoice &choice);
Result<FieldChoice> fieldChoiceFromJson(const QJsonObject &object);

} // namespace agentee::models
