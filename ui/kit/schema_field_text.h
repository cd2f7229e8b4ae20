#pragma once

#include "ui/kit/schema_field_input.h"

class QLineEdit;
class QPlainTextEdit;
class QStringListModel;

namespace agentee::ui
{

class JsonEditor;

/// A line of text. Emptied by the person it is absent.
class SchemaTextInput : public SchemaLeaf
{
    Q_OBJECT
public:
    explicit SchemaTextInput(QWidget *parent);
    /// Words that are offered while typing.
    void setCompletions(const QStringList &words);
    void setReadOnly(bool readOnly) override;
    QWidget *control() override;

protected:
    void display(const QJsonValue &value) override;

private:
    QLineEdit *m_edit;
};

/// Text of several lines; the box grows with it.
class SchemaLongTextInput : public SchemaLeaf
{
    Q_OBJECT
public:
    SchemaLongTextInput(const SchemaSpec &spec, QWidget *parent);
    void setReadOnly(bool readOnly) override;
    QWidget *control() override;

protected:
    void display(const QJsonValue &value) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void restyle();
    QString text() const;
    QPlainTextEdit *m_edit;
    QString m_shown;
    int m_fewestLines;
};

/// Any value as JSON. Emptied by the person it is absent.
class SchemaJsonInput : public SchemaLeaf
{
    Q_OBJECT
public:
    explicit SchemaJsonInput(QWidget *parent);
    void setReadOnly(bool readOnly) override;
    QWidget *control() override;

protected:
    void display(const QJsonValue &value) override;

private:
    JsonEditor *m_editor;
};

} // namespace agentee::ui
