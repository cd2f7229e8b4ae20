#pragma once

#include "server/api/backend.h"
#include "server/services/principal.h"
#include "server/store/database.h"
#include "tests/support/backend/api_user.h"
#include "tests/support/backend/must.h"

#include <QTemporaryDir>

#include <memory>

namespace agentee::test
{

/// A backend in this process, on a free port and a temporary folder, with the sample companies. Besides the
/// sample people there are Nora of Northwind, who has nothing to do with any proposal, and Ada, who
/// administers it.
class RunningBackend
{
public:
    explicit RunningBackend(server::AgentPort *agent = nullptr);
    ~RunningBackend();

    quint16 port() const { return m_backend->port(); }
    QString folder() const { return m_folder.path(); }
    server::Backend &backend() { return *m_backend; }
    server::Database &database() { return m_backend->database(); }

    /// A new sign-in: "ana", "binh", "li", "maria", "sam", "nora", "ada", "carla", "dirk".
    std::unique_ptr<ApiUser> signIn(const QString &name) const;
    /// Who that is to the services.
    server::Principal principal(const QString &name) const;

    /// One write of a service, by the back door.
    template <typename Work>
    auto write(Work &&work)
    {
        return must(database().write(std::forward<Work>(work)));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<server::Backend> m_backend;
    models::Id m_nora;
    models::Id m_ada;
};

} // namespace agentee::test
