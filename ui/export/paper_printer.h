#pragma once

#include "ui/paper/paper_job.h"

#include <QPointer>

class QPrintPreviewDialog;
class QPrinter;

namespace agentee::ui
{

/// Draws the pages that the person asked the printer for. False when the printer would not begin.
bool printPaper(const Paper &paper, QPrinter &printer);

/// Shows a document as it will be printed, and prints it. Lays it out for the paper that is chosen, without
/// keeping the window from working; until it is ready, the preview says so. Deletes itself when the preview
/// is closed.
class PaperPrinter : public QObject
{
    Q_OBJECT
public:
    /// The paper is laid out for the printer's usual page already.
    PaperPrinter(PaperContent content, std::shared_ptr<const Paper> paper, QWidget *window);
    ~PaperPrinter() override;

    void showPreview();
    /// The desktop's dialog for printing, then prints.
    void print();

Q_SIGNALS:
    void failed(const agentee::models::Problem &problem);

private:
    void paint(QPrinter *printer);
    void layOutFor(const paper::PageShape &shape);
    void paintNotice(QPrinter &printer);
    void printNow();

    PaperContent m_content;
    std::shared_ptr<const Paper> m_paper;
    std::unique_ptr<QPrinter> m_printer;
    std::unique_ptr<PaperJob> m_job;
    QPointer<QPrintPreviewDialog> m_preview;
    QWidget *m_window;
};

} // namespace agentee::ui
