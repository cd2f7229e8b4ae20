#pragma once

#include "server/api/backend.h"
#include "server/services/principal.h"
#include "server/store/database.h"
#include "tests/support/backend/api_user.h"

#include <QTemporaryDir>

#include <memory>

namespace agentee::test
{

/// A backend in this process, on a free port and a temporary folder, with the sample companies. Besides the
/// sample people there is Nora of Northwind, who has nothing to do with any proposal.
class RunningBackend
{
public:
    explicit RunningBackend(server::AgentPort *agent = nullptr);
    ~RunningBackend();

    quint16 port() const { return m_backend->port(); }
    QString folder() const { return m_folder.path(); }
    server::Backend &backend() { return *m_backend; }
    server::Database &database() { return m_backend->database(); }

    /// A new sign-in: "ana", "binh", "li", "maria", "sam", "nora", "carla", "dirk".
    std::unique_ptr<ApiUser> signIn(const QString &name) const;
    /// Who that is to the services.
    server::Principal principal(const QString &name) const;

    /// The value, or the end of the test program with the problem's sentence.
    template <typename T>
    static T must(models::Result<T> result)
    {
        if (!result)
            fail(result.error());
        return *std::move(result);
    }
    /// One write of a service, by the back door.
    template <typename Work>
    auto write(Work &&work)
    {
        return must(database().write(std::forward<Work>(work)));
    }

private:
    [[noreturn]] static void fail(const models::Problem &problem);

    QTemporaryDir m_folder;
    std::unique_ptr<server::Backend> m_backend;
    models::Id m_nora;
};

} // namespace agentee::test
