#include "ui/workspace/section_files.h"

#include "ui/import/export_document.h"

#include <QDir>
#include <QFile>

namespace agentee::ui
{

QUrl SectionFiles::write(const QString &title, const QString &markdown)
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    const QString own = QString::number(++m_made);
    if (!m_folder->isValid() || !QDir(m_folder->path()).mkdir(own))
        return {};
    QFile file(QDir(m_folder->filePath(own)).filePath(exportFileName(title)));
    const QByteArray bytes = markdown.toUtf8();
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(bytes) != bytes.size())
        return {};
    return QUrl::fromLocalFile(file.fileName());
}

} // namespace agentee::ui
