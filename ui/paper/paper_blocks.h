#pragma once

#include "ui/paper/paper_table.h"

namespace agentee::ui::paper
{

/// Adds the blocks of Markdown to a flow, in steps, so that a caller can pause between them. Headings are
/// kept with what follows, code wraps in its box, pictures are at most as wide as the text and two thirds of
/// a page high.
class BlockSetter
{
public:
    /// The flow must outlive it. `contents`: headings are entered in Flow::headings.
    BlockSetter(Flow &flow, const PageShape &shape, bool contents = true);
    void begin(MarkdownBlock block);
    /// Does a little of the work on the block that was begun: a row of a table, some lines of code, or all of
    /// anything else. False when the block is complete.
    bool step();
    /// What is added from here on begins that much further to the right.
    void setLeft(qreal left) { m_left = left; }

private:
    void addHeading(const MarkdownBlock &block);
    void addParagraph(const MarkdownBlock &block, const TextStyle &style);
    void addImage(const QImage &image);
    void add(const MarkdownBlock &block);
    void addCode(const QString &code);
    bool addCodeLines(const QString &code, qsizetype &from, qsizetype most);
    void addCodeLine(QStringView line, bool first, bool last);
    void addQuote(const MarkdownBlock &block);
    void addList(const MarkdownBlock &block);
    void addItem(const MarkdownBlock &item, const QString &mark);
    void addRule();
    qreal width() const { return m_shape.textWidth() - m_left; }
    qreal gap() const;

    Flow &m_flow;
    PageShape m_shape;
    bool m_contents;
    std::optional<MarkdownBlock> m_block;
    std::optional<TableSetter> m_table;
    qsizetype m_codeDone = 0; ///< how much of the block's code is set
    qreal m_left = 0;
    bool m_tight = false;
    int m_quotes = 0;
    int m_levels = 0; ///< of lists
};

} // namespace agentee::ui::paper
