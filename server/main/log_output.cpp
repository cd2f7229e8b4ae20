#include "server/main/log_output.h"

#include "models/log_text.h"

#include <cstdio>

namespace agentee::server
{

void logToStandardError()
{
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &context, const QString &text) {
        const QByteArray line = models::logLine(type, context.category, text) + '\n';
        std::fputs(line.constData(), stderr);
    });
}

} // namespace agentee::server
