#include "ui/shell/main_window.h"

#include "sync/notification_store.h"
#include "sync/store.h"
#include "sync/suggestion_store.h"
#include "sync/workspace_store.h"
#include "ui/collaboration/draft_keeper.h"
#include "ui/export/export_acts.h"
#include "ui/import/import_dialog.h"
#include "ui/inbox/inbox_page.h"
#include "ui/kit/action_registry.h"
#include "ui/kit/activity_rail.h"
#include "ui/kit/avatar.h"
#include "ui/kit/banner.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/progress_line.h"
#include "ui/kit/reading_order.h"
#include "ui/outbox/conflict_bench.h"
#include "ui/palette/command_palette.h"
#include "ui/review/review_page.h"
#include "ui/sessions/sessions_panel.h"
#include "ui/share/handoffs_page.h"
#include "ui/share/share_dialog.h"
#include "ui/shell/status_line.h"
#include "ui/shell/workspace_list.h"
#include "ui/workspace/document_page.h"
#include "ui/workspace/workspace_page.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QResizeEvent>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

namespace
{

constexpr int narrowWidth = 1100; ///< below it list and sessions fold away

/// Of any kind: what cannot be imported is told in the import dialog, file by file.
QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data ? data->urls() : QList<QUrl>()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

MainWindow::MainWindow(sync::Store &store, QWidget *parent)
    : QMainWindow(parent)
    , m_store(store)
    , m_registry(new ActionRegistry(this))
    , m_found(new PaletteSource(store, *m_registry, this))
    , m_rail(new ActivityRail(this))
    , m_side(new QWidget(this))
    , m_list(new WorkspaceList(store, this))
    , m_places(new QStackedWidget(this))
    , m_welcome(new EmptyState(this))
    , m_workspace(new WorkspacePage(store, this))
    , m_sessions(new SessionsPanel(store, this))
    , m_status(new StatusLine(store, this))
    , m_notice(new Banner(this))
    , m_panes(new QSplitter(Qt::Horizontal, this))
    , m_exports(new ExportActs(store, [this] { return m_workspace->workspaceId(); }, this))
{
    setObjectName(u"mainWindow"_s);
    resize(1280, 800);
    m_rail->setObjectName(u"activityRail"_s);
    m_side->setMinimumWidth(200);
    m_places->setMinimumWidth(420);
    m_welcome->setContent(u"document-edit"_s, tr("Choose a proposal on the left, or start one."),
        tr("You can also drop Markdown files anywhere in this window."), tr("New proposal"));
    m_places->addWidget(m_welcome);
    m_places->addWidget(m_workspace);
    m_notice->setObjectName(u"windowNotice"_s);
    m_notice->setClosable(true);

    auto *centre = new QWidget(this);
    auto *centreColumn = new QVBoxLayout(centre);
    centreColumn->setContentsMargins(0, 0, 0, 0);
    centreColumn->setSpacing(0);
    centreColumn->addWidget(m_notice);
    centreColumn->addWidget(m_exports->progress());
    centreColumn->addWidget(m_places, 1);
    m_panes->setObjectName(u"mainSplitter"_s);
    m_panes->setHandleWidth(1);
    m_panes->setChildrenCollapsible(false);
    auto *sideColumn = new QVBoxLayout(m_side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->setSpacing(0);
    sideColumn->addWidget(m_list, 1);
    m_panes->addWidget(m_side);
    m_panes->addWidget(centre);
    m_panes->addWidget(m_sessions);
    m_panes->setStretchFactor(1, 1);
    m_panes->setSizes({240, 660, 352});
    auto *all = new QWidget(this);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_panes, 1);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(m_status);
    setCentralWidget(all);
    m_palette = new CommandPalette(*m_found, *this);
    connect(m_palette, &CommandPalette::chosen, this, &MainWindow::take);
    makeRail();
    makeMenus();

    connect(m_list, &WorkspaceList::opened, this, &MainWindow::openWorkspace);
    connect(m_list, &WorkspaceList::sectionOpened, this, &MainWindow::openSection);
    connect(m_list, &WorkspaceList::newRequested, this, &MainWindow::showNewProposal);
    connect(m_list, &WorkspaceList::found, this, &MainWindow::workspaceFound);
    connect(m_welcome, &EmptyState::activated, this, &MainWindow::showNewProposal);
    connect(
        m_workspace, &WorkspacePage::shareRequested, this, [this](const models::Id &id) { showShare(id); });
    connect(m_workspace, &WorkspacePage::linkActivated, this, &MainWindow::askToOpen);
    connect(m_workspace, &WorkspacePage::gone, this, [this](const QString &title) {
        m_places->setCurrentWidget(m_welcome);
        m_sessions->setWorkspace(std::nullopt);
        m_list->setCurrent(std::nullopt);
        m_notice->clearActions();
        m_notice->showMessage(Banner::Kind::Info, tr("You no longer have access to “%1”.").arg(title),
            tr("Ask its owner if you still need it."));
        updateTitle();
        updateActions();
    });
    connect(m_sessions, &SessionsPanel::workspaceRequested, this, &MainWindow::openWorkspace);
    m_exports->setConversation([this] { return m_sessions->shownGrant(); });
    connect(m_exports, &ExportActs::reading, this, &MainWindow::flush);
    connect(m_exports, &ExportActs::failed, this, &MainWindow::showProblem);
    connect(m_exports, &ExportActs::exported, this, [this](const QString &title, const QString &path) {
        m_notice->clearActions();
        m_notice->showMessage(
            Banner::Kind::Success, tr("Exported “%1”.").arg(title), QDir::toNativeSeparators(path));
    });
    connect(m_status, &StatusLine::activated, this, [this] {
        if (m_store.status().connection == sync::Status::Connection::SignInNeeded)
            Q_EMIT signInAgainRequested();
        else
            showPlace(u"outbox"_s);
    });
    connect(&store.notifications(), &sync::NotificationStore::changed, this, &MainWindow::updateBadges);
    connect(&store.suggestions(), &sync::SuggestionStore::changed, this, &MainWindow::updateBadges);
    connect(&store, &sync::Store::statusChanged, this, &MainWindow::updateBadges);
    connect(&store.workspaces(), &sync::WorkspaceStore::workspaceChanged, this, &MainWindow::updateTitle);
    qApp->installEventFilter(this);
    showPlace(u"workspaces"_s);
    updateBadges();
    updateActions();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeRail()
{
    m_rail->addPlace(u"workspaces"_s, tr("Proposals"), u"folder-documents"_s);
    m_rail->addPlace(u"inbox"_s, tr("Inbox"), u"mail-folder-inbox"_s);
    m_rail->addPlace(u"review"_s, tr("Review"), u"checkmark"_s);
    m_rail->addPlace(u"handoffs"_s, tr("Handoffs"), u"document-share"_s);
    m_rail->addPlace(u"outbox"_s, tr("Waiting to be sent"), u"document-send"_s);
    m_rail->addBottomAction(u"settings"_s, tr("Settings"), u"configure"_s);
    m_rail->addBottomAction(u"account"_s, tr("Account"), u"system-switch-user"_s);
    auto *avatar = new Avatar(28);
    avatar->setPerson(models::idText(m_store.me().id), m_store.me().name, m_store.me().initials);
    m_rail->addBottomWidget(avatar);
    connect(m_rail, &ActivityRail::activated, this, [this](const QString &id) {
        if (id == "settings"_L1)
            Q_EMIT settingsRequested();
        else if (id != "account"_L1)
            showPlace(id);
        else
            m_accounts->popup(m_rail->mapToGlobal(QPoint(m_rail->width(), m_rail->height() - 40)));
    });
}

QWidget *MainWindow::makePage(const QString &place)
{
    if (place == "inbox"_L1) {
        auto *inbox = new InboxPage(m_store, this);
        connect(inbox, &InboxPage::workspaceRequested, this, &MainWindow::openWorkspace);
        connect(inbox, &InboxPage::transcriptRequested, this, &MainWindow::showTranscript);
        connect(inbox, &InboxPage::suggestionRequested, this, &MainWindow::showSuggestion);
        return inbox;
    }
    if (place == "review"_L1) {
        auto *review = new ReviewPage(m_store, this);
        connect(review, &ReviewPage::workspaceRequested, this, &MainWindow::openWorkspace);
        return review;
    }
    if (place == "handoffs"_L1) {
        auto *handoffs = new HandoffsPage(m_store, this);
        connect(handoffs, &HandoffsPage::workspaceRequested, this, &MainWindow::openWorkspace);
        return handoffs;
    }
    return new ConflictBench(m_store, this);
}

void MainWindow::showPlace(const QString &place)
{
    flush();
    m_place = place;
    if (place == "workspaces"_L1) {
        m_places->setCurrentWidget(
            m_workspace->workspaceId() ? static_cast<QWidget *>(m_workspace) : m_welcome);
    } else {
        QWidget *&page = m_pages[place];
        if (!page) {
            page = makePage(place);
            m_places->addWidget(page);
        }
        m_places->setCurrentWidget(page);
    }
    m_rail->setCurrent(place);
    fold();
    updateTitle();
    updateActions();
}

QString MainWindow::place() const
{
    return m_place;
}

std::optional<models::Id> MainWindow::workspaceId() const
{
    return m_workspace->workspaceId();
}

MainWindow::Spot MainWindow::spot() const
{
    return {.place = m_place,
        .workspaceId = workspaceId(),
        .sectionId = m_workspace->document().currentSection(),
        .tab = int(m_workspace->tab())};
}

void MainWindow::goTo(const Spot &spot)
{
    if (spot.workspaceId && spot.sectionId)
        openSection(*spot.workspaceId, *spot.sectionId);
    else if (spot.workspaceId)
        openWorkspace(*spot.workspaceId);
    m_workspace->showTab(WorkspacePage::Tab(spot.tab));
    showPlace(spot.place);
}

void MainWindow::openWorkspace(const models::Id &workspaceId)
{
    if (!m_store.workspaces().workspace(workspaceId)) {
        showProblem({.kind = models::Problem::Kind::NotFound,
            .title = tr("This proposal is not here."),
            .nextStep = tr("It may still be on its way, or you have no access to it any more.")});
        return;
    }
    m_notice->hide();
    m_workspace->setWorkspace(workspaceId);
    m_sessions->setWorkspace(workspaceId);
    m_list->setCurrent(workspaceId);
    m_found->remember(PaletteItem::Kind::Workspace, models::idText(workspaceId));
    showPlace(u"workspaces"_s);
    Q_EMIT workspaceOpened(workspaceId);
}

void MainWindow::openSection(const models::Id &workspaceId, const models::Id &sectionId)
{
    openWorkspace(workspaceId);
    m_workspace->showSection(sectionId);
}

void MainWindow::importFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    auto *dialog = new ImportDialog(m_store, paths, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::imported, this, &MainWindow::openWorkspace);
    dialog->open();
}

void MainWindow::showShare(const models::Id &workspaceId, std::optional<models::Id> personId)
{
    auto *dialog = new ShareDialog(m_store, workspaceId, this);
    if (personId)
        dialog->choosePerson(*personId);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ShareDialog::previewShown, this,
        [this, workspaceId] { Q_EMIT sharePreviewShown(workspaceId); });
    dialog->open();
}

