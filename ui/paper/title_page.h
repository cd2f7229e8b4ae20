#pragma once

#include "ui/paper/flow.h"

#include <QStringList>

namespace agentee::ui::paper
{

struct Fact {
    QString label;
    QStringList values; ///< one line each
};

/// What stands on the first page.
struct TitlePage {
    QString above; ///< small, over the title: whose document it is
    QString title;
    QList<Fact> facts;
};

/// The first page, or more of them where there are very many facts.
Flow titleFlow(const TitlePage &page, const PageShape &shape);

/// The table of contents: the headings of the first two levels that occur, with the page each is on.
/// `firstPage` is the number of the body's first page; how many pages the contents take does not depend on
/// it. Empty when there are fewer than three headings.
Flow contentsFlow(const std::vector<Heading> &headings, const PageShape &shape, int firstPage);

} // namespace agentee::ui::paper
