#include "ui/paper/paper_job.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPainter>

namespace agentee::ui
{

namespace
{

constexpr int slice = 30; ///< milliseconds of work between two turns of the event loop

} // namespace

models::Problem couldNotWrite(const QFileDevice &file)
{
    return {.kind = models::Problem::Kind::StorageFailure,
        .title = QCoreApplication::translate("exportDocument", "The file could not be written: %1.")
            .arg(file.errorString()),
        .nextStep = QCoreApplication::translate(
            "exportDocument", "Choose another folder, or make room on this one.")};
}

PaperJob::PaperJob(PaperContent content, const paper::PageShape &shape, QObject *parent)
    : QObject(parent)
    , m_paper(std::make_shared<Paper>(std::move(content), shape))
{
    connect(&m_timer, &QTimer::timeout, this, &PaperJob::work);
}

PaperJob::~PaperJob()
{
    cancel();
}

void PaperJob::start()
{
    m_timer.start(0);
}

void PaperJob::startPdf(const QString &path)
{
    m_path = path;
    start();
}

void PaperJob::cancel()
{
    m_timer.stop();
    m_painter.reset();
    m_writer.reset();
    m_file.reset(); // without commit(): what stood there stays
}

void PaperJob::work()
{
    if (!m_paper->isReady()) {
        m_paper->layOut(slice);
        const int percent = m_paper->percent();
        Q_EMIT progressed(m_path.isEmpty() ? percent : percent / 2);
        return;
    }
    if (m_path.isEmpty()) {
        end({});
        return;
    }
    if (!m_painter && !openPdf()) {
        end(std::unexpected(couldNotWrite(*m_file)));
        return;
    }
    writePages();
    if (m_page == m_paper->pageCount())
        closePdf();
    else
        Q_EMIT progressed(50 + 50 * m_page / m_paper->pageCount());
}

bool PaperJob::openPdf()
{
    m_file = std::make_unique<QSaveFile>(m_path);
    if (!m_file->open(QIODevice::WriteOnly))
        return false;
    m_writer = std::make_unique<QPdfWriter>(m_file.get());
    m_writer->setTitle(m_paper->content().title.title);
    m_writer->setCreator(QCoreApplication::applicationName());
    const QSizeF points = m_paper->shape().size / paper::unitsPerPoint;
    m_writer->setPageLayout(QPageLayout(
        QPageSize(points, QPageSize::Point, {}, QPageSize::FuzzyMatch), QPageLayout::Portrait, {}));
    m_painter = std::make_unique<QPainter>();
    return m_painter->begin(m_writer.get());
}

void PaperJob::writePages()
{
    QElapsedTimer clock;
    clock.start();
    while (m_page < m_paper->pageCount() && clock.elapsed() < slice) {
        if (m_page > 0)
            m_writer->newPage();
        m_paper->draw(*m_painter, m_page++, m_writer->resolution());
    }
}

void PaperJob::closePdf()
{
    m_painter->end();
    m_painter.reset();
    m_writer.reset();
    // A page that could not be written is remembered by the file, which then refuses to take the other's
    // place.
    if (!m_file->commit())
        end(std::unexpected(couldNotWrite(*m_file)));
    else
        end({});
}

void PaperJob::end(const models::Result<void> &result)
{
    cancel();
    Q_EMIT finished(result);
}

} // namespace agentee::ui
