#pragma once

#include "models/id.h"
#include "ui/kit/action_registry.h"
#include "ui/palette/fuzzy_text.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

/// Something that the palette can do or go to.
struct PaletteItem {
    enum class Kind {
        Action,
        Workspace,
        Section, ///< of the open workspace
        Transcript, ///< a conversation that a colleague shows
        Person, ///< to share the open workspace with
        Search ///< for what was typed, everywhere
    };
    Kind kind = Kind::Action;
    QString name; ///< the action's or the row's id; for a search the words
    QString text;
    QString detail; ///< its menu, step, proposal or address; may be empty
    QString keys; ///< as the platform writes them; may be empty
    QList<qsizetype> hits = {}; ///< code units of `text` that fit what was typed
};

/// What there is to find, and what of it fits. Workspaces are read in small pages between events, once and
/// again when their list has changed; a keystroke only compares, and keeps the best.
class PaletteSource : public QObject
{
    Q_OBJECT
public:
    /// Where the person is when they ask.
    struct Context {
        std::optional<models::Id> openWorkspace;
        bool isEditing = false; ///< an editor has the keyboard, so what belongs to editors has an effect
    };
    /// Opens the palette, and is therefore not in it.
    static constexpr QLatin1StringView ownAction{"paletteAction"};

    /// Store and registry must live longer.
    PaletteSource(sync::Store &store, const ActionRegistry &actions, QObject *parent = nullptr);

    /// Reads what is enabled and open now, and begins to read the workspaces if they have changed.
    void refresh(const Context &context);
    /// Best first; of what fits alike, what was chosen lately first. Without words what was chosen lately,
    /// then actions. At most `limit`, and behind them the search.
    QList<PaletteItem> find(const QString &typed, int limit) const;
    bool isComplete() const { return m_complete; }

    /// What was chosen or opened, latest first; survives restarts by whoever keeps it.
    QStringList recent() const { return m_recent; }
    void setRecent(const QStringList &keys);
    void remember(PaletteItem::Kind kind, const QString &name);

Q_SIGNALS:
    void changed(); ///< find() may answer differently

private:
    struct Candidate {
        PaletteItem item;
        FuzzyText text;
        int bonus = 0; ///< for having been chosen lately
    };
    using Candidates = std::vector<Candidate>;
    void readActions(bool isEditing);
    void readSections(const models::Id &workspaceId);
    void readTranscripts();
    void readPage();
    Candidates people(const QString &typed) const;
    Candidate candidate(PaletteItem item) const;
    int bonus(const PaletteItem &item) const;

    sync::Store &m_store;
    const ActionRegistry &m_actions;
    Context m_context;
    Candidates m_current; ///< actions, the open workspace's sections, and shown conversations
    Candidates m_workspaces;
    Candidates m_reading; ///< the workspaces as they are now, until they are complete
    QTimer m_pages;
    bool m_complete = false;
    QStringList m_recent;
};

} // namespace agentee::ui
