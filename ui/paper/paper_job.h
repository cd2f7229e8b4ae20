#pragma once

#include "models/problem.h"
#include "ui/paper/paper.h"

#include <QObject>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTimer>

#include <memory>

namespace agentee::ui
{

/// Lays a document out and writes it as PDF, a little at a time, so that the window stays awake. Deleting it,
/// or cancel(), stops the work; a file is replaced only when everything is written.
class PaperJob : public QObject
{
    Q_OBJECT
public:
    explicit PaperJob(PaperContent content, const paper::PageShape &shape, QObject *parent = nullptr);
    ~PaperJob() override;

    /// Lays out only.
    void start();
    /// Lays out, then writes.
    void startPdf(const QString &path);
    void cancel();
    /// Null unless finished() told of success.
    std::shared_ptr<const Paper> paper() const { return m_paper; }

Q_SIGNALS:
    void progressed(int percent);
    /// Once, and last. Not after cancel().
    void finished(const agentee::models::Result<void> &result);

private:
    void work();
    bool openPdf();
    void writePages();
    void closePdf();
    void end(const models::Result<void> &result);

    std::shared_ptr<Paper> m_paper;
    QTimer m_timer;
    QString m_path; ///< empty: lay out only
    std::unique_ptr<QSaveFile> m_file;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<QPainter> m_painter;
    int m_page = 0;
};

/// What is said when a file could not be written, whatever its format.
models::Problem couldNotWrite(const QFileDevice &file);

} // namespace agentee::ui
