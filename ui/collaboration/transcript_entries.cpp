#include "ui/collaboration/transcript_entries.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <span>

namespace agentee::ui
{

using namespace Qt::StringLiterals;

namespace
{

class TranscriptWords
{
    Q_DECLARE_TR_FUNCTIONS(TranscriptWords)
};

using Uses = std::span<const models::ToolUse>;

QString summaryOf(const models::ToolUse &use)
{
    return use.summary.isEmpty() ? use.name : use.summary;
}

/// The summary is for people; the name by which a model calls the tool is a detail.
QString detailOf(const models::ToolUse &use)
{
    QString detail = use.name + u'\n';
    if (!use.input.isEmpty())
        detail += QString::fromUtf8(QJsonDocument(use.input).toJson(QJsonDocument::Indented));
    return detail + use.result;
}

/// Only what was read and went well is counted instead of named: a change is never one of many.
bool mayFold(const models::ToolUse &use)
{
    static const QStringList reading{u"list_sections"_s, u"read_section"_s, u"read_state"_s,
        u"search_proposals"_s, u"read_handoff_record"_s, u"list_suggestions"_s};
    return !use.failed && reading.contains(use.name);
}

QString countedSummary(Uses uses)
{
    const models::ToolUse &first = uses.front();
    QSet<QString> different;
    for (const models::ToolUse &use : uses)
        different.insert(summaryOf(use));
    if (different.size() > 1 && first.name == "read_section"_L1)
        return TranscriptWords::tr("Read %n section(s)", nullptr, int(different.size()));
    if (different.size() > 1 && first.name == "search_proposals"_L1)
        return TranscriptWords::tr("Searched for %n thing(s)", nullptr, int(different.size()));
    return TranscriptWords::tr("%1 (%n times)", nullptr, int(uses.size())).arg(summaryOf(first));
}

/// When it was said: an imported message was said before it came here.
QDateTime timeOf(const models::Message &message)
{
    const bool known = message.imported && message.imported->writtenAt.isValid();
    return known ? message.imported->writtenAt : message.createdAt;
}

TranscriptEntry toolEntry(Uses uses, const models::Message &message)
{
    TranscriptEntry entry;
    entry.kind = TranscriptEntry::Kind::ToolCall;
    entry.time = timeOf(message);
    const models::ToolUse &first = uses.front();
    if (uses.size() == 1) {
        entry.toolSummary =
            first.failed ? TranscriptWords::tr("%1 (did not work)").arg(summaryOf(first)) : summaryOf(first);
        entry.toolDetail = detailOf(first);
        return entry;
    }
    entry.toolSummary = countedSummary(uses);
    QStringList details;
    for (const models::ToolUse &use : uses)
        details.append(summaryOf(use) + u'\n' + detailOf(use));
    entry.toolDetail = details.join(u"\n\n"_s);
    return entry;
}

QList<TranscriptEntry> toolEntries(const models::Message &message)
{
    QList<TranscriptEntry> entries;
    const QList<models::ToolUse> &uses = message.toolUses;
    for (qsizetype from = 0; from < uses.size();) {
        qsizetype to = from + 1;
        while (mayFold(uses.at(from)) && to < uses.size() && mayFold(uses.at(to))
            && uses.at(to).name == uses.at(from).name)
            ++to;
        entries.append(toolEntry(Uses(uses).subspan(from, to - from), message));
        from = to;
    }
    return entries;
}

QString speakerOf(const models::Message &message, const Speakers &speakers)
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

QString authorOf(const models::Message &message, const Speakers &speakers)
{
    const QString speaker = speakerOf(message, speakers);
    return message.imported
        ? TranscriptWords::tr("%1  ·  imported from %2").arg(speaker, message.imported->tool)
        : speaker;
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

TranscriptEntry::Ending endingOf(models::MessageState state)
{
    switch (state) {
    case models::MessageState::Complete:
    case models::MessageState::LeftOut:
        return TranscriptEntry::Ending::Whole;
    case models::MessageState::Partial:
    case models::MessageState::Failed:
        return TranscriptEntry::Ending::CutOff;
    case models::MessageState::Stopped:
        return TranscriptEntry::Ending::Stopped;
    }
    Q_UNREACHABLE_RETURN(TranscriptEntry::Ending::Whole);
}

} // namespace

QList<TranscriptEntry> transcriptEntries(const models::Message &message, const Speakers &speakers)
{
    QList<TranscriptEntry> entries = toolEntries(message);
    const bool onlyTools =
        !entries.isEmpty() && message.text.isEmpty() && message.state == models::MessageState::Complete;
    if (onlyTools)
        return entries;
    TranscriptEntry entry;
    entry.kind = kindOf(message);
    entry.author = authorOf(message, speakers);
    if (message.role == models::MessageRole::Person) {
        entry.authorId = speakers.ownerId;
        entry.initials = speakers.ownerInitials;
    }
    entry.time = timeOf(message);
    entry.markdown = message.text;
    entry.masked = message.maskCount > 0;
    entry.ending = endingOf(message.state);
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
