#pragma once

#include "tests/bench/measurement.h"

namespace agentee::bench
{

/// A new client fetches everything: from its start, signed in, until all of it is in its cache.
models::Result<Figures> initialSync(const Setting &setting);
/// The same texts written by SQLite in one transaction, on the same disk, in the same journal mode.
models::Result<Figures> plainInsert(const Setting &setting);

/// One client saves, another person's client shows: from the command to the row that the other's store gives
/// out.
models::Result<Figures> saveToOther(const Setting &setting);
/// The round trip of such a save alone.
models::Result<Figures> barePut(const Setting &setting);

/// Edits of as many sections wait in an outbox; the client starts: until the last is confirmed.
models::Result<Figures> drainOutbox(const Setting &setting);
/// The same writes one after the other over one connection.
models::Result<Figures> sequentialPuts(const Setting &setting);

/// Fifty writers of one section, each of whom writes again and again: what is refused as stale is sent again
/// against the newest version, after the wait that the client takes.
models::Result<Figures> contest(const Setting &setting);
/// As many writes of one section by a single writer.
models::Result<Figures> oneWriter(const Setting &setting);

} // namespace agentee::bench
