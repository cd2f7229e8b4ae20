#include "app/link_elsewhere.h"

#include "app/preferences.h"
#include "sync/share_store.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/shell/main_window.h"

#include <QDesktopServices>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

constexpr qsizetype mostOffers = 20; ///< that a menu shows at a glance

bool has(sync::Store &store, const models::PlaceLink &place)
{
    if (place.kind == models::PlaceLink::Kind::Share)
        return store.shares().share(place.partId).has_value();
    return store.workspaces().workspace(place.workspaceId).has_value();
}

} // namespace

LinkElsewhere::LinkElsewhere(sync::Profile &profile, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
{
}

void LinkElsewhere::attach(ui::MainWindow &window, const sync::AccountInfo &open)
{
    QDesktopServices::setUrlHandler(u"agentee"_s, &window, "openLink");
    connect(&window, &ui::MainWindow::linkElsewhere, this,
        [this, &window, open](
            const QUrl &link, const QUrl &server) { tellServer(window, link, server, open); });
    connect(&window, &ui::MainWindow::placeMissing, this,
        [this, &window, open](const models::PlaceLink &place) { tellAccount(window, place, open); });
}

LinkElsewhere::Standing LinkElsewhere::standingOf(
    const models::PlaceLink &place, const QUrl &server, const sync::AccountInfo &open) const
{
    QList<sync::AccountInfo> others = m_profile.accounts();
    others.removeIf([&](const sync::AccountInfo &info) {
        return info == open || (!server.isEmpty() && info.server != server);
    });
    Standing known{.accounts = {}, .isKnown = true};
    for (const sync::AccountInfo &info : std::as_const(others)) {
        const auto account = m_profile.readAccount(info);
        if (account && has((*account)->store(), place))
            known.accounts.append(info);
    }
    if (!known.accounts.isEmpty())
        return known;
    return {.accounts = others.first(std::min(mostOffers, others.size())), .isKnown = false};
}

void LinkElsewhere::tellServer(
    ui::MainWindow &window, const QUrl &link, const QUrl &server, const sync::AccountInfo &open)
{
    // In the letters that the network uses: names that only look like a known one can be told apart.
    const QString name = server.authority(QUrl::FullyEncoded);
    const auto place = models::placeFromLink(link);
    const Standing there = place ? standingOf(*place, server, open) : Standing();
    if (there.accounts.isEmpty()) {
        window.showProblem({.kind = models::Problem::Kind::NotFound,
            .title = tr("This link leads to %1, where you are not signed in.").arg(name),
            .nextStep =
                tr("If you know this server, sign in there under File, Accounts, and open the link again.")});
        return;
    }
    offer(window, tr("This link leads to %1, where you have another account.").arg(name),
        tr("The account that is open now is on another server."), there.accounts, link);
}

void LinkElsewhere::tellAccount(
    ui::MainWindow &window, const models::PlaceLink &place, const sync::AccountInfo &open)
{
    const Standing standing = standingOf(place, place.server, open);
    const QUrl link = models::linkTo(place);
    if (standing.isKnown) {
        offer(window, tr("What this link leads to is in another account of yours."),
            tr("The account that is open now does not have it."), standing.accounts, link);
    } else if (!standing.accounts.isEmpty() && !place.server.isEmpty()) {
        offer(window, tr("What this link leads to is not here."),
            tr("It may be in another account of yours, or still on its way."), standing.accounts, link);
    }
}

void LinkElsewhere::offer(ui::MainWindow &window, const QString &text, const QString &detail,
    const QList<sync::AccountInfo> &accounts, const QUrl &link)
{
    QList<ui::MainWindow::Offer> offers;
    for (const sync::AccountInfo &info : accounts.first(std::min(mostOffers, accounts.size()))) {
        // Queued: the window is replaced, and with it the button that was clicked.
        const auto go = [this, key = accountKey(info), link] {
            QMetaObject::invokeMethod(
                this, [this, key, link] { Q_EMIT switchRequested(key, link); }, Qt::QueuedConnection);
        };
        offers.append({tr("Switch to %1 (%2)").arg(info.personName, info.tenantName), go});
    }
    window.showOffers(text, detail, offers, tr("Switch to"));
}

} // namespace agentee::client
