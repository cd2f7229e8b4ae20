#include "ui/paper/paper.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>
#include <QPainter>

#include <iterator>

namespace agentee::ui
{

using namespace paper;

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::ui::Paper)
};

} // namespace

QList<MarkdownBlock> partBlocks(const PaperContent &content, qsizetype part)
{
    QList<MarkdownBlock> blocks = markdownBlocks(content.parts.at(part).text);
    // A document that begins with its own title has it on the title page already.
    if (part == 0 && !blocks.isEmpty() && blocks.first().kind == MarkdownBlock::Kind::Heading
        && plainText(blocks.first().spans) == content.title.title.simplified())
        blocks.removeFirst();
    return blocks;
}

Paper::Paper(PaperContent content, const PageShape &shape)
    : m_content(std::move(content))
    , m_shape(shape)
    , m_setter(m_body, m_shape, m_content.contents)
{
}

bool Paper::layOut(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (!m_ready && clock.elapsed() < milliseconds) {
        if (!step())
            finish();
    }
    return m_ready;
}

int Paper::percent() const
{
    if (m_ready)
        return 100;
    const qsizetype parts = qMax<qsizetype>(1, m_content.parts.size());
    return int(99 * qMax<qsizetype>(0, m_part) / parts);
}

bool Paper::step()
{
    if (m_inBlock) {
        m_inBlock = m_setter.step();
        return true;
    }
    if (m_part >= 0 && m_block < m_blocks.size()) {
        m_setter.begin(std::move(m_blocks[m_block++]));
        m_inBlock = true;
        return true;
    }
    if (m_part >= 0)
        endPart(m_content.parts.at(m_part));
    if (++m_part >= m_content.parts.size())
        return false;
    beginPart(m_content.parts.at(m_part));
    return true;
}

void Paper::beginPart(const PaperPart &part)
{
    m_block = 0;
    m_blocks.clear();
    TextStyle quiet;
    quiet.voice = Voice::Small;
    quiet.colour = ink::quiet();
    const qreal width = m_shape.textWidth();
    if (!part.byline.isEmpty()) {
        MarkdownSpan name;
        name.text = part.byline;
        name.strong = true;
        MarkdownSpan when;
        when.text = part.when.isEmpty() ? QString() : QStringLiteral("   ") + part.when;
        TextStyle style;
        style.colour = ink::accent();
        const size_t first = m_body.strips.size();
        addText(m_body, {name}, style, 0, width, 14 * unitsPerPoint);
        if (!part.when.isEmpty() && m_body.strips.size() == first + 1) {
            const auto time = paper::layOut({when}, quiet, width);
            const QTextLine line = m_body.strips[first].lines.front().layout->lineAt(0);
            m_body.strips[first].lines.push_back(
                {time, 0, {line.naturalTextWidth(), line.ascent() - time->lineAt(0).ascent()}});
        }
        for (size_t i = first; i < m_body.strips.size(); ++i)
            m_body.strips[i].withNext = true;
    }
    if (part.kind == PaperPart::Kind::Line)
        addText(m_body, part.text, quiet, 0, width, 6 * unitsPerPoint);
    else
        m_blocks = partBlocks(m_content, m_part);
}

void Paper::endPart(const PaperPart &part)
{
    if (part.note.isEmpty())
        return;
    TextStyle quiet;
    quiet.voice = Voice::Small;
    quiet.colour = ink::quiet();
    addText(m_body, part.note, quiet, 0, m_shape.textWidth(), 4 * unitsPerPoint);
}

void Paper::finish()
{
    m_title = titleFlow(m_content.title, m_shape);
    m_pages = breakIntoPages(m_title, m_shape.textHeight());
    m_titlePages = m_pages.size();
    std::vector<Page> body = breakIntoPages(m_body, m_shape.textHeight());
    if (m_content.contents) {
        Flow trial = contentsFlow(m_body.headings, m_shape, 1);
        const size_t pages = breakIntoPages(trial, m_shape.textHeight()).size();
        m_contents = contentsFlow(m_body.headings, m_shape, int(m_titlePages + pages) + 1);
        std::ranges::move(breakIntoPages(m_contents, m_shape.textHeight()), std::back_inserter(m_pages));
    }
    std::ranges::move(body, std::back_inserter(m_pages));
    m_ready = true;
}

int Paper::pageCount() const
{
    return m_ready ? int(m_pages.size()) : 0;
}

void Paper::draw(QPainter &painter, int page, int resolution) const
{
    painter.save();
    painter.scale(resolution / unitsPerInch, resolution / unitsPerInch);
    drawPage(painter, m_pages.at(size_t(page)), {m_shape.margins.left(), m_shape.margins.top()});
    if (size_t(page) >= m_titlePages)
        drawFrame(painter, page);
    painter.restore();
}

void Paper::drawFrame(QPainter &painter, int page) const
{
    const QFont font = fontFor(Voice::Small);
    const QFontMetricsF metrics(font);
    const qreal left = m_shape.margins.left();
    const qreal width = m_shape.textWidth();
    const qreal head = m_shape.margins.top() / 2;
    const qreal foot = m_shape.size.height() - m_shape.margins.bottom() / 2;
    const QString number = Say::tr("%L1 of %L2").arg(page + 1).arg(pageCount());
    const qreal room = width - metrics.horizontalAdvance(number) - 20 * unitsPerPoint;
    painter.setFont(font);
    painter.setPen(ink::quiet());
    painter.drawText(QPointF(left, head), metrics.elidedText(m_content.title.title, Qt::ElideRight, width));
    painter.fillRect(QRectF(left, head + 5 * unitsPerPoint, width, hairline), ink::line());
    painter.drawText(QPointF(left, foot), metrics.elidedText(m_content.foot, Qt::ElideRight, room));
    painter.drawText(QPointF(left + width - metrics.horizontalAdvance(number), foot), number);
}

} // namespace agentee::ui
