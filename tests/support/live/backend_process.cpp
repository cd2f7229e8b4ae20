#include "tests/support/live/backend_process.h"

namespace agentee::tests
{

using namespace Qt::StringLiterals;

models::Result<std::unique_ptr<BackendProcess>> BackendProcess::start(
    const QString &folder, const QStringList &moreArguments, quint16 port)
{
    std::unique_ptr<BackendProcess> backend(new BackendProcess);
    QProcess &process = backend->m_process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(AGENTEE_SERVER),
        QStringList{u"--data"_s, folder, u"--embedded"_s, u"--sample"_s, u"--port"_s, QString::number(port),
            u"--print-address"_s}
            + moreArguments);
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(30'000)) {
            return models::problem(models::Problem::Kind::Unavailable,
                u"The backend did not start: %1"_s.arg(process.errorString()));
        }
    }
    backend->m_url = QUrl(QString::fromUtf8(process.readLine()).trimmed().section(u' ', -1));
    return backend;
}

BackendProcess::~BackendProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(20'000))
        kill();
}

void BackendProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(10'000);
}

} // namespace agentee::tests
