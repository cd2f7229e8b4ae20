#include "app/programs.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace agentee::client
{

QString ownProgram(const QString &name)
{
    const QDir here(QCoreApplication::applicationDirPath());
    const QString found = QStandardPaths::findExecutable(
        name, {here.path(), QDir::cleanPath(here.filePath(u"../libexec/agentee"_s))});
    return found.isEmpty() ? here.filePath(name) : found;
}

} // namespace agentee::client
