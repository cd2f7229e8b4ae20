#pragma once

#include <QWidget>

namespace agentee::sync
{
class DraftStore;
}

namespace agentee::ui
{

class ActRow;
class DraftKeeper;
class MergeEditor;

/// A merge editor that opens in place, with its act and a way out. What is typed is kept as a draft.
class MergeBox : public QWidget
{
    Q_OBJECT
public:
    MergeBox(sync::DraftStore &drafts, const QString &draftKey, const QString &oursName,
        const QString &theirsName, const QString &act, QWidget *parent = nullptr);
    /// A draft that was begun against other texts is not taken up: its key should name them.
    void setTexts(const QString &base, const QString &ours, const QString &theirs);
    void forgetDraft();
    MergeEditor *editor() const { return m_editor; }

Q_SIGNALS:
    void merged(const QString &text);
    void cancelled();

private:
    QString m_draftKey;
    MergeEditor *m_editor;
    DraftKeeper *m_draft;
    ActRow *m_row;
};

} // namespace agentee::ui
