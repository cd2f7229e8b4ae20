#include "ui/rendering/fitted_text.h"

#include "ui/kit/theme.h"
#include "ui/rendering/markdown_renderer.h"

#include <QTextBlockFormat>
#include <QTextCursor>
#include <QWheelEvent>

#include <cmath>

namespace agentee::ui
{

FittedText::FittedText(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFocusPolicy(Qt::ClickFocus);
    setUndoRedoEnabled(false);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (isSafeLink(url))
            Q_EMIT linkActivated(url);
    });
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
    document()->setDefaultStyleSheet(richTextStyleSheet(coloursOf(this)));
    setHtml(m_html);
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
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_html.isEmpty())
        render();
}

void FittedText::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    updateHeight();
}

void FittedText::wheelEvent(QWheelEvent *event)
{
    if (m_highest > 0 && height() >= m_highest)
        QTextBrowser::wheelEvent(event);
    else
        event->ignore();
}

QVariant FittedText::loadResource(int, const QUrl &)
{
    return {};
}

void FittedText::updateHeight()
{
    const int wanted = int(std::ceil(document()->size().height()));
    const int bounded = m_highest > 0 ? qMin(wanted, m_highest) : wanted;
    if (bounded != height() || minimumHeight() != bounded)
        setFixedHeight(bounded);
}

} // namespace agentee::ui
