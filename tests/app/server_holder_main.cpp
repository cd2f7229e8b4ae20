// Holds a LocalServer in the folder that is its first argument and says its address, until it is killed.
#include "app/local_server.h"
#include "app/programs.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace agentee;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    client::LocalServer server({.program = client::ownProgram(u"agentee-server"_s),
        .folder = QCoreApplication::arguments().value(1),
        .password = {}});
    QObject::connect(&server, &client::LocalServer::ready, &application,
        [](const QUrl &url) { QTextStream(stdout) << url.toString() << Qt::endl; });
    server.start();
    return QCoreApplication::exec();
}
