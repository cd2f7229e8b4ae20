#include "tests/ui/screens/screen_lists.h"

#include "app/diagnostics/crash_offer.h"
#include "app/sign_out_question.h"
#include "ui/sessions/open_link.h"
#include "ui/shell/main_window.h"
#include "ui/shell/new_proposal_dialog.h"
#include "ui/shell/report_dialog.h"
#include "ui/shell/update_dialog.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

/// The dialog that the window has opened, without the window, which goes with it.
std::unique_ptr<QWidget> alone(std::unique_ptr<QWidget> window)
{
    auto *dialog = window->findChild<QDialog *>();
    if (!dialog)
        return nullptr;
    dialog->hide();
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->setParent(nullptr, dialog->windowFlags());
    dialog->setWindowModality(Qt::NonModal);
    window.release()->setParent(dialog, Qt::Window);
    return std::unique_ptr<QWidget>(dialog);
}

std::unique_ptr<QWidget> openedBy(SampleStore &store, const QString &action)
{
    auto window = std::make_unique<ui::MainWindow>(store);
    window->openWorkspace(store.names().harbour);
    window->findChild<QAction *>(action)->trigger();
    return alone(std::move(window));
}

std::unique_ptr<QWidget> printPreview(SampleStore &store)
{
    auto window = std::make_unique<ui::MainWindow>(store);
    window->openWorkspace(store.names().harbour);
    window->findChild<QAction *>(u"printPreviewAction"_s)->trigger();
    if (!QTest::qWaitFor([&window] { return window->findChild<QPrintPreviewDialog *>() != nullptr; }))
        return nullptr;
    return alone(std::move(window));
}

std::unique_ptr<QWidget> signOut(int unsent)
{
    auto parent = std::make_unique<QWidget>();
    client::askToSignOut(parent.get(), u"Ana Lindqvist"_s, unsent, [] { });
    return alone(std::move(parent));
}

std::unique_ptr<QWidget> openLink()
{
    auto parent = std::make_unique<QWidget>();
    ui::askToOpenLink(parent.get(), QUrl(u"https://example.org/loads?berth=2"_s));
    return alone(std::move(parent));
}

std::unique_ptr<QWidget> update(bool needed)
{
    return std::make_unique<ui::UpdateDialog>(ui::UpdateDialog::Offer{.version = u"2.1"_s,
        .published = QDate(2026, 3, 4),
        .notes = u"- Opens faster.\n- [Everything that is new](https://agentee.example/new)"_s,
        .isNeeded = needed});
}

std::unique_ptr<QWidget> report()
{
    auto dialog = std::make_unique<ui::ReportDialog>(ui::ReportDialog::Words{
        .title = u"Diagnostics"_s, .explanation = u"Versions and counts."_s, .fileName = u"report.txt"_s});
    dialog->setReport(u"Agentee 2.1\nAccounts: 1\n"_s);
    return dialog;
}

/// After a crash: the offer to look at its report.
std::unique_ptr<QWidget> afterCrash(SampleStore &store, const QString &folder)
{
    const QDir profiles(folder);
    const QString record = profiles.filePath(u"crashed/crashes/000000000000001-1.crash"_s);
    QFile file(record);
    if (!profiles.mkpath(u"crashed/crashes"_s) || !file.open(QIODevice::WriteOnly)
        || file.write("program Agentee 2.1\ncause SIGSEGV\nthread main\n") < 0)
        qFatal("%ls cannot be written", qUtf16Printable(record));
    file.close();
    auto window = std::make_unique<ui::MainWindow>(store);
    (new client::CrashOffer(profiles.filePath(u"crashed/crashes"_s), window.get()))->show(*window);
    return window;
}

std::unique_ptr<QWidget> problem(SampleStore &store)
{
    auto window = std::make_unique<ui::MainWindow>(store);
    window->openWorkspace(store.names().harbour);
    window->showProblem(offlineProblem().error());
    return window;
}

} // namespace

QList<Screen> questionScreens(const QString &folder)
{
    const auto opened = [](const QString &action) {
        return [action](SampleStore &store) { return openedBy(store, action); };
    };
    return {
        {"new proposal", [](SampleStore &store) { return std::make_unique<ui::NewProposalDialog>(store); }},
        {"sign out", [](SampleStore &) { return signOut(0); }},
        {"sign out with unsent edits", [](SampleStore &) { return signOut(2); }},
        {"open a link", [](SampleStore &) { return openLink(); }},
        {"shortcuts", opened(u"shortcutsAction"_s)},
        {"about", opened(u"aboutAction"_s)},
        {"problem", problem},
        {"after a crash", [folder](SampleStore &store) { return afterCrash(store, folder); }},
        {"report", [](SampleStore &) { return report(); }},
        {"update", [](SampleStore &) { return update(false); }},
        {"update that is needed", [](SampleStore &) { return update(true); }},
    };
}

QList<Screen> foreignScreens()
{
    return {{"print preview", printPreview}};
}

} // namespace agentee::tests
