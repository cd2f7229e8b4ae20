#include "server/api/no_agent.h"

#include "models/log_text.h"
#include "server/services/sessions.h"
#include "server/speech/say.h"
#include "server/store/database.h"
#include "server/store/session_table.h"
#include "server/store/transaction.h"

#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::server
{

namespace
{

Q_LOGGING_CATEGORY(log, "agentee.api")

} // namespace

void NoAgent::turnRequested(const models::Id &session)
{
    const auto failed = m_database.write([&](Transaction &transaction) -> models::Result<void> {
        const QList<SessionTable::Running> running = SessionTable(transaction).running();
        const auto found =
            std::ranges::find(running, session, [](const auto &entry) { return entry.session.id; });
        if (found == running.end())
            return {};
        const Principal agent{.person = found->session.ownerId,
            .tenant = found->tenant,
            .agent = models::AgentMark{},
            .agentSession = session};
        const auto ended =
            failTurn(transaction, agent, Say::tr("This server has no agent. Ask whoever runs it."));
        return ended ? models::Result<void>() : std::unexpected(ended.error());
    });
    if (!failed)
        qCCritical(log).noquote() << "a turn could not be ended:" << models::kindOf(failed.error());
}

} // namespace agentee::server
