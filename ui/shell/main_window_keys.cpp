#include "ui/kit/action_registry.h"
#include "ui/kit/markdown_editor.h"
#include "ui/shell/main_window.h"
#include "ui/suggestions/answer_box.h"
#include "ui/suggestions/suggestion_list.h"
#include "ui/workspace/document_page.h"
#include "ui/workspace/outline_panel.h"
#include "ui/workspace/workspace_page.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

void MainWindow::addPlaces()
{
    for (const KeyedPlace &place :
        {MarkdownEditor::keys(), OutlinePanel::keys(), SuggestionList::keys(), AnswerBox::keys()})
        m_registry->addPlace(place);
}

void MainWindow::showPart(int tab)
{
    m_workspace->showTab(WorkspacePage::Tab(tab));
    m_workspace->enterTab();
}

void MainWindow::addWaysInProposal(QMenu &menu)
{
    const auto add = [this, &menu](const QString &name, const QString &text, const QKeySequence &keys,
                         const Slot &slot) { m_needWorkspace.append(addAct(menu, name, text, keys, slot)); };
    const QList<std::pair<QString, QString>> parts{{u"showDocumentAction"_s, tr("Document")},
        {u"showStateAction"_s, tr("State")}, {u"showSuggestionsAction"_s, tr("Suggestions")},
        {u"showHistoryAction"_s, tr("History")}};
    for (int tab = 0; tab < parts.size(); ++tab) {
        add(parts.at(tab).first, parts.at(tab).second,
            QKeySequence(QKeyCombination(Qt::ALT, Qt::Key(Qt::Key_1 + tab))), [this, tab] { showPart(tab); });
    }
    menu.addSeparator();
    const auto document = [this]() -> DocumentPage & {
        m_workspace->showTab(WorkspacePage::Tab::Document);
        return m_workspace->document();
    };
    add(u"previousSectionAction"_s, tr("Previous section"), QKeySequence(Qt::CTRL | Qt::Key_PageUp),
        [document] { document().outline().goBy(-1); });
    add(u"nextSectionAction"_s, tr("Next section"), QKeySequence(Qt::CTRL | Qt::Key_PageDown),
        [document] { document().outline().goBy(1); });
    add(u"changeModeAction"_s, tr("Write, split or read"), Qt::Key_F7,
        [document] { document().changeMode(); });
}

} // namespace agentee::ui
