#pragma once

#include "ui/collaboration/field_changes.h"

#include <QWidget>

class QGridLayout;

namespace agentee::ui
{

/// Field changes as a list to read: the field, what was there, what comes.
class FieldChangeView : public QWidget
{
    Q_OBJECT
public:
    explicit FieldChangeView(QWidget *parent = nullptr);
    void setChanges(const QList<FieldChange> &changes);

private:
    QList<FieldChange> m_changes;
    QGridLayout *m_grid;
};

} // namespace agentee::ui
