#include "ui/palette/palette_source.h"

#include "sync/people_store.h"
#include "sync/share_store.h"
#include "sync/store.h"
#include "sync/workspace_store.h"

#include <QAction>
#include <QActionGroup>

#include <algorithm>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr int mostRecent = 20;
constexpr int longestKey = 128;
constexpr std::size_t mostWorkspaces = 50'000;
constexpr int pageOfWorkspaces = 100;
constexpr int mostPeople = 5;
constexpr std::size_t mostTranscripts = 200; ///< the newest
constexpr int recentBonus = 160; ///< less than one more start of a word
constexpr qsizetype longestShown = 60; ///< of what was typed, in the row that searches for it

QString keyOf(PaletteItem::Kind kind, const QString &name)
{
    switch (kind) {
    case PaletteItem::Kind::Action:
        return u"action/"_s + name;
    case PaletteItem::Kind::Workspace:
        return u"workspace/"_s + name;
    case PaletteItem::Kind::Section:
        return u"section/"_s + name;
    case PaletteItem::Kind::Transcript:
        return u"transcript/"_s + name;
    case PaletteItem::Kind::Person:
        return u"person/"_s + name;
    case PaletteItem::Kind::Search:
        break;
    }
    return {};
}

} // namespace

PaletteSource::PaletteSource(sync::Store &store, const ActionRegistry &actions, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_actions(actions)
{
    connect(&store.workspaces(), &sync::WorkspaceStore::listChanged, this, [this] {
        m_complete = false;
        m_reading.clear();
    });
    connect(&m_pages, &QTimer::timeout, this, &PaletteSource::readPage);
}

int PaletteSource::bonus(const PaletteItem &item) const
{
    const qsizetype age = m_recent.indexOf(keyOf(item.kind, item.name));
    return age < 0 ? 0 : recentBonus - int(age);
}

PaletteSource::Candidate PaletteSource::candidate(PaletteItem item) const
{
    FuzzyText text = fuzzyText(item.text);
    const int given = bonus(item);
    return {std::move(item), std::move(text), given};
}

void PaletteSource::refresh(const Context &context)
{
    m_context = context;
    m_current.clear();
    readActions(context.isEditing);
    if (context.openWorkspace)
        readSections(*context.openWorkspace);
    readTranscripts();
    for (Candidate &one : m_workspaces)
        one.bonus = bonus(one.item);
    if (m_complete)
        return;
    readPage();
    m_pages.start();
}

void PaletteSource::readActions(bool isEditing)
{
    for (const ActionInfo &info : m_actions.infos()) {
        const QAction *action = m_actions.action(info.id);
        if (!action || info.id == ownAction || (info.fixed && !isEditing) || !action->isEnabled()
            || !action->isVisible())
            continue;
        QString detail = info.group;
        if (action->isChecked())
            detail = tr("%1 · on").arg(info.group);
        else if (action->isCheckable() && !action->actionGroup())
            detail = tr("%1 · off").arg(info.group);
        m_current.push_back(candidate({.kind = PaletteItem::Kind::Action,
            .name = info.id,
            .text = info.text,
            .detail = detail,
            .keys = info.now.toString(QKeySequence::NativeText)}));
    }
}

void PaletteSource::readSections(const models::Id &workspaceId)
{
    const auto workspace = m_store.workspaces().workspace(workspaceId);
    if (!workspace)
        return;
    for (const models::Section &section : m_store.workspaces().sections(workspaceId)) {
        m_current.push_back(candidate({.kind = PaletteItem::Kind::Section,
            .name = models::idText(section.id),
            .text = section.title,
            .detail = workspace->title,
            .keys = {}}));
    }
}

void PaletteSource::readTranscripts()
{
    std::size_t read = 0;
    for (const models::TranscriptGrant &grant : m_store.shares().grants()) {
        const auto workspace = grant.granteeId == m_store.me().id
            ? m_store.workspaces().workspace(grant.workspaceId)
            : std::nullopt;
        if (!workspace)
            continue;
        if (++read > mostTranscripts)
            return;
        m_current.push_back(candidate({.kind = PaletteItem::Kind::Transcript,
            .name = models::idText(grant.id),
            .text = tr("%1's conversation").arg(m_store.people().name(grant.grantorId)),
            .detail = workspace->title,
            .keys = {}}));
    }
}

void PaletteSource::readPage()
{
    const QList<sync::WorkspaceSummary> page =
        m_store.workspaces().summaries(int(m_reading.size()), pageOfWorkspaces);
    for (const sync::WorkspaceSummary &summary : page) {
        m_reading.push_back(candidate({.kind = PaletteItem::Kind::Workspace,
            .name = models::idText(summary.id),
            .text = summary.title,
            .detail = summary.stepTitle,
            .keys = {}}));
    }
    m_complete = page.size() < pageOfWorkspaces || m_reading.size() >= mostWorkspaces;
    if (m_complete) {
        m_pages.stop();
        m_workspaces = std::exchange(m_reading, {});
    } else if (m_workspaces.empty()) {
        m_workspaces = m_reading; // else those from before are better than some of those of now
    } else {
        return;
    }
    Q_EMIT changed();
}

PaletteSource::Candidates PaletteSource::people(const QString &typed) const
{
    Candidates found;
    const auto open =
        m_context.openWorkspace ? m_store.workspaces().workspace(*m_context.openWorkspace) : std::nullopt;
    if (typed.trimmed().isEmpty() || !open)
        return found;
    for (const models::Person &person : m_store.people().find(typed, mostPeople)) {
        found.push_back(candidate({.kind = PaletteItem::Kind::Person,
            .name = models::idText(person.id),
            .text = person.name,
            .detail = tr("Share “%1” with them").arg(open->title),
            .keys = {}}));
    }
    return found;
}

QList<PaletteItem> PaletteSource::find(const QString &typed, int limit) const
{
    struct Found {
        int score;
        std::size_t order; ///< equal ones stay as they were read
        const Candidate *candidate;
    };
    const QString query = fuzzyQuery(typed);
    const Candidates persons = people(typed);
    const QString open = m_context.openWorkspace ? models::idText(*m_context.openWorkspace) : QString();
    std::vector<Found> found;
    const auto collect = [&](const Candidates &candidates, std::optional<int> least) {
        for (const Candidate &one : candidates) {
            std::optional<int> score = fuzzyScore(one.text, query);
            if (!score)
                score = least;
            // Where somebody is already is the last place to offer unasked.
            if (!score || (query.isEmpty() && one.item.name == open))
                continue;
            found.push_back({*score + one.bonus, found.size(), &one});
        }
    };
    collect(m_current, {});
    collect(m_workspaces, {});
    collect(persons, 0); // the directory knows more words for them
    const std::size_t kept = std::min(found.size(), std::size_t(std::max(0, limit)));
    std::ranges::partial_sort(
        found, found.begin() + std::ptrdiff_t(kept), [](const Found &a, const Found &b) {
            return a.score != b.score ? a.score > b.score : a.order < b.order;
        });
    QList<PaletteItem> items;
    for (const Found &one : std::span(found).first(kept)) {
        items.append(one.candidate->item);
        items.last().hits = fuzzyPositions(one.candidate->item.text, query);
    }
    const QString words = typed.simplified();
    if (!words.isEmpty()) {
        const bool isLong = words.size() > longestShown;
        items.append({.kind = PaletteItem::Kind::Search,
            .name = words,
            .text = tr("Search everywhere for “%1”").arg(isLong ? words.left(longestShown) + u'…' : words),
            .detail = {},
            .keys = {}});
    }
    return items;
}

void PaletteSource::setRecent(const QStringList &keys)
{
    m_recent.clear();
    for (const QString &key : keys.mid(0, mostRecent)) {
        if (key.size() <= longestKey)
            m_recent.append(key);
    }
}

void PaletteSource::remember(PaletteItem::Kind kind, const QString &name)
{
    const QString key = keyOf(kind, name);
    if (key.isEmpty())
        return;
    m_recent.removeAll(key);
    m_recent.prepend(key);
    m_recent = m_recent.mid(0, mostRecent);
}

} // namespace agentee::ui
