#include "tests/support/sample_store/sample_notification_store.h"

#include "tests/support/sample_store/sample_store.h"

#include <algorithm>

namespace agentee::tests
{

QList<models::Notification> SampleNotificationStore::notifications(int limit) const
{
    QList<models::Notification> rows = m_store.data().notifications;
    rows.removeIf([this](const models::Notification &row) { return row.personId != m_store.me().id; });
    std::ranges::stable_sort(rows, std::ranges::greater(), &models::Notification::createdAt);
    return rows.first(std::min<qsizetype>(limit, rows.size()));
}

int SampleNotificationStore::unreadCount() const
{
    const QList<models::Notification> rows = notifications(10'000);
    return int(
        std::ranges::count_if(rows, [](const models::Notification &row) { return row.readAt.isNull(); }));
}

models::Result<void> SampleNotificationStore::markRead(const models::Id &id)
{
    for (models::Notification &row : m_store.data().notifications) {
        if (row.id != id)
            continue;
        row.readAt = QDateTime::currentDateTimeUtc();
        Q_EMIT changed();
        return {};
    }
    return notFoundProblem();
}

} // namespace agentee::tests
