#pragma once

#include "ui/kit/schema_field_kind.h"

#include <QJsonValue>
#include <QWidget>

namespace agentee::ui
{

/// What a form element is made from.
struct SchemaSpec {
    QJsonObject schema = {};
    QString key = {};
    bool required = false;
    int depth = 0;
    int *budget = nullptr; ///< fields that may still be made; used while constructing only
};

/// The control, or controls, that edit one value. Undefined is an absent value.
class SchemaInput : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// From outside. What the person is typing right now stays.
    virtual void setValue(const QJsonValue &value) = 0;
    virtual QJsonValue value() const = 0;
    virtual void setReadOnly(bool readOnly) = 0;
    /// The person has typed something here that is not in the last setValue(), and is still at it.
    virtual bool isBusy() const = 0;
    /// What is typed is no value yet.
    virtual bool hasSyntaxError() const = 0;
    /// Puts a message at the part that `path` leads to; false when there is none.
    virtual bool showError(const QStringList &path, const QString &message);
    virtual void clearErrors() { }
    /// Moves the focus to the first part with an error.
    virtual bool focusError() { return false; }
    virtual void focusInput();
    /// What assistive technology announces.
    virtual QWidget *control() { return this; }

Q_SIGNALS:
    void edited(); ///< by the person
    void complained(const QString &complaint); ///< what is wrong with what is typed; empty when nothing

protected:
    bool holdsFocus() const;
};

/// An input that edits one value with one control.
class SchemaLeaf : public SchemaInput
{
    Q_OBJECT
public:
    using SchemaInput::SchemaInput;
    void setValue(const QJsonValue &value) final;
    QJsonValue value() const final { return m_value; }
    bool isBusy() const final { return m_dirty && holdsFocus(); }
    bool hasSyntaxError() const final { return m_complaining; }

protected:
    virtual void display(const QJsonValue &value) = 0;
    /// The person made it `value`.
    void take(const QJsonValue &value);
    /// The person is typing what is no value yet; the last one stays. What is wrong is said with complained()
    /// when they are done.
    void complain();

private:
    QJsonValue m_value = QJsonValue::Undefined;
    bool m_dirty = false;
    bool m_complaining = false;
};

/// Made by kind; `spec.depth` is the depth of the value.
SchemaInput *makeSchemaInput(SchemaKind kind, const SchemaSpec &spec, QWidget *parent);

} // namespace agentee::ui
