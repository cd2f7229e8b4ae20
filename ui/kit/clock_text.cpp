#include "ui/kit/clock_text.h"

#include <QLocale>

namespace agentee::ui
{

QString clockText(const QDateTime &moment)
{
    // The short format of some locales has seconds.
    const QLocale locale;
    const QString pattern = locale.timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
    return locale.toString(moment.toLocalTime().time(), pattern);
}

} // namespace agentee::ui
