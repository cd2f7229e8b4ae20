#include "tests/ui/keyboard/tab_walk.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

constexpr int mostStops = 300;
constexpr int mostLinks = 50;
constexpr int pagePatience = 2'000; ///< milliseconds

bool takesTab(const QWidget &widget)
{
    // The line inside of a spin box or an editable combo box speaks for the box.
    const QWidget *parent = widget.parentWidget();
    if (qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent))
        return false;
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus)
        && !widget.focusProxy() && !widget.visibleRegion().isEmpty();
}

/// One of several that exclude each other: Tab enters the chosen one, arrows reach the others.
bool isReachedByArrows(const QWidget &widget, const QList<TabWalk::Stop> &stops)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    if (!button || !(button->autoExclusive() || (button->group() && button->group()->exclusive())))
        return false;
    return std::ranges::any_of(stops, [&](const TabWalk::Stop &stop) {
        const auto *other = qobject_cast<const QAbstractButton *>(stop.widget.get());
        return other && other != button
            && (button->group() ? other->group() == button->group()
                                : other->parentWidget() == button->parentWidget());
    });
}

/// Of the control, or of the part of it that has the focus: a row of a list.
bool isTold(QWidget &widget)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&widget);
    return spoken && (spoken->state().focused || spoken->focusChild());
}

QImage pictureOf(QWidget &widget)
{
    // Around a page of the browser engine its view shows the focus.
    if (widget.inherits("QQuickWidget") && widget.parentWidget() && widget.parentWidget()->parentWidget())
        return widget.parentWidget()->parentWidget()->grab().toImage();
    return widget.grab().toImage();
}

} // namespace

TabWalk::TabWalk(QWidget &window)
    : m_window(window)
{
    // The first one too gets its focus from the keyboard.
    if (window.focusWidget())
        window.focusWidget()->clearFocus();
    QTest::keyClick(&window, Qt::Key_Tab);
    QWidget *first = QApplication::focusWidget();
    int links = 0;
    while (QWidget *now = QApplication::focusWidget()) {
        // A page of the browser engine gives the focus back when its own process has answered.
        if (!m_stops.isEmpty() && m_stops.last().widget == now && now->inherits("QQuickWidget")
            && QTest::qWaitFor([now] { return QApplication::focusWidget() != now; }, pagePatience))
            continue;
        // From link to link inside of one text.
        if (!m_stops.isEmpty() && m_stops.last().widget == now && ++links < mostLinks) {
            QTest::keyClick(now, Qt::Key_Tab);
            continue;
        }
        links = 0;
        if (!m_stops.isEmpty() && m_stops.last().widget)
            m_stops.last().left = pictureOf(*m_stops.last().widget);
        if (!m_stops.isEmpty() && now == first) {
            m_closed = true;
            if (m_stops.size() == 1) { // nowhere else to go, so it was not left
                now->clearFocus();
                m_stops.last().left = pictureOf(*now);
            }
            return;
        }
        if (m_stops.size() == mostStops
            || std::ranges::any_of(m_stops, [now](const Stop &stop) { return stop.widget == now; }))
            return;
        m_stops.append(
            {now, QRect(now->mapToGlobal(QPoint()), now->size()), pictureOf(*now), QImage(), isTold(*now)});
        QTest::keyClick(now, Qt::Key_Tab);
    }
}

QString TabWalk::describe(const QWidget &widget)
{
    return u"%1 “%2” in %3"_s.arg(QLatin1StringView(widget.metaObject()->className()), widget.objectName(),
        widget.parentWidget() ? QLatin1StringView(widget.parentWidget()->metaObject()->className())
                              : "nothing"_L1);
}

QStringList TabWalk::missed() const
{
    QStringList found;
    for (const QWidget *widget : m_window.findChildren<QWidget *>()) {
        const bool reached =
            std::ranges::any_of(m_stops, [widget](const Stop &stop) { return stop.widget == widget; });
        if (widget->window() == &m_window && takesTab(*widget) && !reached
            && !isReachedByArrows(*widget, m_stops))
            found.append(describe(*widget));
    }
    return found;
}

QStringList TabWalk::nameless() const
{
    QStringList found;
    for (const QWidget *widget : m_window.findChildren<QWidget *>()) {
        // A page of the browser engine speaks for itself, in a tree of its own.
        if (widget->window() != &m_window || !takesTab(*widget) || widget->inherits("QQuickWidget"))
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        const QAccessible::Role role = spoken ? spoken->role() : QAccessible::NoRole;
        // An area with things in it has no role of its own.
        const bool leaf = widget->findChildren<QWidget *>(Qt::FindDirectChildrenOnly).isEmpty();
        if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty() || role == QAccessible::NoRole
            || (leaf && role == QAccessible::Client))
            found.append(u"%1, role %2"_s.arg(describe(*widget)).arg(int(role)));
    }
    return found;
}

QStringList TabWalk::unmarked() const
{
    QStringList found;
    for (const Stop &stop : m_stops) {
        if (stop.widget && !stop.left.isNull() && stop.focused == stop.left)
            found.append(describe(*stop.widget));
    }
    return found;
}

QStringList TabWalk::untold() const
{
    QStringList found;
    for (const Stop &stop : m_stops) {
        if (stop.widget && !stop.told)
            found.append(describe(*stop.widget));
    }
    return found;
}

QStringList TabWalk::backwards() const
{
    QStringList found;
    for (qsizetype i = 1; i < m_stops.size(); ++i) {
        const QRect a = m_stops.at(i - 1).place;
        const QRect b = m_stops.at(i).place;
        const bool sameColumn = a.left() <= b.right() && b.left() <= a.right();
        const bool sameRow = a.top() <= b.center().y() && b.center().y() <= a.bottom()
            && b.top() <= a.center().y() && a.center().y() <= b.bottom();
        if ((sameColumn && b.bottom() < a.top()) || (sameRow && b.right() < a.left()))
            found.append(
                u"%1 → %2"_s.arg(m_stops.at(i - 1).widget ? describe(*m_stops.at(i - 1).widget) : QString(),
                    m_stops.at(i).widget ? describe(*m_stops.at(i).widget) : QString()));
    }
    return found;
}

} // namespace agentee::tests
