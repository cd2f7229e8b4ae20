#include "ui/collaboration/status_chip.h"

#include "ui/kit/spoken.h"
#include "ui/kit/style.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace agentee::ui
{

namespace
{

struct ChipColours {
    QColor text;
    QColor fill;
};

ChipColours coloursFor(StatusChip::Kind kind, const Colours &c)
{
    switch (kind) {
    case StatusChip::Kind::Neutral:
        return {c.secondaryText, c.window};
    case StatusChip::Kind::Info:
        return {c.accentText, c.accentSoft};
    case StatusChip::Kind::Success:
        return {c.success, c.successSoft};
    case StatusChip::Kind::Warning:
        return {c.warning, c.warningSoft};
    case StatusChip::Kind::Danger:
        return {c.danger, c.dangerSoft};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

StatusChip::StatusChip(QWidget *parent)
    : QFrame(parent)
{
    speakAs(this, QAccessible::StaticText);
    setFont(fontFor(TextSize::Meta, QFont::Medium));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void StatusChip::setStatus(Kind kind, const QString &text)
{
    m_kind = kind;
    m_text = text;
    setAccessibleName(text);
    setToolTip(text);
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(m_text) + 2 * grid::small + 2, metrics.height() + grid::unit};
}

QSize StatusChip::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 72), sizeHint().height()};
}

void StatusChip::paintEvent(QPaintEvent *)
{
    const ChipColours colours = coloursFor(m_kind, coloursOf(this));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isStark(coloursOf(this)) ? QPen(colours.text, 1) : QPen(Qt::NoPen));
    painter.setBrush(colours.fill);
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(colours.text);
    const QRect inner = rect().adjusted(grid::small, 0, -grid::small, 0);
    painter.drawText(inner, Qt::AlignCenter, fontMetrics().elidedText(m_text, Qt::ElideRight, inner.width()));
}

} // namespace agentee::ui
