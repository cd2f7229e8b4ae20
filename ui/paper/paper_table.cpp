#include "ui/paper/paper_table.h"

#include <algorithm>
#include <numeric>

namespace agentee::ui::paper
{

namespace
{

constexpr qreal cellPadding = 4 * unitsPerPoint;
constexpr qreal smallestScale = 0.72; ///< 6.5 of 9 points
constexpr qreal tallRow = 300 * unitsPerPoint; ///< a row that is higher may be cut between its lines
constexpr qreal unbounded = 1e6; ///< of a line that is measured
constexpr qreal tallHead = 120 * unitsPerPoint; ///< a head that is higher is not repeated

TextStyle cellStyle(const MarkdownBlock &cell, qreal scale)
{
    TextStyle style;
    style.voice = Voice::Table;
    style.alignment = cell.alignment;
    style.lineHeight = 1.2;
    style.scale = scale;
    return style;
}

QList<MarkdownSpan> spansOf(const MarkdownBlock &cell, bool header)
{
    QList<MarkdownSpan> spans = cell.spans;
    for (MarkdownSpan &span : spans)
        span.strong |= header;
    return spans;
}

/// Many rows are alike: the longest word is looked for among the longest ones only.
qreal longestWord(const QList<MarkdownSpan> &spans, const TextStyle &style)
{
    qreal widest = 0;
    for (const MarkdownSpan &span : spans) {
        QStringView longest;
        for (const QStringView word : QStringView(span.text).split(u' ', Qt::SkipEmptyParts))
            longest = word.size() > longest.size() ? word : longest;
        if (longest.isEmpty())
            continue;
        MarkdownSpan word = span;
        word.text = longest.first(qMin<qsizetype>(longest.size(), 200)).toString();
        const auto layout = layOut({word}, style, unbounded);
        widest = qMax(widest, layout->lineAt(0).naturalTextWidth());
    }
    return widest;
}

qreal sum(const QList<qreal> &values)
{
    return std::accumulate(values.begin(), values.end(), qreal(0));
}

/// The lines of a row's cells, with where they stand in the row.
struct RowText {
    std::vector<PlacedLine> lines;
    std::vector<qreal> ends; ///< the lower edge of each line
    qreal height = 0;
};

RowText rowText(const MarkdownBlock &row, const QList<qreal> &widths, qreal left, qreal scale)
{
    RowText text;
    qreal x = left;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        if (i < row.children.size()) {
            const MarkdownBlock &cell = row.children.at(i);
            const TextStyle style = cellStyle(cell, scale);
            const auto layout = layOut(spansOf(cell, row.header), style, widths.at(i) - 2 * cellPadding);
            qreal y = cellPadding;
            for (int n = 0; n < layout->lineCount(); ++n) {
                text.lines.push_back({layout, n, {x + cellPadding, y}});
                y += lineHeight(*layout, n, style);
                text.ends.push_back(y);
            }
            text.height = qMax(text.height, y + cellPadding);
        }
        x += widths.at(i);
    }
    return text;
}

/// Heights at which no line of any cell is cut, from the first to the row's own height.
std::vector<qreal> cuts(const RowText &text)
{
    std::vector<size_t> order(text.lines.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::sort(order, {}, [&text](size_t i) { return text.lines[i].at.y(); });
    std::vector<qreal> result;
    qreal end = 0;
    for (const size_t i : order) {
        if (end > 0 && text.lines[i].at.y() >= end - 0.5)
            result.push_back(text.lines[i].at.y());
        end = qMax(end, text.ends[i]);
    }
    result.push_back(text.height);
    return result;
}

void addBorders(Strip &strip, const QList<qreal> &widths, qreal left, bool top)
{
    qreal x = left;
    for (qsizetype i = 0; i <= widths.size(); ++i) {
        strip.fills.push_back({QRectF(x, 0, hairline, strip.height), ink::line()});
        x += i < widths.size() ? widths.at(i) : 0;
    }
    if (top)
        strip.fills.push_back({QRectF(left, 0, sum(widths) + hairline, hairline), ink::line()});
}

std::vector<Strip> rowStrips(const MarkdownBlock &row, const QList<qreal> &widths, qreal left, qreal scale)
{
    const RowText text = rowText(row, widths, left, scale);
    std::vector<Strip> strips;
    qreal from = 0;
    for (const qreal to : cuts(text)) {
        Strip strip;
        strip.height = to - from;
        strip.closing = QRectF(left, strip.height, sum(widths) + hairline, hairline);
        strip.withNext = text.height <= tallRow && to < text.height;
        if (row.header)
            strip.fills.push_back({QRectF(left, 0, sum(widths), strip.height), ink::soft()});
        addBorders(strip, widths, left, from == 0);
        for (PlacedLine line : text.lines) {
            if (line.at.y() >= from - 0.5 && line.at.y() < to - 0.5) {
                line.at.ry() -= from;
                strip.lines.push_back(line);
            }
        }
        strips.push_back(std::move(strip));
        from = to;
    }
    return strips;
}

} // namespace

TableSetter::TableSetter(Flow &flow, MarkdownBlock table, qreal left, qreal width, qreal gap)
    : m_flow(flow)
    , m_table(std::move(table))
    , m_left(left)
    , m_width(width)
    , m_gap(gap)
{
    qsizetype columns = 0;
    for (const MarkdownBlock &row : m_table.children)
        columns = qMax(columns, row.children.size());
    m_wishes.resize(columns);
    if (columns == 0)
        m_phase = Phase::Done;
}

bool TableSetter::step()
{
    if (m_phase == Phase::Done)
        return false;
    const MarkdownBlock &row = m_table.children.at(m_row);
    if (m_phase == Phase::Setting)
        set(row);
    else
        measure(row);
    if (++m_row < m_table.children.size())
        return true;
    m_row = 0;
    if (m_phase == Phase::Setting)
        close();
    else
        chooseWidths();
    return m_phase != Phase::Done;
}

void TableSetter::measure(const MarkdownBlock &row)
{
    for (qsizetype i = 0; i < row.children.size(); ++i) {
        const MarkdownBlock &cell = row.children.at(i);
        Wish &wish = m_wishes[i];
        const TextStyle style = cellStyle(cell, m_scale);
        const QList<MarkdownSpan> spans = spansOf(cell, row.header);
        const auto line = layOut(spans, style, unbounded);
        qreal whole = 0;
        for (int n = 0; n < line->lineCount(); ++n)
            whole = qMax(whole, line->lineAt(n).naturalTextWidth());
        // A point more: text that just fits must not be broken by rounding.
        const qreal extra = 2 * cellPadding + unitsPerPoint;
        wish.most = qMax(wish.most, whole + extra);
        if (whole + extra > wish.least)
            wish.least = qMax(wish.least, qMin(whole, longestWord(spans, style)) + extra);
    }
}

void TableSetter::chooseWidths()
{
    qreal least = 0;
    for (const Wish &wish : std::as_const(m_wishes))
        least += wish.least;
    if (least > m_width && m_phase == Phase::Measuring) {
        m_scale = qMax(smallestScale, m_width / least);
        m_wishes.fill({});
        m_phase = Phase::MeasuringSmaller;
        return;
    }
    m_widths = shared(m_wishes, m_width - hairline);
    m_phase = Phase::Setting;
}

/// Every column its least; what is left by how much more each would like.
QList<qreal> TableSetter::shared(const QList<Wish> &wishes, qreal width)
{
    QList<qreal> widths;
    qreal least = 0;
    qreal more = 0;
    for (const Wish &wish : wishes) {
        widths.append(wish.least);
        least += wish.least;
        more += wish.most - wish.least;
    }
    if (least > width) {
        // Not even the words fit: narrow columns keep what they need, wide ones share the rest.
        const qreal fair = width / qreal(widths.size());
        qreal narrow = 0;
        for (const qreal one : std::as_const(widths))
            narrow += one <= fair ? one : 0;
        for (qreal &one : widths)
            one = one <= fair ? one : one * (width - narrow) / (least - narrow);
        return widths;
    }
    const qreal room = qMin(width - least, more);
    for (qsizetype i = 0; i < widths.size() && more > 0; ++i)
        widths[i] += room * (wishes.at(i).most - wishes.at(i).least) / more;
    return widths;
}

void TableSetter::set(const MarkdownBlock &row)
{
    std::vector<Strip> strips = rowStrips(row, m_widths, m_left, m_scale);
    if (m_row == 0)
        strips.front().gap = m_gap;
    qreal height = 0;
    for (Strip &strip : strips) {
        height += strip.height;
        strip.withNext |= row.header;
    }
    if (row.header && height <= tallHead)
        m_head = std::make_shared<const std::vector<Strip>>(strips);
    for (Strip &strip : strips) {
        if (!row.header)
            strip.head = m_head;
        m_flow.strips.push_back(std::move(strip));
    }
}

/// The lower border of the last row; where a page ends inside of the table, the page draws it.
void TableSetter::close()
{
    Strip &last = m_flow.strips.back();
    last.fills.push_back({last.closing, ink::line()});
    last.closing = {};
    m_phase = Phase::Done;
}

} // namespace agentee::ui::paper
