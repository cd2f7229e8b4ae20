#include "models/search_text.h"
#include "sync/people_store.h"
#include "sync/share_store.h"
#include "sync/suggestion_store.h"
#include "sync/workspace_store.h"
#include "tests/support/sample_store/sample_store.h"
#include "tests/support/screenshots/screenshot.h"
#include "ui/kit/action_registry.h"
#include "ui/kit/translations.h"
#include "ui/palette/command_palette.h"
#include "ui/shell/main_window.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace agentee;
using namespace Qt::StringLiterals;
using Kind = ui::PaletteItem::Kind;

class TestCommandPalette : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void everyEnabledActionIsThere();
    void whatIsChosenHappens();
    void placesAndPeopleAreFound();
    void whatWasChosenLatelyComesFirst();
    void conversationsAreFound();
    void placesHaveActsOfTheirOwn();
    void everyActionIsFoundInEveryLanguage_data();
    void everyActionIsFoundInEveryLanguage();
    void searchesEverywhere();
    void theKeyboardGoesBack();
    void theKeyboardStaysInside();
    void rowsAreSaid();
    void manyWorkspaces();
    void pictures_data();
    void pictures();

private:
    void type(const QString &words);
    void press(Qt::Key key) { QTest::keyClick(m_field, key); }
    QStringList rows() const;
    QString current() const { return m_list->currentIndex().data().toString(); }
    bool isOpen() const { return m_palette->isVisible(); }
    void open();

    std::unique_ptr<tests::SampleStore> m_store;
    std::unique_ptr<ui::MainWindow> m_window;
    QWidget *m_palette = nullptr;
    QLineEdit *m_field = nullptr;
    QListView *m_list = nullptr;
};

void TestCommandPalette::init()
{
    m_store = std::make_unique<tests::SampleStore>();
    m_window = std::make_unique<ui::MainWindow>(*m_store);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_palette = m_window->findChild<QWidget *>(u"commandPalette"_s);
    m_field = m_window->findChild<QLineEdit *>(u"paletteField"_s);
    m_list = m_window->findChild<QListView *>(u"paletteList"_s);
    QVERIFY(m_palette && m_field && m_list);
    new QAbstractItemModelTester(
        m_list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_list->model());
    QVERIFY(!isOpen());
}

void TestCommandPalette::cleanup()
{
    m_window.reset();
    m_store.reset();
}

void TestCommandPalette::open()
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(isOpen());
    QVERIFY(m_field->hasFocus());
}

void TestCommandPalette::type(const QString &words)
{
    m_field->clear();
    if (std::ranges::all_of(words, [](QChar c) { return c.unicode() < 128; }))
        QTest::keyClicks(m_field, words);
    else
        m_field->setText(words); // as an input method or the clipboard brings them
}

QStringList TestCommandPalette::rows() const
{
    QStringList rows;
    for (int row = 0; row < m_list->model()->rowCount(); ++row)
        rows.append(m_list->model()->index(row, 0).data().toString());
    return rows;
}

void TestCommandPalette::everyEnabledActionIsThere()
{
    m_window->openWorkspace(m_store->names().harbour);
    const ui::ActionRegistry &registry = m_window->actionRegistry();
    ui::PaletteSource source(*m_store, registry);
    source.refresh({.openWorkspace = m_window->workspaceId(), .isEditing = true});
    const QList<ui::PaletteItem> items = source.find({}, 1000);
    for (const ui::ActionInfo &info : registry.infos()) {
        const auto item = std::ranges::find_if(items,
            [&](const ui::PaletteItem &one) { return one.kind == Kind::Action && one.name == info.id; });
        const QAction *action = registry.action(info.id);
        const bool wanted =
            action && action->isEnabled() && action->isVisible() && info.id != "paletteAction"_L1;
        QVERIFY2((item != items.end()) == wanted, qPrintable(info.id));
        if (wanted)
            QCOMPARE(item->keys, info.now.toString(QKeySequence::NativeText));
    }
    // What cannot be done now is not offered, and what belongs to editors only where one is.
    m_window->showPlace(u"inbox"_s);
    source.refresh({});
    for (const ui::PaletteItem &item : source.find({}, 1000))
        QVERIFY2(item.name != "shareAction"_L1 && item.name != "pasteAction"_L1, qPrintable(item.name));
}

