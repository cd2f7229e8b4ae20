#pragma once

namespace agentee::server
{

/// From now on what is logged goes to the standard error, one line an entry, without anything personal (see
/// models::withoutPersonalData): `warning agentee.store: …`.
void logToStandardError();

} // namespace agentee::server
