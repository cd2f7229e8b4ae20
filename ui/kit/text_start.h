#pragma once

#include <QMargins>

namespace agentee::ui
{

/// The side at which lines begin in a window of this direction, whatever script the words themselves are in:
/// what people wrote stays in line with the words of the program.
inline Qt::Alignment textStart(Qt::LayoutDirection direction)
{
    return (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;
}

/// Margins whose first one is at that side.
inline QMargins marginsFromStart(Qt::LayoutDirection direction, int start, int top, int end, int bottom)
{
    return direction == Qt::RightToLeft ? QMargins(end, top, start, bottom)
                                        : QMargins(start, top, end, bottom);
}

} // namespace agentee::ui
