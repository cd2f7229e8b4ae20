#include "ui/shell/main_window.h"

#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/export/export_acts.h"
#include "ui/import/conversation_import_dialog.h"
#include "ui/kit/action_registry.h"
#include "ui/kit/activity_rail.h"
#include "ui/rendering/markdown_renderer.h"
#include "ui/sessions/sessions_panel.h"
#include "ui/settings/account_name.h"
#include "ui/settings/setting_values.h"
#include "ui/shell/new_proposal_dialog.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/workspace_list.h"
#include "ui/workspace/document_page.h"
#include "ui/workspace/outline_panel.h"
#include "ui/workspace/workspace_header.h"
#include "ui/workspace/workspace_page.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

QAction *MainWindow::addAct(
    QMenu &menu, const QString &name, const QString &text, const QKeySequence &shortcut, const Slot &slot)
{
    QAction *action = menu.addAction(text);
    action->setObjectName(name);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void MainWindow::makeMenus()
{
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeProposalMenu();
    makeHelpMenu();
    m_registry->addMenus(*menuBar());
    addPlaces();
    connect(m_registry, &ActionRegistry::shortcutsChanged, this, &MainWindow::showShortcutsOnRail);
    showShortcutsOnRail();
}

void MainWindow::showShortcutsOnRail()
{
    for (const ActionInfo &info : m_registry->infos())
        m_rail->setShortcut(
            info.id.chopped(qMin(info.id.size(), qsizetype(6))), info.now); // without "Action"
}

void MainWindow::makeFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    menu->setObjectName(u"fileMenu"_s);
    addAct(
        *menu, u"newProposalAction"_s, tr("New proposal…"), QKeySequence::New, [this] { showNewProposal(); });
    addAct(*menu, u"importAction"_s, tr("Import Markdown…"), QKeySequence::Open, [this] { chooseImport(); });
    m_needWorkspace.append(addAct(*menu, u"importConversationAction"_s, tr("Import a conversation…"), {},
        [this] { chooseConversation(); }));
    m_needWorkspace.append(m_exports->addTo(*menu));
    menu->addSeparator();
    m_accounts = menu->addMenu(tr("Accounts"));
    m_accounts->setObjectName(u"accountsMenu"_s);
    addAct(*m_accounts, u"addAccountAction"_s, tr("Sign in as somebody else…"), {},
        [this] { Q_EMIT addAccountRequested(); });
    addAct(*menu, u"signOutAction"_s, tr("Sign out…"), {}, [this] {
        flush();
        Q_EMIT signOutRequested();
    });
    menu->addSeparator();
    addAct(*menu, u"quitAction"_s, tr("Quit"), QKeySequence::Quit, [] { QCoreApplication::quit(); });
}

void MainWindow::setAccounts(const QList<AccountChoice> &accounts)
{
    QAction *add = m_accounts->actions().last();
    for (QAction *before : m_accounts->actions()) {
        if (before != add)
            delete before;
    }
    for (const AccountChoice &account : accounts) {
        auto *action = new QAction(QString(account.label).replace(u'&', u"&&"_s), m_accounts);
        action->setObjectName(u"account_"_s + accountName(account.key));
        m_accounts->insertAction(add, action);
        connect(action, &QAction::triggered, this, [this, key = account.key] { Q_EMIT accountChosen(key); });
        action->setCheckable(true);
        action->setChecked(account.current);
    }
    if (!accounts.isEmpty())
        m_accounts->insertSeparator(add);
    m_registry->addMenus(*menuBar());
}

