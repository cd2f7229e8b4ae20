#include "sync/stores/local_data.h"

#include "models/json_reader.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

using models::Id;
using models::Problem;
using models::Result;

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::Store)
};

} // namespace

LocalData::LocalData(std::unique_ptr<Cache> cache, std::unique_ptr<Outbox> outbox, const models::Person &me,
    const models::Tenant &tenant)
    : changed([](const ChangeSet &) { })
    , m_cache(std::move(cache))
    , m_outbox(std::move(outbox))
    , m_me(me)
    , m_tenant(tenant)
{
}

Result<void> LocalData::submit(QueuedWrite write, const QList<RowKey> &touched)
{
    if (Result<void> kept = m_outbox->put(std::move(write), touched); !kept)
        return kept;
    outboxChanged(touched);
    return {};
}

void LocalData::outboxChanged(const QList<RowKey> &touched)
{
    ChangeSet changes;
    changes.outbox = true;
    {
        // What cannot be shown now is shown when the account is opened again: the outbox has it.
        Transaction transaction(m_cache->database());
        Overlays(*m_cache, *m_outbox, m_me.id).refresh(touched, changes);
        if (Result<void> shown = transaction.commit(); !shown)
            m_cache->database().note(shown.error());
    }
    changed(changes);
    if (remote)
        remote->drain();
}

QueuedWrite LocalData::newWrite(
    WriteKind kind, const Id &workspaceId, const Id &targetId, const std::optional<Id> &sectionId)
{
    QueuedWrite write;
    write.id = models::newId();
    write.kind = kind;
    write.workspaceId = workspaceId;
    write.targetId = targetId;
    write.sectionId = sectionId;
    write.place = m_cache->workspaces.title(workspaceId);
    if (sectionId) {
        if (const std::optional<models::Section> section = m_cache->sections.find(*sectionId))
            write.subject = section->title;
    }
    write.queuedAt = models::now();
    return write;
}

QJsonObject LocalData::newSessionBody(const models::Id &id) const
{
    QJsonObject body{{u"id"_s, models::idText(id)}};
    if (preferredAgent)
        body.insert(u"preferred_agent"_s, models::toJson(*preferredAgent));
    return body;
}

bool LocalData::may(models::Action action, const Id &workspaceId, const std::optional<Id> &sectionId)
{
    return models::may(action, m_cache->standing(m_me.id, workspaceId, sectionId));
}

Result<void> checkText(const QString &text, qsizetype maximum, const QString &tooLong)
{
    if (text.size() > maximum)
        return models::problem(Problem::Kind::TooLarge, tooLong);
    if (text.contains(QChar(u'\0')))
        return models::problem(
            Problem::Kind::InvalidFields, Say::tr("The text holds a character that cannot be kept."));
    return {};
}

Result<void> checkLine(const QString &text, qsizetype minimum, qsizetype maximum, const QString &tooLong)
{
    if (text.trimmed().size() < minimum)
        return models::problem(Problem::Kind::InvalidFields, Say::tr("A title is missing."));
    const bool breaks = std::ranges::any_of(text, [](QChar character) {
        return (character.category() == QChar::Other_Control && character != u'\t')
            || character.category() == QChar::Separator_Line
            || character.category() == QChar::Separator_Paragraph;
    });
    if (breaks)
        return models::problem(Problem::Kind::InvalidFields, Say::tr("A title has to be a single line."));
    return checkText(text, maximum, tooLong);
}

std::unexpected<Problem> notAllowed(const QString &title, const QString &nextStep)
{
    return models::problem(Problem::Kind::NotAllowed, title, nextStep);
}

std::unexpected<Problem> notFound()
{
    return models::problem(
        Problem::Kind::NotFound, Say::tr("This is not here any more, or you may no longer see it."));
}

std::unexpected<Problem> offline()
{
    return models::problem(Problem::Kind::NetworkFailure, Say::tr("The server cannot be reached now."),
        Say::tr("Try again when you are online."));
}

} // namespace agentee::sync
