#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QSet>
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

/// The merged state after a person has chosen: the proposed values at these pointers of overlaps, at the
/// others what stands there now.
QJsonObject withProposed(const StateMerge &merge, const QSet<QString> &pointers);

} // namespace agentee::models
