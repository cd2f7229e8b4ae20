#include "models/conflict.h"

#include "models/content_hash.h"
#include "models/text_merge.h"

namespace agentee::models
{

namespace
{

bool hasTrueBase(const QueuedSectionEdit &edit)
{
    return contentHash(edit.baseText) == edit.baseHash;
}

bool isDone(const QueuedSectionEdit &edit, const Section &server)
{
    const QByteArray hash = contentHash(edit.text);
    return hash == server.contentHash || (hash == edit.baseHash && hasTrueBase(edit));
}

/// For somebody who may edit, and a section that is there and does not hold the edit yet.
ConflictOutcome mergeIntoServer(const QueuedSectionEdit &edit, const Section &server)
{
    const ConflictOutcome ask{NextStep::AskPerson, edit.text};
    // Without the true base a merge would take others' work for deleted.
    if (!hasTrueBase(edit))
        return ask;
    if (server.contentHash == edit.baseHash) {
        // Numbers that differ over the same text: changed and changed back, or counted anew after a restore.
        return {server.version == edit.baseVersion ? NextStep::Send : NextStep::RebaseAndSend, edit.text};
    }
    const MergeResult merged = mergeTexts(edit.baseText, edit.text, server.markdown, {}, {});
    if (!merged.clean || merged.text.size() > limits::SectionMarkdownLength)
        return ask;
    if (contentHash(merged.text) == server.contentHash)
        return {NextStep::AlreadyThere, server.markdown};
    return {NextStep::RebaseAndSend, merged.text};
}

} // namespace

ConflictOutcome resolveSectionEdit(
    const QueuedSectionEdit &edit, const std::optional<Section> &server, bool mayEdit, bool maySuggest)
{
    if (!server || server->deleted)
        return {NextStep::KeepAsText, edit.text};
    if (isDone(edit, *server))
        return {NextStep::AlreadyThere, server->markdown};
    if (mayEdit)
        return mergeIntoServer(edit, *server);
    return {maySuggest ? NextStep::BecomeSuggestion : NextStep::KeepAsText, edit.text};
}

} // namespace agentee::models
