#pragma once

#include "models/problem.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace agentee::models
{

/// Applies an RFC 6902 patch from an untrusted source: all of it, or nothing. Refuses more than 1,000
/// operations, operations with members missing or of a wrong type, copies that together would grow the value
/// by more than 1 MiB, a result that is no object or nests deeper than 64. InvalidFields when the patch
/// itself is wrong, or names what is not there (the pointer is that of the operation in the patch,
/// "/3"); Conflict when a `test` operation does not hold.
Result<QJsonObject> applyJsonPatch(const QJsonObject &object, const QJsonArray &patch);

/// A patch that makes `to` out of `from`. Empty when they are equal.
QJsonArray jsonPatchBetween(const QJsonObject &from, const QJsonObject &to);

/// Every RFC 6901 pointer that a patch reads or writes (`path`, and `from` of a move or copy), in order, each
/// once.
QStringList touchedPointers(const QJsonArray &patch);

/// The unescaped parts of an RFC 6901 pointer; nothing when it is not one. The empty pointer has no parts.
std::optional<QStringList> pointerParts(QStringView pointer);

} // namespace agentee::models
