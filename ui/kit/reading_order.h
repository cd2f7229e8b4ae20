#pragma once

class QWidget;

namespace agentee::ui
{

/// Gives the focus to the control that follows the one that has it, or precedes it, in reading order: as the
/// layouts stand, whenever and in whatever order the controls were made. Scrolls it into view. From the last
/// it goes to the first. For windows, which call it from focusNextPrevChild() and return what it returns:
/// false when nothing can take the focus.
bool focusInReadingOrder(QWidget &window, bool next);

} // namespace agentee::ui
