#include "ui/share/receipt_line.h"

#include "ui/collaboration/wording.h"
#include "ui/kit/spoken.h"
#include "ui/kit/text_start.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace agentee::ui
{

namespace
{

constexpr int dot = 10;
constexpr int lineTop = 8;

} // namespace

ReceiptLine::ReceiptLine(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("receiptLine"));
    speakAs(this, QAccessible::StaticText);
    setFont(fontFor(TextSize::Meta));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ReceiptLine::setShare(const models::Share &share)
{
    const auto stop = [](models::ShareState state, const QDateTime &when, bool bad = false) {
        return Stop{shareStateText(state), momentText(when), when.isValid(), bad};
    };
    m_stops = {stop(models::ShareState::Sent, share.sentAt)};
    const bool closed =
        share.state == models::ShareState::Declined || share.state == models::ShareState::Recalled;
    if (!closed || share.openedAt.isValid())
        m_stops.append(stop(models::ShareState::Opened, share.openedAt));
    if (closed)
        m_stops.append(stop(share.state, share.closedAt.isValid() ? share.closedAt : share.sentAt, true));
    else
        m_stops.append(stop(models::ShareState::Continued, share.continuedAt));
    QStringList spoken;
    for (const Stop &each : std::as_const(m_stops))
        spoken.append(each.reached ? QStringLiteral("%1 %2").arg(each.name, each.time)
                                   : tr("not yet: %1").arg(each.name));
    setAccessibleName(tr("Receipt: %1").arg(spoken.join(QStringLiteral(", "))));
    setToolTip(spoken.join(QStringLiteral("  ·  ")));
    update();
}

QSize ReceiptLine::sizeHint() const
{
    return {240, lineTop + dot + 2 * fontMetrics().height() + grid::unit};
}

void ReceiptLine::paintEvent(QPaintEvent *)
{
    if (m_stops.isEmpty())
        return;
    const Colours &c = coloursOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double step = qMin(200.0, double(width()) / double(m_stops.size()));
    const double y = lineTop;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto placed = [this, mirrored](
                            double x, double lineY) { return QPointF(mirrored ? width() - x : x, lineY); };
    for (qsizetype i = 0; i < m_stops.size(); ++i) {
        const Stop &stop = m_stops.at(i);
        const double x = step * double(i) + dot / 2.0 + 1;
        const QColor colour = !stop.reached ? c.strongBorder : stop.bad ? c.danger : c.accent;
        if (i + 1 < m_stops.size()) {
            painter.setPen(QPen(m_stops.at(i + 1).reached ? c.accent : c.border, 2));
            painter.drawLine(placed(x + dot, y), placed(x + step - dot, y));
        }
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(stop.reached ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter.drawEllipse(placed(x, y), dot / 2.0, dot / 2.0);
        QRectF box(step * double(i), y + dot / 2.0 + grid::unit, step - grid::unit, fontMetrics().height());
        if (mirrored)
            box.moveRight(width() - box.left());
        painter.setPen(stop.reached ? c.text : c.secondaryText);
        const auto draw = [&](const QRectF &rect, const QString &text) {
            painter.drawText(rect, textStart(layoutDirection()) | Qt::AlignVCenter,
                fontMetrics().elidedText(text, Qt::ElideRight, int(rect.width())));
        };
        draw(box, stop.name);
        painter.setPen(c.secondaryText);
        draw(box.translated(0, fontMetrics().height()), stop.time);
    }
}

} // namespace agentee::ui
