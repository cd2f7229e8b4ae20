#pragma once

#include "server/api/backend.h"
#include "server/store/database.h"
#include "server/store/transaction.h"
#include "tests/support/backend/must.h"
#include "tests/support/backend/test_backend.h"
#include "tests/sync/faults/person_client.h"

#include <QTemporaryDir>

#include <memory>

namespace agentee::tests
{

/// A running backend with one proposal: Ana's, with Bình as an editor, who owns its last section.
class SharedProposal
{
public:
    /// Three sections of Ana's, each with lines for edits beside each other, and Bình's.
    SharedProposal();
    ~SharedProposal();

    /// A new sign-in on a new computer.
    std::unique_ptr<PersonClient> signIn(const server::Principal &who, quint32 seed = 0);

    server::Backend &backend() { return *m_backend; }
    server::Database &database() { return m_backend->database(); }
    test::TestBackend &people() { return *m_people; }
    const server::Principal &ana() const { return m_people->ana; }
    const server::Principal &binh() const { return m_people->binh; }

    const models::Id workspace;
    const QList<models::Id> ofAna;
    const models::Id ofBinh;

    /// By the back door; ends the program when it fails.
    template <typename Work>
    auto write(Work &&work)
    {
        return test::must(database().write(std::forward<Work>(work)));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<test::TestBackend> m_people;
    std::unique_ptr<server::Backend> m_backend;
    int m_computers = 0;
};

} // namespace agentee::tests
