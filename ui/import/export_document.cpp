#include "ui/import/export_document.h"

#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/paper/paper_job.h"

#include <QSaveFile>

namespace agentee::ui
{

namespace
{

constexpr qsizetype longestFileName = 200; ///< bytes, without the ending

} // namespace

models::Result<void> exportDocument(sync::Store &store, const models::Id &workspaceId, const QString &path)
{
    const auto document = store.workspaces().document(workspaceId);
    if (!document)
        return std::unexpected(document.error());
    QSaveFile file(path);
    const QByteArray bytes = document->toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return std::unexpected(couldNotWrite(file));
    }
    return {};
}

QString exportFileName(const QString &title, const QString &suffix)
{
    QString name;
    for (const QChar c : title.simplified()) {
        const bool refused = c.unicode() < 0x20 || QStringLiteral("/\\:*?\"<>|").contains(c);
        name.append(refused ? QChar(u'-') : c);
    }
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    // File systems count bytes, and take 255 of them.
    while (name.toUtf8().size() > longestFileName)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    return (name.isEmpty() ? QStringLiteral("proposal") : name) + u'.' + suffix;
}

} // namespace agentee::ui
