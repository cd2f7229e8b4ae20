#include "ui/import/export_document.h"

#include "sync/store.h"
#include "sync/workspace_store.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace agentee::ui
{

models::Result<void> exportDocument(sync::Store &store, const models::Id &workspaceId, const QString &path)
{
    const auto document = store.workspaces().document(workspaceId);
    if (!document)
        return std::unexpected(document.error());
    QSaveFile file(path);
    const QByteArray bytes = document->toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return models::problem(models::Problem::Kind::StorageFailure,
            QCoreApplication::translate("exportDocument", "The file could not be written: %1.")
                .arg(file.errorString()),
            QCoreApplication::translate(
                "exportDocument", "Choose another folder, or make room on this one."));
    }
    return {};
}

QString exportFileName(const QString &title)
{
    QString name;
    for (const QChar c : title.simplified()) {
        const bool refused = c.unicode() < 0x20 || QStringLiteral("/\\:*?\"<>|").contains(c);
        name.append(refused ? QChar(u'-') : c);
    }
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    name.truncate(120);
    return (name.isEmpty() ? QStringLiteral("proposal") : name) + QStringLiteral(".md");
}

} // namespace agentee::ui
