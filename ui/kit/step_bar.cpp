#include "ui/kit/step_bar.h"

#include "ui/kit/plain_tip.h"
#include "ui/kit/text_start.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace agentee::ui
{

namespace
{

constexpr int barHeight = 28;
constexpr int mark = 12; ///< diameter of ● ◉ ○
constexpr int gap = 6; ///< between mark and name
constexpr int padding = 6;
constexpr int link = 20; ///< line between two steps

QString stateText(StepBar::State state)
{
    switch (state) {
    case StepBar::State::Done:
        return StepBar::tr("done");
    case StepBar::State::Current:
        return StepBar::tr("current step");
    case StepBar::State::ToCome:
        return StepBar::tr("to come");
    case StepBar::State::Blocked:
        return StepBar::tr("blocked");
    }
    return {};
}

class StepButton : public QAbstractButton
{
public:
    StepButton(const StepBar::Step &step, QWidget *parent)
        : QAbstractButton(parent)
        , m_state(step.state)
    {
        setText(step.title);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setAccessibleName(StepBar::tr("%1, %2").arg(step.title, stateText(step.state)));
        setAccessibleDescription(step.note);
        // Without a note of its own the tip is what is spoken, so it has no marks.
        setToolTip(step.note.isEmpty() ? plainTip(accessibleName())
                                       : QStringLiteral("<b>%1</b><br>%2")
                                             .arg(step.title.toHtmlEscaped(), step.note.toHtmlEscaped()));
    }

    StepBar::State state() const { return m_state; }
    QFont nameFont() const
    {
        return fontFor(TextSize::Body, m_state == StepBar::State::Current ? QFont::DemiBold : QFont::Normal);
    }
    int fullWidth() const
    {
        return 2 * padding + mark + gap + QFontMetrics(nameFont()).horizontalAdvance(text()) + 1;
    }
    static int smallWidth() { return 2 * padding + mark; }
    QSize sizeHint() const override { return {fullWidth(), barHeight}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Colours &c = coloursOf(this);
        if (underMouse() || isDown()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(c.hover);
            painter.drawRoundedRect(rect(), grid::radius, grid::radius);
        }
        const QRect disc =
            QStyle::visualRect(layoutDirection(), rect(), QRect(padding, (height() - mark) / 2, mark, mark));
        paintMark(painter, disc, c);
        if (width() > smallWidth() + gap) {
            const QRect room = QStyle::visualRect(layoutDirection(), rect(),
                QRect(padding + mark + gap, 0, width() - 2 * padding - mark - gap, height()));
            painter.setFont(nameFont());
            painter.setPen(m_state == StepBar::State::Current ? c.text : c.secondaryText);
            painter.drawText(room, Qt::AlignVCenter | textStart(layoutDirection()),
                painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width() + 1));
        }
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(c.dark ? c.accentText : c.accent, 2));
            painter.drawRoundedRect(
                QRectF(rect()).adjusted(1, 1, -1, -1), grid::radius - 1, grid::radius - 1);
        }
    }

