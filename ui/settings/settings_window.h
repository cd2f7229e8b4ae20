#pragma once

#include "models/problem.h"

#include <QList>
#include <QWidget>

#include <utility>

class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace agentee::ui
{

class AccountsPage;
class AgentPage;
class AppearancePage;
class Banner;
class DesktopPage;
class KeyboardPage;
class PrivacyPage;
class Settings;
class SettingsPage;
class StoragePage;

/// The settings: a list of subjects, a search over everything that is written on their pages, and the page.
/// There is nothing to confirm: a choice is in effect when it is made. Escape closes.
class SettingsWindow : public QWidget
{
    Q_OBJECT
public:
    enum class Page {
        Accounts,
        Appearance,
        Editing,
        Keyboard,
        Agent,
        Notifications,
        Desktop,
        Storage,
        Privacy
    };

    /// The settings must live longer.
    explicit SettingsWindow(Settings &settings, QWidget *parent = nullptr);

    /// Every page by what stands in the list, in the same order.
    static QList<std::pair<Page, QString>> pages();
    void showPage(Page page);
    Page page() const;
    AccountsPage &accounts() { return *m_accounts; }
    AppearancePage &appearance() { return *m_appearance; }
    KeyboardPage &keyboard() { return *m_keyboard; }
    DesktopPage &desktop() { return *m_desktop; }
    AgentPage &agent() { return *m_agent; }
    StoragePage &storage() { return *m_storage; }
    PrivacyPage &privacy() { return *m_privacy; }
    void showProblem(const models::Problem &problem);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addPage(SettingsPage *page);
    void search();
    QLineEdit *m_search;
    QListWidget *m_subjects;
    QStackedWidget *m_pages;
    Banner *m_notice;
    AccountsPage *m_accounts;
    AppearancePage *m_appearance;
    KeyboardPage *m_keyboard;
    AgentPage *m_agent;
    DesktopPage *m_desktop;
    StoragePage *m_storage;
    PrivacyPage *m_privacy;
};

} // namespace agentee::ui
