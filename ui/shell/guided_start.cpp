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
    // The answer may have come while this was not there.
    if (const auto session = store.sessions().active(models::sampleProposal()))
        lookAtAnswers(session->id, 0);
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

void GuidedStart::noteFound(const models::Id &workspaceId)
{
    if (workspaceId == models::sampleProposal())
        done(Step::Search);
}

void GuidedStart::noteSharePreview(const models::Id &workspaceId)
{
    if (workspaceId == models::sampleProposal())
        done(Step::SharePreview);
}

void GuidedStart::lookAtEdits(const models::Id &workspaceId, const QList<models::Id> &sectionIds)
{
    if (isDone(Step::ChangeSentence) || workspaceId != models::sampleProposal())
        return;
    // What the agent or somebody else writes arrives from the server and never waits to be sent; what waits
    // may be a new section or an order of them, which have no text from before.
    const auto isChangedText = [&sectionIds](const sync::OutboxEntry &entry) {
        return entry.sectionId && sectionIds.contains(*entry.sectionId) && !entry.baseText.isEmpty()
            && entry.text != entry.baseText;
    };
    if (std::ranges::any_of(m_store.outbox(), isChangedText))
        done(Step::ChangeSentence);
}

void GuidedStart::lookAtAnswers(const models::Id &sessionId, qint64 fromOffset)
{
    if (isDone(Step::AskAgent))
        return;
    const auto session = m_store.sessions().session(sessionId);
    if (session && session->workspaceId == models::sampleProposal() && isAnswered(sessionId, fromOffset))
        done(Step::AskAgent);
}

bool GuidedStart::isAnswered(const models::Id &sessionId, qint64 fromOffset) const
{
    const QList<models::Message> messages =
        m_store.sessions().messages(sessionId, std::max<qint64>(fromOffset, 0), messagesAtOnce);
    // An imported conversation was held elsewhere.
    return std::ranges::any_of(messages, [this](const models::Message &message) {
        return message.role == models::MessageRole::Agent && message.state == models::MessageState::Complete
            && !message.imported && message.createdAt > m_began;
    });
}

} // namespace agentee::ui
