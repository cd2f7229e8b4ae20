#pragma once

#include <QString>

namespace agentee::ui
{

/// The beginning of a message as a screen reader says it when it arrives: plain words on one line, cut at a
/// word's end.
QString spokenMessage(const QString &markdown);

} // namespace agentee::ui
