#include "ui/import/import_job.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

namespace agentee::ui
{

namespace
{

ImportOutcome refusal(models::Problem::Kind kind, const QString &title, const QString &next)
{
    return std::unexpected(
        models::ImportFailure{.problem = {.kind = kind, .title = title, .nextStep = next}});
}

QString text(const char *source)
{
    return QCoreApplication::translate("ImportJob", source);
}

} // namespace

ImportOutcome importFile(const QString &path, const std::optional<QString> &encoding)
{
    const QFileInfo info(path);
    if (!info.isFile()) {
        return refusal(models::Problem::Kind::NotFound, text("“%1” is not a file.").arg(info.fileName()),
            text("Choose a Markdown file."));
    }
    if (info.size() > models::MaximumImportBytes) {
        return refusal(models::Problem::Kind::TooLarge,
            text("“%1” is larger than 32 MB.").arg(info.fileName()),
            text("Split it into several documents."));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return refusal(models::Problem::Kind::StorageFailure,
            text("“%1” cannot be read: %2.").arg(info.fileName(), file.errorString()),
            text("Check that you may open it, then try again."));
    }
    // One byte more than allowed shows that a file has grown since it was looked at.
    return models::importMarkdown(file.read(models::MaximumImportBytes + 1), info.fileName(), encoding);
}

QFuture<ImportOutcome> startImport(const QString &path, const std::optional<QString> &encoding)
{
    auto promise = std::make_shared<QPromise<ImportOutcome>>();
    QFuture<ImportOutcome> future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path, encoding] {
        if (!promise->isCanceled())
            promise->addResult(importFile(path, encoding));
        promise->finish();
    });
    return future;
}

} // namespace agentee::ui
