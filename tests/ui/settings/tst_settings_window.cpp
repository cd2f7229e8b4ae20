#include "tests/support/screenshots/screenshot.h"
#include "ui/kit/segmented_control.h"
#include "ui/kit/translations.h"
#include "ui/settings/accounts_page.h"
#include "ui/settings/agent_page.h"
#include "ui/settings/appearance_page.h"
#include "ui/settings/keyboard_page.h"
#include "ui/settings/privacy_page.h"
#include "ui/settings/settings.h"
#include "ui/settings/settings_window.h"
#include "ui/settings/storage_page.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeEdit>

using namespace agentee;
using namespace Qt::StringLiterals;
using Page = ui::SettingsWindow::Page;

class TestSettingsWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void choicesAreMadeAtOnce();
    void theWindowFollowsChoicesMadeElsewhere();
    void searchLeavesWhatFits();
    void copiesAreDeletedOnlyAfterTheQuestion();
    void anAgentIsChosen();
    void aLanguageIsAskedFor();
    void keysAreChangedTakenAndReset();
    void keysOfPlacesMeetOnlyWhereTheKeyboardCanBe();
    void peopleAreSignedInAndOut();
    void everyControlHasAName();
    void pictures_data();
    void pictures();
    void picturesInOtherLanguages_data();
    void picturesInOtherLanguages();

private:
    void takePictures(const QString &name, Page page);
    QString file() const { return m_folder.filePath(u"settings.ini"_s); }
    QTemporaryDir m_folder;
};

namespace
{

void fill(ui::SettingsWindow &window)
{
    window.accounts().setPeople({{.key = u"1"_s,
                                     .id = u"ana"_s,
                                     .name = u"Ana Lindqvist"_s,
                                     .company = u"Northwind"_s,
                                     .email = u"ana@northwind.example"_s,
                                     .server = u"agentee.northwind.example"_s,
                                     .current = true},
        {.key = u"2"_s,
            .id = u"binh"_s,
            .name = u"Trần Bình"_s,
            .company = u"Contoso"_s,
            .email = u"binh@contoso.example"_s,
            .server = u"agentee.contoso.example"_s}});
    const auto act = [](const QString &id, const QString &group, const QString &text,
                         const QKeySequence &keys, bool fixed = false) {
        return ui::ActionInfo{
            .id = id, .group = group, .text = text, .standard = keys, .now = keys, .fixed = fixed};
    };
    window.keyboard().setActions(
        {act(u"newProposalAction"_s, u"File"_s, u"New proposal…"_s, QKeySequence::New),
            act(u"quitAction"_s, u"File"_s, u"Quit"_s, Qt::CTRL | Qt::Key_Q),
            act(u"copyAction"_s, u"Edit"_s, u"Copy"_s, Qt::CTRL | Qt::Key_C, true),
            act(u"shareAction"_s, u"Proposal"_s, u"Share…"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_S),
            act(u"askAgentAction"_s, u"Proposal"_s, u"Ask your agent"_s, Qt::CTRL | Qt::Key_J)});
    window.appearance().setLanguages({{QString(), u"Like the system"_s}, {u"en"_s, u"English"_s},
                                         {u"vi"_s, u"Tiếng Việt"_s}, {u"ru"_s, u"Русский"_s}},
        u"vi"_s);
    window.agent().setAccount(u"ana"_s, u"Ana Lindqvist (agentee.northwind.example)"_s);
    window.agent().setOffered(
        {{u"Librarian"_s, u"built-in"_s}, {u"Anthropic"_s, u"large"_s}, {u"Ollama"_s, u"small"_s}});
    window.storage().setFigures(ui::StorageFigures{.folder = u"/home/ana/.local/share/agentee/northwind"_s,
        .copies = 48'300'000,
        .own = 81'920,
        .unsent = 2});
    window.privacy().setServer(u"agentee.northwind.example"_s);
}

template <typename Widget>
Widget *named(ui::SettingsWindow &window, const QString &name)
{
    return window.findChild<Widget *>(name);
}

} // namespace

