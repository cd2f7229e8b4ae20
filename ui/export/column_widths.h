#pragma once

#include "ui/rendering/markdown_blocks.h"

namespace agentee::ui
{

/// How wide the columns of a table should be, in hundredths of its width: by how much stands in them, and as
/// wide as their longest words as far as there is room. Their sum is 100. `table` is a Table with at least
/// one column and at most 50.
QList<int> columnWidths(const MarkdownBlock &table);

/// Whether the longest words of its columns stand beside each other on a page; else some have to break.
bool wordsFit(const MarkdownBlock &table);

} // namespace agentee::ui
