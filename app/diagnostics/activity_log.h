#pragma once

#include "sync/account.h"
#include "sync/status.h"

namespace agentee::client
{

/// Tells the log what becomes of an account's connection: kinds and counts, nothing else.
class ActivityLog : public QObject
{
    Q_OBJECT
public:
    /// The account must live longer.
    explicit ActivityLog(sync::Account &account, QObject *parent = nullptr);

private:
    void look();
    sync::Account &m_account;
    QString m_told;
};

/// "online, up to date, 0 waiting, 0 need the person, last problem: none".
QString describe(const sync::Status &status);

} // namespace agentee::client
