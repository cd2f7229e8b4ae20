#pragma once

#include "ui/kit/schema_field_input.h"

#include <QDate>

class QCalendarWidget;
class QFrame;
class QLineEdit;

namespace agentee::ui
{

/// Reads a day as people of this locale write it, or as 2026-12-24. Invalid when it is none.
QDate dateFromText(const QString &text);
/// Writes a day in the locale's short form, with all digits of the year.
QString dateText(QDate date);

/// A day as text, with a calendar (Alt+Down, or the button at its end). Empty is "not set".
class SchemaDateInput : public SchemaLeaf
{
    Q_OBJECT
public:
    explicit SchemaDateInput(QWidget *parent);
    void setReadOnly(bool readOnly) override;
    QWidget *control() override;

protected:
    void display(const QJsonValue &value) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeCalendar();
    void openCalendar();
    void pick(QDate date);
    QLineEdit *m_edit;
    QAction *m_open;
    QFrame *m_popup = nullptr;
    QCalendarWidget *m_calendar = nullptr;
};

} // namespace agentee::ui
