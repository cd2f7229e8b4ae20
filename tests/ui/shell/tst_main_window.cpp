#include "sync/notification_store.h"
#include "sync/share_store.h"
#include "sync/suggestion_store.h"
#include "sync/workspace_store.h"
#include "tests/support/sample_store/sample_store.h"
#include "tests/support/sample_store/sample_workspace_store.h"
#include "tests/support/screenshots/screenshot.h"
#include "ui/kit/action_registry.h"
#include "ui/kit/activity_rail.h"
#include "ui/kit/banner.h"
#include "ui/kit/markdown_editor.h"
#include "ui/settings/setting_values.h"
#include "ui/shell/main_window.h"
#include "ui/shell/new_proposal_dialog.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/status_line.h"
#include "ui/suggestions/suggestion_card.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace agentee;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensFromTheListWithTheKeyboard();
    void searchFindsText();
    void foldsWhenNarrow();
    void whatWasHiddenStaysHidden();
    void newProposalWaitsForTheFirstWorkflow();
    void refusesForeignLinks();
    void opensTheRightPlace();
    void copiesLinks();
    void takesDroppedFiles();
    void leavesOtherDropsAlone();
    void accessEndsWhileOpen();
    void choicesAreInEffectAtOnce();
    void keysCanBeOthers();
    void statusTellsTheTruth_data();
    void statusTellsTheTruth();
    void pictures_data();
    void pictures();
    void picturesOfSpecialCases();
};

