#include "tests/story/programs.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

constexpr int patience = 60'000; ///< ms; passing tests never wait for it

} // namespace

Programs::Programs()
    : m_installed(qEnvironmentVariable("AGENTEE_INSTALLED"))
{
}

QStringList Programs::command(const QString &program) const
{
    if (!m_installed.isEmpty())
        return {m_installed, program};
    return {program == u"agentee-server" ? QStringLiteral(AGENTEE_SERVER) : QStringLiteral(AGENTEE_CLIENT)};
}

void Programs::start(QProcess &process, QStringList command, const QStringList &arguments)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QString program = command.takeFirst();
    process.start(program, command + arguments);
}

QString Programs::administer(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    start(process, command(u"agentee-server"_s), arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(patience);
    if (!ended || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        QTest::qFail(qPrintable(u"agentee-server "_s + arguments.join(u' ')), __FILE__, __LINE__);
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

std::unique_ptr<QProcess> Programs::serve(const QString &folder, QUrl &address) const
{
    auto process = std::make_unique<QProcess>();
    start(*process, command(u"agentee-server"_s),
        {u"--data"_s, folder, u"--port"_s, u"0"_s, u"--print-address"_s, u"--end-with-input"_s});
    while (!process->canReadLine()) {
        if (!process->waitForReadyRead(patience)) {
            QTest::qFail(qPrintable(process->errorString()), __FILE__, __LINE__);
            return nullptr;
        }
    }
    address = QUrl(QString::fromUtf8(process->readLine()).trimmed().section(u' ', -1));
    return process;
}

std::unique_ptr<QProcess> Programs::openClient(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    start(*process, command(u"agentee"_s), arguments);
    return process;
}

bool endInGoodOrder(QProcess &process)
{
    process.terminate();
    if (process.waitForFinished(patience))
        return process.exitStatus() == QProcess::NormalExit;
    process.kill();
    process.waitForFinished();
    return false;
}

} // namespace agentee::tests
