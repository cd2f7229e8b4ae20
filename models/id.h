#pragma once

#include <QString>
#include <QUuid>

#include <optional>

namespace agentee::models
{

/// Names a row everywhere: database, wire and cache. UUID version 7, made by whoever creates the row, so that
/// rows created offline keep their name. Ids that one process makes sort in the order they were made; those
/// of several processes by their clocks, in milliseconds.
using Id = QUuid;

/// A new UUIDv7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, a 12-bit counter, then 62 random bits
/// from the system generator. Thread-safe.
Id newId();

/// 36 characters, lower case, no braces: the only textual form used on the wire and in databases.
QString idText(const Id &id);

/// Accepts exactly the form that idText() makes, in either case; nothing else, and not the null id.
std::optional<Id> idFromText(QStringView text);

} // namespace agentee::models
