#pragma once

#include "ui/kit/schema_field_input.h"

#include <QList>

class QGridLayout;

namespace agentee::ui
{

class SchemaField;

/// The fields of an object: one under the other, short ones in pairs where there is room. What the schema
/// does not name stays as it is.
class SchemaGroupInput : public SchemaInput
{
    Q_OBJECT
public:
    SchemaGroupInput(const SchemaSpec &spec, QWidget *parent);
    void setValue(const QJsonValue &value) override;
    QJsonValue value() const override;
    void setReadOnly(bool readOnly) override;
    bool isBusy() const override;
    bool hasSyntaxError() const override;
    bool showError(const QStringList &path, const QString &message) override;
    void clearErrors() override;
    bool focusError() override;
    void focusInput() override;
    SchemaField *field(const QString &key) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(bool pairs);
    QJsonValue m_base = QJsonValue::Undefined;
    QList<SchemaField *> m_fields;
    QGridLayout *m_grid;
    bool m_pairs = false;
};

} // namespace agentee::ui
