// Pictures of every screen in every way it can look, for people to look at.
#include "tests/support/desktop/notification_service.h"
#include "tests/support/screenshots/still_picture.h"
#include "tests/ui/gallery/text_screens.h"
#include "tests/ui/gallery/variants.h"
#include "ui/kit/resting_caret.h"
#include "ui/rendering/transcript_view.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QCursor>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <algorithm>

using namespace agentee;
using namespace agentee::tests;
using namespace Qt::StringLiterals;

namespace
{

QString fileOf(const Screen &screen)
{
    static const QRegularExpression seams(u"\\W+"_s);
    return QString::fromLatin1(screen.name).replace(seams, u"-"_s) + u".png"_s;
}

/// As large as the product shows it, within the room that there is.
QSize sizeOf(const QWidget &window, const QSize &mostRoom)
{
    const QSize own = window.testAttribute(Qt::WA_Resized) ? window.size() : window.sizeHint();
    return own.boundedTo(mostRoom).expandedTo(window.minimumSizeHint());
}

bool take(const Screen &screen, const Variant &variant, const QDir &folder)
{
    SampleStore store;
    const std::unique_ptr<QWidget> window = screen.make(store);
    if (!window)
        return false;
    window->resize(sizeOf(*window, variant.mostRoom));
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        return false;
    if (screen.then)
        screen.then(*window);
    const std::optional<QPixmap> taken = stillPictureOf(*window);
    return taken && taken->save(folder.filePath(fileOf(screen)));
}

/// Of the pictures that lie there, also of an earlier run.
bool writeIndex(const QDir &folder, const QList<Screen> &screens)
{
    QString html =
        u"<!doctype html><html lang=en><meta charset=utf-8><title>Agentee: every screen</title><style>"
        "body{font:15px/1.5 system-ui,sans-serif;margin:32px;background:#8882}"
        "div{display:flex;flex-wrap:wrap;gap:20px;align-items:start}figure{margin:0;width:min(46%,900px)}"
        "img{max-width:100%;border:1px solid #8885}h2{margin:48px 0 12px}</style><h1>Every screen</h1>"_s;
    for (const Screen &screen : screens) {
        const QString name = QString::fromLatin1(screen.name);
        html += u"<h2>%1</h2><div>"_s.arg(name.toHtmlEscaped());
        for (const Variant &variant : everyVariant()) {
            const QString file = variant.name + u'/' + fileOf(screen);
            if (folder.exists(file))
                html +=
                    u"<figure><figcaption>%1</figcaption><a href=\"%2\"><img src=\"%2\" alt=\"\" loading=lazy></a></figure>"_s
                        .arg(variant.sentence.toHtmlEscaped(), file);
        }
        html += u"</div>"_s;
    }
    QFile file(folder.filePath(u"index.html"_s));
    const QByteArray bytes = html.toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

int main(int argc, char **argv)
{
    const PrivateBus bus;
    ui::sealTranscriptEngine();
    QApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"agentee"_s);
    QApplication::setApplicationVersion(QStringLiteral(AGENTEE_VERSION));
    QApplication::setCursorFlashTime(0);
    QCursor::setPos(QGuiApplication::primaryScreen()->geometry().bottomRight()); // hovers over nothing
    QApplication::setQuitOnLastWindowClosed(false);
    QCommandLineParser line;
    line.addPositionalArgument(u"variants"_s, u"Which ones; all of them by themselves."_s, u"[VARIANT…]"_s);
    const QCommandLineOption only(u"screen"_s, u"Only screens with this in their names."_s, u"WORD"_s);
    line.addOption(only);
    line.addHelpOption();
    line.process(application);

    QTextStream out(stdout);
    const QTemporaryDir scratch;
    const QDir folder(QStringLiteral(AGENTEE_GALLERY_FOLDER));
    const QList<Screen> screens =
        everyScreen(scratch.path()) + foreignScreens() + textScreens() + menuScreens();
    Wardrobe wardrobe(scratch.path(), bus.address());
    const int percent = qRound(100 * application.devicePixelRatio());
    int taken = 0;
    int failed = 0;
    for (const Variant &variant : everyVariant()) {
        const QStringList wanted = line.positionalArguments();
        if (variant.percent != percent || (!wanted.isEmpty() && !wanted.contains(variant.name)))
            continue;
        if (!wardrobe.wear(variant) || !folder.mkpath(variant.name)) {
            out << variant.name << ": cannot be put on" << Qt::endl;
            ++failed;
            continue;
        }
        for (const Screen &screen : screens) {
            if (!QString::fromLatin1(screen.name).contains(line.value(only)))
                continue;
            if (take(screen, variant, QDir(folder.filePath(variant.name)))) {
                ++taken;
            } else {
                out << variant.name << ": " << screen.name << " did not come to stand" << Qt::endl;
                ++failed;
            }
        }
    }
    if (!writeIndex(folder, screens)) {
        out << "The index cannot be written." << Qt::endl;
        ++failed;
    }
    out << taken << " pictures, " << failed << " failures" << Qt::endl;
    return failed == 0 ? 0 : 1;
}
