#include "app/diagnostics/crash_offer.h"

#include "app/diagnostics/crash_reports.h"
#include "ui/kit/banner.h"
#include "ui/shell/report_dialog.h"

#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace agentee::client
{

namespace
{

ui::Banner *noticeOf(const QWidget &window)
{
    return window.findChild<ui::Banner *>(u"windowNotice"_s);
}

} // namespace

CrashOffer::CrashOffer(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
{
}

void CrashOffer::show(QWidget &window)
{
    ui::Banner *notice = noticeOf(window);
    if (!notice || !CrashReports(m_folder).unseen())
        return;
    m_windows.append(&window);
    notice->clearActions();
    notice->showMessage(ui::Banner::Kind::Info, tr("Agentee stopped unexpectedly last time."),
        tr("What you typed is kept. A report of it lies on this computer; it is sent to nobody."));
    QPushButton *look = notice->addAction(tr("Look at the report"));
    look->setObjectName(u"lookAtCrashButton"_s);
    QPushButton *dismiss = notice->addAction(tr("Dismiss"));
    dismiss->setObjectName(u"dismissCrashButton"_s);
    look->show();
    dismiss->show();
    connect(look, &QPushButton::clicked, this, [this, &window] { showReport(window); });
    connect(dismiss, &QPushButton::clicked, this, &CrashOffer::decided);
    // As long as these buttons are on it, closing the notice is about the crash.
    connect(notice, &ui::Banner::closed, dismiss, [this] { decided(); });
}

void CrashOffer::showReport(QWidget &window)
{
    const auto report = CrashReports(m_folder).last();
    if (!report)
        return;
    auto *dialog = new ui::ReportDialog(
        {.title = tr("Report of a crash"),
            .explanation = tr("Where the program was when it stopped; nothing of what you "
                              "wrote is in it. It helps those who mend the program."),
            .fileName = u"agentee-crash.txt"_s},
        &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setReport(*report);
    dialog->open();
    decided();
}

void CrashOffer::decided()
{
    const auto marked = CrashReports(m_folder).markSeen();
    for (const QPointer<QWidget> &window : std::exchange(m_windows, {})) {
        ui::Banner *notice = window ? noticeOf(*window) : nullptr;
        if (!notice)
            continue;
        notice->hide();
        if (!marked) {
            notice->clearActions();
            notice->showMessage(ui::Banner::Kind::Error, marked.error().title, marked.error().nextStep);
        }
    }
}

} // namespace agentee::client