void TestCommandPalette::whatIsChosenHappens()
{
    open();
    type(u"inb"_s);
    QCOMPARE(current(), u"Inbox"_s);
    press(Qt::Key_Return);
    QVERIFY(!isOpen());
    QCOMPARE(m_window->place(), u"inbox"_s);
    // A second time it closes.
    open();
    QTest::keyClick(m_field, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!isOpen());
}

void TestCommandPalette::placesAndPeopleAreFound()
{
    open();
    type(u"harb retro"_s);
    QCOMPARE(current(), u"Harbour retrofit"_s);
    press(Qt::Key_Return);
    QCOMPARE(m_window->workspaceId(), std::optional(m_store->names().harbour));

    open();
    const models::Section pricing = *m_store->workspaces().section(m_store->names().pricing);
    type(pricing.title);
    QCOMPARE(current(), pricing.title);
    press(Qt::Key_Return);
    QCOMPARE(m_window->spot().sectionId, std::optional(pricing.id));

    // A colleague stands for sharing what is open with them.
    const models::Person colleague = m_store->people().find(u"b"_s, 1).value(0);
    QVERIFY(!colleague.name.isEmpty());
    open();
    type(colleague.name);
    QVERIFY2(rows().contains(colleague.name), qPrintable(rows().join(u'|')));
    while (current() != colleague.name)
        press(Qt::Key_Down);
    press(Qt::Key_Return);
    auto *dialog = m_window->findChild<QWidget *>(u"shareDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    const auto labels = dialog->findChildren<QLabel *>();
    QVERIFY(
        std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == colleague.name; }));
    dialog->close();

    // With nothing open there is nothing to share, and no sections.
    m_window->showPlace(u"inbox"_s);
    open();
    type(colleague.name);
    QVERIFY(!rows().contains(colleague.name));
    type(pricing.title);
    QVERIFY(!rows().contains(pricing.title));
}

void TestCommandPalette::whatWasChosenLatelyComesFirst()
{
    open();
    type(u"handoffs"_s);
    press(Qt::Key_Return);
    m_window->openWorkspace(m_store->names().ferry);
    m_window->openWorkspace(m_store->names().harbour);
    open();
    const QString ferry = m_store->workspaces().workspace(m_store->names().ferry)->title;
    // Not where somebody is already: where they were before.
    QCOMPARE(rows().mid(0, 2), (QStringList{ferry, u"Handoffs"_s}));
    press(Qt::Key_Escape);

    // It is remembered over restarts.
    const QTemporaryDir folder;
    QSettings kept(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    m_window->saveLayout(kept);
    ui::MainWindow next(*m_store);
    next.restoreLayout(kept);
    next.show();
    next.findChild<QAction *>(u"paletteAction"_s)->trigger();
    const auto *list = next.findChild<QListView *>(u"paletteList"_s);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Harbour retrofit"_s);
    QCOMPARE(list->model()->index(1, 0).data().toString(), ferry);

    // What somebody wrote into the file by hand does no harm.
    kept.setValue(
        "palette/recent", QStringList{u"action/"_s, QString(1'000'000, u'x'), u"nonsense"_s, u""_s});
    next.restoreLayout(kept);
    next.findChild<QAction *>(u"paletteAction"_s)->trigger();
    next.findChild<QAction *>(u"paletteAction"_s)->trigger();
    QVERIFY(list->model()->rowCount() > 0);
}

void TestCommandPalette::conversationsAreFound()
{
    const auto grants = m_store->shares().grants();
    const auto shown = std::ranges::find(grants, m_store->me().id, &models::TranscriptGrant::granteeId);
    QVERIFY(shown != grants.end());
    const QString whose = u"%1's conversation"_s.arg(m_store->people().name(shown->grantorId));
    open();
    type(whose);
    QCOMPARE(current(), whose);
    press(Qt::Key_Return);
    QCOMPARE(m_window->workspaceId(), std::optional(shown->workspaceId));
    QTRY_VERIFY(m_window->findChild<QWidget *>(u"readOnlyBanner"_s));
}

void TestCommandPalette::placesHaveActsOfTheirOwn()
{
    m_window->openWorkspace(m_store->names().harbour);
    open();
    type(u"accept the sugg"_s);
    QVERIFY2(!rows().contains(u"Accept the suggestion"_s), "there is none to be seen");
    press(Qt::Key_Escape);
    m_window->showPlace(u"review"_s);
    open();
    type(u"accept the sugg"_s);
    QCOMPARE(current(), u"Accept the suggestion"_s);
    const qsizetype before = m_store->suggestions().waitingForMe().size();
    press(Qt::Key_Return);
    QCOMPARE(m_store->suggestions().waitingForMe().size(), before - 1);
}

void TestCommandPalette::everyActionIsFoundInEveryLanguage_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : ui::languages())
        QTest::newRow(qPrintable(language)) << language;
}

