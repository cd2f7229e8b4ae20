#include "server/store/audit_table.h"

#include "models/json_reader.h"
#include "server/store/transaction.h"

namespace agentee::server
{

using models::AuditLine;
using models::Id;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto Columns = "number, time, actor, on_behalf_of, action, subject, detail, previous_hash, hash"_L1;

AuditLine lineFrom(const Rows &rows)
{
    return {.number = rows.number(0),
        .time = rows.text(1),
        .actor = rows.text(2),
        .onBehalfOf = rows.text(3),
        .action = rows.text(4),
        .subject = rows.text(5),
        .detail = rows.object(6),
        .previousHash = rows.bytes(7),
        .hash = rows.bytes(8)};
}

QString agentText(const Principal &principal)
{
    if (!principal.agent)
        return QString();
    return (principal.agent->provider + u' ' + principal.agent->model).trimmed();
}

} // namespace

void AuditTable::append(const Principal &principal, const QString &action, const Id &subject,
    const std::optional<Id> &workspace, QJsonObject detail)
{
    qint64 number = 0;
    QByteArray previous;
    {
        Rows rows = m_transaction.select(
            u"SELECT audit_number, audit_hash FROM tenant WHERE id = ?"_s, {principal.tenant});
        if (!rows.next())
            return;
        number = rows.number(0) + 1;
        previous = number == 1 ? models::genesisHash() : rows.bytes(1);
    }
    if (workspace)
        detail.insert("workspace_id"_L1, models::idText(*workspace));
    const AuditLine line = models::chained({.number = number,
                                               .time = models::timeText(m_transaction.time()),
                                               .actor = models::idText(principal.person),
                                               .onBehalfOf = agentText(principal),
                                               .action = action,
                                               .subject = models::idText(subject),
                                               .detail = detail,
                                               .previousHash = {},
                                               .hash = {}},
        previous);
    m_transaction.execute(
        u"INSERT INTO audit_event (tenant, number, time, actor, on_behalf_of, action, subject, workspace, "
        "detail, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {principal.tenant, line.number, line.time, line.actor, line.onBehalfOf, line.action, line.subject,
            workspace, line.detail, line.previousHash, line.hash});
    m_transaction.execute(u"UPDATE tenant SET audit_number = ?, audit_hash = ? WHERE id = ?"_s,
        {line.number, line.hash, principal.tenant});
}

QList<AuditLine> AuditTable::ofWorkspace(const Id &tenant, const Id &workspace, int limit, qint64 before)
{
    QList<AuditLine> lines;
    Rows rows = m_transaction.select(u"SELECT "_s + Columns
            + u" FROM audit_event "
              "WHERE tenant = ? AND workspace = ? AND number < ? ORDER BY number DESC LIMIT ?"_s,
        {tenant, workspace, before, limit});
    while (rows.next())
        lines.append(lineFrom(rows));
    return lines;
}

qint64 AuditTable::count(const Id &tenant)
{
    Rows rows = m_transaction.select(u"SELECT count(*) FROM audit_event WHERE tenant = ?"_s, {tenant});
    return rows.next() ? rows.number(0) : 0;
}

std::optional<models::ChainFault> AuditTable::fault(const Id &tenant)
{
    QList<AuditLine> lines;
    {
        Rows rows = m_transaction.select(
            u"SELECT "_s + Columns + u" FROM audit_event WHERE tenant = ? ORDER BY number"_s, {tenant});
        while (rows.next())
            lines.append(lineFrom(rows));
    }
    Rows rows = m_transaction.select(u"SELECT audit_number, audit_hash FROM tenant WHERE id = ?"_s, {tenant});
    if (!rows.next() || rows.number(0) == 0)
        return models::verifyChain(lines);
    return models::verifyChain(lines, models::ChainAnchor{.number = rows.number(0), .hash = rows.bytes(1)});
}

QJsonObject toJson(const AuditLine &line)
{
    return {{"number"_L1, line.number}, {"time"_L1, line.time}, {"actor"_L1, line.actor},
        {"on_behalf_of"_L1, line.onBehalfOf}, {"action"_L1, line.action}, {"subject"_L1, line.subject},
        {"detail"_L1, line.detail}, {"previous_hash"_L1, QString::fromLatin1(line.previousHash)},
        {"hash"_L1, QString::fromLatin1(line.hash)}};
}

} // namespace agentee::server
