#pragma once

#include "models/audit_chain.h"
#include "models/person.h"
#include "server/services/principal.h"
#include "server/store/database.h"
#include "server/store/transaction.h"

#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace agentee::test
{

/// A backend's database in a temporary folder, with a company of five people and a stranger of another
/// company. Their password is `correct horse battery`.
class TestBackend
{
public:
    TestBackend();
    ~TestBackend();

    server::Database &database() { return *m_database; }
    QString folder() const { return m_folder.path(); }
    /// Closes and opens it again.
    void reopen()
    {
        reopenAfter([] { });
    }
    /// With something done to the closed files in between.
    void reopenAfter(const std::function<void()> &act);

    const models::Id tenant;
    const server::Principal ana, binh, chen, dana, emil;
    const models::Id otherTenant;
    const server::Principal stranger;

    static QString password() { return QStringLiteral("correct horse battery"); }

    /// The next write fails at its Nth statement (from 1) as on a full disk; 0: none does.
    void failStatement(int number)
    {
        m_failed = false;
        m_statementsLeft = number;
    }
    /// Whether the failure asked for has happened.
    bool hasFailed() const { return m_failed; }

    /// Every row of every table as one text, so that two states can be compared.
    QString dump();
    qint64 auditCount(const models::Id &ofTenant);
    std::optional<models::ChainFault> auditFault(const models::Id &ofTenant);
    bool auditVerifies(const models::Id &ofTenant) { return !auditFault(ofTenant); }

private:
    void open();
    void addPerson(const server::Principal &who, const QString &name, const QString &initials);

    QTemporaryDir m_folder;
    std::atomic<int> m_statementsLeft = 0;
    std::atomic<bool> m_failed = false;
    std::unique_ptr<server::Database> m_database;
};

} // namespace agentee::test