/// By its own words, and by the same without any marks, as people type who are in a hurry.
void TestCommandPalette::everyActionIsFoundInEveryLanguage()
{
    QFETCH(QString, language);
    const auto back = qScopeGuard([] { ui::installTranslations(*qApp, QLocale(QLocale::English)); });
    ui::installTranslations(*qApp, QLocale(language));
    ui::MainWindow window(*m_store);
    window.openSection(m_store->names().harbour, m_store->names().approach);
    window.show();
    ui::PaletteSource source(*m_store, window.actionRegistry());
    source.refresh({.openWorkspace = window.workspaceId(), .isEditing = true});
    int asked = 0;
    for (const ui::PaletteItem &action : source.find({}, 1000)) {
        if (action.kind != Kind::Action)
            continue;
        ++asked;
        for (const QString &typed : {action.text, models::foldedText(action.text)}) {
            const QList<ui::PaletteItem> found = source.find(typed, 3);
            QVERIFY2(std::ranges::any_of(
                         found, [&](const ui::PaletteItem &one) { return one.name == action.name; }),
                qPrintable(typed));
        }
    }
    QVERIFY2(asked > 40, qPrintable(QString::number(asked)));
}

void TestCommandPalette::searchesEverywhere()
{
    open();
    QVERIFY(!rows().last().startsWith(u"Search everywhere for"_s));
    type(u"moraine"_s);
    QCOMPARE(rows().last(), u"Search everywhere for “moraine”"_s);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QCOMPARE(m_window->findChild<QLineEdit *>(u"searchField"_s)->text(), u"moraine"_s);
    const auto *results = m_window->findChild<QListView *>(u"searchResults"_s);
    QTRY_VERIFY(results->isVisible());
    QCOMPARE(results->model()->rowCount(), 1);
}

void TestCommandPalette::theKeyboardGoesBack()
{
    m_window->openSection(m_store->names().harbour, m_store->names().approach);
    auto *editor = m_window->findChild<QPlainTextEdit *>(u"sectionEditor"_s);
    editor->setFocus();
    QTRY_VERIFY(editor->hasFocus());
    const QString text = editor->toPlainText();
    QTest::keyClick(editor, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(isOpen());
    type(u"xyz"_s);
    press(Qt::Key_Escape);
    QVERIFY(!isOpen());
    QVERIFY(editor->hasFocus());
    QCOMPARE(editor->toPlainText(), text);

    // So what belongs to the editor reaches it.
    editor->insertPlainText(u"typed "_s);
    QTest::keyClick(editor, Qt::Key_K, Qt::ControlModifier);
    type(u"undo"_s);
    QCOMPARE(current(), u"Undo"_s);
    press(Qt::Key_Return);
    QCOMPARE(editor->toPlainText(), text);
}

void TestCommandPalette::theKeyboardStaysInside()
{
    open();
    type(u"a"_s);
    const QStringList found = rows();
    QVERIFY(found.size() > 3);
    QCOMPARE(m_list->currentIndex().row(), 0);
    press(Qt::Key_Tab);
    press(Qt::Key_Down);
    QCOMPARE(m_list->currentIndex().row(), 2);
    press(Qt::Key_Backtab);
    QCOMPARE(m_list->currentIndex().row(), 1);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(m_list->currentIndex().row(), found.size() - 1);
    press(Qt::Key_Down);
    QCOMPARE(m_list->currentIndex().row(), 0);
    press(Qt::Key_PageDown);
    QVERIFY(m_list->currentIndex().row() > 2);
    QVERIFY(m_field->hasFocus());
    // Elsewhere it has no business.
    m_window->findChild<QLineEdit *>(u"searchField"_s)->setFocus();
    QVERIFY(!isOpen());
}

namespace
{

QStringList announced;

void hear(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Announcement)
        announced.append(static_cast<QAccessibleAnnouncementEvent *>(event)->message());
}

} // namespace

