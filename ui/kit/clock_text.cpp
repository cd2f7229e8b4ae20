#include "ui/kit/clock_text.h"

#include <QLocale>

namespace agentee::ui
{

QString clockPattern()
{
    // The short format of some locales has seconds.
    return QLocale().timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
}

QString clockText(const QDateTime &moment)
{
    return QLocale().toString(moment.toLocalTime().time(), clockPattern());
}

} // namespace agentee::ui
