#pragma once

#include "models/notification.h"
#include "models/place_link.h"
#include "models/problem.h"
#include "ui/kit/theme.h"

#include <QMainWindow>

#include <functional>
#include <optional>

class QActionGroup;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class ActionRegistry;
class ActivityRail;
class Banner;
class CommandPalette;
struct EditingChoices;
class EmptyState;
struct PaletteItem;
class PaletteSource;
class ExportActs;
class SessionsPanel;
class StatusLine;
class WorkspaceList;
class WorkspacePage;

/// The window of one signed-in person: rail, list, the place that is open, sessions, status line. Knows the
/// store alone; accounts, appearance and the program's end are asked for through signals.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Where somebody is, to be there again in another window.
    struct Spot {
        QString place;
        std::optional<models::Id> workspaceId;
        std::optional<models::Id> sectionId;
        int tab = 0; ///< of the workspace, from the left
    };
    struct Offer {
        QString act; ///< may hold names, so it has no mnemonic
        std::function<void()> accepted;
    };
    struct AccountChoice {
        QString key;
        QString label;
        bool current = false;
    };

    /// The store must live longer than the window.
    explicit MainWindow(sync::Store &store, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openWorkspace(const models::Id &workspaceId);
    void openSection(const models::Id &workspaceId, const models::Id &sectionId);
    void showPlace(const QString &place);
    QString place() const;
    std::optional<models::Id> workspaceId() const;
    Spot spot() const;
    void goTo(const Spot &spot);
    /// The server whose places these are, as its account names it; it stands in the links that people copy.
    void setServer(const QUrl &server);
    /// Goes there and does nothing else, or says in the window why not.
    void openPlace(const models::PlaceLink &place);
    /// Goes where it leads, as the inbox does; it is read then. One that leads nowhere any more is shown in
    /// the inbox.
    void openNotification(const models::Notification &notification);
    /// Shows the import dialog for Markdown files.
    void importFiles(const QStringList &paths);
    /// Shows what is in a session file of another program, to add it to one's own conversation about the open
    /// proposal.
    void importConversation(const QString &path);
    /// What the person must see although it belongs to no screen.
    void showProblem(const models::Problem &problem);
    /// The same with acts that may help. Several of them are in the menu of one button with the words
    /// `together`.
    void showOffers(
        const QString &text, const QString &detail, const QList<Offer> &offers, const QString &together = {});

    /// Under the list, with which it comes and goes. Taken over.
    void setGuide(QWidget *guide);
    /// What the status line says besides, of a server on this computer; may be empty.
    void setServerNote(const QString &note);
    void setAccounts(const QList<AccountChoice> &accounts);
    void setScheme(Theme::Scheme scheme);
    void setEditing(const EditingChoices &choices);
    void setPresenceShown(bool shown);
    /// Everything that the menus can do.
    ActionRegistry &actionRegistry() { return *m_registry; }
    void restoreLayout(const QSettings &settings);
    void saveLayout(QSettings &settings) const;
    /// Of the layout, what depends on the screens: where the window lies, and how its panes share it.
    void restoreFrame(const QSettings &settings);
    void saveFrame(QSettings &settings) const;
    /// Saves what was typed.
    void flush();

public Q_SLOTS:
    /// See models::PlaceLink. Anything else is refused with a sentence; a place on another server is left to
    /// linkElsewhere().
    void openLink(const QUrl &link);

Q_SIGNALS:
    void linkElsewhere(const QUrl &link, const QUrl &server);
    /// The place is on this server, or a link does not say where, and it is not here; which was told.
    void placeMissing(const agentee::models::PlaceLink &place);
    void accountChosen(const QString &key);
    void addAccountRequested();
    void signInAgainRequested();
    void signOutRequested();
    void schemeChosen(agentee::ui::Theme::Scheme scheme);
    void spellCheckChosen(bool on);
    void settingsRequested();
    void workspaceOpened(const agentee::models::Id &workspaceId);
    void workspaceFound(const agentee::models::Id &workspaceId); ///< by searching
    void sharePreviewShown(const agentee::models::Id &workspaceId);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    using Slot = std::function<void()>;
    /// Which panes beside the document the person wants to see.
    struct Panes {
        bool list = true;
        bool sessions = true;
    };
    QAction *addAct(QMenu &menu, const QString &name, const QString &text, const QKeySequence &shortcut,
        const Slot &slot);
    void makeRail();
    void makeMenus();
    void showShortcutsOnRail();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeProposalMenu();
    void makeHelpMenu();
    QWidget *makePage(const QString &place);
    void showNewProposal();
    void chooseImport();
    void chooseConversation();
    void showShare(const models::Id &workspaceId, std::optional<models::Id> personId = {});
    void showTranscript(const models::Id &workspaceId, const models::Id &grantId);
    void showSuggestion(const models::Id &workspaceId, const models::Id &suggestionId);
    void askToOpen(const QUrl &link);
    void copyLink(models::PlaceLink place);
    void addLinkActions(QMenu &menu);
    void addPaletteActions(QMenu &menu);
    /// Ways to the parts of a proposal, and from section to section.
    void addWaysInProposal(QMenu &menu);
    void showPart(int tab);
    void addPlaces();
    void showPalette();
    void take(const PaletteItem &item);
    void searchEverywhere(const QString &words);
    void showShortcuts();
    void updateBadges();
    void updateTitle();
    void updateActions();
    void fold();
    Panes &wantedPanes();

    sync::Store &m_store;
    QUrl m_server;
    ActionRegistry *m_registry;
    PaletteSource *m_found;
    CommandPalette *m_palette;
    ActivityRail *m_rail;
    QWidget *m_side; ///< the list, and what stands under it
    WorkspaceList *m_list;
    QStackedWidget *m_places;
    EmptyState *m_welcome;
    WorkspacePage *m_workspace;
    SessionsPanel *m_sessions;
    StatusLine *m_status;
    Banner *m_notice;
    QSplitter *m_panes;
    ExportActs *m_exports;
    QHash<QString, QWidget *> m_pages;
    QString m_place;
    QAction *m_showList = nullptr;
    QAction *m_showSessions = nullptr;
    QList<QAction *> m_needWorkspace;
    QActionGroup *m_schemes = nullptr;
    QAction *m_spelling = nullptr;
    QMenu *m_accounts = nullptr;
    Panes m_widePanes; ///< kept while the window is narrow
    Panes m_narrowPanes;
    bool m_narrow = false;
};

} // namespace agentee::ui
