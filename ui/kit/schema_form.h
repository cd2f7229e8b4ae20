#pragma once

#include "models/problem.h"

#include <QJsonObject>
#include <QWidget>

#include <memory>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace agentee::ui
{

class Banner;
class JsonEditor;
class SchemaField;
class SegmentedControl;

/// A form made from a JSON Schema (an object), with the raw JSON one click away. Knows string (enum, `format:
/// date`, long text with `format: multiline` or maxLength over 200), integer, number, boolean, arrays of
/// strings (chips), arrays of objects (rows), nested objects (groups), title, description, required. What it
/// does not know is edited as JSON. Properties that the schema does not name are kept as they are. At most 8
/// levels deep.
class SchemaForm : public QWidget
{
    Q_OBJECT
public:
    explicit SchemaForm(QWidget *parent = nullptr);
    ~SchemaForm() override;

    /// Makes the fields anew, also for the same schema. Call it when another document is shown, before its
    /// setState(): what is being typed belongs to the document before.
    void setSchema(const QJsonObject &schema);
    /// The same document, as it is now. Leaves the field alone in which the person is typing.
    void setState(const QJsonObject &state);
    /// What the fields say now. While the raw side holds text that is not JSON, the last good state.
    QJsonObject state() const;
    /// True when the raw side holds text that is not JSON, or a field text that is not what it asks for ("12
    /// to 15" for a number). The raw side is not left before it is mended.
    bool hasSyntaxError() const;

    /// Puts each message at its field (RFC 6901 pointers into the state); what has no field stands at the
    /// top. An empty list clears.
    void setErrors(const QList<models::Problem::FieldError> &errors);
    /// Moves the focus to the first field with an error and scrolls it into view. Call it when the person
    /// asked for something that the errors prevent; setErrors() alone never moves the focus.
    void focusFirstError();
    /// Empty: editable.
    void setReadOnlyReason(const QString &reason);
    void setRawShown(bool raw);
    bool isRawShown() const;

Q_SIGNALS:
    void edited(); ///< by the person

private:
    void showSide(const QString &id);
    void applyReadOnly();
    QJsonObject m_schema;
    QJsonObject m_state;
    QString m_readOnlyReason;
    SegmentedControl *m_side;
    Banner *m_banner; ///< why it is read-only
    Banner *m_errorBanner;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    QVBoxLayout *m_formLayout;
    JsonEditor *m_raw;
    bool m_rawDirty = false;
    SchemaField *m_root = nullptr;
};

} // namespace agentee::ui
