#pragma once

#include "ui/paper/flow.h"

namespace agentee::ui::paper
{

/// A strip on a page. It belongs to its flow, which must stay as it is.
struct PlacedStrip {
    const Strip *strip = nullptr;
    qreal top = 0; ///< from the upper edge of the text
};

using Page = std::vector<PlacedStrip>;

/// Breaks a flow into pages of that height of text, none of them empty. Enters the pages of the headings.
std::vector<Page> breakIntoPages(Flow &flow, qreal textHeight);

/// Draws the strips with the text's upper left corner at `at`.
void drawPage(QPainter &painter, const Page &page, const QPointF &at);

} // namespace agentee::ui::paper