void TestSettingsWindow::choicesAreMadeAtOnce()
{
    ui::Settings settings(file());
    ui::SettingsWindow window(settings);
    window.show();
    named<ui::SegmentedControl>(window, u"densityChoice"_s)
        ->setCurrent(QString::number(int(ui::Density::Compact)));
    QCOMPARE(settings.appearance().density, ui::Density::Compact);
    named<ui::SegmentedControl>(window, u"textSizeChoice"_s)->setCurrent(u"130"_s);
    QCOMPARE(settings.appearance().textPercent, 130);
    window.showPage(Page::Notifications);
    auto *quiet = named<QAbstractButton>(window, u"quietHoursChoice"_s);
    auto *until = named<QTimeEdit>(window, u"quietUntilChoice"_s);
    QVERIFY(!until->isEnabled());
    quiet->click();
    QVERIFY(until->isEnabled());
    until->setTime(QTime(6, 45));
    QCOMPARE(settings.notifying().quietUntil, QTime(6, 45));
    QCOMPARE(settings.notifying().quietFrom, ui::NotifyingChoices().quietFrom);
    const auto kind = models::NotificationKind::ShareOpened;
    named<QAbstractButton>(window, models::word(kind))->click();
    QCOMPARE(settings.notifying().silent, QList{kind});
    window.showPage(Page::Privacy);
    named<QAbstractButton>(window, u"presenceChoice"_s)->click();
    QVERIFY(!settings.privacy().showPresence);
    QVERIFY(!ui::Settings(file()).privacy().showPresence);
}

void TestSettingsWindow::theWindowFollowsChoicesMadeElsewhere()
{
    ui::Settings settings(m_folder.filePath(u"other.ini"_s));
    ui::SettingsWindow window(settings);
    settings.setAppearance({.scheme = ui::Theme::Scheme::Dark, .textPercent = 121});
    QCOMPARE(named<ui::SegmentedControl>(window, u"schemeChoice"_s)->current(),
        QString::number(int(ui::Theme::Scheme::Dark)));
    QCOMPARE(named<ui::SegmentedControl>(window, u"textSizeChoice"_s)->current(), u"115"_s);
    QCOMPARE(settings.appearance().textPercent, 121);
    settings.setEditing({.fontFamily = u"A font that is not here"_s, .spellCheck = false});
    QVERIFY(!named<QAbstractButton>(window, u"spellCheckChoice"_s)->isChecked());
    QCOMPARE(settings.editing().fontFamily, u"A font that is not here"_s);
}

void TestSettingsWindow::searchLeavesWhatFits()
{
    ui::Settings settings(file());
    ui::SettingsWindow window(settings);
    window.show();
    auto *subjects = named<QListWidget>(window, u"settingsSubjects"_s);
    auto *search = named<QLineEdit>(window, u"settingsSearch"_s);
    QTest::keyClicks(search, u"midnight"_s);
    QVERIFY(!subjects->item(int(Page::Notifications))->isHidden());
    QVERIFY(subjects->item(int(Page::Appearance))->isHidden());
    QCOMPARE(subjects->currentRow(), int(Page::Notifications));
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!subjects->item(int(Page::Appearance))->isHidden());
    QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(!search->hasFocus());
}

void TestSettingsWindow::copiesAreDeletedOnlyAfterTheQuestion()
{
    ui::Settings settings(file());
    ui::SettingsWindow window(settings);
    fill(window);
    window.showPage(Page::Storage);
    window.show();
    const QSignalSpy asked(&window.storage(), &ui::StoragePage::clearRequested);
    auto *confirm = named<QAbstractButton>(window, u"confirmClearButton"_s);
    QVERIFY(!confirm->isVisible());
    named<QAbstractButton>(window, u"clearCopiesButton"_s)->click();
    QVERIFY(confirm->isVisible());
    QCOMPARE(asked.count(), 0);
    confirm->click();
    QCOMPARE(asked.count(), 1);
    QVERIFY(!confirm->isVisible());
    window.storage().setFigures(std::nullopt);
    QVERIFY(!named<QAbstractButton>(window, u"clearCopiesButton"_s)->isEnabled());
}

void TestSettingsWindow::anAgentIsChosen()
{
    ui::Settings settings(m_folder.filePath(u"agent.ini"_s));
    ui::SettingsWindow window(settings);
    auto *agent = named<QComboBox>(window, u"agentChoice"_s);
    QVERIFY(!agent->isEnabled()); // nothing is known yet
    fill(window);
    window.showPage(Page::Agent);
    window.show();
    QVERIFY(agent->isEnabled());
    QCOMPARE(agent->currentIndex(), 0);
    agent->setFocus();
    QTest::keyClick(agent, Qt::Key_End);
    const ui::AgentChoices small{.provider = u"Ollama"_s, .model = u"small"_s};
    QCOMPARE(settings.agent(u"ana"_s), small);
    QVERIFY(agent->currentText().contains(u"small"_s));

    // Where it is not offered, the page says so; the choice stays until the person makes another one.
    window.agent().setOffered({{u"Librarian"_s, u"built-in"_s}});
    QCOMPARE(agent->currentText(), u"Ollama, small (not offered here)"_s);
    QCOMPARE(settings.agent(u"ana"_s), small);
    window.agent().setUnknown(u"No network."_s);
    QVERIFY(agent->currentText().contains(u"small"_s));
    QCOMPARE(settings.agent(u"ana"_s), small);
    // Somebody else here has made no choice yet.
    window.agent().setAccount(u"binh"_s, u"Trần Bình (agentee.contoso.example)"_s);
    QCOMPARE(agent->currentIndex(), 0);
    window.agent().setAccount(u"ana"_s, u"Ana Lindqvist (agentee.northwind.example)"_s);
    QVERIFY(agent->currentText().contains(u"small"_s));
    QTest::keyClick(agent, Qt::Key_Home);
    QCOMPARE(settings.agent(u"ana"_s), ui::AgentChoices());
}

