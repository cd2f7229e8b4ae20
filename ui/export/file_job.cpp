#include "ui/export/file_job.h"

#include "threads/background.h"
#include "ui/paper/paper_job.h"

#include <QPromise>
#include <QSaveFile>

namespace agentee::ui
{

namespace
{

models::Result<void> write(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return std::unexpected(couldNotWrite(file));
    return {};
}

} // namespace

QFuture<models::Result<void>> startWriting(MakeFile make, const PaperContent &content, const QString &path)
{
    auto promise = std::make_shared<QPromise<models::Result<void>>>();
    promise->setProgressRange(0, int(content.parts.size()));
    promise->start();
    runInBackground([promise, make, content, path] {
        const auto bytes = make(content, [&promise](qsizetype done) {
            promise->setProgressValue(int(done));
            return !promise->isCanceled();
        });
        if (bytes && !promise->isCanceled())
            promise->addResult(write(*bytes, path));
        promise->finish();
    });
    return promise->future();
}

} // namespace agentee::ui
