#include "app/own_data.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace agentee::client
{

void findOwnData()
{
    const QString own = QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../share"_s);
    const QString others = qEnvironmentVariable("XDG_DATA_DIRS", u"/usr/local/share:/usr/share"_s);
    if (!others.split(u':').contains(own))
        qputenv("XDG_DATA_DIRS", QFile::encodeName(own + u':' + others));
}

} // namespace agentee::client
