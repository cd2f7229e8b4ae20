#pragma once

#include "ui/kit/schema_field_input.h"

class QLabel;
class QVBoxLayout;

namespace agentee::ui
{

class ElidedLabel;

/// One property in a form: title above, the input, help and errors under it. A value that its input cannot
/// show is edited as JSON.
class SchemaField : public QWidget
{
    Q_OBJECT
public:
    /// `plain`: the input alone, for the whole form.
    explicit SchemaField(const SchemaSpec &spec, QWidget *parent = nullptr, bool plain = false);

    QString key() const { return m_spec.key; }
    bool isShort() const;
    void setValue(const QJsonValue &value);
    QJsonValue value() const { return m_input->value(); }
    void setReadOnly(bool readOnly);
    bool isBusy() const { return m_input->isBusy(); }
    bool hasSyntaxError() const { return m_input->hasSyntaxError(); }
    /// At the part that `path` leads to, or as close as there is a place. A plain field gives false for what
    /// has no place.
    bool showError(const QStringList &path, const QString &message);
    void clearErrors();
    bool focusError();
    void focusInput() { m_input->focusInput(); }
    SchemaInput *input() const { return m_input; }

Q_SIGNALS:
    void edited(); ///< by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLabels();
    void useInput(SchemaKind kind);
    void showMessage();
    void describe();
    void restyle();
    SchemaSpec m_spec;
    SchemaKind m_kind; ///< by the schema
    SchemaKind m_shownKind; ///< of m_input
    bool m_plain;
    bool m_readOnly = false;
    QStringList m_errors;
    QString m_complaint;
    SchemaInput *m_input = nullptr;
    QVBoxLayout *m_column;
    ElidedLabel *m_title = nullptr;
    QLabel *m_mark = nullptr;
    QLabel *m_help = nullptr;
    QWidget *m_messageRow = nullptr;
    QLabel *m_messageIcon = nullptr;
    QLabel *m_message = nullptr;
};

} // namespace agentee::ui
