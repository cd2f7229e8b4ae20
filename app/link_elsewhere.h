#pragma once

#include "models/place_link.h"
#include "sync/account.h"

#include <QObject>
#include <QUrl>

namespace agentee::sync
{
class Profile;
}

namespace agentee::ui
{
class MainWindow;
}

namespace agentee::client
{

/// Links to places that the open account does not have: says where they lead, and offers the accounts that
/// are there. Nothing is asked of another server, and no account is opened, before the person wants it; only
/// what was synced on this computer is looked at.
class LinkElsewhere : public QObject
{
    Q_OBJECT
public:
    /// The profile must live longer.
    explicit LinkElsewhere(sync::Profile &profile, QObject *parent = nullptr);

    /// From now on for this window, which also takes the links that are activated in texts. `open` is the
    /// account that it shows.
    void attach(ui::MainWindow &window, const sync::AccountInfo &open);

Q_SIGNALS:
    /// The person wants that account; the link is to be opened there.
    void switchRequested(const QString &accountKey, const QUrl &link);

private:
    struct Standing {
        QList<sync::AccountInfo> accounts; ///< that have the place; else those that may
        bool isKnown = false; ///< that they have it
    };
    Standing standingOf(
        const models::PlaceLink &place, const QUrl &server, const sync::AccountInfo &open) const;
    void tellServer(
        ui::MainWindow &window, const QUrl &link, const QUrl &server, const sync::AccountInfo &open);
    void tellAccount(ui::MainWindow &window, const models::PlaceLink &place, const sync::AccountInfo &open);
    void offer(ui::MainWindow &window, const QString &text, const QString &detail,
        const QList<sync::AccountInfo> &accounts, const QUrl &link);
    sync::Profile &m_profile;
};

} // namespace agentee::client
