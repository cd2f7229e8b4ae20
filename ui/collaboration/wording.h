#pragma once

#include "models/problem.h"
#include "models/share.h"
#include "models/suggestion_rules.h"
#include "models/workspace.h"

#include <QDateTime>
#include <QString>

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;

/// "just now", "5 min ago", "14:02", "yesterday 14:02", "12 Mar 14:02", with the year when it is another one.
/// In the person's locale and time zone. Empty for a null time.
QString momentText(const QDateTime &when, const QDateTime &now = QDateTime::currentDateTime());
/// The day alone: "12 Mar 2026".
QString dayText(const QDateTime &when);

/// The person's name; "You" for oneself.
QString nameOf(sync::Store &store, const models::Id &personId);
/// What one calls a colleague in a sentence or on a tab: the first word of the name, or the last of a
/// Vietnamese one. Two of the same first name are told apart by the avatar and the whole name beside it.
QString shortName(const QString &name);
/// "via agent, Librarian"; empty when no agent made it.
QString agentText(const std::optional<models::AgentMark> &agent);

QString shareStateText(models::ShareState state);
QString freshnessText(models::Freshness freshness);
/// Why a suggestion cannot be accepted as it is; empty when it can.
QString freshnessHint(models::Freshness freshness);

/// Tells a problem in place: its sentence, and below it the next step and what is wrong with which field.
void showProblem(Banner &banner, const models::Problem &problem);

} // namespace agentee::ui
