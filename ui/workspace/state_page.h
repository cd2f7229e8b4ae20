#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QPushButton;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;
class SchemaForm;
class SuggestionBar;

/// The facts of a workspace as a form made from its workflow's schema. Saved when a field was edited and all
/// of them are valid.
class StatePage : public QWidget
{
    Q_OBJECT
public:
    explicit StatePage(sync::Store &store, QWidget *parent = nullptr);
    ~StatePage() override;
    void setWorkspace(std::optional<models::Id> workspaceId);
    /// The workspace's row changed.
    void refresh();
    /// Saves what was typed, when it is valid.
    void flush();

private:
    void applyStanding();
    bool validate();
    void beginSuggestion();
    void endSuggestion();
    void sendSuggestion();
    void showProblem(const models::Problem &problem);
    sync::Store &m_store;
    std::optional<models::Id> m_workspaceId;
    QJsonObject m_base; ///< what the form was filled with
    bool m_dirty = false;
    bool m_suggesting = false;
    QJsonObject m_schema;
    QTimer m_timer;
    Banner *m_notice;
    QPushButton *m_suggest;
    SchemaForm *m_form;
    SuggestionBar *m_suggestionBar;
};

} // namespace agentee::ui
