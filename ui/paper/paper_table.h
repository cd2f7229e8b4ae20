#pragma once

#include "ui/paper/flow.h"

namespace agentee::ui::paper
{

/// Adds a table that is never wider than `width`: columns get the room their words need, then smaller
/// letters, then words are broken. Rows are kept whole where a page has room for them; the head is repeated
/// on every page. Long tables are set row by row, so that a caller can pause in between.
class TableSetter
{
public:
    /// The flow must outlive it.
    TableSetter(Flow &flow, MarkdownBlock table, qreal left, qreal width, qreal gap);
    /// Does a little of the work. False when the table is complete.
    bool step();

private:
    struct Wish { ///< of a column: all of its text on one line, and at least its longest word
        qreal least = 0;
        qreal most = 0;
    };
    enum class Phase { Measuring, MeasuringSmaller, Setting, Done };
    void measure(const MarkdownBlock &row);
    void chooseWidths();
    void set(const MarkdownBlock &row);
    void close();
    static QList<qreal> shared(const QList<Wish> &wishes, qreal width);

    Flow &m_flow;
    MarkdownBlock m_table;
    qreal m_left;
    qreal m_width;
    qreal m_gap;
    Phase m_phase = Phase::Measuring;
    qsizetype m_row = 0;
    qreal m_scale = 1;
    QList<Wish> m_wishes;
    QList<qreal> m_widths;
    std::shared_ptr<const std::vector<Strip>> m_head;
};

} // namespace agentee::ui::paper
