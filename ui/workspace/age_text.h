#pragma once

#include <QDateTime>

namespace agentee::ui
{

/// How long ago, short enough for a list: "now", "12 min", "3 h", "yesterday", then the date.
QString ageText(const QDateTime &moment, const QDateTime &now = QDateTime::currentDateTimeUtc());

/// Date and time in the person's own format and time zone.
QString momentText(const QDateTime &moment);

} // namespace agentee::ui
