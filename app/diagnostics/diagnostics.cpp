#include "app/diagnostics/diagnostics.h"

#include "app/diagnostics/activity_log.h"
#include "app/diagnostics/collection.h"
#include "app/diagnostics/crash_reports.h"
#include "ui/kit/banner.h"
#include "ui/shell/main_window.h"
#include "ui/shell/report_dialog.h"

#include <QCoreApplication>
#include <QDate>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace agentee::client
{

Diagnostics::Diagnostics(const QString &folder, const sync::Profile &profile, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
    , m_profile(profile)
{
}

Diagnostics::~Diagnostics() = default;

void Diagnostics::attach(ui::MainWindow &window, sync::Account &account)
{
    m_window = &window;
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

void Diagnostics::offerCrash(ui::MainWindow &window)
{
    auto *notice = window.findChild<ui::Banner *>(u"windowNotice"_s);
    if (!notice || !CrashReports(m_folder + u"/crashes"_s).unseen())
        return;
    notice->clearActions();
    notice->showMessage(ui::Banner::Kind::Info, tr("Agentee stopped unexpectedly last time."),
        tr("What you typed is kept. A report of it lies on this computer; it is sent to nobody."));
    QPushButton *look = notice->addAction(tr("Look at the report"));
    look->setObjectName(u"lookAtCrashButton"_s);
    QPushButton *dismiss = notice->addAction(tr("Dismiss"));
    dismiss->setObjectName(u"dismissCrashButton"_s);
    look->show();
    dismiss->show();
    connect(look, &QPushButton::clicked, this, &Diagnostics::showCrash);
    connect(dismiss, &QPushButton::clicked, this, &Diagnostics::decided);
    // As long as these buttons are on it, closing the notice is about the crash.
    connect(notice, &ui::Banner::closed, dismiss, [this] { decided(); });
}

void Diagnostics::showCrash()
{
    const auto report = CrashReports(m_folder + u"/crashes"_s).last();
    if (!m_window || !report)
        return;
    auto *dialog = new ui::ReportDialog(
        {.title = tr("Report of a crash"),
            .explanation = tr("Where the program was when it stopped; nothing of what you "
                              "wrote is in it. It helps those who mend the program."),
            .fileName = u"agentee-crash.txt"_s},
        m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setReport(*report);
    dialog->open();
    decided();
}

void Diagnostics::decided()
{
    if (!m_window)
        return;
    if (auto *notice = m_window->findChild<ui::Banner *>(u"windowNotice"_s))
        notice->hide();
    if (const auto marked = CrashReports(m_folder + u"/crashes"_s).markSeen(); !marked)
        m_window->showProblem(marked.error());
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
    QThreadPool::globalInstance()->start([target = QPointer<ui::ReportDialog>(dialog),
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