private:
    void paintMark(QPainter &painter, const QRectF &disc, const Colours &c) const
    {
        switch (m_state) {
        case StepBar::State::Done: {
            painter.setPen(Qt::NoPen);
            painter.setBrush(c.accent);
            painter.drawEllipse(disc);
            painter.setPen(QPen(c.onAccent, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.setBrush(Qt::NoBrush);
            QPainterPath tick(disc.center() + QPointF(-2.4, 0.2));
            tick.lineTo(disc.center() + QPointF(-0.6, 2));
            tick.lineTo(disc.center() + QPointF(2.6, -1.8));
            painter.drawPath(tick);
            break;
        }
        case StepBar::State::Current:
            painter.setPen(QPen(c.dark ? c.accentText : c.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(disc.adjusted(1, 1, -1, -1));
            painter.setPen(Qt::NoPen);
            painter.setBrush(c.dark ? c.accentText : c.accent);
            painter.drawEllipse(disc.center(), 2.5, 2.5);
            break;
        case StepBar::State::ToCome:
        case StepBar::State::Blocked:
            painter.setPen(QPen(c.strongBorder, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(disc.adjusted(1, 1, -1, -1));
            if (m_state == StepBar::State::Blocked)
                painter.drawLine(disc.center() - QPointF(2.5, 0), disc.center() + QPointF(2.5, 0));
            break;
        }
    }

    StepBar::State m_state;
};

/// How wide each step may be: all names if there is room; else the far names go, the current one last and
/// elided.
QList<int> widthsFor(const QList<QAbstractButton *> &buttons, qsizetype current, int room)
{
    QList<int> widths;
    int total = int(buttons.size() - 1) * link;
    for (const QAbstractButton *button : buttons) {
        widths.append(button->sizeHint().width());
        total += widths.last();
    }
    QList<qsizetype> order(buttons.size());
    for (qsizetype i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(
        order, [current](qsizetype a, qsizetype b) { return qAbs(a - current) > qAbs(b - current); });
    for (const qsizetype i : order) {
        if (total <= room)
            break;
        const int least = i == current ? qMax(StepButton::smallWidth(), widths[i] - (total - room))
                                       : StepButton::smallWidth();
        total -= widths[i] - least;
        widths[i] = least;
    }
    return widths;
}

} // namespace

StepBar::StepBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Steps"));
}

void StepBar::setSteps(const QList<Step> &steps)
{
    if (steps == m_steps)
        return;
    m_steps = steps;
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (const Step &step : steps) {
        auto *button = new StepButton(step, this);
        connect(
            button, &QAbstractButton::clicked, this, [this, key = step.key] { Q_EMIT stepActivated(key); });
        m_buttons.append(button);
        button->setVisible(true);
    }
    updateGeometry();
    arrange();
}

QSize StepBar::sizeHint() const
{
    int width = m_buttons.isEmpty() ? 0 : int(m_buttons.size() - 1) * link;
    for (const QAbstractButton *button : m_buttons)
        width += button->sizeHint().width();
    return {width, barHeight};
}

QSize StepBar::minimumSizeHint() const
{
    const int count = int(m_buttons.size());
    return {count == 0 ? 0 : (count - 1) * link + count * StepButton::smallWidth(), barHeight};
}

void StepBar::resizeEvent(QResizeEvent *)
{
    arrange();
}

void StepBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

void StepBar::keyPressEvent(QKeyEvent *event)
{
    const qsizetype at = m_buttons.indexOf(qobject_cast<QAbstractButton *>(focusWidget()));
    int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (layoutDirection() == Qt::RightToLeft)
        step = -step;
    if (at < 0 || step == 0)
        return QWidget::keyPressEvent(event);
    const qsizetype next = qBound(qsizetype(0), at + step, m_buttons.size() - 1);
    m_buttons.at(next)->setFocus(Qt::TabFocusReason);
}

void StepBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &c = coloursOf(this);
    for (qsizetype i = 0; i + 1 < m_buttons.size(); ++i) {
        const QRect a = m_buttons[i]->geometry();
        const QRect b = m_buttons[i + 1]->geometry();
        const int from = qMin(a.right(), b.right()) + 1;
        const int to = qMax(a.left(), b.left());
        const bool passed = m_steps[i].state == State::Done;
        painter.setPen(QPen(passed ? c.accent : c.border, passed ? 1.5 : 1));
        painter.drawLine(QPointF(from, barHeight / 2.0), QPointF(to, barHeight / 2.0));
    }
}

void StepBar::arrange()
{
    if (m_buttons.isEmpty())
        return;
    qsizetype current = 0;
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        if (m_steps[i].state == State::Current)
            current = i;
    }
    const QList<int> widths = widthsFor(m_buttons, current, width());
    int x = 0;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const QRect place(x, (height() - barHeight) / 2, widths[i], barHeight);
        m_buttons[i]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        x += widths[i] + link;
    }
    update();
}

} // namespace agentee::ui
