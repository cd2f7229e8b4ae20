#include "ui/shell/bring_proposals.h"

#include "models/carried_proposal.h"
#include "models/sample.h"
#include "sync/store.h"
#include "sync/workspace_store.h"

#include <algorithm>

namespace agentee::ui
{

using models::Id;
using models::Problem;
using models::Result;

BringProposals::BringProposals(sync::Store &from, sync::Store &to, QObject *parent)
    : QObject(parent)
    , m_from(from)
    , m_to(to)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &BringProposals::bringNext);
}

QList<BringProposals::Candidate> BringProposals::candidates() const
{
    QSet<QString> titles;
    for (const sync::WorkspaceSummary &there : m_to.workspaces().summaries(0, m_to.workspaces().count()))
        titles.insert(there.title.trimmed().toCaseFolded());
    const QList<sync::OutboxEntry> waiting = m_to.outbox();
    QList<Candidate> found;
    const sync::WorkspaceStore &workspaces = m_from.workspaces();
    for (const sync::WorkspaceSummary &summary : workspaces.summaries(0, workspaces.count())) {
        found.append({.id = summary.id,
            .title = summary.title,
            .updatedAt = summary.updatedAt,
            .isSample = models::isSampleProposal(summary.id),
            .state = stateOf(summary, waiting, titles)});
    }
    return found;
}

BringProposals::State BringProposals::stateOf(const sync::WorkspaceSummary &original,
    const QList<sync::OutboxEntry> &waiting, const QSet<QString> &titles) const
{
    const Id there = models::carriedId(original.id, m_to.me().id);
    const auto entry = std::ranges::find(waiting, there, &sync::OutboxEntry::workspaceId);
    if (entry != waiting.end())
        return entry->state == sync::OutboxEntry::State::NeedsPerson ? State::Refused : State::Waiting;
    if (m_to.workspaces().workspace(there))
        return State::Brought;
    return titles.contains(original.title.trimmed().toCaseFolded()) ? State::SameTitle : State::New;
}

bool BringProposals::hasOwn() const
{
    return std::ranges::any_of(
        candidates(), [](const Candidate &one) { return !one.isSample && one.isNew(); });
}

void BringProposals::start(const QList<Id> &ids)
{
    m_waiting = ids;
    m_made.clear();
    m_all = int(ids.size());
    m_brought = 0;
    m_refusals.clear();
    Q_EMIT progressed(0, m_all);
    m_timer.start();
}

void BringProposals::cancel()
{
    if (!isRunning())
        return;
    m_waiting.clear();
    m_timer.stop();
    Q_EMIT finished();
}

void BringProposals::bringNext()
{
    if (m_waiting.isEmpty()) {
        m_timer.stop();
        Q_EMIT finished();
        return;
    }
    const Id id = m_waiting.takeFirst();
    if (const Result<void> done = bring(id); done) {
        ++m_brought;
    } else {
        const auto workspace = m_from.workspaces().workspace(id);
        m_refusals.append({workspace ? workspace->title : QString(), done.error()});
        if (done.error().kind == Problem::Kind::StorageFailure)
            m_waiting.clear(); // the next ones would fail the same way
    }
    Q_EMIT progressed(m_all - int(m_waiting.size()), m_all);
}

Result<void> BringProposals::bring(const Id &id)
{
    const Id there = models::carriedId(id, m_to.me().id);
    if (m_to.workspaces().workspace(there))
        return {}; // on an earlier day, or queued before a break
    const auto workspace = m_from.workspaces().workspace(id);
    if (!workspace)
        return models::problem(Problem::Kind::NotFound, tr("It is not there any more."));
    const QList<models::Section> sections = m_from.workspaces().sections(id);
    if (sections.isEmpty())
        return models::problem(
            Problem::Kind::InvalidFields, tr("It has no section that could be taken along."));
    const QList<models::Workflow> workflows = m_to.workspaces().workflows();
    const bool isKnown = std::ranges::contains(workflows, workspace->workflowKey, &models::Workflow::key);
    if (!isKnown) {
        return models::problem(Problem::Kind::InvalidFields,
            tr("Your company has no workflow “%1”.").arg(workspace->workflowKey),
            tr("Export it from the trial as Markdown, then import it here."));
    }
    Result<void> made = m_to.workspaces().create(models::carriedProposal(*workspace, sections, m_to.me().id));
    if (made)
        m_made.append(there);
    return made;
}

int BringProposals::unsent() const
{
    const QList<sync::OutboxEntry> waiting = m_to.outbox();
    return int(std::ranges::count_if(m_made, [&waiting](const Id &id) {
        return std::ranges::contains(waiting, id, &sync::OutboxEntry::workspaceId);
    }));
}

} // namespace agentee::ui
