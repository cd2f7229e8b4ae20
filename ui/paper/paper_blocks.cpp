#include "ui/paper/paper_blocks.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace agentee::ui::paper
{

namespace
{

constexpr int mostIndents = 6; ///< deeper lists and quotes stay at that margin
constexpr qsizetype longestLine = 20'000; ///< of code; longer ones are broken so that layout stays cheap
constexpr qsizetype longestParagraph = 200'000;

} // namespace

BlockSetter::BlockSetter(Flow &flow, const PageShape &shape, bool contents)
    : m_flow(flow)
    , m_shape(shape)
    , m_contents(contents)
{
}

qreal BlockSetter::gap() const
{
    return m_tight ? 2 * unitsPerPoint : paragraphGap;
}

void BlockSetter::begin(MarkdownBlock block)
{
    m_codeDone = 0;
    m_table.reset();
    if (block.kind == MarkdownBlock::Kind::Table)
        m_table.emplace(m_flow, block, m_left, width(), gap());
    m_block = std::move(block);
}

bool BlockSetter::step()
{
    if (!m_block)
        return false;
    bool more = false;
    if (m_table)
        more = m_table->step();
    else if (m_block->kind == MarkdownBlock::Kind::Code)
        more = addCodeLines(m_block->code, m_codeDone, 200);
    else
        add(*m_block);
    if (!more)
        m_block.reset();
    return more;
}

void BlockSetter::add(const MarkdownBlock &block)
{
    using Kind = MarkdownBlock::Kind;
    switch (block.kind) {
    case Kind::Paragraph: {
        TextStyle style;
        style.colour = m_quotes > 0 ? ink::quiet() : ink::text();
        addParagraph(block, style);
        break;
    }
    case Kind::Heading:
        addHeading(block);
        break;
    case Kind::Code:
        addCode(block.code);
        break;
    case Kind::Quote:
        addQuote(block);
        break;
    case Kind::List:
        addList(block);
        break;
    case Kind::Table:
        for (TableSetter table(m_flow, block, m_left, width(), gap()); table.step();) { }
        break;
    case Kind::Rule:
        addRule();
        break;
    case Kind::Item:
    case Kind::Row:
    case Kind::Cell:
        break; // they stand in lists and tables only, which add them themselves
    }
}

void BlockSetter::addHeading(const MarkdownBlock &block)
{
    TextStyle style;
    style.voice = block.level == 1 ? Voice::Heading1 : block.level == 2 ? Voice::Heading2 : Voice::Heading3;
    style.lineHeight = 1.15;
    const qreal above = block.level == 1 ? 24 : block.level == 2 ? 18 : 13;
    const size_t first = m_flow.strips.size();
    if (m_contents)
        style.anchor = anchorOf(m_flow.headings.size());
    addText(m_flow, block.spans, style, m_left, width(), above * unitsPerPoint);
    for (size_t i = first; i < m_flow.strips.size(); ++i)
        m_flow.strips[i].withNext = true;
    const QString text = plainText(block.spans);
    if (m_contents && !text.isEmpty() && first < m_flow.strips.size()) {
        m_flow.strips[first].heading = int(m_flow.headings.size());
        m_flow.headings.push_back({text, block.level, 0});
    }
}

void BlockSetter::addParagraph(const MarkdownBlock &block, const TextStyle &style)
{
    QList<MarkdownSpan> words;
    const auto flush = [&] {
        if (!plainText(words).isEmpty())
            addText(m_flow, words, style, m_left, width(), gap());
        words.clear();
    };
    qsizetype length = 0;
    for (const MarkdownSpan &span : block.spans) {
        length += span.text.size();
        if (!span.image.isNull() || length > longestParagraph) {
            flush();
            length = 0;
        }
        if (!span.image.isNull()) {
            addImage(span.image);
            continue;
        }
        for (qsizetype from = 0; from < span.text.size(); from += longestParagraph) {
            MarkdownSpan part = span;
            part.text = span.text.mid(from, longestParagraph);
            words.append(part);
            if (from + longestParagraph < span.text.size())
                flush();
        }
    }
    flush();
}

void BlockSetter::addImage(const QImage &image)
{
    // A pixel of the screen is a 96th of an inch.
    QSizeF size = QSizeF(image.size()) * unitsPerInch / 96.0;
    const QSizeF most(width(), m_shape.textHeight() * 2 / 3);
    if (size.width() > most.width() || size.height() > most.height())
        size.scale(most, Qt::KeepAspectRatio);
    Strip strip;
    strip.gap = gap();
    strip.height = size.height();
    strip.image = image;
    strip.imageAt = QRectF(QPointF(m_left, 0), size);
    m_flow.strips.push_back(std::move(strip));
}

void BlockSetter::addCode(const QString &code)
{
    qsizetype done = 0;
    while (addCodeLines(code, done, code.size() + 1)) { }
}

/// At most `most` lines, beginning at `from`. False when there are no more.
bool BlockSetter::addCodeLines(const QString &code, qsizetype &from, qsizetype most)
{
    for (qsizetype i = 0; i < most && from <= code.size(); ++i) {
        qsizetype end = code.indexOf(u'\n', from);
        end = end < 0 ? code.size() : end;
        // Very long lines are set in pieces, so that none takes long.
        const qsizetype cut = qMin(end, from + longestLine);
        const bool last = end == code.size() && cut == end;
        addCodeLine(QStringView(code).sliced(from, cut - from), from == 0, last);
        from = cut < end ? cut : end + 1;
    }
    return from <= code.size();
}

void BlockSetter::addCodeLine(QStringView line, bool first, bool last)
{
    TextStyle style;
    style.voice = Voice::Code;
    style.lineHeight = 1.2;
    MarkdownSpan span;
    span.text = line.isEmpty() ? u" "_s : line.toString();
    span.code = true;
    const size_t begin = m_flow.strips.size();
    addText(m_flow, QList<MarkdownSpan>{span}, style, m_left + padding, width() - 2 * padding, 0);
    if (first) {
        Strip &strip = m_flow.strips[begin];
        strip.gap = gap();
        strip.height += padding;
        strip.withNext = !last;
        for (PlacedLine &placed : strip.lines)
            placed.at.ry() += padding;
    } else if (last) {
        m_flow.strips[begin - 1].withNext = true;
    }
    if (last)
        m_flow.strips.back().height += padding;
    for (size_t i = begin; i < m_flow.strips.size(); ++i) {
        Strip &strip = m_flow.strips[i];
        // A little higher than the strip: no white hair between two of them.
        const bool lowest = last && i + 1 == m_flow.strips.size();
        const qreal height = strip.height + (lowest ? 0 : unitsPerPoint / 4);
        strip.fills.insert(strip.fills.begin(), Fill{QRectF(m_left, 0, width(), height), ink::soft()});
    }
}

void BlockSetter::addQuote(const MarkdownBlock &block)
{
    const size_t first = m_flow.strips.size();
    const qreal left = m_left;
    const qreal step = m_levels + m_quotes < mostIndents ? 12 * unitsPerPoint : 0;
    ++m_quotes;
    m_left += step;
    for (const MarkdownBlock &child : block.children)
        add(child);
    m_left = left;
    --m_quotes;
    for (size_t i = first; step > 0 && i < m_flow.strips.size(); ++i) {
        Strip &strip = m_flow.strips[i];
        const qreal above = i == first ? 0 : strip.gap;
        const qreal thick = 2 * unitsPerPoint;
        strip.fills.push_back({QRectF(left, 0, thick, strip.height), ink::line()});
        if (above > 0)
            strip.fills.push_back({QRectF(left, -above, thick, above), ink::line(), true});
    }
}

void BlockSetter::addList(const MarkdownBlock &block)
{
    const bool outer = m_tight;
    int number = block.start;
    bool first = true;
    for (const MarkdownBlock &item : block.children) {
        const QString mark = item.checked ? (*item.checked ? u"\u2611"_s : u"\u2610"_s)
            : block.ordered               ? QLocale::c().toString(number) + u'.'
                                          : (m_levels % 2 == 0 ? u"\u2022"_s : u"\u2013"_s);
        // The first item stands as far from what is above as the list does.
        m_tight = first ? outer : block.tight;
        addItem(item, mark);
        first = false;
        ++number;
    }
    m_tight = outer;
}

void BlockSetter::addItem(const MarkdownBlock &item, const QString &mark)
{
    TextStyle style;
    style.colour = m_quotes > 0 ? ink::quiet() : ink::text();
    MarkdownSpan span;
    span.text = mark;
    const size_t first = m_flow.strips.size();
    const qreal left = m_left;
    const auto layout = layOut({span}, style, indent * 3);
    const qreal markWidth = layout->lineAt(0).naturalTextWidth();
    const qreal step = m_levels + m_quotes < mostIndents ? indent : 0;
    m_left += qMax(step, markWidth + 4 * unitsPerPoint);
    ++m_levels;
    const bool tight = m_tight;
    bool own = true;
    for (const MarkdownBlock &child : item.children) {
        m_tight = own ? tight : child.kind == MarkdownBlock::Kind::List;
        add(child);
        own = false;
    }
    --m_levels;
    if (first == m_flow.strips.size()) {
        span.text = u" "_s;
        addText(m_flow, QList<MarkdownSpan>{span}, style, m_left, width(), gap());
    }
    const qreal markLeft = qMax(left, m_left - markWidth - 5 * unitsPerPoint);
    m_flow.strips[first].lines.push_back({layout, 0, {markLeft, 0}});
    m_left = left;
    m_tight = tight;
}

void BlockSetter::addRule()
{
    Strip strip;
    strip.gap = paragraphGap;
    strip.height = paragraphGap;
    strip.fills.push_back({QRectF(m_left, paragraphGap / 2, width(), hairline), ink::line()});
    m_flow.strips.push_back(std::move(strip));
}

} // namespace agentee::ui::paper
