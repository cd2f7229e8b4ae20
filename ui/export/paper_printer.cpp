#include "ui/export/paper_printer.h"

#include <QComboBox>
#include <QGraphicsView>
#include <QLineEdit>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

bool printPaper(const Paper &paper, QPrinter &printer)
{
    const int count = paper.pageCount();
    const QPageRanges ranges =
        printer.printRange() == QPrinter::PageRange ? printer.pageRanges() : QPageRanges();
    QPainter painter;
    printer.setFullPage(true);
    if (!painter.begin(&printer))
        return false;
    bool first = true;
    const bool backwards = printer.pageOrder() == QPrinter::LastPageFirst;
    for (int i = 0; i < count; ++i) {
        const int page = backwards ? count - 1 - i : i;
        if (!ranges.isEmpty() && !ranges.contains(page + 1))
            continue;
        if (!first && !printer.newPage())
            return false;
        first = false;
        paper.draw(painter, page, printer.resolution());
    }
    return painter.end();
}

PaperPrinter::PaperPrinter(PaperContent content, std::shared_ptr<const Paper> paper, QWidget *window)
    : QObject(window)
    , m_content(std::move(content))
    , m_paper(std::move(paper))
    , m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution))
    , m_window(window)
{
    QPageLayout layout = paper::usualLayout();
    if (m_printer->pageLayout().pageSize().isValid() && m_printer->outputFormat() == QPrinter::NativeFormat)
        layout.setPageSize(m_printer->pageLayout().pageSize());
    m_printer->setPageLayout(layout);
    m_printer->setDocName(m_content.title.title);
}

PaperPrinter::~PaperPrinter() = default;

void PaperPrinter::showPreview()
{
    m_preview = new QPrintPreviewDialog(m_printer.get(), m_window);
    m_preview->setObjectName(u"printPreview"_s);
    m_preview->setWindowTitle(tr("Print preview of “%1”").arg(m_content.title.title));
    m_preview->setAttribute(Qt::WA_DeleteOnClose);
    m_preview->resize(900, 760);
    connect(m_preview, &QPrintPreviewDialog::paintRequested, this, &PaperPrinter::paint);
    connect(m_preview, &QObject::destroyed, this, &QObject::deleteLater);
    // Qt leaves these two without a name.
    if (auto *pages = m_preview->findChild<QGraphicsView *>())
        pages->setAccessibleName(m_preview->windowTitle());
    for (QLineEdit *field : m_preview->findChildren<QLineEdit *>()) {
        if (!qobject_cast<QComboBox *>(field->parentWidget()))
            field->setAccessibleName(tr("Page number"));
    }
    static_cast<QDialog *>(m_preview)->open();
}

void PaperPrinter::print()
{
    auto *dialog = new QPrintDialog(m_printer.get(), m_window);
    dialog->setObjectName(u"printDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintToFile);
    dialog->setMinMax(1, qMax(1, m_paper->pageCount()));
    connect(dialog, &QDialog::accepted, this, &PaperPrinter::printNow);
    connect(dialog, &QDialog::rejected, this, &QObject::deleteLater);
    static_cast<QDialog *>(dialog)->open();
}

void PaperPrinter::printNow()
{
    const paper::PageShape shape = paper::pageShape(m_printer->pageLayout());
    if (m_paper->shape() != shape) {
        layOutFor(shape);
        return;
    }
    if (!printPaper(*m_paper, *m_printer)) {
        Q_EMIT failed({.kind = models::Problem::Kind::StorageFailure,
            .title = tr("The proposal could not be printed."),
            .nextStep = tr("Look whether the printer is on and has paper, or export a PDF instead.")});
    }
    deleteLater();
}

void PaperPrinter::paint(QPrinter *printer)
{
    const paper::PageShape shape = paper::pageShape(printer->pageLayout());
    if (m_paper->shape() == shape) {
        printPaper(*m_paper, *printer);
        return;
    }
    paintNotice(*printer);
    layOutFor(shape);
}

void PaperPrinter::layOutFor(const paper::PageShape &shape)
{
    m_job = std::make_unique<PaperJob>(m_content, shape);
    connect(m_job.get(), &PaperJob::finished, this, [this] {
        m_paper = m_job->paper();
        m_job.release()->deleteLater();
        if (!m_preview)
            printNow();
        else if (auto *pages = m_preview->findChild<QPrintPreviewWidget *>())
            pages->updatePreview();
    });
    m_job->start();
}

void PaperPrinter::paintNotice(QPrinter &printer)
{
    QPainter painter;
    printer.setFullPage(true);
    if (!painter.begin(&printer))
        return;
    painter.scale(printer.resolution() / paper::unitsPerInch, printer.resolution() / paper::unitsPerInch);
    painter.setFont(paper::fontFor(paper::Voice::Heading3));
    painter.setPen(paper::ink::quiet());
    const paper::PageShape shape = paper::pageShape(printer.pageLayout());
    painter.drawText(QRectF(QPointF(), shape.size), Qt::AlignCenter, tr("The pages are being laid out…"));
}

} // namespace agentee::ui
