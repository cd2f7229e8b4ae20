#pragma once

#include "models/handoff_record.h"

#include <QWidget>

class QVBoxLayout;

namespace agentee::ui
{

/// A handoff record to read: its parts with a heading each, decisions with what was rejected.
class HandoffRecordView : public QWidget
{
    Q_OBJECT
public:
    explicit HandoffRecordView(QWidget *parent = nullptr);
    void setRecord(const models::HandoffRecord &record);

private:
    void addHeading(const QString &title);
    void addText(const QString &text);
    void addList(const QString &title, const QStringList &lines);
    QVBoxLayout *m_layout;
};

/// Whether it says anything at all.
bool isEmptyRecord(const models::HandoffRecord &record);

} // namespace agentee::ui
