#include "app/platform/private_channel.h"

#include <QFile>
#include <QStandardPaths>

#include <sys/un.h>

namespace agentee::client
{

namespace
{

constexpr qsizetype longestPath =
    sizeof(sockaddr_un::sun_path) - 20; ///< what is listened on has a longer name first

} // namespace

QString privateChannel(const QString &name)
{
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        return name; // folders for temporary files are everybody's then, or each person's own
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    const QString path = folder + u'/' + name;
    return folder.isEmpty() || QFile::encodeName(path).size() > longestPath ? name : path;
}

} // namespace agentee::client
