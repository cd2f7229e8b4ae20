#include "ui/rendering/fitted_text.h"

#include "ui/kit/theme.h"
#include "ui/rendering/markdown_renderer.h"

#include <QStyle>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QWheelEvent>

#include <cmath>

namespace agentee::ui
{

FittedText::FittedText(QWidget *parent)
    : RichText(parent)
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFocusPolicy(Qt::ClickFocus);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
}

void FittedText::setSafeHtml(const QString &html)
{
    m_html = html;
    // Only what can be acted on is a stop of the Tab key.
    setFocusPolicy(html.contains(QLatin1StringView("<a href")) ? Qt::StrongFocus : Qt::ClickFocus);
    render();
}

void FittedText::render()
{
    showHtml(m_html);
    QTextCursor end(document());
    end.movePosition(QTextCursor::End);
    QTextBlockFormat last = end.blockFormat();
    last.setBottomMargin(0);
    end.setBlockFormat(last);
    updateHeight();
}

void FittedText::setHighest(int height)
{
    m_highest = height;
    setVerticalScrollBarPolicy(height > 0 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    updateHeight();
}

void FittedText::fit(int width)
{
    if (width <= 0 || width == this->width())
        return;
    resize(width, height());
    document()->setTextWidth(width);
    updateHeight();
}

void FittedText::changeEvent(QEvent *event)
{
    RichText::changeEvent(event);
    const bool restyled = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (restyled && !m_html.isEmpty())
        render();
}

void FittedText::resizeEvent(QResizeEvent *event)
{
    RichText::resizeEvent(event);
    updateHeight();
}

void FittedText::wheelEvent(QWheelEvent *event)
{
    const QPoint turn = event->angleDelta();
    if ((m_highest > 0 && height() >= m_highest) || std::abs(turn.x()) > std::abs(turn.y()))
        RichText::wheelEvent(event);
    else
        event->ignore();
}

void FittedText::updateHeight()
{
    const bool wide = document()->size().width() > viewport()->width();
    const int bar = wide ? style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this) : 0;
    const int wanted = int(std::ceil(document()->size().height())) + bar;
    const int bounded = m_highest > 0 ? qMin(wanted, m_highest) : wanted;
    if (bounded != height() || minimumHeight() != bounded)
        setFixedHeight(bounded);
}

} // namespace agentee::ui