void MainWindow::showTranscript(const models::Id &workspaceId, const models::Id &grantId)
{
    openWorkspace(workspaceId);
    wantedPanes().sessions = true;
    fold();
    m_sessions->showTranscript(grantId);
}

void MainWindow::showSuggestion(const models::Id &workspaceId, const models::Id &suggestionId)
{
    openWorkspace(workspaceId);
    m_workspace->showSuggestion(suggestionId);
}

void MainWindow::setGuide(QWidget *guide)
{
    m_side->layout()->addWidget(guide);
}

void MainWindow::setServerNote(const QString &note)
{
    m_status->setNote(note);
}

void MainWindow::showProblem(const models::Problem &problem)
{
    m_notice->clearActions();
    m_notice->showMessage(Banner::Kind::Error, problem.title, problem.nextStep);
}

void MainWindow::updateBadges()
{
    const int unread = m_store.notifications().unreadCount();
    m_rail->setBadge(u"inbox"_s, unread, tr("%n unread", nullptr, unread));
    const int waiting = int(m_store.suggestions().waitingForMe().size());
    m_rail->setBadge(u"review"_s, waiting, tr("%n suggestion(s) wait for you", nullptr, waiting));
    const int refused = m_store.status().needPerson;
    m_rail->setBadge(u"outbox"_s, refused, tr("%n edit(s) need you", nullptr, refused));
    updateTitle();
}

