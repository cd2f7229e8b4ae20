#pragma once

#include "sync/share_store.h"
#include "sync/stores/local_data.h"

namespace agentee::sync
{

class LocalShareStore : public ShareStore
{
    Q_OBJECT
public:
    explicit LocalShareStore(LocalData &data);
    void tell(const ChangeSet &changes);

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

private:
    QCoro::Task<models::Result<ApiAnswer>> post(QString path, QJsonObject body,
        std::optional<models::Entity> answered, std::optional<qint64> ifMatch, bool isWrite);
    QCoro::Task<models::Result<void>> act(QString path, QJsonObject body, models::Entity answered);

    LocalData &m_data;
};

} // namespace agentee::sync
