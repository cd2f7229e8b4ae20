#pragma once

#include "ui/kit/schema_field_input.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QStackedLayout;

namespace agentee::ui
{

/// One of the texts of an `enum`; "Not set" is a choice unless it is required.
class SchemaChoiceInput : public SchemaLeaf
{
    Q_OBJECT
public:
    SchemaChoiceInput(const SchemaSpec &spec, QWidget *parent);
    void setReadOnly(bool readOnly) override;
    QWidget *control() override;

protected:
    void display(const QJsonValue &value) override;

private:
    QComboBox *m_combo;
    QLineEdit *m_readOnlyText; ///< a disabled combo box is too pale to be read
    QStackedLayout *m_stack;
};

/// A check box with the title beside it. Absent and false look alike; only a click makes one out of the
/// other.
class SchemaBooleanInput : public SchemaLeaf
{
    Q_OBJECT
public:
    SchemaBooleanInput(const SchemaSpec &spec, QWidget *parent);
    void setReadOnly(bool readOnly) override;
    QWidget *control() override;

protected:
    void display(const QJsonValue &value) override;

private:
    QCheckBox *m_box;
};

/// A combo box, or a line with completion when there are too many choices to look through.
SchemaInput *makeSchemaChoice(const SchemaSpec &spec, QWidget *parent);

} // namespace agentee::ui
