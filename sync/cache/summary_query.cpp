#include "sync/cache/summary_query.h"

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::Id;

namespace
{

/// The person is bound five times. Every part of it is answered from an index.
const QString summarySql =
    uR"(SELECT w.id, w.title, w.workflow_key, w.workflow_version, w.current_step, w.updated_at, w.assignee,
    (SELECT c.role FROM collaborator c WHERE c.workspace_id = w.id AND c.person_id = ?),
    EXISTS (SELECT 1 FROM section s WHERE s.workspace_id = w.id AND s.deleted = 0 AND s.updated_by != ?
        AND s.shown_version > coalesce((SELECT m.seen_version FROM seen_mark m WHERE m.id = s.id), 0)),
    EXISTS (SELECT 1 FROM share h WHERE h.workspace_id = w.id AND h.sender_id = ?
        AND h.state NOT IN ('declined', 'recalled')),
    EXISTS (SELECT 1 FROM share h WHERE h.workspace_id = w.id AND h.recipient_id = ? AND h.mode = 'reviewer'
        AND h.state NOT IN ('declined', 'recalled') AND NOT EXISTS (SELECT 1 FROM suggestion g
            WHERE g.workspace_id = w.id AND g.author_id = ? AND g.created_at >= h.sent_at)),
    (SELECT count(*) FROM suggestion g WHERE g.workspace_id = w.id AND g.state = 'open')
    FROM workspace w )"_s;

class StepTitles
{
public:
    explicit StepTitles(Cache &cache)
        : m_workflows(cache.workflows.all())
    {
    }

    QString title(const QString &key, qint64 version, const QString &step) const
    {
        for (const models::Workflow &workflow : m_workflows) {
            if (workflow.key == key && workflow.version == version)
                return models::stepTitle(workflow, step);
        }
        return step;
    }

private:
    const QList<models::Workflow> m_workflows;
};

WorkspaceSummary summaryOf(const Rows &rows, const StepTitles &titles)
{
    return {.id = rows.id(0),
        .title = rows.text(1),
        .stepTitle = titles.title(rows.text(2), rows.number(3), rows.text(4)),
        .updatedAt = rows.time(5),
        .assignee = rows.optionalId(6),
        .myRole = models::roleFromWord(rows.text(7)).value_or(models::Role::Viewer),
        .unseenChanges = rows.number(8) != 0,
        .sharedByMe = rows.number(9) != 0,
        .reviewAsked = rows.number(10) != 0,
        .openSuggestions = static_cast<int>(rows.number(11))};
}

} // namespace

QList<WorkspaceSummary> readSummaries(Cache &cache, const Id &me, int offset, int limit)
{
    QList<WorkspaceSummary> summaries;
    const StepTitles titles(cache);
    // The page is found in the index first: the other parts are worked out for its rows alone.
    Rows rows = cache.database().rows(summarySql
            + u"WHERE w.number IN (SELECT number FROM workspace ORDER BY updated_at DESC, id LIMIT ? OFFSET "
              u"?) "
              "ORDER BY w.updated_at DESC, w.id"_s,
        {me, me, me, me, me, limit, offset});
    while (rows.next())
        summaries.append(summaryOf(rows, titles));
    return summaries;
}

std::optional<WorkspaceSummary> readSummary(Cache &cache, const Id &me, const Id &workspaceId)
{
    const StepTitles titles(cache);
    Rows rows = cache.database().rows(summarySql + u"WHERE w.id = ?"_s, {me, me, me, me, me, workspaceId});
    return rows.next() ? std::optional(summaryOf(rows, titles)) : std::nullopt;
}

} // namespace agentee::sync
