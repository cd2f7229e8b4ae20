#include "ui/kit/schema_field_choice.h"

#include "ui/kit/schema_field_text.h"
#include "ui/kit/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace agentee::ui
{

namespace
{

constexpr qsizetype mostCompletions = 5000;

/// Scrolls the form, not the choice, with the wheel.
class QuietComboBox : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

class LockableCheckBox : public QCheckBox
{
public:
    using QCheckBox::QCheckBox;
    void setLocked(bool locked) { m_locked = locked; }

protected:
    void nextCheckState() override
    {
        if (!m_locked)
            QCheckBox::nextCheckState();
    }

private:
    bool m_locked = false;
};

} // namespace

SchemaChoiceInput::SchemaChoiceInput(const SchemaSpec &spec, QWidget *parent)
    : SchemaLeaf(parent)
    , m_combo(new QuietComboBox(this))
    , m_readOnlyText(new QLineEdit(this))
    , m_stack(new QStackedLayout(this))
{
    m_stack->addWidget(m_combo);
    m_stack->addWidget(m_readOnlyText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusProxy(m_combo);
    m_readOnlyText->setReadOnly(true);
    m_readOnlyText->setPlaceholderText(tr("Not set"));
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(6);
    m_combo->setPlaceholderText(tr("Not set"));
    if (!spec.required)
        m_combo->addItem(tr("Not set"));
    const QJsonArray choices = spec.schema.value(QLatin1StringView("enum")).toArray();
    for (const QJsonValue &choice : choices)
        m_combo->addItem(choiceTitle(spec.schema, choice.toString()), choice.toString());
    m_combo->setCurrentIndex(spec.required ? -1 : 0);
    connect(m_combo, &QComboBox::activated, this, [this] {
        const QVariant picked = m_combo->currentData();
        const QJsonValue chosen =
            picked.isValid() ? QJsonValue(picked.toString()) : QJsonValue(QJsonValue::Undefined);
        if (chosen != value())
            take(chosen);
    });
}

void SchemaChoiceInput::setReadOnly(bool readOnly)
{
    m_readOnlyText->setText(m_combo->currentData().isValid() ? m_combo->currentText() : QString());
    m_stack->setCurrentWidget(readOnly ? static_cast<QWidget *>(m_readOnlyText) : m_combo);
    setFocusProxy(m_stack->currentWidget());
}

QWidget *SchemaChoiceInput::control()
{
    return m_stack->currentWidget();
}

void SchemaChoiceInput::display(const QJsonValue &value)
{
    int index = value.isString() ? m_combo->findData(value.toString()) : m_combo->findData(QVariant());
    if (index < 0 && value.isString()) {
        m_combo->addItem(tr("%1 (not one of the choices)").arg(value.toString()), value.toString());
        index = m_combo->count() - 1;
    }
    m_combo->setCurrentIndex(index);
    m_readOnlyText->setText(value.isString() ? m_combo->currentText() : QString());
}

SchemaInput *makeSchemaChoice(const SchemaSpec &spec, QWidget *parent)
{
    const QJsonArray choices = spec.schema.value(QLatin1StringView("enum")).toArray();
    if (choices.size() <= schema_limit::choices)
        return new SchemaChoiceInput(spec, parent);
    QStringList words;
    for (qsizetype i = 0; i < qMin(choices.size(), mostCompletions); ++i)
        words.append(choices.at(i).toString());
    auto *input = new SchemaTextInput(parent);
    input->setCompletions(words);
    return input;
}

SchemaBooleanInput::SchemaBooleanInput(const SchemaSpec &spec, QWidget *parent)
    : SchemaLeaf(parent)
    , m_box(new LockableCheckBox(
          schemaTitle(spec.schema, spec.key).replace(u'&', QLatin1StringView("&&")), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    m_box->setMinimumWidth(1);
    column->addWidget(m_box);
    setFocusProxy(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this](bool checked) {
        if (QJsonValue(checked) != value())
            take(checked);
    });
}

void SchemaBooleanInput::setReadOnly(bool readOnly)
{
    static_cast<LockableCheckBox *>(m_box)->setLocked(readOnly);
}

QWidget *SchemaBooleanInput::control()
{
    return m_box;
}

void SchemaBooleanInput::display(const QJsonValue &value)
{
    m_box->setChecked(value.toBool());
}

} // namespace agentee::ui
