#pragma once

#include "models/session.h"
#include "models/share.h"
#include "ui/kit/card.h"

#include <QList>

class QGridLayout;
class QPushButton;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class ActRow;
class Banner;

/// Before a recipient continues: what differs for them. Rights, tools, model and budget are their own; only
/// the handoff record goes along.
class ContinueSheet : public Card
{
    Q_OBJECT
public:
    explicit ContinueSheet(sync::Store &store, QWidget *parent = nullptr);
    /// `transcript`: what can be read of the sender's conversation; tells its model and what it used.
    void setShare(const models::Share &share, const QList<models::Message> &transcript);
    /// The request is on its way: nothing can be pressed twice.
    void setBusy(bool busy);
    void showFailure(const models::Problem &problem);

Q_SIGNALS:
    void confirmed();
    void cancelled();

private:
    void addRow(const QString &name, const QString &sentence);
    QString rightsText(const models::Share &share) const;
    QString toolsText(const models::Share &share) const;
    QString modelText(const models::Share &share, const QList<models::Message> &transcript) const;
    QString budgetText(const models::Share &share, const QList<models::Message> &transcript) const;

    sync::Store &m_store;
    QGridLayout *m_rows;
    Banner *m_problem;
    ActRow *m_row;
};

} // namespace agentee::ui
