#include "ui/kit/segmented_control.h"

#include "ui/kit/icons.h"
#include "ui/kit/plain_tip.h"
#include "ui/kit/spoken.h"
#include "ui/kit/style.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>

namespace agentee::ui
{

namespace
{

constexpr char idProperty[] = "segmentId";

class Segment : public QAbstractButton
{
public:
    using QAbstractButton::QAbstractButton;

    QSize sizeHint() const override
    {
        int width =
            QFontMetrics(fontFor(TextSize::Body, QFont::Medium)).horizontalAdvance(text()) + 2 * grid::medium;
        if (!icon().isNull())
            width += grid::icon + (text().isEmpty() ? 0 : 6);
        return {width, controlHeight() - 4};
    }
    QSize minimumSizeHint() const override
    {
        return icon().isNull() ? sizeHint() : QSize(grid::icon + 2 * grid::medium, sizeHint().height());
    }
    /// The icon alone says it.
    void setBrief(bool brief)
    {
        m_brief = brief && !icon().isNull();
        setToolTip(m_brief ? plainTip(text()) : QString());
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colours &c = coloursOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        if (isChecked() || underMouse()) {
            painter.setPen(isChecked() ? QPen(c.dark || isStark(c) ? c.strongBorder : c.border.darker(106), 1)
                                       : QPen(Qt::NoPen));
            const QColor chosen = isStark(c) ? c.selected : c.dark ? c.border : c.surface;
            painter.setBrush(isChecked() ? chosen : c.hover);
            painter.drawRoundedRect(shape, grid::radius - 1, grid::radius - 1);
        }
        painter.setFont(fontFor(TextSize::Body, isChecked() ? QFont::Medium : QFont::Normal));
        painter.setPen(!isEnabled() ? c.disabledText : isChecked() ? c.text : c.secondaryText);
        QRect words = rect();
        if (!icon().isNull()) {
            const int start = m_brief ? (width() - grid::icon) / 2 : grid::medium;
            const QRect place(start, (height() - grid::icon) / 2, grid::icon, grid::icon);
            const QRect visual = QStyle::visualRect(layoutDirection(), rect(), place);
            icon().paint(&painter, visual, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
            words = QStyle::visualRect(layoutDirection(), rect(),
                QRect(start + grid::icon + 6, 0, width() - 2 * grid::medium - grid::icon - 6, height()));
        }
        if (!m_brief)
            painter.drawText(words, Qt::AlignCenter, text());
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(c.dark ? c.accentText : c.accent, 2));
            painter.drawRoundedRect(
                QRectF(rect()).adjusted(1, 1, -1, -1), grid::radius - 1, grid::radius - 1);
        }
    }

private:
    bool m_brief = false;
};

} // namespace

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(2);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *button, bool checked) {
        if (checked)
            Q_EMIT currentChanged(button->property(idProperty).toString());
    });
}

void SegmentedControl::addSegment(const QString &id, const QString &label, const QString &iconName)
{
    auto *segment = new Segment(this);
    speakAs(segment, QAccessible::RadioButton);
    segment->setProperty(idProperty, id);
    segment->setText(label);
    segment->setAccessibleName(label);
    if (!iconName.isEmpty())
        segment->setIcon(controlIcon(iconName));
    segment->setCheckable(true);
    segment->setAttribute(Qt::WA_Hover);
    segment->setFocusPolicy(Qt::StrongFocus);
    const bool first = m_group->buttons().isEmpty();
    const QSignalBlocker quiet(m_group);
    m_group->addButton(segment);
    segment->setChecked(first);
    layout()->addWidget(segment);
}

QString SegmentedControl::current() const
{
    const QAbstractButton *button = m_group->checkedButton();
    return button ? button->property(idProperty).toString() : QString();
}

void SegmentedControl::setCurrent(const QString &id)
{
    for (QAbstractButton *button : m_group->buttons()) {
        if (button->property(idProperty).toString() == id)
            button->setChecked(true);
    }
}

void SegmentedControl::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (QAbstractButton *button : m_group->buttons())
        static_cast<Segment *>(button)->setBrief(width() < sizeHint().width());
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    const Colours &c = coloursOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isStark(c) ? QPen(c.border, 1) : QPen(Qt::NoPen));
    painter.setBrush(c.dark ? c.window.darker(115) : c.window.darker(104));
    const double line = isStark(c) ? 0.5 : 0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(line, line, -line, -line), grid::radius, grid::radius);
}

} // namespace agentee::ui
