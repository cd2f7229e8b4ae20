#pragma once

#include "ui/kit/schema_field_input.h"

#include <optional>

class QLineEdit;

namespace agentee::ui
{

/// Reads a number as people of this locale, or of none, write it. Nothing when it is not one.
std::optional<QJsonValue> numberFromText(const QString &text, bool whole);
/// Writes it for people, with group separators.
QString numberText(double number);

/// A number as text: nothing turns with the mouse wheel, and empty is "not set".
class SchemaNumberInput : public SchemaLeaf
{
    Q_OBJECT
public:
    SchemaNumberInput(bool whole, QWidget *parent);
    void setReadOnly(bool readOnly) override;
    QWidget *control() override;

protected:
    void display(const QJsonValue &value) override;

private:
    QLineEdit *m_edit;
    bool m_whole;
};

} // namespace agentee::ui
