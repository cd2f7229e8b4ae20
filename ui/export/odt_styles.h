#pragma once

#include <QByteArray>

namespace agentee::ui
{

/// The named styles of an OpenDocument text, and its page: A4 or Letter, with the page's number at the foot.
QByteArray odtStyles();

} // namespace agentee::ui
