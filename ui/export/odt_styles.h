#pragma once

#include <QByteArray>
#include <QString>

namespace agentee::ui
{

/// The named styles of an OpenDocument text, and its page: A4 or Letter, with these words and the page's
/// number at the foot.
QByteArray odtStyles(const QString &foot);

qreal odtTextWidth(); ///< of the page, between its margins; centimetres

} // namespace agentee::ui
