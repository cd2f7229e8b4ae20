#include "ui/kit/card.h"

#include "ui/kit/spoken.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace agentee::ui
{

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_body(new QVBoxLayout(this))
{
    speakAs(this, QAccessible::Grouping);
    m_body->setContentsMargins(grid::large, grid::medium, grid::large, grid::medium);
    m_body->setSpacing(grid::small);
}

void Card::setCurrent(bool current)
{
    m_current = current;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    const Colours &c = coloursOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(c.elevated);
    const double width = m_current ? 2 : 1;
    painter.setPen(QPen(m_current ? (c.dark ? c.accentText : c.accent) : c.border, width));
    const double inset = width / 2;
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(inset, inset, -inset, -inset), grid::radius, grid::radius);
}

} // namespace agentee::ui
