#include "sync/outbox/queued_write.h"

#include "models/words.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace agentee::sync
{

namespace
{

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::sync::OutboxEntry)
};

constexpr models::Words<WriteKind, 21> kindWords{{{
    {WriteKind::CreateWorkspace, "create_workspace"_L1},
    {WriteKind::RenameWorkspace, "rename_workspace"_L1},
    {WriteKind::SetState, "set_state"_L1},
    {WriteKind::MoveToStep, "move_to_step"_L1},
    {WriteKind::OrderSections, "order_sections"_L1},
    {WriteKind::AddSection, "add_section"_L1},
    {WriteKind::WriteSection, "write_section"_L1},
    {WriteKind::DeleteSection, "delete_section"_L1},
    {WriteKind::RestoreSection, "restore_section"_L1},
    {WriteKind::SetSectionOwner, "set_section_owner"_L1},
    {WriteKind::MarkSeen, "mark_seen"_L1},
    {WriteKind::MakeSuggestion, "make_suggestion"_L1},
    {WriteKind::AcceptSuggestion, "accept_suggestion"_L1},
    {WriteKind::RejectSuggestion, "reject_suggestion"_L1},
    {WriteKind::WithdrawSuggestion, "withdraw_suggestion"_L1},
    {WriteKind::ReopenSuggestion, "reopen_suggestion"_L1},
    {WriteKind::RebaseSuggestion, "rebase_suggestion"_L1},
    {WriteKind::OpenSession, "open_session"_L1},
    {WriteKind::SendMessage, "send_message"_L1},
    {WriteKind::OpenShare, "open_share"_L1},
    {WriteKind::ReadNotification, "read_notification"_L1},
}}};
static_assert(kindWords.complete(WriteKind::ReadNotification));

QString patternOf(WriteKind kind)
{
    switch (kind) {
    case WriteKind::CreateWorkspace:
        return Say::tr("New workspace %2");
    case WriteKind::RenameWorkspace:
        return Say::tr("New title of %2");
    case WriteKind::SetState:
        return Say::tr("Changed details of %2");
    case WriteKind::MoveToStep:
        return Say::tr("Step of %2");
    case WriteKind::OrderSections:
        return Say::tr("Order of the sections in %2");
    case WriteKind::AddSection:
        return Say::tr("New section in %2");
    case WriteKind::WriteSection:
        return Say::tr("Edit of %1 in %2");
    case WriteKind::DeleteSection:
        return Say::tr("Deletion of %1 in %2");
    case WriteKind::RestoreSection:
        return Say::tr("Return of %1 to %2");
    case WriteKind::SetSectionOwner:
        return Say::tr("Owner of %1 in %2");
    case WriteKind::MarkSeen:
        return Say::tr("Reading of %1 in %2");
    case WriteKind::MakeSuggestion:
        return Say::tr("Suggestion for %1 in %2");
    case WriteKind::AcceptSuggestion:
        return Say::tr("Acceptance of a suggestion for %1 in %2");
    case WriteKind::RejectSuggestion:
        return Say::tr("Rejection of a suggestion for %1 in %2");
    case WriteKind::WithdrawSuggestion:
        return Say::tr("Withdrawal of a suggestion for %1 in %2");
    case WriteKind::ReopenSuggestion:
        return Say::tr("Reopening of a suggestion for %1 in %2");
    case WriteKind::RebaseSuggestion:
        return Say::tr("Renewal of a suggestion for %1 in %2");
    case WriteKind::OpenSession:
        return Say::tr("New session in %2");
    case WriteKind::SendMessage:
        return Say::tr("Message to the agent in %2");
    case WriteKind::OpenShare:
        return Say::tr("Opening of the share of %2");
    case WriteKind::ReadNotification:
        return Say::tr("Reading of a notification about %2");
    }
    return {};
}