void MainWindow::makeEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    const auto onEditor = [](void (QPlainTextEdit::*act)()) {
        return [act] {
            if (auto *editor = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()))
                (editor->*act)();
        };
    };
    // The editors know these keys themselves; here they are shown, so they must not be taken from them.
    const auto shown = [this, menu](const QString &name, const QString &text, QKeySequence::StandardKey key,
                           const Slot &slot) {
        const QString keys = QKeySequence(key).toString(QKeySequence::NativeText);
        QAction *action = menu->addAction(keys.isEmpty() ? text : text + u'\t' + keys);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, slot);
        m_registry->addFixed(action, menu->title(), key);
    };
    shown(u"undoAction"_s, tr("Undo"), QKeySequence::Undo, onEditor(&QPlainTextEdit::undo));
    shown(u"redoAction"_s, tr("Redo"), QKeySequence::Redo, onEditor(&QPlainTextEdit::redo));
    menu->addSeparator();
    shown(u"cutAction"_s, tr("Cut"), QKeySequence::Cut, onEditor(&QPlainTextEdit::cut));
    shown(u"copyAction"_s, tr("Copy"), QKeySequence::Copy, onEditor(&QPlainTextEdit::copy));
    shown(u"pasteAction"_s, tr("Paste"), QKeySequence::Paste, onEditor(&QPlainTextEdit::paste));
    menu->addSeparator();
    addPaletteActions(*menu);
    m_needWorkspace.append(
        addAct(*menu, u"findAction"_s, tr("Find in this section"), QKeySequence::Find, [this] {
            m_workspace->showTab(WorkspacePage::Tab::Document);
            m_workspace->document().findText();
        }));
    m_spelling = addAct(*menu, u"spellCheckAction"_s, tr("Check spelling"), {},
        [this] { Q_EMIT spellCheckChosen(m_spelling->isChecked()); });
    m_spelling->setCheckable(true);
    menu->addSeparator();
    addAct(*menu, u"settingsAction"_s, tr("Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma),
        [this] { Q_EMIT settingsRequested(); });
    setEditing({});
}

void MainWindow::setEditing(const EditingChoices &choices)
{
    m_spelling->setChecked(choices.spellCheck);
    m_workspace->document().setEditing(choices);
}

void MainWindow::setPresenceShown(bool shown)
{
    m_workspace->setPresenceShown(shown);
}

void MainWindow::makeViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    menu->setObjectName(u"viewMenu"_s);
    const QList<std::pair<QString, QString>> places{{u"workspaces"_s, tr("Proposals")},
        {u"inbox"_s, tr("Inbox")}, {u"review"_s, tr("Review")}, {u"handoffs"_s, tr("Handoffs")},
        {u"outbox"_s, tr("Waiting to be sent")}};
    int key = Qt::Key_1;
    for (const auto &[id, name] : places) {
        addAct(*menu, id + u"Action"_s, name, QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key(key++))),
            [this, id] { showPlace(id); });
    }
    menu->addSeparator();
    m_showList =
        addAct(*menu, u"showListAction"_s, tr("List of proposals"), QKeySequence(Qt::Key_F9), [this] {
            wantedPanes().list = m_showList->isChecked();
            fold();
        });
    m_showSessions = addAct(*menu, u"showSessionsAction"_s, tr("Sessions"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [this] {
            wantedPanes().sessions = m_showSessions->isChecked();
            fold();
        });
    m_showList->setCheckable(true);
    m_showSessions->setCheckable(true);
    menu->addSeparator();
    addWaysInProposal(*menu);
    menu->addSeparator();
    QMenu *appearance = menu->addMenu(tr("Appearance"));
    m_schemes = new QActionGroup(this);
    const QList<std::pair<Theme::Scheme, QString>> schemes{
        {Theme::Scheme::FollowSystem, tr("Like the system")}, {Theme::Scheme::Light, tr("Light")},
        {Theme::Scheme::Dark, tr("Dark")}};
    for (const auto &[scheme, name] : schemes) {
        QAction *action = addAct(*appearance, u"scheme%1Action"_s.arg(int(scheme)), name, {},
            [this, chosen = scheme] { Q_EMIT schemeChosen(chosen); });
        action->setCheckable(true);
        action->setData(int(scheme));
        m_schemes->addAction(action);
    }
    setScheme(Theme::Scheme::FollowSystem);
}

void MainWindow::setScheme(Theme::Scheme scheme)
{
    for (QAction *action : m_schemes->actions())
        action->setChecked(action->data().toInt() == int(scheme));
}

