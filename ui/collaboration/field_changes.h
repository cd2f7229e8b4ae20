#pragma once

#include "models/state_merge.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace agentee::ui
{

/// What a patch does to one field, in words for people.
struct FieldChange {
    QString field; ///< "Budget › Amount": titles of the schema, else the keys made readable
    QString before; ///< empty: there was nothing
    QString after; ///< empty: it is taken away
    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

/// Reads a patch (RFC 6902, from a stranger) against the state it was made on. A patch that cannot be applied
/// gives the changes it names, with what was there before. At most 200 changes.
QList<FieldChange> fieldChanges(const QJsonObject &base, const QJsonArray &patch, const QJsonObject &schema);

/// One field that both sides changed, in words for people; "nothing" where there is no value.
struct FieldValues {
    QString field;
    QString base;
    QString current;
    QString proposed;
    friend bool operator==(const FieldValues &, const FieldValues &) = default;
};
FieldValues fieldValues(const models::FieldOverlap &overlap, const QJsonObject &schema);

} // namespace agentee::ui
