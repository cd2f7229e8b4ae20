#include "ui/collaboration/scroll_column.h"

#include "ui/kit/text_start.h"
#include "ui/kit/theme.h"

#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{

constexpr int readableWidth = 760;

} // namespace

ScrollColumn::ScrollColumn(QWidget *parent)
    : QScrollArea(parent)
    , m_column(new QWidget)
    , m_body(new QVBoxLayout(m_column))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Room for the scroll bar is kept while there is none, so that the column stays in line with what stands
    // above it.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    setViewportMargins(0, 0, bar, 0);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this,
        [this, bar](int least, int most) { setViewportMargins(0, 0, most > least ? 0 : bar, 0); });
    setFocusPolicy(Qt::NoFocus);
    m_body->setSpacing(grid::medium);
    m_column->setMaximumWidth(readableWidth);

    auto *page = new QWidget;
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(m_column, 1000);
    layout->addStretch(1);
    setWidget(page);
    setMargins(grid::huge, grid::large);
}

void ScrollColumn::setColumnWidth(int pixels)
{
    m_column->setMaximumWidth(pixels);
}

void ScrollColumn::setMargins(int horizontal, int vertical)
{
    m_body->setContentsMargins(horizontal, vertical, horizontal, vertical);
}

QWidget *inColumn(QWidget *content)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(marginsFromStart(
        row->layoutDirection(), 0, 0, row->style()->pixelMetric(QStyle::PM_ScrollBarExtent), 0));
    content->setMaximumWidth(readableWidth);
    layout->addStretch(1);
    layout->addWidget(content, 1000);
    layout->addStretch(1);
    return row;
}

void clearLayout(QVBoxLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace agentee::ui
