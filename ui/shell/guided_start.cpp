#include "ui/shell/guided_start.h"

#include "models/sample.h"
#include "sync/session_store.h"
#include "sync/store.h"
#include "sync/workspace_store.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr int messagesAtOnce = 200;

} // namespace

GuidedStart::GuidedStart(sync::Store &store, QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_settings(settings)
    , m_done{settings.value("guide/done").toUInt() & ((1U << stepCount) - 1)}
    , m_closed(settings.value("guide/closed").toBool())
    , m_began(settings.value("guide/began").toDateTime())
{
    if (!m_began.isValid()) {
        m_began = QDateTime::currentDateTimeUtc();
        m_settings.setValue("guide/began", m_began);
    }
    connect(&store.workspaces(), &sync::WorkspaceStore::sectionsChanged, this, &GuidedStart::lookAtEdits);
    connect(&store.sessions(), &sync::SessionStore::messagesChanged, this, &GuidedStart::lookAtAnswers);
}

std::optional<GuidedStart::Step> GuidedStart::current() const
{
    for (int i = 0; i < stepCount; ++i) {
        if (!isDone(Step(i)))
            return Step(i);
    }
    return std::nullopt;
}

void GuidedStart::setClosed(bool closed)
{
    if (std::exchange(m_closed, closed) == closed)
        return;
    m_settings.setValue("guide/closed", closed);
    Q_EMIT changed();
}

void GuidedStart::done(Step step)
{
    if (isDone(step))
        return;
    m_done.bits |= 1U << unsigned(step);
    m_settings.setValue("guide/done", m_done.bits);
    Q_EMIT changed();
}

void GuidedStart::noteOpened(const models::Id &workspaceId)
{
    if (workspaceId == models::sampleProposal())
        done(Step::OpenSample);
}

void GuidedStart::noteFound(const models::Id &)
{
    done(Step::Search);
}

void GuidedStart::noteSharePreview(const models::Id &)
{
    done(Step::SharePreview);
}

void GuidedStart::lookAtEdits(const models::Id &workspaceId, const QList<models::Id> &sectionIds)
{
    if (isDone(Step::ChangeSentence))
        return;
    // What the agent or somebody else writes arrives from the server and never waits to be sent.
    const QHash<models::Id, sync::SectionMarks> marks = m_store.workspaces().marks(workspaceId);
    if (std::ranges::any_of(sectionIds, [&marks](const models::Id &id) { return marks.value(id).unsent; }))
        done(Step::ChangeSentence);
}

void GuidedStart::lookAtAnswers(const models::Id &sessionId, qint64 fromOffset)
{
    if (isDone(Step::AskAgent))
        return;
    const QList<models::Message> messages =
        m_store.sessions().messages(sessionId, std::max<qint64>(fromOffset, 0), messagesAtOnce);
    const auto isAnswer = [this](const models::Message &message) {
        return message.role == models::MessageRole::Agent && message.state == models::MessageState::Complete
            && message.createdAt > m_began;
    };
    if (std::ranges::any_of(messages, isAnswer))
        done(Step::AskAgent);
}

} // namespace agentee::ui
