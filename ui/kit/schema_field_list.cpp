#include "ui/kit/schema_field_list.h"

#include "ui/kit/chip_list.h"

#include <QJsonArray>
#include <QLineEdit>
#include <QVBoxLayout>

namespace agentee::ui
{

SchemaChipsInput::SchemaChipsInput(const SchemaSpec &spec, QWidget *parent)
    : SchemaLeaf(parent)
    , m_chips(new ChipList(this))
    , m_required(spec.required)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_chips);
    m_chips->setEditable(true);
    m_chips->setInputName(tr("Add to %1").arg(schemaTitle(spec.schema, spec.key)));
    m_chips->findChild<QLineEdit *>()->setPlaceholderText(tr("Add…"));
    setFocusProxy(control());
    connect(m_chips, &ChipList::edited, this, [this] {
        const QStringList chips = m_chips->chips();
        take(chips.isEmpty() && !m_required ? QJsonValue(QJsonValue::Undefined)
                                            : QJsonValue(QJsonArray::fromStringList(chips)));
    });
}

void SchemaChipsInput::setReadOnly(bool readOnly)
{
    m_chips->setEditable(!readOnly);
}

QWidget *SchemaChipsInput::control()
{
    return m_chips->findChild<QLineEdit *>();
}

void SchemaChipsInput::display(const QJsonValue &value)
{
    QStringList chips;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &chip : array)
        chips.append(chip.toString());
    m_chips->setChips(chips);
}

} // namespace agentee::ui
