#include "server/store/share_table.h"

#include "server/store/transaction.h"

namespace agentee::server
{

using models::Id;
using models::Share;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto Columns =
    "id, workspace, sender, recipient, mode, state, sent_at, opened_at, continued_at, closed_at, "
    "expires_at, grant_id, handoff_record"_L1;

Share shareFrom(const Rows &rows)
{
    return Share{.id = rows.id(0),
        .workspaceId = rows.id(1),
        .senderId = rows.id(2),
        .recipientId = rows.id(3),
        .mode = models::shareModeFromWord(rows.text(4)).value_or(models::ShareMode::Reviewer),
        .state = models::shareStateFromWord(rows.text(5)).value_or(models::ShareState::Recalled),
        .sentAt = rows.time(6),
        .openedAt = rows.time(7),
        .continuedAt = rows.time(8),
        .closedAt = rows.time(9),
        .expiresAt = rows.time(10),
        .grantId = rows.optionalId(11),
        .handoffRecord = models::handoffRecordFromJson(rows.object(12)).value_or(models::HandoffRecord{})};
}

} // namespace

void ShareTable::insert(const Id &tenant, const Share &share, std::optional<models::Role> formerRole)
{
    const Value former = formerRole ? Value(models::word(*formerRole)) : Value(nullptr);
    m_transaction.execute(
        u"INSERT INTO share (id, tenant, workspace, sender, recipient, mode, state, sent_at, opened_at, "
        "continued_at, closed_at, expires_at, grant_id, record_id, handoff_record, former_role) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {share.id, tenant, share.workspaceId, share.senderId, share.recipientId, models::word(share.mode),
            models::word(share.state), share.sentAt, share.openedAt, share.continuedAt, share.closedAt,
            share.expiresAt, share.grantId, share.handoffRecord.id, models::toJson(share.handoffRecord),
            former});
}

void ShareTable::updateState(const Id &tenant, const Share &share)
{
    m_transaction.execute(u"UPDATE share SET state = ?, opened_at = ?, continued_at = ?, closed_at = ? "
                          "WHERE tenant = ? AND id = ?"_s,
        {models::word(share.state), share.openedAt, share.continuedAt, share.closedAt, tenant, share.id});
}

std::optional<Share> ShareTable::find(const Id &tenant, const Id &id)
{
    Rows rows = m_transaction.select(
        u"SELECT "_s + Columns + u" FROM share WHERE tenant = ? AND id = ?"_s, {tenant, id});
    if (!rows.next())
        return std::nullopt;
    return shareFrom(rows);
}

QList<Share> ShareTable::ofWorkspace(const Id &tenant, const Id &workspace, const Id &person)
{
    QList<Share> shares = allOfWorkspace(tenant, workspace);
    shares.removeIf(
        [&](const Share &share) { return share.senderId != person && share.recipientId != person; });
    return shares;
}

QList<Share> ShareTable::allOfWorkspace(const Id &tenant, const Id &workspace)
{
    QList<Share> shares;
    Rows rows = m_transaction.select(
        u"SELECT "_s + Columns + u" FROM share WHERE tenant = ? AND workspace = ? ORDER BY sent_at, id"_s,
        {tenant, workspace});
    while (rows.next())
        shares.append(shareFrom(rows));
    return shares;
}

bool ShareTable::exists(const Id &id)
{
    return m_transaction.select(u"SELECT 1 FROM share WHERE id = ?"_s, {id}).next();
}

std::optional<models::Role> ShareTable::formerRole(const Id &tenant, const Id &id)
{
    Rows rows =
        m_transaction.select(u"SELECT former_role FROM share WHERE tenant = ? AND id = ?"_s, {tenant, id});
    if (!rows.next() || rows.isNull(0))
        return std::nullopt;
    return models::roleFromWord(rows.text(0));
}

int ShareTable::nextRecordNumber(const Id &tenant, const QString &initials, QDate day)
{
    const QString prefix = initials + day.toString(u"-yyMMdd"_s);
    m_transaction.execute(u"INSERT INTO handoff_counter (tenant, prefix, number) VALUES (?, ?, 1) "
                          "ON CONFLICT (tenant, prefix) DO UPDATE SET number = number + 1"_s,
        {tenant, prefix});
    Rows rows = m_transaction.select(
        u"SELECT number FROM handoff_counter WHERE tenant = ? AND prefix = ?"_s, {tenant, prefix});
    return rows.next() ? static_cast<int>(rows.number(0)) : 0;
}

} // namespace agentee::server
