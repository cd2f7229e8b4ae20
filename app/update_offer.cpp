#include "app/update_offer.h"

#include "app/platform/release_platform.h"
#include "models/log_text.h"
#include "ui/shell/update_dialog.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QLoggingCategory>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

Q_LOGGING_CATEGORY(log, "agentee.updates")

constexpr auto afterStart = 1min;

} // namespace

std::unique_ptr<UpdateOffer> UpdateOffer::forThisProgram(const QString &profile)
{
    const QUrl feed(QStringLiteral(AGENTEE_UPDATE_FEED), QUrl::StrictMode);
    if (releasePlatform().isEmpty() || feed.isEmpty())
        return nullptr;
    return std::make_unique<UpdateOffer>(sync::Updates::Source{.feed = feed,
        .publicKey = QByteArray::fromBase64(AGENTEE_UPDATE_KEY),
        .platform = releasePlatform(),
        .current = QVersionNumber::fromString(QCoreApplication::applicationVersion()),
        .folder = profile + u"/updates"_s});
}

UpdateOffer::UpdateOffer(sync::Updates::Source source, QObject *parent)
    : QObject(parent)
    , m_current(source.current)
    , m_updates(std::move(source))
{
    QTimer::singleShot(afterStart, this, [this] { look(false); });
}

void UpdateOffer::attach(QMainWindow &window)
{
    m_window = &window;
    if (auto *menu = window.menuBar()->findChild<QMenu *>(u"helpMenu"_s)) {
        QAction *check = menu->addAction(tr("Check for updates…"), this, [this] { look(true); });
        check->setObjectName(u"checkForUpdatesAction"_s);
        check->setMenuRole(QAction::ApplicationSpecificRole);
    }
}

void UpdateOffer::look(bool isAsked)
{
    const auto looked = [this, isAsked](const models::Result<std::optional<sync::Release>> &found) {
        if (!found && isAsked)
            tell(found.error().title, found.error().nextStep);
        else if (!found)
            qCInfo(log).noquote() << "no answer:"
                                  << models::kindOf(found.error()); // looked for again with the next start
        else if (*found)
            show(**found);
        else if (isAsked)
            tell(tr("Agentee %1 is the newest version.").arg(m_current.toString()));
    };
    QCoro::connect(m_updates.check(), this, looked);
}

void UpdateOffer::show(const sync::Release &release)
{
    if (!m_window || m_window->findChild<ui::UpdateDialog *>())
        return;
    auto *dialog = new ui::UpdateDialog({.version = release.version.toString(),
                                            .published = release.published,
                                            .notes = release.notes,
                                            .isNeeded = m_current < release.minimumVersion},
        m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::UpdateDialog::cancelRequested, &m_updates, &sync::Updates::cancel);
    connect(&m_updates, &sync::Updates::progressed, dialog, &ui::UpdateDialog::showProgress);
    connect(dialog, &ui::UpdateDialog::installRequested, this, [this, dialog, release] {
        QCoro::connect(m_updates.fetch(release), dialog, [dialog](const models::Result<QString> &fetched) {
            if (!fetched) {
                dialog->showProblem(fetched.error());
                return;
            }
            if (QDesktopServices::openUrl(QUrl::fromLocalFile(*fetched))) {
                QCoreApplication::quit();
                return;
            }
            dialog->showProblem({.kind = models::Problem::Kind::StorageFailure,
                .title = tr("The installer could not be started."),
                .nextStep = tr("It lies here: %1").arg(*fetched)});
        });
    });
    dialog->open();
}

void UpdateOffer::tell(const QString &title, const QString &detail)
{
    if (!m_window)
        return;
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("Updates of Agentee"), title, QMessageBox::Close, m_window);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(detail);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace agentee::client
