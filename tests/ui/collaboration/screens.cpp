#include "tests/ui/collaboration/screens.h"

#include "ui/kit/theme.h"
#include "ui/kit/translations.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QScopeGuard>
#include <QTest>
#include <QTranslator>
#include <QWidget>

#include <memory>

namespace agentee::tests
{

namespace
{

/// Every text a third longer and with Cyrillic letters, so that what does not fit is seen before a translator
/// sees it.
class LongTexts : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        static const QString filler = QStringLiteral(" предложение согласование передача");
        const QString text = QString::fromUtf8(source);
        if (text.startsWith(QStringLiteral("d MMM")))
            return text;
        return text + filler.left(qMax<qsizetype>(2, text.size() / 3));
    }
};

void settle()
{
    // What streams in is laid out once per frame.
    for (int i = 0; i < 5; ++i)
        QTest::qWait(10);
}

ui::Theme &theme()
{
    static ui::Theme *theme = [] {
        ui::installTranslations(*qApp, QLocale(QLocale::English));
        return new ui::Theme(*qApp, ui::Theme::Scheme::Light);
    }();
    return *theme;
}

} // namespace

void takeScreens(const QString &name, QSize size, const std::function<QWidget *()> &make,
    const std::function<void(QWidget &)> &prepare)
{
    const QDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/../screens"));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    for (const auto scheme : {ui::Theme::Scheme::Light, ui::Theme::Scheme::Dark}) {
        for (const bool longTexts : {false, true}) {
            theme().setScheme(scheme);
            LongTexts translator;
            if (longTexts)
                QCoreApplication::installTranslator(&translator);
            const auto remove = qScopeGuard([&] { QCoreApplication::removeTranslator(&translator); });
            const std::unique_ptr<QWidget> widget(make());
            widget->resize(size);
            widget->show();
            settle();
            widget->resize(size);
            settle();
            if (prepare) {
                prepare(*widget);
                settle();
            }
            const int percent = qRound(widget->devicePixelRatioF() * 100);
            const QString scale = percent == 100 ? QString() : QStringLiteral("-%1").arg(percent);
            const QImage picture = widget->grab().toImage();
            QVERIFY(!picture.isNull());
            const QString file =
                QStringLiteral("%1-%2-%3%4.png")
                    .arg(name,
                        scheme == ui::Theme::Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"),
                        longTexts ? QStringLiteral("long") : QStringLiteral("en"), scale);
            QVERIFY(picture.save(folder.filePath(file)));
        }
    }
    theme().setScheme(ui::Theme::Scheme::Light);
}

} // namespace agentee::tests
