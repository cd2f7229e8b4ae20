#include "tests/support/sample_store/sample_store.h"
#include "ui/shell/main_window.h"
#include "ui/shell/screen_layouts.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;
using Screen = ui::ScreenLayouts::Screen;
using Screens = QList<Screen>;

/// Where the window lies when screens come and go.
class TestScreenLayouts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void isReachable_data();
    void isReachable();
    void theSetCounts();
    void eachSetHasItsOwn();
    void newScreensTakeTheLastLayout();
    void offTheScreenComesBack();
    void oldSetsAreForgotten();
    void nonsenseInTheFileIsNoLayout();

private:
    std::unique_ptr<ui::MainWindow> open()
    {
        auto window = std::make_unique<ui::MainWindow>(m_store);
        m_layouts->attach(*window);
        return window;
    }
    static Screen screen(int x, int y, int width, int height)
    {
        return {.whole = QRect(x, y, width, height), .available = QRect(x, y, width, height - 40)};
    }

    tests::SampleStore m_store;
    Screens m_present;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ui::ScreenLayouts> m_layouts;
};

void TestScreenLayouts::init()
{
    m_layouts.reset();
    m_settings.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"window.ini"_s), QSettings::IniFormat);
    m_present = {screen(0, 0, 1920, 1080)};
    m_layouts = std::make_unique<ui::ScreenLayouts>(*m_settings, [this] { return m_present; });
}

void TestScreenLayouts::isReachable_data()
{
    QTest::addColumn<Screens>("screens");
    QTest::addColumn<QRect>("frame");
    QTest::addColumn<QRect>("found");
    const Screens one{screen(0, 0, 1920, 1080)};
    const Screens two{screen(0, 0, 1920, 1080), screen(1920, 0, 2560, 1440)};
    const auto stays = [](const char *name, const Screens &screens, const QRect &frame) {
        QTest::newRow(name) << screens << frame << frame;
    };
    stays("in the middle", one, {100, 100, 1200, 800});
    stays("half to the right of it", one, {1500, 100, 1200, 800});
    stays("across two", two, {1500, 100, 1200, 800});
    stays("on the second", two, {2500, 100, 1200, 800});
    stays("no screen at all", {}, {2500, 100, 1200, 800});
    QTest::newRow("the second is gone") << one << QRect(2500, 100, 1200, 800) << QRect(720, 100, 1200, 800);
    QTest::newRow("far away") << one << QRect(-30'000, 30'000, 1200, 800) << QRect(0, 240, 1200, 800);
    QTest::newRow("title above") << one << QRect(100, -300, 1200, 800) << QRect(100, 0, 1200, 800);
    QTest::newRow("title under the panel")
        << one << QRect(100, 1050, 1200, 800) << QRect(100, 240, 1200, 800);
    QTest::newRow("a corner is left") << one << QRect(1880, 100, 1200, 800) << QRect(720, 100, 1200, 800);
    QTest::newRow("larger than what is left")
        << Screens{screen(0, 0, 1024, 768)} << QRect(2000, 0, 2500, 1400) << QRect(0, 0, 1024, 728);
    QTest::newRow("nearer to the second")
        << two << QRect(9000, 100, 1200, 800) << QRect(3280, 100, 1200, 800);
}

void TestScreenLayouts::isReachable()
{
    QFETCH(Screens, screens);
    QFETCH(QRect, frame);
    QTEST(ui::reachable(frame, screens), "found");
}

void TestScreenLayouts::theSetCounts()
{
    const Screen a = screen(0, 0, 1920, 1080);
    const Screen b = screen(1920, 0, 2560, 1440);
    QCOMPARE(ui::screensKey({a, b}), ui::screensKey({b, a}));
    QVERIFY(ui::screensKey({a, b}) != ui::screensKey({a}));
    QVERIFY(ui::screensKey({a}) != ui::screensKey({screen(0, 0, 1920, 1200)}));
    Screen panel = a;
    panel.available = QRect(60, 0, 1860, 1080); // a panel elsewhere is the same screen
    QCOMPARE(ui::screensKey({panel}), ui::screensKey({a}));
}

void TestScreenLayouts::eachSetHasItsOwn()
{
    const Screens train = m_present;
    const Screens desk{screen(0, 0, 1920, 1080), screen(1920, 0, 2560, 1440)};
    const auto window = open();
    const QRect inTheTrain(20, 30, 1000, 700);
    const QRect atTheDesk(120, 60, 1100, 640);
    window->setGeometry(inTheTrain);
    m_layouts->save();
    m_present = desk;
    m_layouts->look();
    QCOMPARE(window->geometry(), inTheTrain); // new screens: where it was
    window->setGeometry(atTheDesk);
    m_layouts->save();
    m_present = train;
    m_layouts->look();
    QCOMPARE(window->geometry(), inTheTrain);
    m_present = desk;
    // What the system did to it before it told of the screens counts for nothing.
    window->setGeometry(0, 0, 900, 600);
    m_layouts->save();
    m_layouts->look();
    QCOMPARE(window->geometry(), atTheDesk);
}

void TestScreenLayouts::newScreensTakeTheLastLayout()
{
    const QRect lay(40, 50, 1000, 700);
    {
        const auto window = open();
        window->setGeometry(lay);
        m_layouts->save();
    }
    m_present = {screen(0, 0, 3840, 2160)};
    m_layouts = std::make_unique<ui::ScreenLayouts>(*m_settings, [this] { return m_present; });
    QCOMPARE(open()->geometry(), lay);
}

void TestScreenLayouts::offTheScreenComesBack()
{
    m_present = {screen(0, 0, 1920, 1080), screen(1920, 0, 1920, 1080)};
    const auto window = open();
    window->setGeometry(2000, 100, 1000, 700);
    m_layouts->save();
    m_present = {screen(0, 0, 1920, 1080)};
    m_layouts->look();
    QVERIFY2(m_present.first().available.contains(window->frameGeometry()),
        qPrintable(QDebug::toString(window->frameGeometry())));
    QCOMPARE(window->size(), QSize(1000, 700));
}

void TestScreenLayouts::oldSetsAreForgotten()
{
    const auto window = open();
    for (int i = 0; i < 40; ++i) {
        m_present = {screen(0, 0, 1920, 1000 + i)};
        m_layouts->look();
        m_layouts->save();
    }
    m_settings->beginGroup(u"screens"_s);
    QVERIFY2(m_settings->childGroups().size() <= 12, qPrintable(m_settings->childGroups().join(u' ')));
    QVERIFY(m_settings->childGroups().contains(ui::screensKey(m_present)));
    m_settings->endGroup();
    // What has nothing to do with screens is kept once.
    QVERIFY(m_settings->contains(u"palette/recent"_s));
    QVERIFY(!m_settings->contains(u"screens/%1/palette/recent"_s.arg(ui::screensKey(m_present))));
}

void TestScreenLayouts::nonsenseInTheFileIsNoLayout()
{
    const QString group = u"screens/"_s + ui::screensKey(m_present);
    m_settings->setValue(group + u"/window/geometry"_s, QByteArray("\x01\xd9\xd0\xcb nonsense"));
    m_settings->setValue(group + u"/window/panes"_s, u"nonsense"_s);
    m_settings->setValue(u"screens/used"_s, 7);
    const auto window = open();
    QVERIFY(window->width() > 400 && window->height() > 300);
    m_layouts->save();
    QVERIFY(m_settings->value(u"screens/used"_s).toStringList().contains(ui::screensKey(m_present)));
}

QTEST_MAIN(TestScreenLayouts)
#include "tst_screen_layouts.moc"
