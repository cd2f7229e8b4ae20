#pragma once

#include "ui/kit/schema_field_input.h"

#include <QJsonArray>
#include <QList>

class QPushButton;
class QVBoxLayout;

namespace agentee::ui
{

class Banner;
class SchemaRow;

/// A list of objects as cards that can be added, removed and moved. Removing and moving are undone with
/// Ctrl+Z, or from the banner.
class SchemaRowsInput : public SchemaInput
{
    Q_OBJECT
public:
    SchemaRowsInput(const SchemaSpec &spec, QWidget *parent);
    void setValue(const QJsonValue &value) override;
    QJsonValue value() const override;
    void setReadOnly(bool readOnly) override;
    bool isBusy() const override;
    bool hasSyntaxError() const override;
    bool showError(const QStringList &path, const QString &message) override;
    void clearErrors() override;
    bool focusError() override;
    void focusInput() override;
    const QList<SchemaRow *> &rows() const { return m_rows; }
    void undo();

protected:
    bool event(QEvent *event) override;

private:
    struct Act {
        int from = 0;
        int to = -1; ///< -1: removed
        QJsonObject row = {};
    };
    void merge(const QJsonArray &rows);
    SchemaRow *insert(int index, const QJsonObject &row);
    void drop(int index);
    void add();
    void remove(int index);
    void move(int from, int to);
    void changed();
    void place();
    void orderTabs();
    SchemaSpec m_spec; ///< of one object
    bool m_required;
    int m_most;
    QJsonValue m_base = QJsonValue::Undefined;
    QList<SchemaRow *> m_rows;
    QList<Act> m_acts;
    QVBoxLayout *m_column;
    Banner *m_banner;
    QPushButton *m_add;
    bool m_readOnly = false;
};

} // namespace agentee::ui
