#include "ui/shell/main_window.h"

#include "sync/notification_store.h"
#include "sync/share_store.h"
#include "sync/store.h"
#include "sync/suggestion_store.h"
#include "sync/workspace_store.h"
#include "ui/inbox/notification_place.h"
#include "ui/kit/banner.h"
#include "ui/kit/copy_link.h"
#include "ui/share/handoffs_page.h"
#include "ui/workspace/document_page.h"
#include "ui/workspace/workspace_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

void MainWindow::setServer(const QUrl &server)
{
    m_server = server;
}

void MainWindow::openLink(const QUrl &link)
{
    const std::optional<models::PlaceLink> place = models::placeFromLink(link);
    if (!place) {
        showProblem({.kind = models::Problem::Kind::MalformedRequest,
            .title = tr("This link does not lead to a proposal."),
            .nextStep = tr("Ask its sender for a new one.")});
    } else if (!place->server.isEmpty() && place->server != m_server) {
        Q_EMIT linkElsewhere(link, place->server);
    } else {
        openPlace(*place);
    }
}

void MainWindow::openPlace(const models::PlaceLink &place)
{
    using Kind = models::PlaceLink::Kind;
    const auto missing = [this](const QString &title) {
        showProblem({.kind = models::Problem::Kind::NotFound,
            .title = title,
            .nextStep = tr("It may still be on its way, or you have no access to it any more.")});
    };
    if (place.kind == Kind::Share) {
        if (!m_store.shares().share(place.partId)) {
            missing(tr("This handoff is not here."));
            Q_EMIT placeMissing(place);
            return;
        }
        m_notice->hide();
        showPlace(u"handoffs"_s);
        static_cast<HandoffsPage *>(m_pages.value(u"handoffs"_s))->showShare(place.partId);
        return;
    }
    const bool isHere = m_store.workspaces().workspace(place.workspaceId).has_value();
    openWorkspace(place.workspaceId);
    if (!isHere) {
        Q_EMIT placeMissing(place);
        return;
    }
    // What a part belongs to is asked of the store, not of the link.
    if (place.kind == Kind::Section) {
        const auto section = m_store.workspaces().section(place.partId);
        if (section && section->workspaceId == place.workspaceId)
            m_workspace->showSection(place.partId);
        else
            missing(tr("The section that this link leads to is not here."));
    } else if (place.kind == Kind::Suggestion) {
        const auto view = m_store.suggestions().suggestion(place.partId);
        if (view && view->suggestion.workspaceId == place.workspaceId)
            m_workspace->showSuggestion(place.partId);
        else
            missing(tr("The suggestion that this link leads to is not here."));
    }
}

void MainWindow::openNotification(const models::Notification &notification)
{
    if (notification.readAt.isNull()) {
        if (const auto marked = m_store.notifications().markRead(notification.id); !marked)
            showProblem(marked.error());
    }
    const NotificationPlace place = placeOf(m_store, notification);
    if (!place.workspaceId)
        showPlace(u"inbox"_s);
    else if (place.grantId)
        showTranscript(*place.workspaceId, *place.grantId);
    else if (place.suggestionId)
        showSuggestion(*place.workspaceId, *place.suggestionId);
    else
        openWorkspace(*place.workspaceId);
}

void MainWindow::copyLink(models::PlaceLink place)
{
    place.server = m_server;
    QGuiApplication::clipboard()->setText(models::linkTo(place).toString(QUrl::FullyEncoded));
    m_notice->clearActions();
    m_notice->showMessage(Banner::Kind::Success, tr("The link is copied."),
        place.kind == models::PlaceLink::Kind::Share
            ? tr("It opens for the two of you who are part of the handoff.")
            : tr("It opens for colleagues who have access to the proposal."));
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() != CopyLinkEvent::eventType())
        return QMainWindow::event(event);
    copyLink(static_cast<CopyLinkEvent *>(event)->place());
    event->accept();
    return true;
}

void MainWindow::addLinkActions(QMenu &menu)
{
    m_needWorkspace.append(addAct(menu, u"copyProposalLinkAction"_s, tr("Copy link to the proposal"), {},
        [this] { copyLink({.workspaceId = *workspaceId()}); }));
    m_needWorkspace.append(
        addAct(menu, u"copySectionLinkAction"_s, tr("Copy link to the section"), {}, [this] {
            if (const auto section = m_workspace->document().currentSection())
                copyLink({models::PlaceLink::Kind::Section, *workspaceId(), *section, {}});
        }));
}

void MainWindow::showOffers(
    const QString &text, const QString &detail, const QList<Offer> &offers, const QString &together)
{
    m_notice->clearActions();
    m_notice->showMessage(Banner::Kind::Info, text, detail);
    if (offers.isEmpty())
        return;
    const bool isOne = offers.size() == 1;
    const auto wordsOf = [](const Offer &offer) { return QString(offer.act).replace(u'&', u"&&"_s); };
    QPushButton *button = m_notice->addAction(isOne ? wordsOf(offers.first()) : together);
    button->setObjectName(u"offerButton"_s);
    button->show();
    const auto accept = [this](const Slot &accepted) {
        m_notice->hide();
        accepted();
    };
    if (isOne) {
        connect(button, &QPushButton::clicked, this,
            [accept, accepted = offers.first().accepted] { accept(accepted); });
        return;
    }
    auto *menu = new QMenu(button);
    for (const Offer &offer : offers) {
        connect(menu->addAction(wordsOf(offer)), &QAction::triggered, this,
            [accept, accepted = offer.accepted] { accept(accepted); });
    }
    button->setMenu(menu);
}

} // namespace agentee::ui
