#include "ui/workspace/age_text.h"

#include "ui/kit/clock_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace agentee::ui
{

QString ageText(const QDateTime &moment, const QDateTime &now)
{
    const qint64 minutes = moment.secsTo(now) / 60;
    if (minutes < 1)
        return QCoreApplication::translate("ageText", "now");
    if (minutes < 60)
        return QCoreApplication::translate("ageText", "%n min", nullptr, int(minutes));
    const int hours = int(minutes / 60); // lupdate never ends where a count is a division
    if (hours < 24)
        return QCoreApplication::translate("ageText", "%n h", nullptr, hours);
    const qint64 days = moment.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (days <= 1)
        return QCoreApplication::translate("ageText", "yesterday");
    if (days < 7)
        return QCoreApplication::translate("ageText", "%n day(s)", nullptr, int(days));
    return QLocale().toString(moment.toLocalTime().date(), QLocale::ShortFormat);
}

QString momentText(const QDateTime &moment)
{
    return QLocale().toString(moment.toLocalTime().date(), QLocale::ShortFormat) + u' ' + clockText(moment);
}

} // namespace agentee::ui
