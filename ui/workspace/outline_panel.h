#pragma once

#include "models/id.h"
#include "models/problem.h"
#include "ui/kit/place_keys.h"

#include <QWidget>

#include <optional>

class QAction;
class QLineEdit;
class QListView;
class QMenu;
class QToolButton;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class OutlineModel;

/// The outline beside the document: choose, add, rename (F2), reorder (drag, Alt+Up, Alt+Down) and delete
/// (Delete) sections. Dragged out of the window a section is a Markdown file, or its text.
class OutlinePanel : public QWidget
{
    Q_OBJECT
public:
    OutlinePanel(sync::Store &store, OutlineModel &model, QWidget *parent = nullptr);
    static KeyedPlace keys();

    void setWorkspace(std::optional<models::Id> workspaceId);
    std::optional<models::Id> current() const;
    /// Emits currentChanged() when it changes.
    void setCurrent(const models::Id &sectionId);
    void addSection();
    void renameCurrent();
    void deleteCurrent();
    void copyCurrent(); ///< its text, to the clipboard
    /// -1: up, 1: down.
    void moveCurrent(int direction);
    void goToNextUnseen();
    /// Whether a deletion can be taken back now.
    void setUndoOffered(bool offered);
    /// -1: the section above, 1: the one below.
    void goBy(int sections);

Q_SIGNALS:
    void currentChanged(std::optional<agentee::models::Id> sectionId);
    void deleted(const agentee::models::Id &sectionId, const QString &title); ///< can be taken back
    void undoRequested(); ///< of the last deletion
    void failed(const agentee::models::Problem &problem);

private:
    void addMenu();
    /// The field in which a name is typed; null while there is none.
    QLineEdit *nameField() const;
    void beforeReset();
    void afterReset();
    void updateControls();
    void fillOwners();
    sync::Store &m_store;
    OutlineModel &m_model;
    std::optional<models::Id> m_workspaceId;
    std::optional<models::Id> m_current;
    std::optional<models::Id> m_wanted; ///< becomes current as soon as the model has it
    std::optional<models::Id> m_toName; ///< just added: its name is typed as soon as it is current
    /// A name that was being typed when the list changed.
    struct TypedName {
        models::Id sectionId;
        QString text;
        int cursor = 0;
    };
    std::optional<TypedName> m_typed;
    int m_currentRow = 0;
    QListView *m_view;
    QToolButton *m_add;
    QMenu *m_owners;
    QAction *m_undo = nullptr;
};

} // namespace agentee::ui
