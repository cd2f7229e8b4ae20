#pragma once

#include "ui/collaboration/conflict_blocks.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace agentee::ui
{

/// Where a person puts two edits of the same text together. Places that both changed stand between markers,
/// each side in its own colour; a button or typing resolves them one after the other.
class MergeEditor : public QWidget
{
    Q_OBJECT
public:
    /// What the two sides are called: "What stands there now", "Bình's proposal".
    MergeEditor(const QString &oursName, const QString &theirsName, QWidget *parent = nullptr);

    /// Starts over from a three-way merge.
    void setTexts(const QString &base, const QString &ours, const QString &theirs);
    void goToFirst();
    /// As the person left it, with the line ends that `theirs` had.
    QString text() const;
    bool isResolved() const;
    int placesLeft() const { return int(m_blocks.size()); }
    QPlainTextEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void inspect();
    void highlight();
    void choose(ConflictChoice choice);
    void goToNext();
    int currentBlock() const;

    QString m_oursName;
    QString m_theirsName;
    QPlainTextEdit *m_edit;
    QLabel *m_left;
    QPushButton *m_keepOurs;
    QPushButton *m_takeTheirs;
    QPushButton *m_keepBoth;
    QPushButton *m_next;
    QList<ConflictBlock> m_blocks;
    int m_markerLength = 7;
    bool m_markersLeft = false;
    bool m_crlf = false;
};

} // namespace agentee::ui