void MainWindow::makeProposalMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Proposal"));
    const auto add = [this, menu](const QString &name, const QString &text, const QKeySequence &key,
                         const Slot &slot) { m_needWorkspace.append(addAct(*menu, name, text, key, slot)); };
    add(u"shareAction"_s, tr("Share…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
        [this] { Q_EMIT m_workspace->header().shareRequested(); });
    add(u"askAgentAction"_s, tr("Ask your agent"), QKeySequence(Qt::CTRL | Qt::Key_J), [this] {
        wantedPanes().sessions = true;
        fold();
        m_sessions->showMine();
    });
    menu->addSeparator();
    add(u"nextChangeAction"_s, tr("Next change you have not seen"), QKeySequence(Qt::Key_F8), [this] {
        m_workspace->showTab(WorkspacePage::Tab::Document);
        m_workspace->document().goToNextUnseen();
    });
    add(u"addSectionAction"_s, tr("Add a section"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [this] {
        m_workspace->showTab(WorkspacePage::Tab::Document);
        m_workspace->document().outline().addSection();
    });
    add(u"renameSectionAction"_s, tr("Rename the section"), QKeySequence(Qt::Key_F2),
        [this] { m_workspace->document().outline().renameCurrent(); });
    add(u"renameProposalAction"_s, tr("Rename the proposal"), {},
        [this] { m_workspace->header().editTitle(); });
    addLinkActions(*menu);
    menu->addSeparator();
    add(u"nextStepAction"_s, tr("Go to the next step"), {}, [this] { m_workspace->header().advance(); });
    add(u"previousStepAction"_s, tr("Go back one step"), {}, [this] { m_workspace->header().goBack(); });
    add(u"takeEditRightAction"_s, tr("Take the edit right"), {},
        [this] { m_workspace->header().takeEditRight(); });
    menu->addSeparator();
    addAct(*menu, u"syncNowAction"_s, tr("Synchronise now"), QKeySequence::Refresh,
        [this] { m_store.syncNow(); });
}

void MainWindow::makeHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    menu->setObjectName(u"helpMenu"_s);
    addAct(*menu, u"shortcutsAction"_s, tr("Keyboard shortcuts"), QKeySequence::HelpContents,
        [this] { showShortcuts(); });
    addAct(*menu, u"aboutAction"_s, tr("About Agentee"), {}, [this] {
        auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Agentee"),
            tr("Agentee %1").arg(QApplication::applicationVersion()), QMessageBox::Close, this);
        box->setInformativeText(tr("Proposals that people and their agents write together."));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
}

void MainWindow::updateActions()
{
    const bool open = m_workspace->workspaceId().has_value() && m_place == "workspaces"_L1;
    for (QAction *action : std::as_const(m_needWorkspace))
        action->setEnabled(open);
}

void MainWindow::showShortcuts()
{
    auto *dialog = new ShortcutsDialog(tr("Keyboard shortcuts"), m_registry->infos(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showNewProposal()
{
    auto *dialog = new NewProposalDialog(m_store, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewProposalDialog::created, this, &MainWindow::openWorkspace);
    dialog->open();
}

void MainWindow::chooseImport()
{
    auto *dialog = new QFileDialog(this, tr("Import Markdown"), {}, tr("Markdown (*.md *.markdown *.txt)"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::importFiles);
    dialog->open();
}

void MainWindow::chooseConversation()
{
    auto *dialog = new QFileDialog(
        this, tr("Import a conversation"), {}, tr("Session files of Claude Code and Codex (*.jsonl)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::importConversation);
    dialog->open();
}

void MainWindow::importConversation(const QString &path)
{
    const auto id = m_workspace->workspaceId();
    if (!id) {
        showProblem({.kind = models::Problem::Kind::InvalidFields,
            .title = tr("A conversation is imported into a proposal."),
            .nextStep = tr("Open the proposal that it is about, then import it again.")});
        return;
    }
    auto *dialog = new ConversationImportDialog(m_store, *id, path, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConversationImportDialog::imported, this, [this] {
        wantedPanes().sessions = true;
        fold();
        m_sessions->showMine();
    });
    dialog->open();
}

void MainWindow::askToOpen(const QUrl &link)
{
    if (!isSafeLink(link))
        return;
    if (models::placeFromLink(link)) {
        openLink(link);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Open a link"),
        tr("Open this address outside of Agentee?"), QMessageBox::NoButton, this);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(link.toDisplayString());
    box->addButton(tr("Open in the browser"), QMessageBox::AcceptRole);
    box->addButton(tr("Stay here"), QMessageBox::RejectRole);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QDialog::accepted, this, [link] { QDesktopServices::openUrl(link); });
    box->open();
}

} // namespace agentee::ui