void TestMainWindow::opensFromTheListWithTheKeyboard()
{
    tests::SampleStore store;
    ui::MainWindow window(store);
    window.show();
    auto *search = window.findChild<QLineEdit *>(u"searchField"_s);
    QTest::keyClicks(search, u"harbour"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(window.workspaceId(), std::optional(store.names().harbour));
    QVERIFY(window.windowTitle().contains(u"Harbour retrofit"_s));
    QCOMPARE(store.workspacePart().presence(), std::optional(store.names().harbour));
}

void TestMainWindow::searchFindsText()
{
    tests::SampleStore store;
    ui::MainWindow window(store);
    window.show();
    auto *results = window.findChild<QListView *>(u"searchResults"_s);
    QTest::keyClicks(window.findChild<QLineEdit *>(u"searchField"_s), u"moraine"_s);
    QTRY_VERIFY(results->isVisible());
    QCOMPARE(results->model()->rowCount(), 1);
    // Below the titles, not at the other end of the window.
    const auto *list = window.findChild<QTreeView *>(u"workspaceList"_s);
    QVERIFY(list->height() < window.height() / 3);
    Q_EMIT results->activated(results->model()->index(0, 0));
    QCOMPARE(window.workspaceId(), std::optional(store.names().harbour));
}

void TestMainWindow::foldsWhenNarrow()
{
    tests::SampleStore store;
    ui::MainWindow window(store);
    window.resize(1280, 800);
    window.openWorkspace(store.names().harbour);
    window.show();
    auto *list = window.findChild<QTreeView *>(u"workspaceList"_s);
    QVERIFY(list->isVisible());
    list->setFocus();
    window.resize(1024, 700);
    QTRY_VERIFY(!list->isVisible());
    // Not in the title, which the next key would change.
    QVERIFY(window.focusWidget());
    QVERIFY(window.findChild<ui::ActivityRail *>()->isAncestorOf(window.focusWidget()));
    window.findChild<QAction *>(u"showListAction"_s)->trigger();
    QVERIFY(list->isVisible());
    window.resize(1280, 800);
    QTRY_VERIFY(list->isVisible());
}

void TestMainWindow::whatWasHiddenStaysHidden()
{
    tests::SampleStore store;
    ui::MainWindow window(store);
    window.resize(1280, 800);
    window.openWorkspace(store.names().harbour);
    window.show();
    auto *list = window.findChild<QTreeView *>(u"workspaceList"_s);
    auto *sessions = window.findChild<QWidget *>(u"sessionsPanel"_s);
    window.findChild<QAction *>(u"showListAction"_s)->trigger();
    QVERIFY(!list->isVisible());
    window.resize(1024, 700);
    QTRY_VERIFY(!sessions->isVisible());
    window.resize(1280, 800);
    QTRY_VERIFY(sessions->isVisible());
    QVERIFY(!list->isVisible());
    QVERIFY(!window.findChild<QAction *>(u"showListAction"_s)->isChecked());
}

void TestMainWindow::newProposalWaitsForTheFirstWorkflow()
{
    tests::SampleStore store;
    const QList<models::Workflow> arriving = std::exchange(store.data().workflows, {});
    ui::NewProposalDialog dialog(store);
    dialog.show();
    auto *create = dialog.findChild<QPushButton *>(u"createProposalButton"_s);
    auto *workflow = dialog.findChild<QComboBox *>(u"newProposalWorkflow"_s);
    dialog.findChild<QLineEdit *>(u"newProposalTitle"_s)->setText(u"Lock gates"_s);
    QVERIFY(!create->isEnabled());
    QVERIFY(dialog.findChild<ui::Banner *>()->isVisible());
    store.data().workflows = arriving;
    Q_EMIT store.workspaces().listChanged();
    Q_EMIT store.workspaces().listChanged();
    QCOMPARE(workflow->count(), arriving.size());
    QVERIFY(!dialog.findChild<ui::Banner *>()->isVisible());
    QVERIFY(create->isEnabled());
    const QSignalSpy created(&dialog, &ui::NewProposalDialog::created);
    create->click();
    QCOMPARE(created.size(), 1);
}

void TestMainWindow::refusesForeignLinks()
{
    tests::SampleStore store;
    ui::MainWindow window(store);
    for (const QString &link : {u"https://example.com/workspace/1"_s, u"agentee://workspace/"_s,
             u"agentee://workspace/../x"_s, u"agentee://workspace/00000000-0000-0000-0000-000000000000"_s})
        window.openLink(QUrl(link));
    QVERIFY(!window.workspaceId());
    window.openLink(QUrl(u"agentee://workspace/%1/section/%2"_s.arg(
        models::idText(store.names().harbour), models::idText(store.names().pricing))));
    QCOMPARE(window.workspaceId(), std::optional(store.names().harbour));
}

namespace
{

QString notice(const ui::MainWindow &window)
{
    const auto *banner = window.findChild<ui::Banner *>(u"windowNotice"_s);
    return banner->isVisibleTo(&window) ? banner->text() : QString();
}

} // namespace

void TestMainWindow::opensTheRightPlace()
{
    using Kind = models::PlaceLink::Kind;
    tests::SampleStore store;
    ui::MainWindow window(store);
    const QUrl server(u"https://agentee.example.com"_s);
    window.setServer(server);
    window.show();
    const QSignalSpy elsewhere(&window, &ui::MainWindow::linkElsewhere);
    const auto open = [&window](const models::PlaceLink &place) { window.openLink(models::linkTo(place)); };

    const models::Id harbour = store.names().harbour;
    const QList<sync::SuggestionView> views = store.suggestions().ofWorkspace(harbour);
    QVERIFY(!views.isEmpty());
    const models::Id suggestion = views.first().suggestion.id;
    open({Kind::Suggestion, harbour, suggestion, server});
    QCOMPARE(window.workspaceId(), std::optional(harbour));
    QCOMPARE(window.spot().tab, 2);
    QCOMPARE(store.suggestions().suggestion(suggestion)->suggestion, views.first().suggestion);

    open({Kind::Section, harbour, store.names().pricing, server});
    QCOMPARE(window.spot().sectionId, std::optional(store.names().pricing));
    QCOMPARE(window.spot().tab, 0);

    const QList<models::Share> shares = store.shares().shares();
    QVERIFY(!shares.isEmpty());
    open({Kind::Share, shares.last().workspaceId, shares.last().id, server});
    QCOMPARE(window.place(), u"handoffs"_s);
    QCOMPARE(store.shares().share(shares.last().id), std::optional(shares.last()));

    // What is not there is told, and nothing else happens.
    open({Kind::Share, harbour, models::newId(), {}});
    QVERIFY2(notice(window).contains(u"handoff"_s), qPrintable(notice(window)));
    open({Kind::Section, harbour, models::newId(), {}});
    QVERIFY2(notice(window).contains(u"section"_s), qPrintable(notice(window)));
    QCOMPARE(window.workspaceId(), std::optional(harbour));
    // A part of another proposal than the link says.
    open({Kind::Section, store.names().ferry, store.names().pricing, {}});
    QVERIFY2(notice(window).contains(u"section"_s), qPrintable(notice(window)));
    open({Kind::Suggestion, store.names().ferry, suggestion, {}});
    QVERIFY2(notice(window).contains(u"suggestion"_s), qPrintable(notice(window)));

    QVERIFY(elsewhere.isEmpty());
    const models::Id before = *window.workspaceId();
    open({Kind::Section, harbour, store.names().pricing, QUrl(u"https://agentee.example.org"_s)});
    QCOMPARE(elsewhere.size(), 1);
    QCOMPARE(elsewhere.first().at(1).toUrl(), QUrl(u"https://agentee.example.org"_s));
    QCOMPARE(window.workspaceId(), std::optional(before));
}

void TestMainWindow::copiesLinks()
{
    using Kind = models::PlaceLink::Kind;
    tests::SampleStore store;
    ui::MainWindow window(store);
    const QUrl server(u"https://agentee.example.com"_s);
    window.setServer(server);
    window.openSection(store.names().harbour, store.names().pricing);
    window.show();
    const models::Id harbour = store.names().harbour;
    const auto copied = [] {
        return models::placeFromLink(QUrl(QGuiApplication::clipboard()->text(), QUrl::StrictMode));
    };
    const auto copies = [&](auto *control, const models::PlaceLink &place) {
        QGuiApplication::clipboard()->clear();
        control->trigger();
        QCOMPARE(copied(), std::optional(place));
        QVERIFY2(notice(window).contains(u"copied"_s), qPrintable(notice(window)));
    };
    const auto clicked = [&](QWidget *under, const models::PlaceLink &place) {
        QGuiApplication::clipboard()->clear();
        QVERIFY(under);
        auto *button = under->findChild<QToolButton *>(u"copyLinkButton"_s);
        QVERIFY(button);
        button->click();
        QCOMPARE(copied(), std::optional(place));
    };
    copies(window.findChild<QAction *>(u"copyProposalLinkAction"_s), {Kind::Workspace, harbour, {}, server});
    copies(window.findChild<QAction *>(u"copySectionLinkAction"_s),
        {Kind::Section, harbour, store.names().pricing, server});
    copies(window.findChild<QTreeView *>(u"workspaceList"_s)->findChild<QAction *>(u"copyLinkAction"_s),
        {Kind::Workspace, harbour, {}, server});
    copies(window.findChild<QListView *>(u"outline"_s)->findChild<QAction *>(u"copyLinkAction"_s),
        {Kind::Section, harbour, store.names().pricing, server});
    clicked(window.findChild<QPushButton *>(u"shareButton"_s)->parentWidget(),
        {Kind::Workspace, harbour, {}, server});

    auto *card = window.findChild<ui::SuggestionCard *>();
    QVERIFY(card);
    clicked(card, {Kind::Suggestion, harbour, card->view().suggestion.id, server});
    window.showPlace(u"handoffs"_s);
    const models::Share share = store.shares().shares().first();
    clicked(window.findChild<QWidget *>(u"shareCard"_s), {Kind::Share, share.workspaceId, share.id, server});
}

namespace
{

/// As the window system delivers it: whether it was taken.
bool drop(QWidget &target, const QMimeData &data)
{
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &event);
    return event.isAccepted();
}

} // namespace

