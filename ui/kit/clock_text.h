#pragma once

#include <QDateTime>

namespace agentee::ui
{

/// Hours and minutes in the person's own format and time zone; empty for an invalid moment.
QString clockText(const QDateTime &moment);

} // namespace agentee::ui
