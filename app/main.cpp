#include "app/client.h"
#include "app/diagnostics/crash_reports.h"
#include "app/diagnostics/log.h"
#include "app/open_requests.h"
#include "app/own_data.h"
#include "app/platform/activation.h"
#include "app/platform/stop_requests.h"
#include "app/single_instance.h"
#include "app/start_problem.h"
#include "ui/kit/resting_caret.h"
#include "ui/kit/translations.h"
#include "ui/rendering/transcript_view.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QIcon>
#include <QLocale>
#include <QMessageBox>
#include <QNetworkProxyFactory>
#include <QStandardPaths>
#include <QTextStream>

using namespace agentee;
using namespace Qt::StringLiterals;

namespace
{

int say(FILE *where, const QString &text, int code)
{
    QTextStream(where) << text << Qt::endl;
    return code;
}

/// In a window and in the terminal; runs until the person has closed the window.
int giveUp(const models::Problem &problem)
{
    say(stderr, problem.title + u' ' + problem.nextStep, 0);
    // Without a display nobody could close it.
    if (QGuiApplication::platformName() != "offscreen"_L1) {
        const auto box = client::startProblemBox(problem);
        box->open();
        QApplication::exec();
    }
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    ui::sealTranscriptEngine();
    const QByteArray activation = client::givenActivation();
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"agentee"_s);
    QApplication::setApplicationDisplayName(u"Agentee"_s);
    QApplication::setApplicationVersion(QStringLiteral(AGENTEE_VERSION));
    QApplication::setDesktopFileName(u"agentee"_s);
    QApplication::setWindowIcon(QIcon::fromTheme(u"agentee"_s, QIcon(u":/128/agentee.png"_s)));
    client::findOwnData();
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    ui::installTranslations(application, QLocale());

    auto options = client::readOptions(QApplication::arguments(), QDir::currentPath());
    if (!options)
        return say(stderr, options.error(), 2);
    if (options->help)
        return say(stdout, options->text, 0);
    if (options->version)
        return say(stdout, u"agentee "_s + QApplication::applicationVersion(), 0);
    if (options->profile.isEmpty())
        options->profile = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);

    client::SingleInstance instance(options->profile);
    if (instance.handOver(QApplication::arguments(), QDir::currentPath(), activation))
        return 0;
    auto profile = sync::Profile::open(options->profile);
    if (!profile)
        return giveUp(profile.error());
    if (!instance.listen()) {
        return giveUp({.kind = models::Problem::Kind::StorageFailure,
            .title = QApplication::translate("main", "The channel for later starts could not be opened."),
            .nextStep = QApplication::translate(
                "main", "Check that the folder for temporary files can be written to and is not full.")});
    }

    const client::Log log(options->profile + u"/logs"_s);
    if (const auto watched = client::CrashReports(options->profile + u"/crashes"_s).watch(); !watched)
        say(stderr, watched.error().title + u' ' + watched.error().nextStep, 0);

    ui::Theme theme(application);
    const ui::RestingCaret caret(application);
    client::Client client(std::move(*profile), theme, *options);
    QObject::connect(&instance, &client::SingleInstance::started, &client,
        [&client](const QStringList &arguments, const QString &folder, const QByteArray &leave) {
            client::useActivation(leave);
            if (const auto later = client::readOptions(arguments, folder))
                client.take(*later);
        });
    const client::OpenRequests opened(application);
    QObject::connect(&opened, &client::OpenRequests::asked, &client, [&client](const QString &argument) {
        if (const auto later =
                client::readOptions({QApplication::arguments().first(), argument}, QDir::currentPath()))
            client.take(*later);
    });
    // A desktop that ends its session asks this way: what stands in editors is kept first.
    const client::StopRequests stop;
    QObject::connect(&stop, &client::StopRequests::asked, &client, [] { QCoreApplication::quit(); });
    client.start();
    client.warmWhenIdle();
    return QApplication::exec();
}