/// Whatever files they are, the import dialog says what can be done with each; the text below is left alone.
void TestMainWindow::takesDroppedFiles()
{
    tests::SampleStore store;
    ui::MainWindow window(store);
    window.openWorkspace(store.names().harbour);
    window.show();
    auto *editor = window.findChild<QPlainTextEdit *>(u"sectionEditor"_s);
    const QString text = editor->toPlainText();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QDir::tempPath()), QUrl::fromLocalFile(u"/no/such/file.png"_s)});
    QVERIFY(drop(*editor->viewport(), data));
    auto *dialog = window.findChild<QDialog *>(u"importDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    auto *files = dialog->findChild<QListWidget *>(u"importFiles"_s);
    QCOMPARE(files->count(), 2);
    auto *notice = dialog->findChild<ui::Banner *>();
    QTRY_VERIFY2(notice->text().contains(u"is a folder"_s), qPrintable(notice->text()));
    QCOMPARE(editor->toPlainText(), text);
}

void TestMainWindow::leavesOtherDropsAlone()
{
    tests::SampleStore store;
    ui::MainWindow window(store);
    window.openWorkspace(store.names().harbour);
    window.show();
    QMimeData data;
    data.setUrls({QUrl(u"https://example.com/a.md"_s)});
    drop(*window.findChild<QTreeView *>(u"workspaceList"_s)->viewport(), data);
    QVERIFY(!window.findChild<QDialog *>(u"importDialog"_s));
}

