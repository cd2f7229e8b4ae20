#pragma once

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

} // namespace agentee::ui
