#pragma once

#include "models/change.h"
#include "models/person.h"
#include "models/session.h"
#include "models/share.h"
#include "models/suggestion.h"
#include "models/workspace.h"

/// Rows as a server would send them, for tests of the client.
namespace agentee::sync::samples
{

models::Id id(int number); ///< the same for the same number
models::Person person(int number, const QString &name);
models::Tenant tenant();
models::Workspace workspace(int number, const QString &title, const models::Id &assignee);
models::Section section(
    int number, const models::Workspace &workspace, int position, const QString &markdown);
models::Collaborator collaborator(
    int number, const models::Workspace &workspace, const models::Id &person, models::Role role);

models::Change put(qint64 number, models::Entity entity, const models::Id &id, const QJsonObject &row);
models::Change put(qint64 number, const models::Workspace &row);
models::Change put(qint64 number, const models::Section &row);
models::Change put(qint64 number, const models::Collaborator &row);
models::Change put(qint64 number, const models::Person &row);
models::ChangePage page(const QList<models::Change> &changes, const QString &epoch = QStringLiteral("e1"));

} // namespace agentee::sync::samples
