#include "app/link_elsewhere.h"

#include "app/preferences.h"
#include "ui/shell/main_window.h"

#include <QDesktopServices>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::client
{

LinkElsewhere::LinkElsewhere(const sync::Profile &profile, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
{
}

void LinkElsewhere::attach(ui::MainWindow &window)
{
    QDesktopServices::setUrlHandler(u"agentee"_s, &window, "openLink");
    connect(&window, &ui::MainWindow::linkElsewhere, this,
        [this, &window](const QUrl &link, const QUrl &server) { tell(window, link, server); });
}

void LinkElsewhere::tell(ui::MainWindow &window, const QUrl &link, const QUrl &server)
{
    // In the letters that the network uses: names that only look like a known one can be told apart.
    const QString place = server.authority(QUrl::FullyEncoded);
    const QList<sync::AccountInfo> accounts = m_profile.accounts();
    const auto there = std::ranges::find(accounts, server, &sync::AccountInfo::server);
    if (there == accounts.end()) {
        window.showProblem({.kind = models::Problem::Kind::NotFound,
            .title = tr("This link leads to %1, where you are not signed in.").arg(place),
            .nextStep =
                tr("If you know this server, sign in there under File, Accounts, and open the link again.")});
        return;
    }
    // Queued: the window is replaced, and with it the button that was clicked.
    const auto go = [this, key = accountKey(*there), link] {
        QMetaObject::invokeMethod(
            this, [this, key, link] { Q_EMIT switchRequested(key, link); }, Qt::QueuedConnection);
    };
    window.showOffer(tr("This link leads to %1, where you have another account.").arg(place),
        tr("The account that is open now is on another server."),
        tr("Switch to %1 (%2)").arg(there->personName, there->tenantName), go);
}

} // namespace agentee::client
