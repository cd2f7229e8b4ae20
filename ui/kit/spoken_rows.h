#pragma once

class QAbstractItemView;

namespace agentee::ui
{

/// Tells assistive technology of the rows of a list, or of a tree of one column in which only the first level
/// has children and hides rows: each can be pressed, which does what Enter does, where Qt offers nothing but
/// to select it. Call it as soon as the view is made, before anybody has asked about it.
void speakRows(QAbstractItemView *view);

} // namespace agentee::ui
