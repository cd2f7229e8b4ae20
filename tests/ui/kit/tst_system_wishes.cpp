#include "tests/support/desktop/notification_service.h"
#include "tests/support/desktop/settings_portal.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QProgressBar>
#include <QStyle>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

class TestSystemWishes : public QObject
{
    Q_OBJECT
public:
    explicit TestSystemWishes(const QString &busAddress);

private Q_SLOTS:
    void contrastIsTakenOver_data();
    void contrastIsTakenOver();
    void motionIsTakenOver_data();
    void motionIsTakenOver();

private:
    void wish(const QString &where, const QString &key, const QVariant &value)
    {
        m_portal.tell(where, key, value);
    }
    static bool isStill();

    tests::SettingsPortal m_portal;
    ui::Theme *m_theme = nullptr;
};

TestSystemWishes::TestSystemWishes(const QString &busAddress)
{
    m_portal.values = {{u"org.freedesktop.appearance"_s, {{u"contrast"_s, 1U}, {u"color-scheme"_s, 0U}}}};
    if (!m_portal.offer(busAddress))
        qFatal("the portal cannot be offered");
    m_theme = new ui::Theme(*qApp, ui::Theme::Scheme::Light);
}

bool TestSystemWishes::isStill()
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0;
}

void TestSystemWishes::contrastIsTakenOver_data()
{
    QTest::addColumn<ui::Theme::Scheme>("scheme");
    QTest::newRow("light") << ui::Theme::Scheme::Light;
    QTest::newRow("dark") << ui::Theme::Scheme::Dark;
}

void TestSystemWishes::contrastIsTakenOver()
{
    QFETCH(ui::Theme::Scheme, scheme);
    m_theme->setScheme(scheme);
    wish(u"org.freedesktop.appearance"_s, u"contrast"_s, 1U);
    QWidget widget;
    const auto starkest = [&] {
        const ui::Colours &c = ui::coloursOf(&widget);
        return ui::contrastRatio(c.text, c.surface);
    };
    QTRY_COMPARE(starkest(), 21.0);
    const ui::Colours &c = ui::coloursOf(&widget);
    QCOMPARE(c.dark, scheme == ui::Theme::Scheme::Dark);
    const QColor texts[] = {
        c.text, c.secondaryText, c.accentText, c.success, c.warning, c.danger, c.info, c.added, c.removed};
    for (const QColor &surface : {c.window, c.surface, c.elevated, c.readOnly, c.selected, c.accentSoft})
        for (const QColor &text : texts)
            QVERIFY2(ui::contrastRatio(text, surface) >= 7.0,
                qPrintable(text.name() + u" on "_s + surface.name()));
    for (const auto &[text, fill] :
        {std::pair(c.success, c.successSoft), {c.warning, c.warningSoft}, {c.danger, c.dangerSoft},
            {c.info, c.infoSoft}, {c.added, c.addedSoft}, {c.removed, c.removedSoft}, {c.onAccent, c.accent}})
        QVERIFY2(ui::contrastRatio(text, fill) >= 7.0, qPrintable(text.name() + u" on "_s + fill.name()));
    QVERIFY(ui::contrastRatio(c.border, c.surface) >= 4.5);
    wish(u"org.freedesktop.appearance"_s, u"contrast"_s, 0U);
    QTRY_VERIFY(starkest() < 20.0);
}

void TestSystemWishes::motionIsTakenOver_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("less");
    QTest::addColumn<QVariant>("usual");
    QTest::newRow("any") << u"org.freedesktop.appearance"_s << u"reduced-motion"_s << QVariant(1U)
                         << QVariant(0U);
    QTest::newRow("GNOME") << u"org.gnome.desktop.interface"_s << u"enable-animations"_s << QVariant(false)
                           << QVariant(true);
    QTest::newRow("KDE") << u"org.kde.kdeglobals.KDE"_s << u"AnimationDurationFactor"_s << QVariant(u"0"_s)
                         << QVariant(u"1"_s);
}

void TestSystemWishes::motionIsTakenOver()
{
    QFETCH(QString, where);
    QFETCH(QString, key);
    QFETCH(QVariant, less);
    QFETCH(QVariant, usual);
    QVERIFY(!isStill());
    QProgressBar bar;
    bar.setRange(0, 0);
    bar.setTextVisible(false);
    bar.resize(200, 6);
    bar.show();
    QVERIFY(QTest::qWaitForWindowExposed(&bar));
    const QImage moving = bar.grab().toImage();
    QTRY_VERIFY(bar.grab().toImage() != moving);
    wish(where, key, less);
    QTRY_VERIFY(isStill());
    const QImage first = bar.grab().toImage();
    QTest::qWait(200); // long enough for a bar that moves to have moved
    QCOMPARE(bar.grab().toImage(), first);
    wish(where, key, usual);
    QTRY_VERIFY(!isStill());
}

int main(int argc, char **argv)
{
    const tests::PrivateBus bus;
    QApplication application(argc, argv);
    if (!bus.isRunning()) {
        qInfo("this system has no dbus-daemon");
        return 0;
    }
    TestSystemWishes test(bus.address());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_system_wishes.moc"
