#pragma once

#include "models/change.h"
#include "sync/status.h"

#include <QJsonObject>

namespace agentee::sync
{

/// What a queued write does.
enum class WriteKind {
    CreateWorkspace,
    RenameWorkspace,
    SetState,
    MoveToStep,
    OrderSections,
    AddSection,
    WriteSection,
    DeleteSection,
    RestoreSection,
    SetSectionOwner,
    MarkSeen,
    MakeSuggestion,
    AcceptSuggestion,
    RejectSuggestion,
    WithdrawSuggestion,
    ReopenSuggestion,
    RebaseSuggestion,
    OpenSession,
    SendMessage,
    OpenShare,
    ReadNotification,
};

QString word(WriteKind kind);
std::optional<WriteKind> writeKindFromWord(QStringView word);

/// A row of the cache.
struct RowKey {
    models::Entity entity = models::Entity::Workspace;
    models::Id id;
    friend bool operator==(const RowKey &, const RowKey &) = default;
};

/// One entry of the outbox: everything that is needed to send it, to show it, and to decide about it later.
struct QueuedWrite {
    qint64 number = 0; ///< order of queueing; given by the outbox
    models::Id id; ///< Idempotency-Key; a write whose body changes after it was sent once gets a new one
    WriteKind kind = WriteKind::WriteSection;
    models::Id workspaceId; ///< writes of one workspace are sent in order
    models::Id targetId; ///< the row that is written, or that is made
    std::optional<models::Id> sectionId; ///< the section it is about, for people
    QString place; ///< title of the workspace, for people
    QString subject; ///< title of the section, for people; may be empty
    QJsonObject body; ///< as it goes over the wire
    QJsonObject made; ///< rows that this write makes, to show them until the server answers
    QJsonObject base; ///< what it was made against (see planner.h)
    OutboxEntry::State state = OutboxEntry::State::Queued;
    int attempts = 0; ///< how often it was sent; the server may have seen it once this is not 0
    models::Problem problem; ///< NeedsPerson only
    QString currentText; ///< NeedsPerson only
    bool canSuggest = false; ///< NeedsPerson only
    QDateTime queuedAt;
};

/// What the person typed, when it is a text.
QString typedText(const QueuedWrite &write);
/// "Edit of Approach in Harbour retrofit".
QString sentenceOf(const QueuedWrite &write);
OutboxEntry toOutboxEntry(const QueuedWrite &write);

/// Whether a later write of the same kind to the same target makes this one needless while it was not sent
/// yet.
bool isReplacedByLater(WriteKind kind);
/// Whether `later`, of the same kind and target, was made from what `earlier` leaves behind: both are one
/// change of the earlier one's base then. What was made from anything else lacks what the earlier one has.
bool buildsOn(const QueuedWrite &later, const QueuedWrite &earlier);
/// Whether it only tells the server what was read or opened: nobody wrote anything, so nobody is told that it
/// waits, and nobody decides about it.
bool isReading(WriteKind kind);

} // namespace agentee::sync
