#include "ui/kit/spoken_controls.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QStackedWidget>

namespace agentee::ui
{

namespace
{

class Choice : public QAccessibleWidget
{
public:
    explicit Choice(QComboBox *box)
        : QAccessibleWidget(box, QAccessible::ComboBox)
        , m_box(box)
    {
    }

    int childCount() const override { return m_box->lineEdit() ? 2 : 1; }
    QAccessibleInterface *child(int index) const override
    {
        if (index == 0)
            return QAccessible::queryAccessibleInterface(m_box->view());
        return index == 1 && m_box->lineEdit() ? QAccessible::queryAccessibleInterface(m_box->lineEdit())
                                               : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (child && child->object() == m_box->view())
            return 0;
        return child && m_box->lineEdit() && child->object() == m_box->lineEdit() ? 1 : -1;
    }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }

    QString text(QAccessible::Text what) const override
    {
        if (what == QAccessible::Value)
            return m_box->currentText();
        const QString said = QAccessibleWidget::text(what);
        return what == QAccessible::Name && said.isEmpty() ? m_box->currentText() : said;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = m_box->view()->isVisible();
        state.collapsed = !state.expanded;
        state.hasPopup = true;
        state.editable = m_box->isEditable();
        return state;
    }

    QStringList actionNames() const override
    {
        return m_box->isEnabled()
            ? QStringList{showMenuAction(), pressAction()} + QAccessibleWidget::actionNames()
            : QAccessibleWidget::actionNames();
    }
    void doAction(const QString &action) override
    {
        if (action != showMenuAction() && action != pressAction())
            QAccessibleWidget::doAction(action);
        else if (m_box->view()->isVisible())
            m_box->hidePopup();
        else
            m_box->showPopup();
    }

private:
    QComboBox *m_box;
};

class KeysField : public QAccessibleWidget
{
public:
    explicit KeysField(QKeySequenceEdit *field)
        : QAccessibleWidget(field, QAccessible::HotkeyField)
        , m_field(field)
    {
    }

    QString text(QAccessible::Text what) const override
    {
        return what == QAccessible::Value ? m_field->keySequence().toString(QKeySequence::NativeText)
                                          : QAccessibleWidget::text(what);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.editable = m_field->isEnabled();
        state.readOnly = false;
        return state;
    }

private:
    QKeySequenceEdit *m_field;
};

QAccessibleInterface *speakerOf(const QString &, QObject *object)
{
    if (auto *box = qobject_cast<QComboBox *>(object))
        return new Choice(box);
    if (auto *field = qobject_cast<QKeySequenceEdit *>(object))
        return new KeysField(field);
    if (auto *stack = qobject_cast<QStackedWidget *>(object))
        return new QAccessibleWidget(stack, QAccessible::Client);
    return nullptr;
}

} // namespace

void speakControls()
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(speakerOf);
        return true;
    }();
}

} // namespace agentee::ui
