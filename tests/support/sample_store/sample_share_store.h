#pragma once

#include "sync/share_store.h"

namespace agentee::tests
{

class SampleStore;

class SampleShareStore : public sync::ShareStore
{
    Q_OBJECT
public:
    explicit SampleShareStore(SampleStore &store)
        : m_store(store)
    {
    }
    QList<models::Share> shares() const override;
    QList<models::Share> ofWorkspace(const models::Id &workspaceId) const override;
    std::optional<models::Share> share(const models::Id &id) const override;
    QList<models::TranscriptGrant> grants() const override;
    std::optional<models::TranscriptGrant> grant(const models::Id &id) const override;
    QList<models::Message> transcript(const models::Id &grantId, qint64 from, int limit) const override;
    QCoro::Task<models::Result<models::SharePreview>> preview(
        models::Id workspaceId, models::Id sessionId, QList<qint64> leftOut) override;
    QCoro::Task<models::Result<models::Share>> send(
        models::Id workspaceId, models::ShareCommand command) override;
    QCoro::Task<models::Result<void>> decline(models::Id shareId, QString reason) override;
    QCoro::Task<models::Result<void>> recall(models::Id shareId) override;
    QCoro::Task<models::Result<void>> revoke(models::Id grantId) override;
    QCoro::Task<models::Result<models::Id>> continueAsMe(models::Id shareId) override;
    QCoro::Task<models::Result<void>> fetchTranscript(models::Id grantId) override;
    models::Result<void> markOpened(const models::Id &shareId) override;

    /// The receipt moves; refused like on the server when it may not.
    models::Result<void> move(const models::Id &shareId, models::ShareState state);

private:
    SampleStore &m_store;
};

} // namespace agentee::tests
