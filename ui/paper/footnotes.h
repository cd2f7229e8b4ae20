#pragma once

#include <QStringList>

namespace agentee::ui
{

/// Sections of one document, each of which is set for itself: a note that is referred to in a section and
/// stands in another is added to it, and one that nobody refers to becomes a text like any other, lest it is
/// lost. Pure; any thread.
void carryFootnotes(QStringList &sections);

} // namespace agentee::ui
