#pragma once

#include "app/diagnostics/crash_offer.h"
#include "sync/profile.h"

#include <QPointer>
#include <QWidget>

#include <memory>

namespace agentee::ui
{
class MainWindow;
class ReportDialog;
} // namespace agentee::ui

namespace agentee::client
{

class ActivityLog;

/// What a person can do when things went wrong: "Collect diagnostics…" in the Help menu, and after a crash
/// the offer to look at its report. Nothing leaves the computer but through the person's hands.
class Diagnostics : public QObject
{
    Q_OBJECT
public:
    /// The profile must live longer; `folder` is its.
    Diagnostics(const QString &folder, const sync::Profile &profile, QObject *parent = nullptr);
    ~Diagnostics() override;

    /// Both live at least as long as the window is shown; a later window takes the earlier one's place.
    void attach(ui::MainWindow &window, sync::Account &account);
    /// For a window without an account; attach() does the same.
    void offerCrash(QWidget &window);
    /// A dialog over the window, with the collection when it is made.
    void showCollection(QWidget &window);
    /// What a collection is, in the words of its dialog.
    static QString explanation();

private:
    const QString m_folder;
    const sync::Profile &m_profile;
    QPointer<sync::Account> m_account;
    CrashOffer m_crash;
    std::unique_ptr<ActivityLog> m_activity;
};

} // namespace agentee::client
