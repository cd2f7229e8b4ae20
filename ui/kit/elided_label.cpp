#include "ui/kit/elided_label.h"

#include "ui/kit/plain_tip.h"
#include "ui/kit/spoken.h"
#include "ui/kit/text_start.h"
#include "ui/kit/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace agentee::ui
{

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent)
    : QFrame(parent)
{
    speakAs(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text.simplified();
    setAccessibleName(m_text);
    updateGeometry();
    updateToolTip();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

void ElidedLabel::setQuiet(bool quiet)
{
    m_quiet = quiet;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(m_text) + 1, metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    return {qMin(sizeHint().width(), metrics.averageCharWidth() * 4), metrics.height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = coloursOf(this);
    painter.setPen(!isEnabled() ? c.disabledText : m_quiet ? c.secondaryText : c.text);
    const QString shown = QFontMetrics(font()).elidedText(m_text, m_mode, width());
    painter.drawText(
        rect(), int(textStart(layoutDirection()) | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

void ElidedLabel::resizeEvent(QResizeEvent *)
{
    updateToolTip();
}

void ElidedLabel::updateToolTip()
{
    setToolTip(width() < sizeHint().width() ? plainTip(m_text) : QString());
}

} // namespace agentee::ui
