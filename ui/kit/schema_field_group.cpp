#include "ui/kit/schema_field_group.h"

#include "ui/kit/schema_field.h"
#include "ui/kit/theme.h"

#include <QGridLayout>
#include <QJsonArray>
#include <QResizeEvent>

namespace agentee::ui
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int roomForPairs = 480;
} // namespace

SchemaGroupInput::SchemaGroupInput(const SchemaSpec &spec, QWidget *parent)
    : SchemaInput(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(grid::large);
    m_grid->setVerticalSpacing(grid::large);
    const QJsonObject properties = spec.schema.value("properties"_L1).toObject();
    const QJsonArray required = spec.schema.value("required"_L1).toArray();
    const QStringList names = orderedProperties(spec.schema, spec.depth);
    for (const QString &name : names) {
        SchemaSpec part{
            properties.value(name).toObject(), name, required.contains(name), spec.depth + 1, spec.budget};
        auto *field = new SchemaField(part, this);
        connect(field, &SchemaField::edited, this, &SchemaGroupInput::edited);
        m_fields.append(field);
    }
    arrange(false);
}

void SchemaGroupInput::setValue(const QJsonValue &value)
{
    m_base = value;
    const QJsonObject object = value.toObject();
    for (SchemaField *field : std::as_const(m_fields))
        field->setValue(object.value(field->key()));
}

QJsonValue SchemaGroupInput::value() const
{
    QJsonObject object = m_base.toObject();
    for (const SchemaField *field : m_fields) {
        const QJsonValue part = field->value();
        if (part.isUndefined())
            object.remove(field->key());
        else
            object.insert(field->key(), part);
    }
    if (object.isEmpty() && m_base.isUndefined())
        return QJsonValue::Undefined;
    return object;
}

void SchemaGroupInput::setReadOnly(bool readOnly)
{
    for (SchemaField *field : std::as_const(m_fields))
        field->setReadOnly(readOnly);
}

bool SchemaGroupInput::isBusy() const
{
    return std::ranges::any_of(m_fields, &SchemaField::isBusy);
}

bool SchemaGroupInput::hasSyntaxError() const
{
    return std::ranges::any_of(m_fields, &SchemaField::hasSyntaxError);
}

bool SchemaGroupInput::showError(const QStringList &path, const QString &message)
{
    SchemaField *part = path.isEmpty() ? nullptr : field(path.first());
    if (!part)
        return false;
    part->showError(path.mid(1), message);
    return true;
}

void SchemaGroupInput::clearErrors()
{
    for (SchemaField *field : std::as_const(m_fields))
        field->clearErrors();
}

bool SchemaGroupInput::focusError()
{
    return std::ranges::any_of(m_fields, &SchemaField::focusError);
}

void SchemaGroupInput::focusInput()
{
    if (!m_fields.isEmpty())
        m_fields.first()->focusInput();
}

SchemaField *SchemaGroupInput::field(const QString &key) const
{
    const auto found = std::ranges::find(m_fields, key, &SchemaField::key);
    return found == m_fields.end() ? nullptr : *found;
}

void SchemaGroupInput::resizeEvent(QResizeEvent *event)
{
    SchemaInput::resizeEvent(event);
    const bool pairs = event->size().width() >= roomForPairs;
    if (pairs != m_pairs)
        arrange(pairs);
}

void SchemaGroupInput::arrange(bool pairs)
{
    m_pairs = pairs;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, pairs ? 1 : 0);
    int row = 0;
    int column = 0;
    for (SchemaField *field : std::as_const(m_fields)) {
        const bool half = pairs && field->isShort();
        if (!half && column == 1) {
            ++row;
            column = 0;
        }
        m_grid->addWidget(field, row, column, 1, half ? 1 : (pairs ? 2 : 1), Qt::AlignTop);
        column = half ? column + 1 : 2;
        if (column == 2 || !pairs) {
            ++row;
            column = 0;
        }
    }
}

} // namespace agentee::ui
