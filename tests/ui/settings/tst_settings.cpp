#include "ui/settings/settings.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsChosenIsThereNextTime();
    void whatIsWrongInTheFileIsTheDefault_data();
    void whatIsWrongInTheFileIsTheDefault();
    void aFormerChoiceOfAnAgentIsKept();
    void eachValueStandsForItself();
    void onlyDifferencesAreTold();
    void aDiskThatRefusesIsTold();
    void quietHours_data();
    void quietHours();
};

void TestSettings::whatIsChosenIsThereNextTime()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    const ui::AppearanceChoices appearance{ui::Theme::Scheme::Dark, ui::Density::Compact, 115};
    const ui::EditingChoices editing{
        u"Hack, Ünïcode; \"quoted\""_s, false, u"de_CH"_s, ui::PreviewSide::Below};
    const ui::NotifyingChoices notifying{
        {models::NotificationKind::ShareOpened, models::NotificationKind::AccessRevoked}, true, QTime(18, 30),
        QTime(7, 5), true};
    const ui::AgentChoices agent{.provider = u"Ollama"_s, .model = u"small, 7b"_s};
    const ui::ShortcutChoices shortcuts{{u"shareAction"_s, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Comma)},
        {u"quitAction"_s, QKeySequence()}};
    {
        ui::Settings settings(file);
        settings.setAppearance(appearance);
        settings.setEditing(editing);
        settings.setNotifying(notifying);
        settings.setPrivacy({.showPresence = false});
        settings.setAgent(u"https://a.example|ana"_s, agent);
        settings.setShortcuts({{u"gone"_s, QKeySequence(Qt::CTRL | Qt::Key_9)}});
        settings.setShortcuts(shortcuts);
        settings.setDesktop({.trayIcon = false, .keepRunning = true});
    }
    const ui::Settings settings(file);
    QCOMPARE(settings.shortcuts(), shortcuts);
    QCOMPARE(settings.agent(u"https://a.example|ana"_s), agent);
    QCOMPARE(settings.agent(u"https://b.example|ana"_s), ui::AgentChoices()); // another company's models
    QCOMPARE(settings.appearance(), appearance);
    QCOMPARE(settings.editing(), editing);
    QCOMPARE(settings.notifying(), notifying);
    QVERIFY(!settings.privacy().showPresence);
    QCOMPARE(settings.desktop(), (ui::DesktopChoices{.trayIcon = false, .keepRunning = true}));
}

void TestSettings::whatIsWrongInTheFileIsTheDefault_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no form") << QByteArray("\0\xff\xfe[[[==\r\n\r\r\"%%%", 16);
    QTest::newRow("unknown words") << QByteArray(
        "[appearance]\nscheme=purple\ndensity=7\n[editing]\npreview-side=up\n");
    QTest::newRow("out of range") << QByteArray(
        "[appearance]\ntext-percent=99999999999\n[notifying]\nquiet-from=25:00\n");
    QTest::newRow("below range") << QByteArray("[appearance]\ntext-percent=-1\n");
    QTest::newRow("other kinds of values")
        << QByteArray("[appearance]\nscheme=@Variant(\\0\\0\\0\\x7f)\n[editing]\nspell-check=@ByteArray(x)\n"
                      "[notifying]\nsilent=@Invalid()\nsound=7\n[desktop]\nkeep-running=1\ntray-icon=no\n");
    QTest::newRow("unprintable name") << QByteArray("[editing]\nfont=a\\x1b[31m\nspell-language=\\n\n");
    QTest::newRow("endless name") << QByteArray("[editing]\nfont=" + QByteArray(100'000, 'x') + "\n");
    QTest::newRow("keys that are none")
        << QByteArray("[shortcuts]\na=\nb=Hyper+Nonsense\nc=Ctrl+K, Ctrl+L\nd=@Variant(\\0)\n");
    QTest::newRow("a model of nobody") << QByteArray("[agent]\nmodel=large\n");
    QTest::newRow("an endless model")
        << QByteArray("[agent]\nprovider=" + QByteArray(100'000, 'x') + "\nmodel=a\x1b\n");
    QTest::newRow("a model of no account")
        << QByteArray("[agents]\nprovider=x\n\n[agents%2Fana]\nprovider=x\n");
    QTest::newRow("kinds that are none") << QByteArray("[notifying]\nsilent=everything, , ../x\n");
}

void TestSettings::whatIsWrongInTheFileIsTheDefault()
{
    QFETCH(QByteArray, text);
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"settings.ini"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    {
        ui::Settings settings(name);
        QCOMPARE(settings.appearance(), ui::AppearanceChoices());
        QCOMPARE(settings.editing(), ui::EditingChoices());
        QCOMPARE(settings.notifying(), ui::NotifyingChoices());
        QCOMPARE(settings.privacy(), ui::PrivacyChoices());
        QVERIFY(settings.shortcuts().isEmpty());
        settings.giveFormerAgentTo({u"ana"_s});
        QCOMPARE(settings.agent(u"ana"_s), ui::AgentChoices());
        QCOMPARE(settings.desktop(), ui::DesktopChoices());
        settings.setPrivacy({.showPresence = false});
    }
    QVERIFY(!ui::Settings(name).privacy().showPresence);
}

/// One choice held for everybody once.
void TestSettings::aFormerChoiceOfAnAgentIsKept()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"settings.ini"_s);
    const QString ana = u"https://a.example|ana"_s;
    const QString binh = u"https://b.example|binh"_s;
    const ui::AgentChoices former{.provider = u"Ollama"_s, .model = u"small"_s};
    const ui::AgentChoices own{.provider = u"Librarian"_s, .model = {}};
    {
        QSettings file(name, QSettings::IniFormat);
        file.setValue("agent/provider", former.provider);
        file.setValue("agent/model", former.model);
    }
    {
        ui::Settings settings(name);
        settings.giveFormerAgentTo({}); // nobody is signed in: it waits
        QCOMPARE(settings.agent(ana), ui::AgentChoices());
    }
    {
        ui::Settings settings(name);
        settings.setAgent(binh, own);
        settings.giveFormerAgentTo({ana, binh});
    }
    ui::Settings settings(name);
    QCOMPARE(settings.agent(ana), former);
    QCOMPARE(settings.agent(binh), own);
    settings.giveFormerAgentTo({ana, binh, u"https://c.example|carla"_s});
    QCOMPARE(settings.agent(u"https://c.example|carla"_s), ui::AgentChoices());
    settings.setAgent(ana, {});
    settings.giveFormerAgentTo({ana});
    QCOMPARE(ui::Settings(name).agent(ana), ui::AgentChoices());
}

void TestSettings::eachValueStandsForItself()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"settings.ini"_s);
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[appearance]\nscheme=dark\ndensity=nonsense\n[notifying]\nsilent=nonsense, "
        + models::word(models::NotificationKind::SuggestionMade).toLatin1() + "\n");
    file.close();
    const ui::Settings settings(name);
    QCOMPARE(settings.appearance().scheme, ui::Theme::Scheme::Dark);
    QCOMPARE(settings.appearance().density, ui::Density::Comfortable);
    QCOMPARE(settings.notifying().silent, QList{models::NotificationKind::SuggestionMade});
}

