#pragma once

#include "ui/settings/settings_page.h"

#include <optional>

class QPushButton;

namespace agentee::ui
{

/// What one account takes up on this computer.
struct StorageFigures {
    QString folder;
    qint64 copies = 0; ///< bytes; can be fetched again
    qint64 own = 0; ///< bytes: unsent edits and drafts
    int unsent = 0; ///< edits
};

/// Where the copies are, how large, and how to fetch them anew. Unsent edits and drafts are shown and never
/// touched.
class StoragePage : public SettingsPage
{
    Q_OBJECT
public:
    explicit StoragePage(QWidget *parent = nullptr);
    static QString title();
    /// None: nobody is signed in, so there is nothing to show or delete.
    void setFigures(const std::optional<StorageFigures> &figures);

Q_SIGNALS:
    /// After the person was asked.
    void clearRequested();
    /// The page comes into view: figures may be old.
    void shown();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void openFolder();
    QString m_folder;
    TextLabel *m_where;
    TextLabel *m_copies;
    TextLabel *m_own;
    QPushButton *m_open;
    QPushButton *m_clear;
    QWidget *m_question;
};

} // namespace agentee::ui
