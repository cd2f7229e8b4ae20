#include "ui/kit/activity_rail.h"

#include "ui/kit/badge.h"
#include "ui/kit/icons.h"
#include "ui/kit/spoken.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace agentee::ui
{

namespace
{
constexpr int railWidth = 52;
constexpr int buttonSide = 40;
constexpr int iconSide = 22;
} // namespace

class ActivityRail::Button : public QAbstractButton
{
public:
    Button(const QString &id, const QString &name, bool isPlace, QWidget *parent)
        : QAbstractButton(parent)
        , m_id(id)
        , m_name(name)
    {
        if (isPlace)
            speakAs(this, QAccessible::RadioButton);
        setFixedSize(buttonSide, buttonSide);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setAccessibleName(name);
    }

    const QString &id() const { return m_id; }
    const QString &name() const { return m_name; }

    void setBadge(int count, const QString &meaning)
    {
        m_badge = count;
        setAccessibleName(
            count > 0 && !meaning.isEmpty() ? ActivityRail::tr("%1, %2").arg(m_name, meaning) : m_name);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colours &c = coloursOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        if (isChecked() || underMouse() || isDown()) {
            painter.setBrush(isChecked() ? c.accentSoft : c.hover);
            painter.drawRoundedRect(rect(), grid::radius, grid::radius);
        }
        const QRect place((width() - iconSide) / 2, (height() - iconSide) / 2, iconSide, iconSide);
        if (icon().isNull()) {
            painter.setPen(isChecked() ? c.accentText : c.secondaryText);
            painter.setFont(fontFor(TextSize::Body, QFont::DemiBold));
            painter.drawText(rect(), Qt::AlignCenter, m_name.left(1));
        } else {
            icon().paint(
                &painter, place, Qt::AlignCenter, QIcon::Normal, isChecked() ? QIcon::On : QIcon::Off);
        }
        paintBadge(painter, QPointF(width() - 1, 9), m_badge, palette());
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(c.dark ? c.accentText : c.accent, 2));
            painter.drawRoundedRect(
                QRectF(rect()).adjusted(1, 1, -1, -1), grid::radius - 1, grid::radius - 1);
        }
    }

private:
    QString m_id;
    QString m_name;
    int m_badge = 0;
};

ActivityRail::ActivityRail(QWidget *parent)
    : QWidget(parent)
    , m_places(new QVBoxLayout)
    , m_bottom(new QVBoxLayout)
    , m_group(new QButtonGroup(this))
{
    setFixedWidth(railWidth);
    setAccessibleName(tr("Places"));
    auto *column = new QVBoxLayout(this);
    const int side = (railWidth - buttonSide) / 2;
    column->setContentsMargins(side, grid::small, side, grid::medium);
    m_places->setSpacing(grid::unit);
    m_bottom->setSpacing(grid::unit);
    column->addLayout(m_places);
    column->addStretch();
    column->addLayout(m_bottom);
}

QString ActivityRail::tipOf(const QString &name, const QKeySequence &shortcut) const
{
    QString tip = name.toHtmlEscaped();
    if (!shortcut.isEmpty())
        tip += QStringLiteral(" &nbsp;<span style=\"color:%1\">%2</span>")
                   .arg(coloursOf(this).secondaryText.name(),
                       shortcut.toString(QKeySequence::NativeText).toHtmlEscaped());
    return tip;
}

ActivityRail::Button *ActivityRail::makeButton(const QString &id, const QString &name,
    const QString &iconName, const QKeySequence &shortcut, bool isPlace)
{
    auto *made = new Button(id, name, isPlace, this);
    made->setIcon(controlIcon(iconName));
    made->setToolTip(tipOf(name, shortcut));
    made->setAccessibleDescription(shortcut.toString(QKeySequence::NativeText));
    connect(made, &QAbstractButton::clicked, this, [this, id] { Q_EMIT activated(id); });
    return made;
}

void ActivityRail::addPlace(
    const QString &id, const QString &name, const QString &iconName, const QKeySequence &shortcut)
{
    Button *place = makeButton(id, name, iconName, shortcut, true);
    place->setCheckable(true);
    m_group->addButton(place);
    m_places->addWidget(place);
}

void ActivityRail::addBottomAction(
    const QString &id, const QString &name, const QString &iconName, const QKeySequence &shortcut)
{
    m_bottom->addWidget(makeButton(id, name, iconName, shortcut, false));
}

void ActivityRail::addBottomWidget(QWidget *widget)
{
    m_bottom->addWidget(widget, 0, Qt::AlignHCenter);
}

ActivityRail::Button *ActivityRail::button(const QString &id) const
{
    for (QObject *child : children()) {
        auto *candidate = dynamic_cast<Button *>(child);
        if (candidate && candidate->id() == id)
            return candidate;
    }
    return nullptr;
}

void ActivityRail::setBadge(const QString &id, int count, const QString &meaning)
{
    if (Button *place = button(id))
        place->setBadge(count, meaning);
}

void ActivityRail::setShortcut(const QString &id, const QKeySequence &shortcut)
{
    Button *named = button(id);
    if (!named)
        return;
    named->setToolTip(tipOf(named->name(), shortcut));
    named->setAccessibleDescription(shortcut.toString(QKeySequence::NativeText));
}

void ActivityRail::setCurrent(const QString &id)
{
    Button *place = button(id);
    if (!place || !place->isCheckable())
        return;
    place->setChecked(true);
    setFocusProxy(place);
    // Tab leads to the place that is shown, the arrows to the others; Qt thinks of that only for clicks.
    for (QAbstractButton *one : m_group->buttons())
        one->setFocusPolicy(one == place ? Qt::StrongFocus : Qt::ClickFocus);
}

QString ActivityRail::current() const
{
    const auto *checked = static_cast<Button *>(m_group->checkedButton());
    return checked ? checked->id() : QString();
}

void ActivityRail::paintEvent(QPaintEvent *)
{
    const Colours &c = coloursOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), c.window);
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(x, 0, 1, height()), c.border);
}

void ActivityRail::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else
        QWidget::keyPressEvent(event);
}

} // namespace agentee::ui
