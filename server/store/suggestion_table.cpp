#include "server/store/suggestion_table.h"

#include "server/store/transaction.h"

namespace agentee::server
{

using models::Id;
using models::Suggestion;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto Columns =
    "id, workspace, kind, section, base_version, base_hash, base_text, proposed_text, patch, note, "
    "author, agent_provider, agent_model, state, decided_by, reason, rebased_from, version, "
    "created_at, decided_at"_L1;

Suggestion suggestionFrom(const Rows &rows)
{
    Suggestion suggestion{.id = rows.id(0),
        .workspaceId = rows.id(1),
        .kind = models::suggestionKindFromWord(rows.text(2)).value_or(models::SuggestionKind::ReplaceSection),
        .sectionId = rows.optionalId(3),
        .baseVersion = rows.number(4),
        .baseHash = rows.bytes(5),
        .baseText = rows.text(6),
        .proposedText = rows.text(7),
        .patch = rows.array(8),
        .note = rows.text(9),
        .authorId = rows.id(10),
        .agent = {},
        .state = models::suggestionStateFromWord(rows.text(13)).value_or(models::SuggestionState::Withdrawn),
        .decidedBy = rows.optionalId(14),
        .reason = rows.text(15),
        .rebasedFrom = rows.optionalId(16),
        .version = rows.number(17),
        .createdAt = rows.time(18),
        .decidedAt = rows.time(19)};
    if (!rows.isNull(11))
        suggestion.agent = models::AgentMark{.provider = rows.text(11), .model = rows.text(12)};
    return suggestion;
}

} // namespace

void SuggestionTable::insert(const Id &tenant, const Suggestion &suggestion)
{
    const Value provider = suggestion.agent ? Value(suggestion.agent->provider) : Value(nullptr);
    const Value model = suggestion.agent ? Value(suggestion.agent->model) : Value(nullptr);
    m_transaction.execute(
        u"INSERT INTO suggestion (id, tenant, workspace, kind, section, base_version, base_hash, "
        "base_text, proposed_text, patch, note, author, agent_provider, agent_model, state, decided_by, "
        "reason, rebased_from, version, created_at, decided_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {suggestion.id, tenant, suggestion.workspaceId, models::word(suggestion.kind), suggestion.sectionId,
            suggestion.baseVersion, suggestion.baseHash, suggestion.baseText, suggestion.proposedText,
            suggestion.patch, suggestion.note, suggestion.authorId, provider, model,
            models::word(suggestion.state), suggestion.decidedBy, suggestion.reason, suggestion.rebasedFrom,
            suggestion.version, suggestion.createdAt, suggestion.decidedAt});
}

void SuggestionTable::updateDecision(const Id &tenant, const Suggestion &suggestion, qint64 writtenVersion)
{
    const Value written = writtenVersion > 0 ? Value(writtenVersion) : Value(nullptr);
    m_transaction.execute(
        u"UPDATE suggestion SET state = ?, decided_by = ?, reason = ?, version = ?, decided_at = ?, "
        "written_version = ? WHERE tenant = ? AND id = ?"_s,
        {models::word(suggestion.state), suggestion.decidedBy, suggestion.reason, suggestion.version,
            suggestion.decidedAt, written, tenant, suggestion.id});
}

std::optional<Suggestion> SuggestionTable::find(const Id &tenant, const Id &id)
{
    Rows rows = m_transaction.select(
        u"SELECT "_s + Columns + u" FROM suggestion WHERE tenant = ? AND id = ?"_s, {tenant, id});
    if (!rows.next())
        return std::nullopt;
    return suggestionFrom(rows);
}

bool SuggestionTable::exists(const Id &id)
{
    return m_transaction.select(u"SELECT 1 FROM suggestion WHERE id = ?"_s, {id}).next();
}

qint64 SuggestionTable::writtenVersion(const Id &tenant, const Id &id)
{
    Rows rows = m_transaction.select(
        u"SELECT written_version FROM suggestion WHERE tenant = ? AND id = ?"_s, {tenant, id});
    return rows.next() ? rows.number(0) : 0;
}

QList<Suggestion> SuggestionTable::ofWorkspace(const Id &tenant, const Id &workspace)
{
    QList<Suggestion> suggestions;
    Rows rows = m_transaction.select(u"SELECT "_s + Columns
            + u" FROM suggestion WHERE tenant = ? AND workspace = ? ORDER BY created_at, id"_s,
        {tenant, workspace});
    while (rows.next())
        suggestions.append(suggestionFrom(rows));
    return suggestions;
}

int SuggestionTable::openCount(const Id &tenant, const Id &workspace)
{
    Rows rows = m_transaction.select(
        u"SELECT count(*) FROM suggestion WHERE tenant = ? AND workspace = ? AND state = 'open'"_s,
        {tenant, workspace});
    return rows.next() ? static_cast<int>(rows.number(0)) : 0;
}

QList<Id> SuggestionTable::idsOfWorkspace(const Id &tenant, const Id &workspace)
{
    QList<Id> ids;
    Rows rows = m_transaction.select(
        u"SELECT id FROM suggestion WHERE tenant = ? AND workspace = ? ORDER BY created_at, id"_s,
        {tenant, workspace});
    while (rows.next())
        ids.append(rows.id(0));
    return ids;
}

} // namespace agentee::server
