#pragma once

#include "models/problem.h"
#include "models/workspace.h"

#include <QJsonObject>

/// The refusals that services have in common.
namespace agentee::server
{

std::unexpected<models::Problem> notFound(const QString &what);
std::unexpected<models::Problem> invalidField(const QString &pointer, const QString &message);
std::unexpected<models::Problem> stale(const QString &what, const QJsonObject &current);
std::unexpected<models::Problem> conflict(
    const QString &title, const QString &nextStep, const QJsonObject &current = {});

} // namespace agentee::server
