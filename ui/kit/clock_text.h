#pragma once

#include <QDateTime>

namespace agentee::ui
{

/// How the person's own format writes them, for QLocale and Qt's fields.
QString clockPattern();
/// Hours and minutes in the person's own format and time zone; empty for an invalid moment.
QString clockText(const QDateTime &moment);

} // namespace agentee::ui
