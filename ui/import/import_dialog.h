#pragma once

#include "ui/import/import_job.h"

#include "models/id.h"
#include "models/workflow.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
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

/// Shows what was recognised in Markdown files, and makes a proposal out of each that the person keeps. Show
/// it with open(). Takes mostFiles files and mostBytes bytes at once; of the others it says that they are
/// left out.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    static constexpr qsizetype mostFiles = 500;
    static constexpr qint64 mostBytes = 8 * models::MaximumImportBytes;

    ImportDialog(sync::Store &store, const QStringList &paths, QWidget *parent = nullptr);
    ~ImportDialog() override;
    void done(int result) override;

Q_SIGNALS:
    /// The last proposal that was made.
    void imported(const agentee::models::Id &workspaceId);

protected:
    bool focusNextPrevChild(bool next) override;

private:
    struct File {
        QString path;
        QFuture<ImportOutcome> job;
        std::optional<ImportOutcome> outcome;
        QString encoding; ///< empty: found by itself
        QString title; ///< as the person changed it; empty: the document's
        bool made = false; ///< its proposal is there
    };
    QWidget *makeDetail();
    void startAll();
    void start(int index, const QString &encoding);
    void finished(int index, const QFuture<ImportOutcome> &job);
    void showFile(int index);
    void showDocument(const File &file, const models::ImportedDocument &document);
    void showFailure(const File &file, const models::ImportFailure &failure);
    void updateRow(int index);
    void updateButton();
    void importAll();
    bool importOne(int index, const models::Workflow &workflow);
    bool isReady(const File &file) const;
    int current() const;

    sync::Store &m_store;
    QList<File> m_files;
    std::optional<models::Id> m_last; ///< the proposal that was made last
    QListWidget *m_list;
    Banner *m_notice;
    ProgressLine *m_progress;
    QWidget *m_titleRow;
    QLineEdit *m_title;
    QComboBox *m_encoding;
    QWidget *m_encodingRow;
    QLabel *m_facts;
    QListWidget *m_sections;
    QPlainTextEdit *m_preview;
    QPushButton *m_import;
};

} // namespace agentee::ui