QString keyOfText(WriteKind kind)
{
    switch (kind) {
    case WriteKind::WriteSection:
    case WriteKind::AddSection:
        return u"markdown"_s;
    case WriteKind::RenameWorkspace:
    case WriteKind::CreateWorkspace:
        return u"title"_s;
    case WriteKind::MakeSuggestion:
        return u"proposed_text"_s;
    case WriteKind::AcceptSuggestion:
        return u"edited_text"_s;
    case WriteKind::RebaseSuggestion:
        return u"merged_text"_s;
    case WriteKind::RejectSuggestion:
        return u"reason"_s;
    case WriteKind::SendMessage:
        return u"text"_s;
    case WriteKind::SetState:
    case WriteKind::MoveToStep:
    case WriteKind::OrderSections:
    case WriteKind::DeleteSection:
    case WriteKind::RestoreSection:
    case WriteKind::SetSectionOwner:
    case WriteKind::MarkSeen:
    case WriteKind::WithdrawSuggestion:
    case WriteKind::ReopenSuggestion:
    case WriteKind::OpenSession:
    case WriteKind::OpenShare:
    case WriteKind::ReadNotification:
        break;
    }
    return {};
}

} // namespace

QString word(WriteKind kind)
{
    return kindWords.word(kind);
}

std::optional<WriteKind> writeKindFromWord(QStringView word)
{
    return kindWords.value(word);
}

QString typedText(const QueuedWrite &write)
{
    if (write.kind == WriteKind::SetState) {
        return QString::fromUtf8(
            QJsonDocument(write.body.value("state"_L1).toObject()).toJson(QJsonDocument::Indented));
    }
    return write.body.value(keyOfText(write.kind)).toString();
}

QString sentenceOf(const QueuedWrite &write)
{
    const QString subject = write.subject.isEmpty() ? Say::tr("a section") : write.subject;
    const QString place = write.place.isEmpty() ? Say::tr("a workspace") : write.place;
    // Replaced by hand: a title may hold what looks like a place marker.
    QString sentence = patternOf(write.kind);
    const qsizetype placeMark = sentence.indexOf("%2"_L1);
    if (placeMark >= 0)
        sentence.replace(placeMark, 2, place);
    const qsizetype subjectMark = sentence.indexOf("%1"_L1);
    if (subjectMark >= 0 && subjectMark < placeMark)
        sentence.replace(subjectMark, 2, subject);
    return sentence;
}

OutboxEntry toOutboxEntry(const QueuedWrite &write)
{
    return {.id = write.id,
        .workspaceId = write.workspaceId,
        .sectionId = write.sectionId,
        .state = write.state,
        .sentence = sentenceOf(write),
        .text = typedText(write),
        .currentText = write.currentText,
        .baseText = write.base.value("text"_L1).toString(),
        .problem = write.problem,
        .canSuggest = write.canSuggest,
        .queuedAt = write.queuedAt};
}

bool isReplacedByLater(WriteKind kind)
{
    switch (kind) {
    case WriteKind::RenameWorkspace:
    case WriteKind::SetState:
    case WriteKind::OrderSections:
    case WriteKind::WriteSection:
    case WriteKind::SetSectionOwner:
    case WriteKind::MarkSeen:
        return true;
    case WriteKind::CreateWorkspace:
    case WriteKind::MoveToStep:
    case WriteKind::AddSection:
    case WriteKind::DeleteSection:
    case WriteKind::RestoreSection:
    case WriteKind::MakeSuggestion:
    case WriteKind::AcceptSuggestion:
    case WriteKind::RejectSuggestion:
    case WriteKind::WithdrawSuggestion:
    case WriteKind::ReopenSuggestion:
    case WriteKind::RebaseSuggestion:
    case WriteKind::OpenSession:
    case WriteKind::SendMessage:
    case WriteKind::OpenShare:
    case WriteKind::ReadNotification:
        return false;
    }
    return false;
}

bool buildsOn(const QueuedWrite &later, const QueuedWrite &earlier)
{
    const auto from = [&](QLatin1StringView base, QLatin1StringView left) {
        return later.base.value(base) == earlier.body.value(left);
    };
    switch (later.kind) {
    case WriteKind::WriteSection:
        return from("text"_L1, "markdown"_L1);
    case WriteKind::RenameWorkspace:
        return from("title"_L1, "title"_L1);
    case WriteKind::SetState:
        return from("state"_L1, "state"_L1);
    case WriteKind::OrderSections:
        return from("section_ids"_L1, "section_ids"_L1);
    case WriteKind::SetSectionOwner:
        return from("owner"_L1, "owner"_L1);
    case WriteKind::MarkSeen:
        return true; // made from nothing
    default:
        return false;
    }
}

bool isReading(WriteKind kind)
{
    return kind == WriteKind::MarkSeen || kind == WriteKind::ReadNotification || kind == WriteKind::OpenShare;
}

} // namespace agentee::sync
