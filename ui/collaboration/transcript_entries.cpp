#include "ui/collaboration/transcript_entries.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace agentee::ui
{

namespace
{

class TranscriptWords
{
    Q_DECLARE_TR_FUNCTIONS(TranscriptWords)
};

TranscriptEntry toolEntry(const models::ToolUse &use, const models::Message &message)
{
    TranscriptEntry entry;
    entry.kind = TranscriptEntry::Kind::ToolCall;
    entry.time = message.createdAt;
    const QString summary = use.summary.isEmpty() ? use.name : use.summary;
    entry.toolSummary = use.failed ? TranscriptWords::tr("%1 (did not work)").arg(summary) : summary;
    // The summary is for people; the name by which a model calls the tool is a detail.
    entry.toolDetail = use.name + u'\n';
    if (!use.input.isEmpty())
        entry.toolDetail += QString::fromUtf8(QJsonDocument(use.input).toJson(QJsonDocument::Indented));
    if (!use.result.isEmpty())
        entry.toolDetail += use.result;
    return entry;
}

QString authorOf(const models::Message &message, const Speakers &speakers)
{
    switch (message.role) {
    case models::MessageRole::Person:
        return speakers.ownerName;
    case models::MessageRole::Agent:
        return message.provider.isEmpty() ? TranscriptWords::tr("Agent") : message.provider;
    case models::MessageRole::Handoff:
        return TranscriptWords::tr("Handoff record");
    }
    Q_UNREACHABLE_RETURN({});
}

TranscriptEntry::Kind kindOf(const models::Message &message)
{
    if (message.state == models::MessageState::LeftOut)
        return TranscriptEntry::Kind::LeftOut;
    switch (message.role) {
    case models::MessageRole::Person:
        return TranscriptEntry::Kind::Person;
    case models::MessageRole::Agent:
        return TranscriptEntry::Kind::Agent;
    case models::MessageRole::Handoff:
        return TranscriptEntry::Kind::Notice;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QList<TranscriptEntry> transcriptEntries(const models::Message &message, const Speakers &speakers)
{
    QList<TranscriptEntry> entries;
    for (const models::ToolUse &use : message.toolUses)
        entries.append(toolEntry(use, message));
    const bool onlyTools =
        !entries.isEmpty() && message.text.isEmpty() && message.state == models::MessageState::Complete;
    if (onlyTools)
        return entries;
    TranscriptEntry entry;
    entry.kind = kindOf(message);
    entry.author = authorOf(message, speakers);
    entry.authorId = message.role == models::MessageRole::Person ? speakers.ownerId : QString();
    entry.time = message.createdAt;
    entry.markdown = message.text;
    entry.masked = message.maskCount > 0;
    entry.partial =
        message.state == models::MessageState::Partial || message.state == models::MessageState::Failed;
    entries.append(entry);
    return entries;
}

QList<TranscriptEntry> transcriptEntries(const QList<models::Message> &messages, const Speakers &speakers)
{
    QList<TranscriptEntry> entries;
    for (const models::Message &message : messages) {
        const bool leftOut = message.state == models::MessageState::LeftOut;
        if (leftOut && !entries.isEmpty() && entries.last().kind == TranscriptEntry::Kind::LeftOut)
            ++entries.last().leftOutCount;
        else
            entries.append(transcriptEntries(message, speakers));
    }
    return entries;
}

} // namespace agentee::ui