void TestCommandPalette::rowsAreSaid()
{
    const auto before = QAccessible::installUpdateHandler(hear);
    const auto back = qScopeGuard([before] { QAccessible::installUpdateHandler(before); });
    QAccessible::setActive(true);
    m_window->openWorkspace(m_store->names().harbour);
    open();
    announced.clear();
    type(u"share…"_s);
    QCOMPARE(announced.last(),
        u"Share…, Proposal, %1"_s.arg(
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S).toString(QKeySequence::NativeText)));
    announced.clear();
    press(Qt::Key_Down);
    QCOMPARE(announced.size(), 1);
    for (QWidget *widget :
        {static_cast<QWidget *>(m_palette), static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_list)})
        QVERIFY(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty());
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_list);
    QCOMPARE(list->childCount(), m_list->model()->rowCount());
    for (int row = 0; row < list->childCount(); ++row)
        QVERIFY(!list->child(row)->text(QAccessible::Name).isEmpty());
}

/// The last one is found as well as the first, and no answer is longer than a screen can show.
void TestCommandPalette::manyWorkspaces()
{
    const models::Workspace sample = *m_store->workspaces().workspace(m_store->names().harbour);
    const QList<models::Collaborator> people = m_store->data().collaborators.value(sample.id);
    constexpr int many = 1'000; // several pages
    for (int number = 0; number < many; ++number) {
        models::Workspace made = sample;
        made.id = models::newId();
        made.title = u"Proposal %1 for the renewal of the %2 quay"_s.arg(number).arg(number % 97);
        made.updatedAt = sample.updatedAt.addSecs(-60 * number);
        m_store->data().workspaces.append(made);
        m_store->data().collaborators.insert(made.id, people);
    }
    ui::PaletteSource source(*m_store, m_window->actionRegistry());
    source.refresh({});
    QVERIFY(!source.isComplete());
    QVERIFY(!source.find({}, 50).isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(source.isComplete(), 60'000);
    const QList<ui::PaletteItem> last = source.find(u"proposal 999"_s, 50);
    QCOMPARE(last.first().text, u"Proposal 999 for the renewal of the 29 quay"_s);
    QCOMPARE(source.find(u"p"_s, 50).size(), 51);
}

void TestCommandPalette::pictures_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("recent") << u""_s;
    QTest::newRow("found") << u"re"_s;
    QTest::newRow("text") << u"moraine boulders"_s;
}

void TestCommandPalette::pictures()
{
    QFETCH(QString, words);
    QVERIFY(tests::takeScreenshots(
        u"palette-"_s + QString::fromLatin1(QTest::currentDataTag()), {1280, 800},
        [this] {
            auto *window = new ui::MainWindow(*m_store);
            window->openWorkspace(m_store->names().ferry);
            window->openSection(m_store->names().harbour, m_store->names().approach);
            return window;
        },
        [&words](QWidget &window) {
            window.findChild<QAction *>(u"paletteAction"_s)->trigger();
            window.findChild<QLineEdit *>(u"paletteField"_s)->setText(words);
        }));
}

QTEST_MAIN(TestCommandPalette)
#include "tst_command_palette.moc"