void MainWindow::updateTitle()
{
    const auto workspace = m_workspace->workspaceId()
        ? m_store.workspaces().workspace(*m_workspace->workspaceId())
        : std::nullopt;
    QString title =
        workspace && m_place == "workspaces"_L1 ? tr("%1 – Agentee").arg(workspace->title) : tr("Agentee");
    if (const int unread = m_store.notifications().unreadCount(); unread > 0)
        title = tr("(%1) %2").arg(QString::number(unread), title);
    setWindowTitle(title);
}

void MainWindow::fold()
{
    const bool workspaces = m_place == "workspaces"_L1;
    const Panes &panes = wantedPanes();
    // Qt would take the keyboard to the title, and the next key would rename the proposal.
    const QWidget *focus = focusWidget();
    if (workspaces && !panes.list && (!focus || m_side->isAncestorOf(focus)))
        m_rail->setFocus(Qt::OtherFocusReason);
    m_side->setVisible(panes.list && workspaces);
    m_sessions->setVisible(panes.sessions && workspaces && m_workspace->workspaceId().has_value());
    if (m_showList)
        m_showList->setChecked(panes.list);
    if (m_showSessions)
        m_showSessions->setChecked(panes.sessions);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool narrow = event->size().width() < narrowWidth;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    m_narrowPanes = {.list = false, .sessions = false};
    fold();
}

