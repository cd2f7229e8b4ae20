#include "tests/support/screenshots/screenshot.h"

#include "ui/kit/translations.h"

#include <QApplication>
#include <QDir>
#include <QLocale>
#include <QTest>
#include <QWidget>

#include <memory>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

bool takeScreenshots(const QString &name, const QSize &size, const std::function<QWidget *()> &make,
    const std::function<void(QWidget &)> &prepare)
{
    const QDir folder(QCoreApplication::applicationDirPath() + u"/../screenshots"_s);
    if (!folder.mkpath(u"."_s))
        return false;
    static const bool english = [] {
        ui::installTranslations(*qApp, QLocale(QLocale::English));
        return true;
    }();
    bool written = english;
    for (const ui::Theme::Scheme scheme : {ui::Theme::Scheme::Light, ui::Theme::Scheme::Dark}) {
        const ui::Theme theme(*qApp, scheme);
        const std::unique_ptr<QWidget> widget(make());
        widget->resize(size);
        widget->show();
        if (!QTest::qWaitForWindowExposed(widget.get()))
            return false;
        if (prepare)
            prepare(*widget);
        // Previews render in bursts: one turn of the loop per burst.
        QTest::qWait(300);
        const int percent = qRound(widget->devicePixelRatioF() * 100);
        const QString scale = percent == 100 ? QString() : u"-%1"_s.arg(percent);
        const QString file = u"%1-%2-%3%4.png"_s.arg(name,
            scheme == ui::Theme::Scheme::Dark ? u"dark"_s : u"light"_s, QString::number(size.width()), scale);
        written = widget->grab().save(folder.filePath(file)) && written;
    }
    return written;
}

} // namespace agentee::tests