void TestMainWindow::accessEndsWhileOpen()
{
    tests::SampleStore store;
    ui::MainWindow window(store);
    window.openWorkspace(store.names().ferry);
    store.roleChanges(store.names().ferry, std::nullopt);
    QVERIFY(!window.workspaceId());
}

void TestMainWindow::choicesAreInEffectAtOnce()
{
    tests::SampleStore store;
    ui::MainWindow window(store);
    window.openWorkspace(store.names().harbour);
    window.show();
    auto *editor = window.findChild<ui::MarkdownEditor *>(u"sectionEditor"_s);
    auto *preview = window.findChild<QWidget *>(u"sectionPreview"_s);
    auto *panes = qobject_cast<QSplitter *>(preview->parentWidget());
    QVERIFY(panes);
    QVERIFY(editor->isSpellCheckEnabled());
    const QString text = editor->text();
    window.setEditing(
        {.fontFamily = u"Some font"_s, .spellCheck = false, .previewSide = ui::PreviewSide::Left});
    QVERIFY(!editor->isSpellCheckEnabled());
    QVERIFY(!window.findChild<QAction *>(u"spellCheckAction"_s)->isChecked());
    QCOMPARE(editor->font().families(), QStringList{u"Some font"_s});
    QVERIFY(panes->indexOf(preview) < panes->indexOf(editor));
    window.setEditing({.previewSide = ui::PreviewSide::Below});
    QCOMPARE(panes->orientation(), Qt::Vertical);
    QVERIFY(panes->indexOf(preview) > panes->indexOf(editor));
    QCOMPARE(editor->text(), text);

    QCOMPARE(store.workspacePart().presence(), std::optional(store.names().harbour));
    window.setPresenceShown(false);
    QCOMPARE(store.workspacePart().presence(), std::nullopt);
    window.openWorkspace(store.names().ferry);
    QCOMPARE(store.workspacePart().presence(), std::nullopt);
    window.setPresenceShown(true);
    QCOMPARE(store.workspacePart().presence(), std::optional(store.names().ferry));
}

void TestMainWindow::keysCanBeOthers()
{
    tests::SampleStore store;
    ui::MainWindow window(store);
    ui::ActionRegistry &registry = window.actionRegistry();
    QSet<QString> ids;
    for (const ui::ActionInfo &info : registry.infos()) {
        QVERIFY2(!info.id.isEmpty() && !ids.contains(info.id), qPrintable(info.text));
        ids.insert(info.id);
        QVERIFY(!info.text.isEmpty() && !info.text.contains(u'&') && !info.text.contains(u'\t'));
    }
    QStringList groups;
    for (const ui::ActionInfo &info : registry.infos()) {
        if (groups.isEmpty() || groups.last() != info.group)
            groups.append(info.group);
    }
    QCOMPARE(groups,
        (QStringList{u"File"_s, u"Edit"_s, u"View"_s, u"Proposal"_s, u"Help"_s, u"Text of a section"_s,
            u"List of sections"_s, u"Suggestions"_s, u"Answers and reasons"_s}));
    QCOMPARE(registry.infos().first().id, u"newProposalAction"_s);
    for (const QAction *action : window.menuBar()->findChildren<QAction *>()) {
        if (!action->shortcut().isEmpty())
            QVERIFY2(ids.contains(action->objectName()), qPrintable(action->text()));
    }
    // What others put into the menus later is in the list too, where the menu has it.
    const auto *view = window.menuBar()->findChild<QMenu *>(u"viewMenu"_s);
    auto late = std::make_unique<QAction>(u"&Late"_s);
    late->setObjectName(u"lateAction"_s);
    view->findChild<QMenu *>()->addAction(late.get());
    registry.addMenus(*window.menuBar());
    const auto isLate = [](const ui::ActionInfo &info) { return info.id == "lateAction"_L1; };
    const QList<ui::ActionInfo> more = registry.infos();
    QCOMPARE(more.size(), ids.size() + 1);
    const auto found = std::ranges::find_if(more, isLate);
    QCOMPARE(found->group, u"View"_s);
    QCOMPARE(found->text, u"Appearance: Late"_s);
    late.reset();
    QCOMPARE(registry.infos().size(), ids.size());

    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    registry.setShortcuts({{u"inboxAction"_s, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_I)}});
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window.place(), u"workspaces"_s);
    QTest::keyClick(&window, Qt::Key_I, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(window.place(), u"inbox"_s);
    registry.setShortcuts({});
    QCOMPARE(registry.action(u"inboxAction"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_2));
}

