#include "ui/export/transcript_paper.h"

#include "sync/people_store.h"
#include "sync/session_store.h"
#include "sync/share_store.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/collaboration/transcript_entries.h"
#include "ui/rendering/transcript_page.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::ui::TranscriptPaper)
};

struct Conversation {
    Speakers speakers;
    QList<models::Message> messages;
};

std::optional<Conversation> shownBy(sync::Store &store, const models::Id &grantId)
{
    const auto grant = store.shares().grant(grantId);
    if (!grant)
        return std::nullopt;
    return Conversation{
        .speakers = {store.people().name(grant->grantorId), models::idText(grant->grantorId), {}},
        .messages = store.shares().transcript(grantId, 0, int(grant->messageCount))};
}

std::optional<Conversation> own(sync::Store &store, const models::Id &workspaceId)
{
    const auto session = store.sessions().active(workspaceId);
    if (!session)
        return std::nullopt;
    return Conversation{.speakers = {store.me().name, models::idText(store.me().id), store.me().initials},
        .messages = store.sessions().messages(session->id, 0, int(session->messageCount))};
}

QString noteOf(const TranscriptEntry &entry)
{
    QStringList notes;
    if (entry.ending == TranscriptEntry::Ending::CutOff)
        notes.append(Say::tr("This answer was cut off."));
    if (entry.ending == TranscriptEntry::Ending::Stopped)
        notes.append(Say::tr("This answer was stopped."));
    if (entry.masked)
        notes.append(Say::tr("Secrets in this message are masked."));
    return notes.join(u' ');
}

PaperPart partOf(const TranscriptEntry &entry)
{
    PaperPart part;
    switch (entry.kind) {
    case TranscriptEntry::Kind::ToolCall:
        part.kind = PaperPart::Kind::Line;
        part.text =
            entry.toolName.isEmpty() ? entry.toolSummary : entry.toolName + u": "_s + entry.toolSummary;
        return part;
    case TranscriptEntry::Kind::LeftOut:
        part.kind = PaperPart::Kind::Line;
        part.text = leftOutText(entry.leftOutCount);
        return part;
    case TranscriptEntry::Kind::Person:
    case TranscriptEntry::Kind::Agent:
    case TranscriptEntry::Kind::Notice:
        part.byline = entry.author;
        part.when = entry.time.isValid() ? QLocale().toString(entry.time.toLocalTime(), QLocale::ShortFormat)
                                         : QString();
        part.text = entry.markdown;
        part.note = noteOf(entry);
        return part;
    }
    Q_UNREACHABLE_RETURN(part);
}

} // namespace

models::Result<PaperContent> transcriptPaper(
    sync::Store &store, const models::Id &workspaceId, const std::optional<models::Id> &grantId)
{
    const auto workspace = store.workspaces().workspace(workspaceId);
    const auto conversation = grantId ? shownBy(store, *grantId) : own(store, workspaceId);
    if (!workspace || !conversation || conversation->messages.isEmpty())
        return models::problem(models::Problem::Kind::NotFound,
            Say::tr("There is no conversation to export."),
            Say::tr("Choose the tab of a conversation on the right."));
    const QString day = QLocale().toString(QDate::currentDate(), QLocale::LongFormat);
    PaperContent content;
    content.contents = false;
    content.title.above = store.tenant().name;
    content.title.title = Say::tr("Conversation about “%1”").arg(workspace->title);
    content.title.facts = {{Say::tr("Of"), {conversation->speakers.ownerName}},
        {Say::tr("Messages"), {QLocale().toString(conversation->messages.size())}},
        {Say::tr("Exported on"), {day}}};
    content.foot = store.tenant().name + u" · "_s + day;
    for (const TranscriptEntry &entry : transcriptEntries(conversation->messages, conversation->speakers))
        content.parts.append(partOf(entry));
    return content;
}

} // namespace agentee::ui
