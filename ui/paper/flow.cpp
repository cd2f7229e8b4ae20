#include "ui/paper/flow.h"

#include <QPainter>

namespace agentee::ui::paper
{

QString anchorOf(size_t heading)
{
    return QStringLiteral("heading-") + QString::number(heading + 1);
}

void drawStrip(QPainter &painter, const Strip &strip, const QPointF &at, bool firstOnPage)
{
    for (const Fill &fill : strip.fills) {
        if (!(fill.onlyFirst && firstOnPage))
            painter.fillRect(fill.area.translated(at), fill.colour);
    }
    for (const PlacedLine &placed : strip.lines) {
        const QTextLine line = placed.layout->lineAt(placed.line);
        line.draw(&painter, at + placed.at - QPointF(0, line.y()));
    }
    if (!strip.image.isNull())
        painter.drawImage(strip.imageAt.translated(at), strip.image);
}

namespace
{

QTextCharFormat formatOf(const MarkdownSpan &span, const TextStyle &style, const QFont &base)
{
    QTextCharFormat format;
    QFont font = base;
    if (span.code) {
        font = fontFor(Voice::Code);
        font.setPixelSize(qMin(font.pixelSize(), int(base.pixelSize() * 0.92)));
        if (style.voice != Voice::Code)
            format.setBackground(ink::soft());
    }
    if (span.strong)
        font.setWeight(qMax(font.weight(), QFont::Bold));
    font.setItalic(span.emphasis);
    font.setStrikeOut(span.struck);
    format.setFont(font);
    format.setForeground(span.link.isEmpty() || span.link.startsWith(u'#') ? style.colour : ink::accent());
    if (!span.link.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(span.link);
    }
    if (!style.anchor.isEmpty())
        format.setAnchorNames({style.anchor});
    return format;
}

} // namespace

std::shared_ptr<QTextLayout> layOut(const QList<MarkdownSpan> &spans, const TextStyle &style, qreal width)
{
    QFont base = fontFor(style.voice);
    base.setPixelSize(qMax(1, int(base.pixelSize() * style.scale)));
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const MarkdownSpan &span : spans) {
        formats.append({int(text.size()), int(span.text.size()), formatOf(span, style, base)});
        text += span.text;
    }
    text.replace(u'\n', QChar::LineSeparator);
    auto layout = std::make_shared<QTextLayout>(text, base);
    QTextOption option(style.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setTabStopDistance(QFontMetricsF(base).horizontalAdvance(u' ') * 4);
    layout->setTextOption(option);
    layout->setFormats(formats);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    qreal y = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(qMax(unitsPerPoint, width));
        line.setPosition({0, y});
        y += line.height();
    }
    layout->endLayout();
    return layout;
}

qreal lineHeight(const QTextLayout &layout, int line, const TextStyle &style)
{
    return QFontMetricsF(layout.font()).height() * (style.lineHeight - 1) + layout.lineAt(line).height();
}

void addText(
    Flow &flow, const QList<MarkdownSpan> &spans, const TextStyle &style, qreal left, qreal width, qreal gap)
{
    const auto layout = layOut(spans, style, width);
    const int count = layout->lineCount();
    for (int i = 0; i < count; ++i) {
        Strip strip;
        strip.gap = i == 0 ? gap : 0;
        strip.height = lineHeight(*layout, i, style);
        strip.withNext = count > 1 && (i == 0 || i == count - 2);
        strip.lines.push_back({layout, i, {left, 0}});
        flow.strips.push_back(std::move(strip));
    }
}

void addText(Flow &flow, const QString &text, const TextStyle &style, qreal left, qreal width, qreal gap)
{
    MarkdownSpan span;
    span.text = text;
    addText(flow, QList<MarkdownSpan>{span}, style, left, width, gap);
}

} // namespace agentee::ui::paper
