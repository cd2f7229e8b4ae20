#include "ui/kit/spoken.h"

#include "ui/kit/icons.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>
#include <QToolButton>
#include <QVariant>

namespace agentee::ui
{

namespace
{

constexpr const char *roleProperty = "agenteeSpokenRole";

struct Words {
    Q_DECLARE_TR_FUNCTIONS(agentee::ui::Spoken)
};

/// One of several places or choices of which one holds: Qt takes what can be checked for a check box.
class OneOfSeveral : public QAccessibleWidget
{
public:
    explicit OneOfSeveral(QAbstractButton *button)
        : QAccessibleWidget(button, QAccessible::RadioButton)
        , m_button(button)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = m_button->isCheckable();
        state.checked = m_button->isChecked();
        return state;
    }
    QStringList actionNames() const override
    {
        return m_button->isEnabled() ? QStringList{pressAction()} + QAccessibleWidget::actionNames()
                                     : QAccessibleWidget::actionNames();
    }
    void doAction(const QString &action) override
    {
        if (action == pressAction())
            m_button->click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    QAbstractButton *m_button;
};

QAccessibleInterface *speakerOf(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    const QVariant role = widget ? widget->property(roleProperty) : QVariant();
    if (auto *button = qobject_cast<QAbstractButton *>(object);
        button && role.toInt() == QAccessible::RadioButton)
        return new OneOfSeveral(button);
    return role.isValid() ? new QAccessibleWidget(widget, QAccessible::Role(role.toInt())) : nullptr;
}

} // namespace

void speakAs(QWidget *widget, QAccessible::Role role)
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(speakerOf);
        return true;
    }();
    widget->setProperty(roleProperty, int(role));
}

void decorate(QLineEdit *field, const QIcon &sign)
{
    const QAction *action = field->addAction(sign, QLineEdit::LeadingPosition);
    for (QToolButton *button : field->findChildren<QToolButton *>()) {
        if (button->defaultAction() == action)
            speakAs(button, QAccessible::Client);
    }
}

void nameClearButton(QWidget *field)
{
    if (auto *button = field->findChild<QToolButton *>()) {
        button->setAccessibleName(Words::tr("Empty this field"));
        button->setIcon(controlIcon(QStringLiteral("edit-clear"))); // Qt's does not follow the colours
    }
}

void announce(QWidget *where, const QString &sentence, Urgency urgency)
{
    if (sentence.isEmpty() || !where->isVisible()
        || (urgency == Urgency::Polite && !where->window()->isActiveWindow()))
        return;
    QAccessibleAnnouncementEvent event(where, sentence);
    event.setPoliteness(urgency == Urgency::Polite ? QAccessible::AnnouncementPoliteness::Polite
                                                   : QAccessible::AnnouncementPoliteness::Assertive);
    QAccessible::updateAccessibility(&event);
}

} // namespace agentee::ui
