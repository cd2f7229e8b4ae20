#pragma once

#include "ui/paper/paper_blocks.h"
#include "ui/paper/paper_pages.h"
#include "ui/paper/title_page.h"

#include <QString>

namespace agentee::ui
{

/// One part of what is printed.
struct PaperPart {
    enum class Kind {
        Text, ///< Markdown
        Line, ///< one quiet line, plain text
    };
    Kind kind = Kind::Text;
    QString byline; ///< who said it; empty: nobody in particular
    QString when; ///< beside the byline
    QString text;
    QString note; ///< a quiet line below it; may be empty
};

/// What is printed: a title page, contents when there are headings enough, and the parts in order.
struct PaperContent {
    paper::TitlePage title;
    QString foot; ///< at the foot of every page, beside its number
    bool contents = true;
    QList<PaperPart> parts;
};

/// The blocks of a part that is text; without the heading of the first one when it only repeats the title.
/// Any thread.
QList<MarkdownBlock> partBlocks(const PaperContent &content, qsizetype part);

/// A document laid out on pages. Laying out goes in steps, so that a window stays awake. Lives and is used in
/// one thread: its texts hold that thread's fonts.
class Paper
{
public:
    Paper(PaperContent content, const paper::PageShape &shape);

    /// Goes on with laying out for about that long. True when all pages are there.
    bool layOut(int milliseconds);
    int percent() const;
    bool isReady() const { return m_ready; }

    const paper::PageShape &shape() const { return m_shape; }
    const PaperContent &content() const { return m_content; }
    int pageCount() const; ///< 0 until it is ready
    /// Draws a page, from 0, on a device whose origin is the corner of the paper; `resolution` is the
    /// device's, in dots per inch.
    void draw(QPainter &painter, int page, int resolution) const;

private:
    bool step();
    void beginPart(const PaperPart &part);
    void endPart(const PaperPart &part);
    void finish();
    void drawFrame(QPainter &painter, int page) const;

    PaperContent m_content;
    paper::PageShape m_shape;
    paper::Flow m_body;
    paper::Flow m_title;
    paper::Flow m_contents;
    paper::BlockSetter m_setter;
    QList<MarkdownBlock> m_blocks; ///< of the part that is being set
    qsizetype m_part = -1;
    qsizetype m_block = 0;
    bool m_inBlock = false;
    bool m_ready = false;
    std::vector<paper::Page> m_pages;
    size_t m_titlePages = 0;
};

} // namespace agentee::ui
