#pragma once

#include "models/api.h"
#include "models/share.h"

#include <QCoroTask>

#include <QObject>

namespace agentee::sync
{

class ShareStore : public QObject
{
    Q_OBJECT
public:
    /// Sent by or to this person, newest first.
    virtual QList<models::Share> shares() const = 0;
    virtual QList<models::Share> ofWorkspace(const models::Id &workspaceId) const = 0;
    virtual std::optional<models::Share> share(const models::Id &id) const = 0;
    /// Grants both ways that are neither revoked nor expired.
    virtual QList<models::TranscriptGrant> grants() const = 0;
    /// None when it is revoked or expired, as if it had never been.
    virtual std::optional<models::TranscriptGrant> grant(const models::Id &id) const = 0;
    /// Cached part of a transcript that this person was granted; see fetchTranscript().
    virtual QList<models::Message> transcript(const models::Id &grantId, qint64 from, int limit) const = 0;

    // Acts that need the network; a failure leaves everything as it was.
    virtual QCoro::Task<models::Result<models::SharePreview>> preview(
        models::Id workspaceId, models::Id sessionId, QList<qint64> leftOut) = 0;
    virtual QCoro::Task<models::Result<models::Share>> send(
        models::Id workspaceId, models::ShareCommand command) = 0;
    virtual QCoro::Task<models::Result<void>> decline(models::Id shareId, QString reason) = 0;
    virtual QCoro::Task<models::Result<void>> recall(models::Id shareId) = 0;
    virtual QCoro::Task<models::Result<void>> revoke(models::Id grantId) = 0;
    /// The id of one's own session, seeded with the handoff record.
    virtual QCoro::Task<models::Result<models::Id>> continueAsMe(models::Id shareId) = 0;
    /// Brings the cached transcript up to the grant's messageCount; emits transcriptChanged as it arrives.
    virtual QCoro::Task<models::Result<void>> fetchTranscript(models::Id grantId) = 0;
    /// Queued: the receipt moves to opened.
    virtual models::Result<void> markOpened(const models::Id &shareId) = 0;

Q_SIGNALS:
    void changed();
    void transcriptChanged(const agentee::models::Id &grantId, qint64 fromOffset);
};

} // namespace agentee::sync
