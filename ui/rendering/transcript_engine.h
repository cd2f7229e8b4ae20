#pragma once

namespace agentee::ui
{

class TranscriptEngine;

/// Loads the browser engine's library, which lies at a fixed place beside the program; later calls give what
/// is loaded. None when it is missing or does not fit this program. Takes some hundred milliseconds and a
/// hundred megabytes: only when a transcript is to be shown.
TranscriptEngine *loadTranscriptEngine();

} // namespace agentee::ui
