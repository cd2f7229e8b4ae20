#pragma once

#include "models/handoff_record.h"

#include <QJsonObject>
#include <QWidget>

class QVBoxLayout;

namespace agentee::ui
{

class RecordField;

/// The handoff record before it goes out: drafted from the session, each part to be accepted as it is,
/// edited, or skipped.
class HandoffRecordEditor : public QWidget
{
    Q_OBJECT
public:
    explicit HandoffRecordEditor(QWidget *parent = nullptr);
    /// A fresh draft. What the person has edited, accepted or skipped already stays as it is.
    void setDrafted(const models::HandoffRecord &record);
    /// What would be sent now: skipped parts are empty.
    models::HandoffRecord record() const;

    /// For a kept draft of the dialog: everything that the person did.
    QJsonObject work() const;
    void setWork(const QJsonObject &work);

Q_SIGNALS:
    void edited(); ///< by the person
    void editBegun(QWidget *edit); ///< by the person, here; it may stand out of view

private:
    RecordField *add(const QString &key, const QString &title, const QString &hint);
    QList<RecordField *> m_fields;
    QVBoxLayout *m_layout;
};

} // namespace agentee::ui
