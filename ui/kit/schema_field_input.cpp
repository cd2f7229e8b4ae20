#include "ui/kit/schema_field_input.h"

#include "ui/kit/schema_field_choice.h"
#include "ui/kit/schema_field_date.h"
#include "ui/kit/schema_field_group.h"
#include "ui/kit/schema_field_list.h"
#include "ui/kit/schema_field_number.h"
#include "ui/kit/schema_field_rows.h"
#include "ui/kit/schema_field_text.h"

namespace agentee::ui
{

bool SchemaInput::showError(const QStringList &, const QString &)
{
    return false;
}

void SchemaInput::focusInput()
{
    control()->setFocus(Qt::OtherFocusReason);
}

bool SchemaInput::holdsFocus() const
{
    const QWidget *focused = window()->focusWidget();
    return focused && (focused == this || isAncestorOf(focused));
}

void SchemaLeaf::setValue(const QJsonValue &value)
{
    if (value == m_value) {
        m_dirty = m_complaining;
        return;
    }
    if (isBusy())
        return;
    m_value = value;
    m_dirty = false;
    m_complaining = false;
    display(value);
    Q_EMIT complained({});
}

void SchemaLeaf::take(const QJsonValue &value)
{
    m_dirty = true;
    m_complaining = false;
    m_value = value;
    Q_EMIT complained({});
    Q_EMIT edited();
}

void SchemaLeaf::complain()
{
    m_dirty = true;
    m_complaining = true;
    Q_EMIT complained({});
    Q_EMIT edited();
}

SchemaInput *makeSchemaInput(SchemaKind kind, const SchemaSpec &spec, QWidget *parent)
{
    switch (kind) {
    case SchemaKind::Text:
        return new SchemaTextInput(parent);
    case SchemaKind::LongText:
        return new SchemaLongTextInput(spec, parent);
    case SchemaKind::Date:
        return new SchemaDateInput(parent);
    case SchemaKind::Choice:
        return makeSchemaChoice(spec, parent);
    case SchemaKind::Integer:
        return new SchemaNumberInput(true, parent);
    case SchemaKind::Number:
        return new SchemaNumberInput(false, parent);
    case SchemaKind::Boolean:
        return new SchemaBooleanInput(spec, parent);
    case SchemaKind::Chips:
        return new SchemaChipsInput(spec, parent);
    case SchemaKind::Group:
        return new SchemaGroupInput(spec, parent);
    case SchemaKind::Rows:
        return new SchemaRowsInput(spec, parent);
    case SchemaKind::Json:
        break;
    }
    return new SchemaJsonInput(parent);
}

} // namespace agentee::ui
