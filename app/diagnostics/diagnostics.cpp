#include "app/diagnostics/diagnostics.h"

#include "app/diagnostics/activity_log.h"
#include "app/diagnostics/collection.h"
#include "threads/background.h"
#include "ui/shell/main_window.h"
#include "ui/shell/report_dialog.h"

#include <QCoreApplication>
#include <QDate>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace agentee::client
{

Diagnostics::Diagnostics(const QString &folder, const sync::Profile &profile, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_profile(profile)
    , m_crash(folder + u"/crashes"_s)
{
}

Diagnostics::~Diagnostics() = default;

void Diagnostics::attach(ui::MainWindow &window, sync::Account &account)
{
    m_account = &account;
    m_activity = std::make_unique<ActivityLog>(account);
    if (auto *menu = window.menuBar()->findChild<QMenu *>(u"helpMenu"_s)) {
        QAction *collect =
            menu->addAction(tr("Collect diagnostics…"), this, [this, &window] { showCollection(window); });
        collect->setObjectName(u"collectDiagnosticsAction"_s);
        collect->setMenuRole(QAction::NoRole);
    }
    offerCrash(window);
}

void Diagnostics::offerCrash(QWidget &window)
{
    m_crash.show(window);
}

QString Diagnostics::explanation()
{
    return tr(
        "Versions, settings, counts, the state of the local data and the log, for those who help you. Names, "
        "addresses, titles, texts and passwords are left out. It is sent to nobody: save or copy it.");
}

void Diagnostics::showCollection(QWidget &window)
{
    if (window.findChild<ui::ReportDialog *>(u"collectionDialog"_s))
        return;
    auto *dialog = new ui::ReportDialog(
        {.title = tr("Diagnostics"),
            .explanation = explanation(),
            .fileName = u"agentee-diagnostics-%1.txt"_s.arg(QDate::currentDate().toString(Qt::ISODate))},
        &window);
    dialog->setObjectName(u"collectionDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWaiting(tr("Looking through the local data…"));
    dialog->open();
    runInBackground([target = QPointer<ui::ReportDialog>(dialog),
                        sources = collectionSources(m_folder, m_profile, m_account)] {
        const QString report = collect(sources);
        // In the window's thread, where alone the dialog may be looked at. The application waits for this
        // one.
        QMetaObject::invokeMethod(qApp, [target, report] {
            if (target)
                target->setReport(report);
        });
    });
}

} // namespace agentee::client
