#pragma once

#include "ui/kit/schema_field_input.h"

namespace agentee::ui
{

class ChipList;

/// A list of short texts as chips.
class SchemaChipsInput : public SchemaLeaf
{
    Q_OBJECT
public:
    SchemaChipsInput(const SchemaSpec &spec, QWidget *parent);
    void setReadOnly(bool readOnly) override;
    QWidget *control() override;

protected:
    void display(const QJsonValue &value) override;

private:
    ChipList *m_chips;
    bool m_required;
};

} // namespace agentee::ui