MainWindow::Panes &MainWindow::wantedPanes()
{
    return m_narrow ? m_narrowPanes : m_widePanes;
}

void MainWindow::flush()
{
    m_workspace->flush();
    for (DraftKeeper *keeper : findChildren<DraftKeeper *>())
        keeper->flush();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    flush();
    QMainWindow::closeEvent(event);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    const bool drag = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
    if (!drag && event->type() != QEvent::Drop)
        return QMainWindow::eventFilter(watched, event);
    const auto *widget = qobject_cast<QWidget *>(watched);
    auto *drop = static_cast<QDropEvent *>(event);
    // What comes from this program is a section on its way, and here already.
    if (!widget || widget->window() != this || drop->source())
        return QMainWindow::eventFilter(watched, event);
    const QStringList paths = localFiles(drop->mimeData());
    if (paths.isEmpty())
        return QMainWindow::eventFilter(watched, event);
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (!drag && paths.size() == 1 && paths.first().endsWith(".jsonl"_L1, Qt::CaseInsensitive))
        importConversation(paths.first());
    else if (!drag)
        importFiles(paths);
    return true;
}

void MainWindow::restoreLayout(const QSettings &settings)
{
    restoreFrame(settings);
    m_found->setRecent(settings.value("palette/recent").toStringList());
}

void MainWindow::restoreFrame(const QSettings &settings)
{
    restoreGeometry(settings.value("window/geometry").toByteArray());
    m_panes->restoreState(settings.value("window/panes").toByteArray());
    m_widePanes.list = settings.value("window/list", true).toBool();
    m_widePanes.sessions = settings.value("window/sessions", true).toBool();
    fold();
}

void MainWindow::saveLayout(QSettings &settings) const
{
    saveFrame(settings);
    settings.setValue("palette/recent", m_found->recent());
}

void MainWindow::saveFrame(QSettings &settings) const
{
    settings.setValue("window/geometry", saveGeometry());
    settings.setValue("window/panes", m_panes->saveState());
    settings.setValue("window/list", m_widePanes.list);
    settings.setValue("window/sessions", m_widePanes.sessions);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return focusInReadingOrder(*this, next);
}

} // namespace agentee::ui
