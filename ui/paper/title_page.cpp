#include "ui/paper/title_page.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::ui::paper
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::ui::Paper)
};

constexpr qreal labelWidth = 110 * unitsPerPoint;

void addFact(Flow &flow, const Fact &fact, const PageShape &shape)
{
    TextStyle quiet;
    quiet.colour = ink::quiet();
    MarkdownSpan label;
    label.text = fact.label;
    const auto layout = layOut({label}, quiet, labelWidth - padding);
    const size_t first = flow.strips.size();
    bool own = true;
    for (const QString &value : fact.values) {
        addText(flow, value, {}, labelWidth, shape.textWidth() - labelWidth, own ? 6 * unitsPerPoint : 0);
        own = false;
    }
    for (int i = 0; i < layout->lineCount(); ++i) {
        const size_t at = first + size_t(i);
        if (at == flow.strips.size()) {
            Strip strip;
            strip.height = lineHeight(*layout, i, quiet);
            flow.strips.push_back(std::move(strip));
        }
        flow.strips[at].lines.push_back({layout, i, {0, 0}});
    }
}

} // namespace

Flow titleFlow(const TitlePage &page, const PageShape &shape)
{
    Flow flow;
    Strip above;
    above.height = shape.textHeight() * 0.2;
    flow.strips.push_back(above);
    TextStyle style;
    style.voice = Voice::Heading3;
    style.colour = ink::accent();
    if (!page.above.isEmpty())
        addText(flow, page.above, style, 0, shape.textWidth(), 0);
    style.voice = Voice::Title;
    style.colour = ink::text();
    style.lineHeight = 1.1;
    addText(flow, page.title, style, 0, shape.textWidth(), 8 * unitsPerPoint);
    Strip rule;
    rule.gap = 14 * unitsPerPoint;
    rule.height = 14 * unitsPerPoint;
    rule.fills.push_back({QRectF(0, 0, 60 * unitsPerPoint, 2.5 * unitsPerPoint), ink::accent()});
    flow.strips.push_back(rule);
    for (const Fact &fact : page.facts)
        addFact(flow, fact, shape);
    return flow;
}

namespace
{

void addEntry(Flow &flow, const Heading &heading, size_t index, int depth, int page, const PageShape &shape)
{
    const qreal numberWidth = 36 * unitsPerPoint;
    TextStyle style;
    style.lineHeight = 1.25;
    const qreal left = depth * 14 * unitsPerPoint;
    MarkdownSpan words;
    words.text = heading.text.left(300);
    words.link = u'#' + anchorOf(index);
    words.strong = depth == 0;
    const size_t first = flow.strips.size();
    addText(flow, QList<MarkdownSpan>{words}, style, left, shape.textWidth() - left - numberWidth,
        (depth == 0 ? 5 : 1) * unitsPerPoint);
    if (first == flow.strips.size())
        return;
    Strip &last = flow.strips.back();
    const QTextLine line = last.lines.front().layout->lineAt(last.lines.front().line);
    style.alignment = Qt::AlignRight;
    MarkdownSpan number = words;
    number.text = QLocale().toString(page);
    const auto figures = layOut({number}, style, numberWidth);
    last.lines.push_back({figures, 0, {shape.textWidth() - numberWidth, 0}});
    // Dots from the end of the words to the number.
    const qreal from = left + line.naturalTextWidth() + 4 * unitsPerPoint;
    const qreal to = shape.textWidth() - figures->lineAt(0).naturalTextWidth() - 4 * unitsPerPoint;
    const qreal size = 0.8 * unitsPerPoint;
    for (qreal x = to - size; x > from; x -= 4 * unitsPerPoint)
        last.fills.push_back({QRectF(x, line.ascent() - size, size, size), ink::quiet()});
}

} // namespace

Flow contentsFlow(const std::vector<Heading> &headings, const PageShape &shape, int firstPage)
{
    Flow flow;
    if (headings.size() < 3)
        return flow;
    // A document may have its parts at the second level, below a single heading of the first or none.
    int top = 6;
    for (const Heading &heading : headings)
        top = std::min(top, heading.level);
    int second = 7;
    for (const Heading &heading : headings)
        second = heading.level > top ? std::min(second, heading.level) : second;
    const auto tops = std::ranges::count(headings, top, &Heading::level);
    int third = 7;
    for (const Heading &heading : headings)
        third = heading.level > second ? std::min(third, heading.level) : third;
    const int deepest = tops <= 1 && headings.size() < 60 ? third : second;

    TextStyle style;
    style.voice = Voice::Heading1;
    addText(flow, Say::tr("Contents"), style, 0, shape.textWidth(), 0);
    flow.strips.back().withNext = true;
    for (size_t i = 0; i < headings.size(); ++i) {
        const Heading &heading = headings[i];
        if (heading.level > deepest)
            continue;
        const int depth = heading.level == top ? 0 : heading.level == second ? 1 : 2;
        addEntry(flow, heading, i, depth, firstPage + heading.page, shape);
    }
    return flow;
}

} // namespace agentee::ui::paper
