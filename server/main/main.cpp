#include "server/main/program.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("agentee-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(AGENTEE_VERSION));
    return agentee::server::runProgram(QCoreApplication::arguments());
}
