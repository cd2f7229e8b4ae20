#pragma once

#include "models/id.h"
#include "models/problem.h"

#include <QFutureWatcher>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QAction;
class QMenu;
class QWidget;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class PaperJob;
class ProgressLine;
struct PaperContent;

/// Printing a proposal and writing it to files: the entries of the File menu, the choice of a file, the work
/// with its progress, and what became of it. One piece of work at a time; a new one takes the place of the
/// one before.
class ExportActs : public QObject
{
    Q_OBJECT
public:
    enum class Format { Pdf, Html, Odt, Markdown };

    /// `proposal` says which proposal is open. The store must live longer; the window owns this.
    ExportActs(sync::Store &store, std::function<std::optional<models::Id>()> proposal, QWidget *window);
    ~ExportActs() override;

    /// Says whose conversation is shown beside the proposal: the grant of a colleague's, none for one's own.
    void setConversation(std::function<std::optional<models::Id>()> grant) { m_grant = std::move(grant); }

    /// Adds the entries. They are to be enabled while a proposal is open.
    QList<QAction *> addTo(QMenu &menu);
    /// Where the work shows itself; the caller puts it into its layout.
    ProgressLine *progress() const { return m_progress; }

    /// Writes without asking; exported() or failed() follows, at once or later.
    void write(Format format, const models::Id &workspaceId, const QString &path);
    /// The conversation as PDF, likewise.
    void writeConversation(
        const models::Id &workspaceId, const std::optional<models::Id> &grantId, const QString &path);

Q_SIGNALS:
    /// A proposal is about to be read: what was typed has to be in the store.
    void reading();
    void exported(const QString &title, const QString &path);
    void failed(const agentee::models::Problem &problem);

private:
    using Ready = std::function<void(const std::shared_ptr<PaperJob> &)>;
    void choose(Format format);
    void chooseConversation();
    void askForFile(const QString &title, const QString &filter, const QString &name,
        const std::function<void(const QString &)> &chosen);
    void runPdf(const models::Result<PaperContent> &content, const QString &path);
    void print(bool preview);
    void writeMarkdown(const models::Id &workspaceId, const QString &path);
    void writePdf(const models::Id &workspaceId, const QString &path);
    void writeFile(Format format, const models::Id &workspaceId, const QString &path);
    /// Runs the job under the progress line.
    void run(const PaperContent &content, const QString &path, const Ready &ready);
    void stop();

    sync::Store &m_store;
    std::function<std::optional<models::Id>()> m_proposal;
    std::function<std::optional<models::Id>()> m_grant;
    QWidget *m_window;
    ProgressLine *m_progress;
    std::shared_ptr<PaperJob> m_job;
    QFutureWatcher<models::Result<void>> *m_file = nullptr; ///< of a file that is being written
};

} // namespace agentee::ui