void TestSettingsWindow::aLanguageIsAskedFor()
{
    ui::Settings settings(file());
    ui::SettingsWindow window(settings);
    fill(window);
    window.show();
    const QSignalSpy asked(&window.appearance(), &ui::AppearancePage::languageChosen);
    auto *language = named<QComboBox>(window, u"languageChoice"_s);
    QCOMPARE(language->currentText(), u"Tiếng Việt"_s);
    QVERIFY(asked.isEmpty()); // what is shown was not chosen
    language->setFocus();
    QTest::keyClick(language, Qt::Key_Down);
    QCOMPARE(asked.last().first().toString(), u"ru"_s);
    QTest::keyClick(language, Qt::Key_Home);
    QCOMPARE(asked.last().first().toString(), QString());
}

void TestSettingsWindow::keysAreChangedTakenAndReset()
{
    ui::Settings settings(m_folder.filePath(u"keys.ini"_s));
    ui::SettingsWindow window(settings);
    fill(window);
    window.showPage(Page::Keyboard);
    window.show();
    auto *share = named<QKeySequenceEdit>(window, u"shareAction"_s);
    const QKeySequence free(Qt::CTRL | Qt::ALT | Qt::Key_S);
    const QKeySequence quit(Qt::CTRL | Qt::Key_Q);
    const auto choose = [share](const QKeySequence &keys) {
        share->setKeySequence(keys);
        Q_EMIT share->editingFinished();
    };
    choose(free);
    QCOMPARE(settings.shortcuts().value(u"shareAction"_s), free);
    QCOMPARE(settings.shortcuts().size(), 1);

    // Keys of another action stay there until the person says otherwise.
    choose(quit);
    QCOMPARE(settings.shortcuts().value(u"shareAction"_s), free);
    auto *row = named<QWidget>(window, u"shortcutRow_shareAction"_s);
    auto *take = row->findChild<QAbstractButton *>(u"takeKeysButton"_s);
    QVERIFY(take->isVisible());
    QVERIFY(share->accessibleDescription().contains(u"Quit"_s));
    take->click();
    QCOMPARE(settings.shortcuts().value(u"shareAction"_s), quit);
    QVERIFY(settings.shortcuts().contains(u"quitAction"_s));
    QVERIFY(settings.shortcuts().value(u"quitAction"_s).isEmpty());
    QVERIFY(!take->isVisible());

    // Those of the editors cannot be had.
    choose(QKeySequence(Qt::CTRL | Qt::Key_C));
    QCOMPARE(settings.shortcuts().value(u"shareAction"_s), quit);
    QVERIFY(!take->isVisible());
    QVERIFY(!named<QWidget>(window, u"copyAction"_s)->isEnabled());

    named<QAbstractButton>(window, u"resetShortcutsButton"_s)->click();
    QVERIFY(settings.shortcuts().isEmpty());
    QCOMPARE(share->keySequence(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
}

/// Two places that the keyboard cannot be in at once may have the same keys.
void TestSettingsWindow::keysOfPlacesMeetOnlyWhereTheKeyboardCanBe()
{
    ui::Settings settings(m_folder.filePath(u"places.ini"_s));
    ui::SettingsWindow window(settings);
    const auto act = [](const QString &id, const QString &place, QKeySequence keys, bool fixed = false) {
        return ui::ActionInfo{.id = id,
            .group = place,
            .text = id,
            .standard = keys,
            .now = keys,
            .place = place,
            .fixed = fixed};
    };
    window.keyboard().setActions({act(u"share"_s, {}, Qt::Key_F5),
        act(u"accept"_s, u"suggestions"_s, Qt::Key_A), act(u"send"_s, u"suggestions/answer"_s, Qt::Key_F6),
        act(u"move"_s, u"outline"_s, Qt::Key_F7), act(u"undo"_s, u"text"_s, QKeySequence::Undo, true)});
    window.showPage(Page::Keyboard);
    window.show();
    const auto choose = [&window, &settings](const QString &id, const QKeySequence &keys) {
        settings.setShortcuts({});
        auto *edit = named<QKeySequenceEdit>(window, id);
        edit->setKeySequence(keys);
        Q_EMIT edit->editingFinished();
        return settings.shortcuts().value(id) == keys;
    };
    QVERIFY(choose(u"move"_s, Qt::Key_A));
    QVERIFY(choose(u"accept"_s, QKeySequence::Undo));
    QVERIFY(!choose(u"send"_s, Qt::Key_A)); // an answer is written on a suggestion
    QVERIFY(!choose(u"accept"_s, Qt::Key_F6));
    QVERIFY(!choose(u"share"_s, Qt::Key_A));
    QVERIFY(!choose(u"move"_s, Qt::Key_F5));
    QVERIFY(!choose(u"share"_s, QKeySequence::Undo));
}

void TestSettingsWindow::peopleAreSignedInAndOut()
{
    ui::Settings settings(file());
    ui::SettingsWindow window(settings);
    fill(window);
    const QSignalSpy switched(&window.accounts(), &ui::AccountsPage::switchRequested);
    const QSignalSpy out(&window.accounts(), &ui::AccountsPage::signOutRequested);
    const QSignalSpy added(&window.accounts(), &ui::AccountsPage::addRequested);
    named<QAbstractButton>(window, u"switchAccountButton"_s)->click();
    named<QAbstractButton>(window, u"signOutButton"_s)->click();
    named<QAbstractButton>(window, u"addAccountButton"_s)->click();
    QCOMPARE(switched.count(), 1);
    QCOMPARE(switched.first().first().toString(), u"2"_s);
    QCOMPARE(out.count(), 1);
    QCOMPARE(added.count(), 1);
}

void TestSettingsWindow::everyControlHasAName()
{
    ui::Settings settings(file());
    ui::SettingsWindow window(settings);
    fill(window);
    window.show();
    for (const Page page : {Page::Accounts, Page::Appearance, Page::Editing, Page::Keyboard,
             Page::Notifications, Page::Desktop, Page::Storage, Page::Privacy}) {
        window.showPage(page);
        for (QWidget *widget : window.findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->window() != &window
                || widget->objectName().startsWith(u"qt_"_s))
                continue;
            QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(seen);
            const QString which =
                QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
            QVERIFY2(!seen->text(QAccessible::Name).isEmpty(), qPrintable(which));
        }
    }
}

void TestSettingsWindow::pictures_data()
{
    QTest::addColumn<Page>("page");
    QTest::newRow("accounts") << Page::Accounts;
    QTest::newRow("appearance") << Page::Appearance;
    QTest::newRow("editing") << Page::Editing;
    QTest::newRow("keyboard") << Page::Keyboard;
    QTest::newRow("agent") << Page::Agent;
    QTest::newRow("notifications") << Page::Notifications;
    QTest::newRow("desktop") << Page::Desktop;
    QTest::newRow("storage") << Page::Storage;
    QTest::newRow("privacy") << Page::Privacy;
}

void TestSettingsWindow::pictures()
{
    QFETCH(Page, page);
    takePictures(QString::fromLatin1(QTest::currentDataTag()), page);
}

void TestSettingsWindow::picturesInOtherLanguages_data()
{
    pictures_data();
}

/// Longer words, and letters with marks above and below. For the run of this program at 200 %.
void TestSettingsWindow::picturesInOtherLanguages()
{
    QFETCH(Page, page);
    if (qApp->devicePixelRatio() < 2)
        QSKIP("The pictures in English stand for this scale.");
    const auto back = qScopeGuard([] { ui::installTranslations(*qApp, QLocale(QLocale::English)); });
    for (const QString &language : ui::languages().mid(1)) {
        ui::installTranslations(*qApp, QLocale(language));
        takePictures(QString::fromLatin1(QTest::currentDataTag()) + u'-' + language, page);
    }
}

void TestSettingsWindow::takePictures(const QString &name, Page page)
{
    ui::Settings settings(m_folder.filePath(u"pictures.ini"_s));
    QVERIFY(tests::takeScreenshots(u"settings-"_s + name, {880, 640}, [&] {
        auto *window = new ui::SettingsWindow(settings);
        fill(*window);
        window->showPage(page);
        if (page == Page::Storage)
            named<QAbstractButton>(*window, u"clearCopiesButton"_s)->click();
        if (page == Page::Keyboard) {
            auto *edit = named<QKeySequenceEdit>(*window, u"shareAction"_s);
            edit->setKeySequence(Qt::CTRL | Qt::Key_J);
            Q_EMIT edit->editingFinished();
        }
        return window;
    }));
}

QTEST_MAIN(TestSettingsWindow)
#include "tst_settings_window.moc"
