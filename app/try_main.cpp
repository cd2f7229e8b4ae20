// agentee-try: a backend with sample people, and a client beside it. What `./dev run` starts.
#include "app/platform/stop_requests.h"
#include "app/programs.h"
#include "app/trial_backend.h"
#include "app/trial_run.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTextStream>

using namespace agentee;
using namespace Qt::StringLiterals;

namespace
{

const QStringList samplePeople{u"ana"_s, u"binh"_s, u"li"_s, u"maria"_s, u"sam"_s};

int fail(const QString &sentence, int code)
{
    QTextStream(stderr) << sentence << Qt::endl;
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"agentee-try"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(AGENTEE_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Starts a trial server with sample people, and a client signed in as one of them."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(u"data"_s, u"Folder for the trial's data."_s, u"DIR"_s,
        QStandardPaths::writableLocation(QStandardPaths::CacheLocation));
    const QCommandLineOption as(
        u"as"_s, u"Sample person: %1."_s.arg(samplePeople.join(u", "_s)), u"NAME"_s, u"ana"_s);
    parser.addOptions({data, as});
    parser.process(application);
    const QString name = parser.value(as);
    if (!samplePeople.contains(name))
        return fail(
            u"There is no sample person “%1”. There are: %2."_s.arg(name, samplePeople.join(u", "_s)), 2);

    // Before the server is started, so that it never stays behind.
    client::StopRequests stop;
    const QString folder = QDir(parser.value(data)).absolutePath();
    client::TrialBackend backend(folder, client::ownProgram(u"agentee-server"_s));
    client::TrialRun run(backend, stop);
    return run.execute(client::ownProgram(u"agentee"_s), [folder, name](const QUrl &server) {
        return QStringList{
            u"--profile"_s, folder + u"/client-"_s + name, u"--server"_s, server.toString(), u"--as"_s, name};
    });
}
