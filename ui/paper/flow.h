#pragma once

#include "ui/paper/paper_style.h"
#include "ui/rendering/markdown_blocks.h"

#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace agentee::ui::paper
{

/// A line of a text that was laid out.
struct PlacedLine {
    std::shared_ptr<QTextLayout> layout;
    int line = 0;
    QPointF at; ///< its top left, in the strip
};

/// A rectangle behind or beside the text, in the strip.
struct Fill {
    QRectF area;
    QColor colour;
    bool onlyFirst = false; ///< drawn only where the strip is not cut from the one before by a page
};

/// A horizontal strip of a document that no page cuts: a line of text, a slice of a row of a table, a
/// picture.
struct Strip {
    qreal gap = 0; ///< free room above, none at the top of a page
    qreal height = 0;
    bool withNext = false; ///< no page ends after it, if that can be helped
    QRectF closing; ///< drawn where a page ends after it: the lower border of a table that goes on
    std::vector<Fill> fills;
    std::vector<PlacedLine> lines;
    QImage image;
    QRectF imageAt;
    int heading = -1; ///< index in Flow::headings
    std::shared_ptr<const std::vector<Strip>>
        head; ///< of its table: repeated where a page begins with this strip
};

struct Heading {
    QString text;
    int level = 1;
    int page = 0; ///< of the body, from 0; known when the pages are made
};

/// What flows down the pages, from the first strip to the last. Not movable between threads: its texts hold
/// fonts.
struct Flow {
    std::vector<Strip> strips;
    std::vector<Heading> headings;
};

/// The name of a heading's place in the PDF.
QString anchorOf(size_t heading);

/// Draws a strip with its top left at `at`. The painter is scaled to units.
void drawStrip(QPainter &painter, const Strip &strip, const QPointF &at, bool firstOnPage);

struct TextStyle {
    Voice voice = Voice::Body;
    Qt::Alignment alignment = Qt::AlignLeading;
    QColor colour = ink::text();
    qreal lineHeight = 1.3; ///< times the font's
    qreal scale = 1; ///< of the font
    QString anchor = {}; ///< name of the place in the PDF; links `#name` lead to it
};

/// A paragraph laid out in a width: lines are broken between words, and inside of what is longer than the
/// width. Addresses become links of the PDF.
std::shared_ptr<QTextLayout> layOut(const QList<MarkdownSpan> &spans, const TextStyle &style, qreal width);
/// How high a line is with the room below it.
qreal lineHeight(const QTextLayout &layout, int line, const TextStyle &style);

/// Adds the lines of a paragraph at `left`. A page ends neither after its first nor before its last line.
void addText(
    Flow &flow, const QList<MarkdownSpan> &spans, const TextStyle &style, qreal left, qreal width, qreal gap);
void addText(Flow &flow, const QString &text, const TextStyle &style, qreal left, qreal width, qreal gap);

} // namespace agentee::ui::paper
