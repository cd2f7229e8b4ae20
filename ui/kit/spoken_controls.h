#pragma once

namespace agentee::ui
{

/// Puts right what Qt tells assistive technology of some of its own controls: a box of choices has the name
/// that it was given and not its present choice alone, the stack behind a tab is nothing to speak of, and
/// keys can be typed into a field for keys. Later calls do nothing; what was asked about before stays as it
/// was.
void speakControls();

} // namespace agentee::ui
