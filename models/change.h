#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QList>

namespace agentee::models
{

/// What a row of the change feed is about.
enum class Entity {
    Person,
    Workflow,
    Workspace,
    Collaborator,
    Section,
    Session, ///< one's own only
    Share,
    TranscriptGrant,
    Suggestion,
    Notification,
    SeenMark,
};

enum class ChangeKind {
    Put, ///< `row` is the whole row as it is now
    Remove, ///< the row is gone, or may no longer be seen: delete it from every cache
    PurgeWorkspace, ///< access to the workspace `id` is gone: delete it and all that hangs on it
};

/// The feed names each row once, at the number of its latest change. A client that has every change up to a
/// number has the state as of that number.
struct Change {
    qint64 number = 0;
    Entity entity = Entity::Workspace;
    ChangeKind kind = ChangeKind::Put;
    Id id;
    QJsonObject row; ///< Put only: toJson() of the entity's type
    friend bool operator==(const Change &, const Change &) = default;
};

namespace limits
{
inline constexpr qsizetype ChangesPerPage = 10'000;
inline constexpr qsizetype EpochLength = 64;
} // namespace limits

/// One page of the feed.
struct ChangePage {
    QString epoch; ///< names this history of the feed; another epoch means: resync from the start
    qint64 cursor = 0; ///< ask for what follows with this
    bool more = false; ///< another page is there already
    QList<Change> changes; ///< in the order of their numbers, none above the cursor
    friend bool operator==(const ChangePage &, const ChangePage &) = default;
};

QString word(Entity entity);
std::optional<Entity> entityFromWord(QStringView word);
QString word(ChangeKind kind);
std::optional<ChangeKind> changeKindFromWord(QStringView word);

QJsonObject toJson(const Change &change);
Result<Change> changeFromJson(const QJsonObject &object);
QJsonObject toJson(const ChangePage &page);
Result<ChangePage> changePageFromJson(const QJsonObject &object);

} // namespace agentee::models
