#pragma once

class QPainter;
class QStyleOptionViewItem;

namespace agentee::ui
{

/// The ground of a row in a list: quiet where it is selected or pointed at, with a ring when the keyboard is
/// there.
void paintRowBackground(QPainter &painter, const QStyleOptionViewItem &option);

} // namespace agentee::ui
