#pragma once

#include "ui/import/conversation_file.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Banner;
class ProgressLine;

/// Shows what is in a session file of another program, line by line accounted for, and appends it to the
/// person's own conversation about a proposal. Needs the network. Importing the same file again adds nothing
/// twice, so what broke off is simply done once more. Show it with open().
class ConversationImportDialog : public QDialog
{
    Q_OBJECT
public:
    ConversationImportDialog(
        sync::Store &store, const models::Id &workspaceId, const QString &path, QWidget *parent = nullptr);
    ~ConversationImportDialog() override;

Q_SIGNALS:
    void imported(const agentee::models::Id &workspaceId, qint64 messages);

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void look();
    void showCounts();
    void warnOfTheEnd(); ///< of what one conversation may hold
    void addBeginning(const QList<models::ImportedMessage> &messages);
    void start();
    void importFrom(const models::Id &session);
    void next();
    void finish();
    void fail(const models::Problem &problem);
    void updateButton();
    bool isOnline() const;

    sync::Store &m_store;
    const models::Id m_workspaceId;
    const QString m_path;
    std::unique_ptr<ConversationFile> m_file;
    QTimer m_timer;
    models::Id m_session;
    models::SessionFileCounts m_counts; ///< of the whole file, once it was looked through
    QString m_tool;
    int m_shown = 0; ///< messages in the preview
    bool m_looked = false;
    bool m_importing = false;
    Banner *m_notice;
    ProgressLine *m_progress;
    QLabel *m_facts;
    QPlainTextEdit *m_preview;
    QPushButton *m_import;
    QPushButton *m_cancel;
};

} // namespace agentee::ui
