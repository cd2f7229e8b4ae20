#include "ui/rendering/fold_line.h"

#include "ui/kit/plain_tip.h"
#include "ui/kit/style.h"
#include "ui/kit/text_start.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace agentee::ui
{

FoldLine::FoldLine(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FoldLine::setWords(const QString &name, const QString &summary)
{
    setText(name);
    m_summary = summary.simplified();
    if (name.isEmpty())
        setAccessibleName(m_summary);
    else
        setAccessibleName(m_summary.isEmpty() ? name : tr("%1: %2").arg(name, m_summary));
    setToolTip(plainTip(m_summary));
    update();
}

QSize FoldLine::sizeHint() const
{
    return {240, qMax(28, fontMetrics().height() + grid::small)};
}

QSize FoldLine::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void FoldLine::paintEvent(QPaintEvent *)
{
    const Colours &c = coloursOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.hover);
        painter.drawRoundedRect(rect(), grid::radius, grid::radius);
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect row = rect().adjusted(grid::small, 0, -grid::small, 0);
    const QPointF middle(mirrored ? row.right() - 5 : row.left() + 5, height() / 2.0);
    painter.save();
    painter.translate(middle);
    painter.rotate(isChecked() ? 90 : (mirrored ? 180 : 0));
    QPainterPath chevron(QPointF(-2, -4));
    chevron.lineTo(2, 0);
    chevron.lineTo(-2, 4);
    painter.setPen(QPen(c.secondaryText, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(chevron);
    painter.restore();

    const QRect words = row.adjusted(18, 0, 0, 0);
    const QFont bold = fontFor(TextSize::Body, QFont::DemiBold);
    const QFontMetrics boldMetrics(bold);
    const QString name = boldMetrics.elidedText(text().simplified(), Qt::ElideRight, words.width());
    const int used = name.isEmpty() ? 0 : boldMetrics.horizontalAdvance(name) + grid::small;
    const auto draw = [&](const QRect &place, const QFont &font, const QColor &colour, const QString &text) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), place),
            textStart(layoutDirection()) | Qt::AlignVCenter, text);
    };
    draw(words, bold, c.text, name);
    const QRect rest = words.adjusted(used, 0, 0, 0);
    if (rest.width() > 20)
        draw(
            rest, font(), c.secondaryText, fontMetrics().elidedText(m_summary, Qt::ElideRight, rest.width()));
    if (hasFocus())
        paintFocusRing(painter, rect(), palette(), grid::radius);
}

} // namespace agentee::ui
