#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

/// The text of the section that is in the editor, between the keyboard and the store. Saves 400 ms after the
/// last keystroke and on flush(). When somebody else's change arrives meanwhile, both are merged; when both
/// changed the same lines nothing is saved until the person has chosen, and what was typed is kept as a
/// draft.
class SectionBuffer : public QObject
{
    Q_OBJECT
public:
    explicit SectionBuffer(sync::Store &store, QObject *parent = nullptr);
    ~SectionBuffer() override;

    /// Saves what is unsaved, then takes another section (or none). A draft that survived a crash is taken up
    /// again.
    void open(std::optional<models::Id> sectionId);
    std::optional<models::Id> sectionId() const { return m_sectionId; }
    const QString &text() const { return m_text; }
    bool isDirty() const { return m_text != m_base; }
    bool isOverlapping() const { return m_theirs.has_value(); }

    /// The person typed.
    void setTyped(const QString &text);
    /// Saves now. Nothing to save is a success.
    void flush();
    /// While both sides changed the same lines.
    void keepMine();
    void takeTheirs();

Q_SIGNALS:
    /// The editor has to show text().
    void textReplaced();
    void overlapChanged();
    void failed(const agentee::models::Problem &problem);

private:
    void save();
    void takeStoreText(const QString &theirs);
    QString draftKey() const;
    void keepDraft();
    sync::Store &m_store;
    QTimer m_timer;
    std::optional<models::Id> m_sectionId;
    QString m_base; ///< what the store has, as far as the editor knows
    QString m_text; ///< what the editor shows
    std::optional<QString> m_theirs; ///< the store's text while it overlaps
};

} // namespace agentee::ui
