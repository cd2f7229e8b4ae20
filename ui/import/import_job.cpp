#include "ui/import/import_job.h"

#include "threads/background.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPromise>

namespace agentee::ui
{

namespace
{

ImportOutcome refusal(models::Problem::Kind kind, const QString &title, const QString &next)
{
    return std::unexpected(
        models::ImportFailure{.problem = {.kind = kind, .title = title, .nextStep = next}});
}

struct Say {
    Q_DECLARE_TR_FUNCTIONS(agentee::ui::ImportJob)
};

/// Opening a pipe would wait for whoever writes to it, and a device never ends.
std::optional<models::ImportFailure> notADocument(const QFileInfo &info)
{
    const auto refuse = [&info](const QString &title, const QString &next) {
        return models::ImportFailure{.problem = {.kind = models::Problem::Kind::NotFound,
                                         .title = title.arg(info.fileName()),
                                         .nextStep = next}};
    };
    if (info.isFile())
        return std::nullopt;
    if (info.isDir())
        return refuse(Say::tr("“%1” is a folder."), Say::tr("Choose the Markdown files in it."));
    if (info.isSymLink() && !info.exists())
        return refuse(Say::tr("“%1” is a link that leads to no file."), Say::tr("Choose the file itself."));
    if (!info.exists())
        return refuse(Say::tr("There is no file “%1”."),
            Say::tr("It may have been moved or renamed; choose it again."));
    return refuse(
        Say::tr("“%1” is no document, but a device or a pipe."), Say::tr("Choose a Markdown file."));
}

} // namespace

ImportOutcome importFile(const QString &path, const std::optional<QString> &encoding)
{
    const QFileInfo info(path);
    if (const auto hindrance = notADocument(info))
        return std::unexpected(*hindrance);
    if (info.size() > models::MaximumImportBytes) {
        return refusal(models::Problem::Kind::TooLarge,
            Say::tr("“%1” is larger than 32 MB.").arg(info.fileName()),
            Say::tr("Split it into several documents."));
    }
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    // One byte more than allowed shows that a file has grown since it was looked at.
    const QByteArray bytes = opened ? file.read(models::MaximumImportBytes + 1) : QByteArray();
    if (file.error() != QFileDevice::NoError) {
        return refusal(models::Problem::Kind::StorageFailure,
            Say::tr("“%1” cannot be read: %2.").arg(info.fileName(), file.errorString()),
            Say::tr("Check that you may open it, then try again."));
    }
    return models::importMarkdown(bytes, info.fileName(), encoding);
}

QFuture<ImportOutcome> startImport(const QString &path, const std::optional<QString> &encoding)
{
    auto promise = std::make_shared<QPromise<ImportOutcome>>();
    QFuture<ImportOutcome> future = promise->future();
    promise->start();
    runInBackground([promise, path, encoding] {
        if (!promise->isCanceled())
            promise->addResult(importFile(path, encoding));
        promise->finish();
    });
    return future;
}

} // namespace agentee::ui
