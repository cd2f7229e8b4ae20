#include "sync/share_store.h"
#include "sync/store.h"
#include "ui/kit/action_registry.h"
#include "ui/palette/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace_list.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

void MainWindow::addPaletteActions(QMenu &menu)
{
    addAct(menu, PaletteSource::ownAction, tr("Command palette"), QKeySequence(Qt::CTRL | Qt::Key_K),
        [this] { showPalette(); });
    addAct(menu, u"searchAction"_s, tr("Search everywhere"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
        [this] { searchEverywhere({}); });
}

void MainWindow::showPalette()
{
    if (m_palette->isVisible()) {
        m_palette->dismiss();
        return;
    }
    const bool isOpen = m_place == "workspaces"_L1;
    m_palette->open({.openWorkspace = isOpen ? workspaceId() : std::nullopt,
        .isEditing = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()) != nullptr});
}

void MainWindow::searchEverywhere(const QString &words)
{
    showPlace(u"workspaces"_s);
    wantedPanes().list = true;
    fold();
    m_list->focusSearch(words);
}

void MainWindow::take(const PaletteItem &item)
{
    const auto id = models::idFromText(item.name);
    switch (item.kind) {
    case PaletteItem::Kind::Action:
        if (QAction *action = m_registry->action(item.name))
            action->trigger();
        return;
    case PaletteItem::Kind::Workspace:
        if (id)
            openWorkspace(*id);
        return;
    case PaletteItem::Kind::Section:
        if (id && workspaceId())
            openSection(*workspaceId(), *id);
        return;
    case PaletteItem::Kind::Transcript:
        if (const auto grant = id ? m_store.shares().grant(*id) : std::nullopt)
            showTranscript(grant->workspaceId, grant->id);
        return;
    case PaletteItem::Kind::Person:
        if (id && workspaceId())
            showShare(*workspaceId(), id);
        return;
    case PaletteItem::Kind::Search:
        searchEverywhere(item.name);
        return;
    }
}

} // namespace agentee::ui
