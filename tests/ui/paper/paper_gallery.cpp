#include "ui/kit/theme.h"
#include "ui/paper/paper_job.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QPainter>
#include <QTextStream>

using namespace agentee;
using namespace Qt::StringLiterals;

/// paper_gallery FOLDER FILE…: a PDF in the folder for each Markdown file, and how long the window would have
/// been busy at once at the most.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const ui::Theme theme(application, ui::Theme::Scheme::Light);
    const QStringList arguments = QApplication::arguments().mid(1);
    QTextStream out(stdout);
    for (const QString &path : arguments.mid(1)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QString markdown = QString::fromUtf8(file.readAll());
        ui::PaperContent content;
        content.title.above = u"Northwind"_s;
        content.title.title = QFileInfo(path).completeBaseName().mid(5).replace(u'-', u' ');
        content.title.facts = {
            {u"Prepared for"_s, {u"Harbour Authority"_s, u"Kim Nguyen, kim@harbour.example"_s}},
            {u"Prepared by"_s, {u"Ana Lindqvist"_s}}, {u"Date"_s, {u"1 June 2026"_s}}};
        content.foot = u"Northwind · 1 June 2026"_s;
        content.parts = {
            {.kind = ui::PaperPart::Kind::Text, .byline = {}, .when = {}, .text = markdown, .note = {}}};
        ui::PaperJob job(content, ui::paper::pageShape(ui::paper::usualLayout()));
        QElapsedTimer whole;
        QElapsedTimer since;
        qint64 longest = 0;
        whole.start();
        since.start();
        QObject::connect(
            &job, &ui::PaperJob::progressed, &job, [&] { longest = qMax(longest, since.restart()); });
        bool good = false;
        QObject::connect(
            &job, &ui::PaperJob::finished, &application, [&](const models::Result<void> &result) {
                good = result.has_value();
                longest = qMax(longest, since.elapsed());
                QApplication::quit();
            });
        job.startPdf(QDir(arguments.first()).filePath(QFileInfo(path).completeBaseName() + u".pdf"_s));
        QApplication::exec();
        out << QFileInfo(path).fileName() << (good ? ": " : ": FAILED ") << job.paper()->pageCount()
            << " pages, " << whole.elapsed() << " ms, at once " << longest << " ms" << Qt::endl;
    }
    return 0;
}
