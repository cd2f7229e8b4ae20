#pragma once

#include "models/problem.h"
#include "ui/workspace/edit_standing.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QPushButton;
class QSplitter;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;
struct EditingChoices;
class EmptyState;
class MarkdownEditor;
class MarkdownPreview;
class OutlineModel;
class OutlinePanel;
class SectionBuffer;
class SegmentedControl;
class SuggestionBar;

/// The document of one workspace: outline, editor, preview. Only the current section is in the editor.
class DocumentPage : public QWidget
{
    Q_OBJECT
public:
    explicit DocumentPage(sync::Store &store, QWidget *parent = nullptr);
    ~DocumentPage() override;

    void setWorkspace(std::optional<models::Id> workspaceId);
    void showSection(const models::Id &sectionId);
    std::optional<models::Id> currentSection() const;
    /// Saves what was typed.
    void flush();
    /// The workspace's row changed: rights may be others now.
    void refreshStanding();
    void goToNextUnseen();
    void findText();
    void setEditing(const EditingChoices &choices);
    /// Writing, both beside each other, reading, and writing again.
    void changeMode();
    OutlinePanel &outline() { return *m_outline; }

Q_SIGNALS:
    void sectionShown(std::optional<agentee::models::Id> sectionId);
    /// A safe link was clicked.
    void linkActivated(const QUrl &url);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBar();
    void openSection(std::optional<models::Id> sectionId);
    void showMode(const QString &mode);
    void beginSuggestion();
    void endSuggestion(bool forget);
    void keepSuggestionDraft();
    void sendSuggestion();
    QString suggestionKey() const;
    void typed();
    void updateNotice();
    void updateSeenBar();
    void updatePreview();
    void showProblem(const models::Problem &problem);
    void offerUndo(const models::Id &sectionId, const QString &title);
    void undoDeletion();

    sync::Store &m_store;
    std::optional<models::Id> m_workspaceId;
    EditStanding m_standing;
    bool m_suggesting = false;
    bool m_suggestionKept = false;
    std::optional<models::Id> m_deleted;
    bool m_overlapShown = false; ///< the notice is about an overlap
    OutlineModel *m_model;
    OutlinePanel *m_outline;
    SectionBuffer *m_buffer;
    Banner *m_notice; ///< overlap, problems, undo
    QPushButton *m_nextChange;
    QPushButton *m_suggest;
    QPushButton *m_whole;
    SegmentedControl *m_mode;
    QSplitter *m_panes;
    MarkdownEditor *m_editor;
    MarkdownPreview *m_preview;
    SuggestionBar *m_suggestionBar;
    QWidget *m_work;
    EmptyState *m_empty;
    QTimer m_seenTimer;
};

} // namespace agentee::ui
