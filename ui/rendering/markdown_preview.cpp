#include "ui/rendering/markdown_preview.h"

#include "ui/rendering/markdown_renderer.h"

#include <QEvent>
#include <QScrollBar>
#include <QTextFrame>

namespace agentee::ui
{

namespace
{
constexpr int textWidth = 760;
}

MarkdownPreview::MarkdownPreview(QWidget *parent)
    : RichText(parent)
{
    setAccessibleName(tr("Preview"));
    m_delay.setSingleShot(true);
    m_delay.setInterval(60);
    connect(&m_delay, &QTimer::timeout, this, &MarkdownPreview::render);
    updateMargins();
}

void MarkdownPreview::setMarkdownText(const QString &markdown)
{
    m_markdown = markdown;
    if (!m_delay.isActive())
        m_delay.start();
}

void MarkdownPreview::changeEvent(QEvent *event)
{
    RichText::changeEvent(event);
    const bool restyled = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (restyled && !m_markdown.isEmpty())
        m_delay.start();
}

void MarkdownPreview::resizeEvent(QResizeEvent *event)
{
    RichText::resizeEvent(event);
    updateMargins();
}

void MarkdownPreview::render()
{
    const int position = verticalScrollBar()->value();
    showHtml(renderMarkdown(m_markdown, {.richTextSubset = true}));
    updateMargins();
    verticalScrollBar()->setValue(position);
}

void MarkdownPreview::updateMargins()
{
    const int side = qMax(grid::huge, (viewport()->width() - textWidth) / 2);
    QTextFrameFormat format = document()->rootFrame()->frameFormat();
    if (format.leftMargin() == side && format.topMargin() == grid::large)
        return;
    format.setLeftMargin(side);
    format.setRightMargin(side);
    format.setTopMargin(grid::large);
    format.setBottomMargin(grid::large);
    document()->rootFrame()->setFrameFormat(format);
}

} // namespace agentee::ui
