#pragma once

#include "server/api/agent_port.h"

namespace agentee::server
{

class Database;

/// Stands where no agent runtime runs: every turn fails at once, with a sentence for its owner.
class NoAgent : public AgentPort
{
public:
    explicit NoAgent(Database &database)
        : m_database(database)
    {
    }
    void turnRequested(const models::Id &session) override;
    void stopRequested(const models::Id &) override { }

private:
    Database &m_database;
};

} // namespace agentee::server