void TestSettings::onlyDifferencesAreTold()
{
    const QTemporaryDir folder;
    ui::Settings settings(folder.filePath(u"settings.ini"_s));
    const QSignalSpy appearance(&settings, &ui::Settings::appearanceChanged);
    const QSignalSpy editing(&settings, &ui::Settings::editingChanged);
    settings.setAppearance(settings.appearance());
    QCOMPARE(appearance.count(), 0);
    settings.setAppearance({.textPercent = 130});
    QCOMPARE(appearance.count(), 1);
    QCOMPARE(editing.count(), 0);
}

void TestSettings::aDiskThatRefusesIsTold()
{
    const QTemporaryDir folder;
    // A folder stands where the file should be.
    QVERIFY(QDir(folder.path()).mkpath(u"settings.ini/x"_s));
    ui::Settings settings(folder.filePath(u"settings.ini"_s));
    const QSignalSpy told(&settings, &ui::Settings::notKept);
    settings.setEditing({.spellCheck = false});
    QCOMPARE(told.count(), 1);
    QVERIFY(!told.first().first().value<models::Problem>().nextStep.isEmpty());
    QVERIFY(!settings.editing().spellCheck);
}

void TestSettings::quietHours_data()
{
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("until");
    QTest::addColumn<QTime>("now");
    QTest::addColumn<bool>("told");
    const auto row = [](const char *name, QTime from, QTime until, QTime now, bool told) {
        QTest::newRow(name) << from << until << now << told;
    };
    row("over midnight, evening", {19, 0}, {8, 0}, {23, 0}, false);
    row("over midnight, night", {19, 0}, {8, 0}, {3, 0}, false);
    row("over midnight, first minute", {19, 0}, {8, 0}, {19, 0}, false);
    row("over midnight, last minute", {19, 0}, {8, 0}, {7, 59}, false);
    row("over midnight, over", {19, 0}, {8, 0}, {8, 0}, true);
    row("over midnight, day", {19, 0}, {8, 0}, {12, 0}, true);
    row("within a day, before", {12, 0}, {13, 0}, {11, 59}, true);
    row("within a day, in", {12, 0}, {13, 0}, {12, 30}, false);
    row("within a day, over", {12, 0}, {13, 0}, {13, 0}, true);
    row("all day", {9, 0}, {9, 0}, {9, 0}, false);
    row("all day, later", {9, 0}, {9, 0}, {21, 0}, false);
}

void TestSettings::quietHours()
{
    QFETCH(QTime, from);
    QFETCH(QTime, until);
    QFETCH(QTime, now);
    QFETCH(bool, told);
    ui::NotifyingChoices choices{.quietHours = true, .quietFrom = from, .quietUntil = until};
    const auto kind = models::NotificationKind::HandedOver;
    QCOMPARE(ui::mayInterrupt(choices, kind, now), told);
    choices.quietHours = false;
    QVERIFY(ui::mayInterrupt(choices, kind, now));
    choices.silent = {kind};
    QVERIFY(!ui::mayInterrupt(choices, kind, now));
    QVERIFY(ui::mayInterrupt(choices, models::NotificationKind::ReviewAsked, now));
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
