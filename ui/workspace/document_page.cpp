#include "ui/workspace/document_page.h"

#include "models/permissions.h"
#include "sync/draft_store.h"
#include "sync/store.h"
#include "sync/suggestion_store.h"
#include "sync/workspace_store.h"
#include "ui/kit/banner.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/markdown_editor.h"
#include "ui/kit/segmented_control.h"
#include "ui/kit/theme.h"
#include "ui/kit/yielding_button.h"
#include "ui/rendering/markdown_preview.h"
#include "ui/settings/setting_values.h"
#include "ui/workspace/outline_model.h"
#include "ui/workspace/outline_panel.h"
#include "ui/workspace/section_buffer.h"
#include "ui/workspace/suggestion_bar.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace agentee::ui
{

DocumentPage::DocumentPage(sync::Store &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_model(new OutlineModel(store, this))
    , m_outline(new OutlinePanel(store, *m_model, this))
    , m_buffer(new SectionBuffer(store, this))
    , m_notice(new Banner(this))
    , m_nextChange(new YieldingButton(u"go-down"_s, this))
    , m_suggest(new QPushButton(tr("Suggest a change"), this))
    , m_whole(new QPushButton(tr("All sections"), this))
    , m_mode(new SegmentedControl(this))
    , m_panes(new QSplitter(Qt::Horizontal, this))
    , m_editor(new MarkdownEditor(this))
    , m_preview(new MarkdownPreview(this))
    , m_suggestionBar(new SuggestionBar(this))
    , m_work(new QWidget(this))
    , m_empty(new EmptyState(this))
{
    m_editor->setObjectName(u"sectionEditor"_s);
    m_editor->setAccessibleName(tr("Text of the section"));
    m_editor->setFrameShape(QFrame::NoFrame);
    m_editor->installEventFilter(this);
    m_preview->setObjectName(u"sectionPreview"_s);
    m_preview->setAccessibleName(tr("The section as its readers see it"));
    m_preview->setFrameShape(QFrame::NoFrame);
    m_panes->addWidget(m_editor);
    m_panes->addWidget(m_preview);
    m_panes->setChildrenCollapsible(false);
    m_panes->setHandleWidth(1);
    m_suggestionBar->hide();
    m_empty->setContent(
        u"document-edit"_s, tr("This document has no sections yet."), {}, tr("Add the first section"));
    m_empty->hide();

    m_work->setBackgroundRole(QPalette::Base);
    m_work->setAutoFillBackground(true);
    auto *work = new QVBoxLayout(m_work);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(0);
    work->addWidget(makeBar());
    auto *notice = new QHBoxLayout;
    notice->setContentsMargins(grid::medium, 0, grid::medium, 0);
    notice->addWidget(m_notice);
    work->addLayout(notice);
    work->addWidget(m_panes, 1);
    work->addWidget(m_suggestionBar);

    auto *split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(u"documentSplitter"_s);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    m_outline->setMinimumWidth(150);
    split->addWidget(m_outline);
    split->addWidget(m_work);
    split->addWidget(m_empty);
    split->setStretchFactor(1, 1);
    split->setStretchFactor(2, 1);
    split->setSizes({190, 600, 0});
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(split);

    m_seenTimer.setSingleShot(true);
    m_seenTimer.setInterval(1500ms);
    connect(&m_seenTimer, &QTimer::timeout, this, [this] {
        const auto section = currentSection();
        if (!section || !isVisible() || !isActiveWindow())
            return;
        if (const auto seen = m_store.workspaces().markSeen(*section); !seen)
            showProblem(seen.error());
    });
    connect(m_empty, &EmptyState::activated, m_outline, &OutlinePanel::addSection);
    connect(m_outline, &OutlinePanel::currentChanged, this, &DocumentPage::openSection);
    connect(m_outline, &OutlinePanel::deleted, this, &DocumentPage::offerUndo);
    connect(m_outline, &OutlinePanel::undoRequested, this, &DocumentPage::undoDeletion);
    connect(m_outline, &OutlinePanel::failed, this, &DocumentPage::showProblem);
    connect(m_buffer, &SectionBuffer::failed, this, &DocumentPage::showProblem);
    connect(m_buffer, &SectionBuffer::overlapChanged, this, &DocumentPage::updateNotice);
    connect(m_buffer, &SectionBuffer::textReplaced, this, [this] {
        if (!m_suggesting)
            m_editor->applyExternalText(m_buffer->text());
        updatePreview();
        m_seenTimer.start();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        updateSeenBar();
        refreshStanding();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { updateSeenBar(); });
    connect(m_editor, &MarkdownEditor::modifiedByPerson, this, &DocumentPage::typed);
    connect(m_preview, &MarkdownPreview::linkActivated, this, &DocumentPage::linkActivated);
    connect(m_suggestionBar, &SuggestionBar::sendRequested, this, &DocumentPage::sendSuggestion);
    connect(m_suggestionBar, &SuggestionBar::cancelRequested, this, [this] { endSuggestion(true); });
    connect(m_suggestionBar, &SuggestionBar::noteEdited, this, &DocumentPage::keepSuggestionDraft);
    showMode(m_mode->current());
}

DocumentPage::~DocumentPage()
{
    flush();
}

QWidget *DocumentPage::makeBar()
{
    m_mode->setObjectName(u"editorModeSwitch"_s);
    m_mode->setAccessibleName(tr("What to show of the section"));
    m_mode->addSegment(u"editor"_s, tr("Write"), u"document-edit"_s);
    m_mode->addSegment(u"split"_s, tr("Split"), u"view-split-left-right"_s);
    m_mode->addSegment(u"preview"_s, tr("Read"), u"view-preview"_s);
    m_whole->setObjectName(u"wholeDocumentButton"_s);
    m_whole->setCheckable(true);
    m_whole->setToolTip(tr("Read all sections in one go"));
    markQuiet(m_whole);
    m_suggest->setObjectName(u"suggestChangeButton"_s);
    m_suggest->hide();
    m_nextChange->setObjectName(u"nextChangeButton"_s);
    markQuiet(m_nextChange);
    m_nextChange->hide();

    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(grid::medium, grid::small, grid::medium, grid::small);
    row->setSpacing(grid::small);
    row->addWidget(m_mode);
    row->addWidget(m_whole);
    row->addStretch();
    row->addWidget(m_nextChange);
    row->addWidget(m_suggest);
    connect(m_mode, &SegmentedControl::currentChanged, this, &DocumentPage::showMode);
    connect(m_whole, &QPushButton::toggled, this, [this] { updatePreview(); });
    connect(m_suggest, &QPushButton::clicked, this, &DocumentPage::beginSuggestion);
    connect(m_nextChange, &QPushButton::clicked, this, &DocumentPage::goToNextUnseen);
    return bar;
}

void DocumentPage::setWorkspace(std::optional<models::Id> workspaceId)
{
    flush();
    m_deleted.reset();
    m_outline->setUndoOffered(false);
    m_notice->hide();
    m_workspaceId = workspaceId;
    m_whole->setChecked(false);
    m_buffer->open(std::nullopt);
    m_outline->setWorkspace(workspaceId);
    updateSeenBar();
}

std::optional<models::Id> DocumentPage::currentSection() const
{
    return m_buffer->sectionId();
}

void DocumentPage::showSection(const models::Id &sectionId)
{
    m_outline->setCurrent(sectionId);
}

void DocumentPage::openSection(std::optional<models::Id> sectionId)
{
    endSuggestion(false);
    m_buffer->open(sectionId);
    const bool open = m_buffer->sectionId().has_value();
    m_work->setVisible(open);
    m_empty->setVisible(!open);
    m_empty->button()->setVisible(m_workspaceId
        && models::may(models::Action::AddSection, m_store.workspaces().standing(*m_workspaceId)));
    m_editor->setText(m_buffer->text());
    m_standing = {};
    refreshStanding();
    if (open && m_standing.maySuggest && !m_standing.mayEdit
        && !m_store.drafts().draft(suggestionKey()).isEmpty())
        beginSuggestion();
    updatePreview();
    m_seenTimer.start();
    Q_EMIT sectionShown(m_buffer->sectionId());
}

void DocumentPage::refreshStanding()
{
    const auto section = currentSection();
    if (!section || !m_workspaceId)
        return;
    const EditStanding standing = sectionStanding(m_store, *m_workspaceId, *section);
    if (standing == m_standing && m_editor->readOnlyReason() == (m_suggesting ? QString() : standing.reason))
        return;
    m_standing = standing;
    if (m_suggesting && m_standing.mayEdit)
        endSuggestion(false);
    m_suggest->setVisible(m_standing.maySuggest && !m_standing.mayEdit && !m_suggesting);
    m_editor->setReadOnlyReason(m_suggesting ? QString() : m_standing.reason);
}

void DocumentPage::showMode(const QString &mode)
{
    flush();
    m_editor->setVisible(mode != "preview"_L1);
    m_preview->setVisible(mode != "editor"_L1);
    m_whole->setVisible(mode != "editor"_L1);
    updatePreview();
}

void DocumentPage::changeMode()
{
    const QString now = m_mode->current();
    m_mode->setCurrent(now == "editor"_L1 ? u"split"_s : now == "split"_L1 ? u"preview"_s : u"editor"_s);
}

void DocumentPage::typed()
{
    if (m_suggesting) {
        m_suggestionBar->setSendable(m_editor->text() != m_buffer->text());
        keepSuggestionDraft();
    } else {
        m_buffer->setTyped(m_editor->text());
    }
    updatePreview();
}

void DocumentPage::updatePreview()
{
    if (m_preview->isHidden() || !m_workspaceId)
        return;
    if (m_whole->isChecked()) {
        if (const auto document = m_store.workspaces().document(*m_workspaceId))
            m_preview->setMarkdownText(*document);
        else
            showProblem(document.error());
        return;
    }
    m_preview->setMarkdownText(m_editor->text());
}

void DocumentPage::flush()
{
    m_buffer->flush();
    if (m_suggesting)
        keepSuggestionDraft();
}

QString DocumentPage::suggestionKey() const
{
    return u"suggestion/"_s + models::idText(*currentSection());
}

void DocumentPage::beginSuggestion()
{
    if (!currentSection())
        return;
    const QJsonObject draft = m_store.drafts().draft(suggestionKey());
    m_suggesting = true;
    m_suggest->hide();
    m_suggestionBar->setNote(draft.value("note"_L1).toString());
    m_suggestionBar->show();
    m_editor->setReadOnlyReason({});
    if (draft.contains("text"_L1))
        m_editor->setText(draft.value("text"_L1).toString());
    m_suggestionBar->setSendable(m_editor->text() != m_buffer->text());
    if (m_mode->current() == "preview"_L1)
        m_mode->setCurrent(u"split"_s);
    m_editor->setFocus();
}

void DocumentPage::keepSuggestionDraft()
{
    if (!m_suggesting || !currentSection())
        return;
    const bool something = m_editor->text() != m_buffer->text() || !m_suggestionBar->note().isEmpty();
    const QJsonObject draft = something
        ? QJsonObject{{u"text"_s, m_editor->text()}, {u"note"_s, m_suggestionBar->note()}}
        : QJsonObject();
    if (const auto kept = m_store.drafts().keep(suggestionKey(), draft); !kept)
        showProblem(kept.error());
}

void DocumentPage::endSuggestion(bool forget)
{
    if (!m_suggesting)
        return;
    if (!forget) {
        keepSuggestionDraft();
    } else if (const auto kept = m_store.drafts().keep(suggestionKey(), {}); !kept) {
        showProblem(kept.error());
    }
    m_suggesting = false;
    m_suggestionBar->hide();
    m_editor->setText(m_buffer->text());
    m_editor->setReadOnlyReason(m_standing.reason);
    m_suggest->setVisible(m_standing.maySuggest && !m_standing.mayEdit);
    updatePreview();
}

void DocumentPage::sendSuggestion()
{
    const auto sent = m_store.suggestions().suggestReplacement(
        *currentSection(), m_editor->text(), m_suggestionBar->note());
    if (!sent) {
        showProblem(sent.error());
        return;
    }
    endSuggestion(true);
    m_notice->clearActions();
    m_notice->setClosable(true);
    m_notice->showMessage(Banner::Kind::Success, tr("Your suggestion is on its way."),
        tr("You find it under Suggestions, where you can take it back until it is decided."));
}

void DocumentPage::updateNotice()
{
    if (!m_buffer->isOverlapping()) {
        if (std::exchange(m_overlapShown, false))
            m_notice->hide();
        return;
    }
    m_overlapShown = true;
    m_notice->clearActions();
    m_notice->setClosable(false);
    QPushButton *theirs = m_notice->addAction(tr("Take theirs"));
    theirs->setObjectName(u"takeTheirsButton"_s);
    QPushButton *mine = m_notice->addAction(tr("Keep mine"), true);
    mine->setObjectName(u"keepMineButton"_s);
    connect(theirs, &QPushButton::clicked, m_buffer, &SectionBuffer::takeTheirs);
    connect(mine, &QPushButton::clicked, m_buffer, &SectionBuffer::keepMine);
    m_notice->showMessage(Banner::Kind::Warning, tr("Somebody else just changed the lines you are writing."),
        tr("Nothing is saved until you choose. Both texts are kept in the history."));
}

void DocumentPage::updateSeenBar()
{
    const int unseen = m_model->unseenCount();
    const QString sentence = tr("%n section(s) changed since you last looked", nullptr, unseen);
    m_nextChange->setText(tr("Next change (%1)").arg(unseen));
    m_nextChange->setAccessibleName(sentence);
    m_nextChange->setToolTip(sentence);
    m_nextChange->setVisible(unseen > 0);
}

void DocumentPage::goToNextUnseen()
{
    m_outline->goToNextUnseen();
}

void DocumentPage::findText()
{
    if (m_mode->current() == "preview"_L1)
        m_mode->setCurrent(u"editor"_s);
    m_editor->showFindBar();
}

void DocumentPage::setEditing(const EditingChoices &choices)
{
    m_editor->setFontFamily(choices.fontFamily);
    m_editor->setSpellCheckLanguage(choices.spellLanguage);
    m_editor->setSpellCheckEnabled(choices.spellCheck);
    m_panes->setOrientation(choices.previewSide == PreviewSide::Below ? Qt::Vertical : Qt::Horizontal);
    m_panes->insertWidget(choices.previewSide == PreviewSide::Left ? 0 : 1, m_preview);
}

void DocumentPage::showProblem(const models::Problem &problem)
{
    m_notice->clearActions();
    m_notice->setClosable(true);
    m_notice->showMessage(Banner::Kind::Error, problem.title, problem.nextStep);
}

void DocumentPage::offerUndo(const models::Id &sectionId, const QString &title)
{
    m_deleted = sectionId;
    m_outline->setUndoOffered(true);
    m_notice->clearActions();
    m_notice->setClosable(true);
    QPushButton *undo = m_notice->addAction(tr("Bring it back"), true);
    undo->setObjectName(u"undoDeleteButton"_s);
    undo->setToolTip(tr("Ctrl+Z"));
    connect(undo, &QPushButton::clicked, this, &DocumentPage::undoDeletion);
    m_notice->showMessage(Banner::Kind::Info, tr("The section “%1” is deleted.").arg(title));
}

void DocumentPage::undoDeletion()
{
    if (!m_deleted)
        return;
    const models::Id id = *std::exchange(m_deleted, std::nullopt);
    m_outline->setUndoOffered(false);
    m_notice->hide();
    if (const auto back = m_store.workspaces().restoreSection(id); !back)
        showProblem(back.error());
    else
        showSection(id);
}

bool DocumentPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::FocusOut)
        flush();
    return QWidget::eventFilter(watched, event);
}

void DocumentPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_seenTimer.start();
}

} // namespace agentee::ui
