#pragma once

#include "models/state_merge.h"

#include <QWidget>

class QButtonGroup;
class QPushButton;

namespace agentee::ui
{

/// Fields that both sides changed: what each was, and for each the choice between what stands there now and
/// what is proposed.
class FieldChoiceBox : public QWidget
{
    Q_OBJECT
public:
    /// `schema`: of the state, for the fields' names. `author`: whose proposal it is, briefly.
    FieldChoiceBox(const QList<models::FieldOverlap> &overlaps, const QJsonObject &schema,
        const QString &author, QWidget *parent = nullptr);
    const QList<models::FieldOverlap> &overlaps() const { return m_overlaps; }

Q_SIGNALS:
    void chosen(const QList<agentee::models::FieldChoice> &choices);
    void cancelled();

private:
    QWidget *makeField(const models::FieldOverlap &overlap, const QJsonObject &schema, const QString &author);
    QWidget *makeButtons();
    void updateButton();
    QList<models::FieldChoice> choices() const;

    QList<models::FieldOverlap> m_overlaps;
    QList<QButtonGroup *> m_groups; ///< one for each overlap
    QPushButton *m_act = nullptr;
};

} // namespace agentee::ui
