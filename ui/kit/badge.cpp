#include "ui/kit/badge.h"

#include "ui/kit/plain_tip.h"
#include "ui/kit/spoken.h"
#include "ui/kit/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace agentee::ui
{

namespace
{

constexpr int pillHeight = 16;

QFont badgeFont()
{
    return fontFor(TextSize::Meta, QFont::DemiBold);
}

void paintPill(QPainter &painter, const QRectF &pill, int count, const QPalette &palette)
{
    const Colours &c = coloursOf(palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.accent);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setFont(badgeFont());
    painter.setPen(c.onAccent);
    painter.drawText(pill, Qt::AlignCenter, Badge::textFor(count));
    painter.restore();
}

} // namespace

int badgeWidth(int count)
{
    return qMax(
        pillHeight, QFontMetrics(badgeFont()).horizontalAdvance(Badge::textFor(count)) + 2 * grid::unit + 2);
}

int paintBadge(QPainter &painter, QPointF rightMiddle, int count, const QPalette &palette)
{
    if (count <= 0)
        return 0;
    const int width = badgeWidth(count);
    paintPill(painter, QRectF(rightMiddle.x() - width, rightMiddle.y() - pillHeight / 2.0, width, pillHeight),
        count, palette);
    return width;
}

Badge::Badge(QWidget *parent)
    : QWidget(parent)
{
    speakAs(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setVisible(false);
}

void Badge::setCount(int count, const QString &meaning)
{
    m_count = qMax(0, count);
    setAccessibleName(meaning.isEmpty() ? tr("%n new", nullptr, m_count) : meaning);
    setToolTip(plainTip(meaning));
    setVisible(m_count > 0);
    updateGeometry();
    update();
}

QString Badge::textFor(int count)
{
    return count > 99 ? QStringLiteral("99+") : QString::number(count);
}

QSize Badge::sizeHint() const
{
    return {badgeWidth(m_count), pillHeight};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(painter, rect(), m_count, palette());
}

} // namespace agentee::ui