void TestMainWindow::statusTellsTheTruth_data()
{
    using Connection = sync::Status::Connection;
    QTest::addColumn<sync::Status>("status");
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("synced");
    const auto status = [](Connection connection, bool upToDate, int waiting, int needPerson) {
        sync::Status made;
        made.connection = connection;
        made.upToDate = upToDate;
        made.waiting = waiting;
        made.needPerson = needPerson;
        return made;
    };
    QTest::newRow("synced") << status(Connection::Online, true, 0, 0) << u"synced"_s << true;
    QTest::newRow("waiting") << status(Connection::Online, true, 2, 0) << u"2 edit"_s << false;
    QTest::newRow("offline") << status(Connection::Offline, false, 1, 0) << u"Offline"_s << false;
    QTest::newRow("refused") << status(Connection::Online, true, 0, 1) << u"need you"_s << false;
    QTest::newRow("catching up") << status(Connection::Online, false, 0, 0) << u"Fetching"_s << false;
    QTest::newRow("sign in") << status(Connection::SignInNeeded, false, 0, 0) << u"sign in"_s << false;
}

void TestMainWindow::statusTellsTheTruth()
{
    QFETCH(sync::Status, status);
    QFETCH(QString, part);
    QFETCH(bool, synced);
    const QString sentence = ui::StatusLine::sentence(status);
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
    QCOMPARE(sentence.contains(u"Everything synced"_s), synced);
}

void TestMainWindow::pictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("narrow") << QSize(1024, 720);
    QTest::newRow("comfortable") << QSize(1280, 800);
    QTest::newRow("wide") << QSize(1440, 900);
}

void TestMainWindow::pictures()
{
    QFETCH(QSize, size);
    tests::SampleStore store;
    QVERIFY(tests::takeScreenshots(u"window"_s, size, [&store] {
        auto *window = new ui::MainWindow(store);
        window->openSection(store.names().harbour, store.names().approach);
        return window;
    }));
}

void TestMainWindow::picturesOfSpecialCases()
{
    tests::SampleStore store;
    const auto harbour = [&store] {
        auto *window = new ui::MainWindow(store);
        window->openSection(store.names().harbour, store.names().approach);
        return window;
    };
    QVERIFY(tests::takeScreenshots(u"window-search"_s, {1280, 800}, harbour, [](QWidget &window) {
        QTest::keyClicks(window.findChild<QLineEdit *>(u"searchField"_s), u"boulder"_s);
        QTRY_VERIFY(window.findChild<QListView *>(u"searchResults"_s)->isVisible());
    }));
    QVERIFY(tests::takeScreenshots(
        u"new-proposal"_s, {460, 300}, [&store] { return new ui::NewProposalDialog(store); }));
    QVERIFY(store.workspaces().rename(store.names().harbour,
        u"Harbour retrofit of the eastern quays with shore power, ferry terminal and a new access road, second edition"_s));
    store.setOnline(false);
    store.queue(u"Edit of Team in Harbour retrofit"_s, store.names().harbour, store.names().team);
    for (const QSize &size : {QSize(1280, 800), QSize(1024, 720)})
        QVERIFY(tests::takeScreenshots(u"window-offline-long"_s, size, harbour));
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
