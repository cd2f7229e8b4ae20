#include "tests/bench/measure_program.h"

#include "tests/bench/process_memory.h"
#include "tests/bench/scene.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QProcess>
#include <QScreen>
#include <QSet>
#include <QStandardPaths>
#include <QTextStream>
#include <QThread>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace agentee::bench
{

using models::Result;

namespace
{

constexpr auto longestStart = 60s;
constexpr auto betweenLooks = 5ms;
constexpr int watchedSide =
    480; ///< pixels of the screen's upper left, where windows open that nobody manages
constexpr qsizetype readableColours = 16; ///< letters have soft edges; an empty window has few colours
constexpr qsizetype readableShare = 4; ///< at least a fourth of the pixels is covered

QImage screen()
{
    return QGuiApplication::primaryScreen()
        ->grabWindow(0, 0, 0, watchedSide, watchedSide)
        .toImage()
        .convertToFormat(QImage::Format_RGB32);
}

bool isReadable(const QImage &now, const QImage &before)
{
    qsizetype covered = 0;
    QSet<QRgb> colours;
    for (int y = 0; y < now.height(); y += 2) {
        const auto *line = reinterpret_cast<const QRgb *>(now.constScanLine(y));
        const auto *empty = reinterpret_cast<const QRgb *>(before.constScanLine(y));
        for (int x = 0; x < now.width(); x += 2) {
            covered += line[x] != empty[x] ? 1 : 0;
            if (colours.size() < readableColours)
                colours.insert(line[x]);
        }
    }
    return colours.size() >= readableColours && covered * readableShare >= now.width() * now.height() / 4;
}

Result<Figures> measure(QProcess &program, int idleSeconds)
{
    const QImage before = screen();
    const qint64 started = now();
    program.setProcessChannelMode(QProcess::SeparateChannels);
    program.setStandardErrorFile(QProcess::nullDevice());
    program.setStandardOutputFile(QProcess::nullDevice());
    program.start();
    const QDeadlineTimer deadline(longestStart);
    while (program.state() != QProcess::NotRunning && !isReadable(screen(), before)) {
        if (deadline.hasExpired())
            return models::problem(models::Problem::Kind::Unavailable, u"Nothing was shown for a minute."_s);
        program.waitForFinished(int(betweenLooks.count()));
    }
    if (program.state() == QProcess::NotRunning)
        return models::problem(models::Problem::Kind::Unavailable, u"The program ended early."_s);
    Figures figures{{u"first window"_s, double(now() - started) / 1e6, u"ms"_s}};

    // What a start leaves to be done is done; then nobody touches anything.
    const std::chrono::seconds idle(idleSeconds);
    QThread::sleep(idle);
    const QHash<qint64, qint64> earlier = wakeUpsOf(program.processId());
    const qint64 from = now();
    QThread::sleep(idle);
    const double seconds = double(now() - from) / 1e9;
    figures.append({u"wake-ups when idle"_s,
        double(wakeUpsBetween(earlier, wakeUpsOf(program.processId()))) / seconds, u"/s"_s});
    figures.append({u"memory"_s, double(peakMemoryFrom(program.processId())) / 1e6, u"MB"_s});
    program.terminate();
    if (!program.waitForFinished(10'000)) {
        program.kill();
        program.waitForFinished();
    }
    return figures;
}

} // namespace

namespace
{

Result<Figures> measureClientWith(const QString &profileAt, const QString &backendAt, int idleSeconds)
{
    // The address that the profile knows.
    QUrl server;
    {
        const auto profile = sync::Profile::open(profileAt, {.useKeychain = false});
        if (!profile)
            return std::unexpected(profile.error());
        server = (*profile)->accounts().constFirst().server;
    }
    const auto backend = tests::BackendProcess::start(backendAt, {}, quint16(server.port()));
    if (!backend)
        return std::unexpected(backend.error());
    QProcess client;
    client.setProgram(QCoreApplication::applicationDirPath() + u"/agentee"_s);
    client.setArguments({u"--profile"_s, profileAt});
    return measure(client, idleSeconds);
}

} // namespace

Result<Figures> measureClient(const Setting &setting)
{
    return measureClientWith(profileFolder(setting), backendFolder(setting), setting.idleSeconds);
}

Result<Figures> measureWarmClient(const Setting &setting)
{
    const QString folder = sharedFolder(setting);
    return measureClientWith(folder + u"/profile"_s, folder + u"/backend"_s, setting.idleSeconds);
}

Result<Figures> measureKate(const Setting &setting)
{
    const QString kate = QStandardPaths::findExecutable(u"kate"_s);
    if (kate.isEmpty()) {
        QTextStream(stderr) << u"kate is not installed here"_s << Qt::endl;
        return Figures();
    }
    // As somebody has it who uses it every day, but with none of their settings.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &place : {u"CONFIG"_s, u"DATA"_s, u"CACHE"_s, u"STATE"_s}) {
        const QString folder = setting.folder + u"/kate/"_s + place.toLower();
        QDir().mkpath(folder);
        environment.insert(u"XDG_%1_HOME"_s.arg(place), folder);
    }
    QProcess program;
    program.setProcessEnvironment(environment);
    program.setProgram(kate);
    program.setArguments({u"--startanon"_s, u"--block"_s}); // else it goes on in another process
    return measure(program, setting.idleSeconds);
}

} // namespace agentee::bench
